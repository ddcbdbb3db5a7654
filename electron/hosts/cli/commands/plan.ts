import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { PlanState } from '../../../contract/plans.ts';
import { planTableDoubtWords } from '../../../core/plan/table-words.ts';
import type { PlanTableReading, PlanTableRow } from '../../../core/plan/table-types.ts';
import { shortDate } from '../../../core/period/label.ts';
import type { ResponsibleNames } from '../../../core/record/responsible.ts';
import { daysLate } from '../../../core/task/due.ts';
import { formatVietnamese } from '../../../core/text/number.ts';
import { failure } from '../../../services/failure.ts';
import type { CommandArea } from '../area.ts';
import { DONE, NEEDS_PERSON, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import type { Session } from '../session.ts';
import { writeNewFile } from '../write-file.ts';
import { planWords } from './plan-words.ts';
import { namesOf } from './responsible.ts';
import { taskLines } from './task.ts';

/** `plan …`: plans, their tasks and targets, what is late. */
export const planArea: CommandArea = {
  declare: ({ language, group, declare, isoDate }) => {
    const words = planWords(language);
    const { options } = words;
    const plan = group('plan', words.plan);
    declare(plan, 'list', words.planList, 'plan list').option('--year <YEAR>', options.year, yearNumber);
    declare(plan, 'show <ID>', words.planShow, 'plan show');
    declare(plan, 'add <TITLE>', words.planAdd, 'plan add').requiredOption('--year <YEAR>', options.year, yearNumber).option('--from <DATE>', options.from, isoDate('--from')).option('--to <DATE>', options.to, isoDate('--to'));
    declare(plan, 'import <FILE>', words.planImport, 'plan import')
      .requiredOption('--plan <ID>', options.plan)
      .option('--sheet <NAME>', options.sheet)
      .option('--dry-run', options.dryRun)
      .option('--take-certain', options.takeCertain)
      .option('--as-written', options.asWritten);
    declare(plan, 'export <ID>', words.planExport, 'plan export').requiredOption('--out <DIR>', options.out);
    declare(plan, 'tasks <ID>', words.planTasks, 'plan tasks');
    declare(plan, 'overdue', words.planOverdue, 'plan overdue').option('--plan <ID>', options.plan);
    declare(plan, 'remind', words.planRemind, 'plan remind').option('--plan <ID>', options.plan);
  },
  runners: {
    'plan list': listPlans,
    'plan show': showPlan,
    'plan add': addPlan,
    'plan import': importTasks,
    'plan export': exportPlan,
    'plan tasks': listPlanTasks,
    'plan overdue': showOverdue,
    'plan remind': remind,
  },
};

function yearNumber(value: string): number {
  if (!/^(?:19|20|21)\d{2}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

const textOption = (request: Request, name: string): string | undefined => {
  const value = request.options[name];
  return typeof value === 'string' ? value : undefined;
};
const first = (request: Request): string => request.arguments[0] ?? '';

async function listPlans(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const year = request.options['year'];
  const plans = await session.handlers.plans.list(typeof year === 'number' ? { year } : {}, session.call);
  const rows = plans.map((plan) => [plan.id, String(plan.year), plan.title, `${plan.counts.done}/${plan.counts.open + plan.counts.doing + plan.counts.done}`, plan.document?.numberText ?? '']);
  for (const line of tableLines(rows, [3])) output.say(line);
  output.result(plans);
  return DONE;
}

async function showPlan(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const plan = await session.handlers.plans.get({ id: first(request) }, session.call);
  const tasks = await session.handlers.tasks.list({ plan: plan.id }, session.call);
  output.say(`${plan.title} (${plan.year})`);
  for (const line of taskLines(tasks, await namesOf(session), session.today, output)) output.say(line);
  for (const line of targetLines(plan, output)) output.say(line);
  for (const report of plan.reports) output.say(`${shortDate(report.dueOn)}  ${report.kind} ${report.form} ${report.period}: ${planWords(output.language).states[report.state]}`);
  output.result({ ...plan, tasks });
  return DONE;
}

function targetLines(plan: PlanState, output: Output): readonly string[] {
  const words = planWords(output.language);
  return plan.targets.map((target) => {
    const { attainment } = target;
    const value = attainment.value === null ? '…' : formatVietnamese(attainment.value, target.decimals);
    const missing = attainment.missingPeriods.length === 0 ? '' : ` (${words.missing(attainment.missingPeriods.join(', '))})`;
    return `${target.indicatorName}${target.unitLabel === null ? '' : `, ${target.unitLabel}`}: ${value} / ${target.atMost ? '≤ ' : ''}${formatVietnamese(target.value, target.decimals)} ${target.measure}: ${words.standing[attainment.standing]}${missing}`;
  });
}

async function addPlan(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const plan = await session.handlers.plans.create({ title: first(request), year: Number(request.options['year']), startsOn: textOption(request, 'from') ?? null, endsOn: textOption(request, 'to') ?? null }, session.call);
  output.say(plan.id);
  output.result(plan);
  return DONE;
}

/** Exit code 2 when rows were left to a person. Nothing is stored while anything is not clear, unless `--take-certain` says so. */
async function importTasks(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const path = first(request);
  const found = await stat(path).catch(() => null);
  if (found === null) throw failure('file-not-found', { file: path });
  if (!found.isFile()) throw failure('not-a-file', { file: path });
  const id = textOption(request, 'plan') ?? '';
  const file = new File([await readFile(path)], basename(path));
  const reading = await session.handlers.plans.readTable({ id, file, sheet: textOption(request, 'sheet') }, session.call);
  const rows = request.options['asWritten'] === true ? reading.rows.map(asWritten) : reading.rows;
  const names = await namesOf(session);
  for (const row of rows) sayDoubts(row, names, output);
  const certain = rows.filter((row) => row.kind === 'task' && row.doubts.length === 0);
  const waiting = rows.filter((row) => row.doubts.length > 0).length;
  const store = request.options['dryRun'] !== true && certain.length > 0 && (waiting === 0 || request.options['takeCertain'] === true);
  const added = store ? await addRows(session, id, reading, certain, output) : [];
  // The table that tasks came from stays with the plan, as it was received.
  if (added.length > 0) await session.handlers.attachments.add({ owner: { kind: 'plan', id }, files: [file] }, session.call);
  output.say(planWords(output.language).added(added.length));
  if (waiting > 0) output.say(planWords(output.language).waiting(waiting));
  output.result({ ...reading, rows, added });
  return waiting > 0 ? NEEDS_PERSON : DONE;
}

async function addRows(session: Session, id: string, reading: PlanTableReading, rows: readonly PlanTableRow[], output: Output): Promise<readonly string[]> {
  const words = planWords(output.language);
  const tasks = rows.map((row) => ({ fields: row.fields, source: words.source(reading.file, reading.sheet, row.row) }));
  return (await session.handlers.plans.addTasks({ id, tasks }, session.call)).added;
}

/** Names that are not in the catalogue, taken as they stand in the file. */
function asWritten(row: PlanTableRow): PlanTableRow {
  const owner = row.doubts.find((doubt) => doubt.code === 'owner-unknown');
  const parties = row.doubts.filter((doubt) => doubt.code === 'cooperating-unknown').map((doubt) => ({ kind: 'other', name: doubt.text }) as const);
  return {
    ...row,
    fields: { ...row.fields, owner: owner === undefined ? row.fields.owner : { kind: 'other', name: owner.text }, cooperating: [...row.fields.cooperating, ...parties] },
    doubts: row.doubts.filter((doubt) => doubt.code !== 'owner-unknown' && doubt.code !== 'cooperating-unknown'),
  };
}

function sayDoubts(row: PlanTableRow, names: ResponsibleNames, output: Output): void {
  for (const doubt of row.doubts) output.say(`${doubt.cell}: ${planTableDoubtWords(doubt, names, output.language)}`);
}

async function exportPlan(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const out = textOption(request, 'out') ?? '';
  const id = first(request);
  const written = [await session.handlers.plans.preview({ id }, session.call), await session.handlers.plans.exportTable({ id }, session.call)];
  await mkdir(out, { recursive: true });
  const files: string[] = [];
  for (const file of written) {
    const path = join(out, file.name);
    await writeNewFile(path, new Uint8Array(await file.arrayBuffer()));
    output.say(output.words.written(path));
    files.push(path);
  }
  output.result({ id, files });
  return DONE;
}

async function listPlanTasks(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const plan = await session.handlers.plans.get({ id: first(request) }, session.call);
  const tasks = await session.handlers.tasks.list({ plan: plan.id }, session.call);
  for (const line of taskLines(tasks, await namesOf(session), session.today, output)) output.say(line);
  output.result(tasks);
  return DONE;
}

async function overdueOf(session: Session, request: Request) {
  const plan = textOption(request, 'plan');
  if (plan !== undefined) await session.handlers.plans.get({ id: plan }, session.call);
  return session.handlers.plans.overdue(plan === undefined ? {} : { plan }, session.call);
}

async function showOverdue(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const groups = await overdueOf(session, request);
  const words = planWords(output.language);
  for (const group of groups) {
    output.say(group.owner === null ? words.nobody : group.label);
    for (const task of group.tasks) output.say(`   ${shortDate(task.dueOn ?? '')}  ${task.text} (${words.late(daysLate(task, session.today))})`);
  }
  output.result(groups);
  return DONE;
}

async function remind(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const groups = (await overdueOf(session, request)).filter((group) => group.reminder !== '');
  output.say(groups.map((group) => group.reminder).join('\n\n----------\n\n'));
  output.result(groups.map(({ owner, label, reminder, tasks }) => ({ owner, label, tasks: tasks.map((task) => task.id), reminder })));
  return DONE;
}
