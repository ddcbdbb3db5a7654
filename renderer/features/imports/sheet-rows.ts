import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { ImportSheet } from '../../../electron/contract/imports.ts';
import type { RoleMark } from '../../../electron/core/import/types.ts';
import { useApi } from '../../app/client.tsx';
import { CHUNK_ROWS } from '../../sheet/row-geometry.ts';
import { chunksFor, layOutSheet, placeOf, rowsOfChunk, type SheetRows, type SheetSize } from '../../sheet/sheet-rows.ts';

/** The rows of a received file that were fetched, with what was recognised in them. */
export type ImportRows = SheetRows & { readonly roleAt: (row: number, col: number) => RoleMark | null };

const indexed = new WeakMap<ImportSheet, ReadonlyMap<string, RoleMark>>();

const rolesOf = (sheet: ImportSheet): ReadonlyMap<string, RoleMark> => {
  const known = indexed.get(sheet);
  if (known !== undefined) return known;
  const roles = new Map(sheet.roles.map((mark) => [placeOf(mark.row, mark.col), mark]));
  indexed.set(sheet, roles);
  return roles;
};

/** Fetches the chunks that hold rows `from` to `to` of a received file. */
export const useImportRows = (importId: string, sheet: SheetSize, from: number, to: number): ImportRows => {
  const api = useApi();
  const wanted = chunksFor(sheet, from, to);
  const fetched = useQueries({
    queries: wanted.map((chunk) => api.imports.sheet.queryOptions({ input: { id: importId, sheet: sheet.name, ...rowsOfChunk(sheet, chunk) }, enabled: sheet.rows > 0, staleTime: Infinity })),
    combine: (results) => results.map((result) => result.data),
  });
  const key = wanted.join(',');
  return useMemo(() => {
    const chunks = new Map(key.split(',').map((chunk, at) => [Number(chunk), fetched[at]]));
    return {
      ...layOutSheet(sheet, chunks),
      roleAt: (row, col) => {
        const chunk = chunks.get(Math.floor(row / CHUNK_ROWS));
        return chunk === undefined ? null : (rolesOf(chunk).get(placeOf(row, col)) ?? null);
      },
    };
  }, [sheet, key, fetched]);
};
