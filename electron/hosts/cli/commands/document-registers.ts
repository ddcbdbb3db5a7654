import { extname } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { registerBookSchema } from '../../../contract/registers.ts';
import { failure } from '../../../services/failure.ts';
import type { AreaRunner, AreaTools } from '../area.ts';
import { DONE, type ExitCode, type Output } from '../output.ts';
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
}

export const registerRunners: Readonly<Record<string, AreaRunner>> = { 'document register': exportBook };

function year(value: string): number {
  if (!/^(?:19|2\d)\d{2}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

async function exportBook(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const { direction, year: ofYear, term, out = '' } = request.options as { readonly direction?: string; readonly year?: number; readonly term?: string; readonly out?: string };
  const ending = extname(out).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.docx') throw failure('bad-arguments', { detail: out });
  const file = await session.handlers.registers.export({ register: registerBookSchema.parse(direction), format: ending === '.xlsx' ? 'xlsx' : 'docx', year: ofYear, term }, session.call);
  await writeNewFile(out, new Uint8Array(await file.arrayBuffer()));
  output.say(output.words.written(out));
  output.result({ file: out, size: file.size });
  return DONE;
}
