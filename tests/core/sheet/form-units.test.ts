import { describe, expect, it } from 'vitest';
import type { Catalogue, Unit } from '../../../electron/core/catalogue/types.ts';
import type { CellInput } from '../../builders/sheet/workbook.ts';
import { CATALOGUE, FORM, UNITS, readRows } from './office.ts';

/** The same office with its district, its province, an office of the district, and a commune of the ward's name. */
const named = (id: string, name: string, kind: Unit['kind']): Unit => ({ id, name, kind, code: null, validFrom: '1990-01-01', validTo: null, aliases: [] });
const catalogue: Catalogue = {
  ...CATALOGUE,
  units: [...UNITS, named('district', 'Đông Hà', 'huyen'), named('province', 'Quảng Trị', 'tinh'), named('xa-cam-giang', 'Cẩm Giang', 'xa'), named('culture', 'Phòng VHTT', 'co-quan')],
};
const read = (rows: readonly (readonly CellInput[])[], more: Parameters<typeof readRows>[1] = {}) => readRows(rows, { catalogue, ...more });

const MONTH = ['Tháng 10 năm 2021'];
const FORM_ROWS = [MONTH, [], ['TT', 'Nội dung', 'Số lượng'], [1, 'Lượt người nghe', 5], [2, 'Hội nghị báo cáo viên', 2]];
const GIVEN = { 'an-binh|H-NGUOI': 5, 'an-binh|H-CUOC': 2 };
const LIST = [MONTH, [], ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5], [2, 'Bình Minh', 6]];
const LISTED = { 'an-binh|H-NGUOI': 5, 'binh-minh|H-NGUOI': 6 };

describe('units of one name and of several kinds', () => {
  const form = { ...FORM, reportingUnits: [...FORM.reportingUnits, 'xa-cam-giang'] };
  const both = { 'xa-cam-giang|H-NGUOI': 7, 'cam-giang|H-NGUOI': 8 };

  it('are told apart by a heading above them', () => {
    const rows = [MONTH, [], ['TT', 'Đơn vị', 'Lượt người nghe'], ['I', 'Các xã'], [1, 'Cẩm Giang', 7], ['II', 'Các phường, thị trấn'], [2, 'Cẩm Giang', 8]];
    expect(read(rows, { form })).toMatchObject({ values: both, status: 'imported' });
  });

  it('are told apart by a column beside them, which may also contradict a name', () => {
    const rows = (kind: string, name: string) => [MONTH, [], ['TT', 'Loại', 'Đơn vị', 'Lượt người nghe'], [1, 'Xã', 'Cẩm Giang', 7], [2, kind, name, 8]];
    expect(read(rows('Phường', 'Cẩm Giang'), { form })).toMatchObject({ values: both, status: 'imported' });
    expect(read(rows('Phường', 'An Bình'), { form })).toMatchObject({ values: { 'xa-cam-giang|H-NGUOI': 7 }, status: 'needs-review' });
  });

  it('are told apart by a header above them', () => {
    const rows = [MONTH, [], ['TT', 'Nội dung', 'Các xã', null, 'Các phường'], [null, null, 'Cẩm Giang', 'An Bình', 'Cẩm Giang'], [1, 'Lượt người nghe', 7, 5, 8]];
    expect(read(rows, { form, sheet: { merges: ['A3:A4', 'B3:B4', 'C3:D3'] } })).toMatchObject({ values: { ...both, 'an-binh|H-NGUOI': 5 }, status: 'imported' });
  });

  it('are a doubt where nothing tells them apart', () => {
    expect(read([MONTH, [], ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'Cẩm Giang', 7]], { form })).toMatchObject({ values: {}, issues: ['B4 ambiguous-unit'] });
  });

  it('are wards by their numbers in a column of wards', () => {
    const wards = [1, 2, 12].map((number) => named(`p${String(number)}`, `Phường ${String(number)}`, 'phuong'));
    const rows = [MONTH, [], ['STT', 'Phường', 'Lượt người nghe'], [1, 12, 7], [2, 1, 8], [null, 'Cộng', 15]];
    const city = { catalogue: { ...CATALOGUE, units: wards }, form: { ...FORM, reportingUnits: wards.map(({ id }) => id) } };
    expect(readRows(rows, city)).toMatchObject({ values: { 'p12|H-NGUOI': 7, 'p1|H-NGUOI': 8 }, status: 'imported' });
  });
});

