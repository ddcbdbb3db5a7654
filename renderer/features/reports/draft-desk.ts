import type { ReportState } from '../../../electron/contract/reports.ts';
import type { ReportDraft } from '../../../electron/core/report/types.ts';
import { failureOf } from '../../app/failure.ts';
import { advanceSession, openSession, type DraftEvent, type DraftSession } from './draft-session.ts';

/** Where a draft lies while a person writes it: its session, and the saving of it, one save at a time. */
export type DraftDesk = {
  readonly session: () => DraftSession;
  readonly subscribe: (watcher: () => void) => () => void;
  readonly tell: (event: DraftEvent) => void;
  /** Stores what is not stored yet; settles when it is, or when that failed (the session says which). */
  readonly flush: () => Promise<void>;
};

export type DraftStore = {
  readonly update: (input: { readonly id: string; readonly revision: number; readonly draft: ReportDraft }) => Promise<ReportState>;
  readonly get: (input: { readonly id: string }) => Promise<ReportState>;
};

/** `onStored` is told the register's answer to each save. */
export const draftDesk = (store: DraftStore, initial: ReportState, onStored: (state: ReportState) => void): DraftDesk => {
  let session = openSession(initial);
  let underWay: Promise<void> | null = null;
  const watchers = new Set<() => void>();
  const tell = (event: DraftEvent): void => {
    session = advanceSession(session, event);
    for (const watcher of watchers) watcher();
  };

  const save = async (): Promise<void> => {
    while (session.sync.kind === 'unsaved' || session.sync.kind === 'failed') {
      tell({ kind: 'save-started' });
      try {
        const state = await store.update({ id: initial.id, revision: session.revision, draft: session.draft });
        tell({ kind: 'saved', state });
        onStored(state);
      } catch (thrown) {
        if (failureOf(thrown)?.code === 'conflict') await meetConflict();
        else tell({ kind: 'save-failed', thrown });
        return;
      }
    }
  };
  const meetConflict = async (): Promise<void> => {
    try {
      tell({ kind: 'conflict', theirs: await store.get({ id: initial.id }) });
    } catch (thrown) {
      tell({ kind: 'save-failed', thrown });
    }
  };

  return {
    session: () => session,
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    tell,
    flush: () => {
      underWay ??= save().finally(() => { underWay = null; });
      return underWay;
    },
  };
};
