import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { meetingDocumentSchema, meetingPaperSchema, type MeetingState, type MeetingStep, type MeetingSummary } from '../../../contract/meetings.ts';
import { sameKind } from '../../../core/meeting/kinds.ts';
import { failure } from '../../../services/failure.ts';
import type { AreaTools, CommandArea } from '../area.ts';
import { DONE, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import { writeNewFile } from '../write-file.ts';
import { mergedDraft, readMeetingFile } from './meeting-file.ts';
import { meetingWords } from './meeting-words.ts';

const STEPS = ['raised', 'progress', 'closed', 'dropped', 'reopened'] as const;

/** Meetings for a script: `meeting …`. */
export const meetingArea: CommandArea = {
  declare: (tools) => {
    declareMeetings(tools);
  },
  runners: {
    'meeting list': async (session, request, output) => {
      const all = await session.handlers.meetings.list({ removed: request.options['removed'] === true }, session.call);
      const [kind, from, to] = [text(request, 'kind'), text(request, 'from'), text(request, 'to')];
      const found = all.filter((one) => (kind === '' || sameKind(one.kind, kind)) && (from === '' || one.startsAt.slice(0, 10) >= from) && (to === '' || one.startsAt.slice(0, 10) <= to));
      for (const line of tableLines(found.map((one) => summaryLine(one, output)), [])) output.say(line);
      output.result(found);
      return DONE;
    },
    'meeting show': async (session, request, output) => {
      const id = argument(request, 0);
      const version = request.options['version'];
      if (typeof version === 'number') {
        const found = await session.handlers.meetings.version({ id, version }, session.call);
        output.say(`${found.material.head.title} · ${meetingWords(output.language).versions(found.version)} · ${found.at}`);
        output.result(found);
        return DONE;
      }
      return told(await session.handlers.meetings.get({ id }, session.call), output);
    },
    'meeting add': async (session, request, output) => {
      const file = await readMeetingFile(argument(request, 0));
      const { kind, title, startsAt, place } = file;
      if (typeof kind !== 'string' || typeof title !== 'string' || typeof startsAt !== 'string') throw failure('bad-arguments', { detail: 'kind, title, startsAt' });
      const begun = await session.handlers.meetings.prepare({ kind, title, startsAt, place: typeof place === 'string' ? place : '' }, session.call);
      const created = await session.handlers.meetings.create({ draft: mergedDraft(begun, file) }, session.call);
      output.say(meetingWords(output.language).saved(created.id));
      return told(created, output);
    },
    'meeting update': async (session, request, output) => {
      const file = await readMeetingFile(argument(request, 1));
      const state = await session.handlers.meetings.get({ id: argument(request, 0) }, session.call);
      const revision = typeof file['revision'] === 'number' ? file['revision'] : state.revision;
      return told(await session.handlers.meetings.update({ id: state.id, revision, draft: mergedDraft(state, file) }, session.call), output);
    },
    'meeting finalise': async (session, request, output) => {
      const { id, revision } = await session.handlers.meetings.get({ id: argument(request, 0) }, session.call);
      return told(await session.handlers.meetings.finalise({ id, revision }, session.call), output);
    },
    'meeting reopen': async (session, request, output) => {
      const { id, revision } = await session.handlers.meetings.get({ id: argument(request, 0) }, session.call);
      return told(await session.handlers.meetings.reopen({ id, revision, reason: text(request, 'reason') }, session.call), output);
    },
    'meeting follow-up': async (session, request, output) => told(await session.handlers.meetings.followUp({ id: argument(request, 0), task: argument(request, 1), step: stepOf(request) }, session.call), output),
    'meeting paper': async (session, request, output) => {
      const part = meetingPaperSchema.safeParse(argument(request, 1));
      if (!part.success) throw failure('bad-arguments', { detail: argument(request, 1) });
      const version = request.options['version'];
      const file = await session.handlers.meetings.paper({ id: argument(request, 0), part: part.data, ...(typeof version === 'number' ? { version } : {}) }, session.call);
      const folder = text(request, 'out');
      await mkdir(folder, { recursive: true });
      const path = join(folder, file.name);
      await writeNewFile(path, new Uint8Array(await file.arrayBuffer()));
      output.say(output.words.written(path));
      output.result({ file: path });
      return DONE;
    },
    'meeting register': async (session, request, output) => {
      const part = meetingDocumentSchema.safeParse(argument(request, 1));
      if (!part.success) throw failure('bad-arguments', { detail: argument(request, 1) });
      const state = await session.handlers.meetings.register({ id: argument(request, 0), part: part.data }, session.call);
      const line = state.documents.find((one) => one.part === part.data);
      output.say(meetingWords(output.language).registered(line?.document ?? ''));
      output.result(line ?? null);
      return DONE;
    },
  },
};

function declareMeetings({ language, group, declare, isoDate }: AreaTools): void {
  const words = meetingWords(language);
  const { options } = words;
  const meeting = group('meeting', words.meeting);
  const version = (command: Command): Command => command.option('--version <N>', options.version, versionNumber);
  declare(meeting, 'list', words.list, 'meeting list').option('--kind <KIND>', options.kind).option('--from <DATE>', options.from, isoDate('--from')).option('--to <DATE>', options.to, isoDate('--to')).option('--removed', options.removed);
  version(declare(meeting, 'show <ID>', words.show, 'meeting show'));
  declare(meeting, 'add <FILE>', words.add, 'meeting add');
  declare(meeting, 'update <ID> <FILE>', words.update, 'meeting update');
  declare(meeting, 'finalise <ID>', words.finalise, 'meeting finalise');
  declare(meeting, 'reopen <ID>', words.reopen, 'meeting reopen').requiredOption('--reason <TEXT>', options.reason);
  declare(meeting, 'follow-up <ID> <TASK>', words.followUp, 'meeting follow-up')
    .addOption(new Option('--step <STEP>', options.step).choices(STEPS).makeOptionMandatory())
    .option('--text <TEXT>', options.text)
    .option('--progress <PERCENT>', options.progress, percent)
    .option('--evidence <WORDS>', options.evidence, (one: string, others: readonly string[]) => [...others, one], []);
  version(declare(meeting, 'paper <ID> <PART>', words.paper, 'meeting paper')).requiredOption('--out <DIR>', options.out);
  declare(meeting, 'register <ID> <PART>', words.register, 'meeting register');
}

const argument = (request: Request, index: number): string => request.arguments[index] ?? '';

function text(request: Request, name: string): string {
  const value = request.options[name];
  return typeof value === 'string' ? value : '';
}

function versionNumber(value: string): number {
  const version = Number(value);
  if (!Number.isInteger(version) || version < 1) throw new InvalidArgumentError(value);
  return version;
}

function percent(value: string): number {
  const progress = Number(value);
  if (value.trim() === '' || !Number.isInteger(progress) || progress < 0 || progress > 100) throw new InvalidArgumentError(value);
  return progress;
}

function stepOf(request: Request): MeetingStep {
  const kind = STEPS.find((step) => step === request.options['step']) ?? 'raised';
  const said = text(request, 'text');
  if (kind === 'progress') {
    const { progress } = request.options;
    if (typeof progress !== 'number') throw failure('task-progress-invalid');
    return { kind, text: said, progress };
  }
  if (kind !== 'closed') return { kind, text: said };
  const words: unknown = request.options['evidence'];
  const evidence = Array.isArray(words) ? words.filter((one) => typeof one === 'string').map((one) => ({ kind: 'words' as const, text: one })) : [];
  return { kind, text: said, evidence };
}

function summaryLine(one: MeetingSummary, output: Output): readonly string[] {
  const words = meetingWords(output.language);
  return [one.id, one.startsAt.replace('T', ' '), words.status[one.status], one.kind, one.title, words.attendance(one.attendance.present, one.attendance.invited), words.conclusions(one.conclusionCount)];
}

function told(state: MeetingState, output: Output): ExitCode {
  const words = meetingWords(output.language);
  output.say(`${state.title} · ${state.startsAt.replace('T', ' ')} · ${words.status[state.status]}${state.version === 0 ? '' : ` · ${words.versions(state.version)}`}`);
  state.content.conclusions.forEach((conclusion, index) => {
    output.say(`${String(index + 1)}. ${conclusion.text}${conclusion.dueOn === null ? '' : ` (${conclusion.dueOn})`}`);
  });
  if (state.carried.length > 0) output.say(words.carried);
  for (const { task } of state.carried) output.say(`- ${task.id}  ${String(task.progress)}%  ${task.text}`);
  if (state.problems.length > 0) output.say(words.missing(state.problems.length));
  output.result(state);
  return DONE;
}
