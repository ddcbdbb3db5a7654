import type { ReactNode } from 'react';
import { Autocomplete, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { DossierSummary } from '../../../electron/contract/dossiers.ts';
import { suggestedRetention } from '../../../electron/core/dossier/retention.ts';
import type { DossierFields } from '../../../electron/core/dossier/types.ts';
import { DayInput } from '../../components/day-input.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

type DossierFormProps = {
  readonly fields: DossierFields;
  /** Dossiers of the plan, for the headings that are in use. */
  readonly headings: readonly DossierSummary[];
  readonly onChange: (fields: DossierFields) => void;
  /** What the days lead to, told below them. */
  readonly due?: ReactNode;
};

/** The line of a dossier in the file plan: title, headings, retention and days. */
export function DossierForm({ fields, headings, onChange, due }: DossierFormProps): ReactNode {
  const words = useDossierWords().panel;
  const set = (change: Partial<DossierFields>): void => { onChange({ ...fields, ...change }); };
  const suggestion = suggestedRetention(fields.title);
  const known = (read: (dossier: DossierSummary) => string): string[] => [...new Set(headings.map(read))].filter((text) => text !== '');
  return (
    <>
      <Textarea label={words.title} autosize minRows={1} maxRows={4} required data-autofocus value={fields.title} onChange={(event) => { set({ title: event.currentTarget.value }); }} />
      <div className={classes.pair}>
        <TextInput label={words.symbol} value={fields.symbol} onChange={(event) => { set({ symbol: event.currentTarget.value }); }} />
        <TextInput label={words.creator} value={fields.creator} onChange={(event) => { set({ creator: event.currentTarget.value }); }} />
        <Autocomplete size="xs" label={words.heading} data={known(({ heading }) => heading)} value={fields.heading} onChange={(heading) => { set({ heading }); }} />
        <Autocomplete size="xs" label={words.subHeading} data={known(({ subHeading }) => subHeading)} value={fields.subHeading} onChange={(subHeading) => { set({ subHeading }); }} />
      </div>
      <TextInput label={words.retention} placeholder={words.retentionHint} value={fields.retention} onChange={(event) => { set({ retention: event.currentTarget.value, retentionChecked: false }); }} />
      {suggestion !== null && fields.retention === '' && (
        <p className={classes.quiet}>
          {words.suggested(suggestion.name, suggestion.retention)} <Button size="compact-xs" variant="light" onClick={() => { set({ retention: suggestion.retention, retentionChecked: false }); }}>{words.use}</Button>
        </p>
      )}
      <Checkbox label={words.checked} checked={fields.retentionChecked} onChange={(event) => { set({ retentionChecked: event.currentTarget.checked }); }} />
      <div className={classes.triple}>
        <DayInput label={words.openedOn} value={fields.openedOn} onChange={(openedOn) => { set({ openedOn }); }} />
        <DayInput label={words.closedOn} value={fields.closedOn} onChange={(closedOn) => { set({ closedOn }); }} />
        <DayInput label={words.handedOverOn} value={fields.handedOverOn} onChange={(handedOverOn) => { set({ handedOverOn }); }} />
      </div>
      {due}
      <Textarea label={words.note} autosize minRows={1} maxRows={4} value={fields.note} onChange={(event) => { set({ note: event.currentTarget.value }); }} />
    </>
  );
}
