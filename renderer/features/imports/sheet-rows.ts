import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { ImportSheet } from '../../../electron/contract/imports.ts';
import type { RoleMark } from '../../../electron/core/import/types.ts';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import { useApi } from '../../app/client.tsx';
import { CHUNK_ROWS, rowGeometry, type RowGeometry } from './row-geometry.ts';
import { columnWidths, edgesOf, indexMerges, rowHeight, ROW_HEIGHT, type Edges, type MergeIndex } from './sheet-layout.ts';

/** What is known of a sheet so far: fetched rows, laid out. */
export type SheetRows = {
  readonly cellAt: (row: number, col: number) => Cell | null;
  readonly roleAt: (row: number, col: number) => RoleMark | null;
  readonly isFetched: (row: number) => boolean;
  readonly merges: MergeIndex;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  readonly edges: Edges;
  readonly geometry: RowGeometry;
};

type Chunk = { readonly cells: ReadonlyMap<string, Cell>; readonly roles: ReadonlyMap<string, RoleMark> };

const place = (row: number, col: number): string => `${String(row)}:${String(col)}`;

const indexed = new WeakMap<ImportSheet, Chunk>();

const chunkOf = (sheet: ImportSheet): Chunk => {
  const known = indexed.get(sheet);
  if (known !== undefined) return known;
  const chunk = {
    cells: new Map(sheet.cells.map((cell) => [place(cell.row, cell.col), cell])),
    roles: new Map(sheet.roles.map((mark) => [place(mark.row, mark.col), mark])),
  };
  indexed.set(sheet, chunk);
  return chunk;
};

type SheetSize = { readonly name: string; readonly rows: number; readonly cols: number };

/** Fetches the chunks that hold rows `from` to `to`, and the first one, from which the columns get their widths. */
export const useSheetRows = (importId: string, sheet: SheetSize, from: number, to: number): SheetRows => {
  const api = useApi();
  const last = Math.max(0, Math.ceil(sheet.rows / CHUNK_ROWS) - 1);
  const first = Math.min(last, Math.floor(from / CHUNK_ROWS));
  const until = Math.min(last, Math.floor(to / CHUNK_ROWS));
  const wanted = [...new Set([0, ...Array.from({ length: until - first + 1 }, (_, at) => first + at)])];
  const fetched = useQueries({
    queries: wanted.map((chunk) =>
      api.imports.sheet.queryOptions({
        input: { id: importId, sheet: sheet.name, fromRow: chunk * CHUNK_ROWS, toRow: Math.min(sheet.rows, (chunk + 1) * CHUNK_ROWS) - 1 },
        enabled: sheet.rows > 0,
        staleTime: Infinity,
      }),
    ),
    combine: (results) => results.map((result) => result.data),
  });
  const key = wanted.join(',');
  return useMemo(() => layOut(sheet, new Map(key.split(',').map((chunk, at) => [Number(chunk), fetched[at]]))), [sheet, key, fetched]);
};

const layOut = (size: SheetSize, fetched: ReadonlyMap<number, ImportSheet | undefined>): SheetRows => {
  const known = [...fetched].flatMap(([chunk, sheet]) => (sheet === undefined ? [] : [{ chunk, sheet, index: chunkOf(sheet) }]));
  const chunks = new Map(known.map(({ chunk, index }) => [chunk, index]));
  const merges = indexMerges(distinct(known.flatMap(({ sheet }) => sheet.merges)));
  const edges = edgesOf(columnWidths(known.find(({ chunk }) => chunk === 0)?.sheet.cells ?? [], size.cols, merges));
  const cellAt = (row: number, col: number): Cell | null => chunks.get(Math.floor(row / CHUNK_ROWS))?.cells.get(place(row, col)) ?? null;
  const heights = new Map(known.map(({ chunk, sheet }) => [chunk, heightsOf(chunk, sheet, size, edges, merges, cellAt)]));
  return {
    cellAt,
    roleAt: (row, col) => chunks.get(Math.floor(row / CHUNK_ROWS))?.roles.get(place(row, col)) ?? null,
    isFetched: (row) => chunks.has(Math.floor(row / CHUNK_ROWS)),
    merges,
    hiddenRows: new Set(known.flatMap(({ sheet }) => sheet.hiddenRows)),
    hiddenCols: new Set(known.flatMap(({ sheet }) => sheet.hiddenCols)),
    edges,
    geometry: rowGeometry(size.rows, heights),
  };
};

const distinct = (merges: ImportSheet['merges']): ImportSheet['merges'] => [...new Map(merges.map((merge) => [`${String(merge.top)}:${String(merge.left)}`, merge])).values()];

const heightsOf = (chunk: number, sheet: ImportSheet, size: SheetSize, edges: Edges, merges: MergeIndex, cellAt: SheetRows['cellAt']): readonly number[] => {
  const texts = new Map<number, { text: string; width: number; rows: number }[]>();
  for (const cell of sheet.cells) {
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
