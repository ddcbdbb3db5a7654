import { availableParallelism } from 'node:os';
import { createReadingPool, type ReadingPool } from '../formats/process/pool.ts';
import type { SpawnReadingChild } from '../formats/process/spawn.ts';

/** The pool for a host that starts reading processes its own way; nothing for one that lets the services start them. */
export function poolWith(spawn: SpawnReadingChild | undefined): { readonly pool?: ReadingPool } {
  return spawn === undefined ? {} : { pool: createReadingPool({ size: Math.min(2, availableParallelism()), spawn }) };
}
