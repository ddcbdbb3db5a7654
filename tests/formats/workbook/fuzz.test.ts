import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../../electron/core/sheet/types.ts';
import { readWorkbook } from '../../../electron/formats/workbook/read-workbook.ts';
import { cell, result, xlsOf } from '../../builders/workbook/xls.ts';

const samples = join(import.meta.dirname, '../../fixtures/samples/files');
/** How many broken files are tried; more by the environment variable FUZZ. */
const cases = Number(process.env.FUZZ ?? 300);

/** Numbers in [0, 1) that are the same at every run. */
const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
type Random = () => number;
const below = (random: Random, end: number): number => Math.floor(random() * end);

const breakBytes = (bytes: Uint8Array, random: Random): Uint8Array => {
  const broken = Buffer.from(bytes);
  for (let change = 1 + below(random, 6); change > 0 && broken.length > 0; change -= 1) {
    const at = below(random, broken.length);
    const end = Math.min(broken.length, at + below(random, 20));
    switch (below(random, 4)) {
      case 0: broken[at] = below(random, 256); break;
      case 1: broken[at] = (broken[at] ?? 0) ^ (1 << below(random, 8)); break;
      case 2: broken.copyWithin(at, below(random, broken.length), end); break;
      default: broken.fill([0, 255, 60, 48][below(random, 4)] ?? 0, at, end);
    }
  }
  return random() < 0.1 ? broken.subarray(0, below(random, broken.length)) : broken;
};

/** Breaks a part and packs it again with a right checksum, so that the reader of the part sees it. */
const breakPart = (bytes: Uint8Array, random: Random): Uint8Array => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[below(random, names.length)] ?? '';
  return zipSync({ ...parts, [name]: breakBytes(parts[name] ?? new Uint8Array(), random) }, { level: 1 });
};

const isSound = (sheet: Sheet): boolean => sheet.cells.every((found, index) => {
  const before: Cell | undefined = sheet.cells[index - 1];
  const inOrder = before === undefined || before.row < found.row || (before.row === found.row && before.col < found.col);
  return inOrder && found.row >= 0 && found.row < 1_048_576 && found.col >= 0 && found.col < 16_384 && (found.kind !== 'number' || Number.isFinite(found.value));
});

const formulas = xlsOf({
  sheets: [{ name: 'S', records: Array.from({ length: 40 }, (_, row) => [cell.formula(row, 0, result.number(row)), cell.text(row, 1, row % 3), cell.number(row, 2, row / 3)]).flat() }],
  strings: [{ text: 'Xã Đại An' }, { text: 'b¸o c¸o', runs: [[3, 1]] }, { text: 'x' }], fonts: ['Arial', '.VnTime'],
});
const files: readonly (readonly [string, Uint8Array])[] = [
  ['cong-thuc.xls', formulas],
  ...readdirSync(samples).filter((name) => !/^(25|26|28)-/.test(name)).map((name) => [name, readFileSync(join(samples, name))] as const),
];

describe('a file broken at random', () => {
  it('is read into a sound workbook or refused with a reason, always', () => {
    const random = createRandom(35);
    let read = 0;
    for (let step = 0; step < cases; step += 1) {
      const [name, bytes] = files[step % files.length] ?? ['', new Uint8Array()];
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const outcome = readWorkbook(isZip && random() < 0.7 ? breakPart(bytes, random) : breakBytes(bytes, random), { fileName: name });
      if (outcome.ok) {
        read += 1;
        expect(outcome.workbook.sheets.every(isSound)).toBe(true);
      } else expect(outcome.params.reason).not.toBe('');
    }
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(cases);
  });

  it('is damaged at every twentieth of a true workbook', () => {
    for (const [name, bytes] of files.filter(([name]) => name.endsWith('.xlsx') && !name.startsWith('27'))) {
      for (let part = 1; part < 20; part += 1) {
        const outcome = readWorkbook(bytes.subarray(0, Math.floor((bytes.length * part) / 20)), { fileName: name });
        expect(outcome.ok ? 'read' : outcome.code).toBe('unreadable-file');
      }
    }
  });
});
