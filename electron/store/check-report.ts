import type { FailureValue } from './failure.ts';

/** Problems are promises that do not hold; notes are worth knowing and harm nothing. */
export type CheckReport = { readonly ok: boolean; readonly problems: readonly FailureValue[]; readonly notes: readonly FailureValue[] };
