/** What differs between two states of a record, each side with the changed parts alone. */
export type Differences = { readonly before: unknown; readonly after: unknown };

type Fields = Readonly<Record<string, unknown>>;

/**
 * The changed parts of two states of plain data, for the event log; null when they say the same. Things of a list that have
 * an id are told apart by it, so that one changed opinion is one entry and not the whole agenda.
 */
export function differences(before: unknown, after: unknown): Differences | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  if (old === null || now === null) return { before: before ?? null, after: after ?? null };
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const difference = differences(old[name], now[name]);
    return difference === null ? [] : [[name, difference] as const];
  });
  if (changed.length === 0) return { before: { order: Object.keys(old) }, after: { order: Object.keys(now) } };
  return {
    before: Object.fromEntries(changed.map(([name, difference]) => [name, difference.before])),
    after: Object.fromEntries(changed.map(([name, difference]) => [name, difference.after])),
  };
}

/** A record by its fields, a list of things with ids by those; null for anything that is only compared as a whole. */
function fieldsOf(value: unknown): Fields | null {
  if (Array.isArray(value)) {
    const things = value as readonly unknown[];
    return things.every(hasId) ? Object.fromEntries(things.map((thing) => [thing.id, thing])) : null;
  }
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

function hasId(thing: unknown): thing is { readonly id: string } {
  return typeof thing === 'object' && thing !== null && 'id' in thing && typeof thing.id === 'string';
}
