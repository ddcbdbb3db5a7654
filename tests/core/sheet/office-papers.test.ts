import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Form, Indicator, Unit } from '../../../electron/core/catalogue/types.ts';
import { sheetOf } from '../../builders/sheet/workbook.ts';
import type { CellInput } from '../../builders/sheet/workbook.ts';
import { CATALOGUE, FORM, readRows, readSheets } from './office.ts';

type Rows = readonly (readonly CellInput[])[];

const indicator = (code: string, name: string, measure: string, rest: Partial<Indicator> = {}): Indicator => ({ code, name, group: 'Quy mô', measure, kind: 'flow', decimals: 0, aliases: [], ...rest });
const unit = (id: string, name: string, kind: Unit['kind']): Unit => ({ id, name, kind, code: null, validFrom: '1990-01-01', validTo: null, aliases: [] });

const officeOf = (units: readonly Unit[], indicators: readonly Indicator[], parentBody = CATALOGUE.committee.parentBody): { readonly catalogue: Catalogue; readonly form: Form } => ({
  catalogue: { ...CATALOGUE, committee: { ...CATALOGUE.committee, parentBody }, units, unitEvents: [], indicators },
  form: { ...FORM, indicators: indicators.map(({ code }) => code), reportingUnits: units.map(({ id }) => id) },
});

const HEADER = ['TT', 'Nội dung', 'ĐVT', 'Số lượng'];
const FORM_ROWS: Rows = [HEADER, [1, 'Lượt người nghe', 'lượt người', 5]];
const A5 = { 'an-binh|H-NGUOI': 5 };

describe('the cover of a workbook', () => {
  const workbook = (cover: Rows, rows: Rows, options = {}) => readSheets([sheetOf('Bìa', cover), sheetOf('Số liệu', rows)], options);
  const COVER: Rows = [['HUYỆN UỶ ĐÔNG HÀ', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['ĐẢNG UỶ XÃ AN BÌNH'], [], [null, 'BÁO CÁO SỐ LIỆU'], [null, 'Tháng 10 năm 2021']];

  it('names the unit and the period of the tables behind it', () => {
    expect(workbook(COVER, FORM_ROWS)).toMatchObject({ values: A5, status: 'imported', issues: [] });
  });

  it('is no letterhead of a table that has its own', () => {
    expect(workbook(COVER, [['UBND XÃ BÌNH MINH'], [], ...FORM_ROWS]).values).toEqual({ 'binh-minh|H-NGUOI': 5 });
  });

  it('is a doubt where it names another period, or the file another unit', () => {
    expect(workbook([...COVER.slice(0, 4), [null, 'Tháng 9 năm 2021']], FORM_ROWS)).toMatchObject({ values: {}, issues: ['Số liệu period-mismatch'] });
    expect(workbook(COVER, FORM_ROWS, { fileName: 'xa Binh Minh.xlsx' })).toMatchObject({ values: {}, issues: ['Số liệu ambiguous-unit'] });
  });

  it('tells in which measure the figures are', () => {
    const office = officeOf(CATALOGUE.units.slice(0, 1), [indicator('TIEN', 'Kinh phí', 'triệu đồng', { decimals: 1 })]);
    const rows: Rows = [['TT', 'Nội dung', 'Số lượng'], [1, 'Kinh phí', 1200]];
    expect(workbook([...COVER, ['Đơn vị tính: nghìn đồng']], rows, office)).toMatchObject({ values: {}, issues: ['Số liệu unmatched-measure'] });
    expect(workbook([...COVER, ['Đơn vị tính: triệu đồng']], rows, office).values).toEqual({ 'an-binh|TIEN': 1200 });
  });

  it('is neither a list of units nor a sheet that explains the form', () => {
    const list = CATALOGUE.units.map(({ name }) => [`Xã ${name}`]);
    for (const cover of [list, [['HƯỚNG DẪN GHI BIỂU'], ['Ví dụ: UBND XÃ AN BÌNH']]]) expect(workbook(cover, FORM_ROWS).issues).toContain('Số liệu unknown-unit');
  });
});

describe('the body above in a letterhead', () => {
  const office = officeOf([unit('phong', 'Phòng Giáo dục', 'co-quan'), unit('tt', 'Trung tâm Học tập', 'co-quan'), unit('th', 'Tiểu học Đông Hà', 'truong')], CATALOGUE.indicators);
  const read = (...head: Rows) => readRows([...head, [], ['Tháng 10 năm 2021'], [], ...FORM_ROWS], office);

  it.each(['\n', '\r\n'])('stands over the one that reports in one cell (%j)', (newline) => {
    expect(read([`PHÒNG GIÁO DỤC${newline}TRƯỜNG TIỂU HỌC ĐÔNG HÀ`]).values).toEqual({ 'th|H-NGUOI': 5 });
    expect(read([`PHÒNG GIÁO DỤC${newline}TRUNG TÂM HỌC TẬP`]).values).toEqual({ 'tt|H-NGUOI': 5 });
  });

  it('stands in the first row, over an office as over a school', () => {
    expect(read(['PHÒNG GIÁO DỤC'], ['TRUNG TÂM HỌC TẬP']).values).toEqual({ 'tt|H-NGUOI': 5 });
  });

  it('is not what stands below another line, or further up', () => {
    expect(read(['UBND HUYỆN'], ['PHÒNG GIÁO DỤC'], ['TRUNG TÂM HỌC TẬP']).values).toEqual({});
    expect(read(['PHÒNG GIÁO DỤC'], [], ['TRUNG TÂM HỌC TẬP']).values).toEqual({});
    expect(readRows([['UBND XÃ AN BÌNH'], ['UBND XÃ BÌNH MINH'], ['Tháng 10 năm 2021'], [], ...FORM_ROWS]).values).toEqual({});
  });
});

describe('a name with a slip of the keys', () => {
  const office = officeOf(CATALOGUE.units.slice(0, 2), [indicator('TL', 'Tỷ lệ gia đình văn hoá', '%', { kind: 'ratio', decimals: 1 }), indicator('HO', 'Số hộ', 'hộ')]);

  it('is asked about, not passed over for a word of comparison in it', () => {
    const form = (label: string) => readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], HEADER, ['I', 'Quy mô'], [1, 'Số hộ', 'hộ', 9], [2, label, '%', 90]], office);
    expect(form('Tỷ lệ gia đnh văn hoá')).toMatchObject({ values: { 'an-binh|HO': 9 }, issues: ['B7 unknown-indicator'], status: 'needs-review' });
    expect(form('Tỷ lệ so với kế hoạch')).toMatchObject({ values: { 'an-binh|HO': 9 }, status: 'imported' });
    const list = readRows([['Tháng 10 năm 2021'], [], ['TT', 'Đơn vị', 'Số hộ', 'Tỷ lệ gia đnh văn hoá', 'Tỷ lệ %'], [1, 'An Bình', 9, 90, 50]], office);
    expect(list).toMatchObject({ values: { 'an-binh|HO': 9 }, issues: ['D3 unknown-indicator'] });
  });
});

