import type { ColumnChoice, TopAxis, ValueColumn } from './choose-columns.ts';
import { chooseColumns } from './choose-columns.ts';
import type { Column } from './columns.ts';
import type { Doubts } from './doubts.ts';
import type { TableGroup } from './facets.ts';
import { readFacets } from './facets.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { DataRow } from './data-row.ts';
import { isLeftOut } from './vocabulary.ts';

export type Axes = ColumnChoice & {
  readonly top: TopAxis;
  readonly rowsNameUnits: boolean;
  readonly rowsNameIndicators: boolean;
};

/** Finds out what rows and columns name, and which columns hold this period's figures. */
export const readAxes = (grid: Grid, columns: readonly Column[], rows: readonly DataRow[], lexicon: Lexicon, tableGroup: TableGroup | null, doubts: Doubts): Axes => {
  const candidates = columns.filter((column) => column.role === 'value').map((column) => valueColumn(grid, column, rows, lexicon, tableGroup));
  const rowsNameUnits = rows.some((row) => row.unit !== null);
  const rowsNameIndicators = rows.some((row) => row.indicator !== null && row.kind !== 'left-out');
  const columnsNameUnits = candidates.some((column) => column.facets.unit !== null);
  const columnsNameIndicators = candidates.some((column) => column.facets.indicator !== null && column.facets.indicator.found.kind !== 'none');
  const plain = topAxis(rowsNameUnits, rowsNameIndicators, columnsNameUnits, columnsNameIndicators);
  const top = plain === 'times' && rowsNameIndicators && nameGroups(candidates, lexicon) ? 'groups' : plain;
  const choice = chooseColumns(candidates, top, lexicon.period, (column) =>
    doubts.isConfirmed('ambiguous-column', column.header) || doubts.isConfirmed('duplicate-indicator', column.header));
  return { ...choice, top, rowsNameUnits, rowsNameIndicators };
};

/** `Nội dung | Trang tin | Đài`: at least two columns are groups, so that only a row and a column together name an indicator. */
const nameGroups = (candidates: readonly ValueColumn[], lexicon: Lexicon): boolean => {
  const named = candidates.filter(({ facets }) => facets.rest.length > 0 && !isLeftOut(facets.scope));
  return named.length > 1 && named.every(({ facets }) => facets.rest.every((text) => lexicon.isGroupName(lexicon.sense(text))));
};

const topAxis = (rowsNameUnits: boolean, rowsNameIndicators: boolean, columnsNameUnits: boolean, columnsNameIndicators: boolean): TopAxis => {
  if (rowsNameIndicators) return columnsNameUnits && !rowsNameUnits ? 'units' : 'times';
  if (columnsNameIndicators) return 'indicators';
  return columnsNameUnits && !rowsNameUnits ? 'units' : 'times';
};

const valueColumn = (grid: Grid, column: Column, rows: readonly DataRow[], lexicon: Lexicon, tableGroup: TableGroup | null): ValueColumn => {
  const header = column.path[column.path.length - 1]?.cell ?? null;
  let filled = 0;
  for (const row of rows) if (!isBlank(grid.at(row.row, column.col))) filled += 1;
  return { column, facets: readFacets(column.path.map((text) => text.sense), lexicon, tableGroup), header, filled, use: 'empty' };
};
