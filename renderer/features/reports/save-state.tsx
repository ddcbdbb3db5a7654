import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconPencil, IconRefreshAlert } from '@tabler/icons-react';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import type { DraftSession } from './draft-session.ts';
import { useReportWords } from './words.ts';
import classes from './report-desk.module.css';

/** Whether what is on screen is stored. */
export function SaveState({ sync, onSaveAgain }: { readonly sync: DraftSession['sync']; readonly onSaveAgain: () => void }): ReactNode {
  const words = useReportWords();
  const failureText = useFailureText();
  if (sync.kind === 'failed') {
    return (
      <span className={classes.failed} role="alert">
        <IconAlertTriangle size={15} aria-hidden /> {words.editor.saveFailed}: {failureText(sync.thrown)}
        <Button size="compact-sm" variant="default" onClick={onSaveAgain}>{words.editor.saveAgain}</Button>
      </span>
    );
  }
  const text = { settled: words.editor.saved, unsaved: words.editor.unsaved, saving: words.editor.saving, conflict: words.editor.unsaved }[sync.kind];
  return (
    <span role="status" className={classes.saved}>
      <StatusBadge tone="plain" icon={sync.kind === 'settled' ? IconCloudCheck : IconPencil}>{text}</StatusBadge>
    </span>
  );
}

/** The draft was changed elsewhere: a person says which one stays. */
export function ConflictBar({ onMine, onTheirs }: { readonly onMine: () => void; readonly onTheirs: () => void }): ReactNode {
  const words = useReportWords();
  return (
    <div className={classes.conflict} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.conflictText}><b>{words.conflict.title}.</b> {words.conflict.text}</span>
      <Button variant="default" onClick={onMine}>{words.conflict.mine}</Button>
      <Button variant="default" onClick={onTheirs}>{words.conflict.theirs}</Button>
    </div>
  );
}

/** Sentences that nobody edited no longer say what the figures say. */
export function BehindBar({ count, isBusy, onFollow }: { readonly count: number; readonly isBusy: boolean; readonly onFollow: () => void }): ReactNode {
  const words = useReportWords();
  return (
    <div className={classes.conflict} role="status">
      <IconRefreshAlert size={18} aria-hidden />
      <span className={classes.conflictText}>{words.editor.behind(count)}</span>
      <Button variant="default" loading={isBusy} onClick={onFollow}>{words.editor.behindFollow}</Button>
    </div>
  );
}
