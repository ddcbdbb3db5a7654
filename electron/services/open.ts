import type { AppInfo } from '../contract/app.ts';
import type { Language } from '../contract/base.ts';
import type { Handlers } from '../contract/handlers.ts';
import { createReadingPool, type ReadingPool } from '../formats/process/pool.ts';
import type { FailureValue } from '../store/failure.ts';
import { openDataFolder } from '../store/open.ts';
import { readSetting } from '../store/repositories/settings.ts';
import type { Store } from '../store/store.ts';
import { createFileTexts } from './attachments/texts.ts';
import { createCatalogueCache } from './catalogue/current.ts';
import type { Context } from './context.ts';
import { registerEarlierReports } from './documents/report-entry.ts';
import { createHandlers } from './handlers.ts';
import { indexOlderReports } from './search/rebuild.ts';
import { backUpDaily } from './safety/safety.ts';

export type OpenServicesOptions = {
  readonly dataFolder: string;
  /** Make the folder when it is not there. */
  readonly create: boolean;
  readonly host: AppInfo['host'];
  /** Name written into the event log until the user gives a proper one. */
  readonly userName: string;
  readonly language: Language;
  /** The clock; the PC's own when left out. */
  readonly now?: () => Date;
  /** Reading processes started in another way; closed with the services. Own ones when left out. */
  readonly pool?: ReadingPool;
};

export type OpenedServices = { readonly handlers: Handlers; close(): Promise<void> };

/**
 * Reading processes at once. One reads while this process stores: measured on two cores, 200 workbooks took longer with
 * two, which each have to warm up and hold 70 MB more.
 */
const READERS = 1;

/** Opens a data folder and everything that can be asked of it. Failure codes are those of `openDataFolder`. */
export async function openServices(options: OpenServicesOptions): Promise<({ readonly ok: true } & OpenedServices) | ({ readonly ok: false } & FailureValue)> {
  const opened = await openDataFolder(options.dataFolder, { create: options.create, ...(options.now === undefined ? {} : { now: options.now }) });
  if (!opened.ok) return opened;
  const { store } = opened;
  const pool = options.pool ?? createReadingPool({ size: READERS });
  const person = await personOf(store, options);
  const texts = createFileTexts({ store, pool, person });
  const context: Context = { store, pool, host: options.host, catalogues: createCatalogueCache(), texts, person };
  await registerEarlierReports(context);
  // A script's run is short and may be one of many: the day's backup is left to the window.
  const daily = options.host === 'cli' ? Promise.resolve() : backUpDaily(context).catch((thrown: unknown) => noteFailedBackup(context, thrown));
  await indexOlderReports(context);
  if (options.host !== 'cli') texts.resume();
  return {
    ok: true,
    handlers: createHandlers(context),
    close: async () => {
      await daily;
      texts.stop();
      await pool.close();
      await texts.idle();
      await store.close();
    },
  };
}

async function personOf(store: Store, options: OpenServicesOptions): Promise<Context['person']> {
  return store.read(async (db) => {
    const name = await readSetting(db, 'user-name');
    const language = await readSetting(db, 'language');
    return {
      name: typeof name === 'string' ? name : options.userName,
      // On the command line the language is said with each command.
      language: options.host !== 'cli' && (language === 'vi' || language === 'en') ? language : options.language,
    };
  });
}

/**
 * A backup that fails must not keep the office from its records, and must not pass unseen either. Where not even the
 * note can be written (a full disk), the next change says so to the person who makes it.
 */
async function noteFailedBackup(context: Context, thrown: unknown): Promise<void> {
  const noted = context.store.change(context.person.name, async (change) => {
    change.log({ action: 'backup.failed', subject: 'daily', after: { detail: thrown instanceof Error ? thrown.message : String(thrown) } });
  });
  await noted.catch(() => undefined);
}
