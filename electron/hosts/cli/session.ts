import type { Call, Handlers } from '../../contract/handlers.ts';
import type { Language } from '../../contract/base.ts';
import type { Opener } from '../../services/attachments/opener.ts';
import type { DiskServices } from '../../services/disk.ts';
import { openServices } from '../../services/open.ts';
import { failure } from '../../services/failure.ts';
import type { SpawnSide } from '../../store/side/spawn.ts';
import type { SpawnReadingChild } from '../../formats/process/spawn.ts';
import { accountName } from '../data-folder.ts';
import { poolWith } from '../reading-pool.ts';

/** One open data folder and its services, for the length of a command. */
export type Session = {
  readonly handlers: Handlers;
  readonly disk: DiskServices;
  readonly call: Call;
  readonly dataFolder: string;
  /** Local day, ISO. */
  readonly today: string;
};

export type SessionOptions = {
  readonly dataFolder: string;
  readonly create: boolean;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** `browser` for a window that is served, which is open for a day's work. */
  readonly host?: 'cli' | 'browser';
  readonly spawnReader: SpawnReadingChild | undefined;
  readonly spawnSide: SpawnSide | undefined;
  /** How files are opened outside the window, where there is one. */
  readonly opener?: Opener | undefined;
};

/**
 * Opens the data folder (made when it is the user's own default), runs, and closes it whatever happens. Throws the
 * failure that says why it cannot be opened.
 */
export async function withSession<T>(
  options: SessionOptions,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const { dataFolder, create, language, host = 'cli', spawnReader, spawnSide, opener } = options;
  const opened = await openServices({ dataFolder, create, host, userName: accountName(), language, ...poolWith(spawnReader), ...(spawnSide === undefined ? {} : { spawnSide }), ...(opener === undefined ? {} : { opener }) });
  if (!opened.ok) throw failure(opened.code, opened.params);
  try {
    const call = { signal: options.signal };
    const info = await opened.handlers.app.info(undefined, call);
    return await run({ handlers: opened.handlers, disk: opened.disk, call, dataFolder: options.dataFolder, today: info.today });
  } finally {
    await opened.close();
  }
}
