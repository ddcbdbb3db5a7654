import { useQueryClient } from '@tanstack/react-query';
import type { MeetingState } from '../../../electron/contract/meetings.ts';
import type { MeetingDraft } from '../../../electron/core/meeting/types.ts';
import type { DraftDesk } from '../../app/drafts/desk.ts';
import type { DraftSession } from '../../app/drafts/session.ts';
import { useDraftDesk, type KeptDesks } from '../../app/drafts/use-draft-desk.ts';
import { useApi, useClient } from '../../app/client.tsx';

const desks: KeptDesks<MeetingDraft, MeetingState> = new Map();

/** What of a meeting its editors change. */
export function draftOf({ kind, title, startsAt, endsAt, place, status, content }: MeetingState): MeetingDraft {
  return { kind, title, startsAt, endsAt, place, status: status === 'final' ? 'held' : status, content };
}

export type MeetingDeskParts = { readonly desk: DraftDesk<MeetingDraft, MeetingState>; readonly session: DraftSession<MeetingDraft, MeetingState>; readonly show: (next: MeetingState) => void };

/** The desk of one meeting, with what puts the register's answers on the screen. */
export function useMeetingDesk(state: MeetingState): MeetingDeskParts {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const { id } = state;
  const show = (next: MeetingState): void => {
    queries.setQueryData(api.meetings.get.queryKey({ input: { id } }), next);
    void queries.invalidateQueries({ queryKey: api.meetings.list.key() });
  };
  const store = {
    draftOf,
    revisionOf: (next: MeetingState): number => next.revision,
    update: (revision: number, draft: MeetingDraft): Promise<MeetingState> => client.meetings.update({ id, revision, draft }),
    get: (): Promise<MeetingState> => client.meetings.get({ id }),
  };
  return { ...useDraftDesk(desks, id, state, store, show), show };
}
