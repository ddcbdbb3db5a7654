import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MeetingStep } from '../../../electron/contract/meetings.ts';
import type { TaskState } from '../../../electron/contract/tasks.ts';
import type { Evidence } from '../../../electron/core/record/types.ts';
import { useApi } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import type { StepKind } from './carried-panel.tsx';
import { useEditing } from './editing.ts';
import { useMeetingWords } from './words.ts';
import classes from './meetings.module.css';

/** What this meeting says of a conclusion of an earlier one; closing needs evidence. */
export function FollowUpDialog({ task, kind, onClose }: { readonly task: TaskState; readonly kind: StepKind; readonly onClose: () => void }): ReactNode {
  const words = useMeetingWords().carried;
  const shared = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const { flush, state } = useEditing();
  const [text, setText] = useState('');
  const [progress, setProgress] = useState(task.progress);
  const [inWords, setInWords] = useState('');
  const [document, setDocument] = useState<string | null>(null);
  const followUp = useMutation(api.meetings.followUp.mutationOptions({ onError: toasts.failed }));
  const evidence: readonly Evidence[] = [
    ...(document === null ? [] : [{ kind: 'record' as const, record: { kind: 'document' as const, id: document } }]),
    ...(inWords.trim() === '' ? [] : [{ kind: 'words' as const, text: inWords.trim() }]),
  ];
  const needsWords = kind === 'dropped' || kind === 'reopened';
  const ready = kind === 'closed' ? evidence.length > 0 : !needsWords || text.trim() !== '';
  const save = async (): Promise<void> => {
    await flush();
    const next = await followUp.mutateAsync({ id: state.id, task: task.id, step: stepOf(kind, text, progress, evidence) });
    queries.setQueryData(api.meetings.get.queryKey({ input: { id: next.id } }), next);
    void queries.invalidateQueries({ queryKey: api.tasks.key() });
    toasts.done(words.saved);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.steps[kind]} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save().catch(() => undefined);
        }}
      >
        <Stack gap={12}>
          <p className={classes.quoted}>{task.text}</p>
          {kind === 'progress' && <NumberInput label={words.progressLabel} min={0} max={100} step={10} allowDecimal={false} value={progress} onChange={(value) => { setProgress(typeof value === 'number' ? value : 0); }} />}
          <Textarea data-autofocus label={words.said} required={needsWords} autosize minRows={2} maxRows={8} value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
          {kind === 'closed' && (
            <fieldset className={classes.evidence}>
              <legend>{words.evidence}</legend>
              <DocumentChoice value={document} onChange={setDocument} />
              <TextInput label={words.evidenceWords} description={words.evidenceWordsHint} value={inWords} onChange={(event) => { setInWords(event.currentTarget.value); }} />
            </fieldset>
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
            <Button type="submit" loading={followUp.isPending} disabled={!ready}>{words.save}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function stepOf(kind: StepKind, text: string, progress: number, evidence: readonly Evidence[]): MeetingStep {
  if (kind === 'progress') return { kind, text, progress };
  return kind === 'closed' ? { kind, text, evidence } : { kind, text };
}

/** A document of the register, looked up while one types. */
function DocumentChoice({ value, onChange }: { readonly value: string | null; readonly onChange: (id: string | null) => void }): ReactNode {
  const words = useMeetingWords().carried;
  const [search, setSearch] = useState('');
  const found = useQuery(useApi().documents.list.queryOptions({ input: { filter: search.trim() === '' ? {} : { text: search.trim().slice(0, 200) }, limit: 20 }, placeholderData: keepPreviousData })).data?.rows ?? [];
  return (
    <Select
      label={words.evidenceDocument}
      description={words.evidenceDocumentHint}
      searchable
      clearable
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      // The register has answered what is typed; nothing is left out again here.
      filter={({ options }) => options}
      data={found.map((row) => ({ value: row.id, label: [row.number.text, row.subject].filter((part) => part !== '').join(' – ') }))}
      onChange={onChange}
    />
  );
}
