import { useState, type ReactNode } from 'react';
import { Button, Modal, Textarea } from '@mantine/core';
import { DayInput } from '../../components/day-input.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

type ReasonDialogProps = {
  readonly title: string;
  readonly text?: string;
  readonly label: string;
  readonly confirm: string;
  /** Asks for a day too, with this one proposed. */
  readonly day?: string;
  readonly dayLabel?: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string, on: string | undefined) => void;
};

/** Asks for what the record will say later: why, and from which day. */
export function ReasonDialog({ title, text, label, confirm, day, dayLabel, isBusy, onClose, onConfirm }: ReasonDialogProps): ReactNode {
  const words = useDocumentWords();
  const shared = useWords();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState<string | null>(day ?? null);
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') onConfirm(reason.trim(), on ?? undefined);
        }}
      >
        {text !== undefined && <p className={classes.note}>{text}</p>}
        <Textarea label={label} autosize minRows={2} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} required data-autofocus />
        {day !== undefined && <DayInput label={dayLabel ?? words.desk.on} value={on} onChange={setOn} w={160} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" disabled={reason.trim() === ''} loading={isBusy}>{confirm}</Button>
        </div>
      </form>
    </Modal>
  );
}
