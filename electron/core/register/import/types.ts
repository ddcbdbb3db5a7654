import type { DocumentDirection, DocumentFields } from '../../document/record.ts';

/** What a column of an older register holds. `ordinal` is counted and not kept; a column without a role is left out. */
export const REGISTER_ROLES = [
  'ordinal', 'number-symbol', 'number', 'symbol', 'signed-on', 'arrived-on', 'arrival-number', 'issuer', 'type-and-subject', 'type', 'subject', 'signer', 'signer-office',
  'recipients', 'copy-holder', 'copies', 'pages', 'passed-on', 'received-by', 'due-on', 'note',
] as const;

export type RegisterRole = (typeof REGISTER_ROLES)[number];

/** A book that is read: what went out, what came in, what is internal. */
export type ImportDirection = DocumentDirection;

/** A column by its place, counted from 0, and what it holds. */
export type ColumnChoice = { readonly col: number; readonly role: RegisterRole | null };

export type RegisterColumnRead = ColumnChoice & {
  /** A1 reference of its head. */
  readonly ref: string;
  /** Its head, that of a group above it first. */
  readonly header: string;
  /** How many cells below its head hold something. */
  readonly filled: number;
};

/** What a person puts in the place of a cell's text. */
export type CellCorrection = { readonly cell: string; readonly text: string };

/** A layout that a person settled before, by the heads of its columns. */
export type RegisterLayout = { readonly signature: string; readonly columns: readonly ColumnChoice[] };

export type RegisterDoubtCode =
  | 'date-missing' | 'date-unclear' | 'subject-missing' | 'secrecy-mark' | 'row-unclear' | 'row-hidden' | 'text-doubtful' | 'number-missing' | 'number-unclear' | 'count-unclear'
  | 'type-unknown' | 'type-from-symbol' | 'type-differs' | 'no-term' | 'number-taken' | 'number-double' | 'document-double' | 'text-long';

/** `refuse`: the cell is put right or the row left out. `confirm`: it may also be taken as it is. `note`: taken, and said. */
export type DoubtSeverity = 'refuse' | 'confirm' | 'note';

export type RegisterDoubt = {
  readonly code: RegisterDoubtCode;
  readonly severity: DoubtSeverity;
  /** A1 reference. */
  readonly cell: string;
  /** As written there. */
  readonly text: string;
  /** What it clashes with: earlier rows of the file, told by the first of them, or a document of the register. */
  readonly clash?: { readonly rows: readonly number[]; readonly cell: string; readonly subject: string } | { readonly id: string; readonly subject: string };
};

/** What becomes of a row: fields of a document and its number as the old register has it. */
export type RegisterImportFields = Pick<
  DocumentFields,
  'type' | 'typeName' | 'subject' | 'issuer' | 'symbol' | 'signedOn' | 'arrivedOn' | 'arrivalNumber' | 'signerName' | 'signerOffice' | 'recipients' | 'copies' | 'pages' | 'dueOn' | 'register' | 'note'
> & {
  readonly numberText: string;
  /** Number in our own series; null where the text tells none. */
  readonly number: number | null;
  readonly suffix: string;
};

export type RegisterRow = {
  /** As Excel counts. */
  readonly row: number;
  readonly fields: RegisterImportFields;
  readonly doubts: readonly RegisterDoubt[];
  /** A1 reference of the cell with the number. */
  readonly numberCell: string;
};

export type RegisterReading = {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  /** Sheets of the file that hold such a table. */
  readonly sheets: readonly string[];
  readonly columns: readonly RegisterColumnRead[];
  /** Extent of the sheet. */
  readonly size: { readonly rows: number; readonly cols: number };
  /** Rows of its head, counted from 0, both included. */
  readonly head: { readonly top: number; readonly bottom: number };
  /** The columns were settled by a person for this layout before. */
  readonly remembered: boolean;
  readonly rows: readonly RegisterRow[];
};
