import ExcelJS from 'exceljs';
import type { Catalogue, Form, Indicator, Unit, UnitKind } from '../../core/catalogue/types.ts';
import { formatVietnamese } from '../../core/text/number.ts';
import { toA1 } from '../../core/sheet/address.ts';
import { sumDecimal } from '../../core/text/decimal.ts';
import { finishWorkbook } from './finish-workbook.ts';
import type { SampleFigures } from './sample-figures.ts';
import { figureContent } from './table-types.ts';

/**
 * Shapes that offices send: one unit a file (with the cumulative column, with last month's column before this month's,
 * with numbers typed as text), several units as rows under two header rows with the total last or first, units as
 * columns, one unit a sheet.
 */
export type SampleLayout = 'unit' | 'unit-cumulative' | 'unit-previous' | 'unit-text' | 'cluster' | 'cluster-total-first' | 'columns' | 'sheets';

export type SampleSheetsInput = {
  readonly catalogue: Catalogue;
  readonly form: Form;
  /** A month, `2020-10`. */
  readonly period: string;
  readonly layout: SampleLayout;
  readonly units: readonly string[];
  readonly figures: SampleFigures;
};

type Content = { readonly input: SampleSheetsInput; readonly units: readonly Unit[]; readonly indicators: readonly Indicator[] };
type Value = string | number | null;

const FONT = 'Times New Roman';
const EDGE = { style: 'thin' } as const;
const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  xa: 'xã', phuong: 'phường', 'thi-tran': 'thị trấn', 'dac-khu': 'đặc khu', huyen: 'huyện', tinh: 'tỉnh', 'co-quan': '', truong: 'trường', khac: '',
};

/** One workbook of the given layout, the same bytes every time. */
export async function sampleSheets(input: SampleSheetsInput): Promise<Uint8Array> {
  const byId = new Map(input.catalogue.units.map((unit) => [unit.id, unit]));
  const byCode = new Map(input.catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const content: Content = {
    input,
    units: input.units.flatMap((id) => byId.get(id) ?? []),
    indicators: input.form.indicators.flatMap((code) => byCode.get(code) ?? []),
  };
  const workbook = new ExcelJS.Workbook();
  workbook.creator = input.catalogue.committee.name;
  if (input.layout === 'sheets') for (const unit of content.units) unitSheet(workbook.addWorksheet(nameOf(unit)), content, unit);
  else if (input.layout === 'columns') columnsSheet(workbook.addWorksheet(shortPeriod(input.period)), content);
  else if (input.layout === 'cluster' || input.layout === 'cluster-total-first') clusterSheet(workbook.addWorksheet(shortPeriod(input.period)), content);
  else for (const unit of content.units) unitSheet(workbook.addWorksheet('Biểu số liệu'), content, unit);
  return finishWorkbook(workbook, `${input.period}-21T08:00:00Z`);
}

function nameOf(unit: Unit): string {
  return [KIND_WORDS[unit.kind], unit.name].filter((word) => word !== '').join(' ');
}

function monthAndYear(period: string): readonly [string, string] {
  const [year = '', month = ''] = period.split('-');
  return [month, year];
}

function shortPeriod(period: string): string {
  const [month, year] = monthAndYear(period);
  return `T${month}-${year}`;
}

function previousMonth(period: string): string {
  const [month, year] = monthAndYear(period).map(Number);
  return month === 1 ? `${(year ?? 0) - 1}-12` : `${year ?? 0}-${String((month ?? 0) - 1).padStart(2, '0')}`;
}

/** Writes a bordered row of the table and gives its number. */
function tableRow(sheet: ExcelJS.Worksheet, row: number, values: readonly Value[], bold = false): void {
  for (const [col, value] of values.entries()) {
    const cell = sheet.getCell(row, col + 1);
    cell.value = value;
    cell.font = { name: FONT, size: 12, bold };
    cell.border = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: bold ? 'center' : typeof value === 'number' ? 'right' : 'left' };
    if (typeof value === 'number') cell.numFmt = Number.isInteger(value) ? '#,##0' : '#,##0.0';
  }
}

