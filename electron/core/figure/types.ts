/** Number, zero, missing and not applicable are four different things everywhere (DESIGN §5). */
export type FigureState = 'number' | 'zero' | 'missing' | 'not-applicable';

/** `value` is 0 for `zero`, null for `missing` and `not-applicable`. */
export type FigureValue =
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'zero'; readonly value: 0 }
  | { readonly state: 'missing'; readonly value: null }
  | { readonly state: 'not-applicable'; readonly value: null };

/** Where a revision came from: a cell of a received file, or a person's keyboard. */
export type FigureSource =
  | {
      readonly kind: 'cell';
      readonly importId: string;
      readonly file: string;
      readonly sha256: string;
      readonly sheet: string;
      /** A1 reference. */
      readonly cell: string;
      /** The cell's raw text, decoded. */
      readonly text: string;
    }
  | { readonly kind: 'typed'; readonly by: string; readonly note: string | null };

export type FigureKey = {
  readonly form: string;
  readonly period: string;
  readonly unit: string;
  readonly indicator: string;
};

export type FigureRevision = FigureKey & {
  readonly id: string;
  readonly figure: FigureValue;
  readonly source: FigureSource;
  /** ISO date-time. */
  readonly at: string;
  readonly by: string;
  /** A withdrawn revision stays on record and no longer counts. */
  readonly withdrawn: boolean;
};

/** The newest accepted revision of a figure: what counts. */
export type CurrentFigure = FigureKey & { readonly figure: FigureValue };
