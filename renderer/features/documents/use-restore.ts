import { useQueryClient } from '@tanstack/react-query';
import type { DocumentRow } from '../../../electron/contract/documents.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { typeLabel } from './labels.ts';
import { useDocumentWords } from './words.ts';

/** Brings a document back from the bin. */
export function useRestore(): (row: Pick<DocumentRow, 'id' | 'type' | 'typeName'>) => void {
  const words = useDocumentWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  return (row) => {
    client.documents.restore({ id: row.id }).then(() => {
      void queries.invalidateQueries({ queryKey: api.documents.key() });
      toasts.done(words.list.restored(typeLabel(row, words)));
    }, toasts.failed);
  };
}
