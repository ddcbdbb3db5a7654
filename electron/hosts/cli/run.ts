import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommanderError } from 'commander';
import { languageSchema, type Language } from '../../contract/base.ts';
import { messageOf } from '../../core/words/messages.ts';
import { failure, failureOfSystemError } from '../../services/failure.ts';
import { backUpTo, restoreFrom } from '../../services/safety/files.ts';
import type { Opener } from '../../services/attachments/opener.ts';
import type { SpawnReadingChild } from '../../formats/process/spawn.ts';
import type { SpawnSide } from '../../store/side/spawn.ts';
import { createShownFiles } from '../browser/shown-files.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { failureOf } from '../rpc/router.ts';
import { runnerOf } from './areas.ts';
import { showBoard } from './commands/board.ts';
import { exportCatalogue, loadCatalogue } from './commands/catalogue.ts';
import { runDemo } from './commands/demo.ts';
import { showFigures, type FiguresOptions } from './commands/figures.ts';
import { acceptImport, importFiles, listImports, showImport, withdrawImport } from './commands/imports.ts';
import { buildReport } from './commands/report.ts';
import { checkData } from './commands/safety.ts';
import { serve } from './commands/serve.ts';
import { readSheet } from './commands/sheet.ts';
import { makeFolder, requireFolderOf } from './given-paths.ts';
import { createOutput, DONE, FAILED, type ExitCode, type Output, type Streams } from './output.ts';
import { createProgram, REPORT_KINDS, type Request } from './program.ts';
import { withSession, type Session } from './session.ts';
import { usageMessage } from './usage.ts';
import { cliWords } from './words.ts';

export type CliEnvironment = {
  readonly streams: Streams;
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Fires on Ctrl+C. */
  readonly signal: AbortSignal;
  /** Folder of the built window, for `serve`. */
  readonly windowFolder: string;
  /** Starts reading processes where Node's own fork cannot be used. */
  readonly spawnReader?: SpawnReadingChild;
  /** Starts side processes likewise. */
  readonly spawnSide?: SpawnSide;
  /** Shows an address to the user, where there is somebody to show it to. */
  readonly openAddress?: (url: string) => void;
};

/** Runs one command line (without program name) and gives its exit code. Never throws. */
export async function runCli(argv: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  const language = languageAsked(argv, environment.environment);
  const output = createOutput(environment.streams, { json: argv.includes('--json'), language });
  try {
    const request = parse(argv, language, output.json ? environment.streams.err : environment.streams.out);
    return request === null ? DONE : await perform(request, environment, output);
  } catch (thrown) {
    return complain(thrown, output);
  }
}

function complain(thrown: unknown, output: Output): ExitCode {
  if (thrown instanceof CommanderError) {
    const message = usageMessage(thrown, output.words);
    if (message === null) return DONE;
    output.complain(message);
    return FAILED;
  }
  const told = failureOf(thrown) ?? failureOfSystemError(thrown);
  if (told === null) {
    output.complain(messageOf('internal', { detail: thrown instanceof Error ? thrown.message : String(thrown) }, output.language));
    if (process.env['SO_THU_KY_DEBUG'] !== undefined && thrown instanceof Error) output.complain(thrown.stack ?? '');
  } else {
    output.complain(messageOf(told.code, told.params, output.language));
  }
  return FAILED;
}

/** `--lang` is looked for before parsing, so that even a wrong command line is answered in the user's language. */
function languageAsked(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = at === -1 ? environment['SO_THU_KY_LANG'] : argv[at]?.includes('=') === true ? argv[at].split('=')[1] : argv[at + 1];
  const parsed = languageSchema.safeParse(word);
  return parsed.success ? parsed.data : 'vi';
}

function parse(argv: readonly string[], language: Language, writeHelp: (text: string) => void): Request | null {
  let request: Request | null = null;
  const program = createProgram(
    cliWords(language),
    language,
    (accepted) => {
      request = accepted;
    },
    writeHelp,
  );
  program.parse([...argv], { from: 'user' });
  return request;
}

