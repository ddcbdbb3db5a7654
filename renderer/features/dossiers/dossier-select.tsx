import { useState, type ReactNode } from 'react';
import { Select } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DossierChoice, DossierRecordRef } from '../../../electron/contract/dossiers.ts';
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
  const [typed, setTyped] = useState('');
  const held = useQuery(api.dossiers.of.queryOptions({ input: record })).data ?? null;
  const asked = { text: typed, ...(held === null ? {} : { include: held.id }) };
  const found = useQuery({ ...api.dossiers.find.queryOptions({ input: asked }), placeholderData: keepPreviousData }).data;
  const choices = (found?.dossiers ?? []).map((dossier) => ({ value: dossier.id, label: labelOf(dossier) }));
  const chosen = choices.find(({ value }) => value === held?.id)?.label ?? '';
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
      description={found !== undefined && found.total > found.dossiers.length ? words.more(found.dossiers.length, found.total) : undefined}
      // What is typed was looked for by the services; the name of the dossier chosen is no search.
      filter={({ options }) => options}
      onSearchChange={(text) => { setTyped(text === chosen ? '' : text); }}
      data={choices}
      value={held?.id ?? null}
      onChange={(id) => { move.mutate(id); }}
    />
  );
}

function labelOf({ year, symbol, title }: DossierChoice): string {
  return [String(year), symbol, title].filter((part) => part !== '').join(' · ');
}
