import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../builders/cli-here.ts';
import type { CliRun } from '../builders/cli.ts';

const CATALOGUE = fileURLToPath(new URL('../fixtures/samples/catalogue.json', import.meta.url));
let root: string;
let folder: string;

const run = (...words: readonly string[]): Promise<CliRun> => runHere(['--data', folder, ...words]);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-search-'));
  folder = join(root, 'du lieu');
  await mkdir(folder);
  await run('catalogue', 'load', CATALOGUE);
  await run('plan', 'add', 'Kế hoạch tuyên truyền làm đường', '--year', '2020', '--from', '2020-02-01');
  await run('plan', 'add', 'Kế hoạch dưỡng lão', '--year', '2021', '--from', '2021-01-01');
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('search on the command line', () => {
  it('prints one document of what was found, narrowed down as asked', async () => {
    const { code, out } = await run('search', 'duong', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ query: 'duong', total: 2, more: false, hits: [{ title: { text: 'Kế hoạch dưỡng lão' } }, { title: { text: 'Kế hoạch tuyên truyền làm đường', ranges: [{ start: 26, end: 31 }] } }] });
    expect(JSON.parse((await run('search', 'đường', '--kind', 'plan', '--kind', 'task', '--from', '2020-01-01', '--to', '2020-12-31', '--json')).out)).toMatchObject({ total: 1 });
    expect(JSON.parse((await run('search', 'duong', '--kind', 'meeting', '--json')).out)).toMatchObject({ total: 0, hits: [] });
  });

  it('says to a person what it is, when, and where to look', async () => {
    const { out } = await run('search', 'tuyen', 'truyen');
    expect(out).toContain('Tìm thấy 1.');
    expect(out).toMatch(/ {2}kế hoạch · 01\/02\/2020 · Kế hoạch tuyên truyền làm đường/);
  });

  it('finds what stands in a file that was attached, and gives the file back as it came', async () => {
    const { hits } = JSON.parse((await run('search', 'duong lao', '--json')).out) as { hits: { record: { id: string } }[] };
    const plan = hits[0]?.record.id ?? '';
    const path = join(root, 'phu luc.txt');
    const huge = join(root, 'qua lon.pdf');
    await writeFile(path, 'Xứ đồng Gò Mái');
    const handle = await open(huge, 'w');
    await handle.truncate(300 * 1024 * 1024);
    await handle.close();
    const { code, out } = await run('attachment', 'add', 'plan', plan, path, huge, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ files: [{ name: 'phu luc.txt', outcome: 'added' }, { name: 'qua lon.pdf', outcome: 'refused', code: 'attachment-too-large' }] });
    const found = JSON.parse((await run('search', 'go mai', '--json')).out) as { hits: { attachment: { id: string } }[] };
    expect(found).toMatchObject({ hits: [{ record: { kind: 'plan', id: plan }, attachment: { name: { text: 'phu luc.txt' } } }] });
    expect((await run('attachment', 'save', found.hits[0]?.attachment.id ?? '', '--out', join(root, 'ra'))).code).toBe(0);
    expect(await readFile(join(root, 'ra', 'phu luc.txt'), 'utf8')).toBe('Xứ đồng Gò Mái');
    expect((await run('attachment', 'list', 'plan', plan)).out).toContain('phu luc.txt');
    expect((await run('attachment', 'add', 'gì', plan, path)).code).toBe(1);
    expect((await run('attachment', 'add', 'plan', 'none', path)).code).toBe(1);
  });

  it('builds the index again, and refuses what it does not understand', async () => {
    expect((await run('search', '--rebuild')).out).toContain('Đã lập lại chỉ mục: 2 hồ sơ.');
    expect((await run('check')).code).toBe(0);
    expect((await run('search')).code).toBe(1);
    expect((await run('search', 'a', '--kind', 'gì')).code).toBe(1);
    expect((await run('search', 'a', '--from', 'hôm qua')).code).toBe(1);
  });
});
