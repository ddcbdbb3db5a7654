import type { AppInfo } from '../contract/app.ts';
import type { Language } from '../contract/base.ts';
import type { ReadingPool } from '../formats/process/pool.ts';
import type { Aside } from '../store/side/spawn.ts';
import type { Store } from '../store/store.ts';
import type { Opener } from './attachments/opener.ts';
import type { FileTexts } from './attachments/texts.ts';
import type { CatalogueCache } from './catalogue/current.ts';

/** What every service works with. */
export type Context = {
  readonly store: Store;
  readonly pool: ReadingPool;
  /** Long work over all records, in a process of its own. */
  readonly aside: Aside;
  readonly host: AppInfo['host'];
  readonly catalogues: CatalogueCache;
  readonly texts: FileTexts;
  /** How this host opens files outside the window; null where it cannot. */
  readonly opener: Opener | null;
  /** Who sits at this PC and how they are spoken to; kept with the records once they say so. */
  readonly person: { language: Language; name: string };
};

/** Now, as an ISO date-time in UTC. */
export function momentOf(context: Context): string {
  return context.store.now().toISOString();
}

/** The day of a moment by this PC's clock and time zone, ISO. */
export function localDay(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function todayOf(context: Context): string {
  return localDay(context.store.now());
}
