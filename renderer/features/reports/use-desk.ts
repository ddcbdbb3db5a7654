import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReportState } from '../../../electron/contract/reports.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { draftDesk, type DraftDesk } from './draft-desk.ts';
import { hasUnsaved, type DraftSession } from './draft-session.ts';

/** Quiet time after the last key before a draft is stored, in milliseconds. */
const PAUSE = 700;

/** The desk of one report, saving by itself when the person pauses, and when they leave. */
export const useDesk = (state: ReportState): { readonly desk: DraftDesk; readonly session: DraftSession; readonly show: (next: ReportState) => void } => {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const [{ desk, show }] = useState(() => {
    const showState = (next: ReportState): void => {
      queries.setQueryData(api.reports.get.queryKey({ input: { id: next.id } }), next);
      void queries.invalidateQueries({ queryKey: api.reports.list.key() });
    };
    return { desk: draftDesk({ update: (input) => client.reports.update(input), get: (input) => client.reports.get(input) }, state, showState), show: showState };
  });
  const session = useSyncExternalStore(desk.subscribe, desk.session);
  useEffect(() => {
    if (session.sync.kind !== 'unsaved') return undefined;
    const timer = setTimeout(() => void desk.flush(), PAUSE);
    return () => { clearTimeout(timer); };
  }, [desk, session]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved(desk.session())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void desk.flush();
    };
  }, [desk]);
  return { desk, session, show };
};
