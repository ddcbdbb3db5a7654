import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../builders/cli.ts';

const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));
const CATALOGUE = join(SAMPLES, 'catalogue.json');
const SHEET = join(SAMPLES, 'files', '02-xa-khong-luy-ke.xlsx');
const PERIOD = ['--form', 'BM01', '--period', '2020-10'];

let root: string;
let folder: string;
let count = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-'));
  await chmod(root, 0o755);
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = join(root, `dữ liệu ${(count += 1)}`);
  await mkdir(folder);
});

/** Everything in a folder: names, sizes and contents, but for what a run may touch without changing a record. */
async function contents(of: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(of, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[path] = (await readFile(path)).toString('base64');
  }
  return found;
}

const VIETNAMESE = /[ăâđêôơưạảấầậếềệịọốộớờợụứừựỹáàãéèíìóòõúùý]/iu;

describe('a wrong command line', () => {
  it.each([
    ['no command', []],
    ['a command that is not there', ['nhap']],
    ['a command that is not there in a group', ['imports', 'xoa']],
    ['an option that is not there', ['board', ...PERIOD, '--tat-ca']],
    ['a missing file', ['import', ...PERIOD]],
    ['a missing form', ['board', '--period', '2020-10']],
    ['a period in words', ['board', '--form', 'BM01', '--period', 'tháng 10']],
    ['a month that is not there', ['board', '--form', 'BM01', '--period', '2020-13']],
    ['a date that is not there', ['figures', ...PERIOD, '--restate', '2020-02-30']],
    ['a kind of report that is not there', ['report', 'build', ...PERIOD, '--kind', 'week', '--out', 'x']],
    ['too many arguments', ['check', 'everything']],
    ['a language that is not there', ['check', '--lang', 'fr']],
  ])('%s: exit code 1, a message in Vietnamese, nothing on standard output', async (_what, words) => {
    const run = await runCommand(['--data', folder, ...words]);
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
    expect(run.err).toMatch(VIETNAMESE);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what may stand in the place of a wrong value', async () => {
    const kind = await runCommand(['--data', folder, 'report', 'build', ...PERIOD, '--kind', 'week', '--out', 'x']);
    expect(kind.err).toContain('month, quarter');
    const day = await runCommand(['--data', folder, 'figures', ...PERIOD, '--restate', '30/02/2020']);
    expect(day.err).toContain('yyyy-mm-dd');
  });

  it('is answered in English when asked', async () => {
    const run = await runCommand(['--data', folder, '--lang', 'en', 'nhap']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('There is no command “nhap”');
  });

  it('is no failure when help is asked for', { timeout: 120_000 }, async () => {
    const run = await runCommand(['--help']);
    expect(run.code).toBe(0);
    expect(run.out).toContain('import');
    expect(run.err).toBe('');
    expect(run.out).toContain('Mã thoát: 0');
    for (const words of [['--help'], ['report', 'build', '--help'], ['figures', '--help'], ['imports', '--help']]) {
      const { out } = await runCommand(words);
      // The help speaks one language, and names the options that every command takes.
      expect(out, words[0]).not.toMatch(/Usage|Options|Commands|choices|default|options\]|display/);
      expect(out, words[0]).toContain('--data <DIR>');
      expect((await runCommand([...words, '--lang', 'en'])).out.replace(/Sổ Thư ký|register of/g, ''), words[0]).not.toMatch(VIETNAMESE);
    }
  });

  it('leaves standard output to the JSON document alone', async () => {
    const run = await runCommand(['--json', '--help']);
    expect([run.code, run.out]).toEqual([0, '']);
    expect(run.err).toContain('import');
  });
});

