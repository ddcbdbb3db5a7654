import type { Workbook } from '../../core/sheet/types.ts';

/** Why a foreign file was not read. The first two letters of the list are what the clerk is told; `reason` narrows it down. */
export type RefusalCode = 'unreadable-file' | 'encrypted-file' | 'file-too-large';

export type RefusalReason =
  /** Nothing in the file, or nothing but white space. */
  | 'empty'
  /** Some other kind of file: what it is stands in `kind`, such as `word`, `pdf`, `image`, `archive`. */
  | 'other-kind'
  /** The container or a part in it is broken: cut off, wrong checksum, malformed XML, loops. */
  | 'damaged'
  /** A workbook without a single worksheet. */
  | 'no-sheets'
  /** An XML part with a document type declaration, which no office program writes and attacks are made of. */
  | 'doctype'
  /** A workbook whose kind no reader here knows, such as Excel 2.0. */
  | 'unsupported'
  /** Needs a password. */
  | 'password'
  /** A limit of DESIGN §7 was passed; which one stands in `limit`, its size in `allowed`. */
  | 'limit';

export type RefusalParams = { readonly reason: RefusalReason } & Readonly<Record<string, string | number>>;

export type ReadOutcome =
  | { readonly ok: true; readonly workbook: Workbook; readonly sha256?: string }
  | { readonly ok: false; readonly code: RefusalCode; readonly params: RefusalParams };

/**
 * Thrown by the readers where they cannot go on and turned into an outcome by `readWorkbook`: a reader is a deep walk
 * over untrusted bytes, and every step of it may be the one that must stop the whole.
 */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'Refused';
    this.code = code;
    this.params = params;
  }
}

/** The file is broken at a place that `detail` names for the log. */
export const damaged = (detail: string): Refused => new Refused('unreadable-file', { reason: 'damaged', detail });

/** A limit was passed. `limit` names it as in `ReadLimits`, `allowed` is its size. */
export const overLimit = (limit: string, allowed: number): Refused =>
  new Refused('file-too-large', { reason: 'limit', limit, allowed });
