import type ExcelJS from 'exceljs';
import type { Indicator } from '../../core/catalogue/types.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import type { FigureState } from '../../core/figure/types.ts';
import { bearsMarks, byGroup, columnHeading, linesWithIndicators, MARKS_LEGEND, matrixTables, STATE_MARKS } from '../../core/report/appendix-tables.ts';
import type { ReportDocumentInput } from '../../core/report/document.ts';
import { capitalised } from '../../core/report/sentences.ts';
import type { ReportLine } from '../../core/report/types.ts';
import { columnName } from '../../core/sheet/address.ts';
import { sumDecimal } from '../../core/text/decimal.ts';
import { fitHeight, heading, note, numberFormat, put, putMerged, setUpPage, signatures, widthsOf, type CellLook } from './appendix-page.ts';

type Column = { readonly line: ReportLine; readonly indicator: Indicator; readonly column: number };

/** Where the total of each indicator stands, for formulas of other sheets: `$C$12` by indicator code. */
export type TotalCells = ReadonlyMap<string, string>;

/** Two stub columns: ordinal and unit. */
const STUB = 2;
const VALUE_WIDTH = 12;

/** Unit × indicator: groups merged over their indicators, an index row, the total as a live sum in the first row. */
export function matrixSheet(sheet: ExcelJS.Worksheet, document: OfficialDocument, input: ReportDocumentInput, index: number): TotalCells {
  const columns = columnsOf(input);
  const names = Math.max(18, ...input.matrix.rows.map((row) => Math.min(38, row.label.length + 5)));
  const widths = [5, names, ...columns.map(({ indicator }) => Math.max(VALUE_WIDTH, ...indicator.name.split(/\s+/).map((word) => word.length + 2)))];
  widthsOf(sheet, widths);
  const top = heading(sheet, document, index, widths);
  headerRows(sheet, columns, top, widths);
  const totalRow = top + 3;
  const firstUnit = totalRow + 1;
  const lastUnit = totalRow + input.matrix.rows.length;
  const totals = totalLine(sheet, input, columns, { totalRow, firstUnit, lastUnit });
  for (const [place, row] of input.matrix.rows.entries()) {
    put(sheet, firstUnit + place, 1, place + 1, { align: 'center' });
    put(sheet, firstUnit + place, 2, capitalised(row.label));
    fitHeight(sheet, firstUnit + place, [{ text: row.label, width: names - 2 }]);
    for (const [at, { indicator, column }] of columns.entries()) {
      const figure = row.figures[column] ?? { state: 'missing', value: null };
      putFigure(sheet, firstUnit + place, STUB + 1 + at, figure.state, figure.value, indicator.decimals);
    }
  }
  let after = lastUnit + 1;
  if (bearsMarks(matrixTables(input.catalogue, input.lines, input.matrix))) {
    note(sheet, after, MARKS_LEGEND, widths);
    after += 1;
  }
  const lastRow = signatures(sheet, document, after + 1, widths);
  setUpPage(sheet, document, widths, { headerFrom: top, headerTo: top + 2, lastRow, frozenColumns: STUB });
  return totals;
}

function columnsOf({ catalogue, lines, matrix }: ReportDocumentInput): readonly Column[] {
  const shown = linesWithIndicators(catalogue, lines).flatMap((one) => {
    const column = matrix.indicators.indexOf(one.indicator.code);
    return column === -1 ? [] : [{ ...one, column }];
  });
  return byGroup(shown, ({ indicator }) => indicator).flatMap((group) => group.members);
}

function headerRows(sheet: ExcelJS.Worksheet, columns: readonly Column[], top: number, widths: readonly number[]): void {
  const look: CellLook = { bold: true, align: 'center', fill: true };
  putMerged(sheet, top, 1, top + 1, 1, 'TT', look);
  putMerged(sheet, top, 2, top + 1, 2, 'Đơn vị', look);
  const groupTexts: { text: string; width: number }[] = [];
  let col = STUB + 1;
  for (const group of byGroup(columns, ({ indicator }) => indicator)) {
    putMerged(sheet, top, col, top, col + group.members.length - 1, group.name, look);
    groupTexts.push({ text: group.name, width: widths.slice(col - 1, col - 1 + group.members.length).reduce((left, right) => left + right, 0) });
    col += group.members.length;
  }
  const labels = columns.map(({ indicator }) => columnHeading(indicator));
  for (const [place, label] of labels.entries()) put(sheet, top + 1, STUB + 1 + place, label, look);
  fitHeight(sheet, top, groupTexts);
  fitHeight(sheet, top + 1, labels.map((text, place) => ({ text, width: widths[STUB + place] ?? VALUE_WIDTH })));
  for (const [place, letter] of ['A', 'B', ...columns.map((_, at) => String(at + 1))].entries()) put(sheet, top + 2, place + 1, letter, { italic: true, align: 'center' });
}

type Rows = { readonly totalRow: number; readonly firstUnit: number; readonly lastUnit: number };

function totalLine(sheet: ExcelJS.Worksheet, input: ReportDocumentInput, columns: readonly Column[], rows: Rows): TotalCells {
  const look: CellLook = { bold: true, fill: true };
  put(sheet, rows.totalRow, 1, null, look);
  fitHeight(sheet, rows.totalRow, []);
  put(sheet, rows.totalRow, 2, 'TỔNG CỘNG', { ...look, align: 'center' });
  const totals = new Map<string, string>();
  for (const [place, { line, indicator, column }] of columns.entries()) {
    const col = STUB + 1 + place;
    const letter = columnName(col - 1);
    const values = input.matrix.rows.flatMap((row) => row.figures[column]?.value ?? []);
    // Excel sums what stands there; only where that is the report's total is the cell a sum.
    const summed = indicator.kind !== 'ratio' && line.total !== null && values.length > 0 && sumDecimal(values) === line.total;
    if (summed) {
      put(sheet, rows.totalRow, col, { formula: `SUM(${letter}${rows.firstUnit}:${letter}${rows.lastUnit})`, result: line.total ?? 0 }, { ...look, align: 'right', format: numberFormat(indicator.decimals) });
      totals.set(line.indicator, `$${letter}$${rows.totalRow}`);
    } else putFigure(sheet, rows.totalRow, col, line.state, line.total, indicator.decimals, look);
  }
  return totals;
}

/** A figure's cell: a number in its format, or its mark centred as text, which sums leave out. */
export function putFigure(sheet: ExcelJS.Worksheet, row: number, col: number, state: FigureState, value: number | null, decimals: number, look: CellLook = {}): void {
  if (value === null || state === 'missing' || state === 'not-applicable') {
    put(sheet, row, col, STATE_MARKS[state === 'not-applicable' ? 'not-applicable' : 'missing'], { ...look, align: 'center' });
    return;
  }
  put(sheet, row, col, value, { ...look, align: 'right', format: numberFormat(decimals) });
}
