import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReportState } from '../../../electron/contract/reports.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { draftDesk, type DraftDesk } from './draft-desk.ts';
import { hasUnsaved, type DraftSession } from './draft-session.ts';

/** Quiet time after the last key before a draft is stored, in milliseconds. */
const PAUSE = 700;

/**
 * Desks in use, and those left with something still on its way or not stored: who comes back finds the draft as it was
 * left, and never an older one from memory.
 */
const desks = new Map<string, { readonly desk: DraftDesk; users: number }>();

type Desk = { readonly desk: DraftDesk; readonly session: DraftSession; readonly show: (next: ReportState) => void };

/** The desk of one report, saving by itself when the person pauses, and when they leave. */
export const useDesk = (state: ReportState): Desk => {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const [{ desk, show }] = useState(() => {
    const showState = (next: ReportState): void => {
      queries.setQueryData(api.reports.get.queryKey({ input: { id: next.id } }), next);
      void queries.invalidateQueries({ queryKey: api.reports.list.key() });
    };
    const left = desks.get(state.id)?.desk;
    return { desk: left ?? draftDesk({ update: (input) => client.reports.update(input), get: (input) => client.reports.get(input) }, state, showState), show: showState };
  });
  const { id } = state;
  const session = useSyncExternalStore(desk.subscribe, desk.session);
  useEffect(() => {
    if (session.sync.kind !== 'unsaved') return undefined;
    const timer = setTimeout(() => void desk.flush(), PAUSE);
    return () => { clearTimeout(timer); };
  }, [desk, session]);
  useEffect(() => {
    const entry = desks.get(id) ?? { desk, users: 0 };
    desks.set(id, entry);
    entry.users += 1;
    const warn = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved(desk.session())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      entry.users -= 1;
      void desk.flush().then(() => {
        if (entry.users === 0 && !hasUnsaved(desk.session()) && desks.get(id) === entry) desks.delete(id);
      });
    };
  }, [desk, id]);
  return { desk, session, show };
};
