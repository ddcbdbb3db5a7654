import type { Catalogue, Form } from '../catalogue/types.ts';
import type { Period } from '../period/types.ts';
import type { FigureValue } from '../figure/types.ts';

export type IssueSeverity = 'error' | 'warning' | 'info';

/** Codes of DESIGN §8, and others as needed. Worded in `core/words`. */
export type IssueCode =
  | 'unreadable-file' | 'encrypted-file' | 'file-too-large' | 'duplicate-file' | 'secrecy-mark' | 'no-table-found'
  | 'unknown-unit' | 'ambiguous-unit' | 'closed-unit' | 'duplicate-unit'
  | 'unknown-indicator' | 'ambiguous-indicator' | 'duplicate-indicator'
  | 'period-mismatch' | 'not-a-number' | 'not-an-integer' | 'negative-value' | 'ambiguous-number'
  | 'formula-without-value' | 'total-mismatch' | 'hidden-cells' | 'outlier' | 'differs-from-stored'
  | 'legacy-encoding' | 'ambiguous-encoding' | 'ambiguous-column' | 'error-value' | 'duplicate-in-batch' | 'unit-not-in-form'
  | 'indicator-not-in-form' | 'period-closed' | 'unmatched-measure' | 'merged-value' | 'period-assumed' | 'unlabelled-value';

export type Suggestion =
  | { readonly kind: 'unit'; readonly id: string; readonly label: string }
  | { readonly kind: 'indicator'; readonly id: string; readonly label: string }
  | { readonly kind: 'value'; readonly value: number; readonly label: string };

/** A doubt at its cell. `error` must be settled by a person, `warning` must be seen, `info` needs nobody. */
export type Issue = {
  readonly severity: IssueSeverity;
  readonly code: IssueCode;
  readonly sheet: string | null;
  /** A1 reference, null when the doubt is about the whole sheet or file. */
  readonly cell: string | null;
  /** Values for the wording, such as the raw text, the expected total, the unit's name. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly suggestions: readonly Suggestion[];
};

export type ReadValue = {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly figure: FigureValue;
  readonly source: { readonly sheet: string; readonly cell: string; readonly text: string };
};

/** What a recognised cell is, for the colours of the review screen. */
export type CellRole = 'unit' | 'indicator' | 'group' | 'period' | 'value' | 'total' | 'left-out' | 'index' | 'letterhead' | 'measure';

export type RoleMark = {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly role: CellRole;
  /** Unit id, indicator code or period key when the role has one. */
  readonly ref?: string;
};

/** A person's answers to doubts, remembered for the file and applied when it is interpreted again. */
export type Settlement =
  /** The unit named at this text (or of the whole file when `text` is null) is `unitId`; null: leave it out. */
  | { readonly kind: 'unit'; readonly text: string | null; readonly unitId: string | null }
  /** The indicator named by this header path is `indicatorCode`; null: leave it out. */
  | { readonly kind: 'indicator'; readonly text: string; readonly indicatorCode: string | null }
  /** The cell means this value, whatever is written in it. */
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string; readonly figure: FigureValue }
  /** The file is for the asked period although it names another. */
  | { readonly kind: 'period'; readonly accept: true }
  /** This doubt has been seen and the values as read are right. */
  | { readonly kind: 'confirm'; readonly code: IssueCode; readonly sheet: string | null; readonly cell: string | null };

/** A remembered mapping of one layout (same header texts): what a person settled for it before. */
export type RememberedLayout = { readonly signature: string; readonly settlements: readonly Settlement[] };

export type InterpretContext = {
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly period: Period;
  readonly fileName: string;
  readonly settlements: readonly Settlement[];
  readonly layouts: readonly RememberedLayout[];
};

/** The pure result of interpreting one workbook. `values` never holds a value that is in doubt. */
export type ImportReading = {
  readonly unitIds: readonly string[];
  readonly values: readonly ReadValue[];
  readonly issues: readonly Issue[];
  readonly roles: readonly RoleMark[];
  /** Names the layout, so that settlements can be remembered for it. */
  readonly layoutSignature: string;
};

export type ImportStatus = 'imported' | 'needs-review' | 'duplicate' | 'rejected' | 'withdrawn';
