import type { ReactNode } from 'react';
import { ActionIcon, Button, Checkbox, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconChecks, IconX } from '@tabler/icons-react';
import { answerText } from './describe.ts';
import type { Names } from './names.ts';
import { questionOf, type Settling } from './settling.ts';
import { useImportWords } from './words.ts';
import classes from '../../sheet/review.module.css';

type AnswerTrayProps = {
  readonly settling: Settling;
  readonly names: Names;
  readonly remember: boolean;
  readonly isBusy: boolean;
  readonly onRemember: (remember: boolean) => void;
  readonly onUndo: () => void;
  readonly onApply: () => void;
  readonly onRetract: (question: string) => void;
};

/** The answers chosen so far: each can be taken back, all are applied together. */
export function AnswerTray({ settling, names, remember, isBusy, onRemember, onUndo, onApply, onRetract }: AnswerTrayProps): ReactNode {
  const words = useImportWords();
  const count = settling.chosen.length;
  return (
    <div className={classes.tray} role="group" aria-label={words.review.pending(count)}>
      <div className={classes.trayHead}>
        <span className={classes.trayText} aria-live="polite">{count === 0 ? words.review.noPending : words.review.pending(count)}</span>
        <Tooltip label={words.review.undo}>
          <ActionIcon onClick={onUndo} disabled={settling.past.length === 0} aria-label={words.review.undo}><IconArrowBackUp size={16} /></ActionIcon>
        </Tooltip>
      </div>
      {count > 0 && (
        <>
          <ul className={classes.answers} tabIndex={0} aria-label={words.review.pending(count)}>
            {settling.chosen.map((settlement) => (
              <li key={questionOf(settlement)}>
                <span>{answerText(settlement, words, names)}</span>
                <ActionIcon size={24} aria-label={`${words.fix.takeBack}: ${answerText(settlement, words, names)}`} onClick={() => { onRetract(questionOf(settlement)); }}><IconX size={12} /></ActionIcon>
              </li>
            ))}
          </ul>
          <div className={classes.trayFoot}>
            <Tooltip label={words.review.rememberHint}>
              <Checkbox label={words.review.remember} checked={remember} onChange={(event) => { onRemember(event.currentTarget.checked); }} />
            </Tooltip>
            <Button loading={isBusy} leftSection={<IconChecks size={16} aria-hidden />} onClick={onApply}>{words.review.apply(count)}</Button>
          </div>
        </>
      )}
    </div>
  );
}
