import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { EvidenceItem } from '../../../electron/contract/tasks.ts';
import { AttachmentDrawer } from '../attachments/attachment-drawer.tsx';
import { useEvidenceWords } from './words.ts';
import classes from './evidence.module.css';

/** Evidence as a way to what it is: a record's screen, a figure's cell, a file; words are themselves. */
export function EvidenceLink({ item }: { readonly item: EvidenceItem }): ReactNode {
  const words = useEvidenceWords();
  const { evidence, label, found } = item;
  if (!found) return `${label} (${words.missing})`;
  switch (evidence.kind) {
    case 'words': return label;
    case 'file': return <FileLink id={evidence.attachment} name={label} />;
    case 'figure': return <Link className={classes.link} to="/figures" search={{ form: evidence.form, period: evidence.period, unit: evidence.unit, indicator: evidence.indicator }}>{label}</Link>;
    case 'record': {
      const { kind, id } = evidence.record;
      switch (kind) {
        case 'document': return <Link className={classes.link} to="/documents/$documentId" params={{ documentId: id }}>{label}</Link>;
        case 'report': return <Link className={classes.link} to="/reports/$reportId" params={{ reportId: id }}>{label}</Link>;
        case 'plan': return <Link className={classes.link} to="/plans/$planId" params={{ planId: id }}>{label}</Link>;
        case 'meeting': return <Link className={classes.link} to="/meetings/$meetingId" params={{ meetingId: id }}>{label}</Link>;
        case 'dossier': return <Link className={classes.link} to="/dossiers" search={{ dossier: id }}>{label}</Link>;
        case 'file': return <FileLink id={id} name={label} />;
        // A task has no screen but that of its plan or meeting, which its own evidence does not name.
        case 'task': return label;
      }
    }
  }
}

/** A file is looked at where it is named; from there it is opened in its own program. */
function FileLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <button type="button" className={classes.link} onClick={() => { setIsShown(true); }}>{name}</button>
      {isShown && <AttachmentDrawer file={{ id, name }} onClose={() => { setIsShown(false); }} />}
    </>
  );
}