describe('a health station', () => {
  it('in the title contradicts the village in the letterhead', () => {
    const office = officeOf([unit('thon', 'Thôn 12', 'khac'), unit('tram', 'Trạm Y tế xã', 'co-quan')], CATALOGUE.indicators);
    const read = (title: string) => readRows([['THÔN 12'], [], [title], [], ...FORM_ROWS], office);
    expect(read('BIỂU SỐ LIỆU TRẠM Y TẾ XÃ THÁNG 10 NĂM 2021')).toMatchObject({ values: {}, status: 'needs-review' });
    expect(read('BIỂU SỐ LIỆU THÁNG 10 NĂM 2021').values).toEqual({ 'thon|H-NGUOI': 5 });
  });
});

describe('units written as the body of the committee’s own kind', () => {
  const rows = (name: string): Rows => [['Tháng 10 năm 2021'], [], ['TT', 'Đơn vị', 'Lượt người nghe'], [1, name, 5], [2, 'Bình Minh', 6]];
  const office = officeOf(CATALOGUE.units.slice(0, 3), CATALOGUE.indicators, 'Hội LHPN thành phố Đông Hà');

  it.each(['Hội LHPN xã An Bình', 'Hội Liên hiệp Phụ nữ xã An Bình', 'HỘI LHPN XÃ AN BÌNH'])('are the units themselves: %s', (name) => {
    expect(readRows(rows(name), office)).toMatchObject({ values: { 'an-binh|H-NGUOI': 5, 'binh-minh|H-NGUOI': 6 }, status: 'imported' });
  });

  it.each(['Hội Nông dân xã An Bình', 'Công an xã An Bình'])('are a doubt as any other body: %s', (name) => {
    expect(readRows(rows(name), office)).toMatchObject({ values: { 'binh-minh|H-NGUOI': 6 }, issues: ['B4 unknown-unit'] });
    expect(readRows(rows('Hội LHPN xã An Bình'), {}).values).toEqual({ 'binh-minh|H-NGUOI': 6 });
  });
});

describe('a part of a figure that is counted by itself', () => {
  const office = officeOf(CATALOGUE.units.slice(0, 1), [indicator('HS', 'Số học sinh', 'học sinh'), indicator('NU', 'Học sinh nữ', 'học sinh', { aliases: ['Trong đó: nữ'] }), indicator('LOP', 'Số lớp', 'lớp')]);
  const read = (label: string) => readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], HEADER, ['I', 'Quy mô'], [1, 'Số học sinh', 'học sinh', 50], [null, label, 'học sinh', 20], [2, 'Số lớp', 'lớp', 3]], office);

  it('is read where the catalogue knows it by that name, and else left out', () => {
    expect(read('Trong đó: nữ').values).toEqual({ 'an-binh|HS': 50, 'an-binh|NU': 20, 'an-binh|LOP': 3 });
    expect(read('- Trong đó: Nữ').values).toEqual({ 'an-binh|HS': 50, 'an-binh|NU': 20, 'an-binh|LOP': 3 });
    expect(read('Trong đó: dân tộc').values).toEqual({ 'an-binh|HS': 50, 'an-binh|LOP': 3 });
  });
});

