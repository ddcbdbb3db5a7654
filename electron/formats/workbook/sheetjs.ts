import { createRequire } from 'node:module';
import type * as SheetJs from '@e965/xlsx';

let loaded: typeof SheetJs | null = null;

/** SheetJS, loaded at the first file that needs it: most never do, and it takes some 100 ms and 37 MB. */
export const loadSheetJs = (): typeof SheetJs => {
  loaded ??= createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs;
  return loaded;
};
