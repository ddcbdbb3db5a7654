import type { TotalWord } from './vocabulary.ts';
import type { Facets, TableGroup } from './facets.ts';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';
import type { IndicatorSense, Lexicon, UnitSense } from './lexicon.ts';
import type { Area } from './regions.ts';
import type { Cell } from './types.ts';

export type RowUnit = { readonly found: UnitSense; readonly text: string; readonly cell: Cell };
export type RowIndicator = { readonly found: IndicatorSense; readonly path: readonly string[]; readonly cell: Cell };

/** One row of a table below its header. */
export type DataRow = {
  readonly row: number;
  readonly hidden: boolean;
  /** `data` holds figures of its own; `group` and `blank` rows do not; `left-out` holds figures of another time or of a part. */
  readonly kind: 'data' | 'total' | 'group' | 'blank' | 'left-out' | 'unlabelled';
  readonly label: Cell | null;
  readonly unit: RowUnit | null;
  readonly indicator: RowIndicator | null;
  readonly time: Facets['time'];
  readonly scope: Facets['scope'];
  readonly total: TotalWord | null;
  /** A row below `Trong đó`: a part of the row above it. */
  readonly breakdown: boolean;
  /** In a table whose rows are groups and whose columns are names: the group of the row. */
  readonly group: string | null;
  /** Something unread stands between the group row and this one, so the group may have changed unnoticed. */
  readonly groupDoubtful: boolean;
};

export type RowReader = {
  readonly grid: Grid;
  readonly area: Area;
  readonly columns: readonly Column[];
  readonly lexicon: Lexicon;
  readonly tableGroup: TableGroup | null;
};
