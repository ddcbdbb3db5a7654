import type { RegisterDoubt, RegisterRow } from './types.ts';

export type RegisterDecisions = {
  readonly confirmed?: readonly { readonly row: number; readonly code: string }[] | undefined;
  /** Rows as Excel counts. */
  readonly leftOut?: readonly number[] | undefined;
};

/** Doubts that keep a register from being taken: neither put right, nor confirmed where they may be, nor left out with their row. */
export function openDoubts(rows: readonly RegisterRow[], { confirmed = [], leftOut = [] }: RegisterDecisions): readonly (RegisterDoubt & { readonly row: number })[] {
  const taken = new Set(confirmed.map(({ row, code }) => `${row}|${code}`));
  const left = new Set(leftOut);
  return rows.flatMap(({ row, doubts }) =>
    left.has(row) ? [] : doubts.filter(({ severity, code }) => severity === 'refuse' || (severity === 'confirm' && !taken.has(`${row}|${code}`))).map((doubt) => ({ ...doubt, row })),
  );
}
