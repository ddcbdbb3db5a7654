import { Failure, systemCode, type FailureValue } from './failure.ts';

/** What is known of the data file that is open. */
export type Standing =
  /** The whole file was found sound since it was opened; ISO date-time. */
  | { readonly kind: 'checked'; readonly at: string }
  /** It is as this app left it (`folder/closing-seal.ts`), and was checked before that. */
  | { readonly kind: 'sealed'; readonly at: string }
  /** Nothing is promised of it: the next opening checks it first. */
  | { readonly kind: 'in-doubt' }
  /** A check found damage. Nothing is written any more. */
  | { readonly kind: 'damaged'; readonly failure: FailureValue };

/** The standing of an open data file as it changes. */
export type StandingKeeper = {
  now(): Standing;
  set(standing: Standing): void;
  /** SQLite may meet damage while it reads or writes; an index can be made again, so this alone stops nobody's work. */
  meet(thrown: unknown): void;
  /** Fails with `damaged-data-file` when nothing may be written. */
  requireWritable(): void;
};

export function keepStanding(first: Standing): StandingKeeper {
  let standing = first;
  return {
    now: () => standing,
    set: (next) => { standing = next; },
    meet: (thrown) => {
      const code = systemCode(thrown) ?? '';
      if (standing.kind !== 'damaged' && (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR') || code === 'SQLITE_NOTADB')) standing = { kind: 'in-doubt' };
    },
    requireWritable: () => {
      if (standing.kind === 'damaged') throw new Failure(standing.failure.code, standing.failure.params);
    },
  };
}
