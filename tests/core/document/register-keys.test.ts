import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedOf, hasValidity, numberKey, printedNumberText, registerDay, seriesType } from '../../../electron/core/document/register-keys.ts';

describe('a number', () => {
  it('is one however it is typed', () => {
    for (const typed of ['05-KH/HU', 'Số 05-KH/HU', 'Số: 5 - kh/hu', '05/KH-HU', '5KH/HU']) expect(numberKey(typed)).toBe(numberKey('05-KH/HU'));
    expect(numberKey('')).toBe('');
  });

  it('differs where its figures, type or issuer do', () => {
    const keys = ['05-KH/HU', '15-KH/HU', '05-KH/TU', '05-CV/HU', '5a-KH/HU', '05-KH/BCĐ35', '05-KH/BCĐ3-5', '1-2/CV', '12/CV'].map(numberKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the same key as its key', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(numberKey(numberKey(text))).toBe(numberKey(text)); }));
  });

  it('is printed by profile, type and suffix', () => {
    const subject = { type: 'bao-cao', typeName: null, symbol: 'BCĐ35' } as const;
    expect(printedNumberText('party-hd36', subject, 12, 'a')).toBe('12a-BC/BCĐ35');
    expect(printedNumberText('state-nd30', { ...subject, type: 'cong-van' }, 3, '')).toBe('03/BCĐ35');
    expect(printedNumberText('party-hd05', { type: 'other', typeName: 'Giấy giới thiệu', symbol: 'BCĐ35' }, 3, '')).toBe('03-GGT/BCĐ35');
    expect(seriesType({ type: 'other', typeName: 'Giấy  Giới thiệu' })).toBe(seriesType({ type: 'other', typeName: 'giấy giới thiệu' }));
  });
});

describe('the register', () => {
  it('has an incoming document under its arrival, others under their signing', () => {
    const days = { arrivedOn: '2020-10-22', signedOn: '2020-10-20' };
    expect(registerDay({ direction: 'incoming', ...days }, '2020-11-01')).toBe('2020-10-22');
    expect(registerDay({ direction: 'outgoing', ...days }, '2020-11-01')).toBe('2020-10-20');
    expect(registerDay({ direction: 'outgoing', arrivedOn: null, signedOn: null }, '2020-11-01')).toBe('2020-11-01');
  });

  it('finds a record with a secrecy mark by its number alone', () => {
    const fields = { secrecy: null, issuer: 'Huyện uỷ', subject: 'Bầu cử', signerName: 'An', type: 'cong-van', typeName: null } as const;
    expect(foldedOf(fields, '05-CV/HU')).toBe(' 05 cv hu cong van bau cu huyen uy an');
    expect(foldedOf({ ...fields, secrecy: 'mat' }, '05-CV/HU')).toBe(' 05 cv hu');
  });

  it('knows which types are in force for a time', () => {
    expect((['quy-che', 'quyet-dinh', 'ke-hoach', 'cong-van', 'bien-ban', 'giay-moi', 'bao-cao', 'other'] as const).map(hasValidity)).toEqual([true, true, true, false, false, false, false, false]);
  });
});
