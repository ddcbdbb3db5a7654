import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { SaveStatus } from '../../app/autosave.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

/** Whether what was typed is stored. */
export function SaveMark({ status, onAgain }: { readonly status: SaveStatus; readonly onAgain: () => void }): ReactNode {
  const words = useDocumentWords();
  if (status === 'failed')
    return (
      <>
        <StatusBadge tone="bad">{words.desk.saveFailed}</StatusBadge>
        <Button size="compact-sm" variant="default" onClick={onAgain}>{words.desk.saveAgain}</Button>
      </>
    );
  const text = status === 'saved' ? words.desk.saved : status === 'saving' ? words.desk.saving : words.desk.unsaved;
  return <span className={classes.note} role="status">{text}</span>;
}

/** Another window has written: nothing is overwritten until the person has chosen. */
export function ConflictBar({ onTheirs, onMine }: { readonly onTheirs: () => void; readonly onMine: () => void }): ReactNode {
  const words = useDocumentWords();
  return (
    <div className={classes.bar} role="alert">
      <span>{words.desk.conflict}</span>
      <Button size="compact-sm" variant="default" onClick={onTheirs}>{words.desk.theirs}</Button>
      <Button size="compact-sm" variant="default" onClick={onMine}>{words.desk.mine}</Button>
    </div>
  );
}
