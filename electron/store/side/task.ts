import type { CheckReport } from '../check-report.ts';
import type { FailureValue } from '../failure.ts';

/** Work over every byte of the records that others must not wait for: it has a process of its own. */
export type SideTask =
  /** Checks the data file while it is in use. */
  | { readonly kind: 'check'; readonly folder: string }
  /** Looks at everything that the data folder promises. */
  | { readonly kind: 'inspect'; readonly folder: string; readonly at: string }
  /** Writes a verified backup of the records as they are now. */
  | { readonly kind: 'backup'; readonly folder: string; readonly path: string; readonly at: string }
  /** Verifies a backup and makes a data file ready from it, beside the one in use. */
  | { readonly kind: 'prepare-restore'; readonly folder: string; readonly path: string };

/** `report` is what an inspection found. */
export type SideOutcome = { readonly ok: true; readonly report?: CheckReport } | { readonly ok: false; readonly failure: FailureValue };
