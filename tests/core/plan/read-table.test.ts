import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { readPlanTable } from '../../../electron/core/plan/read-table.ts';
import { catalogue, unit } from '../report/office.ts';
import { sheetOf, workbookOf, type SheetOptions } from '../../builders/sheet/workbook.ts';

const OFFICE: Catalogue = catalogue({
  members: [
    { id: 'binh', fullName: 'Nguyễn Văn Bình', role: 'head', office: 'Phó Bí thư', from: null, to: null },
    { id: 'an', fullName: 'Trần Thị An', role: 'secretary', office: '', from: null, to: null },
    { id: 'an-cu', fullName: 'Lê Hoàng An', role: 'member', office: '', from: null, to: '2018-12-31' },
  ],
  bodies: [{ id: 'to-thu-ky', name: 'Tổ thư ký', kind: 'secretariat', parentId: null, basis: '', from: null, to: null, members: [] }],
  units: [unit('dong-linh', { name: 'Đông Lĩnh' }), unit('dai-an', { name: 'Đại An' }), unit('dai-tt', { name: 'Đài Truyền thanh', kind: 'co-quan' })],
});

const HEADER = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Kết quả, sản phẩm', 'Ghi chú'];

function read(rows: readonly (readonly (string | number | null)[])[], options: SheetOptions = {}) {
  const reading = readPlanTable({ workbook: workbookOf([sheetOf('KH', rows, options)]), catalogue: OFFICE, plan: { year: 2020, startsOn: '2020-02-14', endsOn: null } });
  if (reading === null) throw new Error('no table');
  return reading;
}

const rowsOf = (rows: readonly (readonly (string | number | null)[])[]) => read([['KẾ HOẠCH CÔNG TÁC NĂM 2020'], HEADER, ...rows]).rows;
const doubts = (rows: ReturnType<typeof rowsOf>) => rows.flatMap((row) => row.doubts.map((doubt) => `${doubt.cell} ${doubt.code} ${doubt.text}`));

