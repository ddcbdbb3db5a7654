import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createReadingPool } from '../../../electron/formats/process/pool.ts';
import { hostileFiles } from '../../builders/workbook/hostile.ts';
import { xlsxOfRows } from '../../builders/workbook/xlsx.ts';

const pool = createReadingPool({ size: 1 });
afterAll(() => pool.close());

const bomb = readFileSync(join(import.meta.dirname, '../../fixtures/samples/files/28-bom-nen.xlsx'));

describe('a hostile file', () => {
  it.each([...Object.entries(hostileFiles), ['a gigabyte that a small zip swells to', () => bomb] as const])('such as %s is read or refused, and does no harm', async (_, make) => {
    const outcome = await pool.run({ kind: 'read', bytes: make(), fileName: 'bao-cao.xlsx' });
    // Neither the clock nor the memory watch has to step in: the readers' own limits end it.
    expect(outcome.ok ? 'read' : outcome.params.reason).toMatch(/^(read|damaged|other-kind|limit|doctype|no-sheets|empty)$/);
    const next = await pool.run({ kind: 'read', bytes: xlsxOfRows('<row><c><v>142</v></c></row>') });
    expect(next.ok && next.workbook.sheets[0]?.cells[0]?.value).toBe(142);
  });
});
