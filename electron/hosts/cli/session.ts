import type { Call, Handlers } from '../../contract/handlers.ts';
import type { Language } from '../../contract/base.ts';
import { openServices } from '../../services/open.ts';
import { failure } from '../../services/failure.ts';
import type { SpawnReadingChild } from '../../formats/process/spawn.ts';
import { accountName } from '../data-folder.ts';
import { poolWith } from '../reading-pool.ts';

/** One open data folder and its services, for the length of a command. */
export type Session = {
  readonly handlers: Handlers;
  readonly call: Call;
  readonly dataFolder: string;
  /** Local day, ISO. */
  readonly today: string;
};

/**
 * Opens the data folder (made when it is the user's own default), runs, and closes it whatever happens. Throws the
 * failure that says why it cannot be opened.
 */
export async function withSession<T>(
  options: { readonly dataFolder: string; readonly create: boolean; readonly language: Language; readonly signal: AbortSignal; readonly spawnReader: SpawnReadingChild | undefined },
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const opened = await openServices({ dataFolder: options.dataFolder, create: options.create, host: 'cli', userName: accountName(), language: options.language, ...poolWith(options.spawnReader) });
  if (!opened.ok) throw failure(opened.code, opened.params);
  try {
    const call = { signal: options.signal };
    const info = await opened.handlers.app.info(undefined, call);
    return await run({ handlers: opened.handlers, call, dataFolder: options.dataFolder, today: info.today });
  } finally {
    await opened.close();
  }
}
