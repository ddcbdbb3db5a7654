import { isNeutral } from '../indicator/label.ts';
import type { Column } from './columns.ts';
import type { Facets } from './facets.ts';
import { fold } from '../text/fold.ts';
import type { Period } from '../period/types.ts';
import { makeUp } from './time.ts';
import type { Cell } from './types.ts';
import { isLeftOut } from './vocabulary.ts';

/**
 * What a value column is taken for. `value`: this period's figures. `left-out`: others' (cumulative, last month, plan,
 * another period). `total`: sums over the row. `unknown`: a header that names nothing known. `unlabelled`: no header at all.
 */
export type ColumnUse = 'value' | 'left-out' | 'total' | 'unknown' | 'unlabelled' | 'doubtful' | 'empty';

export type ValueColumn = {
  readonly column: Column;
  readonly facets: Facets;
  /** The innermost header cell; null for a column without a header. */
  readonly header: Cell | null;
  /** How many rows hold something in it. */
  readonly filled: number;
  readonly use: ColumnUse;
};

export type ColumnDoubt =
  | { readonly kind: 'ambiguous'; readonly columns: readonly ValueColumn[] }
  | { readonly kind: 'duplicate'; readonly columns: readonly ValueColumn[] }
  | { readonly kind: 'other-period'; readonly columns: readonly ValueColumn[] }
  | { readonly kind: 'hidden-twin'; readonly columns: readonly ValueColumn[] };

export type ColumnChoice = { readonly columns: readonly ValueColumn[]; readonly doubts: readonly ColumnDoubt[] };

/** Which axis the names along the top belong to: what the rows do not name. */
export type TopAxis = 'units' | 'indicators' | 'groups' | 'times';

/**
 * Decides for every value column whether it holds this period's own figures. Columns for the same unit or indicator
 * compete; where more than one could be meant, none is.
 */
export const chooseColumns = (candidates: readonly ValueColumn[], axis: TopAxis, asked: Period, confirmed: (column: ValueColumn) => boolean): ColumnChoice => {
  const uses = new Map<ValueColumn, ColumnUse>();
  const groups = new Map<string, ValueColumn[]>();
  for (const [at, column] of candidates.entries()) {
    const use = repeatsHeader(candidates, at) ? 'empty' : firstUse(column, axis);
    uses.set(column, use);
    if (use !== 'value' && use !== 'total' && use !== 'unknown' && use !== 'left-out') continue;
    const key = keyOf(column, axis);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [column]);
    else known.push(column);
  }
  const bare = soleBareColumn(candidates);
  if (bare !== null) uses.set(bare, 'value');
  const doubts: ColumnDoubt[] = [];
  for (const [key, group] of groups) {
    if (axis !== 'times' && key === NAMELESS) leaveNameless(group, uses);
    else settleGroup(key, group, uses, doubts, asked, confirmed);
  }
  if (axis !== 'times') doubtOnlyOthers(candidates, uses, doubts);
  return { columns: candidates.map((column) => ({ ...column, use: uses.get(column) ?? column.use })), doubts };
};

/** The further columns that a header is merged over are nothing of their own where the figures are merged as well. */
const repeatsHeader = (candidates: readonly ValueColumn[], at: number): boolean => {
  const column = candidates[at];
  return column !== undefined && column.filled === 0 && column.header !== null && candidates.some((other, index) => index < at && other.header === column.header && other.filled > 0);
};

/** In a table without any header one column of figures alone can be meant. */
const soleBareColumn = (candidates: readonly ValueColumn[]): ValueColumn | null => {
  if (candidates.some((column) => column.header !== null)) return null;
  const filled = candidates.filter((column) => column.filled > 0);
  return filled.length === 1 ? (filled[0] ?? null) : null;
};

const NAMELESS = '';

