import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../../electron/core/import/status.ts';
import { periodOf } from '../../electron/core/period/window.ts';
import { interpretWorkbook } from '../../electron/core/sheet/interpret.ts';
import { readWorkbook } from '../../electron/formats/workbook/read-workbook.ts';
import { randomFrom } from '../builders/sheet/random.ts';
import { renamedCatalogue, renamedWorkbook } from './renamed.ts';
import { expectedFiles, sampleCatalogue } from './samples.ts';

const { files, period: periodKey } = expectedFiles();
const folder = join(import.meta.dirname, '../fixtures/samples/files');
const ROUNDS = Number(process.env['SHEET_CASES'] ?? 12);

/** Files with figures whose judgement needs no stored records. */
const readable = files.filter((file) => Object.keys(file.values).length > 0 && !file.status.includes('rejected'));

describe('the same workbooks from offices with other units and indicators', () => {
  it.each(readable)('$file: $note', (expected) => {
    const outcome = readWorkbook(readFileSync(join(folder, expected.file)), { fileName: expected.file });
    if (!outcome.ok) throw new Error(outcome.code);
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const { catalogue, renaming } = renamedCatalogue(sampleCatalogue(), randomFrom(seed));
      const form = catalogue.forms[0];
      const period = form === undefined ? null : periodOf(form, periodKey);
      if (form === undefined || period === null) throw new Error('a form and a period');
      const reading = interpretWorkbook(renamedWorkbook(outcome.workbook, renaming), { catalogue, form, period, fileName: expected.file, settlements: [], layouts: [] });
      const found = Object.fromEntries(reading.values.filter((value) => value.figure.state !== 'missing').map((value) => [`${value.unit}|${value.indicator}`, value.figure.value ?? value.figure.state]));
      expect(found, `seed ${String(seed)}`).toEqual(expected.values);
      expect(expected.status, `seed ${String(seed)}`).toContain(statusOf(reading));
      for (const code of expected.issues) expect(reading.issues.map((issue) => issue.code), `seed ${String(seed)}`).toContain(code);
    }
  });
});
