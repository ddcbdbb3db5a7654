import { describe, expect, it } from 'vitest';
import type { OfficialTable, TableCell } from '../../../electron/core/document/types.ts';
import { reportDocument } from '../../../electron/core/report/document.ts';
import { draftReport } from '../../../electron/core/report/draft.ts';
import { reportLines, reportMatrix } from '../../../electron/core/report/lines.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { catalogue, figures, form, indicator } from './office.ts';

const OFFICE = catalogue({
  indicators: [
    indicator('N', { name: 'Tin, bài', measure: 'tin, bài', group: 'Cổng thông tin' }),
    indicator('H', { name: 'Thời lượng', measure: 'giờ', group: 'Đài truyền thanh', decimals: 1 }),
    indicator('P', { name: 'Số trang', measure: 'trang', group: 'Cổng thông tin', kind: 'stock' }),
  ],
  forms: [form({ indicators: ['N', 'H', 'P'] })],
});
const GIVEN = [
  ...figures('N', { '2020-09': { a: 0, b: 0, c: 0 }, '2020-10': { a: 10, b: 0, c: '…' } }),
  ...figures('H', { '2020-09': { a: 10, b: 10, c: 10 }, '2020-10': { a: 12.5, b: 'x', c: '…' } }),
  ...figures('P', { '2020-09': { a: 2 }, '2020-10': { a: 2, b: 3 } }),
];

function built(period = '2020-10') {
  const [theForm = form()] = OFFICE.forms;
  const input = { catalogue: OFFICE, form: theForm, period, figures: GIVEN };
  const lines = reportLines(input);
  const drafted = draftReport({ kind: period === '2020' ? 'year' : 'month', period, form: theForm, catalogue: OFFICE, committee: OFFICE.committee, today: '2020-10-28', lines, nextNumber: 7 });
  const draft = { ...drafted, head: { ...drafted.head, date: '2020-10-28' } };
  return reportDocument({ draft, lines, matrix: reportMatrix(input, unitLabels(OFFICE)), catalogue: OFFICE, committee: OFFICE.committee, profile: 'party-hd36', restatedTo: '2020-10-31' });
}

function tableOf(index: number, document = built()): OfficialTable {
  const block = document.appendices[index]?.blocks[0];
  if (block?.kind !== 'table') throw new Error('no table');
  return block.table;
}

const shown = (rows: readonly (readonly TableCell[])[]) => rows.map((row) => row.map((cell) => cell.text));
/** Columns a row takes, spans counted. */
const width = (row: readonly TableCell[]) => row.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);

describe('a report as an official document', () => {
  it('bears the committee’s names, number, place, date and subject', () => {
    expect(built()).toMatchObject({
      type: 'bao-cao', parentBody: 'Đảng uỷ xã Lâm Hà', issuingBody: 'Ban Chỉ đạo Chuyển đổi số', number: 7, symbol: 'BCĐCĐS', place: 'Lâm Hà', date: '2020-10-28',
      subject: 'tình hình, kết quả thực hiện nhiệm vụ tháng 10 năm 2020', filedAt: 'Lưu Văn phòng Đảng uỷ',
    });
  });

  it('opens with running text, then numbers its sections by level', () => {
    const [first, second] = built().blocks;
    expect(first?.kind).toBe('paragraph');
    expect(second).toEqual({ kind: 'heading', level: 1, text: 'Kết quả thực hiện tháng 10 năm 2020' });
    expect(built().blocks.filter((block) => block.kind === 'heading').map((block) => block.level)).toEqual([1, 2, 2, 1, 1, 1]);
  });

  it('lets no line break part a minus from its number', () => {
    const texts = built().blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text) : []));
    expect(texts.join(' ')).toContain('(\u221258,3%)');
    expect(texts.join(' ')).not.toMatch(/\(-\d/);
  });

  it('says under each appendix what its figures cover', () => {
    expect(built().appendices.map((appendix) => [appendix.landscape, appendix.note])).toEqual([
      [true, 'Tháng 10 năm 2020; luỹ kế chưa gồm số liệu từ tháng 01 đến tháng 8; tính theo các đơn vị tại ngày 31/10/2020'],
      [true, 'Tháng 10 năm 2020; tính theo các đơn vị tại ngày 31/10/2020'],
    ]);
  });
});

