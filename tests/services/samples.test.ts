import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import { toImportJson } from '../../electron/services/imports/json.ts';
import { openOffice, useOffice } from './support/office.ts';

useOffice();

type Expected = {
  readonly period: string;
  readonly files: readonly { readonly file: string; readonly status: readonly string[]; readonly values: Readonly<Record<string, number | string>>; readonly issues: readonly string[] }[];
};

const at = (name: string): URL => new URL(`../fixtures/samples/${name}`, import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));
const catalogue = json('catalogue.json') as Catalogue;
const expected = json('expected.json') as Expected;
const workbook = (name: string): File => new File([readFileSync(at(`files/${name}`))], name);

/** Files that are about another that came before them. */
const BEFORE: Readonly<Record<string, string>> = { '29-gui-lai-dinh-chinh.xlsx': '01-xa-bieu-doc.xlsx', '30-trung-tep.xlsx': '02-xa-khong-luy-ke.xlsx' };

describe('a workbook as offices really send it is taken in as it should be', () => {
  it.each(expected.files)('$file', async (sample) => {
    const office = await openOffice({ catalogue });
    const before = BEFORE[sample.file];
    if (before !== undefined) await office.receive([workbook(before)], expected.period);
    const figuresBefore = await office.figures(expected.period);
    const details = await office.receive([workbook(sample.file)], expected.period);
    const result = toImportJson(details, 'vi').files[0];
    if (result === undefined) throw new Error('no result');

    expect(sample.status).toContain(result.status);
    const values = Object.fromEntries(result.values.filter((value) => value.state !== 'missing').map((value) => [`${value.unit}|${value.indicator}`, value.value ?? value.state]));
    expect(values).toEqual(sample.values);
    expect(result.issues.map((issue) => issue.code)).toEqual(expect.arrayContaining([...sample.issues]));

    // Nothing of a file that was not taken counts, and all of one that was.
    const figures = await office.figures(expected.period);
    const given = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 'missing'));
    expect(given).toEqual(result.status === 'imported' ? sample.values : figuresBefore);
    expect((await office.handlers.safety.check(undefined, { signal: undefined })).problems).toEqual([]);
  });
});
