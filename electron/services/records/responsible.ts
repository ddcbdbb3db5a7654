import { responsibleNames, type ResponsibleNames } from '../../core/record/responsible.ts';
import type { Responsible } from '../../core/record/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';

/** How members, units and bodies are called as the catalogue stands. */
export async function currentNames(context: Context, db: ReadableDatabase): Promise<ResponsibleNames> {
  return responsibleNames((await context.catalogues.current(db)).catalogue);
}

/** Fails with `unknown-responsible` when one of them is not in the catalogue. */
export async function requireResponsible(context: Context, db: ReadableDatabase, responsible: readonly Responsible[]): Promise<void> {
  if (responsible.every((one) => one.kind === 'other')) return;
  const { catalogue } = await context.catalogues.current(db);
  const known = {
    member: new Set((catalogue?.members ?? []).map((member) => member.id)),
    unit: new Set((catalogue?.units ?? []).map((unit) => unit.id)),
    body: new Set((catalogue?.bodies ?? []).map((body) => body.id)),
  };
  for (const one of responsible) if (one.kind !== 'other' && !known[one.kind].has(one.id)) throw failure('unknown-responsible', { id: one.id });
}
