import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../electron/core/period/keys.ts';
import { daysLate, isDueSoon, isOverdue } from '../../../electron/core/task/due.ts';
import { daysOfSeries, nextDay, occurrenceId, occurrenceOf, parseOccurrenceId, recurrenceDays } from '../../../electron/core/task/recurrence.ts';
import type { Recurrence, Task } from '../../../electron/core/task/types.ts';

const monthly: Recurrence = { unit: 'month', every: 1, until: null };

const series: Task = {
  id: 's1', kind: 'task', planId: 'k1', heading: 'I', position: 1, text: 'Giao ban', detail: '', owner: null, cooperating: [], startsOn: '2020-01-21', dueOn: '2020-01-31',
  recurrence: monthly, seriesId: null, occursOn: null, progress: 0, state: 'open', closedOn: null, revision: 3,
};

describe('a recurrence', () => {
  it('has the last day of a month that lacks its day, and the day itself again afterwards', () => {
    expect(recurrenceDays('2020-01-31', monthly, { from: '2020-01-01', to: '2020-05-31' })).toEqual(['2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30', '2020-05-31']);
  });

  it('goes by weeks, quarters and years', () => {
    expect(recurrenceDays('2020-02-14', { unit: 'week', every: 2, until: null }, { from: '2020-03-01', to: '2020-03-31' })).toEqual(['2020-03-13', '2020-03-27']);
    expect(recurrenceDays('2020-03-25', { unit: 'quarter', every: 1, until: '2020-12-25' }, { from: '2020-01-01', to: '2021-12-31' })).toEqual(['2020-03-25', '2020-06-25', '2020-09-25', '2020-12-25']);
    expect(recurrenceDays('2020-02-29', { unit: 'year', every: 1, until: null }, { from: '2020-01-01', to: '2024-12-31' })).toEqual(['2020-02-29', '2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29']);
  });

  it('has a next day until it ends', () => {
    expect(nextDay('2020-01-31', monthly, '2020-02-10')).toBe('2020-02-29');
    expect(nextDay('2020-01-31', { ...monthly, until: '2020-02-15' }, '2020-02-10')).toBeNull();
  });

  it('of a series ends with the day the series was closed on', () => {
    expect(daysOfSeries({ ...series, state: 'dropped', closedOn: '2020-03-10' }, { from: '2020-01-01', to: '2020-12-31' })).toEqual(['2020-01-31', '2020-02-29']);
  });

  it('gives occurrences that keep the time the series leaves for them', () => {
    const one = occurrenceOf(series, '2020-02-29');
    expect(one).toMatchObject({ id: 's1~2020-02-29', seriesId: 's1', occursOn: '2020-02-29', startsOn: '2020-02-19', dueOn: '2020-02-29', recurrence: null, state: 'open', revision: 0 });
    expect(parseOccurrenceId(one.id)).toEqual({ seriesId: 's1', day: '2020-02-29' });
    expect(parseOccurrenceId('s1')).toBeNull();
  });
});

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2018-01-01', days));
const anyRecurrence: fc.Arbitrary<Recurrence> = fc.record({ unit: fc.constantFrom('week', 'month', 'quarter', 'year'), every: fc.integer({ min: 1, max: 5 }), until: fc.option(anyDay) });

describe('the occurrences of any recurrence', () => {
  test.prop([anyDay, anyRecurrence, anyDay, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 400 })])('come neither twice nor get lost, however the time is cut into ranges', (first, recurrence, from, length, slice) => {
    const to = addDays(from, length);
    const whole = recurrenceDays(first, recurrence, { from, to });
    const cut: string[] = [];
    for (let start = from; start <= to; start = addDays(start, slice)) {
      const end = addDays(start, slice - 1);
      cut.push(...recurrenceDays(first, recurrence, { from: start, to: end < to ? end : to }));
    }
    expect(cut).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  test.prop([anyDay, anyRecurrence, anyDay])('are the same as walking on from the first, one next day after another', (first, recurrence, to) => {
    const walked: string[] = [];
    for (let day = nextDay(first, recurrence, first); day !== null && day <= to; day = nextDay(first, recurrence, addDays(day, 1))) walked.push(day);
    expect(recurrenceDays(first, recurrence, { from: '', to })).toEqual(walked);
  });

  test.prop([anyDay, anyDay])('are found again by their ids', (first, day) => {
    expect(parseOccurrenceId(occurrenceId(first, day))).toEqual({ seriesId: first, day });
  });
});

describe('being late', () => {
  it('counts whole days, and never for what is finished or has no day', () => {
    const task = { dueOn: '2020-03-10', state: 'doing' as const };
    expect(isOverdue(task, '2020-03-10')).toBe(false);
    expect(daysLate(task, '2020-03-12')).toBe(2);
    expect(daysLate({ ...task, state: 'done' }, '2020-03-12')).toBe(0);
    expect(isOverdue({ ...task, dueOn: null }, '2020-03-12')).toBe(false);
    expect(isDueSoon(task, '2020-03-05', 5)).toBe(true);
    expect(isDueSoon(task, '2020-03-04', 5)).toBe(false);
    expect(isDueSoon(task, '2020-03-11', 5)).toBe(false);
  });
});
