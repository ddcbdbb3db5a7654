/** Foreign texts must not fill the memory of a process that reads files for months. */
const MOST_REMEMBERED = 20_000;

/** What was made of a text before, or what is made of it now. The same text must always come to the same. */
export const remember = <Value>(memory: Map<string, Value>, text: string, make: () => Value): Value => {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const made = make();
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(text, made);
  return made;
};
