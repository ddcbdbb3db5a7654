import { useState } from 'react';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import type { DocumentFields, DocumentText, SecrecyMark } from '../../../electron/core/document/record.ts';
import { useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { goToWrongDay } from '../../components/wrong-days.ts';
import type { IssueChoice } from './issue-dialog.tsx';
import { typeLabel } from './labels.ts';
import { useDocumentWords } from './words.ts';

export type AskedAct = 'issue' | 'version' | 'withdraw' | 'reinstate' | 'close' | 'classify';

export type DocumentActs = {
  /** The act whose dialog is open. */
  readonly asked: AskedAct | null;
  readonly isBusy: boolean;
  readonly ask: (act: AskedAct) => void;
  readonly cancel: () => void;
  readonly issue: (choice: IssueChoice) => void;
  /** Enters an incoming document into the register. */
  readonly register: () => void;
  readonly newVersion: (change: { readonly fields: Partial<DocumentFields>; readonly numberText?: string; readonly text?: DocumentText | null }, reason: string, done: () => void) => void;
  readonly withdraw: (reason: string, on: string | undefined) => void;
  readonly reinstate: (reason: string) => void;
  readonly close: (note: string, on: string | undefined) => void;
  readonly reopen: () => void;
  /** Marks it and takes its content away for good. */
  readonly classify: (secrecy: SecrecyMark) => void;
  readonly remove: (done: () => void) => void;
};

type ActsInput = { readonly state: DocumentState; readonly onState: (state: DocumentState) => void; readonly flush: () => Promise<boolean> };

/** What can be done with a document besides typing; what was typed is stored first. */
export function useDocumentActs({ state, onState, flush }: ActsInput): DocumentActs {
  const words = useDocumentWords();
  const client = useClient();
  const toasts = useToasts();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { id } = state.document;

  /** Stores what is typed, then acts on the document as it stands then. */
  const act = (work: (held: { readonly id: string; readonly revision: number }) => Promise<DocumentState>, done?: (next: DocumentState) => void): void => {
    const run = async (): Promise<void> => {
      setBusy(true);
      try {
        if (!(await flush())) return;
        const { document } = await client.documents.get({ id });
        const next = await work({ id, revision: document.revision });
        setAsked(null);
        onState(next);
        done?.(next);
      } catch (thrown) {
        toasts.failed(thrown);
      } finally {
        setBusy(false);
      }
    };
    void run();
  };

  return {
    asked,
    isBusy,
    // A day that is none is not stored, so it is put right before anything is done for good.
    ask: (next) => { if (!goToWrongDay()) setAsked(next); },
    cancel: () => { setAsked(null); },
    issue: ({ number, signedOn }) => {
      act(
        (held) => client.documents.issue({ ...held, signedOn, ...(number === undefined ? {} : { number }) }),
        (next) => { toasts.done(words.desk.issued(next.document.number.text === '' ? typeLabel(next.document, words) : next.document.number.text)); },
      );
    },
    register: () => {
      if (goToWrongDay()) return;
      act((held) => client.documents.issue(held), (next) => { if (next.document.arrivalNumber !== null) toasts.done(words.desk.registeredAs(next.document.arrivalNumber)); });
    },
    newVersion: (change, reason, done) => { act((held) => client.documents.update({ ...held, ...change, reason }), done); },
    withdraw: (reason, on) => { act((held) => client.documents.withdraw({ ...held, reason, ...(on === undefined ? {} : { on }) })); },
    reinstate: (reason) => { act((held) => client.documents.reinstate({ ...held, reason })); },
    close: (note, on) => { act((held) => client.documents.close({ ...held, note, ...(on === undefined ? {} : { on }) })); },
    reopen: () => { act((held) => client.documents.reopen(held)); },
    classify: (secrecy) => { act((held) => client.documents.classify({ ...held, secrecy }), () => { toasts.done(words.desk.classified); }); },
    remove: (done) => {
      const run = async (): Promise<void> => {
        await flush();
        await client.documents.remove({ id });
        done();
        toasts.undoable(words.list.removed(typeLabel(state.document, words)), () => { client.documents.restore({ id }).then(onState, toasts.failed); });
      };
      run().catch(toasts.failed);
    },
  };
}
