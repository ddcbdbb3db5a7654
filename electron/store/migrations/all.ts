import { foundation } from './0001-foundation.ts';
import { records } from './0002-records.ts';
import type { Migration } from './migration.ts';

/** Every step, first to last. */
export const migrations: readonly Migration[] = [foundation, records];
