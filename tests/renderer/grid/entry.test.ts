import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { entryEditText, entryText, readEntry, sameEntry } from '../../../renderer/grid/entry.ts';

const whole = { decimals: 0, percent: false };
const oneDecimal = { decimals: 1, percent: false };

describe('what is typed into a cell', () => {
  test.each([
    ['1.204', { kind: 'figure', figure: { state: 'number', value: 1204 } }],
    ['0', { kind: 'figure', figure: { state: 'zero', value: 0 } }],
    ['-', { kind: 'figure', figure: { state: 'zero', value: 0 } }],
    ['…', { kind: 'figure', figure: { state: 'missing', value: null } }],
    ['chưa có số liệu', { kind: 'figure', figure: { state: 'missing', value: null } }],
    ['x', { kind: 'figure', figure: { state: 'not-applicable', value: null } }],
    ['  ', { kind: 'blank' }],
  ])('%s is read as Vietnamese statistics print it', (text, entry) => {
    expect(readEntry(text, whole)).toEqual(entry);
  });

  test('what is no figure is kept with its reason', () => {
    expect(readEntry('12 tin', whole)).toEqual({ kind: 'invalid', text: '12 tin', fault: { code: 'not-a-number' } });
    expect(readEntry('1,234', oneDecimal)).toEqual({ kind: 'invalid', text: '1,234', fault: { code: 'ambiguous-number', suggestions: [1234, 1.234] } });
    expect(readEntry('7,5', whole)).toEqual({ kind: 'invalid', text: '7,5', fault: { code: 'too-many-decimals', decimals: 0 } });
    expect(readEntry('-3', whole)).toEqual({ kind: 'invalid', text: '-3', fault: { code: 'negative-value' } });
    expect(readEntry('7,5', oneDecimal)).toEqual({ kind: 'figure', figure: { state: 'number', value: 7.5 } });
  });

  test('numbers are shown with points of thousands and the decimals of their indicator', () => {
    expect(entryText(readEntry('1234567', whole), 0)).toBe('1.234.567');
    expect(entryText(readEntry('38', oneDecimal), 1)).toBe('38,0');
    expect(entryEditText(readEntry('1.234,5', oneDecimal))).toBe('1234,5');
  });

  property.prop([fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9 })])('what is copied can be pasted back as the same figure', (units, tenths) => {
    const entry = readEntry(`${units},${tenths}`, oneDecimal);
    expect(sameEntry(readEntry(entryEditText(entry), oneDecimal), entry)).toBe(true);
    expect(sameEntry(readEntry(entryText(entry, 1), oneDecimal), entry)).toBe(true);
  });
});
