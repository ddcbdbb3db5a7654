import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../builders/cli.ts';

const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));

type Expected = { readonly file: string; readonly status: readonly string[]; readonly values: Readonly<Record<string, number | string>>; readonly issues: readonly string[] };
type Result = {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly values: readonly { readonly unit: string; readonly indicator: string; readonly period: string; readonly state: string; readonly value: number | null; readonly source: { readonly sheet: string; readonly cell: string; readonly text: string } }[];
    readonly issues: readonly { readonly code: string; readonly message: string }[];
  }[];
};

const document = JSON.parse(await readFile(join(SAMPLES, 'expected.json'), 'utf8')) as { readonly period: string; readonly form: string; readonly files: readonly Expected[] };
/** What must have been imported before: the corrected file after the first one, the same bytes after their first arrival. */
const AFTER: Readonly<Record<string, string>> = { '29-gui-lai-dinh-chinh.xlsx': '01-xa-bieu-doc.xlsx', '30-trung-tep.xlsx': '02-xa-khong-luy-ke.xlsx' };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'samples-'));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('the workbooks that offices send, on the command line', () => {
  it.each(document.files)('$file', async (expected) => {
    const folder = join(root, expected.file);
    const asked = ['--form', document.form, '--period', document.period];
    expect((await runCommand(['--data', folder, 'catalogue', 'load', join(SAMPLES, 'catalogue.json')])).code).toBe(0);
    const earlier = AFTER[expected.file];
    if (earlier !== undefined) expect((await runCommand(['--data', folder, 'import', ...asked, join(SAMPLES, 'files', earlier)])).code).toBe(0);

    const path = join(SAMPLES, 'files', expected.file);
    const run = await runCommand(['--data', folder, 'import', ...asked, '--json', path]);
    const result = JSON.parse(run.out) as Result;
    const [file] = result.files;
    if (file === undefined) throw new Error('no file in the result');
    expect(file.file).toBe(path);
    expect(expected.status, JSON.stringify(file.issues)).toContain(file.status);
    expect(run.code).toBe(file.status === 'imported' || file.status === 'duplicate' ? 0 : 2);

    const found = Object.fromEntries(
      file.values.filter((value) => value.state !== 'missing').map((value) => [`${value.unit}|${value.indicator}`, value.state === 'not-applicable' ? 'not-applicable' : value.value]),
    );
    expect(found).toEqual(expected.values);
    for (const value of file.values) {
      expect(value.period).toBe(document.period);
      expect(value.source.cell).toMatch(/^[A-Z]+\d+$/);
    }
    const codes = new Set(file.issues.map((issue) => issue.code));
    for (const code of expected.issues) expect([...codes]).toContain(code);
    for (const issue of file.issues) expect(issue.message.length).toBeGreaterThan(10);

    // What counts afterwards is what was taken, and nothing of a file that waits.
    const figures = JSON.parse((await runCommand(['--data', folder, 'figures', ...asked, '--json'])).out) as { readonly figures: readonly { readonly state: string }[] };
    if (file.status === 'imported') expect(figures.figures.filter((figure) => figure.state !== 'missing').length).toBe(Object.keys(expected.values).length);
    else if (earlier === undefined) expect(figures.figures).toEqual([]);
  });
});
