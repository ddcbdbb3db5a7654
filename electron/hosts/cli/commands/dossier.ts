import { dirname, extname, resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { dossierRecordSchema, type DossierRecordRef, type DossierState, type DossierSummary } from '../../../contract/dossiers.ts';
import { failure } from '../../../services/failure.ts';
import type { AreaRunner, AreaTools, CommandArea } from '../area.ts';
import { DONE, NEEDS_PERSON, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import type { Session } from '../session.ts';
import { makeFolder, requireFolderOf } from '../given-paths.ts';
import { writeNewFile } from '../write-file.ts';
import { dossierWords, type DossierWords } from './dossier-words.ts';

/** `dossier …`: file plans, what lies in each dossier, what is due, and the lists given out. */
export const dossierArea: CommandArea = {
  declare: (tools) => {
    const words = dossierWords(tools.language);
    const group = tools.group('dossier', words.group);
    const command = (spelling: string, name: keyof DossierWords['commands']): Command => tools.declare(group, spelling, words.commands[name], `dossier ${name}`);
    command('list', 'list').requiredOption('--year <YEAR>', words.options.year, year).option('--removed', words.options.removed);
    command('show <ID>', 'show');
    fieldOptions(command('add', 'add').requiredOption('--year <YEAR>', words.options.year, year).requiredOption('--title <TEXT>', words.options.title), tools, words);
    fieldOptions(command('update <ID>', 'update').option('--year <YEAR>', words.options.year, year).option('--title <TEXT>', words.options.title), tools, words);
    command('assign <ID> <RECORD...>', 'assign');
    command('take-out <ID> <RECORD...>', 'take-out');
    command('copy-plan <FROM> <TO>', 'copy-plan');
    command('remove <ID>', 'remove');
    command('restore <ID>', 'restore');
    command('due', 'due');
    command('export <WHAT> [OF]', 'export').addOption(new Option('--out <PATH>', words.options.out).makeOptionMandatory());
  },
  runners: runnersByName(),
};

function fieldOptions(command: Command, tools: AreaTools, { options }: DossierWords): void {
  command
    .option('--symbol <TEXT>', options.symbol)
    .option('--heading <TEXT>', options.heading)
    .option('--sub-heading <TEXT>', options.subHeading)
    .option('--creator <NAME>', options.creator)
    .option('--retention <TEXT>', options.retention)
    .option('--checked', options.checked)
    .option('--opened <DATE>', options.opened, tools.isoDate('--opened'))
    .option('--closed <DATE>', options.closed, tools.isoDate('--closed'))
    .option('--handed-over <DATE>', options.handedOver, tools.isoDate('--handed-over'))
    .option('--note <TEXT>', options.note);
}

function year(value: string): number {
  if (!/^(?:19|2\d)\d{2}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

type Run = { readonly session: Session; readonly request: Request; readonly output: Output; readonly words: DossierWords };

function runnersByName(): CommandArea['runners'] {
  const runners: Record<keyof DossierWords['commands'], (run: Run) => Promise<ExitCode>> = {
    list: async (run) => {
      const plan = await run.session.handlers.dossiers.plan({ year: Number(run.request.options['year']), removed: run.request.options['removed'] === true }, run.session.call);
      sayDossiers(run, plan.dossiers);
      run.output.result(plan);
      return DONE;
    },
    show: async (run) => sayState(run, await run.session.handlers.dossiers.get({ id: argument(run, 0) }, run.session.call)),
    add: async (run) => {
      const { title, year: ofYear } = run.request.options;
      return sayState(run, await run.session.handlers.dossiers.create({ fields: { ...fieldsOf(run), title: String(title).normalize('NFC').trim(), year: Number(ofYear) } }, run.session.call));
    },
    update: async (run) => {
      const { dossier } = await run.session.handlers.dossiers.get({ id: argument(run, 0) }, run.session.call);
      return sayState(run, await run.session.handlers.dossiers.update({ id: dossier.id, revision: dossier.revision, fields: fieldsOf(run) }, run.session.call));
    },
    assign: async (run) => sayState(run, await run.session.handlers.dossiers.put({ id: argument(run, 0), records: recordsOf(run) }, run.session.call)),
    'take-out': async (run) => sayState(run, await run.session.handlers.dossiers.takeOut({ id: argument(run, 0), records: recordsOf(run) }, run.session.call)),
    'copy-plan': async (run) => {
      const plan = await run.session.handlers.dossiers.copyPlan({ from: yearOf(run, 0), to: yearOf(run, 1) }, run.session.call);
      sayDossiers(run, plan.dossiers);
      run.output.result(plan);
      return DONE;
    },
    remove: async (run) => {
      run.output.result(await run.session.handlers.dossiers.remove({ id: argument(run, 0) }, run.session.call));
      return DONE;
    },
    restore: async (run) => sayState(run, await run.session.handlers.dossiers.restore({ id: argument(run, 0) }, run.session.call)),
    due: sayDue,
    export: exportDossier,
  };
  return Object.fromEntries(
    Object.entries(runners).map(([name, run]): [string, AreaRunner] => [`dossier ${name}`, (session, request, output) => run({ session, request, output, words: dossierWords(output.language) })]),
  );
}

function argument(run: Run, index: number): string {
  return run.request.arguments[index] ?? '';
}

function yearOf(run: Run, index: number): number {
  const text = argument(run, index);
  if (!/^(?:19|2\d)\d{2}$/.test(text)) throw failure('bad-arguments', { detail: text });
  return Number(text);
}

function recordsOf(run: Run): readonly DossierRecordRef[] {
  return run.request.arguments.slice(1).map((text) => {
    const at = text.indexOf(':');
    const record = dossierRecordSchema.safeParse({ kind: text.slice(0, at), id: text.slice(at + 1) });
    if (!record.success) throw failure('bad-arguments', { detail: text });
    return record.data;
  });
}

function fieldsOf({ request: { options } }: Run) {
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value.normalize('NFC').trim() : undefined;
  };
  return {
    year: typeof options['year'] === 'number' ? options['year'] : undefined,
    title: text('title'),
    symbol: text('symbol'),
    heading: text('heading'),
    subHeading: text('subHeading'),
    creator: text('creator'),
    retention: text('retention'),
    retentionChecked: options['checked'] === true ? true : undefined,
    openedOn: text('opened'),
    closedOn: text('closed'),
    handedOverOn: text('handedOver'),
    note: text('note'),
  };
}

function sayDossiers({ output, words }: Run, dossiers: readonly DossierSummary[]): void {
  for (const line of tableLines(dossiers.map((dossier) => [dossier.id, dossier.symbol, dossier.title, dossier.retention, words.stages[dossier.stage], String(dossier.documents + dossier.others)]), [5])) output.say(line);
}

function sayState(run: Run, state: DossierState): ExitCode {
  sayDossiers(run, [state.dossier]);
  for (const line of tableLines(state.items.map(({ record, number, day, title }) => [`${record.kind}:${record.id}`, day ?? '', number, title]), [])) run.output.say(line);
  run.output.result(state);
  return DONE;
}

/** Exit code 2 when a person has something to do. */
async function sayDue({ session, output, words }: Run): Promise<ExitCode> {
  const due = await session.handlers.dossiers.due(undefined, session.call);
  for (const dossier of due.handOver.dossiers) output.say(words.handOver(dossier.title, dossier.handOverBy ?? ''));
  for (const dossier of due.runOut.dossiers) output.say(words.runOut(dossier.title, dossier.keptUntil ?? ''));
  for (const dossier of due.unclear.dossiers) output.say(words.unclear(dossier.title));
  const lists = [due.handOver, due.runOut, due.unclear];
  const count = lists.reduce((sum, { total }) => sum + total, 0);
  const left = count - lists.reduce((sum, { dossiers }) => sum + dossiers.length, 0);
  if (left > 0) output.say(words.moreDue(left));
  if (count === 0) output.say(words.nothingDue);
  output.result(due);
  return count === 0 ? DONE : NEEDS_PERSON;
}

async function exportDossier(run: Run): Promise<ExitCode> {
  const { session, output, request } = run;
  const { dossiers } = session.handlers;
  const out = String(request.options['out']);
  const [what, of] = [argument(run, 0), argument(run, 1)];
  const ending = extname(out).toLowerCase();
  if (what === 'folder') return exportFolder(run, of, out, ending === '.zip');
  if (ending !== '.xlsx' && ending !== '.docx') throw failure('bad-arguments', { detail: out });
  const format = ending === '.docx' ? 'docx' : 'xlsx';
  const write = async (file: File): Promise<ExitCode> => {
    await writeNewFile(out, new Uint8Array(await file.arrayBuffer()));
    output.say(output.words.written(out));
    output.result({ file: out, size: file.size });
    return DONE;
  };
  switch (what) {
    case 'plan':
      return write(await dossiers.exportPlan({ year: yearOf(run, 1), format }, session.call));
    case 'transfer':
      return write(await dossiers.exportTransfer({ year: yearOf(run, 1), format }, session.call));
    case 'due':
      return write(await dossiers.exportDue({ format }, session.call));
    case 'contents':
      return write(await dossiers.exportContents({ id: of, format }, session.call));
    default:
      throw failure('bad-arguments', { detail: what });
  }
}

/** Into an archive when the path ends like one, else into a folder that is empty or not there yet. Says file by file where it is. */
async function exportFolder({ session, output, words }: Run, id: string, out: string, isArchive: boolean): Promise<ExitCode> {
  if (isArchive) await requireFolderOf(out);
  else await makeFolder(dirname(resolve(out)));
  const { disk, call } = session;
  const asked = { id, path: out, signal: call.signal };
  const writing = isArchive ? disk.writeDossierArchive(asked) : disk.writeDossierFolder(asked);
  for (;;) {
    const step = await writing.next();
    if (step.done === true) {
      output.say(output.words.written(out));
      output.result({ [isArchive ? 'file' : 'folder']: out, ...step.value });
      return DONE;
    }
    output.say(words.writing(step.value.done + 1, step.value.all, step.value.file));
  }
}
