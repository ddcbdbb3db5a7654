import type ExcelJS from 'exceljs';
import type { Indicator } from '../../core/catalogue/types.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import type { FigureSource, FigureValue } from '../../core/figure/types.ts';
import { periodLabel } from '../../core/period/label.ts';
import { capitalised } from '../../core/report/sentences.ts';
import { fitHeight, FONT, put, setUpPage, widthsOf, type CellLook } from './appendix-page.ts';
import { putFigure } from './appendix-matrix.ts';

/** One figure of the report and where it came from. */
export type SourceRow = {
  readonly unitLabel: string;
  readonly indicator: string;
  readonly period: string;
  readonly figure: FigureValue;
  readonly source: FigureSource | null;
};

const HEADER = ['TT', 'Đơn vị', 'Nhóm chỉ tiêu', 'Chỉ tiêu', 'Kỳ', 'Số liệu', 'Tệp', 'Trang tính', 'Ô', 'Ghi trong ô'] as const;
const WIDTHS = [6, 21, 25, 34, 20, 12, 40, 17, 8, 15];
/** Places of the columns that wrap: unit, group, indicator, file, sheet, text. */
const WRAPPED = [1, 2, 3, 6, 7, 9];
const HEADER_ROW = 3;

/** Every figure down to its file, sheet and cell, or who typed it; with a filter, for whoever asks where a number comes from. */
export function sourcesSheet(sheet: ExcelJS.Worksheet, document: OfficialDocument, indicators: ReadonlyMap<string, Indicator>, rows: readonly SourceRow[]): void {
  widthsOf(sheet, WIDTHS);
  const title = sheet.getCell(1, 1);
  title.value = 'NGUỒN SỐ LIỆU';
  title.font = { name: FONT, size: 14, bold: true };
  const look: CellLook = { bold: true, align: 'center', fill: true };
  for (const [place, text] of HEADER.entries()) put(sheet, HEADER_ROW, place + 1, text, look);
  fitHeight(sheet, HEADER_ROW, HEADER.map((text, place) => ({ text, width: WIDTHS[place] ?? 10 })));
  for (const [place, row] of rows.entries()) {
    const at = HEADER_ROW + 1 + place;
    const indicator = indicators.get(row.indicator);
    const [file, sheetName, cell, text] = originOf(row.source);
    put(sheet, at, 1, place + 1, { align: 'center' });
    put(sheet, at, 2, capitalised(row.unitLabel));
    put(sheet, at, 3, indicator?.group ?? '');
    put(sheet, at, 4, indicator?.name ?? row.indicator);
    put(sheet, at, 5, capitalised(periodLabel(row.period, 'vi')));
    putFigure(sheet, at, 6, row.figure.state, row.figure.value, indicator?.decimals ?? 0);
    put(sheet, at, 7, file);
    put(sheet, at, 8, sheetName);
    put(sheet, at, 9, cell, { align: 'center' });
    put(sheet, at, 10, text);
    fitHeight(sheet, at, [row.unitLabel, indicator?.group ?? '', indicator?.name ?? '', file, sheetName, text].map((content, column) => ({ text: content, width: (WIDTHS[WRAPPED[column] ?? 0] ?? 10) - 2 })));
  }
  const lastRow = HEADER_ROW + rows.length;
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: Math.max(lastRow, HEADER_ROW + 1), column: HEADER.length } };
  setUpPage(sheet, document, WIDTHS, { headerFrom: HEADER_ROW, headerTo: HEADER_ROW, lastRow: Math.max(lastRow, HEADER_ROW + 1), frozenColumns: 2 });
}

function originOf(source: FigureSource | null): readonly [string, string, string, string] {
  if (source === null) return ['', '', '', ''];
  if (source.kind === 'cell') return [source.file, source.sheet, source.cell, source.text];
  return [`Nhập tay: ${source.by}`, '', '', source.note ?? ''];
}
