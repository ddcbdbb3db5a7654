import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Unit } from '../../../electron/core/catalogue/types.ts';
import { buildUnitIndex } from '../../../electron/core/unit/match.ts';
import { findUnitInText } from '../../../electron/core/unit/mention.ts';
import { unit } from './units.ts';

const WINDOW = { from: '2025-05-01', to: '2025-05-31' };
const named = (id: string, name: string, kind: Unit['kind']): Unit => unit(name, kind, { id });

const SCHOOLS = [
  named('thcs-dt', 'THCS Đồng Tâm', 'truong'), named('th-dt', 'Tiểu học Đồng Tâm', 'truong'), named('mn-hs', 'Trường Mầm non Hoa Sen', 'truong'),
  named('lt', 'Lê Thánh Tông', 'truong'), named('bm', 'TH&THCS Bình Minh', 'truong'), named('xa-dt', 'Đồng Tâm', 'xa'),
];
const OFFICES = [
  named('vhtt', 'Phòng VHTT', 'co-quan'), named('gd', 'Phòng Giáo dục và Đào tạo', 'co-quan'), named('nn', 'Nông nghiệp', 'co-quan'), named('ca', 'Công an huyện', 'co-quan'),
  named('hd', 'Huyện đoàn', 'co-quan'), named('vp', 'Văn phòng Huyện uỷ', 'co-quan'), named('btg', 'Ban Tuyên giáo Huyện uỷ', 'co-quan'), named('tt', 'Trung tâm Văn hoá - Thông tin và Thể thao', 'co-quan'),
];
const index = buildUnitIndex([...SCHOOLS, ...OFFICES], [], WINDOW, 'Hương Sơn; Huyện uỷ Hương Sơn');
const idOf = (text: string): string => {
  const found = index.match(text);
  return found.kind === 'match' ? found.unit.id : found.kind;
};

describe('schools and offices under the names that they write', () => {
  it.each([
    ['Trường THCS Đồng Tâm', 'thcs-dt'], ['TRƯỜNG TRUNG HỌC CƠ SỞ ĐỒNG TÂM', 'thcs-dt'], ['1. Trường THCS Đồng Tâm', 'thcs-dt'], ['Trường TH Đồng Tâm', 'th-dt'], ['Tiểu học Đồng Tâm', 'th-dt'],
    ['MN Hoa Sen', 'mn-hs'], ['Trường Hoa Sen', 'mn-hs'], ['Trường THPT Lê Thánh Tông', 'lt'], ['Trường Tiểu học và THCS Bình Minh', 'bm'], ['Trường THCS Lê Thánh Tông, xã Đồng Tâm', 'lt'], ['Đồng Tâm', 'xa-dt'],
    ['Phòng Văn hoá - Thông tin', 'vhtt'], ['Phòng Văn hóa và Thông tin huyện Hương Sơn', 'vhtt'], ['Phòng VH&TT', 'vhtt'], ['P. VHTT', 'vhtt'], ['Phòng GD&ĐT', 'gd'], ['PHÒNG GIÁO DỤC & ĐÀO TẠO', 'gd'],
    ['Phòng Nông nghiệp', 'nn'], ['Công an huyện Hương Sơn', 'ca'], ['CA huyện', 'ca'], ['Huyện đoàn Hương Sơn', 'hd'], ['VP Huyện uỷ', 'vp'], ['BTG Huyện uỷ', 'btg'], ['Ban Tuyên giáo', 'btg'], ['Trung tâm VH-TT&TT', 'tt'],
  ])('%s is %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it.each(['Trường Đồng Tâm', 'Trường THPT Đồng Tâm', 'Trường THCS Bình Minh', 'Công an huyện Kỳ Anh', 'Công an tỉnh', 'Công an xã Đồng Tâm', 'Văn phòng', 'Phòng Nội vụ', 'Giáo dục và Đào tạo', 'Trường THCS Đống Tâm', 'VT'])('%s is none of them for certain', (text) => {
    expect(['none', 'near', 'ambiguous']).toContain(idOf(text));
  });

  const mentioned = (text: string): readonly string[] => findUnitInText(text, index).map(({ result, explicitKind }) => `${result.kind === 'match' ? result.unit.id : result.kind}${explicitKind ? '' : '?'}`);

  it.each([
    ['BÁO CÁO CỦA TRƯỜNG THCS ĐỒNG TÂM THÁNG 5', ['thcs-dt']], ['BM01_THCS_Dong_Tam.xlsx', ['thcs-dt']], ['Biểu của Phòng Văn hoá và Thông tin tháng 5/2025', ['vhtt']],
    ['TRƯỜNG TIỂU HỌC BÌNH MINH', []], ['CÔNG AN HUYỆN KỲ ANH', []], ['Công tác nông nghiệp tháng 5', ['nn?']],
  ])('in a line, %s names %j', (text, ids) => {
    expect(mentioned(text)).toEqual(ids);
  });
});

