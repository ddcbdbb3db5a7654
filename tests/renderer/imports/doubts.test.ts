import { describe, expect, test } from 'vitest';
import type { Issue, IssueCode, IssueSeverity, Settlement } from '../../../electron/core/import/types.ts';
import { doubtsByCell, fixesFor, groupDoubts, indexAnswers, neighbour, unitSettlements } from '../../../renderer/features/imports/doubts.ts';

const doubt = (severity: IssueSeverity, code: IssueCode, sheet: string | null, cell: string | null, params: Issue['params'] = {}): Issue => ({ severity, code, sheet, cell, params, suggestions: [] });

const answers = (settlement: Settlement, issue: Issue): boolean => indexAnswers([settlement])(issue) === settlement;

describe('the list of doubts', () => {
  const issues = [
    doubt('info', 'legacy-encoding', 'Tháng 10', null),
    doubt('warning', 'total-mismatch', 'Tháng 10', 'D20'),
    doubt('error', 'not-a-number', 'Tháng 10', 'D10'),
    doubt('error', 'not-a-number', 'Tháng 10', 'D9'),
    doubt('error', 'not-a-number', 'Tháng 9', 'D30'),
    doubt('error', 'unknown-unit', 'Tháng 10', 'B7', { text: 'Xã Lạ' }),
    doubt('error', 'period-mismatch', null, null),
  ];

  test('shows first what must be settled, then what must be seen, then what is only told', () => {
    expect(groupDoubts(issues, ['Tháng 9', 'Tháng 10']).map((group) => group.severity)).toEqual(['error', 'error', 'error', 'warning', 'info']);
  });

  test('follows the file: whole file, sheets in their order, rows from the top and not by their letters', () => {
    const groups = groupDoubts(issues, ['Tháng 9', 'Tháng 10']);
    expect(groups.map((group) => group.code)).toEqual(['period-mismatch', 'not-a-number', 'unknown-unit', 'total-mismatch', 'legacy-encoding']);
    expect(groups[1]?.issues.map((issue) => `${issue.sheet ?? ''} ${issue.cell ?? ''}`)).toEqual(['Tháng 9 D30', 'Tháng 10 D9', 'Tháng 10 D10']);
  });

  test('steps from doubt to doubt and round again', () => {
    const ordered = groupDoubts(issues, ['Tháng 9', 'Tháng 10']).flatMap((group) => group.issues);
    const first = neighbour(ordered, null, 1);
    expect(first?.code).toBe('period-mismatch');
    expect(neighbour(ordered, first, -1)?.code).toBe('legacy-encoding');
    expect(neighbour([], null, 1)).toBeNull();
  });

  test('finds the doubts of a cell, and leaves those of the whole file out', () => {
    const byCell = doubtsByCell([...issues, doubt('warning', 'outlier', 'Tháng 10', 'D10')]);
    expect(byCell.get('Tháng 10!D10')?.map((issue) => issue.code)).toEqual(['not-a-number', 'outlier']);
    expect(byCell.size).toBe(5);
  });
});

describe('what can be done about a doubt', () => {
  test('an unknown name asks for the unit, a bad number for the true value', () => {
    expect(fixesFor(doubt('error', 'unknown-unit', 'A', 'B7'))).toEqual(['unit']);
    expect(fixesFor(doubt('error', 'not-a-number', 'A', 'D9'))).toEqual(['value']);
  });

  test('no value can be typed for a doubt that stands at no cell', () => {
    expect(fixesFor(doubt('warning', 'differs-from-stored', null, null))).toEqual(['confirm']);
  });

  test('an answer to a name ticks off every doubt of that name', () => {
    const settlement = { kind: 'unit', text: 'Xã Lạ', unitId: 'thanh-ba' } as const;
    expect(answers(settlement, doubt('error', 'unknown-unit', 'A', 'B7', { text: 'Xã Lạ' }))).toBe(true);
    expect(answers(settlement, doubt('error', 'unknown-unit', 'B', 'C9', { text: 'Xã Lạ' }))).toBe(true);
    expect(answers(settlement, doubt('error', 'unknown-unit', 'A', 'B8', { text: 'Xã Khác' }))).toBe(false);
  });

  test('a confirmation ticks off only the doubt at its own cell', () => {
    const settlement = { kind: 'confirm', code: 'total-mismatch', sheet: 'A', cell: 'D20' } as const;
    expect(answers(settlement, doubt('warning', 'total-mismatch', 'A', 'D20'))).toBe(true);
    expect(answers(settlement, doubt('warning', 'total-mismatch', 'A', 'E20'))).toBe(false);
    expect(answers(settlement, doubt('warning', 'outlier', 'A', 'D20'))).toBe(false);
  });

  test('keeping one of two rows of a unit answers the doubt at the other row too', () => {
    const params = { text: 'Xã Đỗ Xuyên', unit: 'Đỗ Xuyên', count: 2, cells: 'B8, B12' };
    const settlement = { kind: 'confirm', code: 'duplicate-unit', sheet: 'A', cell: 'B8' } as const;
    expect(answers(settlement, doubt('error', 'duplicate-unit', 'A', 'B12', params))).toBe(true);
    expect(answers(settlement, doubt('error', 'duplicate-unit', 'A', 'B20', { ...params, cells: 'B20, B21' }))).toBe(false);
  });

  test('a file name of another period is only looked at; a title of another period must be settled', () => {
    expect(fixesFor(doubt('warning', 'period-mismatch', null, null))).toEqual(['confirm']);
    expect(fixesFor(doubt('error', 'period-mismatch', 'A', 'A3'))).toEqual(['period']);
  });
});

describe('choosing a unit', () => {
  test('a name in a row is settled by its text alone', () => {
    const unknown = doubt('error', 'unknown-unit', 'A', 'B7', { text: 'Xã Lạ' });
    expect(unitSettlements(unknown, 'u1', { issues: [unknown], unitIds: ['u2', 'u3'] })).toEqual([{ kind: 'unit', text: 'Xã Lạ', unitId: 'u1' }]);
  });

  test('where nothing names the unit, the whole file is given one', () => {
    const nameless = doubt('error', 'unknown-unit', 'A', null, { text: '' });
    expect(unitSettlements(nameless, 'u1', { issues: [nameless], unitIds: [] })).toEqual([{ kind: 'unit', text: null, unitId: 'u1' }]);
  });

  test('where letterhead and file name disagree, no single text is the name: the file is settled too', () => {
    const torn = doubt('error', 'ambiguous-unit', 'A', 'A2', { text: 'Xã Đông Lỗ / Xã Đông Sơn' });
    expect(unitSettlements(torn, 'u1', { issues: [torn], unitIds: [] })).toContainEqual({ kind: 'unit', text: null, unitId: 'u1' });
  });

  test('with several names in doubt the whole file is never given one of them', () => {
    const first = doubt('error', 'unknown-unit', 'A', 'B7', { text: 'Xã Lạ' });
    const second = doubt('error', 'unknown-unit', 'A', 'B8', { text: 'Xã Khác' });
    expect(unitSettlements(first, 'u1', { issues: [first, second], unitIds: [] })).toEqual([{ kind: 'unit', text: 'Xã Lạ', unitId: 'u1' }]);
  });
});