const keyOf = (column: ValueColumn, axis: TopAxis): string => {
  const { unit, indicator } = column.facets;
  if (axis === 'times') return NAMELESS;
  if (axis === 'groups') return column.facets.rest.length === 0 ? NAMELESS : `g:${column.facets.rest.join('|')}`;
  const unitKey = unit === null ? '' : unit.named.kind === 'match' ? `u:${unit.named.unit.id}` : `t:${unit.text}`;
  if (axis === 'units') return unitKey;
  const found = indicator?.found;
  const indicatorKey = found === undefined ? '' : found.kind === 'match' ? `i:${found.indicator.code}` : `p:${indicator?.path.join('|') ?? ''}`;
  return unitKey + indicatorKey;
};

const firstUse = (column: ValueColumn, axis: TopAxis): ColumnUse => {
  const { facets, header } = column;
  if (header === null) return column.filled === 0 ? 'empty' : 'unlabelled';
  if (isLeftOut(facets.scope) || facets.time?.standing === 'other') return 'left-out';
  if (facets.total !== null && facets.unit === null && facets.indicator === null) return 'total';
  const saysThisPeriod = facets.scope !== null || facets.time !== null;
  if (axis === 'indicators') {
    if (facets.indicator === null) return saysThisPeriod ? 'value' : 'unknown';
    return facets.indicator.found.kind === 'left-out' ? 'left-out' : facets.total !== null ? 'total' : 'value';
  }
  if (axis === 'groups') return facets.rest.length === 0 ? (facets.total === null ? 'unknown' : 'total') : facets.total === null ? 'value' : 'total';
  if (axis === 'units') {
    if (facets.unit !== null) return facets.unit.named.kind === 'left-out' ? 'left-out' : facets.total !== null ? 'total' : 'value';
    return 'unknown';
  }
  if (facets.total !== null) return 'total';
  return saysThisPeriod || facets.rest.every((text) => isNeutral(text)) ? 'value' : 'unknown';
};

/** Where no column at all is this period's, the others say why. */
const doubtOnlyOthers = (candidates: readonly ValueColumn[], uses: ReadonlyMap<ValueColumn, ColumnUse>, doubts: ColumnDoubt[]): void => {
  const used = candidates.filter((column) => uses.get(column) === 'value' || uses.get(column) === 'doubtful');
  const others = candidates.filter((column) => uses.get(column) === 'left-out' && column.filled > 0 && (column.facets.indicator !== null || column.facets.unit !== null));
  if (used.length > 0 || others.length === 0) return;
  const otherPeriods = others.filter((column) => column.facets.time?.standing === 'other');
  doubts.push(otherPeriods.length > 0 ? { kind: 'other-period', columns: otherPeriods } : { kind: 'ambiguous', columns: others });
};

/** Where the columns are units or indicators, one that names neither is not understood. */
const leaveNameless = (group: readonly ValueColumn[], uses: Map<ValueColumn, ColumnUse>): void => {
  for (const column of group) if (uses.get(column) === 'value') uses.set(column, 'unknown');
};

const isExplicit = (column: ValueColumn): boolean => column.facets.scope === 'current' || column.facets.time?.standing === 'asked';

