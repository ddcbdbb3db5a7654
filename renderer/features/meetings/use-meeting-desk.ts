import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { MeetingState } from '../../../electron/contract/meetings.ts';
import type { MeetingDraft } from '../../../electron/core/meeting/types.ts';
import type { Autosave, AutosaveState, Stored } from '../../app/autosave.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useAutosave } from '../../app/use-autosave.ts';

/** What of a meeting its editors change. */
function storedDraft({ kind, title, startsAt, endsAt, place, status, content, revision }: MeetingState): Stored<MeetingDraft> {
  return { value: { kind, title, startsAt, endsAt, place, status: status === 'final' ? 'held' : status, content }, revision };
}

export type MeetingDeskParts = { readonly edit: AutosaveState<MeetingDraft>; readonly autosave: Autosave<MeetingDraft>; readonly show: (next: MeetingState) => void };

/** The writing of one meeting, with what puts the register's answers on the screen. */
export function useMeetingDesk(state: MeetingState): MeetingDeskParts {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const { id } = state;
  const show = (next: MeetingState): void => {
    queries.setQueryData(api.meetings.get.queryKey({ input: { id } }), next);
    void queries.invalidateQueries({ queryKey: api.meetings.list.key() });
  };
  const stored = useMemo(() => storedDraft(state), [state]);
  const [edit, autosave] = useAutosave<MeetingDraft>(stored, {
    isSame: (left, right) => left === right || JSON.stringify(left) === JSON.stringify(right),
    load: async () => storedDraft(await client.meetings.get({ id })),
    save: async (draft, revision) => {
      const next = await client.meetings.update({ id, revision, draft });
      show(next);
      // What was typed stays as typed: the register trims ends, which would take a blank away under the hand.
      return { value: draft, revision: next.revision };
    },
  });
  return { edit, autosave, show };
}
