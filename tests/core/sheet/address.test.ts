import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { columnName, MAX_COLS, MAX_ROWS, parseA1, parseRange, rangeToA1, toA1 } from '../../../electron/core/sheet/address.ts';

describe('cell addresses', () => {
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
  });

  it('reads back every address it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_ROWS - 1 }), fc.integer({ min: 0, max: MAX_COLS - 1 }), (row, col) => {
        expect(parseA1(toA1(row, col))).toEqual({ row, col });
      }),
    );
  });

  it('takes absolute references and lower case', () => {
    expect(parseA1('$b$12')).toEqual({ row: 11, col: 1 });
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2', 'Sheet1!A1', 'ABCD1', 'A-1'])('does not take %j for a cell', (text) => {
    expect(parseA1(text)).toBeNull();
  });

  it('reads a range with its corners in any order and writes it in order', () => {
    expect(parseRange('C3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(rangeToA1({ top: 0, left: 0, bottom: 2, right: 2 })).toBe('A1:C3');
    expect(rangeToA1({ top: 4, left: 3, bottom: 4, right: 3 })).toBe('D5');
    expect(parseRange('A1:')).toBeNull();
  });
});
