// Finds Electron's binary: the one that SO_THU_KY_ELECTRON names, else the one that npm's package has fetched. Never fetches.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../node_modules/electron', import.meta.url));

/** Path of the binary, or null where there is none. A named one must be there. */
export function findElectron(environment = process.env) {
  const named = environment.SO_THU_KY_ELECTRON;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`SO_THU_KY_ELECTRON: ${named} is not there`);
    return named;
  }
  const record = join(PACKAGE, 'path.txt');
  if (!existsSync(record)) return null;
  const path = join(PACKAGE, 'dist', readFileSync(record, 'utf8').trim());
  return existsSync(path) ? path : null;
}
