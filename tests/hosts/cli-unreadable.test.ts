import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readFileOf } from '../../electron/hosts/cli/read-file.ts';
import { runHere } from '../builders/cli-here.ts';

let root: string;
let folder: string;
let plan: string;
const run = (...words: readonly string[]) => runHere(['--data', folder, ...words]);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-unreadable-'));
  folder = join(root, 'du lieu');
  await mkdir(folder);
  await run('catalogue', 'load', fileURLToPath(new URL('../fixtures/samples/catalogue.json', import.meta.url)));
  plan = (JSON.parse((await run('plan', 'add', 'Kế hoạch năm 2020', '--year', '2020', '--from', '2020-01-01', '--json')).out) as { readonly id: string }).id;
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** libuv's flag for a file that nobody else may open meanwhile; Windows keeps to it. */
const EXCLUSIVE = 0x10000000;

/** A real file that the system refuses to read, to an administrator too, and what is said of it. */
async function refusedBySystem(): Promise<{ readonly path: string; readonly code: string; readonly said: RegExp }> {
  // Memory of this process where nothing is mapped: an ordinary file by its kind, and an error of the device at its first byte.
  if (process.platform !== 'win32') return { path: '/proc/self/mem', code: 'attachment-unreadable', said: /Không đọc được tệp “\/proc\/self\/mem”/ };
  const path = join(root, 'đang mở.xlsx');
  await writeFile(path, 'x');
  const held = await open(path, constants.O_RDWR | EXCLUSIVE);
  onTestFinished(() => held.close());
  return { path, code: 'file-in-use', said: /Tệp “.*đang mở\.xlsx” đang mở ở chương trình khác/ };
}

const kept = async (): Promise<readonly string[]> => (await readdir(join(folder, 'files'), { recursive: true }).catch(() => [])).filter((name) => basename(name).length === 64);

describe('a file that the system refuses to read', () => {
  it('is named with what to do, nothing of it is kept, and the others are', async () => {
    const { path, code, said } = await refusedBySystem();
    const good = join(root, 'phụ lục.txt');
    await writeFile(good, 'Phụ lục một');
    const before = (await kept()).length;
    const { code: exit, out } = await run('attachment', 'add', 'plan', plan, path, good, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ files: [{ name: basename(path), outcome: 'refused', code }, { name: 'phụ lục.txt', outcome: 'added' }] });
    expect((await kept()).length - before).toBe(1);
    expect((JSON.parse((await run('attachment', 'list', 'plan', plan, '--json')).out) as { readonly attachments: readonly object[] }).attachments).toMatchObject([{ name: 'phụ lục.txt' }]);
    expect((await run('attachment', 'add', 'plan', plan, path)).out).toMatch(said);
    expect((await run('check')).code).toBe(0);
  });

  it('is refused before anything is added when it is no file, or gone', async () => {
    const pipe = join(root, 'ống.txt');
    if (process.platform === 'win32') await mkdir(pipe);
    else execFileSync('mkfifo', [pipe]);
    for (const [path, said] of [[root, 'không phải tệp'], [pipe, 'không phải tệp'], [join(root, 'mất.txt'), 'Không thấy tệp']] as const) {
      const { code, err } = await run('attachment', 'add', 'plan', plan, path);
      expect([code, err.includes(said) ? said : err]).toEqual([1, said]);
    }
  });
});

describe('a file that changed since it was named', () => {
  it('is told by what it is now', async () => {
    const path = join(root, 'đổi.txt');
    await expect(readFileOf(path)).rejects.toMatchObject({ code: 'file-not-found', params: { file: path } });
    await mkdir(path);
    await expect(readFileOf(path)).rejects.toMatchObject({ code: 'not-a-file', params: { file: path } });
    await rm(path, { recursive: true });
    await writeFile(path, 'nội dung');
    expect(await (await readFileOf(path)).text()).toBe('nội dung');
    await truncate(path, 200 * 1024 * 1024);
    await expect(readFileOf(path)).rejects.toMatchObject({ code: 'attachment-too-large', params: { file: path } });
  });
});
