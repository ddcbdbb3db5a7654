import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { startArchive } from '../../electron/formats/zip/archive.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-zip-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function written(entries: readonly (readonly [string, readonly Uint8Array[]])[]): Promise<Uint8Array> {
  const path = join(folder, 'a.zip');
  const file = await open(path, 'w');
  const archive = startArchive(file);
  for (const [name, pieces] of entries) await archive.add(name, pieces);
  const size = await archive.close();
  await file.close();
  const bytes = new Uint8Array(await readFile(path));
  expect(size).toBe(bytes.byteLength);
  return bytes;
}

describe('an archive written piece by piece', () => {
  test.prop([fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zđắỗ ]{1,20}$/u), fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 })), { selector: ([name]) => name, maxLength: 6 })], { numRuns: 40 })(
    'has every entry byte for byte under its name, and equal content is equal bytes',
    async (entries) => {
      const bytes = await written(entries);
      expect(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, [...content]])).toEqual(entries.map(([name, pieces]) => [name, pieces.flatMap((piece) => [...piece])]));
      expect(await written(entries)).toEqual(bytes);
    },
  );

  test('of more entries than two bytes count is still read whole', async () => {
    let bytes = new Uint8Array(2 ** 24);
    const archive = startArchive({
      write: (given, from, length, position) => {
        bytes.set(given.subarray(from, from + length), position);
        return Promise.resolve({ bytesWritten: length });
      },
    });
    for (let index = 0; index < 65_600; index += 1) await archive.add(`${index}`, []);
    bytes = bytes.subarray(0, await archive.close());
    expect(Object.keys(unzipSync(bytes))).toHaveLength(65_600);
  });
});
