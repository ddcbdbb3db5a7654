import { describe, expect, test } from 'vitest';
import type { PlanTableDoubt, PlanTableReading, PlanTableRow } from '../../../electron/core/plan/table-types.ts';
import { openDoubts, rowsToReview, settled, settledParty, tasksOfRows } from '../../../renderer/features/plans/review-rows.ts';
import { readPlanSearch } from '../../../renderer/app/search.ts';

const doubt = (code: PlanTableDoubt['code'], text = 'x'): PlanTableDoubt => ({ code, cell: 'C3', text, suggestions: [] });
const row = (number: number, kind: PlanTableRow['kind'], text: string, doubts: readonly PlanTableDoubt[] = []): PlanTableRow => ({
  row: number, kind, doubts, written: { owner: '', cooperating: '', due: '' },
  fields: { heading: '', text, detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null },
});
const reading = (...rows: readonly PlanTableRow[]): PlanTableReading => ({ file: 'a.xlsx', sha256: '', sheet: 'KH', sheets: ['KH'], columns: [], rows });

describe('the rows of a table of tasks', () => {
  test('that may be anything wait for a person to take them', () => {
    const rows = rowsToReview(reading(row(2, 'heading', 'I'), row(3, 'task', 'một'), row(4, 'unclear', 'hai', [doubt('row-unclear')])));
    expect(rows.map((one) => one.taken)).toEqual([true, true, false]);
    expect(openDoubts(rows)).toBe(0);
    expect(tasksOfRows(rows)).toMatchObject([{ row: 3, fields: { text: 'một', heading: 'I' } }]);
  });

  test('stand under the heading above them as it is worded at last, and under none that was left out', () => {
    const rows = rowsToReview(reading(row(2, 'heading', 'I'), row(3, 'task', 'một'), row(4, 'heading', 'II'), row(5, 'task', 'hai')));
    const [first, , third] = rows;
    if (first === undefined || third === undefined) throw new Error('no rows');
    const changed = rows.map((one) => (one === first ? settled(one, { text: 'Công tác chung' }, []) : one === third ? { ...one, taken: false } : one));
    expect(tasksOfRows(changed).map(({ fields }) => fields.heading)).toEqual(['Công tác chung', 'Công tác chung']);
  });

  test('are settled one doubt at a time', () => {
    const [two] = rowsToReview(reading(row(3, 'task', 'một', [doubt('owner-unknown'), doubt('cooperating-unknown', 'a'), doubt('cooperating-unknown', 'b')])));
    if (two === undefined) throw new Error('no row');
    const withOwner = settled(two, { owner: { kind: 'unit', id: 'u' } }, ['owner-unknown', 'owner-several']);
    expect(openDoubts([withOwner])).toBe(2);
    const [, party] = two.doubts;
    if (party === undefined) throw new Error('no doubt');
    const withParty = settledParty(withOwner, party, { kind: 'other', name: 'a' });
    expect(withParty.doubts.map((one) => one.text)).toEqual(['b']);
    expect(withParty.fields.cooperating).toEqual([{ kind: 'other', name: 'a' }]);
  });
});

test('the address of a plan is read without guessing', () => {
  expect(readPlanSearch({ tab: 'board', task: 't1' })).toEqual({ tab: 'board', task: 't1' });
  expect(readPlanSearch({ tab: 'bảng', task: 5 })).toEqual({});
});
