import { useState, type ReactNode } from 'react';
import { Autocomplete, Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DossierState, DossierSummary } from '../../../electron/contract/dossiers.ts';
import { suggestedRetention } from '../../../electron/core/dossier/retention.ts';
import type { DossierFields } from '../../../electron/core/dossier/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDate } from '../../i18n/format.ts';
import { DossierPapers } from './dossier-papers.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

type DossierPanelProps = {
  /** Null for one that is not there yet. */
  readonly state: DossierState | null;
  readonly year: number;
  /** Dossiers of the plan, for the headings that are in use. */
  readonly headings: readonly DossierSummary[];
  readonly onSaved: (id: string | null) => void;
};

/** One dossier: its line in the file plan, its retention and days, and what lies in it. */
export function DossierPanel({ state, year, headings, onSaved }: DossierPanelProps): ReactNode {
  const words = useDossierWords();
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [fields, setFields] = useState<DossierFields>(() => (state === null ? emptyFields(year) : fieldsOf(state.dossier)));
  const set = (change: Partial<DossierFields>): void => { setFields({ ...fields, ...change }); };
  const isRemoved = state?.dossier.removedAt != null;
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.dossiers.key() });
  const save = useMutation({
    mutationFn: () => (state === null ? client.dossiers.create({ fields }) : client.dossiers.update({ id: state.dossier.id, revision: state.dossier.revision, fields })),
    onSuccess: async ({ dossier }) => {
      await refresh();
      toasts.done(words.panel.saved);
      onSaved(dossier.id);
    },
    onError: toasts.failed,
  });
  const restore = useMutation({ mutationFn: (id: string) => client.dossiers.restore({ id }), onSuccess: refresh, onError: toasts.failed });
  const remove = useMutation({
    mutationFn: (dossier: DossierSummary) => client.dossiers.remove({ id: dossier.id }),
    onSuccess: async (_done, dossier) => {
      onSaved(null);
      await refresh();
      toasts.undoable(words.panel.removed(dossier.title), () => { restore.mutate(dossier.id); });
    },
    onError: toasts.failed,
  });
  const suggestion = suggestedRetention(fields.title);
  const known = (read: (dossier: DossierSummary) => string): string[] => [...new Set(headings.map(read))].filter((text) => text !== '');
  return (
    <Stack gap="xs">
      <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <Textarea label={words.panel.title} autosize minRows={1} maxRows={4} required data-autofocus value={fields.title} onChange={(event) => { set({ title: event.currentTarget.value }); }} />
        <div className={classes.pair}>
          <TextInput label={words.panel.symbol} value={fields.symbol} onChange={(event) => { set({ symbol: event.currentTarget.value }); }} />
          <TextInput label={words.panel.creator} value={fields.creator} onChange={(event) => { set({ creator: event.currentTarget.value }); }} />
          <Autocomplete size="xs" label={words.panel.heading} data={known(({ heading }) => heading)} value={fields.heading} onChange={(heading) => { set({ heading }); }} />
          <Autocomplete size="xs" label={words.panel.subHeading} data={known(({ subHeading }) => subHeading)} value={fields.subHeading} onChange={(subHeading) => { set({ subHeading }); }} />
        </div>
        <TextInput label={words.panel.retention} placeholder={words.panel.retentionHint} value={fields.retention} onChange={(event) => { set({ retention: event.currentTarget.value, retentionChecked: false }); }} />
        {suggestion !== null && fields.retention === '' && (
          <p className={classes.quiet}>
            {words.panel.suggested(suggestion.name, suggestion.retention)} <Button size="compact-xs" variant="light" onClick={() => { set({ retention: suggestion.retention, retentionChecked: false }); }}>{words.panel.use}</Button>
          </p>
        )}
        <Checkbox label={words.panel.checked} checked={fields.retentionChecked} onChange={(event) => { set({ retentionChecked: event.currentTarget.checked }); }} />
        <div className={classes.triple}>
          <DayInput label={words.panel.openedOn} value={fields.openedOn} onChange={(openedOn) => { set({ openedOn }); }} />
          <DayInput label={words.panel.closedOn} value={fields.closedOn} onChange={(closedOn) => { set({ closedOn }); }} />
          <DayInput label={words.panel.handedOverOn} value={fields.handedOverOn} onChange={(handedOverOn) => { set({ handedOverOn }); }} />
        </div>
        {state !== null && <DueText dossier={state.dossier} />}
        <Textarea label={words.panel.note} autosize minRows={1} maxRows={4} value={fields.note} onChange={(event) => { set({ note: event.currentTarget.value }); }} />
        <Group gap="xs" justify="flex-end">
          {state !== null && !isRemoved && state.dossier.documents + state.dossier.others === 0 && <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => { remove.mutate(state.dossier); }}>{words.panel.remove}</Button>}
          {isRemoved ? <Button onClick={() => { restore.mutate(state.dossier.id); }}>{words.panel.restore}</Button> : <Button type="submit" disabled={fields.title.trim() === ''} loading={save.isPending}>{words.panel.save}</Button>}
        </Group>
      </form>
      {state !== null && !isRemoved && <DossierPapers state={state} />}
      {state !== null && (
        <section className={classes.filesOf}>
          <h3>{words.panel.files}</h3>
          <AttachmentPanel owner={{ kind: 'dossier', id: state.dossier.id }} isOpen={!isRemoved} />
        </section>
      )}
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

function emptyFields(year: number): DossierFields {
  return { year, heading: '', subHeading: '', symbol: '', title: '', creator: '', retention: '', retentionChecked: false, openedOn: null, closedOn: null, handedOverOn: null, note: '' };
}

function fieldsOf({ year, heading, subHeading, symbol, title, creator, retention, retentionChecked, openedOn, closedOn, handedOverOn, note }: DossierSummary): DossierFields {
  return { year, heading, subHeading, symbol, title, creator, retention, retentionChecked, openedOn, closedOn, handedOverOn, note };
}
