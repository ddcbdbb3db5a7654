import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentState } from '../../electron/contract/documents.ts';
import type { DossierState, FilePlanState } from '../../electron/contract/dossiers.ts';
import { runCommand, type CliRun } from '../builders/cli.ts';

const CATALOGUE = fileURLToPath(new URL('../fixtures/samples/catalogue.json', import.meta.url));

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-dossiers-'));
  expect((await run('catalogue', 'load', CATALOGUE)).code).toBe(0);
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

function run(...words: string[]): Promise<CliRun> {
  return runCommand(['--data', join(root, 'dữ liệu'), ...words]);
}

async function ask<Answer>(...words: string[]): Promise<Answer> {
  const { code, out, err } = await run(...words, '--json');
  expect(code, err).toBe(0);
  return JSON.parse(out) as Answer;
}

describe('dossier', { timeout: 180_000 }, () => {
  it('is added, filled, told when it is due, copied and given out, for a script', async () => {
    const { dossier } = await ask<DossierState>('dossier', 'add', '--year', '2020', '--title', 'Báo cáo năm 2020', '--symbol', '01.BC', '--heading', 'Báo cáo', '--retention', 'Vĩnh viễn');
    const incoming = await ask<DocumentState>('document', 'add', '--direction', 'incoming', '--type', 'huong-dan', '--number-text', '04-HD/TU', '--issuer', 'Tỉnh uỷ', '--subject', 'công tác', '--signed', '2020-01-10', '--arrived', '2020-01-15', '--issue');
    expect((await ask<DossierState>('dossier', 'assign', dossier.id, `document:${incoming.document.id}`)).items).toMatchObject([{ number: '04-HD/TU' }]);
    expect((await run('dossier', 'due', '--json')).code).toBe(0);
    expect((await ask<DossierState>('dossier', 'update', dossier.id, '--closed', '2020-12-31')).dossier).toMatchObject({ stage: 'late', handOverBy: '2021-12-31' });
    expect((await run('dossier', 'due', '--json')).code).toBe(2);
    expect((await ask<FilePlanState>('dossier', 'copy-plan', '2020', '2021')).dossiers).toMatchObject([{ title: 'Báo cáo năm 2021' }]);
    for (const [what, of, name] of [['plan', '2020', 'a.xlsx'], ['plan', '2020', 'a.docx'], ['transfer', '2020', 'b.xlsx'], ['contents', dossier.id, 'c.docx'], ['folder', dossier.id, 'd.zip']] as const) {
      await ask('dossier', 'export', what, of, '--out', join(root, name));
      expect((await readFile(join(root, name))).subarray(0, 2).toString()).toBe('PK');
    }
    expect((await run('dossier', 'export', 'plan', '2020', '--out', join(root, 'e.zip'))).code).toBe(1);
    expect((await run('dossier', 'remove', dossier.id)).code).toBe(1);
  });

  it('is given out into a folder file by file, which is whole or not there', async () => {
    const { dossier } = await ask<DossierState>('dossier', 'add', '--year', '2019', '--title', 'Công tác năm 2019');
    await writeFile(join(root, 'quyết định.txt'), 'Quyết định thành lập');
    await ask('attachment', 'add', 'dossier', dossier.id, join(root, 'quyết định.txt'));
    const out = join(root, 'nộp lưu', '2019');
    const written = await run('dossier', 'export', 'folder', dossier.id, '--out', out, '--json');
    expect(written.code, written.err).toBe(0);
    expect(JSON.parse(written.out)).toEqual({ folder: out, files: 4, size: null });
    expect(written.err).toContain('1/1 quyết định.txt');
    expect((await readdir(out)).sort()).toEqual(['Danh muc tep.xlsx', 'Muc luc van ban.xlsx', 'SHA256SUMS.txt', 'quyết định.txt']);
    for (const line of (await readFile(join(out, 'SHA256SUMS.txt'), 'utf8')).trimEnd().split('\n')) expect(createHash('sha256').update(await readFile(join(out, line.slice(66)))).digest('hex')).toBe(line.slice(0, 64));
    const again = await run('dossier', 'export', 'folder', dossier.id, '--out', out);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('không trống')]);
    const deep = await run('dossier', 'export', 'folder', dossier.id, '--out', join(root, ...Array.from({ length: 10 }, () => 'thư mục rất là dài')));
    expect([deep.code, deep.err]).toEqual([1, expect.stringContaining('quá dài')]);
    expect((await readdir(join(root, 'nộp lưu'))).sort()).toEqual(['2019']);
  });
});