const WARDS = [1, 2, 4, 12].map((number) => named(`p${String(number)}`, `Phường ${String(number)}`, 'phuong'));

describe('numbered wards', () => {
  const writings = (number: number): fc.Arbitrary<string> => {
    const digits = fc.constantFrom(String(number), String(number).padStart(2, '0'));
    const kind = fc.constantFrom('Phường ', 'PHƯỜNG ', 'phường số ', 'P.', 'P. ', 'P ', 'phuong ');
    const body = fc.constantFrom('', 'UBND ', 'Đảng uỷ ', 'ĐẢNG BỘ ', 'Ban Chỉ đạo 35 ', '1. ');
    return fc.tuple(body, kind, digits).map((parts) => parts.join(''));
  };

  it('are known in a cell and in a line, by name or by number alone in the catalogue', () => {
    const bare = WARDS.map((ward) => ({ ...ward, name: ward.name.replace('Phường ', '') }));
    for (const units of [WARDS, bare]) {
      const wards = buildUnitIndex(units, [], WINDOW);
      fc.assert(fc.property(fc.constantFrom(1, 2, 4, 12).chain((number) => fc.tuple(fc.constant(number), writings(number))), ([number, text]) => {
        const found = wards.match(text);
        expect(found.kind === 'match' ? found.unit.id : found.kind).toBe(`p${String(number)}`);
        const [mention] = findUnitInText(`BÁO CÁO CỦA ${text.replace('1. ', '')} THÁNG 5/2025`, wards);
        expect(mention?.explicitKind).toBe(true);
        expect(mention?.result.kind === 'match' ? mention.result.unit.id : '').toBe(`p${String(number)}`);
      }));
    }
  });

  it('are known by their short form in a file name', () => {
    const wards = buildUnitIndex(WARDS, [], WINDOW);
    expect(findUnitInText('BaoCao_P2_T10.xlsx', wards).map(({ text }) => text)).toEqual(['P2']);
    expect(findUnitInText('BaoCao_P3_T10.xlsx', wards)).toEqual([]);
  });
});

describe('units whose names hold brackets', () => {
  const bracketed = buildUnitIndex(
    [named('hm1', 'Mầm non Hoa Mai (cơ sở 1)', 'truong'), named('hm2', 'Mầm non Hoa Mai (cơ sở 2)', 'truong'), named('td', 'Thôn 1 (Đông)', 'khac'), named('tt', 'Thôn 1 (Tây)', 'khac'), named('xa-px', 'Phú Xuân', 'xa'), named('p-px', 'Phú Xuân', 'phuong')],
    [], WINDOW, 'Hương Sơn; Huyện uỷ Hương Sơn',
  );
  const said = (text: string): string => {
    const found = bracketed.match(text);
    return found.kind === 'match' ? found.unit.id : found.kind;
  };

  it.each([
    ['Mầm non Hoa Mai (cơ sở 1)', 'hm1'], ['Trường Mầm non Hoa Mai (cơ sở 2)', 'hm2'], ['2. MN HOA MAI (CƠ SỞ 2)', 'hm2'], ['Thôn 1 (Đông)', 'td'], ['thôn 1 ( tây )', 'tt'], ['Phú Xuân (phường)', 'p-px'], ['Xã Phú Xuân (mới)', 'xa-px'],
  ])('%s', (text, id) => {
    expect(said(text)).toBe(id);
  });

  it.each(['Mầm non Hoa Mai', 'Mầm non Hoa Mai (cơ sở 3)', 'Thôn 1', 'Thôn 1 (Nam)', 'Phú Xuân'])('are never one of several: %s', (text) => {
    expect(['ambiguous', 'near', 'none']).toContain(said(text));
  });
});
