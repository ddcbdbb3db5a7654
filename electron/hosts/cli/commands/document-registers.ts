import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { documentDirectionSchema } from '../../../contract/documents.ts';
import { registerBookSchema } from '../../../contract/registers.ts';
import { leftOutColumns } from '../../../core/register/import/columns.ts';
import { openDoubts, type RegisterDecisions } from '../../../core/register/import/decide.ts';
import type { RegisterRow } from '../../../core/register/import/types.ts';
import { registerDoubtWords } from '../../../core/register/import/words.ts';
import { failure } from '../../../services/failure.ts';
import type { AreaRunner, AreaTools } from '../area.ts';
import { requireFile } from '../given-paths.ts';
import { DONE, NEEDS_PERSON, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import type { Session } from '../session.ts';
import { writeNewFile } from '../write-file.ts';
import { registerWords } from './document-registers-words.ts';

/** `document register` and `document import`: the printed books, and an older register from a sheet. */
export function declareRegisters(tools: AreaTools, group: Command): void {
  const words = registerWords(tools.language);
  tools
    .declare(group, 'register', words.register, 'document register')
    .addOption(new Option('--direction <BOOK>', words.book).choices(registerBookSchema.options).makeOptionMandatory())
    .option('--year <YEAR>', words.year, year)
    .option('--term <NAME>', words.term)
    .requiredOption('--out <FILE>', words.out);
  tools
    .declare(group, 'import <FILE>', words.import, 'document import')
    .addOption(new Option('--direction <DIRECTION>', words.direction).choices(documentDirectionSchema.options).makeOptionMandatory())
    .option('--sheet <NAME>', words.sheet)
    .option('--dry-run', words.dryRun)
    .option('--confirm', words.confirm)
    .option('--take-certain', words.takeCertain);
}

export const registerRunners: Readonly<Record<string, AreaRunner>> = { 'document register': exportBook, 'document import': importRegister };

function year(value: string): number {
  if (!/^(?:19|2\d)\d{2}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

async function exportBook(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const { direction, year: ofYear, term, out = '' } = request.options as { readonly direction?: string; readonly year?: number; readonly term?: string; readonly out?: string };
  const ending = extname(out).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.docx') throw failure('bad-arguments', { detail: registerWords(output.language).outEnding(out) });
  const file = await session.handlers.registers.export({ register: registerBookSchema.parse(direction), format: ending === '.xlsx' ? 'xlsx' : 'docx', year: ofYear, term }, session.call);
  await writeNewFile(out, new Uint8Array(await file.arrayBuffer()));
  output.say(output.words.written(out));
  output.result({ file: out, size: file.size });
  return DONE;
}

/** Every doubt is said at its cell. While one is open nothing is stored, and a person is needed: exit code 2. */
async function importRegister(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const words = registerWords(output.language);
  const path = request.arguments[0] ?? '';
  await requireFile(path);
  const options = request.options as { readonly direction?: string; readonly sheet?: string; readonly dryRun?: boolean; readonly confirm?: boolean; readonly takeCertain?: boolean };
  const input = { file: new File([await readFile(path)], basename(path)), direction: documentDirectionSchema.parse(options.direction), sheet: options.sheet };
  const reading = await session.handlers.registers.read(input, session.call);
  for (const { doubts } of reading.rows) for (const doubt of doubts) output.say(`${doubt.cell}: ${registerDoubtWords(doubt, output.language)}`);
  const unread = leftOutColumns(reading.columns);
  for (const { ref, header, filled } of unread) output.say(`${ref}: ${words.leftOutColumn(header, filled)}`);
  const decisions = decisionsOf(reading.rows, options);
  const open = openDoubts(reading.rows, decisions);
  // A layout that a person settled in the window, columns left out included, is not asked about again.
  const waiting = open.length + (options.confirm === true || reading.remembered ? 0 : unread.length);
  output.say(words.rows(reading.rows.length));
  if (waiting > 0) output.say(words.waiting(waiting));
  const takes = options.dryRun !== true && waiting === 0;
  const taken = takes ? await session.handlers.registers.take({ ...input, ...decisions }, session.call) : null;
  if (taken !== null) output.say(words.taken(taken.taken, taken.leftOut));
  output.result({ ...reading, taken });
  return waiting > 0 || (decisions.leftOut ?? []).length > 0 ? NEEDS_PERSON : DONE;
}

function decisionsOf(rows: readonly RegisterRow[], options: { readonly confirm?: boolean; readonly takeCertain?: boolean }): RegisterDecisions {
  const confirmed = options.confirm === true ? rows.flatMap(({ row, doubts }) => doubts.filter(({ severity }) => severity === 'confirm').map(({ code }) => ({ row, code }))) : [];
  const leftOut = options.takeCertain === true ? [...new Set(openDoubts(rows, { confirmed }).map(({ row }) => row))] : [];
  return { confirmed, leftOut };
}
