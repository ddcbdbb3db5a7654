import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitEvent, UnitEventType } from '../../../electron/core/catalogue/types.ts';
import type { FigureValue } from '../../../electron/core/figure/types.ts';
import { destinationOf, restate, unitsOn } from '../../../electron/core/unit/restate.ts';
import { standingOf, successorsOf } from '../../../electron/core/unit/validity.ts';
import { DISTRICT, EVENTS, unit } from './units.ts';

const event = (type: UnitEventType, date: string, from: string[], to: string[]): UnitEvent => ({ type, date, basis: '', from, to });
const number = (value: number): FigureValue => ({ state: 'number', value });
const missing: FigureValue = { state: 'missing', value: null };
const zero: FigureValue = { state: 'zero', value: 0 };
const span = { dataFrom: '2019-12-01', onDate: '2021-01-01' };
const merger = [event('merge', '2020-02-01', ['a', 'b', 'c'], ['n'])];

describe('figures shown for the units of a later date', () => {
  it('are summed into the unit they were merged into', () => {
    const shown = restate([{ unit: 'a', figure: number(1.1) }, { unit: 'x', figure: number(5) }, { unit: 'b', figure: number(2.2) }, { unit: 'c', figure: zero }], merger, span, 'flow');
    expect(shown).toEqual([
      { kind: 'restated', unit: 'n', from: ['a', 'b', 'c'], total: { figure: number(3.3), counted: 3, missing: 0 } },
      { kind: 'as-reported', unit: 'x', figure: number(5) },
    ]);
  });

  it('say how many of the merged units gave none', () => {
    const [shown] = restate([{ unit: 'a', figure: number(1) }, { unit: 'b', figure: missing }], merger, span, 'flow');
    expect(shown).toEqual({ kind: 'restated', unit: 'n', from: ['a', 'b'], total: { figure: number(1), counted: 1, missing: 1 } });
    const [none] = restate([{ unit: 'a', figure: missing }, { unit: 'b', figure: missing }], merger, span, 'flow');
    expect(none).toMatchObject({ total: { figure: missing, missing: 2 } });
  });

  it('are not divisible after a split', () => {
    const split = [event('split', '2020-06-01', ['a'], ['p', 'q'])];
    expect(restate([{ unit: 'a', figure: number(7) }], split, span, 'flow')).toEqual([{ kind: 'not-divisible', unit: 'a', figure: number(7), to: ['p', 'q'] }]);
  });

  it('stay whole when the parts of a split came together again', () => {
    const events = [event('split', '2020-06-01', ['a'], ['p', 'q']), event('merge', '2020-09-01', ['p', 'q', 'z'], ['n'])];
    expect(destinationOf('a', events, span)).toEqual({ kind: 'moved', unit: 'n' });
  });

  it('follow a renamed unit, an absorbed one, and a chain of events', () => {
    const events = [event('rename', '2020-03-01', ['a'], ['a2']), event('absorb', '2020-05-01', ['a2'], ['big']), event('retype', '2020-08-01', ['big'], ['big2'])];
    expect(restate([{ unit: 'a', figure: number(3) }], events, span, 'ratio')).toEqual([{ kind: 'restated', unit: 'big2', from: ['a'], total: { figure: number(3), counted: 1, missing: 0 } }]);
  });

  it('know nothing of events after the date asked', () => {
    expect(destinationOf('a', merger, { dataFrom: '2019-12-01', onDate: '2020-01-31' })).toEqual({ kind: 'same', unit: 'a' });
  });

  it('of a unit that gave up a part under its own name are whole only when reported afterwards', () => {
    const part = [event('split', '2020-06-01', ['a'], ['a', 'q'])];
    expect(destinationOf('a', part, { dataFrom: '2020-01-01', onDate: '2021-01-01' })).toEqual({ kind: 'divided', to: ['a', 'q'] });
    expect(destinationOf('a', part, { dataFrom: '2020-07-01', onDate: '2021-01-01' })).toEqual({ kind: 'same', unit: 'a' });
  });

  it('of a dissolved unit belong to nobody', () => {
    expect(destinationOf('a', [event('dissolve', '2020-06-01', ['a'], [])], span)).toEqual({ kind: 'none' });
    expect(restate([{ unit: 'a', figure: number(7) }], [event('dissolve', '2020-06-01', ['a'], [])], span, 'flow')).toEqual([{ kind: 'not-divisible', unit: 'a', figure: number(7), to: [] }]);
  });

  it('of ratios are not summed', () => {
    expect(restate([{ unit: 'a', figure: number(50) }, { unit: 'b', figure: number(60) }], merger, span, 'ratio')).toMatchObject([{ total: { figure: { state: 'not-applicable', value: null } } }]);
  });

  it('never gain or lose a number, whatever happened to the units', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const events = fc.array(fc.record({ type: fc.constantFrom<UnitEventType>('merge', 'split', 'rename'), month: fc.integer({ min: 1, max: 9 }), from: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), to: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }) }), { maxLength: 6 });
    fc.assert(fc.property(events, fc.uniqueArray(fc.tuple(id, fc.integer({ min: 1, max: 99 })), { selector: ([name]) => name }), (list, given) => {
      const shown = restate(given.map(([name, value]) => ({ unit: name, figure: number(value) })), list.map((one) => event(one.type, `2020-0${one.month}-01`, one.from, one.to)), span, 'flow');
      const sum = shown.reduce((total, one) => total + ((one.kind === 'restated' ? one.total.figure.value : one.figure.value) ?? 0), 0);
      expect(sum).toBe(given.reduce((total, [, value]) => total + value, 0));
    }));
  });
});

describe('validity', () => {
  it('ends on the day before validTo', () => {
    const closed = unit('A', 'xa', { validTo: '2020-02-01' });
    expect(standingOf(closed, { from: '2020-01-01', to: '2020-01-31' })).toBe('open');
    expect(standingOf(closed, { from: '2020-01-15', to: '2020-02-14' })).toBe('ended-within');
    expect(standingOf(closed, { from: '2020-02-01', to: '2020-02-29' })).toBe('ended');
    expect(standingOf(unit('B', 'xa', { validFrom: '2020-03-01' }), { from: '2020-02-01', to: '2020-02-29' })).toBe('not-begun');
    expect(unitsOn([closed], '2020-01-31')).toEqual([closed]);
    expect(unitsOn([closed], '2020-02-01')).toEqual([]);
  });

  it('follows successors that have ended themselves', () => {
    const later = [...EVENTS, event('merge', '2025-07-01', ['bm', 'xa Thanh Hà'], ['xa Liên Minh'])];
    const units = DISTRICT.map((one) => (one.id === 'bm' ? { ...one, validTo: '2025-07-01' } : one));
    const byId = new Map(units.map((one) => [one.id, one]));
    expect(successorsOf('xa Yên Khê', byId, later, '2020-10-31').map((one) => one.id)).toEqual(['bm']);
    expect(successorsOf('xa Yên Khê', byId, later, '2025-10-31').map((one) => one.id)).toEqual(['xa Liên Minh']);
    expect(successorsOf('xa Thanh Hà', byId, later, '2020-10-31')).toEqual([]);
  });
});
