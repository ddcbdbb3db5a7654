import { rm } from 'node:fs/promises';
import type { AppInfo } from '../contract/app.ts';
import type { Language } from '../contract/base.ts';
import type { Handlers } from '../contract/handlers.ts';
import { createReadingPool, type ReadingPool } from '../formats/process/pool.ts';
import { Failure, type FailureValue } from '../store/failure.ts';
import { openDataFolder } from '../store/open.ts';
import { createAside, forkSide, type SpawnSide } from '../store/side/spawn.ts';
import { damageOf } from '../store/side/run-task.ts';
import { readSetting } from '../store/repositories/settings.ts';
import type { Store } from '../store/store.ts';
import type { Opener } from './attachments/opener.ts';
import { createFileTexts } from './attachments/texts.ts';
import { createCatalogueCache } from './catalogue/current.ts';
import type { Context } from './context.ts';
import { registerEarlierReports } from './documents/report-entry.ts';
import { createDiskServices, type DiskServices } from './disk.ts';
import { createHandlers } from './handlers.ts';
import { indexOlderReports } from './search/rebuild.ts';
import { startUpkeep } from './safety/upkeep.ts';

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
  /** Starts a side process in another way, such as Electron's `utilityProcess.fork`. */
  readonly spawnSide?: SpawnSide;
  /** How this host opens files outside the window; closed with the services. */
  readonly opener?: Opener;
};

export type OpenedServices = { readonly handlers: Handlers; readonly disk: DiskServices; close(): Promise<void> };

/**
 * Reading processes at once. One reads while this process stores: measured on two cores, 200 workbooks took longer with
 * two, which each have to warm up and hold 70 MB more.
 */
const READERS = 1;

/** Opens a data folder and everything that can be asked of it. Failure codes are those of `openDataFolder`. */
export async function openServices(options: OpenServicesOptions): Promise<({ readonly ok: true } & OpenedServices) | ({ readonly ok: false } & FailureValue)> {
  const forWindow = options.host !== 'cli';
  // A script has nobody to tell of damage that is found later, so it believes no check older than a day.
  const opened = await openDataFolder(options.dataFolder, { create: options.create, ...(forWindow ? { sealAge: Infinity } : {}), ...(options.now === undefined ? {} : { now: options.now }) });
  if (!opened.ok) return opened;
  try {
    return { ok: true, ...(await serveRecords(opened.store, options)) };
  } catch (thrown) {
    return refuse(opened.store, thrown);
  }
}

/** What the check of the whole file would have found may also be met by the first readings of one opened by its seal. */
async function refuse(store: Store, thrown: unknown): Promise<{ readonly ok: false } & FailureValue> {
  const failure = !(thrown instanceof Failure) ? null : thrown.code === 'damaged-data-file' ? await damageOf(store.layout) : { code: thrown.code, params: thrown.params };
  if (failure?.code === 'damaged-data-file') store.judge({ kind: 'damaged', failure });
  await store.close();
  if (failure === null) throw thrown;
  return { ok: false, ...failure };
}

async function serveRecords(store: Store, options: OpenServicesOptions): Promise<OpenedServices> {
  const person = await personOf(store, options);
  const pool = options.pool ?? createReadingPool({ size: READERS });
  const texts = createFileTexts({ store, pool, person });
  const aside = createAside(options.spawnSide ?? forkSide);
  const context: Context = { store, pool, aside, host: options.host, catalogues: createCatalogueCache(), texts, opener: options.opener ?? null, person };
  await registerEarlierReports(context);
  await indexOlderReports(context);
  // A script's run is short and may be one of many: what takes its time is left to the window.
  const forWindow = options.host !== 'cli';
  const upkeep = forWindow ? startUpkeep(context) : null;
  if (forWindow) texts.resume();
  return {
    handlers: createHandlers(context),
    disk: createDiskServices(context),
    close: async () => {
      await upkeep?.close();
      await aside.stop();
      texts.stop();
      await pool.close();
      await texts.idle();
      await rm(store.layout.packetsFolder, { recursive: true, force: true });
      await options.opener?.close();
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
