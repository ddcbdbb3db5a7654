import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconPencil } from '@tabler/icons-react';
import type { SaveStatus } from '../app/autosave.ts';
import { useWords } from '../i18n/shell-words.ts';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { StatusBadge } from './status-badge.tsx';
import classes from './draft-state.module.css';

/** Whether what is on screen is stored, and why not. */
export function DraftState({ status, failure, onSaveAgain }: { readonly status: SaveStatus; readonly failure: unknown; readonly onSaveAgain: () => void }): ReactNode {
  const words = useWords().draft;
  const failureText = useFailureText();
  if (status === 'failed') {
    return (
      <span className={classes.failed} role="alert">
        <IconAlertTriangle size={15} aria-hidden /> {words.saveFailed}: {failureText(failure)}
        <Button size="compact-sm" variant="default" onClick={onSaveAgain}>{words.saveAgain}</Button>
      </span>
    );
  }
  const text = { saved: words.saved, unsaved: words.unsaved, saving: words.saving, conflict: words.unsaved }[status];
  return (
    <span role="status" className={classes.saved}>
      <StatusBadge tone="plain" icon={status === 'saved' ? IconCloudCheck : IconPencil}>{text}</StatusBadge>
    </span>
  );
}

/** The record was changed elsewhere: a person says which text stays. */
export function DraftConflict({ onMine, onTheirs }: { readonly onMine: () => void; readonly onTheirs: () => void }): ReactNode {
  const words = useWords().draft;
  return (
    <div className={classes.conflict} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.text}><b>{words.conflict}.</b> {words.conflictText}</span>
      <Button variant="default" onClick={onMine}>{words.mine}</Button>
      <Button variant="default" onClick={onTheirs}>{words.theirs}</Button>
    </div>
  );
}
