import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { MeetingProblem, MeetingProblemCode } from '../../../electron/core/meeting/problems.ts';
import { meetingProblems } from '../../../electron/core/meeting/problems.ts';
import type { MeetingStepName } from '../../app/search.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useEditing } from './editing.ts';
import { useMeetingWords, type MeetingWords } from './words.ts';
import classes from './final-dialogs.module.css';
import common from './meetings.module.css';

/** Where each thing that is missing is written. */
const PLACES: Readonly<Record<MeetingProblemCode, MeetingStepName>> = {
  'no-chair': 'preparation', 'no-recorder': 'preparation', 'no-place': 'preparation', 'nobody-invited': 'preparation', 'no-end': 'preparation', 'ends-before-start': 'preparation', 'not-called-up': 'attendance', 'absent-without-reason': 'attendance',
  'no-agenda': 'agenda', 'nothing-said': 'proceedings', 'absent-but-spoke': 'proceedings', 'more-votes-than-people': 'proceedings', 'conclusion-empty': 'conclusions', 'conclusion-without-owner': 'conclusions', 'conclusion-without-day': 'conclusions', 'no-conclusions': 'conclusions',
};

const COUNTED: readonly MeetingProblemCode[] = ['not-called-up', 'absent-without-reason', 'absent-but-spoke', 'more-votes-than-people', 'conclusion-empty', 'conclusion-without-owner', 'conclusion-without-day'];

function problemText(problem: MeetingProblem, words: MeetingWords['finalise']): string {
  const text = words.problems[problem.code];
  return COUNTED.includes(problem.code) ? words.counted(problem.count, text) : text;
}

type FinaliseProps = { readonly isBusy: boolean; readonly onClose: () => void; readonly onGo: (step: MeetingStepName) => void; readonly onFinalise: () => void };

/** What is missing, and the freezing of the minutes; what stands in the way keeps the button from being pressed. */
export function FinaliseDialog({ isBusy, onClose, onGo, onFinalise }: FinaliseProps): ReactNode {
  const words = useMeetingWords().finalise;
  const shared = useWords();
  const { draft, content, state } = useEditing();
  const problems = meetingProblems(draft, content);
  const isBlocked = problems.some((problem) => problem.severity === 'error');
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <Stack gap={12}>
        <p className={common.plain}>{words.text}</p>
        <ul className={classes.problems}>
          {problems.length === 0 && <li data-tone="good"><IconCircleCheck size={16} aria-hidden /><span>{words.complete}</span></li>}
          {problems.map((problem) => (
            <li key={problem.code} data-tone={problem.severity === 'error' ? 'bad' : 'wait'}>
              {problem.severity === 'error' ? <IconCircleX size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
              <span>{problemText(problem, words)}</span>
              <Button variant="default" size="compact-xs" aria-label={`${words.goThere}: ${problemText(problem, words)}`} onClick={() => { onGo(PLACES[problem.code]); }}>{words.goThere}</Button>
            </li>
          ))}
        </ul>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button loading={isBusy} disabled={isBlocked} onClick={onFinalise}>{words.make(state.version + 1)}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Asks why the minutes are opened again. */
export function ReopenDialog({ version, isBusy, onClose, onReopen }: { readonly version: number; readonly isBusy: boolean; readonly onClose: () => void; readonly onReopen: (reason: string) => void }): ReactNode {
  const words = useMeetingWords().reopen;
  const shared = useWords();
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') onReopen(reason);
        }}
      >
        <Stack gap={12}>
          <p className={common.plain}>{words.text(version)}</p>
          <Textarea data-autofocus label={words.reason} required autosize minRows={2} maxRows={6} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
            <Button type="submit" loading={isBusy} disabled={reason.trim() === ''}>{words.make}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
