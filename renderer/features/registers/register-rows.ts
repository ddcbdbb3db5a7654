import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import { useClient } from '../../app/client.tsx';
import { chunksFor, layOutSheet, rowsOfChunk, type SheetRows, type SheetSize } from '../../sheet/sheet-rows.ts';

/** Fetches the chunks that hold rows `from` to `to` of a sheet in a file that was chosen and is not stored yet. */
export function useRegisterRows(work: { readonly id: number; readonly file: File }, sheet: SheetSize, from: number, to: number): SheetRows {
  const client = useClient();
  const wanted = chunksFor(sheet, from, to);
  const fetched = useQueries({
    queries: wanted.map((chunk) => ({
      queryKey: ['registers', 'sheet', work.id, sheet.name, chunk],
      queryFn: () => client.registers.sheet({ file: work.file, sheet: sheet.name, ...rowsOfChunk(sheet, chunk) }),
      staleTime: Infinity,
      gcTime: 60_000,
    })),
    combine: (results) => results.map((result) => result.data),
  });
  const key = wanted.join(',');
  return useMemo(() => layOutSheet(sheet, new Map(key.split(',').map((chunk, at) => [Number(chunk), fetched[at]]))), [sheet, key, fetched]);
}
