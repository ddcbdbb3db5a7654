import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../electron/formats/xlsx/csv.ts';

const COLUMNS = [
  { header: 'Đơn vị', kind: 'text' },
  { header: 'Tin, bài', kind: 'figure' },
  { header: 'Giờ', kind: 'number' },
] as const;

const lines = (rows: Parameters<typeof writeCsv>[0]['rows']): readonly string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv({ columns: COLUMNS, rows })).split('\r\n');

describe('a table exported as CSV', () => {
  it('is UTF-8 that Excel recognises', () => {
    expect([...writeCsv({ columns: COLUMNS, rows: [] }).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('parts fields by semicolons and writes numbers with a decimal comma', () => {
    expect(lines([['xã Đông Lĩnh', { state: 'number', value: 1204 }, -12.5]])[1]).toBe('xã Đông Lĩnh;1204;-12,5');
  });

  it('keeps zero, missing and not applicable apart', () => {
    const rows = [
      ['a', { state: 'zero', value: 0 }, 0],
      ['b', { state: 'missing', value: null }, null],
      ['c', { state: 'not-applicable', value: null }, null],
    ] as const;
    expect(lines(rows).slice(1, 4)).toEqual(['a;0;0', 'b;…;', 'c;x;']);
  });

  it('takes the power from text that a spreadsheet would run', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'];
    expect(lines(texts.map((text) => [text, null, null])).slice(1, 6)).toEqual(["'=1+1;;", "'+1;;", "'-1;;", "'@SUM(A1);;", "'\tx;;"]);
  });

  it('quotes what would break a field', () => {
    expect(lines([['a;b "c"', null, null]])[1]).toBe('"a;b ""c""";;');
  });
});
