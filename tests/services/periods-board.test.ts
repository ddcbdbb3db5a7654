import { describe, expect, it } from 'vitest';
import { call, OCTOBER, openOffice, sheet, useOffice } from './support/office.ts';

useOffice();

const FILE = sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']]);

describe('a closed period', () => {
  it('takes no figures, no acceptance and no withdrawal, and says why', async () => {
    const office = await openOffice();
    const [taken] = await office.receive([FILE]);
    const [waiting] = await office.receive([sheet('b.csv', [['An Hoà', '13', '3,5', '4', '2']])]);
    const closed = await office.handlers.periods.close(OCTOBER, call);
    expect(closed).toMatchObject({ state: 'closed', expected: 3, reported: 1, inReview: 1 });
    const refusal = { code: 'period-closed', params: { period: '2020-10' } };
    await expect(office.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'zero', value: 0 } }], note: null }, call)).rejects.toMatchObject(refusal);
    await expect(office.handlers.imports.withdraw({ id: taken?.id ?? '' }, call)).rejects.toMatchObject(refusal);
    await expect(office.handlers.imports.accept({ id: waiting?.id ?? '' }, call)).rejects.toMatchObject(refusal);
    await expect(office.handlers.periods.adjust({ ...OCTOBER, window: null, dueOn: '2020-11-20' }, call)).rejects.toMatchObject(refusal);
    await expect(office.handlers.periods.close(OCTOBER, call)).rejects.toMatchObject(refusal);
    expect((await office.figures())['an-hoa|TIN']).toBe(12);
    expect((await office.handlers.figures.grid(OCTOBER, call)).closed).toBe(true);
  });

  it('lets a late file wait, and takes it after it is opened again', async () => {
    const office = await openOffice();
    await office.handlers.periods.close(OCTOBER, call);
    const [late] = await office.receive([FILE]);
    expect(late).toMatchObject({ status: 'needs-review', issues: [{ code: 'period-closed', severity: 'error', params: { period: '2020-10' } }] });
    const reopened = await office.handlers.periods.reopen({ ...OCTOBER, reason: 'xã gửi muộn' }, call);
    expect(reopened).toMatchObject({ state: 'open', closedAt: null });
    await office.handlers.imports.accept({ id: late?.id ?? '' }, call);
    expect((await office.figures())['an-hoa|TIN']).toBe(12);
    expect(await office.handlers.log.list({ limit: 5, before: null, action: 'period.reopen' }, call)).toMatchObject([{ before: { state: 'closed' }, after: { state: 'open', reason: 'xã gửi muộn' } }]);
  });

  it('cannot be opened while it is open', async () => {
    const office = await openOffice();
    await expect(office.handlers.periods.reopen({ ...OCTOBER, reason: 'x' }, call)).rejects.toMatchObject({ code: 'period-not-closed' });
  });
});

describe('the periods of a year', () => {
  it('are those of the form’s frequency, with window and due date by its rules', async () => {
    const office = await openOffice();
    const periods = await office.handlers.periods.list({ form: 'B1', year: 2020 }, call);
    expect(periods.map((each) => each.period.key)).toEqual(Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`));
    expect(periods[9]?.period).toEqual({ kind: 'month', key: '2020-10', window: { from: '2020-10-01', to: '2020-10-31' }, dueOn: '2020-11-05' });
    expect(periods[5]).toMatchObject({ expected: 4 });
    expect(periods[9]).toMatchObject({ expected: 3 });
  });

  it('may have a window and a due date of their own', async () => {
    const office = await openOffice();
    const adjusted = await office.handlers.periods.adjust({ ...OCTOBER, window: { from: '2020-09-20', to: '2020-10-19' }, dueOn: '2020-10-25' }, call);
    expect(adjusted.period).toMatchObject({ window: { from: '2020-09-20', to: '2020-10-19' }, dueOn: '2020-10-25' });
    expect((await office.handlers.board.get(OCTOBER, call)).dueOn).toBe('2020-10-25');
    const ruled = await office.handlers.periods.adjust({ ...OCTOBER, window: null, dueOn: null }, call);
    expect(ruled.period.dueOn).toBe('2020-11-05');
    await expect(office.handlers.periods.adjust({ ...OCTOBER, window: { from: '2020-10-19', to: '2020-09-20' }, dueOn: null }, call)).rejects.toMatchObject({ code: 'bad-arguments' });
  });

  it('include one of any dates once something stands in it', async () => {
    const office = await openOffice();
    await office.handlers.periods.adjust({ form: 'B1', period: '2020-05-10..2020-05-20', window: null, dueOn: '2020-05-25' }, call);
    const periods = await office.handlers.periods.list({ form: 'B1', year: 2020 }, call);
    expect(periods.at(-1)?.period).toMatchObject({ kind: 'ad-hoc', key: '2020-05-10..2020-05-20', dueOn: '2020-05-25' });
  });
});

describe('the board', () => {
  it('says who is complete, partial, in review and missing, and who is late', async () => {
    const office = await openOffice({ moment: '2020-11-03T02:00:00Z' });
    await office.receive([FILE, sheet('b.csv', [['Bình Lâm', '1', '', '1', '1']])]);
    office.setClock('2020-11-08T02:00:00Z');
    const board = await office.handlers.board.get(OCTOBER, call);
    expect(board.rows.map((row) => [row.label, row.status, row.filled, row.expected, row.daysLate, row.importIds.length])).toEqual([
      ['xã An Hoà', 'complete', 4, 4, 0, 1],
      ['xã Bình Lâm', 'partial', 3, 4, 0, 1],
      ['xã Hợp Giang', 'missing', 0, 4, 3, 0],
    ]);
    expect(board.rows[0]?.firstAt).toMatch(/^2020-11-03T02:00:/);
    expect(board).toMatchObject({ dueOn: '2020-11-05', closed: false, summary: { expected: 3, complete: 1, partial: 1, review: 0, missing: 1, late: 1 } });
  });

  it('counts corrections, and shows a unit whose file waits', async () => {
    const office = await openOffice({ moment: '2020-11-08T02:00:00Z' });
    await office.receive([FILE]);
    const [second] = await office.receive([sheet('b.csv', [['An Hoà', '13', '3,5', '4', '2']])]);
    expect((await office.handlers.board.get(OCTOBER, call)).rows[0]).toMatchObject({ status: 'review', corrections: 0, daysLate: 3 });
    await office.handlers.imports.accept({ id: second?.id ?? '' }, call);
    expect((await office.handlers.board.get(OCTOBER, call)).rows[0]).toMatchObject({ status: 'complete', corrections: 1, daysLate: 3 });
  });

  it('counts a figure that is missing by its mark as missing, and one that does not apply as answered', async () => {
    const office = await openOffice();
    await office.receive([sheet('a.csv', [['An Hoà', '12', '…', 'x', '-']])]);
    expect((await office.handlers.board.get(OCTOBER, call)).rows[0]).toMatchObject({ status: 'partial', filled: 3 });
  });
});
