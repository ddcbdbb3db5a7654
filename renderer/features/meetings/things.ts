/** Small edits of lists whose things have ids; each gives a new list. */

type Thing = { readonly id: string };

export function changed<Item extends Thing>(items: readonly Item[], id: string, change: Partial<Item>): readonly Item[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

export function without<Item extends Thing>(items: readonly Item[], id: string): readonly Item[] {
  return items.filter((item) => item.id !== id);
}

/** Puts a thing back where it was; at the end when the list has become shorter. */
export function putBack<Item extends Thing>(items: readonly Item[], item: Item, at: number): readonly Item[] {
  return items.some((one) => one.id === item.id) ? items : [...items.slice(0, at), item, ...items.slice(at)];
}

export function moved<Item extends Thing>(items: readonly Item[], id: string, step: -1 | 1): readonly Item[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = without(items, id);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
