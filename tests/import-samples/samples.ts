import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { periodOf } from '../../electron/core/period/window.ts';
import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { ImportReading, InterpretContext, IssueCode, Settlement } from '../../electron/core/import/types.ts';
import { interpretWorkbook } from '../../electron/core/sheet/interpret.ts';
import { readWorkbook } from '../../electron/formats/workbook/read-workbook.ts';

export type ExpectedFile = {
  readonly file: string;
  readonly status: readonly string[];
  readonly values: Readonly<Record<string, number | string>>;
  readonly issues: readonly IssueCode[];
  readonly note: string;
};

const folder = join(import.meta.dirname, '../fixtures/samples');

export const expectedFiles = (): { readonly period: string; readonly form: string; readonly files: readonly ExpectedFile[] } =>
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { period: string; form: string; files: ExpectedFile[] };

export const sampleCatalogue = (): Catalogue => JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')) as Catalogue;

export const sampleContext = (fileName: string, settlements: readonly Settlement[] = [], periodKey = '2020-10'): InterpretContext => {
  const catalogue = catalogueOnce;
  const form = catalogue.forms[0];
  if (form === undefined) throw new Error('the sample catalogue has a form');
  const period = periodOf(form, periodKey);
  if (period === null) throw new Error(`${periodKey} is a period`);
  return { catalogue, form, period, fileName, settlements, layouts: [] };
};

const catalogueOnce = sampleCatalogue();

export type SampleReading = { readonly ok: true; readonly reading: ImportReading } | { readonly ok: false; readonly code: string };

export const interpretSample = (file: string, settlements: readonly Settlement[] = []): SampleReading => {
  const outcome = readWorkbook(readFileSync(join(folder, 'files', file)), { fileName: file });
  if (!outcome.ok) return { ok: false, code: outcome.code };
  return { ok: true, reading: interpretWorkbook(outcome.workbook, sampleContext(file, settlements)) };
};
