import type { Catalogue } from '../../core/catalogue/types.ts';
import { eventKey } from './parts.ts';

/**
 * What stands, with what a file brings: things of the same id, code or name take what the file says, new ones come
 * after, and what the file does not name stays, learned aliases included.
 */
export function mergeCatalogue(standing: Catalogue | null, brought: Catalogue): Catalogue {
  if (standing === null) return brought;
  const members = mergeBy(standing.members ?? [], brought.members ?? [], (member) => member.id);
  return {
    format: brought.format,
    committee: brought.committee,
    terms: mergeBy(standing.terms, brought.terms, (term) => term.name),
    ...(members.length === 0 ? {} : { members }),
    ...mergeOrganisation(standing, brought),
    units: mergeBy(standing.units, brought.units, (unit) => unit.id, withAliasesOf),
    unitEvents: mergeBy(standing.unitEvents, brought.unitEvents, eventKey),
    indicators: mergeBy(standing.indicators, brought.indicators, (indicator) => indicator.code, withAliasesOf),
    forms: mergeBy(standing.forms, brought.forms, (form) => form.code),
  };
}

function mergeOrganisation(standing: Catalogue, brought: Catalogue): Pick<Catalogue, 'bodies' | 'channels' | 'assignments'> {
  const bodies = mergeBy(standing.bodies ?? [], brought.bodies ?? [], (body) => body.id);
  const channels = mergeBy(standing.channels ?? [], brought.channels ?? [], (channel) => channel.id);
  const assignments = mergeBy(standing.assignments ?? [], brought.assignments ?? [], (assignment) => assignment.id);
  return {
    ...(bodies.length === 0 ? {} : { bodies }),
    ...(channels.length === 0 ? {} : { channels }),
    ...(assignments.length === 0 ? {} : { assignments }),
  };
}

function mergeBy<Item>(standing: readonly Item[], brought: readonly Item[], keyOf: (item: Item) => string, join: (old: Item, now: Item) => Item = (_, now) => now): readonly Item[] {
  const coming = new Map(brought.map((item) => [keyOf(item), item]));
  const known = new Set(standing.map(keyOf));
  const kept = standing.map((item) => {
    const now = coming.get(keyOf(item));
    return now === undefined ? item : join(item, now);
  });
  return [...kept, ...brought.filter((item) => !known.has(keyOf(item)))];
}

function withAliasesOf<Item extends { readonly aliases: readonly string[] }>(old: Item, now: Item): Item {
  const extra = old.aliases.filter((alias) => !now.aliases.includes(alias));
  return { ...now, aliases: [...now.aliases, ...extra] };
}
