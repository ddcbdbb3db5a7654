import { BorderStyle, Paragraph, Table, TableCell as WordCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type ITableBordersOptions } from 'docx';
import { TABLE_TEXT_SIZES } from '../../core/document/layout.ts';
import { cellText, columnWidths, isFigure, isIndexRow, isOrdinal, isTotalRow, placeCells, tableTextSize, type PlacedCell } from '../../core/document/table.ts';
import type { OfficialTable, TableCell } from '../../core/document/types.ts';
import { linesOfRuns } from '../../core/rich-text/runs.ts';
import { printableText } from '../ooxml/printable-text.ts';
import { wordRuns } from './runs.ts';
import type { StyleId } from './styles.ts';

/** Between a cell's border and its text, left and right, in twips. */
const CELL_PADDING = 70;

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS: ITableBordersOptions = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };

type RowKind = 'header' | 'index' | 'body' | 'total';

function cellStyle(cell: TableCell, kind: RowKind): StyleId {
  if (kind === 'header') return 'BangDau';
  if (kind === 'index') return 'BangChiSo';
  return isFigure(cell) ? 'BangSo' : 'BangO';
}

const ALIGNMENTS = { left: 'left', center: 'center', right: 'right' } as const;

/** A cell's paragraphs: each line of its text is one. */
function cellParagraphs(cell: TableCell, kind: RowKind, size: number, keepNext: boolean): Paragraph[] {
  const bold = kind === 'total' || cell.bold === true;
  const align = cell.align ?? (isOrdinal(cell) ? 'center' : undefined);
  const smaller = size === TABLE_TEXT_SIZES[0] ? {} : { size };
  return linesOfRuns((cell.runs ?? [{ text: cellText(cell) }]).map((run) => ({ ...run, text: printableText(run.text) }))).map((runs) => new Paragraph({
    style: cellStyle(cell, kind),
    ...(align === undefined ? {} : { alignment: ALIGNMENTS[align] }),
    ...(keepNext ? { keepNext: true } : {}),
    // An empty cell is as high as its paragraph mark, which has a size of its own.
    ...(size === TABLE_TEXT_SIZES[0] ? {} : { run: { size: size * 2 } }),
    children: wordRuns(runs, { ...(bold ? { bold } : {}), ...smaller }),
  }));
}

function wordCell(placed: PlacedCell, kind: RowKind, widths: readonly number[], size: number, keepNext: boolean): WordCell {
  const width = widths.slice(placed.column, placed.column + placed.columns).reduce((left, right) => left + right, 0);
  return new WordCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(placed.columns > 1 ? { columnSpan: placed.columns } : {}),
    ...(placed.rows > 1 ? { rowSpan: placed.rows } : {}),
    children: cellParagraphs(placed.cell, kind, size, keepNext),
  });
}

export type OfficialTableOptions = {
  /** Width of the text on its page, in twips: the columns sum to it exactly. */
  readonly width: number;
  /** Keep the last row with what follows, as with a signature below. */
  readonly keepWithNext: boolean;
};

/**
 * A ruled table: header rows repeated on every page, no row broken across pages, totals bold, figures right-aligned,
 * fixed column widths. Text is 12 pt, or smaller where a figure would not fit its column.
 */
export function officialTable(table: OfficialTable, options: OfficialTableOptions): Table {
  const widths = columnWidths(table.columnWidths, options.width);
  const size = tableTextSize(table, widths, CELL_PADDING);
  const headerRows = placeCells(table.header, widths.length).map((cells, index) => {
    const row = table.header[index] ?? [];
    const kind: RowKind = index > 0 && index === table.header.length - 1 && isIndexRow(row) ? 'index' : 'header';
    return new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((cell) => wordCell(cell, kind, widths, size, true)) });
  });
  const bodyRows = placeCells(table.rows, widths.length).map((cells, index) => {
    const kind: RowKind = isTotalRow(table.rows[index] ?? []) ? 'total' : 'body';
    const keepNext = options.keepWithNext && index === table.rows.length - 1;
    return new TableRow({ cantSplit: true, children: cells.map((cell) => wordCell(cell, kind, widths, size, keepNext)) });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: options.width, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: { left: CELL_PADDING, right: CELL_PADDING, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [...headerRows, ...bodyRows],
  });
}
