import type { AreaRunner, CommandArea } from './area.ts';
import { attachmentArea } from './commands/attachment.ts';
import { documentArea } from './commands/document.ts';
import { dossierArea } from './commands/dossier.ts';
import { meetingArea } from './commands/meeting.ts';
import { planArea } from './commands/plan.ts';
import { searchArea } from './commands/search.ts';
import { taskArea } from './commands/task.ts';

/** The areas beside the main job, in the order of the help. */
export const areas: readonly CommandArea[] = [documentArea, dossierArea, planArea, taskArea, meetingArea, attachmentArea, searchArea];

export function runnerOf(name: string): AreaRunner | null {
  return areas.map((area) => area.runners[name]).find((runner) => runner !== undefined) ?? null;
}