const settleGroup = (
  key: string,
  group: readonly ValueColumn[],
  uses: Map<ValueColumn, ColumnUse>,
  doubts: ColumnDoubt[],
  asked: Period,
  confirmed: (column: ValueColumn) => boolean,
): void => {
  const nameless = key === NAMELESS;
  // A second column of the same name counts even when it is empty; among columns without names only those filled in do.
  const withUse = (use: ColumnUse): ValueColumn[] => group.filter((column) => uses.get(column) === use && (column.filled > 0 || (!nameless && use === 'value')));
  const chosen = group.filter(confirmed);
  if (chosen.length === 1) {
    for (const column of group) uses.set(column, column === chosen[0] ? 'value' : 'left-out');
    return;
  }
  let values = withUse('value');
  const visible = values.filter((column) => !column.column.hidden);
  if (visible.length > 0 && visible.length < values.length) {
    const hidden = values.filter((column) => column.column.hidden);
    for (const column of hidden) uses.set(column, 'left-out');
    doubts.push({ kind: 'hidden-twin', columns: hidden });
    values = visible;
  }
  // Figures under a header that says `this month` go before others, even if nobody filled them in.
  const explicit = group.filter((column) => uses.get(column) === 'value' && isExplicit(column) && !(column.column.hidden && visible.length > 0));
  const unknown = nameless ? withUse('unknown') : [];
  if (explicit.length === 1) {
    for (const column of group) if (uses.get(column) === 'value' && column !== explicit[0]) uses.set(column, 'left-out');
    return;
  }
  if (values.length === 1 && unknown.length === 0) return;
  if (values.length === 0) {
    // This period's column is there and nobody filled it in.
    if (group.some((column) => uses.get(column) === 'value')) return;
    // `Ước thực hiện tháng 10` is this period's column, though its figures are no results yet: a person decides.
    const estimates = group.filter((column) => column.filled > 0 && column.facets.time?.standing === 'asked' && column.header !== null && /^uoc\b/.test(fold(column.header.text)));
    if (estimates.length > 0) {
      markDoubtful(estimates, uses, doubts, 'ambiguous');
      return;
    }
    const totals = withUse('total');
    const elsewhere = group.filter((column) => uses.get(column) === 'left-out' && column.filled > 0);
    if (nameless) settleWithoutValues(totals, unknown, elsewhere, uses, doubts, asked);
    else if (totals.length === 1 && totals[0] !== undefined && elsewhere.length > 0 && sumsItsParts(elsewhere, asked)) uses.set(totals[0], 'value');
    return;
  }
  if (values.length > 1 || unknown.length > 0) markDoubtful([...values, ...unknown], uses, doubts, nameless ? 'ambiguous' : 'duplicate');
};

/** A sole total is the unit's own figure, unless it may sum other months that stand beside it. */
const settleWithoutValues = (totals: readonly ValueColumn[], unknown: readonly ValueColumn[], elsewhere: readonly ValueColumn[], uses: Map<ValueColumn, ColumnUse>, doubts: ColumnDoubt[], asked: Period): void => {
  const [total] = totals;
  const sumsOthers = elsewhere.some((column) => column.facets.time?.standing === 'other' || column.facets.scope === 'previous') && !sumsItsParts(elsewhere, asked);
  if (total !== undefined && totals.length === 1 && unknown.length === 0 && !sumsOthers) {
    uses.set(total, 'value');
    return;
  }
  if (unknown.length > 0 || totals.length > 0) markDoubtful([...totals, ...unknown], uses, doubts, 'ambiguous');
  else if (elsewhere.length > 0) {
    const otherPeriods = elsewhere.filter((column) => column.facets.time?.standing === 'other' && !isLeftOut(column.facets.scope));
    doubts.push(otherPeriods.length > 0 ? { kind: 'other-period', columns: otherPeriods } : { kind: 'ambiguous', columns: elsewhere });
  }
};

/** Beside a total stand the parts of the asked period (its months, its quarters) and nothing else, or parts of the figure (`Trong đó: nữ`). */
const sumsItsParts = (elsewhere: readonly ValueColumn[], asked: Period): boolean => {
  const parts = elsewhere.filter((column) => column.facets.scope !== 'part');
  return parts.length === 0 || (parts.every((column) => column.facets.time?.key !== undefined) && makeUp(parts.flatMap((column) => column.facets.time?.key ?? []), asked));
};

const markDoubtful = (columns: readonly ValueColumn[], uses: Map<ValueColumn, ColumnUse>, doubts: ColumnDoubt[], kind: 'ambiguous' | 'duplicate'): void => {
  for (const column of columns) uses.set(column, 'doubtful');
  doubts.push({ kind, columns });
};