describe('a table of tasks', () => {
  it('is read with headings, owners, parties, days, results and notes', () => {
    const rows = rowsOf([
      ['I', 'Công tác tuyên truyền', null, null, null, null, null],
      [1, 'Đăng tin trên trang', 'Đ/c Nguyễn Văn Bình', 'Tổ thư ký; xã Đông Lĩnh', 'Quý I/2020', '60 tin', 'Duyệt trước'],
      [2, 'Phát thanh', 'Đài Truyền thanh', 'Đông Lĩnh, Đại An', 'Ngày 25 hằng tháng', null, null],
      ['II', 'Công tác khác', null, null, null, null, null],
      [3, 'Tổng kết', 'Tổ thư ký', null, '15/12', 'Báo cáo', null],
    ]);
    expect(doubts(rows)).toEqual([]);
    expect(rows.map((row) => [row.row, row.kind, row.fields.heading, row.fields.text])).toEqual([
      [3, 'heading', '', 'Công tác tuyên truyền'], [4, 'task', 'Công tác tuyên truyền', 'Đăng tin trên trang'], [5, 'task', 'Công tác tuyên truyền', 'Phát thanh'],
      [6, 'heading', '', 'Công tác khác'], [7, 'task', 'Công tác khác', 'Tổng kết'],
    ]);
    expect(rows[1]?.fields).toMatchObject({
      owner: { kind: 'member', id: 'binh' }, cooperating: [{ kind: 'body', id: 'to-thu-ky' }, { kind: 'unit', id: 'dong-linh' }], dueOn: '2020-03-31', detail: '60 tin\nGhi chú: Duyệt trước',
    });
    expect(rows[2]?.fields).toMatchObject({ owner: { kind: 'unit', id: 'dai-tt' }, dueOn: '2020-02-25', recurrence: { unit: 'month', every: 1, until: '2020-12-31' } });
  });

  it('leaves what is not certain empty and says so at its cell', () => {
    const rows = rowsOf([
      [1, 'Rà soát', 'An', 'UBND các xã', 'Sau hội nghị', null, null],
      [2, 'Họp', 'Nguyễn Văn Bình, Trần Thị An', null, 'Tháng 3', null, null],
      [3, 'Báo cáo', 'Lê Hoàng An', null, 'Tháng 4', null, null],
    ]);
    expect(doubts(rows)).toEqual(['C3 owner-unknown An', 'D3 cooperating-unknown UBND các xã', 'E3 due-unclear Sau hội nghị', 'C4 owner-several Nguyễn Văn Bình, Trần Thị An', 'C5 owner-unknown Lê Hoàng An']);
    expect(rows.map((row) => [row.fields.owner, row.fields.dueOn])).toEqual([[null, null], [null, '2020-03-31'], [null, '2020-04-30']]);
    expect(rows[0]?.doubts[0]?.suggestions).toEqual([{ kind: 'member', id: 'an' }, { kind: 'member', id: 'an-cu' }]);
    expect(rows[1]?.doubts[0]?.suggestions).toEqual([{ kind: 'member', id: 'binh' }, { kind: 'member', id: 'an' }]);
    expect(rows[0]?.written).toEqual({ owner: 'An', cooperating: 'UBND các xã', due: 'Sau hội nghị' });
  });

  it('asks about a line that may be anything, and ends at the recipients and signatures', () => {
    const rows = rowsOf([
      [1, 'Rà soát', 'Tổ thư ký', null, 'Tháng 3', null, null],
      [null, 'Trong đó tập trung cao điểm', null, null, null, null, null],
      [null, null, null, null, null, null, null],
      ['Nơi nhận:', null, null, null, 'TRƯỞNG BAN', null, null],
      ['- Ban Thường vụ', null, null, null, null, null, null],
    ]);
    expect(rows.map((row) => row.kind)).toEqual(['task', 'unclear']);
    expect(doubts(rows)).toEqual(['B4 row-unclear Trong đó tập trung cao điểm']);
  });

  it('has its columns in any order, headers in two rows, and an index row', () => {
    const reading = read(
      [
        ['STT', 'Phân công', null, 'Công việc', 'Thời hạn'],
        [null, 'Chủ trì', 'Phối hợp', null, null],
        ['A', '1', '2', '3', '4'],
        [1, 'Tổ thư ký', 'xã Đại An', 'Lập danh sách', '20/3'],
      ],
      { merges: ['B1:C1', 'A1:A2', 'D1:D2', 'E1:E2'] },
    );
    expect(reading.columns.map((column) => [column.ref, column.role])).toEqual([['A1', 'ordinal'], ['B2', 'owner'], ['C2', 'cooperating'], ['D1', 'text'], ['E1', 'due']]);
    expect(reading.rows.map((row) => row.fields)).toMatchObject([{ text: 'Lập danh sách', owner: { kind: 'body' }, cooperating: [{ kind: 'unit', id: 'dai-an' }], dueOn: '2020-03-20' }]);
  });

  it('begins a task that starts in a month on its first day, and asks where the start comes after the due day', () => {
    const rows = read([['Nhiệm vụ', 'Người thực hiện', 'Từ ngày', 'Đến ngày'], ['Một', 'Tổ thư ký', 'Tháng 2', 'Tháng 3'], ['Hai', 'Tổ thư ký', '31/3', '01/3']]).rows;
    expect(rows[0]?.fields).toMatchObject({ startsOn: '2020-02-01', dueOn: '2020-03-31' });
    expect(doubts(rows)).toEqual(['C3 start-after-due 31/03/2020 – 01/03/2020']);
    expect(rows[1]?.fields).toMatchObject({ startsOn: null, dueOn: null });
  });

  it('takes an owner and a time said once for several rows', () => {
    const rows = read([HEADER, [1, 'Một', 'Tổ thư ký', null, 'Tháng 3'], [2, 'Hai', null, null, null]], { merges: ['C2:C3', 'E2:E3'] }).rows;
    expect(rows[1]?.fields).toMatchObject({ owner: { kind: 'body', id: 'to-thu-ky' }, dueOn: '2020-03-31' });
  });

  it('is told from other tables', () => {
    const figures = workbookOf([sheetOf('SL', [['TT', 'Đơn vị', 'Tin, bài'], [1, 'Đông Lĩnh', 12]])]);
    expect(readPlanTable({ workbook: figures, catalogue: OFFICE, plan: { year: 2020, startsOn: null, endsOn: null } })).toBeNull();
  });
});
