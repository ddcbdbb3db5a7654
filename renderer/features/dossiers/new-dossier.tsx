import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DossierSummary } from '../../../electron/contract/dossiers.ts';
import type { DossierFields } from '../../../electron/core/dossier/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { DossierForm } from './dossier-form.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

type NewDossierProps = {
  /** What is typed so far: the page keeps it, so that a look at another dossier loses nothing. */
  readonly fields: DossierFields;
  readonly headings: readonly DossierSummary[];
  readonly onChange: (fields: DossierFields) => void;
  readonly onMade: (id: string) => void;
};

/** A dossier that is not there yet. */
export function NewDossier({ fields, headings, onChange, onMade }: NewDossierProps): ReactNode {
  const words = useDossierWords().panel;
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const create = useMutation({
    mutationFn: () => client.dossiers.create({ fields }),
    onSuccess: async ({ dossier }) => {
      await queries.invalidateQueries({ queryKey: api.dossiers.key() });
      toasts.done(words.saved);
      onMade(dossier.id);
    },
    onError: toasts.failed,
  });
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
      <DossierForm fields={fields} headings={headings} onChange={onChange} />
      <Group justify="flex-end"><Button type="submit" disabled={fields.title.trim() === ''} loading={create.isPending}>{words.save}</Button></Group>
    </form>
  );
}

export function emptyFields(year: number): DossierFields {
  return { year, heading: '', subHeading: '', symbol: '', title: '', creator: '', retention: '', retentionChecked: false, openedOn: null, closedOn: null, handedOverOn: null, note: '' };
}
