import { describe, expect, it } from 'vitest';
import { readAuthority, signatureLines } from '../../../electron/core/document/signature-lines.ts';
import type { Signature } from '../../../electron/core/document/types.ts';

const signed = (authority: string | null, ...offices: string[]): Signature => ({ authority, offices, fullName: 'Nguyễn Văn An' });
const lines = (signature: Signature, family: 'party' | 'state'): string[][] => signatureLines(signature, family).map(({ text, component }) => [text, component]);

describe('who signs, and how it is printed', () => {
  it('the head signs directly: the office alone, bold', () => {
    expect(lines(signed(null, 'Trưởng Ban Chỉ đạo'), 'party')).toEqual([['Trưởng Ban Chỉ đạo', 'office']]);
  });

  it('a deputy signs below K/T', () => {
    expect(lines(signed('K/T TRƯỞNG BAN', 'Phó Trưởng ban'), 'party')).toEqual([['K/T TRƯỞNG BAN', 'authority'], ['Phó Trưởng ban', 'officeUnderAuthority']]);
  });

  it('two offices of a committee without its own seal are joined by kiêm', () => {
    expect(lines(signed(null, 'Phó Bí thư', 'Trưởng Ban Chỉ đạo'), 'party')).toEqual([
      ['Phó Bí thư', 'office'], ['kiêm', 'officeJoin'], ['Trưởng Ban Chỉ đạo', 'office'],
    ]);
  });

  it('the acting head signs as Q.', () => {
    expect(lines(signed('Q. TRƯỞNG BAN'), 'party')).toEqual([['Q. TRƯỞNG BAN', 'authority']]);
  });

  it.each([
    ['T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ'],
    ['K/T TRƯỞNG BAN', 'KT. TRƯỞNG BAN'],
    ['T/L BAN THƯỜNG VỤ', 'TL. BAN THƯỜNG VỤ'],
    ['T/UQ GIÁM ĐỐC', 'TUQ. GIÁM ĐỐC'],
    ['Q. TRƯỞNG BAN', 'Q. TRƯỞNG BAN'],
  ])('%s of the Party is %s of the State, both ways', (party, state) => {
    for (const written of [party, state]) {
      expect(signatureLines(signed(written), 'party')[0]?.text).toBe(party);
      expect(signatureLines(signed(written), 'state')[0]?.text).toBe(state);
    }
  });

  it('knows no authority in words that merely begin alike', () => {
    expect(readAuthority('Quyền Trưởng ban')).toBeNull();
    expect(readAuthority('TMỘT')).toBeNull();
  });
});
