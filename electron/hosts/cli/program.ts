import { Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../contract/base.ts';
import { areas } from './areas.ts';
import { helpIn } from './help.ts';
import type { CliWords } from './words.ts';

/** What the command line asked for: a command's name and its arguments, checked. */
export type Request = {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
};

export const REPORT_KINDS = ['month', 'quarter', 'half-year', 'nine-month', 'year'] as const;

/**
 * Declares every command of DESIGN §8. Parsing gives the request to `accept`; nothing runs here.
 *
 * @param write where help goes
 */
export function createProgram(words: CliWords, language: Language, accept: (request: Request) => void, write: (text: string) => void): Command {
  const program = new Command('so-thu-ky');
  const { commands, options } = words;
  program
    .description(words.description)
    .option('--data <DIR>', options.data)
    .addOption(new Option('--lang <LANG>', options.lang).choices(['vi', 'en']))
    .option('--json', options.json)
    .helpOption('-h, --help', options.help)
    .addHelpText('after', `\n${words.help.after}`);

  const declare = (parent: Command, spelling: string, description: string, name: string): Command => {
    const command = parent.command(spelling).description(description);
    command.action(() => {
      accept({ name, arguments: command.args, options: command.optsWithGlobals() });
    });
    return command;
  };
  const group = (name: string, description: string): Command => program.command(name).description(description);
  const form = (command: Command): Command => command.requiredOption('--form <CODE>', options.form).requiredOption('--period <KEY>', options.period, periodKey(words));

  const catalogue = group('catalogue', commands.catalogue);
  declare(catalogue, 'load <FILE>', commands.catalogueLoad, 'catalogue load');
  declare(catalogue, 'export <FILE>', commands.catalogueExport, 'catalogue export');
  declare(group('sheet', commands.sheet), 'read <FILE>', commands.sheetRead, 'sheet read');
  form(declare(program, 'import <FILES...>', commands.import, 'import')).option('--dry-run', options.dryRun);

  const imports = group('imports', commands.imports);
  declare(imports, 'list', commands.importsList, 'imports list');
  declare(imports, 'show <ID>', commands.importsShow, 'imports show');
  declare(imports, 'accept <ID>', commands.importsAccept, 'imports accept');
  declare(imports, 'withdraw <ID>', commands.importsWithdraw, 'imports withdraw');

  form(declare(program, 'figures', commands.figures, 'figures'))
    .addOption(new Option('--by <BY>', options.by).choices(['unit', 'indicator', 'group']).default('indicator'))
    .option('--restate <DATE>', options.restate, isoDate(words, '--restate'));
  form(declare(program, 'board', commands.board, 'board'));

  form(declare(group('report', commands.report), 'build', commands.reportBuild, 'report build'))
    .addOption(new Option('--kind <KIND>', options.kind).choices(REPORT_KINDS).makeOptionMandatory())
    .requiredOption('--out <DIR>', options.out)
    .option('--date <DATE>', options.date, isoDate(words, '--date'))
    .option('--freeze', options.freeze);

  for (const area of areas) area.declare({ language, program, group, declare, isoDate: (option) => isoDate(words, option) });

  declare(program, 'demo', commands.demo, 'demo').requiredOption('--out <DIR>', options.out);
  declare(program, 'serve', commands.serve, 'serve').option('--port <PORT>', options.port, portNumber(words), 0);
  declare(program, 'check', commands.check, 'check');
  declare(program, 'backup <FILE>', commands.backup, 'backup');
  declare(program, 'restore <FILE>', commands.restore, 'restore');

  configure(program, words, write);
  return program;
}

/** Makes every command throw instead of ending the process, and keeps commander's own English to itself. */
function configure(command: Command, words: CliWords, write: (text: string) => void): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined })
    .configureHelp(helpIn(words, command.parent !== null))
    .helpCommand(false)
    .helpOption('-h, --help', words.options.help)
    .allowExcessArguments(false)
    .showSuggestionAfterError(false);
  for (const child of command.commands) configure(child, words, write);
}

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12]|-9M)?$/;

function periodKey(words: CliWords) {
  return (value: string): string => {
    if (!PERIOD.test(value)) throw new InvalidArgumentError(words.usage.invalid('--period', value));
    return value;
  };
}

function isoDate(words: CliWords, option: string) {
  return (value: string): string => {
    const date = new Date(`${value}T00:00:00Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
      throw new InvalidArgumentError(words.usage.invalid(option, value));
    return value;
  };
}

function portNumber(words: CliWords) {
  return (value: string): number => {
    const port = Number(value);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError(words.usage.invalid('--port', value));
    return port;
  };
}
