import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import { useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDate } from '../../i18n/format.ts';
import { citeLabel } from './labels.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

type NumbersPanelProps = { readonly state: DocumentState; readonly onState: (state: DocumentState) => void };

/** The number a draft will get, kept or not, what is free below it, and documents that bear the same. */
export function NumbersPanel({ state, onState }: NumbersPanelProps): ReactNode {
  const words = useDocumentWords();
  const client = useClient();
  const toasts = useToasts();
  const [releasing, setReleasing] = useState(false);
  const { document, proposal, reserved, clashes } = state;
  const held = { id: document.id, revision: document.revision };
  return (
    <div className={classes.stack}>
      {document.number.text !== '' && <b>{document.number.text}</b>}
      {proposal !== null && (proposal.printed === null ? <p className={classes.note}>{document.signedOn === null ? words.numbers.noDay : <>{words.numbers.noTerm(formatDate(document.signedOn))} <Link to="/catalogue/$section" params={{ section: 'committee' }}>{words.numbers.addTerm}</Link></>}</p> : <span>{words.numbers.next(proposal.printed)}</span>)}
      {proposal !== null && proposal.gaps.length > 0 && <p className={classes.note}>{words.numbers.gaps(proposal.gaps.join(', '))}</p>}
      {reserved === null ? (
        document.status === 'draft' && document.direction === 'outgoing' && proposal?.next != null && (
          <div><Button variant="default" onClick={() => { client.documents.reserve(held).then(onState, toasts.failed); }}>{words.numbers.reserve}</Button></div>
        )
      ) : (
        <>
          <span>{words.numbers.reserved(`${reserved.number}${reserved.suffix}`)}</span>
          <div><Button variant="default" onClick={() => { setReleasing(true); }}>{words.numbers.release}</Button></div>
        </>
      )}
      {clashes.length > 0 && (
        <>
          <h2 className={classes.legend}>{words.numbers.clashes}</h2>
          <ul className={classes.items}>
            {clashes.map((clash) => (
              <li key={clash.document.id} className={classes.item}>
                <div className={classes.itemText}>
                  <Link to="/documents/$documentId" params={{ documentId: clash.document.id }}>{citeLabel(clash.document, words)}</Link>
                  <div className={classes.note}>{clash.real ? words.numbers.clashReal : words.numbers.clashAlike}</div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {releasing && (
        <ReasonDialog
          title={words.numbers.releaseTitle}
          text={words.numbers.releaseText}
          label={words.desk.reason}
          confirm={words.desk.done}
          isBusy={false}
          onClose={() => { setReleasing(false); }}
          onConfirm={(reason) => {
            setReleasing(false);
            client.documents.release({ ...held, reason }).then(onState, toasts.failed);
          }}
        />
      )}
    </div>
  );
}
