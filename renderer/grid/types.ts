import type { Entry, EntryRule } from './entry.ts';

export type GridColumn = {
  readonly key: string;
  readonly name: string;
  /** Stands over the column; neighbours of one group share it. Empty for none. */
  readonly group: string;
  /** A second, quieter line: the unit of measure. */
  readonly note: string;
  readonly width: number;
  readonly rule: EntryRule;
};

export type GridRow = {
  readonly key: string;
  readonly name: string;
  /** Shown quieter: a unit that owes no report. */
  readonly muted: boolean;
};

/** A quiet sign in the cell's corner: typed here, corrected since it came, not yet saved, could not be saved. */
export type CellSign = 'typed' | 'corrected' | 'unsaved' | 'failed';

export type CellView = { readonly entry: Entry; readonly sign: CellSign | null };

export const EMPTY_CELL: CellView = { entry: { kind: 'blank' }, sign: null };

/** Row key → column key → what stands there. Rows that did not change keep their identity, so that they need no drawing. */
export type GridCells = ReadonlyMap<string, ReadonlyMap<string, CellView>>;

/** What a person did, for the words of undo. */
export type GridAction = 'type' | 'paste' | 'cut' | 'clear' | 'fill';

export type GridEdit = { readonly row: string; readonly col: string; readonly text: string };

/** `select`: moving about; `type`: replacing by typing, arrows leave the cell; `edit`: inside the text (F2). */
export type GridMode = 'select' | 'type' | 'edit';
