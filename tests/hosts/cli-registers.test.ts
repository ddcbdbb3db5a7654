import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, type CliRun } from '../builders/cli.ts';

const CATALOGUE = fileURLToPath(new URL('../fixtures/samples/catalogue.json', import.meta.url));

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-registers-'));
  expect((await run('catalogue', 'load', CATALOGUE)).code).toBe(0);
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

function run(...words: string[]): Promise<CliRun> {
  return runCommand(['--data', join(root, 'dữ liệu'), ...words]);
}

describe('an older register', { timeout: 120_000 }, () => {
  it('is taken from a sheet and written out again', async () => {
    const path = join(root, 'so.csv');
    await writeFile(path, '\uFEFFSố đến;Ngày đến;Tác giả;Số, ký hiệu;Ngày văn bản;Trích yếu\r\n3;15/01/2020;Tỉnh uỷ;04-HD/TU;10/01/2020;Hướng dẫn công tác\r\n4;xx;Tỉnh uỷ;05-HD/TU;11/01/2020;Hướng dẫn khác\r\n');
    const open = await run('document', 'import', path, '--direction', 'incoming', '--json');
    expect(open.code, open.err).toBe(2);
    expect(open.err).toContain('B3:');
    expect(JSON.parse(open.out)).toMatchObject({ taken: null, rows: [{ doubts: [] }, { doubts: [{ code: 'date-unclear', cell: 'B3' }] }] });
    const taken = await run('document', 'import', path, '--direction', 'incoming', '--take-certain', '--json');
    expect([taken.code, (JSON.parse(taken.out) as { readonly taken: unknown }).taken]).toMatchObject([2, { taken: 1, leftOut: 1 }]);
    for (const name of ['so.xlsx', 'so.docx']) expect((await run('document', 'register', '--direction', 'incoming', '--year', '2020', '--out', join(root, name))).code).toBe(0);
    const again = await run('document', 'import', join(root, 'so.xlsx'), '--direction', 'incoming', '--dry-run', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ rows: [{ fields: { arrivalNumber: 3, subject: 'công tác' }, doubts: [{ code: 'number-taken' }, { code: 'document-double' }] }] });
    expect((await run('document', 'register', '--direction', 'incoming', '--out', join(root, 'so.pdf'))).code).toBe(1);
  });

  it('is not taken without a word where a column is not understood', async () => {
    const path = join(root, 'kho.csv');
    await writeFile(path, '\uFEFFSố đến;Ngày đến;Tác giả;Số, ký hiệu;Ngày văn bản;Trích yếu;Kho\r\n30;15/01/2021;Tỉnh uỷ;14-HD/TU;10/01/2021;Hướng dẫn công tác;tủ 1\r\n');
    const asked = await run('document', 'import', path, '--direction', 'incoming', '--json');
    expect([asked.code, (JSON.parse(asked.out) as { readonly taken: unknown }).taken]).toEqual([2, null]);
    expect(asked.err).toContain('“Kho”');
    const taken = await run('document', 'import', path, '--direction', 'incoming', '--confirm', '--json');
    expect([taken.code, (JSON.parse(taken.out) as { readonly taken: unknown }).taken]).toMatchObject([0, { taken: 1 }]);
  });
});
