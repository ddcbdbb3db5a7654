import { describe, expect, test } from 'vitest';
import type { RegisterImportFields, RegisterReading } from '../../../electron/core/register/import/types.ts';
import { groupDoubts, lookOfCells, neighbourOf, type RowDoubt } from '../../../renderer/features/registers/doubts.ts';

const doubt = (row: number, cell: string, given: Partial<RowDoubt> = {}): RowDoubt => ({ row, cell, code: 'date-unclear', severity: 'refuse', text: 'x', ...given });

describe('the doubts of an older register', () => {
  const note = doubt(2, 'C2', { code: 'type-unknown', severity: 'note' });
  const count = doubt(3, 'D3', { code: 'count-unclear', severity: 'confirm' });
  const days = [doubt(4, 'B4'), doubt(9, 'B9')] as const;

  test('come by their kind: what must be put right first, what is only told last', () => {
    expect(groupDoubts([note, count, ...days]).map(({ code, doubts }) => [code, doubts.length])).toEqual([['date-unclear', 2], ['count-unclear', 1], ['type-unknown', 1]]);
  });

  test('are walked round and round; one that was settled gives way to the one behind it', () => {
    const ordered = [...days, count];
    expect(neighbourOf(ordered, null, 1)).toBe(days[0]);
    expect(neighbourOf(ordered, null, -1)).toBe(count);
    expect(neighbourOf(ordered, days[1], 1)).toBe(count);
    expect(neighbourOf(ordered, count, 1)).toBe(days[0]);
    expect(neighbourOf(ordered, { ...days[0] }, -1)).toBe(count);
    expect(neighbourOf([days[1], count], days[0], 1)).toBe(days[1]);
    expect(neighbourOf([], days[0], 1)).toBeNull();
  });
});

describe('a cell of an older register', () => {
  const fields = {} as RegisterImportFields;
  const day = doubt(4, 'B4', { severity: 'refuse' });
  const reading: RegisterReading = {
    file: 'so.xlsx', sha256: '', sheet: 'Sổ', sheets: ['Sổ'], size: { rows: 6, cols: 3 }, head: { top: 1, bottom: 2 }, remembered: false,
    columns: [{ col: 0, ref: 'A2', header: 'Số', filled: 2, role: 'number-symbol' }, { col: 1, ref: 'B2', header: 'Ngày', filled: 2, role: 'signed-on' }, { col: 2, ref: 'C2', header: 'Lạ', filled: 2, role: null }],
    rows: [{ row: 4, fields, numberCell: 'A4', doubts: [day] }, { row: 5, fields, numberCell: 'A5', doubts: [] }],
  };
  const look = (given: { readonly open?: readonly RowDoubt[]; readonly leftOut?: readonly number[]; readonly corrections?: readonly { cell: string; text: string }[] } = {}) =>
    lookOfCells({ reading, open: given.open ?? [day], leftOut: given.leftOut ?? [], corrections: given.corrections ?? [] }, (role) => role ?? 'none');

  test('has the colour of its column below the head, and none outside the register', () => {
    expect([look()(1, 0, null).role, look()(4, 0, null).role, look()(4, 2, null).role, look()(0, 0, null).role, look()(5, 0, null).role, look()(4, 7, null).role]).toEqual(['indicator', 'indicator-cell', 'index', undefined, undefined, undefined]);
  });

  test('shows its doubt until it is settled, and what was typed in its place', () => {
    expect(look()(3, 1, null)).toMatchObject({ severity: 'error', doubts: 1, roleName: 'signed-on' });
    expect(look({ open: [], corrections: [{ cell: 'B4', text: '05/01/2020' }] })(3, 1, null)).toMatchObject({ severity: 'answered', doubts: 0, typed: '05/01/2020' });
    expect(look({ open: [], leftOut: [4] })(3, 1, null)).toMatchObject({ role: 'left-out', doubts: 0 });
  });
});
