import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../builders/sheet/workbook.ts';
import type { CellInput } from '../../builders/sheet/workbook.ts';
import { readRows, readSheets } from './office.ts';

const ONE = [['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], []];
const ALL = [['BAN CHỈ ĐẠO'], ['Tháng 10 năm 2021'], []];
const A5 = { 'an-binh|H-NGUOI': 5 };
const A5B6 = { 'an-binh|H-NGUOI': 5, 'binh-minh|H-NGUOI': 6 };

type Case = readonly [string, readonly (readonly CellInput[])[], Readonly<Record<string, number>>, (readonly string[])?];

/** Shapes that are rarer than the common ones, all of them clean. */
const CASES: readonly Case[] = [
  ['groups as rows and names as columns', [...ONE, ['TT', 'Kênh', 'Tin, bài', 'Ảnh, video'], [1, 'Trang tin điện tử', 5, 6], [2, 'Đài phát thanh', 7, null]], { 'an-binh|W-TIN': 5, 'an-binh|W-ANH': 6, 'an-binh|D-TIN': 7 }],
  ['this month and the sum of the year as rows', [...ALL, ['TT', 'Đơn vị', 'Kỳ', 'Lượt người nghe'], [1, 'An Bình', 'Trong tháng', 5], [null, null, 'Luỹ kế', 55], [2, 'Bình Minh', 'Trong tháng', 6], [null, null, 'Luỹ kế', 66]], A5B6],
  ['a header row of measures', [...ALL, ['TT', 'Đơn vị', 'Đài phát thanh', null, 'Tuyên truyền miệng'], [null, null, 'Tin, bài', 'Thời lượng phát sóng', 'Lượt người nghe'], [null, null, '(tin, bài)', 'giờ', 'lượt người'], [1, 'An Bình', 5, 2.5, 7]], { 'an-binh|D-TIN': 5, 'an-binh|D-GIO': 2.5, 'an-binh|H-NGUOI': 7 }, ['A4:A6', 'B4:B6', 'C4:D4']],
  ['a list in long form with months', [['Đơn vị', 'Chỉ tiêu', 'Tháng', 'Số liệu'], ['An Bình', 'Lượt người nghe', 9, 4], ['An Bình', 'Lượt người nghe', 10, 5]], A5],
  ['two columns for every unit', [...ALL, ['TT', 'Nội dung', 'An Bình', null, 'Bình Minh', null], [null, null, 'Trong tháng', 'Luỹ kế', 'Trong tháng', 'Luỹ kế'], [1, 'Lượt người nghe', 5, 55, 6, 66]], A5B6, ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4']],
  ['months one below the other', [['UBND XÃ AN BÌNH'], ['Tháng 9/2021'], ['Nội dung', 'Số lượng'], ['Lượt người nghe', 4], [], ['Tháng 10/2021'], ['Nội dung', 'Số lượng'], ['Lượt người nghe', 5]], A5],
  ['months as rows', [['UBND XÃ AN BÌNH'], ['Năm 2021'], ['Tháng', 'Lượt người nghe'], ['Tháng 9', 4], ['Tháng 10', 5], ['Cộng', 9]], A5],
  ['months as numbers in rows', [['UBND XÃ AN BÌNH'], ['Năm 2021'], ['Tháng', 'Lượt người nghe', 'Hội nghị báo cáo viên'], [9, 4, 1], [10, 5, 3]], { ...A5, 'an-binh|H-CUOC': 3 }],
  ['months that Excel took for dates', [['UBND XÃ AN BÌNH'], ['Năm 2021'], ['Nội dung', { kind: 'date', value: '2021-09-01', text: 'Sep-21' }, { kind: 'date', value: '2021-10-01', text: 'Oct-21' }], ['Lượt người nghe', 4, 5]], A5],
  ['an empty header cell over the names', [...ALL, [null, 'Lượt người nghe', 'Hội nghị báo cáo viên'], ['An Bình', 5, 1]], { ...A5, 'an-binh|H-CUOC': 1 }],
  ['a name above its groups, with their sum', [...ALL, ['TT', 'Đơn vị', 'Tin, bài', null, null], [null, null, 'Tổng số', 'Trang tin điện tử', 'Đài phát thanh'], [1, 'An Bình', 12, 5, 7]], { 'an-binh|W-TIN': 5, 'an-binh|D-TIN': 7 }, ['A4:A5', 'B4:B5', 'C4:E4']],
  ['rows below the total that compare', [...ALL, ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5], [2, 'Bình Minh', 6], [null, 'Tổng cộng', 11], [null, 'So với tháng trước (%)', 110], [null, 'Tháng 9', 10], [null, 'Luỹ kế từ đầu năm', 110]], A5B6],
  ['headings with the sums of their units', [...ALL, ['TT', 'Đơn vị', 'Lượt người nghe'], ['I', 'Các xã', 11], [1, 'An Bình', 5], [2, 'Bình Minh', 6], ['II', 'Phường, thị trấn', 7], [1, 'Cẩm Giang', 7]], { ...A5B6, 'cam-giang|H-NGUOI': 7 }],
  ['a total before its parts', [...ALL, ['Nội dung', 'Tổng số', 'Trong đó', null], [null, null, 'An Bình', 'Bình Minh'], ['Lượt người nghe', 11, 5, 6]], A5B6, ['A4:A5', 'B4:B5', 'C4:D4']],
  ['groups in a column of their own', [...ONE, ['Nội dung', null, 'Số lượng'], ['Trang tin điện tử', 'Tin, bài', 5], [null, 'Ảnh, video', 6], ['Đài phát thanh', 'Tin, bài', 7]], { 'an-binh|W-TIN': 5, 'an-binh|W-ANH': 6, 'an-binh|D-TIN': 7 }],
  ['a column of names beside the figures', [...ALL, ['TT', 'Đơn vị', 'Lượt người nghe', 'Người báo cáo'], [1, 'An Bình', '5', 'Nguyễn Văn A'], [2, 'Bình Minh', '6', 'Lê B']], A5B6],
  ['headings that part this month from the year so far', [...ONE, ['TT', 'Nội dung', 'Số lượng'], ['I', 'Trong tháng'], [1, 'Lượt người nghe', 5], ['II', 'Luỹ kế từ đầu năm'], [1, 'Lượt người nghe', 65]], A5],
  ['a heading for what is planned', [...ONE, ['TT', 'Nội dung', 'Số lượng'], ['I', 'Kết quả tháng 10'], [1, 'Lượt người nghe', 5], ['II', 'Kế hoạch tháng 11'], [1, 'Hội nghị báo cáo viên', 20]], A5],
  ['groups as columns and names as rows', [...ONE, ['TT', 'Nội dung', 'Trang tin điện tử', 'Đài phát thanh'], [1, 'Tin, bài', 5, 7], [2, 'Ảnh, video', 6, null]], { 'an-binh|W-TIN': 5, 'an-binh|W-ANH': 6, 'an-binh|D-TIN': 7 }],
  ['weeks with their sum', [...ONE, ['TT', 'Nội dung', 'Tuần 1', 'Tuần 2', 'Tổng tháng'], [1, 'Lượt người nghe', 2, 3, 5]], A5],
  ['a part of the figure in a column of its own', [...ALL, ['TT', 'Đơn vị', 'Lượt người nghe', null, 'Hội nghị báo cáo viên'], [null, null, 'Tổng số', 'Trong đó: Nữ', null], [1, 'An Bình', 5, 3, 1]], { ...A5, 'an-binh|H-CUOC': 1 }, ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5']],
  ['a remark below a row of figures without a name', [...ONE, ['Lượt người nghe', 'Hội nghị báo cáo viên'], [5, 1], [], ['Ghi chú: số liệu đã đối chiếu.']], { ...A5, 'an-binh|H-CUOC': 1 }],
  ['a header word over the names of indicators', [...ALL, ['TT', 'Đơn vị', 'Chỉ tiêu', null, null], [null, null, 'Trang tin điện tử', null, 'Đài phát thanh'], [null, null, 'Tin, bài', 'Ảnh, video', 'Tin, bài'], [1, 'An Bình', 5, 6, 7]], { 'an-binh|W-TIN': 5, 'an-binh|W-ANH': 6, 'an-binh|D-TIN': 7 }, ['A4:A6', 'B4:B6', 'C4:E4', 'C5:D5']],
  ['shares of the plan beside the figures', [...ALL, ['TT', 'Đơn vị', 'Lượt người nghe', null, null], [null, null, 'KH', 'TH', 'Đạt %'], [1, 'An Bình', 10, 5, 50], [2, 'Bình Minh', 5, 6, 120]], A5B6, ['A4:A5', 'B4:B5', 'C4:E4']],
  ['group rows of kinds without figures, and their sums', [...ALL, ['TT', 'Đơn vị', 'Lượt người nghe'], ['I', 'Các xã'], [1, 'An Bình', 5], [2, 'Bình Minh', 6], [null, 'Cộng các xã', 11], ['II', 'Các phường'], [3, 'Cẩm Giang', 7], [null, 'Cộng các phường', 7], [null, 'TỔNG HỢP TOÀN HUYỆN', 18]], { ...A5B6, 'cam-giang|H-NGUOI': 7 }],
  ['groups below the name that they all have', [...ONE, ['TT', 'Nội dung', 'Số lượng'], [1, 'Tin, bài', 12], [null, '- Trang tin điện tử', 5], [null, '- Đài phát thanh', 7], [2, 'Lượt người nghe', 5]], { ...A5, 'an-binh|W-TIN': 5, 'an-binh|D-TIN': 7 }],
  ['groups as rows of every unit and names as columns', [...ALL, ['TT', 'Đơn vị', 'Kênh', 'Tin, bài', 'Ảnh, video'], [1, 'An Bình', 'Trang tin điện tử', 5, 6], [null, null, 'Đài phát thanh', 7, null], [2, 'Bình Minh', 'Trang tin điện tử', 8, 9], [null, null, 'Đài phát thanh', 4, null]], { 'an-binh|W-TIN': 5, 'an-binh|W-ANH': 6, 'an-binh|D-TIN': 7, 'binh-minh|W-TIN': 8, 'binh-minh|W-ANH': 9, 'binh-minh|D-TIN': 4 }, ['A5:A6', 'B5:B6', 'A7:A8', 'B7:B8']],
  ['units said again in every row of their groups', [...ALL, ['TT', 'Đơn vị', 'Kênh', 'Tin, bài'], [1, 'An Bình', 'Trang tin điện tử', 5], [1, 'An Bình', 'Đài phát thanh', 7]], { 'an-binh|W-TIN': 5, 'an-binh|D-TIN': 7 }],
  ['headers and figures merged over two columns each', [...ALL, ['TT', 'Đơn vị', 'Lượt người nghe', null, 'Hội nghị báo cáo viên', null], [1, 'An Bình', 5, null, 1, null], [2, 'Bình Minh', 6]], { ...A5B6, 'an-binh|H-CUOC': 1 }, ['C4:D4', 'E4:F4', 'C5:D5', 'E5:F5', 'C6:D6', 'E6:F6']],
  ['months of the quarter with their sum', [['UBND XÃ AN BÌNH'], ['Quý IV năm 2021'], ['Nội dung', 'Tháng 10', 'Tháng 11', 'Tháng 12', 'Cộng'], ['Lượt người nghe', 5, 6, 7, 18]], A5],
];

describe('rarer shapes', () => {
  it.each(CASES.map(([name, rows, values, merges]) => ({ name, rows, values, merges: merges ?? [] })))('reads $name', ({ rows, values, merges }) => {
    const read = readRows(rows, { sheet: { merges } });
    expect(read.values).toEqual(values);
    expect(read.status).toBe('imported');
  });

  it('passes over the sheet that sums the units, and checks it', () => {
    const sheet = (name: string, figure: number) => sheetOf(name, [['Tháng 10/2021'], [], ['Nội dung', 'Số lượng'], ['Lượt người nghe', figure]]);
    const read = (sum: number) => readSheets([sheet('Tổng hợp', sum), sheet('An Bình', 5), sheet('Bình Minh', 6)]);
    expect(read(11)).toMatchObject({ values: A5B6, status: 'imported' });
    expect(read(12)).toMatchObject({ values: A5B6, issues: ['B4 total-mismatch'] });
  });

  it('takes the sum of the parts of the asked period, and of nothing else', () => {
    const rows = (columns: readonly string[]) => [['UBND XÃ AN BÌNH'], ['Quý IV năm 2021'], [], ['TT', 'Nội dung', ...columns, 'Cộng'], [1, 'Lượt người nghe', ...columns.map((_, at) => at + 1), 9]];
    const read = (columns: readonly string[]) => readRows(rows(columns), { period: '2021-Q4' });
    expect(read(['Tháng 10', 'Tháng 11', 'Tháng 12'])).toMatchObject({ values: { 'an-binh|H-NGUOI': 9 }, status: 'imported' });
    expect(read(['Tháng 10', 'Tháng 11'])).toMatchObject({ values: {}, status: 'needs-review' });
    expect(read(['Quý III', 'Quý IV'])).toMatchObject({ values: { 'an-binh|H-NGUOI': 2 }, status: 'imported' });
  });

  it('takes none of a unit’s group that stands twice', () => {
    const read = readRows([...ALL, ['TT', 'Đơn vị', 'Kênh', 'Tin, bài'], [1, 'An Bình', 'Trang tin điện tử', 5], [1, 'An Bình', 'Trang tin điện tử', 6], [1, 'An Bình', 'Đài phát thanh', 7]]);
    expect(read).toMatchObject({ values: { 'an-binh|D-TIN': 7 }, issues: ['C5 duplicate-unit', 'C6 duplicate-unit'] });
  });

  it('shows a figure among the notes where one is missing', () => {
    expect(readRows([...ALL, ['TT', 'Đơn vị', 'Lượt người nghe', 'Ghi chú'], [1, 'An Bình', 5], [2, 'Bình Minh', null, 3]])).toMatchObject({ values: A5, issues: ['D6 unlabelled-value'] });
  });
});
