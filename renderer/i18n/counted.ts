/**
 * A number of things in English: `1 day`, `2 days`; with a verb where it has to agree: `1 unit has`, `2 units have`.
 *
 * @param count as a number, or as it is written
 */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${String(count)} ${String(count) === '1' ? one : many}`;
}
