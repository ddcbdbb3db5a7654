import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { formatTsv, parseTsv } from '../../../renderer/grid/tsv.ts';

describe('text that Excel puts on the clipboard', () => {
  test('rows end with CRLF and the last line break adds no row', () => {
    expect(parseTsv('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
  });

  test('blank cells and blank rows inside a block stay', () => {
    expect(parseTsv('1\t\t3\n\n4')).toEqual([['1', '', '3'], [''], ['4']]);
  });

  test('a quoted cell may hold tabs, line breaks and doubled quotes', () => {
    expect(parseTsv('"a\tb"\t"dòng 1\ndòng 2"\t"nói ""không"""')).toEqual([['a\tb', 'dòng 1\ndòng 2', 'nói "không"']]);
  });

  test('a quote that is no quoting is read as it stands', () => {
    expect(parseTsv('"mở\t5" màn hình\t"x"y')).toEqual([['"mở', '5" màn hình', '"x"y']]);
  });

  test('nothing gives no rows', () => {
    expect(parseTsv('')).toEqual([]);
  });

  property.prop([fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'ê', ',') }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })])(
    'what is written is read back the same',
    (rows) => {
      // A last row of one blank cell is what a final line break looks like.
      fc.pre(rows.length === 1 ? rows[0]?.join('') !== '' || rows[0].length > 1 : rows[rows.length - 1]?.join('') !== '' || (rows[rows.length - 1]?.length ?? 0) > 1);
      expect(parseTsv(formatTsv(rows))).toEqual(rows);
    },
  );
});
