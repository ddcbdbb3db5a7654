import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { find } from './find.ts';
import { rebuildIndex } from './rebuild.ts';

export function searchHandlers(context: Context): Handlers['search'] {
  return {
    find: (asked) => find(context, asked),
    rebuild: (_asked, call) => Promise.resolve(rebuildIndex(context, call.signal)),
  };
}