describe('figures with three decimals and measures with digits', () => {
  const office = officeOf(CATALOGUE.units.slice(0, 1), [indicator('KP', 'Kinh phí', 'triệu đồng', { decimals: 3 }), indicator('GIO', 'Thời lượng', 'giờ', { decimals: 1 }), indicator('DAT', 'Đất hiến', 'm2', { decimals: 1 })]);
  const read = (...figures: readonly string[]) => readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], HEADER, ...['Kinh phí', 'Thời lượng', 'Đất hiến'].map((name, at) => [at + 1, name, null, figures[at] ?? null])], office);

  it('are certain where the column writes its decimals behind a comma', () => {
    expect(read('675,805', '158,5').values).toEqual({ 'an-binh|KP': 675.805, 'an-binh|GIO': 158.5 });
    expect(read('675,805 triệu đồng', '158,5 giờ').values).toEqual({ 'an-binh|KP': 675.805, 'an-binh|GIO': 158.5 });
    expect(read('675,805').values).toEqual({});
    expect(read('675,805', '158.5').values).toEqual({});
  });

  it('are certain where the other columns of the table are written so, and none otherwise', () => {
    const list = (...cells: readonly string[]) => readRows([['Tháng 10 năm 2021'], [], ['TT', 'Đơn vị', 'Kinh phí', 'Thời lượng', 'Đất hiến'], [1, 'An Bình', ...cells]], office).values;
    expect(list('675,805', '158,5', '2.028,3')).toMatchObject({ 'an-binh|KP': 675.805 });
    expect(list('675,805', '7', '2.028')).not.toHaveProperty('an-binh|KP');
    expect(list('675,805', '158,5', '12.5')).not.toHaveProperty('an-binh|KP');
  });

  it('are found with their measures behind them where no column counts the rows', () => {
    const read = readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], ['Nội dung', 'ĐVT', 'Số lượng', 'Ghi chú'], ['Kinh phí', 'triệu đồng', '5,125 triệu đồng'], ['Thời lượng', 'giờ', '2,5 giờ'], ['Đất hiến', 'm2', '12 m2']], office);
    expect(read.values).toEqual({ 'an-binh|KP': 5.125, 'an-binh|GIO': 2.5, 'an-binh|DAT': 12 });
    const called = officeOf(CATALOGUE.units.slice(0, 1), [indicator('HO', 'Số hộ', 'hộ'), indicator('KHAU', 'Số khẩu', 'khẩu')]);
    expect(readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], ['Nội dung', 'ĐVT', 'Số lượng'], ['Số hộ', 'hộ', '31 hộ'], ['Số khẩu', 'khẩu', '328 khẩu']], called).values).toEqual({ 'an-binh|HO': 31, 'an-binh|KHAU': 328 });
  });

  it.each(['1. ', '1 ', '1) '])('are no ordinals before headers that are called as their measures: %j', (ordinal) => {
    const office2 = officeOf(CATALOGUE.units.slice(0, 2), [indicator('A', 'Tin, bài', 'tin, bài'), indicator('B', 'Buổi họp', 'buổi họp')]);
    const rows: Rows = [['Tháng 10 năm 2021'], [], ['TT', 'Đơn vị', 'Quy mô', null], [null, null, `${ordinal}Tin, bài`, `${ordinal.replace('1', '2')}Buổi họp`], [1, 'An Bình', 3, 4], [2, 'Bình Minh', 5, 6]];
    expect(readRows(rows, { ...office2, sheet: { merges: ['A3:A4', 'B3:B4', 'C3:D3'] } })).toMatchObject({ values: { 'an-binh|A': 3, 'an-binh|B': 4, 'binh-minh|A': 5, 'binh-minh|B': 6 }, issues: [] });
  });

  it('are never read another way than written, whatever else stands in the column', () => {
    const number = fc.integer({ min: 1000, max: 999_999 }).filter((amount) => amount % 1000 !== 0);
    fc.assert(fc.property(number, fc.constantFrom('12,5', '1.234,5', '0,5', '7', '1,234', '12.5', '1,234.5'), (amount, beside) => {
      const written = `${String(Math.trunc(amount / 1000))},${String(amount % 1000).padStart(3, '0')}`;
      const got = read(written, beside).values['an-binh|KP'];
      expect([undefined, amount / 1000, ...(beside === '1,234.5' ? [amount] : [])]).toContain(got);
    }), { numRuns: 60 });
  });

  it('stand before the measure', () => {
    expect(read('5,125', '2,5', '2.028,3 m2').values).toMatchObject({ 'an-binh|DAT': 2028.3 });
    expect(read('5,125', '2,5', '12 m3').values).not.toHaveProperty('an-binh|DAT');
  });
});
