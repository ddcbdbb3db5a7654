import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isoOfSerial, serialOfIso, tidyIso } from '../../../electron/formats/workbook/serial-date.ts';

describe('serial dates', () => {
  it.each([
    [1, '1900-01-01'], [59, '1900-02-28'], [60, '1900-02-29'], [61, '1900-03-01'], [44105, '2020-10-01'], [44105.5, '2020-10-01T12:00:00'], [0.354166666666667, '08:30:00'], [0, '00:00:00'],
    [2_958_465, '9999-12-31'], [44105.0000000001, '2020-10-01'], [-1, null], [2_958_466, null], [Number.NaN, null], [1e300, null],
  ])('%d is %s', (serial, iso) => {
    expect(isoOfSerial(serial, false)).toBe(iso);
  });

  it('count from 1904 where the workbook says so', () => {
    expect(isoOfSerial(44105 - 1462, true)).toBe('2020-10-01');
    expect(isoOfSerial(0, true)).toBe('1904-01-01');
  });

  it('come back from their ISO text', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_958_465 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
      const iso = isoOfSerial(day + second / 86_400, false) ?? '';
      // 29/02/1900 was never a day: Excel alone has a number for it.
      if (day !== 60) expect(serialOfIso(iso)).toBeCloseTo(day + second / 86_400, 6);
    }));
  });

  it.each([
    ['2020-10-01T00:00:00.000', '2020-10-01'], ['2020-10-01T08:30', '2020-10-01T08:30:00'], ['1890-05-19', '1890-05-19'], ['2020-10-01T08:30:00Z', '2020-10-01T08:30:00'],
    ['08:30:00.25', '08:30:00.250'], ['2020-02-30', null], ['2020-13-01', null], ['hôm nay', null], ['', null], ['2020-10-01T25:00:00', null],
  ])('the ISO text %j is tidied to %j', (iso, tidy) => {
    expect(tidyIso(iso)).toBe(tidy);
  });
});
