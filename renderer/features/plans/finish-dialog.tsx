import { useState, type ReactNode } from 'react';
import { Button, Modal, Textarea } from '@mantine/core';
import type { Task } from '../../../electron/core/task/types.ts';
import { useToday } from '../../app/today.ts';
import { DayInput } from '../../components/day-input.tsx';
import { EvidencePicker, type ChosenEvidence } from '../../components/evidence/evidence-picker.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { useFilesOf } from './use-files-of.ts';
import { useTaskChanges } from './use-task-changes.ts';
import { usePlanWords } from './words.ts';
import classes from './finish-dialog.module.css';
import common from './plans.module.css';

export type Finish = 'close' | 'drop' | 'reopen';

type FinishDialogProps = { readonly task: Pick<Task, 'id' | 'revision' | 'text' | 'planId'>; readonly finish: Finish; readonly onClose: () => void };

/** Closes a task by evidence, gives it up or takes it up again for a reason; with the day on which it happened. */
export function FinishDialog({ task, finish, onClose }: FinishDialogProps): ReactNode {
  const words = usePlanWords().finish;
  const shared = useWords();
  const today = useToday();
  const changes = useTaskChanges();
  const [on, setOn] = useState<string | null>(today);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly ChosenEvidence[]>([]);
  const [pending, setPending] = useState(false);
  const owners = useFilesOf(task);
  const said = text.trim();
  const evidence = [...chosen.map((one) => one.evidence), ...(finish === 'close' && said !== '' ? [{ kind: 'words', text: said } as const] : [])];
  const isReady = on !== null && (finish === 'close' ? evidence.length > 0 : said !== '');
  const run = async (): Promise<void> => {
    if (on === null) return;
    setPending(true);
    const given = { text: said, happenedOn: on };
    const changed = finish === 'close' ? await changes.close(task, { text: '', happenedOn: on, evidence }) : finish === 'drop' ? await changes.drop(task, given) : await changes.reopen(task, given);
    setPending(false);
    if (changed) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words[finish]} size="lg" closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form className={common.form} onSubmit={(event) => { event.preventDefault(); if (isReady) void run(); }}>
        <p className={classes.subject}>{task.text}</p>
        <Textarea data-autofocus label={finish === 'close' ? words.words : words.reason} placeholder={finish === 'close' ? words.wordsHint : undefined} autosize minRows={2} maxRows={6} value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
        {finish === 'close' && <EvidencePicker chosen={chosen} onChange={setChosen} owners={owners} />}
        <DayInput w={150} label={words.on} value={on} onChange={setOn} />
        <div className={common.actions}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" disabled={!isReady} loading={pending}>{words[finish]}</Button>
        </div>
      </form>
    </Modal>
  );
}
