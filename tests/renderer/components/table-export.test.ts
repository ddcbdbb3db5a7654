import { describe, expect, test } from 'vitest';
import type { BoardRow } from '../../../electron/contract/board.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import { plainTable, sheetColumns } from '../../../renderer/components/table-export.tsx';
import { boardColumns } from '../../../renderer/features/board/board-texts.ts';
import { vi as boardWords } from '../../../renderer/features/board/words.vi.ts';
import { analysisColumns, totalText, type AnalysisLine } from '../../../renderer/features/figures/analysis-lines.ts';
import { vi as figureWords } from '../../../renderer/features/figures/words.vi.ts';
import { fileColumns } from '../../../renderer/features/imports/file-columns.ts';
import { vi as importWords } from '../../../renderer/features/imports/words.vi.ts';
import { localDateTime } from '../../../renderer/i18n/format.ts';

describe('a table of the screen as a workbook', () => {
  test('takes texts as they are shown, what is drawn by what it says, and leaves out what is only for the hand', () => {
    const columns = sheetColumns<{ readonly name: string; readonly count: number }>([
      { name: 'Tên', cell: (item) => item.name },
      { name: 'Số', cell: () => null, sheet: { kind: 'number', decimals: 0, value: (item) => item.count } },
      { name: 'Xoá', cell: () => null, sheet: null },
    ]);
    expect(plainTable('Tệp', 'Bảng', 'Kỳ', columns, [{ name: 'An Hoà', count: 3 }])).toEqual({
      fileName: 'Tệp', title: 'Bảng', subtitle: 'Kỳ',
      columns: [{ header: 'Tên', kind: 'text' }, { header: 'Số', kind: 'number', decimals: 0 }],
      rows: [['An Hoà', 3]],
    });
  });

  test('of the board holds counts as numbers and moments by the local clock', () => {
    const row: BoardRow = { unit: 'a', label: 'xã An Hoà', status: 'partial', firstAt: '2020-10-21T01:30:00Z', lastAt: null, daysLate: 0, filled: 3, expected: 4, corrections: 1, importIds: [] };
    const { columns, rows } = plainTable('x', 'x', '', boardColumns(boardWords), [row]);
    expect(columns.map((column) => column.kind)).toEqual(['text', 'text', 'number', 'number', 'date-time', 'date-time', 'number', 'number']);
    expect(rows).toEqual([['Xã An Hoà', 'Còn thiếu chỉ tiêu', 3, 4, localDateTime('2020-10-21T01:30:00Z'), null, 0, 1]]);
  });

  test('of the totals keeps number, zero, missing and not applicable apart', () => {
    const line = (total: number | null, state: ReportLine['state'], more: Partial<ReportLine> = {}): ReportLine => ({ indicator: 'TIN', total, state, previous: null, samePeriodLastYear: 0, cumulative: null, reported: 1, missing: ['u2'], ...more });
    const rowOf = (kind: AnalysisLine['kind'], given: ReportLine): AnalysisLine => ({ key: 'k', groupName: 'Cổng', indicatorName: 'Tin', measure: 'tin', decimals: 1, kind, line: given });
    const rows = [rowOf('flow', line(1204, 'number', { previous: 1000, cumulative: 2204 })), rowOf('flow', line(0, 'zero')), rowOf('flow', line(null, 'missing')), rowOf('stock', line(null, 'not-applicable'))];
    const table = plainTable('x', 'x', '', analysisColumns(figureWords.analysis, 'group', rows, (id) => `xã ${id}`), rows);
    expect(table.rows.map((row) => row[3])).toEqual([{ state: 'number', value: 1204 }, { state: 'zero', value: 0 }, { state: 'missing', value: null }, { state: 'not-applicable', value: null }]);
    expect(table.rows.map((row) => row[8])).toEqual([{ state: 'number', value: 2204 }, { state: 'missing', value: null }, { state: 'missing', value: null }, { state: 'not-applicable', value: null }]);
    expect(table.rows[0]?.slice(4, 8)).toEqual([{ state: 'number', value: 1000 }, 20.4, { state: 'zero', value: 0 }, null]);
    expect(table.rows[0]?.at(-1)).toBe('xã u2');
    expect(rows.map(totalText)).toEqual(['1.204,0', '0,0', '…', 'x']);
  });

  test('of the received files names every unit', () => {
    const file = { id: 'i', file: 'a.xlsx', sha256: 'ab', size: 1, form: 'BM01', period: '2020-10', status: 'imported' as const, unitIds: ['a', 'b', 'c'], valueCount: 12, errorCount: 0, warningCount: 2, at: '2020-10-21T01:30:00Z', by: 'Mai' };
    expect(plainTable('x', 'x', '', fileColumns(importWords, { unit: (id) => `Xã ${id}` }), [file]).rows).toEqual([['a.xlsx', importWords.status.imported, 'Xã a, Xã b, Xã c', 12, 0, 2, localDateTime(file.at), 'Mai', 'ab']]);
  });
});