describe('a command that cannot be done', () => {
  it('a form that is not in the catalogue', async () => {
    await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    const run = await runCommand(['--data', folder, 'board', '--form', 'BM99', '--period', '2020-10']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('BM99');
  });

  it('a file that is not there: nothing of the other files is taken either', async () => {
    await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    const run = await runCommand(['--data', folder, 'import', ...PERIOD, '--json', SHEET, join(root, 'không có.xlsx')]);
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
    expect(run.err).toContain('không có.xlsx');
    const list = await runCommand(['--data', folder, 'imports', 'list', '--json']);
    expect(JSON.parse(list.out)).toEqual({ imports: [] });
  });

  it('a catalogue that is not JSON, and one with a dangling unit: said where, nothing changed', async () => {
    await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    const before = await runCommand(['--data', folder, 'catalogue', 'export', join(root, 'trước.json')]);
    expect(before.code).toBe(0);
    const broken = join(root, 'hỏng.json');
    await writeFile(broken, '{"format": ');
    const dangling = join(root, 'thiếu.json');
    const catalogue = JSON.parse(await readFile(CATALOGUE, 'utf8')) as { forms: { reportingUnits: string[] }[] };
    catalogue.forms[0]?.reportingUnits.push('khong-co');
    await writeFile(dangling, JSON.stringify(catalogue));
    const first = await runCommand(['--data', folder, 'catalogue', 'load', broken]);
    expect([first.code, first.out]).toEqual([1, '']);
    const second = await runCommand(['--data', folder, 'catalogue', 'load', dangling]);
    expect(second.code).toBe(1);
    expect(second.err).toContain('khong-co');
    await runCommand(['--data', folder, 'catalogue', 'export', join(root, 'sau.json')]);
    expect(await readFile(join(root, 'sau.json'), 'utf8')).toBe(await readFile(join(root, 'trước.json'), 'utf8'));
  });

  it('a path that cannot be read or written: named, nothing made', async () => {
    await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    const missing = join(root, 'không có');
    const file = join(root, 'ghi chú.txt');
    await writeFile(file, 'ghi chú');
    for (const [words, named] of [
      [['catalogue', 'load', join(missing, 'a.json')], 'a.json'],
      [['catalogue', 'load', root], 'không phải tệp: đó là thư mục'],
      [['catalogue', 'export', join(missing, 'a.json')], 'Không thấy thư mục'],
      [['catalogue', 'export', root], 'không phải tệp: đó là thư mục'],
      [['backup', join(missing, 'a.saoluu')], 'Không thấy thư mục'],
      [['restore', join(missing, 'a.saoluu')], 'Không thấy tệp'],
      [['sheet', 'read', root], 'không phải tệp: đó là thư mục'],
      [['report', 'build', ...PERIOD, '--kind', 'month', '--out', join(file, 'out')], 'là tệp, không phải thư mục'],
      [['demo', '--out', file], 'là tệp, không phải thư mục'],
    ] as const) {
      const run = await runCommand(['--data', folder, ...words]);
      expect([run.code, run.out], words.join(' ')).toEqual([1, '']);
      expect(run.err, words.join(' ')).toContain(named);
      expect(run.err, words.join(' ')).not.toContain('lỗi trong chương trình');
    }
    expect(await stat(missing).catch(() => null)).toBeNull();
    expect(await readFile(file, 'utf8')).toBe('ghi chú');
  });

  it('an import that is not there', async () => {
    await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    for (const verb of ['show', 'accept', 'withdraw']) {
      const run = await runCommand(['--data', folder, 'imports', verb, 'khong-co']);
      expect(run.code, verb).toBe(1);
      expect(run.err, verb).toMatch(VIETNAMESE);
    }
  });
});

describe('a data folder that cannot be used', () => {
  it('a missing parent folder', async () => {
    const missing = join(root, 'không', 'có', 'đâu');
    const run = await runCommand(['--data', missing, 'catalogue', 'load', CATALOGUE]);
    expect(run.code).toBe(1);
    expect(run.err).toContain('không');
    expect(await stat(join(root, 'không')).catch(() => null)).toBeNull();
  });

  it('a folder that is not there is not made by a command that only asks', async () => {
    const missing = join(root, 'gõ nhầm');
    for (const words of [['check'], ['imports', 'list'], ['board', ...PERIOD], ['import', ...PERIOD, SHEET]]) {
      const run = await runCommand(['--data', missing, ...words]);
      expect(run.code, words[0]).toBe(1);
      expect(run.err, words[0]).toContain('gõ nhầm');
    }
    expect(await stat(missing).catch(() => null)).toBeNull();
  });

  it('a file where a folder should be', async () => {
    const file = join(root, 'tệp.txt');
    await writeFile(file, 'ghi chú');
    const run = await runCommand(['--data', file, 'check']);
    expect(run.code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('ghi chú');
  });

  it('a folder of other things is left alone', async () => {
    await writeFile(join(folder, 'luận văn.docx'), 'x');
    const run = await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    expect(run.code).toBe(1);
    expect(await readdir(folder)).toEqual(['luận văn.docx']);
  });

  it.runIf(process.platform === 'linux')('a read-only folder', async () => {
    await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    const before = await contents(folder);
    await withReadOnly(folder, async (words) => {
      const run = await words(['--data', folder, 'import', ...PERIOD, SHEET]);
      expect(run.code).toBe(1);
      expect(run.err).toMatch(/chỉ đọc|quyền ghi/);
    });
    expect(await contents(folder)).toEqual(before);
  });

  it('a data file of a newer version, and a damaged one: kept as they are', async () => {
    await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
    const database = join(folder, 'so-thu-ky.db');
    const kept = join(root, `kept-${count}.db`);
    await copyFile(database, kept);

    const newer = await readFile(kept);
    newer.writeUInt32BE(9999, 60);
    await writeFile(database, newer);
    const first = await runCommand(['--data', folder, 'board', ...PERIOD]);
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/mới hơn/);
    expect(await readFile(database)).toEqual(newer);

    const damaged = await readFile(kept);
    damaged.fill(0xa5, 100, Math.min(damaged.length, 40_000));
    await writeFile(database, damaged);
    const second = await runCommand(['--data', folder, 'board', ...PERIOD]);
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/hỏng/);
    expect(await readFile(database)).toEqual(damaged);

    const inEnglish = await runCommand(['--lang', 'en', '--data', folder, 'board', ...PERIOD]);
    expect(inEnglish.err).toMatch(/damaged/i);
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)('a full disk', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
    try {
      const loaded = await runCommand(['--data', folder, 'catalogue', 'load', CATALOGUE]);
      expect(loaded.code, loaded.err).toBe(0);
      await writeFile(join(folder, 'files', 'đầy.tmp'), Buffer.alloc(8_000_000)).catch(() => undefined);
      const run = await runCommand(['--data', folder, 'import', ...PERIOD, SHEET]);
      expect(run.code).toBe(1);
      expect(run.err).toMatch(/đầy|hết chỗ/);
      await rm(join(folder, 'files', 'đầy.tmp'));
      const list = await runCommand(['--data', folder, 'imports', 'list', '--json']);
      expect(JSON.parse(list.out)).toEqual({ imports: [] });
      expect((await runCommand(['--data', folder, 'import', ...PERIOD, SHEET])).code).toBe(0);
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });
});

/** Makes a folder read-only for the commands run inside: root is not held back by permissions, so a read-only mount is laid over it. */
async function withReadOnly(of: string, inside: (run: typeof runCommand) => Promise<void>): Promise<void> {
  if (process.getuid?.() === 0) {
    execFileSync('mount', ['--bind', of, of]);
    execFileSync('mount', ['-o', 'remount,ro,bind', of]);
    try {
      await inside(runCommand);
    } finally {
      execFileSync('umount', ['-l', of]);
    }
    return;
  }
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  const paths = [of, ...entries.map((entry) => join(entry.parentPath, entry.name))];
  for (const path of paths) await chmod(path, (await stat(path)).mode & ~0o222);
  try {
    await inside(runCommand);
  } finally {
    for (const path of paths) await chmod(path, (await stat(path)).mode | 0o200);
  }
}
