import { useState, type ReactNode } from 'react';
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconFileTypeDocx, IconFolderPlus } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanState } from '../../../electron/contract/plans.ts';
import type { PlanContent } from '../../../electron/core/plan/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { DocxPages } from '../../components/docx-pages/docx-pages.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { RichEditor } from '../../rich-text/rich-editor.tsx';
import { usePlanText, type PlanText } from './use-plan-text.ts';
import { usePlanWords } from './words.ts';
import classes from './text-tab.module.css';

type View = 'body' | 'preview';

/** The plan's paper: what it says beside its tasks, its form, its pages, and its way into the register of documents. */
export function TextTab({ plan }: { readonly plan: PlanState }): ReactNode {
  const words = usePlanWords().text;
  const text = usePlanText(plan);
  const [view, setView] = useState<View>('body');
  const issued = plan.document !== null && !plan.document.draft;
  const show = (next: string): void => {
    if (next === 'preview') void text.flush();
    setView(next === 'preview' ? 'preview' : 'body');
  };
  return (
    <div className={classes.root}>
      <div className={classes.tools}>
        <SegmentedControl aria-label={words.body} data={[{ value: 'body', label: words.body }, { value: 'preview', label: words.preview }]} value={view} onChange={show} />
        <SaveState text={text} />
        <div className={classes.grow} />
        <RegisterButtons plan={plan} text={text} issued={issued} />
      </div>
      {plan.document !== null && <p className={classes.note} role="status">{issued ? words.issued(plan.document.numberText) : words.draft} <Link to="/documents/$documentId" params={{ documentId: plan.document.id }}>{words.open}</Link></p>}
      {view === 'preview' ? <Preview plan={plan} saving={text.saving} /> : <Body content={text.content} onChange={text.set} readOnly={issued} />}
    </div>
  );
}

function SaveState({ text }: { readonly text: PlanText }): ReactNode {
  const words = usePlanWords().text;
  if (text.saving === 'conflict') {
    return (
      <span className={classes.conflict} role="alert">
        {words.conflict} <Button size="compact-xs" variant="default" onClick={text.reload}>{words.reload}</Button>
      </span>
    );
  }
  return <span className={classes.quiet} role="status">{words[text.saving]}</span>;
}

function RegisterButtons({ plan, text, issued }: { readonly plan: PlanState; readonly text: PlanText; readonly issued: boolean }): ReactNode {
  const words = usePlanWords().text;
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const save = useMutation({
    mutationFn: async () => {
      await text.flush();
      return client.plans.preview({ id: plan.id });
    },
    onSuccess: saveFile,
    onError: toasts.failed,
  });
  const make = useMutation({
    mutationFn: async () => {
      const stored = await text.flush();
      return stored === null ? null : client.plans.makeDocument({ id: stored.id, revision: stored.revision });
    },
    onError: toasts.failed,
    onSuccess: async (made) => {
      if (made === null) return;
      queries.setQueryData(api.plans.get.queryKey({ input: { id: made.id } }), made);
      toasts.done(words.made);
      await Promise.all([queries.invalidateQueries({ queryKey: api.plans.key() }), queries.invalidateQueries({ queryKey: api.documents.key() })]);
    },
  });
  return (
    <>
      <Button variant="default" leftSection={<IconFileTypeDocx size={16} aria-hidden />} loading={save.isPending} onClick={() => { save.mutate(); }}>{words.save}</Button>
      {!issued && <Button leftSection={<IconFolderPlus size={16} aria-hidden />} loading={make.isPending} onClick={() => { make.mutate(); }}>{plan.document === null ? words.make : words.update}</Button>}
    </>
  );
}

function Preview({ plan, saving }: { readonly plan: PlanState; readonly saving: PlanText['saving'] }): ReactNode {
  const words = usePlanWords().text;
  const options = useApi().plans.preview.queryOptions({ input: { id: plan.id } });
  const query = useQuery({ ...options, queryKey: [...options.queryKey, plan.revision], placeholderData: keepPreviousData, enabled: saving !== 'saving' });
  return <DocxPages label={words.previewLabel} query={query} />;
}

type BodyProps = { readonly content: PlanContent; readonly onChange: (change: Partial<PlanContent>) => void; readonly readOnly: boolean };

function Body({ content, onChange, readOnly }: BodyProps): ReactNode {
  const words = usePlanWords().text;
  const { signature } = content;
  return (
    <div className={classes.columns}>
      <div className={classes.texts} tabIndex={0} role="group" aria-label={words.body}>
        <Textarea label={words.subject} description={words.subjectHint} autosize minRows={1} maxRows={4} readOnly={readOnly} value={content.subject} onChange={(event) => { onChange({ subject: event.currentTarget.value }); }} />
        <Lines label={words.basis} hint={words.basisHint} entries={content.basis} readOnly={readOnly} onChange={(basis) => { onChange({ basis }); }} />
        <RichEditor label={words.introduction} value={content.introduction} readOnly={readOnly} onChange={(introduction) => { onChange({ introduction }); }} />
        <RichEditor label={words.organisation} value={content.organisation} readOnly={readOnly} onChange={(organisation) => { onChange({ organisation }); }} />
      </div>
      <fieldset className={classes.head} disabled={readOnly}>
        <legend>{words.head}</legend>
        <div className={classes.pair}>
          <TextInput label={words.place} value={content.place} onChange={(event) => { onChange({ place: event.currentTarget.value }); }} />
          <DayInput label={words.signedOn} value={content.signedOn} onChange={(signedOn) => { onChange({ signedOn }); }} />
        </div>
        <Lines label={words.recipients} hint={words.recipientsHint} entries={content.recipients} readOnly={readOnly} onChange={(recipients) => { onChange({ recipients }); }} />
        <TextInput label={words.filedAt} value={content.filedAt} onChange={(event) => { onChange({ filedAt: event.currentTarget.value }); }} />
        <TextInput label={words.authority} value={signature.authority ?? ''} onChange={(event) => { onChange({ signature: { ...signature, authority: event.currentTarget.value === '' ? null : event.currentTarget.value } }); }} />
        <Lines label={words.offices} hint={words.officesHint} entries={signature.offices} readOnly={readOnly} onChange={(offices) => { onChange({ signature: { ...signature, offices } }); }} />
        <TextInput label={words.signer} value={signature.fullName} onChange={(event) => { onChange({ signature: { ...signature, fullName: event.currentTarget.value } }); }} />
      </fieldset>
    </div>
  );
}

type LinesProps = { readonly label: string; readonly hint: string; readonly entries: readonly string[]; readonly readOnly: boolean; readonly onChange: (entries: readonly string[]) => void };

const entriesOf = (typed: string): readonly string[] => typed.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** One entry a line; the text stays as typed while only its entries are stored. */
function Lines({ label, hint, entries, readOnly, onChange }: LinesProps): ReactNode {
  const [typed, setTyped] = useState(entries.join('\n'));
  const stored = entries.join('\n');
  return <Textarea label={label} description={hint} autosize minRows={2} maxRows={8} readOnly={readOnly} value={entriesOf(typed).join('\n') === stored ? typed : stored} onChange={(event) => { setTyped(event.currentTarget.value); onChange(entriesOf(event.currentTarget.value)); }} />;
}
