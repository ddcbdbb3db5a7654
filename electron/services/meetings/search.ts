import { dayOf } from '../../core/meeting/moments.ts';
import { meetingSearchText } from '../../core/meeting/search-text.ts';
import { dropSearchEntry, putSearchEntry } from '../../store/search/entries.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { liveMaterial, requireMeeting } from './material.ts';

/** Puts a meeting into the search index as it stands; out of it while in the bin. */
export async function indexMeeting(context: Context, change: Change, id: string): Promise<void> {
  const meeting = await requireMeeting(change.db, id);
  if (meeting.removedAt !== null) {
    dropSearchEntry(change, 'meeting', id);
    return;
  }
  const text = meetingSearchText(await liveMaterial(context, change.db, meeting));
  putSearchEntry(change, { kind: 'meeting', id, part: '', type: meeting.kind, number: '', day: dayOf(meeting.startsAt), title: meeting.title, text });
}
