import { useCallback, useMemo, useState } from 'react';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { DocumentFilter, DocumentOrder, DocumentRow } from '../../../electron/contract/documents.ts';
import { useApi } from '../../app/client.tsx';

const PAGE = 100;

export type DocumentPages = {
  readonly total: number | null;
  readonly error: unknown;
  readonly itemAt: (index: number) => DocumentRow | undefined;
  readonly onRange: (first: number, last: number) => void;
};

/** The register as a window over it: only the pages in sight are asked for. */
export function useDocumentPages(filter: DocumentFilter, order: DocumentOrder): DocumentPages {
  const api = useApi();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const onRange = useCallback((first: number, last: number) => {
    setRange((before) => (Math.floor(before.first / PAGE) === Math.floor(first / PAGE) && Math.floor(before.last / PAGE) === Math.floor(last / PAGE) ? before : { first, last }));
  }, []);
  const pages = useMemo(() => {
    const from = Math.floor(range.first / PAGE);
    const to = Math.max(from, Math.floor(range.last / PAGE));
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }, [range]);
  const queries = useQueries({
    queries: pages.map((page) => ({ ...api.documents.list.queryOptions({ input: { filter, order, offset: page * PAGE, limit: PAGE } }), placeholderData: page === 0 ? keepPreviousData : undefined })),
  });
  const loaded = queries.map((query) => query.data);
  const itemAt = (index: number): DocumentRow | undefined => {
    const page = loaded[pages.indexOf(Math.floor(index / PAGE))];
    return page?.rows[index - page.offset];
  };
  return {
    total: loaded.find((page) => page !== undefined)?.total ?? null,
    error: queries.find((query) => query.isError)?.error ?? null,
    itemAt,
    onRange,
  };
}
