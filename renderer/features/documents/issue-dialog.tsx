import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Modal, NumberInput } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle, IconLock } from '@tabler/icons-react';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import { useToday } from '../../app/today.ts';
import { formatDate } from '../../i18n/format.ts';
import { DayInput } from '../../components/day-input.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { problemText } from './problem-text.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

export type IssueChoice = { readonly number: { readonly number: number } | 'none' | undefined; readonly signedOn: string };

type IssueDialogProps = { readonly state: DocumentState; readonly isBusy: boolean; readonly onClose: () => void; readonly onIssue: (choice: IssueChoice) => void };

/** What issuing does, under which number and day, and what is to be looked at before. */
export function IssueDialog({ state, isBusy, onClose, onIssue }: IssueDialogProps): ReactNode {
  const words = useDocumentWords();
  const shared = useWords();
  const today = useToday();
  const { document, proposal, reserved, problems } = state;
  const [signedOn, setSignedOn] = useState<string | null>(document.signedOn ?? today);
  const [number, setNumber] = useState<number | null>(null);
  // Number and day are given here.
  const open = problems.filter((problem) => problem.code !== 'missing-component' || (problem.params['component'] !== 'number' && problem.params['component'] !== 'date'));
  const [isUnnumbered, setUnnumbered] = useState(document.type === 'giay-moi');
  return (
    <Modal opened onClose={onClose} title={words.desk.issue} size={560} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (signedOn !== null) onIssue({ signedOn, number: isUnnumbered ? 'none' : number === null ? undefined : { number } });
        }}
      >
        <p className={classes.note}>{words.desk.issueHint}.</p>
        <div className={classes.pair}>
          <DayInput label={words.fields.signedOn} value={signedOn} onChange={setSignedOn} required data-autofocus />
          <NumberInput
            label={words.numbers.take}
            description={reserved !== null ? words.numbers.reserved(`${reserved.number}${reserved.suffix}`) : proposal?.printed == null ? signedOn === null ? words.numbers.noDay : words.numbers.noTerm(formatDate(signedOn)) : words.numbers.next(proposal.printed)}
            placeholder={words.numbers.takeNext}
            min={1}
            max={99_999}
            allowDecimal={false}
            disabled={isUnnumbered}
            value={number ?? ''}
            onChange={(value) => { setNumber(typeof value === 'number' ? value : null); }}
          />
        </div>
        {proposal !== null && proposal.gaps.length > 0 && !isUnnumbered && <p className={classes.note}>{words.numbers.gaps(proposal.gaps.join(', '))}</p>}
        <Checkbox label={words.numbers.noNumber} checked={isUnnumbered} onChange={(event) => { setUnnumbered(event.currentTarget.checked); }} />
        {open.length > 0 && (
          <div role="status">
            <h2 className={classes.legend}>{words.desk.problems}</h2>
            <ul className={classes.items}>
              {open.map((problem) => (
                <li key={`${problem.code} ${JSON.stringify(problem.params)}`} className={classes.item}>
                  {problem.severity === 'error' ? <IconExclamationCircle size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
                  <span className={classes.itemText}>{problemText(problem, words)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" leftSection={<IconLock size={16} aria-hidden />} disabled={signedOn === null} loading={isBusy}>{words.desk.issue}</Button>
        </div>
      </form>
    </Modal>
  );
}
