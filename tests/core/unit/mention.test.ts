import { describe, expect, it } from 'vitest';
import { buildUnitIndex } from '../../../electron/core/unit/match.ts';
import { findUnitInText, isPlaceDateLine } from '../../../electron/core/unit/mention.ts';
import { DISTRICT, EVENTS, OCTOBER } from './units.ts';

const communes = buildUnitIndex(DISTRICT.filter((one) => one.kind !== 'huyen'), EVENTS, OCTOBER);

const found = (text: string): string[] =>
  findUnitInText(text, communes).map(({ result, explicitKind }) => {
    const names = result.kind === 'ambiguous' ? result.candidates.map((one) => one.id).join('|') : result.unit.id;
    return `${result.kind} ${names}${explicitKind ? ' by kind' : ''}`;
  });

describe('a unit named in a letterhead, a title, a file or a sheet', () => {
  it.each([
    ['ĐẢNG UỶ XÃ THANH HÀ', ['match xa Thanh Hà by kind']],
    ['UBND XÃ VĨNH THỦY', ['match xa Vĩnh Thuỷ by kind']],
    ['HUYỆN UỶ HƯƠNG SƠN\nĐẢNG UỶ XÃ THANH HÀ', ['match xa Thanh Hà by kind']],
    ['Biểu số liệu xã Thanh Hà tháng 10/2020', ['match xa Thanh Hà by kind']],
    ['Báo cáo của Thanh Hà tháng 10', ['match xa Thanh Hà']],
    ['ĐẢNG UỶ THỊ TRẤN HƯƠNG SƠN', ['match thi-tran Hương Sơn by kind']],
    ['xã Thanh Hà, huyện Hương Sơn', ['match xa Thanh Hà by kind']],
    ['bc-thanh-ha-t10.xlsx', ['match xa Thanh Hà']],
    ['BaoCaoThanhHa_T10.xlsx', ['match xa Thanh Hà']],
    ['bao cao thang 10 xa thanh ha.xls', ['match xa Thanh Hà by kind']],
    ['thanhha.xlsx', ['match xa Thanh Hà']],
    ['thanhha_t10_2020.xlsx', ['match xa Thanh Hà']],
    ['bc thi tran t10.xlsx', ['match thi-tran Hương Sơn by kind']],
    ['Thanh Hà', ['match xa Thanh Hà']],
    ['T10 Thanh Hà', ['match xa Thanh Hà']],
    ['Xã Yên Khê', ['closed xa Yên Khê by kind']],
    ['xã Cù', ['match xa Cù by kind']],
    ['Cù', ['match xa Cù']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('shows every unit, so that two can be seen', () => {
    expect(found('Tổng hợp các xã Thanh Hà, Hoà Lạc')).toEqual(['match xa Thanh Hà by kind', 'match xa Hoà Lạc']);
    expect(found('Báo cáo Tân An')).toEqual(['ambiguous xa Tân An|phuong Tân An']);
  });

  it.each([
    'HUYỆN UỶ HƯƠNG SƠN', 'UBND HUYỆN HƯƠNG SƠN', 'huyện Hương Sơn', 'BAN CHỈ ĐẠO 35 HUYỆN HƯƠNG SƠN', 'Ban Tuyên giáo Huyện uỷ Hương Sơn', 'H. Hương Sơn', 'Trung tâm VH huyện Hương Sơn',
    'ĐẢNG UỶ THỊ TRẤN HẠ HOÀ', 'Thị trấn Sông Thao', 'Thành Hạ', 'Cù lao', 'đèn cù', 'BIỂU SỐ LIỆU TUYÊN TRUYỀN', 'BAN CHỈ ĐẠO 35', '', '01-xa-bieu-doc.xlsx', 'Sheet1',
    'Hương Sơn, ngày 25 tháng 10 năm 2020', 'Thanh Hà, ngày    tháng    năm 2020', 'Nguyễn Thanh Hà', 'Nguyễn Thị Thanh Hà', 'Trần Thanh Hà', 'Trường Tiểu học Thanh Hà', 'TRƯỜNG THCS THANH HÀ', 'Hợp tác xã Thanh Hà', 'Công ty TNHH Thanh Hà',
  ])('%j names none of the communes', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the place and date above a signature', () => {
  it.each([
    'Thanh Ba, ngày 25 tháng 10 năm 2020', 'Thanh Ba, ngày 05 tháng 02 năm 2020', 'THANH BA, NGÀY 25 THÁNG 10 NĂM 2020', 'Thanh Ba, ngày … tháng … năm 2020', 'Thanh Ba, ngày    tháng 10 năm 2020',
    'Xã Đỗ Sơn, ngày 25/10/2020', 'Thanh Ba ngày 25 tháng 10 năm 2020', 'thanh ba, ngay 25 thang 10 nam 2020', 'ngày 25 tháng 10 năm 2020', '..., ngày 1 tháng 1 năm 2021',
  ])('%j is one', (text) => {
    expect(isPlaceDateLine(text)).toBe(true);
  });
  it.each([
    'Tháng 10 năm 2020', 'Từ ngày 15/9/2020 đến ngày 14/10/2020', 'Tính đến ngày 25/10/2020', 'Ban hành kèm theo Quyết định số 12 ngày 25 tháng 10 năm 2020', 'ngày', 'Xã Đỗ Sơn', '', 'Hội nghị ngày 14/02/2020 quyết định kế hoạch năm', 'Kỳ báo cáo: từ ngày 01 tháng 10 năm 2020',
  ])('%j is none', (text) => {
    expect(isPlaceDateLine(text)).toBe(false);
  });
});
