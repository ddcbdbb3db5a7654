import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptFiles, type KeptFiles } from '../../electron/store/kept-files.ts';

let folder: string;
let files: KeptFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-'));
  files = createKeptFiles(folder, folder);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const kept = async (): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).filter((name) => name.length > 60);

describe('files kept at the same moment', () => {
  it('all stand there whole', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `tệp ${String(at)}`);
    const names = await Promise.all(texts.map((text) => files.keep(bytesOf(text))));
    expect(await Promise.all(names.map(async ({ sha256 }) => new TextDecoder().decode(await files.read(sha256))))).toEqual(texts);
  });

  it('of the same bytes are kept once, and one of them is the fresh one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => files.keep(bytesOf('một tệp'))));
    expect(outcomes.map(({ fresh }) => fresh)).toEqual([true, false, false, false, false, false, false, false]);
    expect(await kept()).toHaveLength(1);
    expect(new TextDecoder().decode(await files.read(outcomes[0]?.sha256 ?? ''))).toBe('một tệp');
  });

  it('are kept or forgotten in the order they were asked for', async () => {
    const first = await files.keep(bytesOf('một tệp'));
    const [, again] = await Promise.all([files.forget(first.sha256), files.keep(bytesOf('một tệp'))]);
    expect(again.fresh).toBe(true);
    expect(await kept()).toHaveLength(1);
  });
});
