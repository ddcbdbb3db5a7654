import { useEffect, useState, useSyncExternalStore } from 'react';
import { draftDesk, type DraftDesk, type DraftStore } from './desk.ts';
import { hasUnsaved, type DraftSession } from './session.ts';

/** Quiet time after the last key before a draft is stored, in milliseconds. */
const PAUSE = 700;

/**
 * Desks in use, and those left with something still on its way or not stored: who comes back finds the draft as it was
 * left, and never an older one from memory. One such map a kind of record, made once for its module.
 */
export type KeptDesks<Draft, State> = Map<string, { readonly desk: DraftDesk<Draft, State>; users: number }>;

/** The desk of one record, saving by itself when the person pauses, and when they leave. */
export function useDraftDesk<Draft, State>(
  kept: KeptDesks<Draft, State>,
  id: string,
  state: State,
  store: DraftStore<Draft, State>,
  onStored: (state: State) => void,
): { readonly desk: DraftDesk<Draft, State>; readonly session: DraftSession<Draft, State> } {
  const [desk] = useState(() => kept.get(id)?.desk ?? draftDesk(store, state, onStored));
  const session = useSyncExternalStore(desk.subscribe, desk.session);
  useEffect(() => {
    if (session.sync.kind !== 'unsaved') return undefined;
    const timer = setTimeout(() => void desk.flush(), PAUSE);
    return () => { clearTimeout(timer); };
  }, [desk, session]);
  useEffect(() => {
    const entry = kept.get(id) ?? { desk, users: 0 };
    kept.set(id, entry);
    entry.users += 1;
    const warn = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved(desk.session())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      entry.users -= 1;
      void desk.flush().then(() => {
        if (entry.users === 0 && !hasUnsaved(desk.session()) && kept.get(id) === entry) kept.delete(id);
      });
    };
  }, [desk, id, kept]);
  return { desk, session };
}
