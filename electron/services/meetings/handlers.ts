import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { createMeeting, prepareMeeting, removeMeeting, restoreMeeting, updateMeetingDraft } from './edit.ts';
import { finaliseMeeting, followUpConclusion, meetingVersion, reopenMeeting } from './finalise.ts';
import { paperFile } from './paper-files.ts';
import { registerPaper } from './papers.ts';
import { allMeetings, getMeeting, meetingKinds } from './state.ts';

export function meetingHandlers(context: Context): Handlers['meetings'] {
  return {
    list: ({ removed }) => allMeetings(context, removed === true),
    get: ({ id }) => getMeeting(context, id),
    kinds: () => meetingKinds(context),
    prepare: (input) => prepareMeeting(context, input),
    create: (input) => createMeeting(context, input),
    update: (input) => updateMeetingDraft(context, input),
    remove: ({ id }) => removeMeeting(context, id),
    restore: ({ id }) => restoreMeeting(context, id),
    finalise: (input) => finaliseMeeting(context, input),
    reopen: (input) => reopenMeeting(context, input),
    version: (input) => meetingVersion(context, input),
    followUp: (input) => followUpConclusion(context, input),
    paper: (input) => paperFile(context, input),
    register: (input) => registerPaper(context, input),
  };
}
