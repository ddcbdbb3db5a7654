import type { ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import { useApi } from '../../app/client.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { DocumentDesk } from './document-desk.tsx';
import { useDocumentWords } from './words.ts';

/** One document of the register. */
export function DocumentPage(): ReactNode {
  const words = useDocumentWords();
  const api = useApi();
  const queries = useQueryClient();
  const { documentId } = useParams({ from: '/documents/$documentId' });
  const query = useQuery(api.documents.get.queryOptions({ input: { id: documentId } }));
  const catalogue = useQuery(api.catalogue.get.queryOptions()).data?.catalogue ?? null;
  const show = (state: DocumentState): void => {
    queries.setQueryData(api.documents.get.queryKey({ input: { id: state.document.id } }), state);
    for (const queryKey of [api.documents.list.key(), api.documents.series.key(), api.documents.seriesNumbers.key(), api.log.key()]) void queries.invalidateQueries({ queryKey });
  };
  if (query.data !== undefined && catalogue !== null) return <DocumentDesk key={documentId} state={query.data} catalogue={catalogue} onState={show} />;
  return <Page title={words.title}><QueryState query={query}>{() => null}</QueryState></Page>;
}
