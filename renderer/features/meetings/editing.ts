import { createContext, useContext } from 'react';
import type { MeetingState } from '../../../electron/contract/meetings.ts';
import type { Member } from '../../../electron/core/catalogue/types.ts';
import type { PrintedPerson } from '../../../electron/core/meeting/people.ts';
import type { MeetingContent, MeetingDraft, MeetingPerson } from '../../../electron/core/meeting/types.ts';

/** What every step of one meeting works on. */
export type MeetingEditing = {
  readonly state: MeetingState;
  readonly draft: MeetingDraft;
  readonly content: MeetingContent;
  readonly readOnly: boolean;
  readonly edit: (change: Partial<MeetingDraft>) => void;
  /** Takes the content as it stands at the moment of the edit, so that an undo later does not bring back older parts. */
  readonly editContent: (change: (content: MeetingContent) => Partial<MeetingContent>) => void;
  /** Stores what is typed; resolves to whether all is stored. */
  readonly flush: () => Promise<boolean>;
  readonly members: readonly Member[];
  readonly printed: (person: MeetingPerson) => PrintedPerson;
};

export const EditingContext = createContext<MeetingEditing | null>(null);

export function useEditing(): MeetingEditing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('no meeting around this component');
  return editing;
}
