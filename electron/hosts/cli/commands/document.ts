import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { documentDirectionSchema, documentNumberSchema, documentRelationSchema, documentStatusSchema, documentTypeSchema, numberSuffixSchema, secrecyMarkSchema, type DocumentState, type SeriesEntry } from '../../../contract/documents.ts';
import { failure } from '../../../services/failure.ts';
import type { AreaRunner, AreaTools, CommandArea } from '../area.ts';
import { DONE, FAILED, NEEDS_PERSON, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import type { Session } from '../session.ts';
import { writeNewFile } from '../write-file.ts';
import { createInput, filterInput, issueInput, updateInput } from './document-input.ts';
import { numberLines, pageLines, seriesLines, stateLines, validityLines } from './document-print.ts';
import { declareRegisters, registerRunners } from './document-registers.ts';
import { documentWords, type DocumentWords } from './document-words.ts';

/** `document …`: the registers of outgoing, incoming and internal documents. */
export const documentArea: CommandArea = {
  declare: (tools) => {
    const words = documentWords(tools.language);
    const group = tools.group('document', words.group);
    const command = (spelling: string, name: keyof DocumentWords['commands']): Command => tools.declare(group, spelling, words.commands[name], `document ${name}`);
    const days = dayOptions(tools, words);
    listOptions(command('list', 'list'), words, days);
    command('show <ID>', 'show');
    numbering(fieldOptions(command('add [FILE]', 'add'), words, days).option('--issue', words.options.issue), words);
    revision(fieldOptions(command('update <ID> [FILE]', 'update'), words, days), words).option('--reason <TEXT>', words.options.reason, someText);
    revision(numbering(command('issue <ID>', 'issue'), words), words);
    revision(command('reserve <ID>', 'reserve'), words).option('--number <N>', words.options.number, documentNumber).option('--suffix <LETTER>', words.options.suffix, suffixLetter);
    for (const name of ['release', 'reinstate'] as const) revision(command(`${name} <ID>`, name), words).requiredOption('--reason <TEXT>', words.options.reason, someText);
    days(revision(command('withdraw <ID>', 'withdraw'), words).requiredOption('--reason <TEXT>', words.options.reason, someText), ['on']);
    revision(command('classify <ID>', 'classify'), words).addOption(new Option('--secrecy <MARK>', words.options.secrecy).choices(secrecyMarkSchema.options).makeOptionMandatory());
    command('remove <ID>', 'remove');
    command('restore <ID>', 'restore');
    days(command('relate <FROM> <KIND> <TO>', 'relate').option('--note <TEXT>', words.options.note), ['on']);
    command('unrelate <FROM> <KIND> <TO>', 'unrelate');
    days(revision(command('close <ID>', 'close'), words).requiredOption('--note <TEXT>', words.options.note, someText), ['on']);
    revision(command('reopen <ID>', 'reopen'), words);
    days(command('validity <ID>', 'validity'), ['on']);
    command('series', 'series')
      .option('--year <YEAR>', words.options.year, wholeNumber)
      .option('--term <NAME>', words.options.term)
      .addOption(new Option('--kind <KIND>', words.options.kind).choices(['party', 'state', 'arrival']));
    command('numbers <SERIES>', 'numbers');
    command('skip <SERIES> <NUMBER>', 'skip').requiredOption('--reason <TEXT>', words.options.reason, someText).option('--suffix <LETTER>', words.options.suffix, suffixLetter);
    command('file <ID>', 'file').requiredOption('--out <DIR>', words.options.out).option('--version <N>', words.options.version, wholeNumber);
    command('preview <ID>', 'preview').requiredOption('--out <DIR>', words.options.out);
    command('verify <ID>', 'verify');
    declareRegisters(tools, group);
  },
  runners: { ...runnersByName(), ...registerRunners },
};

type Days = (command: Command, names: readonly ('on' | 'from' | 'to' | 'due-by' | 'signed' | 'arrived' | 'valid-from' | 'valid-to' | 'due' | 'passed')[]) => Command;

function dayOptions(tools: AreaTools, words: DocumentWords): Days {
  const hints = { on: words.options.on, from: words.options.from, to: words.options.to, 'due-by': words.options.dueBy, signed: words.options.signed, arrived: words.options.arrived, 'valid-from': words.options.validFrom, 'valid-to': words.options.validTo, due: words.options.due, passed: words.options.passed };
  return (command, names) => {
    for (const name of names) command.option(`--${name} <DATE>`, hints[name], tools.isoDate(`--${name}`));
    return command;
  };
}

function listOptions(command: Command, words: DocumentWords, days: Days): void {
  days(choices(command, words), ['from', 'to', 'due-by'])
    .addOption(new Option('--status <STATUS>', words.options.status).choices(documentStatusSchema.options))
    .option('--year <YEAR>', words.options.year, wholeNumber)
    .option('--term <NAME>', words.options.term)
    .option('--text <TEXT>', words.options.text)
    .option('--handler <WHO>', words.options.handler)
    .option('--waiting', words.options.waiting)
    .option('--dossier <ID>', words.options.dossier)
    .option('--removed', words.options.removed)
    .option('--limit <N>', words.options.limit, wholeNumber)
    .option('--offset <N>', words.options.offset, wholeNumber);
}

function choices(command: Command, words: DocumentWords): Command {
  return command
    .addOption(new Option('--direction <DIRECTION>', words.options.direction).choices(documentDirectionSchema.options))
    .addOption(new Option('--type <TYPE>', words.options.type).choices(documentTypeSchema.options));
}

function fieldOptions(command: Command, words: DocumentWords, days: Days): Command {
  const { options } = words;
  return days(choices(command, words), ['signed', 'arrived', 'valid-from', 'valid-to', 'due', 'passed'])
    .option('--type-name <NAME>', options.typeName)
    .option('--issuer <NAME>', options.issuer)
    .option('--symbol <SYMBOL>', options.symbol)
    .option('--number-text <TEXT>', options.numberText)
    .option('--arrival-number <N>', options.arrivalNumber, documentNumber)
    .option('--subject <TEXT>', options.subject)
    .option('--signer <NAME>', options.signer)
    .option('--signer-office <TEXT>', options.signerOffice)
    .option('--recipient <NAME>', options.recipient, (name: string, before: readonly string[] | undefined) => [...(before ?? []), name])
    .option('--copies <N>', options.copies, wholeNumber)
    .option('--pages <N>', options.pages, wholeNumber)
    .addOption(new Option('--urgency <URGENCY>', options.urgency).choices(['khan', 'thuong-khan', 'hoa-toc']))
    .addOption(new Option('--secrecy <MARK>', options.secrecy).choices(secrecyMarkSchema.options))
    .option('--handler <WHO>', options.handler)
    .option('--copy-holder <NAME>', options.copyHolder)
    .option('--received-by <NAME>', options.receivedBy)
    .option('--note <TEXT>', options.note)
    .option('--dossier <ID>', options.dossier)
    .option('--retention <TEXT>', options.retention);
}

function numbering(command: Command, words: DocumentWords): Command {
  return command
    .option('--number <N>', words.options.number, documentNumber)
    .option('--suffix <LETTER>', words.options.suffix, suffixLetter)
    .option('--unnumbered', words.options.unnumbered)
    .option('--allow-double', words.options.allowDouble);
}

function revision(command: Command, words: DocumentWords): Command {
  return command.option('--revision <N>', words.options.revision, wholeNumber);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

function documentNumber(value: string): number {
  const number = documentNumberSchema.safeParse(Number(value));
  if (!number.success) throw new InvalidArgumentError(value);
  return number.data;
}

function suffixLetter(value: string): string {
  if (!numberSuffixSchema.safeParse(value).success) throw new InvalidArgumentError(value);
  return value;
}

function someText(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError(value);
  return value.trim();
}

/** What the runners work with. */
type Run = { readonly session: Session; readonly request: Request; readonly output: Output; readonly words: DocumentWords };

function runnersByName(): CommandArea['runners'] {
  const runners: Record<keyof DocumentWords['commands'], (run: Run) => Promise<ExitCode>> = {
    list: async ({ session, request, output, words }) => {
      const { limit, offset } = request.options as { readonly limit?: number; readonly offset?: number };
      const page = await session.handlers.documents.list({ filter: filterInput(request.options), limit: Math.min(500, Math.max(1, limit ?? 200)), offset: offset ?? 0 }, session.call);
      for (const line of pageLines(page, words)) output.say(line);
      output.result(page);
      return DONE;
    },
    show: async (run) => sayState(run, await run.session.handlers.documents.get({ id: argument(run, 0) }, run.session.call)),
    add: async (run) => sayState(run, await run.session.handlers.documents.create(await createInput(run.request.arguments[0], run.request.options, run.words), run.session.call)),
    update: async (run) => {
      const { document } = await run.session.handlers.documents.get({ id: argument(run, 0) }, run.session.call);
      return sayState(run, await run.session.handlers.documents.update(await updateInput(document, run.request.arguments[1], run.request.options, run.words), run.session.call));
    },
    issue: async (run) => sayState(run, await run.session.handlers.documents.issue({ ...(await held(run)), ...issueInput(run.request.options) }, run.session.call)),
    reserve: async (run) => sayState(run, await run.session.handlers.documents.reserve({ ...(await held(run)), number: numberOption(run, 'number'), suffix: textOption(run, 'suffix') }, run.session.call)),
    release: async (run) => sayState(run, await run.session.handlers.documents.release({ ...(await held(run)), reason: textOption(run, 'reason') ?? '' }, run.session.call)),
    withdraw: async (run) => sayState(run, await run.session.handlers.documents.withdraw({ ...(await held(run)), reason: textOption(run, 'reason') ?? '', on: textOption(run, 'on') }, run.session.call)),
    reinstate: async (run) => sayState(run, await run.session.handlers.documents.reinstate({ ...(await held(run)), reason: textOption(run, 'reason') ?? '' }, run.session.call)),
    classify: async (run) => sayState(run, await run.session.handlers.documents.classify({ ...(await held(run)), secrecy: secrecyMarkSchema.parse(textOption(run, 'secrecy')) }, run.session.call)),
    remove: async (run) => {
      const removed = await run.session.handlers.documents.remove({ id: argument(run, 0) }, run.session.call);
      run.output.say(run.words.removedNow);
      run.output.result(removed);
      return DONE;
    },
    restore: async (run) => sayState(run, await run.session.handlers.documents.restore({ id: argument(run, 0) }, run.session.call)),
    relate: async (run) => sayState(run, await run.session.handlers.documents.relate({ ...relationOf(run), effectiveOn: textOption(run, 'on'), note: textOption(run, 'note') }, run.session.call)),
    unrelate: async (run) => sayState(run, await run.session.handlers.documents.unrelate(relationOf(run), run.session.call)),
    close: async (run) => sayState(run, await run.session.handlers.documents.close({ ...(await held(run)), note: textOption(run, 'note') ?? '', on: textOption(run, 'on') }, run.session.call)),
    reopen: async (run) => sayState(run, await run.session.handlers.documents.reopen(await held(run), run.session.call)),
    validity: async (run) => {
      const validity = await run.session.handlers.documents.validity({ id: argument(run, 0), on: textOption(run, 'on') }, run.session.call);
      for (const line of validityLines(validity, run.words)) run.output.say(line);
      run.output.result(validity);
      return DONE;
    },
    series: async (run) => {
      const { year, term, kind } = run.request.options as { readonly year?: number; readonly term?: string; readonly kind?: 'party' | 'state' | 'arrival' };
      const series = await run.session.handlers.documents.series({ year, term, kind }, run.session.call);
      for (const line of seriesLines(series, run.words)) run.output.say(line);
      run.output.result({ series });
      return DONE;
    },
    numbers: async (run) => sayNumbers(run, await everyNumber(run.session, argument(run, 0))),
    skip: async (run) => {
      const number = documentNumberSchema.safeParse(Number(argument(run, 1)));
      if (!number.success) throw failure('number-invalid', { number: argument(run, 1) });
      return sayNumbers(run, [await run.session.handlers.documents.skipNumber({ series: argument(run, 0), number: number.data, suffix: textOption(run, 'suffix'), reason: textOption(run, 'reason') ?? '' }, run.session.call)]);
    },
    file: async (run) => writeOut(run, await run.session.handlers.documents.file({ id: argument(run, 0), version: numberOption(run, 'version') }, run.session.call)),
    preview: async (run) => writeOut(run, await run.session.handlers.documents.preview({ id: argument(run, 0) }, run.session.call)),
    verify: async (run) => {
      const verified = await run.session.handlers.documents.verify({ id: argument(run, 0) }, run.session.call);
      if (verified.identical) run.output.say(run.words.identical);
      else run.output.complain(run.words.different(verified.versions.filter((each) => !each.identical).map((each) => each.version).join(', ')));
      run.output.result(verified);
      return verified.identical ? DONE : FAILED;
    },
  };
  return Object.fromEntries(
    Object.entries(runners).map(([name, run]): [string, AreaRunner] => [`document ${name}`, (session, request, output) => run({ session, request, output, words: documentWords(output.language) })]),
  );
}

function argument(run: Run, index: number): string {
  return run.request.arguments[index] ?? '';
}

function textOption(run: Run, name: string): string | undefined {
  const value = run.request.options[name];
  return typeof value === 'string' ? value : undefined;
}

function numberOption(run: Run, name: string): number | undefined {
  const value = run.request.options[name];
  return typeof value === 'number' ? value : undefined;
}

/** The document at the revision that was asked for, or as it stands. */
async function held(run: Run): Promise<{ readonly id: string; readonly revision: number }> {
  const id = argument(run, 0);
  const asked = numberOption(run, 'revision');
  return { id, revision: asked ?? (await run.session.handlers.documents.get({ id }, run.session.call)).document.revision };
}

function relationOf(run: Run): { readonly from: string; readonly to: string; readonly kind: (typeof documentRelationSchema)['options'][number] } {
  const kind = documentRelationSchema.safeParse(argument(run, 1));
  if (!kind.success) throw failure('bad-arguments', { detail: argument(run, 1) });
  return { from: argument(run, 0), kind: kind.data, to: argument(run, 2) };
}

/** A document that clashes with another, or whose text breaks a rule of its format, needs a person. */
function sayState(run: Run, state: DocumentState): ExitCode {
  for (const line of stateLines(state, run.words)) run.output.say(line);
  run.output.result(state);
  const needsPerson = state.clashes.some((clash) => clash.real) || state.problems.some((problem) => problem.severity === 'error');
  return needsPerson ? NEEDS_PERSON : DONE;
}

/** A script gets the whole series, however many pages it has. */
async function everyNumber({ handlers, call }: Session, series: string): Promise<readonly SeriesEntry[]> {
  const entries: SeriesEntry[] = [];
  for (;;) {
    const page = await handlers.documents.seriesNumbers({ series, offset: entries.length, limit: 1_000 }, call);
    entries.push(...page.entries);
    if (page.entries.length === 0 || entries.length >= page.total) return entries;
  }
}

function sayNumbers(run: Run, entries: Parameters<typeof numberLines>[0]): ExitCode {
  for (const line of numberLines(entries, run.words)) run.output.say(line);
  run.output.result({ numbers: entries });
  return DONE;
}

async function writeOut(run: Run, file: File): Promise<ExitCode> {
  const folder = textOption(run, 'out') ?? '.';
  await mkdir(folder, { recursive: true });
  const path = join(folder, file.name);
  await writeNewFile(path, new Uint8Array(await file.arrayBuffer()));
  run.output.say(run.output.words.written(path));
  run.output.result({ file: path, size: file.size });
  return DONE;
}
