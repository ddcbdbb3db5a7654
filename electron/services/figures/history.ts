import type { FigureRevision } from '../../core/figure/types.ts';
import { readHistory } from '../../store/repositories/figures.ts';
import type { Context } from '../context.ts';
import type { FormPeriod } from './grid.ts';

/** All revisions of one figure, newest first. */
export function figureHistory(context: Context, asked: FormPeriod & { readonly unit: string; readonly indicator: string }): Promise<readonly FigureRevision[]> {
  return context.store.read((db) => readHistory(db, asked));
}
