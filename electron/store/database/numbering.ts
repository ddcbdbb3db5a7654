/** Unit, indicator and form by their id or code, and the store's own small numbers for them. */
export type Numbering = {
  readonly keyOf: (id: string) => number | undefined;
  readonly idOf: (key: number) => string | undefined;
};

export function numberingOf(rows: readonly (readonly [key: number, id: string])[]): Numbering {
  const keys = new Map(rows.map(([key, id]) => [id, key]));
  const ids = new Map(rows);
  return { keyOf: (id) => keys.get(id), idOf: (key) => ids.get(key) };
}
