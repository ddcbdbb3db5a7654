import { Option } from 'commander';
import type { TaskItem, TaskState } from '../../../contract/tasks.ts';
import { shortDate } from '../../../core/period/label.ts';
import type { ResponsibleNames } from '../../../core/record/responsible.ts';
import type { Evidence } from '../../../core/record/types.ts';
import { daysLate } from '../../../core/task/due.ts';
import { recurrenceWords } from '../../../core/task/recurrence-words.ts';
import { TASK_STATES } from '../../../core/task/types.ts';
import { failure } from '../../../services/failure.ts';
import type { CommandArea } from '../area.ts';
import { DONE, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import type { Session } from '../session.ts';
import { planWords } from './plan-words.ts';
import { namesOf, responsibleOption } from './responsible.ts';

/** `task …`: single tasks and conclusions with their threads. */
export const taskArea: CommandArea = {
  declare: ({ language, group, declare, isoDate }) => {
    const words = planWords(language);
    const { options } = words;
    const task = group('task', words.task);
    declare(task, 'list', words.taskList, 'task list')
      .option('--plan <ID>', options.plan)
      .addOption(new Option('--state <STATE>', options.state).choices(TASK_STATES))
      .option('--owner <WHO>', options.owner)
      .option('--due-from <DATE>', options.dueFrom, isoDate('--due-from'))
      .option('--due-to <DATE>', options.dueTo, isoDate('--due-to'));
    declare(task, 'show <ID>', words.taskShow, 'task show');
    declare(task, 'add <TEXT>', words.taskAdd, 'task add').option('--plan <ID>', options.plan).option('--heading <TEXT>', options.heading).option('--owner <WHO>', options.owner).option('--due <DATE>', options.due, isoDate('--due'));
    declare(task, 'progress <ID> <PERCENT>', words.taskProgress, 'task progress').option('--words <TEXT>', options.words).option('--on <DATE>', options.on, isoDate('--on'));
    declare(task, 'note <ID> <TEXT>', words.taskNote, 'task note').option('--on <DATE>', options.on, isoDate('--on'));
    declare(task, 'close <ID>', words.taskClose, 'task close')
      .option('--evidence <TEXT>', options.evidence, gather, [])
      .option('--document <ID>', options.document, gather, [])
      .option('--words <TEXT>', options.words)
      .option('--on <DATE>', options.on, isoDate('--on'));
    declare(task, 'reopen <ID> <REASON>', words.taskReopen, 'task reopen').option('--on <DATE>', options.on, isoDate('--on'));
    declare(task, 'drop <ID> <REASON>', words.taskDrop, 'task drop').option('--on <DATE>', options.on, isoDate('--on'));
  },
  runners: {
    'task list': listTasks,
    'task show': async (session, request, output) => tell(await session.handlers.tasks.get({ id: argument(request, 0) }, session.call), session, output),
    'task add': addTask,
    'task progress': async (session, request, output) => {
      const at = await happening(session, request);
      return tell(await session.handlers.tasks.progress({ ...at, progress: percent(argument(request, 1)), state: null, evidence: [] }, session.call), session, output);
    },
    'task note': async (session, request, output) => tell(await session.handlers.tasks.note({ ...(await happening(session, request)), text: argument(request, 1) }, session.call), session, output),
    'task close': async (session, request, output) => tell(await session.handlers.tasks.close({ ...(await happening(session, request)), evidence: evidenceOf(request) }, session.call), session, output),
    'task reopen': async (session, request, output) => tell(await session.handlers.tasks.reopen({ ...(await happening(session, request)), text: argument(request, 1) }, session.call), session, output),
    'task drop': async (session, request, output) => tell(await session.handlers.tasks.drop({ ...(await happening(session, request)), text: argument(request, 1) }, session.call), session, output),
  },
};

function gather(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

const argument = (request: Request, index: number): string => request.arguments[index] ?? '';
const textOption = (request: Request, name: string): string | undefined => {
  const value = request.options[name];
  return typeof value === 'string' ? value : undefined;
};
const listOption = (request: Request, name: string): readonly string[] => {
  const value = request.options[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

function percent(value: string): number {
  const number = Number(value.replace(/%$/, ''));
  if (!Number.isInteger(number) || number < 0 || number > 100) throw failure('task-progress-invalid');
  return number;
}

/** The task at the revision it has now: a script works on what is there. */
async function happening(session: Session, request: Request): Promise<{ readonly id: string; readonly revision: number; readonly text: string; readonly happenedOn?: string }> {
  const id = argument(request, 0);
  const { revision } = await session.handlers.tasks.get({ id }, session.call);
  const on = textOption(request, 'on');
  return { id, revision, text: textOption(request, 'words') ?? '', ...(on === undefined ? {} : { happenedOn: on }) };
}

function evidenceOf(request: Request): readonly Evidence[] {
  return [
    ...listOption(request, 'evidence').map((text) => ({ kind: 'words', text }) as const),
    ...listOption(request, 'document').map((id) => ({ kind: 'record', record: { kind: 'document', id } }) as const),
  ];
}

async function listTasks(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const owner = textOption(request, 'owner');
  const state = TASK_STATES.find((one) => one === request.options['state']);
  const tasks = await session.handlers.tasks.list(
    {
      plan: textOption(request, 'plan'),
      ...(state === undefined ? {} : { states: [state] }),
      ...(owner === undefined ? {} : { owner: await responsibleOption(session, owner) }),
      dueFrom: textOption(request, 'dueFrom'),
      dueTo: textOption(request, 'dueTo'),
    },
    session.call,
  );
  for (const line of taskLines(tasks, await namesOf(session), session.today, output)) output.say(line);
  output.result(tasks);
  return DONE;
}

async function addTask(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const owner = textOption(request, 'owner');
  const task = await session.handlers.tasks.create(
    {
      plan: textOption(request, 'plan') ?? null,
      fields: {
        heading: textOption(request, 'heading') ?? '',
        text: argument(request, 0),
        detail: '',
        owner: owner === undefined ? null : await responsibleOption(session, owner),
        cooperating: [],
        startsOn: null,
        dueOn: textOption(request, 'due') ?? null,
        recurrence: null,
      },
    },
    session.call,
  );
  return tell(task, session, output);
}

async function tell(task: TaskState, session: Session, output: Output): Promise<ExitCode> {
  for (const line of taskLines([task], await namesOf(session), session.today, output)) output.say(line);
  const { events } = planWords(output.language);
  for (const event of task.thread) output.say(`   ${shortDate(event.happenedOn)}  ${events[event.kind]}${event.progress === null ? '' : ` ${event.progress}%`}  ${[event.text, ...event.evidence.map((one) => one.label)].filter((part) => part !== '').join('; ')}`.trimEnd());
  output.result(task);
  return DONE;
}

/** Tasks for a terminal: id, day, state, progress, who, what. */
export function taskLines(tasks: readonly TaskItem[], names: ResponsibleNames, today: string, output: Output): readonly string[] {
  const words = planWords(output.language);
  const rows = tasks.map((task) => {
    const late = task.recurrence === null ? daysLate(task, today) : 0;
    const when = task.dueOn === null ? '' : shortDate(task.dueOn);
    return [
      task.id,
      task.recurrence === null ? when : `${when} (${recurrenceWords(task.recurrence, output.language)})`,
      late > 0 ? `${words.states[task.state]}, ${words.late(late)}` : words.states[task.state],
      task.recurrence === null ? `${task.progress}%` : '',
      task.owner === null ? '' : names(task.owner),
      task.text,
    ];
  });
  return tableLines(rows, [3]);
}
