import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { advance, cellsOf, clampSelection, extendTo, jump, rangeOf, selectAll, selectCell, step, type Position } from '../../../renderer/grid/selection.ts';

const size = { rows: 4, cols: 3 };
const at = (row: number, col: number): Position => ({ row, col });

describe('moving about in the grid', () => {
  test('arrows stop at the edges', () => {
    expect(step(at(0, 0), 'up', size)).toEqual(at(0, 0));
    expect(step(at(3, 2), 'right', size)).toEqual(at(3, 2));
    expect(step(at(1, 1), 'down', size, 10)).toEqual(at(3, 1));
  });

  test('Shift extends from where the selection began, whichever way', () => {
    const selection = extendTo(selectCell(at(2, 2)), at(0, 1));
    expect(selection.active).toEqual(at(2, 2));
    expect(rangeOf(selection)).toEqual({ top: 0, left: 1, bottom: 2, right: 2 });
    expect(cellsOf(rangeOf(selection))).toHaveLength(6);
  });

  test('Ctrl with an arrow goes to the end of the filled run, then over the gap, then to the edge', () => {
    const filled = (position: Position): boolean => position.col === 0 && position.row !== 2;
    expect(jump(at(0, 0), 'down', size, filled)).toEqual(at(1, 0));
    expect(jump(at(1, 0), 'down', size, filled)).toEqual(at(3, 0));
    expect(jump(at(0, 1), 'down', size, filled)).toEqual(at(3, 1));
    expect(jump(at(0, 2), 'left', size, filled)).toEqual(at(0, 0));
  });

  test('Enter and Tab go round inside a selected block', () => {
    const block = { active: at(0, 0), anchor: at(0, 0), extent: at(1, 1) };
    const path = (by: 'enter' | 'tab'): readonly Position[] => {
      const seen: Position[] = [];
      let selection = block;
      for (let count = 0; count < 4; count += 1) {
        selection = { ...block, ...advance(selection, by, false, size) };
        seen.push(selection.active);
      }
      return seen;
    };
    expect(path('enter')).toEqual([at(1, 0), at(0, 1), at(1, 1), at(0, 0)]);
    expect(path('tab')).toEqual([at(0, 1), at(1, 0), at(1, 1), at(0, 0)]);
  });

  test('a selection made for a larger grid is brought inside', () => {
    expect(clampSelection(selectAll({ rows: 9, cols: 9 }), size)).toEqual(selectAll(size));
  });

  property.prop([fc.nat(3), fc.nat(2), fc.constantFrom('up', 'down', 'left', 'right'), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })])('a jump never leaves the grid and never goes back', (row, col, direction, cells) => {
    const end = jump(at(row, col), direction, size, (position) => cells[position.row * 3 + position.col] ?? false);
    const moved = direction === 'down' || direction === 'right' ? end.row + end.col >= row + col : end.row + end.col <= row + col;
    expect(end.row >= 0 && end.row < 4 && end.col >= 0 && end.col < 3 && moved).toBe(true);
  });
});
