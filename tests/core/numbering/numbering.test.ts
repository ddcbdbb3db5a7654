import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatProfile, Term } from '../../../electron/core/catalogue/types.ts';
import type { DocumentType } from '../../../electron/core/document/types.ts';
import { typeAbbreviation } from '../../../electron/core/numbering/abbreviation.ts';
import { citedNumber, formatNumberAndSymbol } from '../../../electron/core/numbering/number-symbol.ts';
import { formatPlaceDate, officialPlace } from '../../../electron/core/numbering/place-date.ts';
import { chooseProfile, draftProfile } from '../../../electron/core/numbering/profile.ts';
import { gapsAndDoubles, nextNumber, seriesKey, termOn } from '../../../electron/core/numbering/series.ts';

const TERMS: readonly Term[] = [
  { name: '2015 - 2020', startsOn: '2015-08-01', endsOn: '2020-07-15' },
  { name: '2020 - 2025', startsOn: '2020-07-16', endsOn: '2025-06-30' },
  { name: '2025 - 2030', startsOn: '2025-07-01', endsOn: null },
];

describe('number and symbol', () => {
  it.each<[FormatProfile, DocumentType, number, string, string]>([
    ['party-hd36', 'bao-cao', 1, 'BCĐ35', 'Số 01-BC/BCĐ35'], ['party-hd05', 'bao-cao', 76, 'HU', 'Số 76-BC/HU'], ['party-hd36', 'cong-van', 357, 'BTCTU', 'Số 357-CV/BTCTU'], ['party-hd36', 'quy-che', 5, 'BTCTU-BNCTU', 'Số 05-QC/BTCTU-BNCTU'], ['party-hd05', 'chi-thi', 6, 'TU', 'Số 06-CT/TU'],
    ['state-nd30', 'bao-cao', 12, 'BCĐ35', 'Số: 12/BC-BCĐ35'], ['state-nd30', 'quyet-dinh', 15, 'BNV', 'Số: 15/QĐ-BNV'], ['state-nd30', 'cong-van', 12, 'UBND-VX', 'Số: 12/UBND-VX'], ['state-nd30', 'bao-cao', 3, 'UBND', 'Số: 03/BC-UBND'],
  ])('%s %s %d of %s', (profile, type, number, symbol, printed) => {
    expect(formatNumberAndSymbol(profile, type, number, symbol)).toBe(printed);
  });

  it('leaves room for the number while there is none', () => {
    expect(formatNumberAndSymbol('party-hd36', 'bao-cao', null, 'BCĐ35')).toMatch(/^Số \u00A0+-BC\/BCĐ35$/);
    expect(formatNumberAndSymbol('state-nd30', 'bao-cao', null, 'BCĐ35')).toMatch(/^Số: \u00A0+\/BC-BCĐ35$/);
  });

  it('is cited without the word for it', () => {
    expect(citedNumber('party-hd36', 'bao-cao', 1, 'BCĐ35')).toBe('01-BC/BCĐ35');
    expect(citedNumber('state-nd30', 'bao-cao', 1, 'BCĐ35')).toBe('01/BC-BCĐ35');
  });

  it('tells quy định from quyết định where the guide does', () => {
    expect(typeAbbreviation('party-hd36', 'quy-dinh')).toBe('QĐi');
    expect(typeAbbreviation('party-hd05', 'quy-dinh')).toBe('QĐ');
    expect(typeAbbreviation('state-nd30', 'quy-dinh')).toBe('QyĐ');
    for (const profile of ['party-hd36', 'party-hd05', 'state-nd30'] as const) {
      expect(typeAbbreviation(profile, 'quyet-dinh')).toBe('QĐ');
      expect(typeAbbreviation(profile, 'chuong-trinh')).toBe('CTr');
      expect(typeAbbreviation(profile, 'to-trinh')).toBe('TTr');
    }
  });
});

