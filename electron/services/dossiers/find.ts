import type { DossierChoice } from '../../contract/dossiers.ts';
import { fold } from '../../core/text/fold.ts';
import { dossierNames } from '../../store/repositories/dossiers.ts';
import type { Context } from '../context.ts';

/** As many as a person looks through before typing another word. */
const SHOWN = 50;

/** Dossiers whose year, symbol and title hold every word asked for, typed with marks or without. */
export async function findDossiers(context: Context, asked: { readonly text?: string | undefined; readonly include?: string | undefined; readonly limit?: number | undefined }): Promise<{ readonly total: number; readonly dossiers: readonly DossierChoice[] }> {
  const words = fold(asked.text ?? '').split(' ').filter((word) => word !== '');
  const all = await context.store.read(dossierNames);
  const found = words.length === 0 ? all : all.filter(({ year, symbol, title }) => { const key = fold(`${year} ${symbol} ${title}`); return words.every((word) => key.includes(word)); });
  const shown = found.slice(0, asked.limit ?? SHOWN);
  const included = asked.include === undefined || shown.some(({ id }) => id === asked.include) ? [] : all.filter(({ id }) => id === asked.include);
  return { total: found.length, dossiers: [...included, ...shown] };
}
