import { describe, expect, it } from 'vitest';
import { statusOf } from '../../electron/core/import/status.ts';
import { expectedFiles, interpretSample } from './samples.ts';

/** Statuses that only the stored records can tell: a re-sent file and a correction. */
const NEEDS_THE_RECORDS = new Set(['duplicate-file', 'differs-from-stored']);

const { files, period } = expectedFiles();

describe('the workbooks that communes sent', () => {
  it.each(files.filter((file) => !file.issues.some((code) => NEEDS_THE_RECORDS.has(code))))('$file: $note', (expected) => {
    const got = interpretSample(expected.file);
    if (!got.ok) {
      expect(expected.status).toContain('rejected');
      expect(expected.issues).toEqual([got.code]);
      return;
    }
    const { reading } = got;
    const found = Object.fromEntries(
      reading.values.filter((value) => value.figure.state !== 'missing').map((value) => [`${value.unit}|${value.indicator}`, value.figure.value ?? value.figure.state]),
    );
    expect(found).toEqual(expected.values);
    expect(reading.values.every((value) => value.period === period)).toBe(true);
    expect(expected.status).toContain(statusOf(reading));
    for (const code of expected.issues) expect(reading.issues.map((issue) => issue.code)).toContain(code);
  });

  it('says of a mark for missing figures that they are missing, not that they are zero', () => {
    const got = interpretSample('31-ky-hieu-thong-ke.xlsx');
    const states = got.ok ? Object.fromEntries(got.reading.values.map((value) => [value.indicator, value.figure.state])) : {};
    expect(states).toMatchObject({ 'WEB-TIN': 'zero', 'WEB-PS': 'missing', 'TT-TIN': 'not-applicable', 'TT-LUOT': 'zero', 'TT-GIO': 'missing' });
  });

  it('keeps the sheet, the cell and the text of every figure', () => {
    const got = interpretSample('04-xa-so-dang-chu.xlsx');
    const sources = got.ok ? Object.fromEntries(got.reading.values.map((value) => [value.indicator, value.source])) : {};
    expect(sources['TT-LUOT']).toMatchObject({ cell: 'D14', text: ' 3.011' });
    expect(sources['WEB-PS']).toMatchObject({ cell: 'D11', text: '-' });
  });

  it('shows a doubt at its own cell', () => {
    const got = interpretSample('23-gia-tri-khong-hop-le.xlsx');
    const doubts = got.ok ? got.reading.issues.map((issue) => [issue.cell, issue.code]) : [];
    expect(doubts).toEqual([['D10', 'negative-value'], ['D11', 'not-an-integer'], ['D13', 'not-a-number']]);
  });
});
