import type { RegisterDoubt, RegisterRow } from './types.ts';

export type RegisterDecisions = {
  readonly confirmed?: readonly { readonly row: number; readonly code: string }[] | undefined;
  /** Rows as Excel counts. */
  readonly leftOut?: readonly number[] | undefined;
};

/**
 * Doubts that keep a register from being taken: neither put right, nor confirmed where they may be, nor left out with their
 * row. A double is one only as long as another row with its number is taken.
 */
export function openDoubts(rows: readonly RegisterRow[], { confirmed = [], leftOut = [] }: RegisterDecisions): readonly (RegisterDoubt & { readonly row: number })[] {
  const taken = new Set(confirmed.map(({ row, code }) => `${row}|${code}`));
  const left = new Set(leftOut);
  const isOpen = (row: number, { severity, code, clash }: RegisterDoubt): boolean => {
    if (severity === 'note' || (clash !== undefined && 'rows' in clash && clash.rows.every((other) => left.has(other)))) return false;
    return severity === 'refuse' || !taken.has(`${row}|${code}`);
  };
  return rows.flatMap(({ row, doubts }) => (left.has(row) ? [] : doubts.filter((doubt) => isOpen(row, doubt)).map((doubt) => ({ ...doubt, row }))));
}
