import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildNeeded, keepStamp, sourcesStamp } from '../../scripts/built.ts';

let root: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

/** A checkout that has been built. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'so-thu-ky-built-'));
  await write('electron/core/unit.ts', 'export const one = 1;');
  await write('renderer/app/start.tsx', 'export const two = 2;');
  await write('package.json', '{}');
  await write('dist/renderer/index.html', '<title>Sổ Thư ký</title>');
  keepStamp(root, sourcesStamp(root));
  return () => rm(root, { recursive: true });
});

describe('what npm start builds', () => {
  it('is nothing while the sources are those of the build', () => {
    expect(buildNeeded(root)).toBeNull();
  });

  it('is everything the first time, and after a build that was broken off', async () => {
    await rm(join(root, 'dist', 'built-from'));
    expect(buildNeeded(root)).toBe('again');
    await rm(join(root, 'dist'), { recursive: true });
    expect(buildNeeded(root)).toBe('first');
  });

  it.each([
    ['a changed source', () => write('electron/core/unit.ts', 'export const one = 11;')],
    ['one of the same length, written later', () => utimes(join(root, 'electron/core/unit.ts'), new Date(), new Date(Date.now() + 5_000))],
    ['a new source', () => write('renderer/features/figures/page.tsx', '')],
    ['a source that is gone', () => rm(join(root, 'renderer/app/start.tsx'))],
    ['other packages', () => write('package-lock.json', '{"packages":{}}')],
  ])('is everything again after %s', async (_name, change) => {
    await change();
    expect(buildNeeded(root)).toBe('again');
  });

  it('is not asked for by tests and documents', async () => {
    await write('tests/core/unit.test.ts', '');
    await write('docs/architecture.md', '');
    expect(buildNeeded(root)).toBeNull();
  });

  it('is noted by the build, before it reads the sources, and asked by the start', async () => {
    const script = (name: string): Promise<string> => readFile(fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url)), 'utf8');
    const build = await script('build.mjs');
    const order = ['sourcesStamp(root)', 'await buildWithVite(', 'keepStamp(root, stamp)'].map((words) => build.indexOf(words));
    expect(order.every((place, at) => place > (order[at - 1] ?? 0))).toBe(true);
    expect(await script('start.mjs')).toContain('buildNeeded(root)');
  });
});
