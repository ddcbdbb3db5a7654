import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MeetingStep } from '../../../electron/contract/meetings.ts';
import type { TaskState } from '../../../electron/contract/tasks.ts';
import type { Evidence } from '../../../electron/core/record/types.ts';
import { useApi } from '../../app/client.tsx';
import type { AttachmentOwner } from '../../components/attachments/owner.ts';
import { EvidencePicker, type ChosenEvidence } from '../../components/evidence/evidence-picker.tsx';
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
  const [chosen, setChosen] = useState<readonly ChosenEvidence[]>([]);
  const followUp = useMutation(api.meetings.followUp.mutationOptions({ onError: toasts.failed }));
  const evidence: readonly Evidence[] = [
    ...chosen.map((one) => one.evidence),
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
    <Modal opened onClose={onClose} title={words.titles[kind]} closeButtonProps={{ 'aria-label': shared.actions.close }}>
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
            <EvidencePicker chosen={chosen} onChange={setChosen} owners={[{ kind: 'meeting', id: state.id }, ...earlierMeetings(task, state.id)]}>
              <TextInput label={words.evidenceWords} description={words.evidenceWordsHint} value={inWords} onChange={(event) => { setInWords(event.currentTarget.value); }} />
            </EvidencePicker>
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

/** The meetings that the conclusion came up in before, whose files may be its evidence. */
function earlierMeetings(task: TaskState, meeting: string): readonly AttachmentOwner[] {
  const ids = new Set(task.thread.flatMap((event) => event.meetingId ?? []));
  ids.delete(meeting);
  return [...ids].map((id) => ({ kind: 'meeting', id }));
}

function stepOf(kind: StepKind, text: string, progress: number, evidence: readonly Evidence[]): MeetingStep {
  if (kind === 'progress') return { kind, text, progress };
  return kind === 'closed' ? { kind, text, evidence } : { kind, text };
}