describe('number series', () => {
  const key = (profile: FormatProfile, type: DocumentType, date: string, stateSeriesPerType = false) => {
    const answer = seriesKey({ profile, issuer: 'BCĐ35', type, date, terms: TERMS, stateSeriesPerType });
    return answer.ok ? answer.key : answer.code;
  };

  it('of the Party run through a term, not a year, for each type', () => {
    expect(key('party-hd36', 'bao-cao', '2018-01-05')).toBe(key('party-hd36', 'bao-cao', '2020-07-15'));
    expect(key('party-hd36', 'bao-cao', '2020-07-15')).not.toBe(key('party-hd36', 'bao-cao', '2020-07-16'));
    expect(key('party-hd36', 'bao-cao', '2020-01-01')).not.toBe(key('party-hd36', 'ke-hoach', '2020-01-01'));
    expect(key('party-hd05', 'quyet-dinh', '2026-06-01')).not.toBe(key('party-hd05', 'quy-dinh', '2026-06-01'));
    expect(key('party-hd36', 'bao-cao', '2026-05-26')).toBe(key('party-hd05', 'bao-cao', '2026-05-27'));
  });

  it('of the State run through a year, for all types or each', () => {
    expect(key('state-nd30', 'bao-cao', '2020-01-01')).toBe(key('state-nd30', 'ke-hoach', '2020-12-31'));
    expect(key('state-nd30', 'bao-cao', '2020-12-31')).not.toBe(key('state-nd30', 'bao-cao', '2021-01-01'));
    expect(key('state-nd30', 'bao-cao', '2020-01-01', true)).not.toBe(key('state-nd30', 'ke-hoach', '2020-01-01', true));
  });

  it('need a term', () => {
    expect(key('party-hd36', 'bao-cao', '2014-01-01')).toBe('no-term');
    expect(termOn(TERMS, '2030-01-01')?.name).toBe('2025 - 2030');
  });

  it('go on behind the highest number, and show gaps and doubles', () => {
    expect(nextNumber([])).toBe(1);
    expect(nextNumber([1, 2, 5])).toBe(6);
    expect(gapsAndDoubles([1, 2, 5, 5, 7])).toEqual({ gaps: [3, 4, 6], doubles: [5] });
    expect(gapsAndDoubles([])).toEqual({ gaps: [], doubles: [] });
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (used) => {
      const { gaps, doubles } = gapsAndDoubles(used);
      expect(used).not.toContain(nextNumber(used));
      expect(gaps.length + new Set(used).size).toBe(nextNumber(used) - 1);
      expect(doubles.every((number) => used.indexOf(number) !== used.lastIndexOf(number))).toBe(true);
    }));
  });
});

describe('place and date', () => {
  it.each([['2026-02-03', 'ngày 03 tháng 02 năm 2026'], ['2026-05-27', 'ngày 27 tháng 5 năm 2026'], ['2020-10-25', 'ngày 25 tháng 10 năm 2020'], ['2020-01-31', 'ngày 31 tháng 01 năm 2020'], ['2020-03-09', 'ngày 09 tháng 3 năm 2020']])('%s', (date, printed) => {
    expect(formatPlaceDate('Thanh Ba', date)).toBe(`Thanh Ba, ${printed}`);
  });
  it('leaves room where there is no date', () => {
    expect(formatPlaceDate('Thanh Ba ', null)).toMatch(/^Thanh Ba, ngày\s+tháng\s+năm$/);
  });
  it('names the level where the name alone would mislead', () => {
    expect(officialPlace({ name: 'Thanh Ba', kind: 'huyen' })).toBe('Thanh Ba');
    expect(officialPlace({ name: 'Phú Thọ', kind: 'phuong' }, { provinceName: 'Phú Thọ' })).toBe('Phường Phú Thọ');
    expect(officialPlace({ name: 'Phú Thọ', kind: 'tinh' }, { provinceName: 'Phú Thọ' })).toBe('Phú Thọ');
    expect(officialPlace({ name: 'Cù', kind: 'xa' })).toBe('Xã Cù');
    expect(officialPlace({ name: 'Bến Nghé 1', kind: 'phuong' })).toBe('Phường Bến Nghé 1');
    expect(officialPlace({ name: 'Võ Thị Sáu', kind: 'phuong' }, { isPersonName: true })).toBe('Phường Võ Thị Sáu');
  });
});

describe('the format of a document', () => {
  it('goes by its issuer and its date', () => {
    expect(chooseProfile('party', '2020-10-25')).toBe('party-hd36');
    expect(chooseProfile('party', '2026-05-26')).toBe('party-hd36');
    expect(chooseProfile('party', '2026-05-27')).toBe('party-hd05');
    expect(chooseProfile('state', '2026-11-23')).toBe('state-nd30');
  });

  it('of a new draft is the committee’s while it may still be signed under it, else the one in force', () => {
    expect(draftProfile('party-hd36', '2020-10-31', '2020-11-02')).toBe('party-hd36');
    expect(draftProfile('party-hd36', '2026-05-20', '2026-06-01')).toBe('party-hd36');
    expect(draftProfile('party-hd36', '2026-06-30', '2026-07-02')).toBe('party-hd05');
    expect(draftProfile('party-hd05', '2020-10-31', '2026-07-02')).toBe('party-hd05');
    expect(draftProfile('party-hd05', '2020-10-31', '2020-11-02')).toBe('party-hd36');
    expect(draftProfile('state-nd30', '2026-06-30', '2026-07-02')).toBe('state-nd30');
  });
});
