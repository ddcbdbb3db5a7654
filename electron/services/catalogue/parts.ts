import type { Catalogue } from '../../core/catalogue/types.ts';

/** A catalogue taken apart into the things it names, each under a name that lasts: `unit:thanh-ba`, `form:BM01`. */
export function partsOf(catalogue: Catalogue | null): ReadonlyMap<string, unknown> {
  if (catalogue === null) return new Map();
  return new Map<string, unknown>([
    ['committee', catalogue.committee],
    ...catalogue.terms.map((term) => [`term:${term.name}`, term] as const),
    ...(catalogue.members ?? []).map((member) => [`member:${member.id}`, member] as const),
    ...(catalogue.bodies ?? []).map((body) => [`body:${body.id}`, body] as const),
    ...(catalogue.channels ?? []).map((channel) => [`channel:${channel.id}`, channel] as const),
    ...(catalogue.assignments ?? []).map((assignment) => [`assignment:${assignment.id}`, assignment] as const),
    ...catalogue.units.map((unit) => [`unit:${unit.id}`, unit] as const),
    ...catalogue.unitEvents.map((event) => [`event:${eventKey(event)}`, event] as const),
    ...catalogue.indicators.map((indicator) => [`indicator:${indicator.code}`, indicator] as const),
    ...catalogue.forms.map((form) => [`form:${form.code}`, form] as const),
  ]);
}

/** An event has no id: what happened to whom on which day is its name. */
export function eventKey(event: { readonly type: string; readonly date: string; readonly from: readonly string[]; readonly to: readonly string[] }): string {
  return `${event.date} ${event.type} ${[...event.from].sort().join('+')} > ${[...event.to].sort().join('+')}`;
}

export type PartChange = { readonly subject: string; readonly before: unknown; readonly after: unknown };

export type CatalogueDifference = {
  readonly added: readonly PartChange[];
  readonly changed: readonly PartChange[];
  readonly removed: readonly PartChange[];
  readonly unchanged: number;
  /** The same things in another order. */
  readonly reordered: boolean;
};

/** What happens between two catalogues, thing by thing. */
export function differenceOf(before: Catalogue | null, after: Catalogue): CatalogueDifference {
  const old = partsOf(before);
  const now = partsOf(after);
  const added: PartChange[] = [];
  const changed: PartChange[] = [];
  let unchanged = 0;
  for (const [subject, part] of now) {
    if (!old.has(subject)) added.push({ subject, before: null, after: part });
    else if (canonical(old.get(subject)) !== canonical(part)) changed.push({ subject, before: old.get(subject), after: part });
    else unchanged += 1;
  }
  const removed = [...old].filter(([subject]) => !now.has(subject)).map(([subject, part]) => ({ subject, before: part, after: null }));
  const kept = [...old.keys()].filter((subject) => now.has(subject));
  const inPlace = [...now.keys()].filter((subject) => old.has(subject));
  return { added, changed, removed, unchanged, reordered: kept.some((subject, place) => inPlace[place] !== subject) };
}

/** Equal for equal things, whatever the order of their fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field) ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1))) : field,
  );
}
