import { failureOf } from '../failure.ts';
import { advanceSession, openSession, type DraftEvent, type DraftSession, type DraftShape } from './session.ts';

/** Where a draft lies while a person writes it: its session, and the saving of it, one save at a time. */
export type DraftDesk<Draft, State> = {
  readonly session: () => DraftSession<Draft, State>;
  readonly subscribe: (watcher: () => void) => () => void;
  readonly tell: (event: DraftEvent<Draft, State>) => void;
  /** Stores what is not stored yet; settles when it is, or when that failed (the session says which). */
  readonly flush: () => Promise<void>;
};

/** How a record is written to the register and asked for again. */
export type DraftStore<Draft, State> = DraftShape<Draft, State> & {
  readonly update: (revision: number, draft: Draft) => Promise<State>;
  readonly get: () => Promise<State>;
};

/** `onStored` is told the register's answer to each save. */
export function draftDesk<Draft, State>(store: DraftStore<Draft, State>, initial: State, onStored: (state: State) => void): DraftDesk<Draft, State> {
  let session = openSession(store, initial);
  let underWay: Promise<void> | null = null;
  const watchers = new Set<() => void>();
  const tell = (event: DraftEvent<Draft, State>): void => {
    session = advanceSession(store, session, event);
    for (const watcher of watchers) watcher();
  };

  const save = async (): Promise<void> => {
    while (session.sync.kind === 'unsaved' || session.sync.kind === 'failed') {
      tell({ kind: 'save-started' });
      try {
        const state = await store.update(session.revision, session.draft);
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
      tell({ kind: 'conflict', theirs: await store.get() });
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
}
