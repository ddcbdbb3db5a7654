import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriodsInText } from '../../../electron/core/period/find.ts';
import { periodLabel } from '../../../electron/core/period/label.ts';

const keys = (text: string, hint?: number): string[] => findPeriodsInText(text, hint).map((found) => found.key);

describe('a period named in a title, a sheet or a file name', () => {
  it.each([
    ['(Tháng 10/2020)', '2020-10'], ['Tháng 10 năm 2020', '2020-10'], ['THÁNG 09 NĂM 2020', '2020-09'], ['tháng10/2020', '2020-10'], ['Tháng 10.2020', '2020-10'], ['Tháng 10-2020', '2020-10'], ['tháng 10, năm 2020', '2020-10'], ['thang 10 nam 2020', '2020-10'], ['Tháng 10 2020', '2020-10'], ['Tháng 10/20', '2020-10'],
    ['KỲ BÁO CÁO: THÁNG 10/2020', '2020-10'], ['Báo cáo tháng 10 - năm 2020', '2020-10'], ['tháng Mười năm 2020', '2020-10'], ['Tháng Mười một năm 2020', '2020-11'], ['T10.2020', '2020-10'], ['T10/2020', '2020-10'], ['T10-2020', '2020-10'], ['t10_2020', '2020-10'], ['BaoCao_T10_2020', '2020-10'], ['10-2020', '2020-10'], ['Th10/2020', '2020-10'], ['Thg 10/2020', '2020-10'], ['quí 3/2020', '2020-Q3'], ['6T/2020', '2020-H1'], ['9T đầu năm 2020', '2020-9M'], ['T6/2020', '2020-06'], ['T9.2020', '2020-09'], ['10/2020', '2020-10'], ['2020-10', '2020-10'], ['bc 10.2020', '2020-10'],
    ['quý III/2020', '2020-Q3'], ['QUÝ IV NĂM 2020', '2020-Q4'], ['Quý 1 năm 2020', '2020-Q1'], ['Q3.2020', '2020-Q3'], ['3 tháng đầu năm 2020', '2020-Q1'],
    ['6 tháng đầu năm 2020', '2020-H1'], ['sáu tháng đầu năm 2020', '2020-H1'], ['6 tháng năm 2020', '2020-H1'], ['6 tháng cuối năm 2020', '2020-H2'], ['9 tháng đầu năm 2020', '2020-9M'], ['9 tháng năm 2020', '2020-9M'], ['năm 2020', '2020'], ['Cả năm 2020', '2020'], ['2020', '2020'],
    ['từ ngày 15/9/2020 đến ngày 14/10/2020', '2020-09-15..2020-10-14'], ['(từ 15/9 đến 14/10/2020)', '2020-09-15..2020-10-14'], ['15/12 - 14/01/2021', '2020-12-15..2021-01-14'], ['10 tháng đầu năm 2020', '2020-01-01..2020-10-31'], ['từ tháng 1 đến tháng 10/2020', '2020-01-01..2020-10-31'], ['từ tháng 1 đến tháng 9 năm 2020', '2020-9M'],
  ])('%j is %s', (text, key) => {
    expect(keys(text)).toEqual([key]);
  });

  it.each([['T10', '2020-10'], ['Tháng 9', '2020-09'], ['Tháng 9: Tin, bài', '2020-09'], ['bc-do-son-t10.xlsx', '2020-10'], ['Quý IV', '2020-Q4'], ['9 tháng', '2020-9M'], ['6 tháng đầu năm', '2020-H1'], ['Xã Đỗ Sơn T8', '2020-08']])('without a year takes the one given: %j', (text, key) => {
    expect(findPeriodsInText(text, 2020)).toMatchObject([{ key, yearSaid: false }]);
    expect(keys(text)).toEqual([]);
  });

  it('takes the year that stands elsewhere in the text', () => {
    expect(findPeriodsInText('Biểu tháng 10 - Kế hoạch tuyên truyền năm 2020', 2019)[0]).toMatchObject({ key: '2020-10', yearSaid: true });
  });

  it('shows every period, in their order', () => {
    expect(keys('Tháng 9, 10 năm 2020')).toEqual(['2020-09', '2020-10']);
    expect(keys('Tháng 8/2020; quý III/2020; 9 tháng năm 2020')).toEqual(['2020-08', '2020-Q3', '2020-9M']);
  });

  it.each([
    'Thanh Ba, ngày 25 tháng 10 năm 2020', 'ngày 25/10/2020', 'Thanh Ba, ngày    tháng 10 năm 2020', 'ngày ... tháng ... năm 2020', 'Ngày nhận báo cáo: 25/10/2020', 'bc 25-10-2020', 'Trước ngày 25 hằng tháng', 'trước ngày 20 tháng 10',
    'Thông tư 10/2018/TT-BTTTT', 'Nghị quyết 35-NQ/TW ngày 22/10/2018', 'Số 12/2020', 'Nghị định 30/2020/NĐ-CP', 'Số 05-BC/BCĐ35', 'Nhiệm kỳ 2015 - 2020', 'năm học 2019-2020',
    'so với tháng 9/2020', 'Cùng kỳ năm 2019', 'phương hướng nhiệm vụ tháng 11/2020', 'Kế hoạch tháng 11/2020',
    'Tháng trước', 'Trong tháng', 'Luỹ kế từ đầu năm', 'Quy chế', 'Lượt/tháng', 'Tháng 13/2020', 'tháng 0', '20/10', 'TT', 'Tin 10', '', 'Số lượng 2020 tin',
  ])('is not read out of %j', (text) => {
    expect(keys(text, 2020)).toEqual([]);
  });

  it('says which words name it', () => {
    expect(findPeriodsInText('BIỂU SỐ LIỆU (Tháng 10/2020)')[0]?.text).toBe('Tháng 10/2020');
  });

  it('is found again in its own words', () => {
    const year = fc.integer({ min: 1990, max: 2099 });
    const suffix = fc.oneof(fc.integer({ min: 1, max: 12 }).map((month) => `-${String(month).padStart(2, '0')}`), fc.constantFrom('-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2', '-9M', ''));
    fc.assert(fc.property(year, suffix, (said, rest) => {
      const key = `${said}${rest}`;
      expect(keys(periodLabel(key, 'vi'))).toEqual([key]);
      expect(keys(`BÁO CÁO KẾT QUẢ ${periodLabel(key, 'vi').toUpperCase()}`)).toEqual([key]);
    }));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => { expect(Array.isArray(findPeriodsInText(text, 2020))).toBe(true); }));
  });
});
