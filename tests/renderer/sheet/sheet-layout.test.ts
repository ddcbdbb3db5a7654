import { test as propertyTest, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import { columnWidths, edgesOf, indexAt, indexMerges, overflowTo, placeCells, ROW_HEIGHT, rowHeight } from '../../../renderer/sheet/sheet-layout.ts';

const text = (row: number, col: number, value: string): Cell => ({ row, col, kind: 'text', value, text: value, encoding: 'unicode', font: null, formula: null, hidden: false });
const header = { top: 2, left: 1, bottom: 3, right: 4 };
const columnA = { top: 5, left: 0, bottom: 1_000, right: 0 };

describe('a sheet on screen', () => {
  test('a merged header is drawn once and whole, also when its first cell is above the window', () => {
    const placed = placeCells(3, 4, 0, 5, indexMerges([header]));
    expect(placed.filter((cell) => cell.merged)).toEqual([{ row: 2, col: 1, bottom: 3, right: 4, merged: true }]);
    expect(placed.filter((cell) => cell.row === 3 && !cell.merged).map((cell) => cell.col)).toEqual([0, 5]);
    expect(placed.filter((cell) => cell.row === 4)).toHaveLength(6);
  });

  test('a merge over a thousand rows is found in the middle of it', () => {
    const merges = indexMerges([header, columnA]);
    expect(merges.at(700, 0)).toEqual(columnA);
    expect(merges.at(700, 1)).toBeNull();
    expect(placeCells(700, 701, 0, 1, merges).filter((cell) => cell.merged)).toHaveLength(1);
  });

  test('long text is cut, numbers are shown whole', () => {
    const long = 'Lượt chia sẻ bài từ trang chính thống của huyện';
    const widths = columnWidths([text(0, 0, long), { ...text(0, 1, '1.234.567.890.123'), kind: 'number' }], 2, indexMerges([]));
    expect(widths[0]).toBeLessThan(long.length * 7);
    expect(widths[1]).toBeGreaterThanOrEqual('1.234.567.890.123'.length * 7);
  });

  test('a title runs over empty neighbours and stops before one that holds something', () => {
    const edges = edgesOf([60, 60, 60, 60]);
    const title = text(0, 0, 'Biểu số liệu tuyên truyền tháng 10');
    expect(overflowTo(title, edges, () => false)).toBe(3);
    expect(overflowTo(title, edges, (col) => col === 2)).toBe(1);
    expect(overflowTo({ ...title, kind: 'number' }, edges, () => false)).toBe(0);
  });

  test('a wrapped header makes its row higher, up to four lines', () => {
    expect(rowHeight([])).toBe(ROW_HEIGHT);
    const two = rowHeight([{ text: 'Lượt phát thanh', width: 80, rows: 1 }]);
    expect(two).toBeGreaterThan(ROW_HEIGHT);
    expect(rowHeight([{ text: 'x'.repeat(2_000), width: 80, rows: 1 }])).toBe(rowHeight([{ text: 'x'.repeat(4_000), width: 80, rows: 1 }]));
  });

  propertyTest.prop([fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 }), fc.nat()])('every offset lies between the edges of the column found for it', (sizes, somewhere) => {
    const edges = edgesOf(sizes);
    const offset = somewhere % (edges.at(-1) ?? 1);
    const found = indexAt(edges, offset);
    expect(edges[found]).toBeLessThanOrEqual(offset);
    expect(edges[found + 1]).toBeGreaterThan(offset);
  });

  const range = fc.record({ top: fc.nat(12), left: fc.nat(6), height: fc.nat(3), width: fc.nat(3) }).map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
  propertyTest.prop([fc.array(range, { maxLength: 4 })])('every place of the window is covered exactly once by what is drawn', (ranges) => {
    const merges = ranges.filter((one, at) => !ranges.slice(0, at).some((other) => one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right));
    const placed = placeCells(0, 15, 0, 9, indexMerges(merges));
    for (let row = 0; row <= 15; row += 1) {
      for (let col = 0; col <= 9; col += 1) {
        expect(placed.filter((cell) => cell.row <= row && row <= cell.bottom && cell.col <= col && col <= cell.right)).toHaveLength(1);
      }
    }
  });
});
