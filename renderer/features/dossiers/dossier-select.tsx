import type { ReactNode } from 'react';
import { Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DossierRecordRef } from '../../../electron/contract/dossiers.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useDossierWords } from './words.ts';

type DossierSelectProps = {
  readonly record: DossierRecordRef;
  /** Stores what is typed elsewhere on the screen first; false when it could not be. */
  readonly before?: () => Promise<boolean>;
  /** Reads the record anew once it lies elsewhere. */
  readonly after?: () => Promise<void>;
};

/** The dossier that a record lies in; choosing another puts it there at once. */
export function DossierSelect({ record, before, after }: DossierSelectProps): ReactNode {
  const words = useDossierWords().select;
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const all = useQuery(api.dossiers.all.queryOptions()).data ?? [];
  const held = useQuery(api.dossiers.of.queryOptions({ input: record })).data ?? null;
  const move = useMutation({
    mutationFn: async (id: string | null) => {
      if (before !== undefined && !(await before())) return null;
      if (id !== null) return (await client.dossiers.put({ id, records: [record] })).dossier.title;
      if (held !== null) await client.dossiers.takeOut({ id: held.id, records: [record] });
      return '';
    },
    onSuccess: async (title) => {
      if (title === null) return;
      await queries.invalidateQueries({ queryKey: api.dossiers.key() });
      await after?.();
      toasts.done(title === '' ? words.out : words.moved(title));
    },
    onError: toasts.failed,
  });
  return (
    <Select
      label={words.label}
      placeholder={words.none}
      searchable
      clearable
      disabled={move.isPending}
      data={[...all].reverse().map((dossier) => ({ value: dossier.id, label: [String(dossier.year), dossier.symbol, dossier.title].filter((part) => part !== '').join(' · ') }))}
      value={held?.id ?? null}
      onChange={(id) => { move.mutate(id); }}
    />
  );
}