describe('units that do not report the form', () => {
  it.each([
    ['the district above the commune', [['UBND HUYỆN ĐÔNG HÀ'], ['UBND XÃ AN BÌNH'], ...FORM_ROWS]],
    ['the office that the form is for', [['PHÒNG VHTT'], ['UBND XÃ AN BÌNH'], ...FORM_ROWS]],
    ['the whole address', [['Đơn vị báo cáo: Xã An Bình, huyện Đông Hà, tỉnh Quảng Trị'], ...FORM_ROWS]],
  ])('step back in the letterhead: %s', (_, rows) => {
    expect(read(rows)).toMatchObject({ values: GIVEN, status: 'imported' });
  });

  it('leave the file name to say whose figures they are', () => {
    expect(read([['UBND HUYỆN ĐÔNG HÀ'], ...FORM_ROWS], { fileName: 'xa An Binh.xlsx' })).toMatchObject({ values: GIVEN, status: 'imported' });
  });

  it('are still believed against another unit of their own sort', () => {
    expect(read([['UBND XÃ KHE SANH'], ...FORM_ROWS], { fileName: 'xa An Binh.xlsx' }).values).toEqual({});
  });

  it('leave a name that two units have to the one that reports', () => {
    expect(read([...LIST, [3, 'Cẩm Giang', 7], [4, 'Đông Hà', 8]])).toMatchObject({ values: { ...LISTED, 'cam-giang|H-NGUOI': 7, 'dong-ha|H-NGUOI': 8 }, status: 'imported' });
  });

  it('sum the rows when they are the district, and are checked', () => {
    expect(read([...LIST, [null, 'Huyện Đông Hà', 11]])).toMatchObject({ values: LISTED, status: 'imported' });
    expect(read([...LIST, [null, 'Huyện Đông Hà', 12]]).issues).toEqual(['C6 total-mismatch']);
    expect(read([MONTH, [], ['TT', 'Nội dung', 'Huyện Đông Hà', 'An Bình', 'Bình Minh'], [1, 'Lượt người nghe', 11, 5, 6]])).toMatchObject({ values: LISTED, status: 'imported' });
  });

  it('are the committee’s own place, in the catalogue or not', () => {
    const rows = [MONTH, [], ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5], [2, 'Bình Minh', 6]];
    for (const label of ['Huyện Đông Hà', 'Toàn huyện (2 xã)', 'Tổng số (huyện)']) {
      expect(readRows([...rows, [null, label, 11]])).toMatchObject({ values: LISTED, status: 'imported' });
      expect(readRows([...rows, [null, label, 12]]).issues).toEqual(['C6 total-mismatch']);
    }
    expect(readRows([...rows, [null, 'Huyện Cam Lộ', 11]]).issues).toEqual(['B6 unknown-unit']);
  });

  it('are a doubt only where they give figures', () => {
    expect(read([...LIST, [3, 'Phòng VHTT', '-']])).toMatchObject({ values: LISTED, status: 'imported' });
    expect(read([...LIST, [3, 'Phòng VHTT', 4]])).toMatchObject({ values: LISTED, issues: ['B6 unit-not-in-form'] });
  });

  it('contradict each other only when they are of one sort', () => {
    expect(read([['Đơn vị báo cáo: Xã An Bình'], ['BÁO CÁO CỦA XÃ BÌNH MINH'], ...FORM_ROWS])).toMatchObject({ values: {}, status: 'needs-review' });
    expect(read([['Đơn vị báo cáo: Xã An Bình'], ['BÁO CÁO GỬI PHÒNG VHTT'], ...FORM_ROWS])).toMatchObject({ values: GIVEN, status: 'imported' });
  });

  it('report it before the merge that ended them', () => {
    const rows = [['UBND XÃ CỔ LOA'], ['Tháng 10 năm 2019'], [], ['TT', 'Nội dung', 'Số lượng'], [1, 'Lượt người nghe', 5]];
    expect(FORM.reportingUnits).not.toContain('co-loa');
    expect(read(rows, { period: '2019-10' })).toMatchObject({ values: { 'co-loa|H-NGUOI': 5 }, status: 'imported' });
  });
});
