import { describe, expect, it } from 'vitest';
import { readRows } from './office.ts';

const HEADER = ['TT', 'Đơn vị', 'Lượt người nghe', 'Hội nghị báo cáo viên'];
const ROWS = [[1, 'An Bình', 5, 2], [2, 'Bình Minh', 6, 3]];
const GIVEN = { 'an-binh|H-NGUOI': 5, 'an-binh|H-CUOC': 2, 'binh-minh|H-NGUOI': 6, 'binh-minh|H-CUOC': 3 };

describe('titles in two lines', () => {
  it.each(['KẾ HOẠCH TUYÊN TRUYỀN', 'DỰ KIẾN SỐ LIỆU', 'CHỈ TIÊU PHẤN ĐẤU', 'ĐĂNG KÝ CHỈ TIÊU THI ĐUA'])('tell planned figures above the line that tells when: %s', (title) => {
    expect(readRows([[title], ['(Tháng 10 năm 2021)'], [], HEADER, ...ROWS])).toMatchObject({ values: {}, issues: ['A1 period-mismatch'] });
  });

  it.each(['(Luỹ kế đến hết tháng 10/2021)', 'Từ 01/01/2021 đến hết tháng 10/2021'])('tell figures since new year: %s', (line) => {
    expect(readRows([['BIỂU TỔNG HỢP SỐ LIỆU'], [line], [], HEADER, ...ROWS])).toMatchObject({ values: {}, issues: ['A2 period-mismatch'] });
  });

  it('tell results of the period', () => {
    expect(readRows([['KẾT QUẢ TUYÊN TRUYỀN'], ['(Tháng 10 năm 2021)'], [], HEADER, ...ROWS])).toMatchObject({ values: GIVEN, status: 'imported' });
  });
});

describe('a table about one unit', () => {
  it('below the letterhead of another is nobody’s', () => {
    const read = readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], ['TT', 'Nội dung', 'Xã Bình Minh'], [1, 'Lượt người nghe', 5]]);
    expect(read).toMatchObject({ values: {}, issues: ['C4 ambiguous-unit'] });
  });
});

describe('headers and rows as offices write them', () => {
  it('repeat the header on the second page, below a line that counts pages', () => {
    const read = readRows([['Tháng 10 năm 2021'], [], HEADER, [1, 'An Bình', 5, 2], ['Trang 2'], HEADER, [2, 'Bình Minh', 6, 3], [null, 'Tổng cộng', 11, 5]]);
    expect(read).toMatchObject({ values: GIVEN, issues: [] });
  });

  it('carry the signs of footnotes', () => {
    expect(readRows([['Tháng 10 năm 2021'], [], ['TT', 'Đơn vị', 'Lượt người nghe¹', 'Hội nghị báo cáo viên²'], ...ROWS])).toMatchObject({ values: GIVEN, issues: [] });
  });

  it('note who sent, and by which telephone', () => {
    const rows = ROWS.map((row, at) => [...row, 'Lê Thị Hoa', `091234567${String(at)}`]);
    expect(readRows([['Tháng 10 năm 2021'], [], [...HEADER, 'Người lập', 'Số điện thoại'], ...rows])).toMatchObject({ values: GIVEN, issues: [] });
  });

  it('end an index row with a lettered column', () => {
    const read = readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], ['TT', 'Nội dung', 'Số lượng', 'Mã số'], ['A', 'B', 1, 'C'], [1, 'Lượt người nghe', 5, '01'], [2, 'Hội nghị báo cáo viên', 2, '02']]);
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 5, 'an-binh|H-CUOC': 2 }, issues: [] });
  });
});
