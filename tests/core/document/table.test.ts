import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, columnWidths, isIndexRow, isOrdinal, isTotalRow, placeCells, tableTextSize } from '../../../electron/core/document/table.ts';
import { figuresTable } from '../../builders/document/official-document.ts';

describe('column widths', () => {
  it('sum to the width of the text exactly, whatever the proportions', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 2000, max: 20_000 }), (proportions, total) => {
        const widths = columnWidths(proportions, total);
        expect(widths.reduce((left, right) => left + right, 0)).toBe(total);
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keep the proportions', () => {
    expect(columnWidths([1, 3, 1], 1000)).toEqual([200, 600, 200]);
    expect(columnWidths([1, 1, 1], 1000)).toEqual([334, 333, 333]);
  });

  it('are equal where the proportions say nothing', () => {
    expect(columnWidths([0, Number.NaN], 900)).toEqual([450, 450]);
  });
});

describe('the text of a cell', () => {
  it('writes figures the Vietnamese way', () => {
    expect(cellText({ text: '', value: 1234.5, decimals: 1 })).toBe('1.234,5');
    expect(cellText({ text: '', value: 2682057 })).toBe('2.682.057');
    expect(cellText({ text: '1234', value: 1234 })).toBe('1.234');
  });

  it('keeps number, zero, missing and not applicable apart', () => {
    expect([cellText({ text: '', value: 0 }), cellText({ text: '-', value: 0 }), cellText({ text: '…', value: null }), cellText({ text: 'x', value: null })]).toEqual(['0', '-', '…', 'x']);
  });
});

describe('rows', () => {
  it('tell an index row and a total row', () => {
    expect(isIndexRow(['A', 'B', '1', '2'].map((text) => ({ text })))).toBe(true);
    expect(isIndexRow(['TT', 'Đơn vị'].map((text) => ({ text })))).toBe(false);
    expect(isTotalRow([{ text: '' }, { text: 'TỔNG CỘNG' }, { text: '', value: 3 }])).toBe(true);
    expect(isTotalRow([{ text: '1' }, { text: 'Cộng Hoà' }])).toBe(false);
  });

  it('tell the number of a row from a figure', () => {
    expect(['1', '12.', 'IV', 'A', '2020'].map((text) => isOrdinal({ text }))).toEqual([true, true, true, true, true]);
    expect([isOrdinal({ text: '1', value: 1 }), isOrdinal({ text: 'Xã' }), isOrdinal({ text: '' }), isOrdinal({ text: '1.204' })]).toEqual([false, false, false, false]);
  });

  it('cover every column exactly once, spans of any size included', () => {
    const cell = fc.record({ text: fc.constant('x'), colSpan: fc.integer({ min: 1, max: 4 }), rowSpan: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (rows, columns) => {
        const covered = rows.map(() => Array.from({ length: columns }, () => 0));
        placeCells(rows, columns).forEach((row, rowIndex) => {
          for (const placed of row) {
            for (let down = 0; down < placed.rows; down += 1) {
              for (let across = 0; across < placed.columns; across += 1) {
                const target = covered[rowIndex + down];
                const column = placed.column + across;
                if (target !== undefined) target[column] = (target[column] ?? 0) + 1;
              }
            }
          }
        });
        expect(covered.flat().every((times) => times === 1)).toBe(true);
      }),
    );
  });
});

describe('the text size of a table', () => {
  it('is 12 pt where everything fits and smaller where a figure would break', () => {
    const table = figuresTable();
    expect(tableTextSize(table, [800, 3000, 1800, 1800, 1800], 70)).toBe(12);
    expect(tableTextSize(table, [800, 1500, 1800, 1800, 660], 70)).toBeLessThan(12);
  });

  it('does not shrink for a word that no size could hold', () => {
    const table = { columnWidths: [1], header: [[{ text: 'Tên' }]], rows: [[{ text: 'W'.repeat(500) }]] };
    expect(tableTextSize(table, [2000], 70)).toBe(12);
  });
});
