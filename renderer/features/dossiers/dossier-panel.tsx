import { useMemo, type ReactNode } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DossierState, DossierSummary } from '../../../electron/contract/dossiers.ts';
import type { DossierFields } from '../../../electron/core/dossier/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import type { Stored } from '../../app/autosave.ts';
import { useAutosave } from '../../app/use-autosave.ts';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { DraftConflict, DraftState } from '../../components/draft-state.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDate } from '../../i18n/format.ts';
import { DossierForm } from './dossier-form.tsx';
import { DossierPapers } from './dossier-papers.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

type DossierPanelProps = {
  readonly state: DossierState;
  /** Dossiers of the plan, for the headings that are in use. */
  readonly headings: readonly DossierSummary[];
  readonly onRemoved: () => void;
};

/** One dossier: its line in the file plan, its retention and days, and what lies in it. What is typed is stored by itself. */
export function DossierPanel({ state, headings, onRemoved }: DossierPanelProps): ReactNode {
  const words = useDossierWords();
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const { dossier } = state;
  const isRemoved = dossier.removedAt !== null;
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.dossiers.key() });
  const stored = useMemo(() => storedOf(state), [state]);
  const [edit, autosave] = useAutosave<DossierFields>(stored, {
    isSame: (left, right) => JSON.stringify(left) === JSON.stringify(right),
    load: async () => storedOf(await client.dossiers.get({ id: dossier.id })),
    save: async (fields, revision) => {
      const next = await client.dossiers.update({ id: dossier.id, revision, fields });
      void refresh();
      return storedOf(next);
    },
    lost: toasts.failed,
  });
  const restore = useMutation({ mutationFn: (id: string) => client.dossiers.restore({ id }), onSuccess: refresh, onError: toasts.failed });
  const remove = useMutation({
    mutationFn: async () => {
      await autosave.flush();
      return client.dossiers.remove({ id: dossier.id });
    },
    onSuccess: async () => {
      onRemoved();
      await refresh();
      toasts.undoable(words.panel.removed(dossier.title), () => { restore.mutate(dossier.id); });
    },
    onError: toasts.failed,
  });
  return (
    <Stack gap="xs">
      {edit.status === 'conflict' && <DraftConflict onTheirs={() => { autosave.takeTheirs(); }} onMine={() => { autosave.keepMine(); void autosave.flush(); }} />}
      <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); void autosave.flush(); }}>
        <fieldset className={classes.fieldset} disabled={isRemoved}>
          <DossierForm fields={edit.value} headings={headings} onChange={(fields) => { autosave.change(fields); }} due={<DueText dossier={dossier} />} />
        </fieldset>
        <Group gap="xs" justify="flex-end">
          {!isRemoved && <DraftState status={edit.status} failure={edit.failure} onSaveAgain={() => void autosave.flush()} />}
          {!isRemoved && dossier.documents + dossier.others === 0 && <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => { remove.mutate(); }}>{words.panel.remove}</Button>}
          {isRemoved && <Button onClick={() => { restore.mutate(dossier.id); }}>{words.panel.restore}</Button>}
        </Group>
      </form>
      {!isRemoved && <DossierPapers state={state} />}
      <section className={classes.filesOf}>
        <h3>{words.panel.files}</h3>
        <AttachmentPanel owner={{ kind: 'dossier', id: dossier.id }} isOpen={!isRemoved} />
      </section>
    </Stack>
  );
}

function DueText({ dossier }: { readonly dossier: DossierSummary }): ReactNode {
  const words = useDossierWords().panel;
  const said = [
    dossier.handOverBy !== null && dossier.handedOverOn === null ? words.handOverBy(formatDate(dossier.handOverBy)) : '',
    dossier.keptUntil !== null ? words.keptUntil(formatDate(dossier.keptUntil)) : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? null : <p className={classes.quiet}>{said.join(' ')}</p>;
}

function storedOf({ dossier }: DossierState): Stored<DossierFields> {
  const { year, heading, subHeading, symbol, title, creator, retention, retentionChecked, openedOn, closedOn, handedOverOn, note, revision } = dossier;
  return { value: { year, heading, subHeading, symbol, title, creator, retention, retentionChecked, openedOn, closedOn, handedOverOn, note }, revision };
}
