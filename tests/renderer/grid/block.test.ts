import { describe, expect, test } from 'vitest';
import { fillDown, placeBlock } from '../../../renderer/grid/block.ts';

const size = { rows: 5, cols: 4 };
const cell = (row: number, col: number): { top: number; left: number; bottom: number; right: number } => ({ top: row, left: col, bottom: row, right: col });

describe('a pasted block', () => {
  test('is laid from the top left corner of the selection', () => {
    expect(placeBlock([['1', '2'], ['3', '4']], cell(1, 1), size)).toEqual({
      cells: [{ row: 1, col: 1, text: '1' }, { row: 1, col: 2, text: '2' }, { row: 2, col: 1, text: '3' }, { row: 2, col: 2, text: '4' }],
      range: { top: 1, left: 1, bottom: 2, right: 2 },
      outside: 0,
    });
  });

  test('of one cell fills the whole selection, and one row fills rows below', () => {
    expect(placeBlock([['7']], { top: 0, left: 0, bottom: 2, right: 1 }, size).cells).toHaveLength(6);
    const rows = placeBlock([['1', '2']], { top: 0, left: 0, bottom: 3, right: 1 }, size).cells;
    expect(rows.map((each) => each.text)).toEqual(['1', '2', '1', '2', '1', '2', '1', '2']);
  });

  test('is not repeated when the selection is no multiple of it', () => {
    expect(placeBlock([['1'], ['2']], { top: 0, left: 0, bottom: 2, right: 0 }, size).cells).toHaveLength(2);
  });

  test('says how many cells with something in them found no place', () => {
    const placed = placeBlock([['1', '2', ''], ['3', '4', '']], cell(4, 3), size);
    expect(placed.cells).toEqual([{ row: 4, col: 3, text: '1' }]);
    expect(placed.outside).toBe(3);
  });

  test('with ragged rows leaves alone what it says nothing about', () => {
    expect(placeBlock([['1', '2'], ['3']], cell(0, 0), size).cells.map(({ row, col }) => `${row}:${col}`)).toEqual(['0:0', '0:1', '1:0']);
  });
});

describe('filling down', () => {
  const textAt = ({ row, col }: { row: number; col: number }): string => `${row}/${col}`;
  test('copies the first row of the selection into the others', () => {
    expect(fillDown({ top: 1, left: 0, bottom: 3, right: 0 }, textAt)).toEqual([{ row: 2, col: 0, text: '1/0' }, { row: 3, col: 0, text: '1/0' }]);
  });
  test('of a single row copies the row above it', () => {
    expect(fillDown(cell(2, 1), textAt)).toEqual([{ row: 2, col: 1, text: '1/1' }]);
    expect(fillDown(cell(0, 1), textAt)).toEqual([]);
  });
});