describe('appendix 1', () => {
  it('has a row an indicator under its group, with bases, changes and the cumulative figure', () => {
    expect(shown(tableOf(0).rows)).toEqual([
      ['I', 'Cổng thông tin'],
      ['1', 'Tin, bài', 'tin, bài', '10', '0', 'x', '…', '…', '10'],
      ['2', 'Số trang', 'trang', '5', '2', '+150,0', '…', '…', 'x'],
      ['II', 'Đài truyền thanh'],
      ['3', 'Thời lượng', 'giờ', '12,5', '30,0', '-58,3', '…', '…', '42,5'],
    ]);
  });

  it('heads its columns in two rows and an index row', () => {
    const { header } = tableOf(0);
    expect(shown(header)).toEqual([
      ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Tháng 10/2020', 'Tháng trước', 'Cùng kỳ năm 2019', 'Luỹ kế 10 tháng đầu năm'],
      ['Số liệu', 'Tăng (+), giảm (-) %', 'Số liệu', 'Tăng (+), giảm (-) %'],
      ['A', 'B', 'C', '1', '2', '3', '4', '5', '6'],
    ]);
  });

  it('is as wide in every row as it has columns', () => {
    for (const period of ['2020-10', '2020']) {
      const table = tableOf(0, built(period));
      for (const row of [table.header[0] ?? [], table.header.at(-1) ?? [], ...table.rows]) expect(width(row)).toBe(table.columnWidths.length);
    }
  });
});

describe('appendix 2', () => {
  it('has the total first, then every unit, the four states apart, and says what the marks mean', () => {
    expect(shown(tableOf(1).rows)).toEqual([
      ['', 'TỔNG CỘNG', '10', '5', '12,5'],
      ['1', 'Xã A', '10', '2', '12,5'],
      ['2', 'Xã B', '0', '3', 'x'],
      ['3', 'Xã C', '…', '…', '…'],
    ]);
    expect(built().appendices[1]?.blocks.at(-1)).toEqual({ kind: 'paragraph', runs: [{ text: 'Ký hiệu: 0: không phát sinh; …: chưa có số liệu; x: không áp dụng.', italic: true }] });
  });

  it('keeps the indicators of a group together under its name', () => {
    expect(shown(tableOf(1).header)).toEqual([
      ['TT', 'Đơn vị', 'Cổng thông tin', 'Đài truyền thanh'],
      ['Tin, bài', 'Số trang (trang)', 'Thời lượng (giờ)'],
      ['A', 'B', '1', '2', '3'],
    ]);
  });

  it('goes into several tables where there are too many columns to read', () => {
    const many = Array.from({ length: 30 }, (_, place) => indicator(`I${place}`, { group: `Nhóm ${Math.floor(place / 5)}` }));
    const theForm = form({ indicators: many.map((one) => one.code) });
    const office = catalogue({ indicators: many, forms: [theForm] });
    const input = { catalogue: office, form: theForm, period: '2020-10', figures: figures('I0', { '2020-10': { a: 1 } }) };
    const lines = reportLines(input);
    const draft = draftReport({ kind: 'month', period: '2020-10', form: theForm, catalogue: office, committee: office.committee, today: '2020-10-28', lines });
    const document = reportDocument({ draft, lines, matrix: reportMatrix(input, unitLabels(office)), catalogue: office, committee: office.committee, profile: 'party-hd05' });
    const tables = document.appendices[1]?.blocks.filter((block) => block.kind === 'table') ?? [];
    expect(tables.map((block) => block.table.columnWidths.length - 2)).toEqual([12, 12, 6]);
  });
});

describe('a unit in a sentence', () => {
  it('is its kind and name, and a closed unit whose name lives on says until when', () => {
    const office = catalogue({
      units: [
        { id: 'x1', name: 'Hoà Bình', kind: 'xa', code: null, validFrom: '1990-01-01', validTo: '2020-02-01', aliases: [] },
        { id: 'x2', name: 'Hoà Bình', kind: 'xa', code: null, validFrom: '2020-02-01', validTo: null, aliases: [] },
        { id: 'p', name: 'Phường Một', kind: 'phuong', code: null, validFrom: '2020-02-01', validTo: null, aliases: [] },
        { id: 'v', name: 'Văn phòng', kind: 'co-quan', code: null, validFrom: '2020-02-01', validTo: null, aliases: [] },
      ],
    });
    expect(['x1', 'x2', 'p', 'v', 'q'].map(unitLabels(office))).toEqual(['xã Hoà Bình (trước 01/02/2020)', 'xã Hoà Bình', 'Phường Một', 'Văn phòng', 'q']);
  });
});
