import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, IndicatorKind } from '../../../electron/core/catalogue/types.ts';
import type { CurrentFigure } from '../../../electron/core/figure/types.ts';
import { reportLines, reportMatrix } from '../../../electron/core/report/lines.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import { catalogue, figures, form, indicator, unit, type Written } from './office.ts';

function lineOf(period: string, given: readonly CurrentFigure[], change: { readonly kind?: IndicatorKind; readonly catalogue?: Partial<Catalogue>; readonly form?: Parameters<typeof form>[0] } = {}): ReportLine {
  const theForm = form(change.form);
  const theCatalogue = catalogue({ indicators: [indicator('I', { kind: change.kind ?? 'flow' })], forms: [theForm], ...change.catalogue });
  const [line] = reportLines({ catalogue: theCatalogue, form: theForm, period, figures: given });
  if (line === undefined) throw new Error('no line');
  return line;
}

describe('the line of an indicator in a monthly report', () => {
  const months = figures('I', { '2019-10': { a: 5, b: 6, c: 7 }, '2020-09': { a: 1, b: 2, c: 3 }, '2020-10': { a: 10, b: 0, c: '…' } });

  it('sums what the units gave and counts who gave it', () => {
    expect(lineOf('2020-10', months)).toMatchObject({ total: 10, state: 'number', reported: 2, missing: ['c'] });
  });

  it('sets it against the month before and the same month of the year before', () => {
    expect(lineOf('2020-10', months)).toMatchObject({ previous: 6, samePeriodLastYear: 18 });
  });

  it('has no base where a base is not known', () => {
    expect(lineOf('2020-11', months)).toMatchObject({ previous: 10, samePeriodLastYear: null });
  });

  it('adds up the year and says which months are not in it', () => {
    expect(lineOf('2020-10', months)).toMatchObject({
      cumulative: 16,
      cumulativeMissingPeriods: ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07', '2020-08'],
    });
  });

  it('says which figures it is made of', () => {
    expect(lineOf('2020-10', months).inputs).toEqual([{ unit: 'a', period: '2020-10' }, { unit: 'b', period: '2020-10' }]);
  });

  it('is zero where all gave zero, missing where nobody gave anything, not applicable where all marked it so', () => {
    expect(lineOf('2020-10', figures('I', { '2020-10': { a: 0, b: 0, c: 0 } }))).toMatchObject({ state: 'zero', total: 0, reported: 3 });
    expect(lineOf('2020-10', [])).toMatchObject({ state: 'missing', total: null, reported: 0, missing: ['a', 'b', 'c'] });
    expect(lineOf('2020-10', figures('I', { '2020-10': { a: 'x', b: 'x', c: 'x' } }))).toMatchObject({ state: 'not-applicable', total: null, missing: [] });
    expect(lineOf('2020-10', figures('I', { '2020-10': { a: 'x', b: '…', c: 'x' } }))).toMatchObject({ state: 'missing', total: null, missing: ['b'] });
  });

  it('owes nothing of a unit that is closed, and counts what it reported while it stood', () => {
    const units = { units: [unit('a'), unit('b', { validTo: '2020-02-01' }), unit('c', { validFrom: '2020-02-01' })] };
    const given = figures('I', { '2020-01': { a: 1, b: 2 }, '2020-02': { a: 3, c: 4 } });
    expect(lineOf('2020-01', given, { catalogue: units })).toMatchObject({ total: 3, missing: [] });
    expect(lineOf('2020-02', given, { catalogue: units })).toMatchObject({ total: 7, previous: 3, cumulative: 10, missing: [] });
  });
});

describe('a quarter of a monthly form', () => {
  it('sums the months', () => {
    const given = figures('I', { '2020-07': { a: 1, b: 1, c: 1 }, '2020-08': { a: 2, b: 2, c: 2 }, '2020-09': { a: 3, b: 3, c: 3 } });
    expect(lineOf('2020-Q3', given)).toMatchObject({ total: 18, reported: 3, missing: [], missingPeriods: [] });
  });

  it('says which month nobody reported, without blaming every unit for it', () => {
    const given = figures('I', { '2020-07': { a: 1, b: 1, c: 1 }, '2020-09': { a: 3, b: 3 } });
    expect(lineOf('2020-Q3', given)).toMatchObject({ total: 9, missingPeriods: ['2020-08'], missing: ['c'], reported: 2 });
  });

  it('is no base for another quarter unless all its months are there', () => {
    const given = figures('I', { '2020-04': { a: 1 }, '2020-05': { a: 1 }, '2020-07': { a: 1 } });
    expect(lineOf('2020-Q3', given).previous).toBeNull();
  });

  it('takes the last month of a stock and never sums it', () => {
    const given = figures('I', { '2020-07': { a: 5, b: 5, c: 5 }, '2020-08': { a: 6, b: 7, c: '…' } });
    expect(lineOf('2020-Q3', given, { kind: 'stock' })).toMatchObject({ total: 13, cumulative: null, missing: ['c'], missingPeriods: ['2020-09'] });
  });

  it('has no total of a ratio', () => {
    const given = figures('I', { '2020-07': { a: 50 }, '2020-08': { a: 60 }, '2020-09': { a: 70 } });
    expect(lineOf('2020-Q3', given, { kind: 'ratio' })).toMatchObject({ total: null, state: 'not-applicable', cumulative: null });
    expect(lineOf('2020-09', given, { kind: 'ratio', form: { reportingUnits: ['a'] } })).toMatchObject({ total: 70, state: 'number' });
    expect(lineOf('2020-09', figures('I', { '2020-09': { a: 70, b: 80 } }), { kind: 'ratio' })).toMatchObject({ total: null, state: 'not-applicable' });
  });
});

