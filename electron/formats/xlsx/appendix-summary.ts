import type ExcelJS from 'exceljs';
import type { Indicator } from '../../core/catalogue/types.ts';
import { romanNumeral } from '../../core/document/appendix-texts.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { bearsMarks, byGroup, columnLabel, comparedWith, cumulativeCell, linesWithIndicators, MARKS_LEGEND, STATE_MARKS, summaryTable, wordsOf } from '../../core/report/appendix-tables.ts';
import { lineChanges, type Change } from '../../core/report/comparison.ts';
import type { ReportDocumentInput } from '../../core/report/document.ts';
import type { ReportLine } from '../../core/report/types.ts';
import { columnName } from '../../core/sheet/address.ts';
import { CHANGE_FORMAT, fitHeight, heading, note, numberFormat, put, putMerged, setUpPage, signatures, widthsOf, type CellLook } from './appendix-page.ts';
import { putFigure, type TotalCells } from './appendix-matrix.ts';
import { quotedSheetName } from './sheet-name.ts';

/** Ordinal, indicator, measure; then this period's figure. */
const STUB = 3;
const CURRENT = STUB + 1;
const VALUE_WIDTH = 14;
const MEASURE_WIDTH = 13;

/** The totals of the matrix sheet that this period's figures refer to. */
export type MatrixReference = { readonly sheet: string; readonly totals: TotalCells };

/** One row an indicator under its group: this period from the matrix's total, bases, changes by formula, cumulative. */
export function summarySheet(sheet: ExcelJS.Worksheet, document: OfficialDocument, input: ReportDocumentInput, index: number, matrix: MatrixReference): void {
  const compared = comparedWith(wordsOf(input.draft.period));
  const bases = [compared.previous, compared.lastYear].filter((base): base is string => base !== null);
  const valueColumns = 1 + 2 * bases.length + (compared.cumulative === null ? 0 : 1);
  const known = linesWithIndicators(input.catalogue, input.lines);
  const names = Math.min(48, Math.max(26, ...known.map(({ indicator }) => indicator.name.length + 6)));
  const widths = [6, names, MEASURE_WIDTH, ...Array.from({ length: valueColumns }, () => VALUE_WIDTH)];
  widthsOf(sheet, widths);
  const top = heading(sheet, document, index, widths);
  headerRows(sheet, top, { period: columnLabel(input.draft.period), bases, cumulative: compared.cumulative }, valueColumns);
  let row = top + 3;
  let number = 0;
  for (const [place, group] of byGroup(known, ({ indicator }) => indicator).entries()) {
    put(sheet, row, 1, romanNumeral(place + 1), { bold: true, align: 'center' });
    putMerged(sheet, row, 2, row, STUB + valueColumns, group.name, { bold: true });
    fitHeight(sheet, row, []);
    row += 1;
    for (const { line, indicator } of group.members) {
      number += 1;
      put(sheet, row, 1, number, { align: 'center' });
      put(sheet, row, 2, indicator.name);
      put(sheet, row, 3, indicator.measure, { align: 'center' });
      fitHeight(sheet, row, [{ text: indicator.name, width: names - 2 }, { text: indicator.measure, width: MEASURE_WIDTH }]);
      valueCells(sheet, row, line, indicator, compared, matrix);
      row += 1;
    }
  }
  if (bearsMarks([summaryTable(input.catalogue, input.draft.period, input.lines)])) {
    note(sheet, row, MARKS_LEGEND, widths);
    row += 1;
  }
  const lastRow = signatures(sheet, document, row + 1, widths);
  setUpPage(sheet, document, widths, { headerFrom: top, headerTo: top + 2, lastRow, frozenColumns: 2 });
}

type Heads = { readonly period: string; readonly bases: readonly string[]; readonly cumulative: string | null };

function headerRows(sheet: ExcelJS.Worksheet, top: number, heads: Heads, valueColumns: number): void {
  const look: CellLook = { bold: true, align: 'center', fill: true };
  for (const [place, text] of ['TT', 'Chỉ tiêu', 'Đơn vị tính', heads.period].entries()) putMerged(sheet, top, place + 1, top + 1, place + 1, text, look);
  let col = CURRENT + 1;
  for (const base of heads.bases) {
    putMerged(sheet, top, col, top, col + 1, base, look);
    put(sheet, top + 1, col, 'Số liệu', look);
    put(sheet, top + 1, col + 1, 'Tăng (+), giảm (-) %', look);
    col += 2;
  }
  if (heads.cumulative !== null) putMerged(sheet, top, col, top + 1, col, heads.cumulative, look);
  fitHeight(sheet, top, heads.bases.map((text) => ({ text, width: 2 * VALUE_WIDTH })));
  fitHeight(sheet, top + 1, [{ text: 'Tăng (+), giảm (-) %', width: VALUE_WIDTH }]);
  const letters = ['A', 'B', 'C', ...Array.from({ length: valueColumns }, (_, place) => String(place + 1))];
  for (const [place, letter] of letters.entries()) put(sheet, top + 2, place + 1, letter, { italic: true, align: 'center' });
}

function valueCells(sheet: ExcelJS.Worksheet, row: number, line: ReportLine, indicator: Indicator, compared: ReturnType<typeof comparedWith>, matrix: MatrixReference): void {
  const total = matrix.totals.get(line.indicator);
  if (total !== undefined && line.total !== null) {
    put(sheet, row, CURRENT, { formula: `${quotedSheetName(matrix.sheet)}!${total}`, result: line.total }, { align: 'right', format: numberFormat(indicator.decimals) });
  } else putFigure(sheet, row, CURRENT, line.state, line.total, indicator.decimals);
  const changes = lineChanges(line);
  let col = CURRENT + 1;
  const base = (value: number | null, change: Change | null): void => {
    putFigure(sheet, row, col, value === null ? 'missing' : 'number', value, indicator.decimals);
    changeCell(sheet, row, col + 1, change);
    col += 2;
  };
  if (compared.previous !== null) base(line.previous, changes.previous);
  if (compared.lastYear !== null) base(line.samePeriodLastYear, changes.samePeriodLastYear);
  if (compared.cumulative !== null) {
    const cell = cumulativeCell(line, indicator);
    putFigure(sheet, row, col, cell.text === STATE_MARKS['not-applicable'] ? 'not-applicable' : cell.value === null ? 'missing' : 'number', cell.value ?? null, indicator.decimals);
  }
}

/** The change in per cent as a formula on the two figures beside it, where there is one; else the mark that says why not. */
function changeCell(sheet: ExcelJS.Worksheet, row: number, col: number, change: Change | null): void {
  if (change === null) {
    put(sheet, row, col, STATE_MARKS.missing, { align: 'center' });
    return;
  }
  if (change.percent === null) {
    if (change.difference === 0) put(sheet, row, col, 0, { align: 'right', format: CHANGE_FORMAT });
    else put(sheet, row, col, STATE_MARKS['not-applicable'], { align: 'center' });
    return;
  }
  const current = `${columnName(CURRENT - 1)}${row}`;
  const base = `${columnName(col - 2)}${row}`;
  put(sheet, row, col, { formula: `ROUND((${current}-${base})/ABS(${base})*100,1)`, result: change.percent }, { align: 'right', format: CHANGE_FORMAT });
}
