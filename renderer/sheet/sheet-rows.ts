import type { Cell, MergedRange } from '../../electron/core/sheet/types.ts';
import { CHUNK_ROWS, rowGeometry, type RowGeometry } from './row-geometry.ts';
import { columnWidths, edgesOf, indexMerges, rowHeight, ROW_HEIGHT, type Edges, type MergeIndex } from './sheet-layout.ts';

/** A sheet by its name and its extent. */
export type SheetSize = { readonly name: string; readonly rows: number; readonly cols: number };

/** Some rows of a sheet, as the services hand them over. */
export type SheetPart = {
  readonly cells: readonly Cell[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
};

/** What is known of a sheet so far: fetched rows, laid out. */
export type SheetRows = {
  readonly cellAt: (row: number, col: number) => Cell | null;
  readonly isFetched: (row: number) => boolean;
  readonly merges: MergeIndex;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  readonly edges: Edges;
  readonly geometry: RowGeometry;
};

export const placeOf = (row: number, col: number): string => `${String(row)}:${String(col)}`;

const indexed = new WeakMap<SheetPart, ReadonlyMap<string, Cell>>();

const cellsOf = (part: SheetPart): ReadonlyMap<string, Cell> => {
  const known = indexed.get(part);
  if (known !== undefined) return known;
  const cells = new Map(part.cells.map((cell) => [placeOf(cell.row, cell.col), cell]));
  indexed.set(part, cells);
  return cells;
};

/** The chunks that hold rows `from` to `to`, and the first one, from which the columns get their widths. */
export const chunksFor = ({ rows }: SheetSize, from: number, to: number): readonly number[] => {
  const last = Math.max(0, Math.ceil(rows / CHUNK_ROWS) - 1);
  const first = Math.min(last, Math.floor(from / CHUNK_ROWS));
  const until = Math.min(last, Math.floor(to / CHUNK_ROWS));
  return [...new Set([0, ...Array.from({ length: until - first + 1 }, (_, at) => first + at)])];
};

/** The rows of a chunk, both ends included. */
export const rowsOfChunk = ({ rows }: SheetSize, chunk: number): { readonly fromRow: number; readonly toRow: number } => ({ fromRow: chunk * CHUNK_ROWS, toRow: Math.min(rows, (chunk + 1) * CHUNK_ROWS) - 1 });

/** A sheet laid out from the chunks that are known. */
export const layOutSheet = (size: SheetSize, fetched: ReadonlyMap<number, SheetPart | undefined>): SheetRows => {
  const known = [...fetched].flatMap(([chunk, part]) => (part === undefined ? [] : [{ chunk, part, cells: cellsOf(part) }]));
  const chunks = new Map(known.map(({ chunk, cells }) => [chunk, cells]));
  const merges = indexMerges(distinct(known.flatMap(({ part }) => part.merges)));
  const edges = edgesOf(columnWidths(known.find(({ chunk }) => chunk === 0)?.part.cells ?? [], size.cols, merges));
  const cellAt = (row: number, col: number): Cell | null => chunks.get(Math.floor(row / CHUNK_ROWS))?.get(placeOf(row, col)) ?? null;
  const heights = new Map(known.map(({ chunk, part }) => [chunk, heightsOf(chunk, part, size, edges, merges, cellAt)]));
  return {
    cellAt,
    isFetched: (row) => chunks.has(Math.floor(row / CHUNK_ROWS)),
    merges,
    hiddenRows: new Set(known.flatMap(({ part }) => part.hiddenRows)),
    hiddenCols: new Set(known.flatMap(({ part }) => part.hiddenCols)),
    edges,
    geometry: rowGeometry(size.rows, heights),
  };
};

const distinct = (merges: readonly MergedRange[]): readonly MergedRange[] => [...new Map(merges.map((merge) => [placeOf(merge.top, merge.left), merge])).values()];

const heightsOf = (chunk: number, part: SheetPart, size: SheetSize, edges: Edges, merges: MergeIndex, cellAt: SheetRows['cellAt']): readonly number[] => {
  const texts = new Map<number, { text: string; width: number; rows: number }[]>();
  for (const cell of part.cells) {
    if (cell.kind !== 'text') continue;
    const merge = merges.at(cell.row, cell.col);
    const right = merge?.right ?? cell.col;
    // A text beside an empty cell runs over it instead of wrapping.
    if (merge === null && cellAt(cell.row, cell.col + 1) === null && !cell.text.includes('\n')) continue;
    const rows = merge === null ? 1 : merge.bottom - merge.top + 1;
    const width = (edges[right + 1] ?? 0) - (edges[cell.col] ?? 0);
    for (let row = cell.row; row < cell.row + rows; row += 1) texts.set(row, [...(texts.get(row) ?? []), { text: cell.text, width, rows }]);
  }
  const from = chunk * CHUNK_ROWS;
  return Array.from({ length: Math.min(CHUNK_ROWS, size.rows - from) }, (_, at) => {
    const found = texts.get(from + at);
    return found === undefined ? ROW_HEIGHT : rowHeight(found);
  });
};
