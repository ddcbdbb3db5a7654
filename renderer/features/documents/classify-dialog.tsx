import { useState, type ReactNode } from 'react';
import { Button, Modal, Radio, Stack } from '@mantine/core';
import type { SecrecyMark } from '../../../electron/core/document/record.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

const DEGREES = ['mat', 'toi-mat', 'tuyet-mat'] as const satisfies readonly SecrecyMark[];

type ClassifyDialogProps = { readonly before: SecrecyMark | null; readonly isBusy: boolean; readonly onClose: () => void; readonly onConfirm: (secrecy: SecrecyMark) => void };

/** Asks for the degree, and says what goes with it for good: the one act of the register that cannot be undone. */
export function ClassifyDialog({ before, isBusy, onClose, onConfirm }: ClassifyDialogProps): ReactNode {
  const words = useDocumentWords();
  const shared = useWords();
  const [chosen, setChosen] = useState<SecrecyMark | null>(before);
  return (
    <Modal opened onClose={onClose} title={words.desk.classifyTitle} size={480} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== null) onConfirm(chosen);
        }}
      >
        <p className={classes.note}>{words.desk.classifyText}</p>
        <Radio.Group label={words.fields.secrecy} value={chosen ?? ''} onChange={(value) => { setChosen(DEGREES.find((degree) => degree === value) ?? null); }}>
          <Stack gap={6} mt={6}>{DEGREES.map((degree) => <Radio key={degree} value={degree} label={words.fields.secrecies[degree]} />)}</Stack>
        </Radio.Group>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" color="red" disabled={chosen === null} loading={isBusy}>{words.desk.classifyConfirm}</Button>
        </div>
      </form>
    </Modal>
  );
}
