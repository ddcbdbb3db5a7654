import { responsibleMatcher } from '../../../core/plan/match-responsible.ts';
import { responsibleNames, type ResponsibleNames } from '../../../core/record/responsible.ts';
import type { Responsible } from '../../../core/record/types.ts';
import { failure } from '../../../services/failure.ts';
import type { Session } from '../session.ts';

/** Whom an option names: `member:ID`, `unit:ID`, `body:ID`, or a name that the catalogue has. Fails with `unknown-responsible`. */
export async function responsibleOption(session: Session, text: string): Promise<Responsible> {
  const match = /^(member|unit|body):(.+)$/.exec(text);
  const [, kind, id] = match ?? [];
  if (id !== undefined && (kind === 'member' || kind === 'unit' || kind === 'body')) return { kind, id };
  const { catalogue } = await session.handlers.catalogue.get(undefined, session.call);
  const found = catalogue === null ? null : responsibleMatcher(catalogue, { from: session.today, to: session.today }).one(text);
  if (found?.kind !== 'match') throw failure('unknown-responsible', { id: text });
  return found.responsible;
}

export async function namesOf(session: Session): Promise<ResponsibleNames> {
  return responsibleNames((await session.handlers.catalogue.get(undefined, session.call)).catalogue);
}