describe('an indicator that is the sum of others', () => {
  const indicators = [indicator('S', { sumOf: ['P', 'Q'] }), indicator('P'), indicator('Q')];
  const theForm = form({ indicators: ['S', 'P', 'Q'], reportingUnits: ['a', 'b'] });
  const lines = (given: readonly CurrentFigure[]) => reportLines({ catalogue: catalogue({ indicators, forms: [theForm] }), form: theForm, period: '2020-10', figures: given });

  it('is made from its parts where all of them are there', () => {
    const given = [...figures('P', { '2020-10': { a: 1, b: 2 } }), ...figures('Q', { '2020-10': { a: 3, b: 'x' } })];
    expect(lines(given)[0]).toMatchObject({ total: 6, missing: [] });
  });

  it('is missing where a part is, and never half a sum', () => {
    const given = [...figures('P', { '2020-10': { a: 1, b: 2 } }), ...figures('Q', { '2020-10': { a: 3 } })];
    expect(lines(given)[0]).toMatchObject({ total: 4, missing: ['b'] });
  });

  it('stays as reported where it was', () => {
    const given = [...figures('S', { '2020-10': { a: 9, b: 9 } }), ...figures('P', { '2020-10': { a: 1, b: 2 } }), ...figures('Q', { '2020-10': { a: 3, b: 4 } })];
    expect(lines(given)[0]).toMatchObject({ total: 18 });
  });
});

describe('whatever the figures are', () => {
  const UNITS = ['a', 'b', 'c'] as const;
  const QUARTER = ['2020-04', '2020-05', '2020-06'] as const;
  const written = fc.oneof(fc.integer({ min: 0, max: 99_999 }).map((number): Written => number / 10), fc.constant<Written>('…'), fc.constant<Written>('x'));
  const table = fc.dictionary(fc.constantFrom(...QUARTER), fc.dictionary(fc.constantFrom(...UNITS), written), { maxKeys: 3 });
  const numbersOf = (given: readonly CurrentFigure[]) => given.flatMap((one) => one.figure.value ?? []);
  /** On paper: tenths, as whole numbers. */
  const naive = (values: readonly number[]) => values.reduce((sum, one) => sum + Math.round(one * 10), 0) / 10;

  it('the total of a flow is the decimal sum of the numbers, and there is none without numbers', () => {
    fc.assert(
      fc.property(table, (given) => {
        const all = figures('I', given);
        const numbers = numbersOf(all);
        expect(lineOf('2020-Q2', all).total).toBe(numbers.length === 0 ? null : naive(numbers));
      }),
    );
  });

  it('a stock is the sum of one month alone, the last that has any', () => {
    fc.assert(
      fc.property(table, (given) => {
        const all = figures('I', given);
        const last = QUARTER.findLast((month) => all.some((one) => one.period === month && one.figure.state !== 'missing'));
        const numbers = numbersOf(all.filter((one) => one.period === last));
        expect(lineOf('2020-Q2', all, { kind: 'stock' }).total).toBe(numbers.length === 0 ? null : naive(numbers));
      }),
    );
  });

  it('missing is never zero: taking missing figures away or putting them in changes no total', () => {
    fc.assert(
      fc.property(table, fc.constantFrom<IndicatorKind>('flow', 'stock', 'ratio'), (given, kind) => {
        const all = figures('I', given);
        const without = all.filter((one) => one.figure.state !== 'missing');
        const a = lineOf('2020-Q2', all, { kind });
        const b = lineOf('2020-Q2', without, { kind });
        expect([a.total, a.state, a.missing]).toEqual([b.total, b.state, b.missing]);
        if (a.state === 'zero') expect(numbersOf(all).length).toBeGreaterThan(0);
      }),
    );
  });

  it('the inputs of a line add up to its total', () => {
    fc.assert(
      fc.property(table, fc.constantFrom<IndicatorKind>('flow', 'stock'), (given, kind) => {
        const all = figures('I', given);
        const line = lineOf('2020-Q2', all, { kind });
        const inputs = (line.inputs ?? []).map((input) => all.find((one) => one.unit === input.unit && one.period === input.period)?.figure.value ?? Number.NaN);
        expect(line.total).toBe(inputs.length === 0 ? null : naive(inputs));
      }),
    );
  });

  it('a column of the matrix adds up to its line', () => {
    fc.assert(
      fc.property(table, fc.constantFrom<IndicatorKind>('flow', 'stock'), (given, kind) => {
        const all = figures('I', given);
        const theForm = form({ reportingUnits: ['a', 'b'] });
        const input = { catalogue: catalogue({ indicators: [indicator('I', { kind })], forms: [theForm] }), form: theForm, period: '2020-Q2', figures: all };
        const column = reportMatrix(input, (id) => id).rows.flatMap((row) => row.figures[0]?.value ?? []);
        const total = reportLines(input)[0]?.total ?? null;
        expect(column.length === 0 ? null : naive(column)).toBe(total);
      }),
    );
  });
});