function line(sheet: ExcelJS.Worksheet, row: number, col: number, text: string, look: { readonly bold?: boolean; readonly italic?: boolean; readonly size?: number } = {}): void {
  const cell = sheet.getCell(row, col);
  cell.value = text;
  cell.font = { name: FONT, size: look.size ?? 12, bold: look.bold ?? false, italic: look.italic ?? false };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
}

/** Letterhead and title over `width` columns; gives the row on which the table begins. */
function letterhead(sheet: ExcelJS.Worksheet, content: Content, issuer: string, title: string, width: number): number {
  const { committee } = content.input.catalogue;
  const [month, year] = monthAndYear(content.input.period);
  line(sheet, 1, 1, committee.parentBody.toLocaleUpperCase('vi'));
  line(sheet, 2, 1, issuer.toLocaleUpperCase('vi'), { bold: true });
  line(sheet, 3, 1, '*');
  line(sheet, 1, Math.max(5, width - 2), 'ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true });
  line(sheet, 5, 1, title.toLocaleUpperCase('vi'), { bold: true, size: 14 });
  line(sheet, 6, 1, `Tháng ${month} năm ${year}`, { italic: true });
  sheet.mergeCells(5, 1, 5, width);
  sheet.mergeCells(6, 1, 6, width);
  return 8;
}

function footer(sheet: ExcelJS.Worksheet, content: Content, row: number, width: number): void {
  const [month, year] = monthAndYear(content.input.period);
  const right = Math.max(4, width - 1);
  line(sheet, row + 1, right, `${content.input.catalogue.committee.place}, ngày 21 tháng ${month} năm ${year}`, { italic: true });
  line(sheet, row + 2, 2, 'NGƯỜI LẬP BIỂU', { bold: true });
  line(sheet, row + 2, right, 'T/M BAN THƯỜNG VỤ', { bold: true });
}

/** A figure as its unit writes it: a number (or typed text in the layout of that name), or its mark. */
function written(content: Content, unit: Unit, indicator: Indicator, period: string): string | number {
  const shown = figureContent(content.input.figures.figure(unit.id, indicator.code, period));
  if (content.input.layout !== 'unit-text' || typeof shown === 'string') return shown;
  return shown === 0 ? '-' : formatVietnamese(shown, indicator.decimals);
}

function groupsOf(indicators: readonly Indicator[]): readonly { readonly name: string; readonly indicators: readonly Indicator[] }[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) groups.set(indicator.group, [...(groups.get(indicator.group) ?? []), indicator]);
  return [...groups].map(([name, members]) => ({ name, indicators: members }));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function unitSheet(sheet: ExcelJS.Worksheet, content: Content, unit: Unit): void {
  const { layout, period, form, figures } = content.input;
  const columns: { readonly header: string; readonly value: (indicator: Indicator) => Value }[] = [];
  if (layout === 'unit-previous') columns.push({ header: 'Tháng trước', value: (indicator) => written(content, unit, indicator, previousMonth(period)) });
  columns.push({ header: layout === 'unit-previous' ? 'Tháng này' : 'Số lượng', value: (indicator) => written(content, unit, indicator, period) });
  if (layout === 'unit-cumulative') columns.push({ header: 'Luỹ kế từ đầu năm', value: (indicator) => figures.cumulative(unit.id, indicator.code, period) });
  const width = 4 + columns.length;
  let row = letterhead(sheet, content, `Đảng uỷ ${nameOf(unit)}`, form.name, width);
  tableRow(sheet, row, ['TT', 'Nội dung', 'Đơn vị tính', ...columns.map((column) => column.header), 'Ghi chú'], true);
  let number = 0;
  for (const [place, group] of groupsOf(content.indicators).entries()) {
    row += 1;
    tableRow(sheet, row, [ROMAN[place] ?? '', group.name, null, ...columns.map(() => null), null], true);
    sheet.getCell(row, 2).alignment = { horizontal: 'left', vertical: 'middle' };
    for (const indicator of group.indicators) {
      row += 1;
      number += 1;
      tableRow(sheet, row, [number, indicator.name, indicator.measure, ...columns.map((column) => column.value(indicator)), null]);
    }
  }
  footer(sheet, content, row + 1, width);
  sheet.columns = [6, 40, 13, ...columns.map(() => 14), 14].map((columnWidth) => ({ width: columnWidth }));
}

function totalOfUnits(content: Content, indicator: Indicator): number {
  const { figures, period } = content.input;
  return sumDecimal(content.units.map((unit) => figures.figure(unit.id, indicator.code, period).value ?? 0));
}

function clusterSheet(sheet: ExcelJS.Worksheet, content: Content): void {
  const { catalogue, form, layout, period } = content.input;
  const width = 2 + content.indicators.length;
  const head = letterhead(sheet, content, catalogue.committee.name, `Tổng hợp ${form.name}`, width);
  tableRow(sheet, head, ['STT', 'Đơn vị', ...content.indicators.map((indicator) => indicator.group)], true);
  tableRow(sheet, head + 1, [null, null, ...content.indicators.map((indicator) => `${indicator.name} (${indicator.measure})`)], true);
  sheet.mergeCells(head, 1, head + 1, 1);
  sheet.mergeCells(head, 2, head + 1, 2);
  let col = 3;
  for (const group of groupsOf(content.indicators)) {
    if (group.indicators.length > 1) sheet.mergeCells(head, col, head, col + group.indicators.length - 1);
    col += group.indicators.length;
  }
  const totalFirst = layout === 'cluster-total-first';
  const firstRow = head + 2 + (totalFirst ? 1 : 0);
  for (const [place, unit] of content.units.entries()) {
    tableRow(sheet, firstRow + place, [place + 1, nameOf(unit), ...content.indicators.map((indicator) => written(content, unit, indicator, period))]);
  }
  const lastRow = firstRow + content.units.length - 1;
  const totalRow = totalFirst ? head + 2 : lastRow + 1;
  tableRow(sheet, totalRow, [null, totalFirst ? 'TỔNG CỘNG' : 'Tổng cộng', ...content.indicators.map(() => null)], true);
  for (const [place, indicator] of content.indicators.entries()) {
    const cell = sheet.getCell(totalRow, place + 3);
    cell.value = { formula: `SUM(${toA1(firstRow - 1, place + 2)}:${toA1(lastRow - 1, place + 2)})`, result: totalOfUnits(content, indicator) };
    cell.numFmt = indicator.decimals === 0 ? '#,##0' : '#,##0.0';
  }
  footer(sheet, content, Math.max(totalRow, lastRow) + 1, width);
  sheet.columns = [6, 24, ...content.indicators.map(() => 12)].map((columnWidth) => ({ width: columnWidth }));
}

function columnsSheet(sheet: ExcelJS.Worksheet, content: Content): void {
  const { catalogue, form, period } = content.input;
  const width = 4 + content.units.length;
  let row = letterhead(sheet, content, catalogue.committee.name, form.name, width);
  tableRow(sheet, row, ['TT', 'Chỉ tiêu', 'ĐVT', ...content.units.map((unit) => nameOf(unit)), 'Tổng số'], true);
  for (const [place, group] of groupsOf(content.indicators).entries()) {
    row += 1;
    tableRow(sheet, row, [String.fromCharCode(65 + place), group.name, null, ...content.units.map(() => null), null], true);
    for (const [index, indicator] of group.indicators.entries()) {
      row += 1;
      const values = content.units.map((unit) => written(content, unit, indicator, period));
      tableRow(sheet, row, [index + 1, indicator.name, indicator.measure, ...values, totalOfUnits(content, indicator)]);
    }
  }
  footer(sheet, content, row + 1, width);
  sheet.columns = [6, 38, 12, ...content.units.map(() => 14), 12].map((columnWidth) => ({ width: columnWidth }));
}
