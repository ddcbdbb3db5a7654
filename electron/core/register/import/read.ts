import { parseA1 } from '../../sheet/address.ts';
import { buildGrid, isBlank, type Grid } from '../../sheet/grid.ts';
import type { Cell, Sheet, Workbook } from '../../sheet/types.ts';
import { fold } from '../../text/fold.ts';
import { findRegister, withChoices, type RegisterPlace } from './columns.ts';
import { DITTO, readLine, type LineContext } from './read-line.ts';
import type { CellCorrection, ColumnChoice, ImportDirection, RegisterLayout, RegisterReading, RegisterRow } from './types.ts';

export type RegisterInput = {
  readonly workbook: Workbook;
  readonly direction: ImportDirection;
  /** The committee's own name and symbol, for documents that do not say another. */
  readonly own: { readonly name: string; readonly symbol: string };
  readonly layouts: readonly RegisterLayout[];
  /** The sheet to read; the first with a register when left out. */
  readonly sheet?: string | undefined;
  readonly columns?: readonly ColumnChoice[] | undefined;
  readonly corrections?: readonly CellCorrection[] | undefined;
};

export type ReadRegister = Omit<RegisterReading, 'file' | 'sha256'> & { readonly signature: string };

/**
 * Reads the documents of an older register out of a workbook. What is certain is taken; what is not is told at its cell.
 * Rows that head a year or repeat the table's head are no documents. Null when no sheet holds a register.
 */
export function readRegister({ workbook, direction, own, layouts, sheet, columns, corrections }: RegisterInput): ReadRegister | null {
  const found = workbook.sheets.filter((one) => !one.hidden).flatMap((one) => {
    const grid = buildGrid(one);
    const place = findRegister(grid, direction);
    return place === null ? [] : [{ sheet: one, grid, place }];
  });
  const chosen = sheet === undefined ? found[0] : found.find(({ grid }) => grid.name === sheet);
  if (chosen === undefined) return null;
  const { place } = chosen;
  const grid = corrections === undefined || corrections.length === 0 ? chosen.grid : buildGrid(corrected(chosen.sheet, corrections));
  const layout = layouts.find((each) => each.signature === place.signature);
  const settled = withChoices(place.columns, columns ?? layout?.columns ?? []);
  return {
    sheet: grid.name,
    sheets: found.map((one) => one.grid.name),
    size: { rows: Math.max(-1, ...grid.usedRows) + 1, cols: chosen.sheet.cells.reduce((most, cell) => Math.max(most, cell.col + 1), 0) },
    head: { top: place.headerTop, bottom: place.headerBottom },
    columns: settled,
    remembered: columns === undefined && layout !== undefined,
    signature: place.signature,
    rows: readRows(grid, { ...place, columns: settled }, direction, own),
  };
}

/** The sheet as a person put it right, cell by cell. */
function corrected(sheet: Sheet, corrections: readonly CellCorrection[]): Sheet {
  const given = new Map(corrections.flatMap(({ cell, text }) => {
    const place = parseA1(cell);
    return place === null ? [] : [[`${place.row}|${place.col}`, { ...place, text }] as const];
  }));
  const kept = sheet.cells.filter((cell) => !given.has(`${cell.row}|${cell.col}`));
  const added = [...given.values()].map(({ row, col, text }): Cell => ({ row, col, kind: text === '' ? 'empty' : 'text', value: text === '' ? null : text, text, encoding: 'unicode', font: null, formula: null, hidden: false }));
  return { ...sheet, cells: [...kept, ...added].sort((left, right) => left.row - right.row || left.col - right.col) };
}

const YEAR = /\bnam (\d{4})\b/;
const HEADING = /^(?:nam \d{4}|thang \d{1,2}\b.*|quy [ivx\d]{1,3}\b.*|.*\bnhiem ky\b.*|(?:so|van ban) .*\bnam \d{4})$/;
/** Below a table: who drew it up, remarks, sums. */
const BELOW = /^(?:noi nhan|nguoi lap|nguoi vao so|t m |tm |k t |kt |thu truong|chanh van phong|xac nhan|tong so|tong cong|cong|cong so|ngay \d{1,2} thang)\b/;

function readRows(grid: Grid, place: RegisterPlace, direction: ImportDirection, own: RegisterInput['own']): readonly RegisterRow[] {
  const said = new Map<number, Cell>();
  const context: LineContext = { grid, direction, own, columns: new Map(place.columns.flatMap((column) => (column.role === null ? [] : [[column.role, column.col] as const]))), above: (col) => said.get(col), year: titleYear(grid, place.headerTop) };
  const heads = new Map(place.columns.map((column) => [column.col, fold(column.header)]));
  const rows: RegisterRow[] = [];
  let { year } = context;
  for (const row of grid.usedRows.filter((one) => one > place.headerBottom)) {
    const cells = grid.row(row);
    if (isIndexRow(cells) || repeatsHead(cells, heads)) continue;
    const only = sole(grid, row);
    if (only !== null) {
      const folded = fold(only);
      // A line that was numbered ahead and never written.
      if (/^\d+$/.test(folded) && cells.every((cell) => cell.col === context.columns.get('ordinal'))) continue;
      const named = YEAR.exec(folded)?.[1];
      if (HEADING.test(folded)) {
        if (named !== undefined) year = Number(named);
        continue;
      }
      if (BELOW.test(folded)) continue;
    }
    rows.push(readLine({ ...context, year }, row));
    for (const cell of cells) if (!DITTO.test(cell.text.trim())) said.set(cell.col, cell);
  }
  return rows;
}

/** The year that the title above the table names. */
function titleYear(grid: Grid, headerTop: number): number | null {
  for (const row of grid.usedRows.filter((one) => one < headerTop)) for (const cell of grid.row(row)) {
    const named = YEAR.exec(fold(cell.text))?.[1];
    if (named !== undefined) return Number(named);
  }
  return null;
}

/** The text of a row that holds nothing else, such as `Năm 2020` across the table. */
function sole(grid: Grid, row: number): string | null {
  const texts = new Set(grid.row(row).filter((cell) => !isBlank(cell)).map((cell) => cell.text.trim()));
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
}

function isIndexRow(cells: readonly Cell[]): boolean {
  return cells.length >= 3 && cells.every((cell, at) => /^\(?(?:\d{1,2}|[A-Z])\)?$/u.test(cell.text.trim()) && (at === 0 || /[A-Z]/.test(cell.text) || Number(cell.text.replace(/\D/g, '')) > 0)) && ascending(cells);
}

function ascending(cells: readonly Cell[]): boolean {
  const numbers = cells.map((cell) => cell.text.replace(/\D/g, '')).filter((digits) => digits !== '').map(Number);
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

function repeatsHead(cells: readonly Cell[], heads: ReadonlyMap<number, string>): boolean {
  const same = cells.filter((cell) => {
    const said = fold(cell.text);
    const head = heads.get(cell.col) ?? '';
    return said !== '' && (said === head || head.endsWith(` ${said}`) || head.startsWith(`${said} `));
  }).length;
  return same >= 2 && same * 2 >= cells.length;
}