async function perform(request: Request, environment: CliEnvironment, output: Output): Promise<ExitCode> {
  const option = (name: string): string => {
    const value = request.options[name];
    return typeof value === 'string' ? value : '';
  };
  const optional = (name: string): string | null => (option(name) === '' ? null : option(name));
  const argument = (index: number): string => request.arguments[index] ?? '';
  const named = optional('data');
  const dataFolder = named ?? defaultDataFolder(environment.environment, environment.platform);
  const opened = async (run: (session: Session) => Promise<ExitCode>, opener?: Opener): Promise<ExitCode> =>
    withSession({ dataFolder, create: named === null || (await mayMake(request.name, named)), language: output.language, signal: environment.signal, host: request.name === 'serve' ? 'browser' : 'cli', spawnReader: environment.spawnReader, spawnSide: environment.spawnSide, opener }, run);
  const formPeriod = { form: option('form'), period: option('period') };

  switch (request.name) {
    case 'catalogue load':
      return opened((session) => loadCatalogue(session, argument(0), output));
    case 'catalogue export':
      return opened((session) => exportCatalogue(session, argument(0), output));
    case 'sheet read':
      return readSheet(argument(0), environment.spawnReader, output);
    case 'import':
      return opened((session) => importFiles(session, request.arguments, { ...formPeriod, dryRun: request.options['dryRun'] === true }, output));
    case 'imports list':
      return opened((session) => listImports(session, output));
    case 'imports show':
      return opened((session) => showImport(session, argument(0), output));
    case 'imports accept':
      return opened((session) => acceptImport(session, argument(0), output));
    case 'imports withdraw':
      return opened((session) => withdrawImport(session, argument(0), output));
    case 'figures':
      return opened((session) => showFigures(session, { ...formPeriod, by: option('by') as FiguresOptions['by'], restate: optional('restate') }, output));
    case 'board':
      return opened((session) => showBoard(session, formPeriod, output));
    case 'report build': {
      const kind = REPORT_KINDS.find((each) => each === option('kind')) ?? 'month';
      return opened((session) => buildReport(session, { ...formPeriod, kind, out: option('out'), freeze: request.options['freeze'] === true, date: optional('date') }, output));
    }
    case 'demo':
      return demo(option('out'), named, environment, output);
    case 'serve': {
      const port = request.options['port'];
      const shown = createShownFiles();
      return opened((session) => serve(session, { port: typeof port === 'number' ? port : 0, windowFolder: environment.windowFolder, shown, signal: environment.signal, openAddress: environment.openAddress }, output), shown.opener);
    }
    case 'check':
      return opened((session) => checkData(session, output));
    case 'backup':
      await requireFolderOf(argument(0));
      await backUpTo(dataFolder, argument(0));
      output.say(output.words.written(argument(0)));
      output.result({ ok: true, file: argument(0) });
      return DONE;
    case 'restore': {
      const undo = await restoreFrom(dataFolder, argument(0));
      output.say(output.words.restored(argument(0), undo));
      output.result({ ok: true, file: argument(0), undo });
      return DONE;
    }
    default: {
      const run = runnerOf(request.name);
      if (run === null) throw new Error(`command without a runner: ${request.name}`);
      return opened((session) => run(session, request, output));
    }
  }
}

/** Commands that begin a register. All others expect one: a mistyped folder must not become an empty register. */
const BEGINNERS: readonly string[] = ['catalogue load', 'serve'];

/** Whether a named data folder may be made when it is not there: by a command that begins a register, inside a folder that is. */
async function mayMake(command: string, folder: string): Promise<boolean> {
  const parent = await stat(dirname(resolve(folder))).catch(() => null);
  return BEGINNERS.includes(command) && parent?.isDirectory() === true;
}

/** The demo's records go into a folder of their own that was not there before, never into the user's. */
async function demo(out: string, named: string | null, environment: CliEnvironment, output: Output): Promise<ExitCode> {
  await makeFolder(out);
  const taken = new Set(await readdir(out));
  let name = 'du-lieu';
  for (let count = 2; taken.has(name); count += 1) name = `du-lieu-${count}`;
  const dataFolder = named ?? join(out, name);
  if (named !== null && (await readdir(named).catch(() => [])).length > 0) throw failure('folder-not-empty', { folder: named });
  await mkdir(dataFolder, { recursive: true });
  return withSession({ dataFolder, create: true, language: output.language, signal: environment.signal, spawnReader: environment.spawnReader, spawnSide: environment.spawnSide }, (session) => runDemo(session, out, output));
}
