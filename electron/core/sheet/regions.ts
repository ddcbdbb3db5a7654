import { gapAbove, lengthOfBody, titleStart } from './area-bounds.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { RowProfile, TextAt } from './profile.ts';
import { levelOfOrdinal } from './groups.ts';
import { indexTokenOf } from './sense.ts';
import type { Cell } from './types.ts';
import { isPlaceDateLine } from '../unit/mention.ts';

/** A table as it lies on its sheet, before anything is known about its columns. Rows count from 0. */
export type Area = {
  /** Header rows, top to bottom, without index rows. */
  readonly headerRows: readonly number[];
  /** Rows of the form A B 1 2 3, and header rows repeated inside the table: passed over. */
  readonly skippedRows: ReadonlySet<number>;
  readonly left: number;
  readonly right: number;
  /** Rows below the header down to the end of the table, those that hold something. */
  readonly dataRows: readonly number[];
  /** Lines above the header that belong to this table alone (below the table before it, if any). */
  readonly titleRows: readonly number[];
  /** Lines above the first table of the sheet, for all its tables. */
  readonly letterheadRows: readonly number[];
  /** Lines below the table: notes and signatures. */
  readonly footerRows: readonly number[];
};

const MOST_HEADER_ROWS = 6;
const ROWS_LOOKED_AT = 40;

/** Finds the tables of a sheet by their headers, top to bottom. */
export const findAreas = (grid: Grid, profiles: readonly RowProfile[], lexicon: Lexicon): readonly Area[] => {
  const headers = findHeaders(grid, profiles, lexicon);
  const firstTop = headers[0]?.topAt ?? profiles.length;
  const letterheadRows = profiles.slice(0, firstTop).map((profile) => profile.row);
  return headers.map((header, at): Area => {
    const next = headers[at + 1];
    const limit = next === undefined ? profiles.length : titleStart(profiles, header, next, lexicon);
    const body = profiles.slice(header.bodyAt, limit);
    const length = lengthOfBody(body, lexicon);
    const previous = headers[at - 1];
    const titleAt = previous === undefined ? 0 : titleStart(profiles, previous, header, lexicon);
    return {
      headerRows: header.rows,
      skippedRows: new Set([...header.indexRows, ...header.repeated]),
      left: header.left,
      right: header.right,
      dataRows: body.slice(0, length).map((profile) => profile.row),
      titleRows: profiles.slice(titleAt, header.topAt).map((profile) => profile.row),
      letterheadRows,
      footerRows: body.slice(length).map((profile) => profile.row),
    };
  });
};

type Header = {
  readonly rows: readonly number[];
  readonly indexRows: readonly number[];
  readonly repeated: number[];
  /** Columns with more figures than texts below, whose header is no word for names, measures or notes. */
  readonly figureCols: ReadonlySet<number>;
  readonly left: number;
  readonly right: number;
  /** Positions in the list of used rows: the first header row, and the first row after header and index rows. */
  readonly topAt: number;
  readonly bodyAt: number;
  readonly texts: string;
};

const findHeaders = (grid: Grid, profiles: readonly RowProfile[], lexicon: Lexicon): readonly Header[] => {
  const headers: Header[] = [];
  let at = 0;
  while (at < profiles.length) {
    const profile = profiles[at];
    const open = headers[headers.length - 1];
    if (profile === undefined || !isCore(profile, lexicon, open)) {
      at += 1;
      continue;
    }
    const header = growHeader(grid, profiles, at, open?.bodyAt ?? 0, lexicon);
    const page = open === undefined ? null : pageLine(profiles[header.topAt - 1]);
    const breakAt = page === null ? header.topAt : header.topAt - 1;
    if (open !== undefined && header.texts === open.texts && gapAbove(profiles, breakAt) === 0 && (profiles[breakAt - 1]?.numbers ?? 0) > 0) {
      // The header printed again on a new page: the table goes on.
      open.repeated.push(...header.rows, ...header.indexRows, ...(page === null ? [] : [page]));
    } else {
      headers.push(header);
    }
    at = Math.max(header.bodyAt, at + 1);
  }
  return headers;
};

/** The row of a line that only counts pages: `Trang 2`. */
const pageLine = (profile: RowProfile | undefined): number | null =>
  profile !== undefined && profile.cells.length === 1 && profile.texts.some(({ sense }) => /^(?:trang|to)(?: so)? \d{1,3}(?: \d{1,3})?$/.test(sense.key)) ? profile.row : null;

/**
 * Whether a row is the heart of a header: customary header words, or at least two different indicators or units side by
 * side, and no figures. Below the header of a table (`open`), where rows of data may look so too, it takes a header word
 * or a name where figures should stand; missing such a header would give its figures to the table above.
 */
const isCore = (profile: RowProfile, lexicon: Lexicon, open: Header | undefined): boolean => {
  if (profile.numbers > 0 || profile.texts.length < 2) return false;
  let labels = 0;
  let known = 0;
  let misplaced = 0;
  let footers = 0;
  const names = new Set<string>();
  const units = new Set<string>();
  for (const { sense, col } of profile.texts) {
    if (sense.footer && !lexicon.isName(sense)) footers += 1;
    const named = lexicon.isName(sense);
    const unit = !named && lexicon.unitNamed(sense) !== null;
    const group = lexicon.groupOf(sense) !== null;
    if (sense.head === 'index' || sense.head === 'unit' || sense.head === 'indicator') labels += 1;
    else if (sense.head !== null || sense.scope !== null || sense.total !== null || group) known += 1;
    if (named) names.add(sense.key);
    else if (unit) units.add(sense.key);
    if (open?.figureCols.has(col) === true && (named || unit || group || sense.head !== null)) misplaced += 1;
  }
  // `Số buổi | - | buổi` is a row without a figure.
  if (open === undefined && labels === 0 && profile.marks > 0) return false;
  const facets = Math.max(names.size, units.size);
  if (facets > 0 && profile.texts.some(({ sense }) => sense.head === 'period')) labels += 1;
  if (footers > 0 && labels === 0) return false;
  // `I | Các xã` heads the rows below it.
  if (open !== undefined && profile.texts.filter(({ sense }) => levelOfOrdinal(sense.text) === null).length < 2) return misplaced > 0;
  if (open !== undefined) return labels > 0 || misplaced > 0;
  return (labels > 0 && labels + known + names.size + units.size + profile.years >= 2) || labels > 1 || facets >= 2 || labelWithUnknown(profile, labels);
};

/** `Nội dung | Số bài viết đã đăng`: one header word, and a text that is no sentence beside it. */
const labelWithUnknown = (profile: RowProfile, labels: number): boolean =>
  labels > 0 && profile.texts.length >= 2 && profile.texts.every(({ sense }) => !sense.text.includes(':'));

const growHeader = (grid: Grid, profiles: readonly RowProfile[], coreAt: number, floor: number, lexicon: Lexicon): Header => {
  let topAt = coreAt;
  while (topAt > floor && coreAt - topAt < MOST_HEADER_ROWS) {
    const above = profiles[topAt - 1];
    const here = profiles[topAt];
    const core = profiles[coreAt];
    if (above === undefined || here === undefined || core === undefined || above.row !== here.row - 1) break;
    if (!isTierAbove(grid, above, core, here.row, lexicon)) break;
    topAt -= 1;
  }
  let labels = labelColumns(grid, profiles.slice(topAt, coreAt + 1));
  let bottomAt = coreAt;
  while (bottomAt - topAt < MOST_HEADER_ROWS) {
    const below = profiles[bottomAt + 1];
    const here = profiles[bottomAt];
    if (below === undefined || here === undefined || below.row !== here.row + 1) break;
    if (!isTierBelow(grid, below, profiles.slice(topAt, bottomAt + 1), labels, lexicon)) break;
    bottomAt += 1;
    labels = labelColumns(grid, profiles.slice(topAt, bottomAt + 1));
  }
  const tiers = profiles.slice(topAt, bottomAt + 1);
  const indexRows: number[] = [];
  let bodyAt = bottomAt + 1;
  for (let index = profiles[bodyAt]; index !== undefined && isIndexRow(grid, index, labels); index = profiles[bodyAt]) {
    indexRows.push(index.row);
    bodyAt += 1;
  }
  const cols = tiers.flatMap((tier) => tier.cells.flatMap((cell) => [cell.col, grid.mergeAt(cell.row, cell.col)?.right ?? cell.col]));
  const left = Math.min(...cols);
  const reach = Math.max(...tiers.flatMap((tier) => tier.cells.map((cell) => cell.col)));
  // A title merged far beyond the table must not widen it.
  const right = Math.min(Math.max(...cols), Math.max(reach, lastFilledColumn(profiles, bodyAt)));
  return {
    rows: tiers.map((tier) => tier.row),
    indexRows,
    repeated: [],
    figureCols: figureColumns(tiers, profiles.slice(bodyAt), left, right),
    left,
    right,
    topAt,
    bodyAt,
    texts: tiers.map((tier) => tier.texts.map(({ col, sense }) => `${String(col)}=${sense.key}`).join('|')).join('/'),
  };
};

const figureColumns = (tiers: readonly RowProfile[], body: readonly RowProfile[], left: number, right: number): ReadonlySet<number> => {
  const stub = new Set(tiers.flatMap((tier) => tier.texts.filter(({ sense }) => sense.head !== null).map(({ col }) => col)));
  const balance = new Map<number, number>();
  for (const profile of body.slice(0, ROWS_LOOKED_AT)) {
    const texts = new Set(profile.texts.map(({ col }) => col));
    for (const { col } of profile.cells) balance.set(col, (balance.get(col) ?? 0) + (texts.has(col) ? -1 : 1));
  }
  return new Set([...balance].filter(([col, more]) => more > 0 && col >= left && col <= right && !stub.has(col)).map(([col]) => col));
};

const lastFilledColumn = (profiles: readonly RowProfile[], from: number): number => {
  let last = 0;
  for (const profile of profiles.slice(from, from + 50)) last = Math.max(last, profile.cells[profile.cells.length - 1]?.col ?? 0);
  return last;
};

/** Columns whose header is a word for names or for their ordinal; they say where the row labels are. */
const labelColumns = (grid: Grid, tiers: readonly RowProfile[]): readonly number[] =>
  tiers.flatMap((tier) => tier.texts.filter(({ sense, cell }) => isLabelHead(sense.head) && !headsTexts(grid, cell)).map(({ col }) => col));

/** `Chỉ tiêu` merged over the names of indicators is their heading, and no column of names. */
const headsTexts = (grid: Grid, cell: Cell): boolean => {
  const merge = grid.mergeAt(cell.row, cell.col);
  if (merge === undefined || merge.right - merge.left < 1) return false;
  const below = grid.row(merge.bottom + 1);
  return below.filter((under) => under.col >= merge.left && under.col <= merge.right && under.kind === 'text').length > 1 && below.every((under) => under.kind === 'text' && !/^[\s\d.,%–-]+$/u.test(under.text));
};

const isLabelHead = (head: string | null): boolean => head === 'index' || head === 'unit' || head === 'indicator';

/** Whether the row above a header row is one of its tiers and not a title. */
const isTierAbove = (grid: Grid, above: RowProfile, core: RowProfile, below: number, lexicon: Lexicon): boolean => {
  if (above.numbers > 0 || above.texts.length === 0) return false;
  const labels = labelColumns(grid, [core]);
  const lastLabel = labels.length === 0 ? -1 : Math.max(...labels);
  if (labels.length === 0 && above.texts.length < 2) return false;
  let good = 0;
  for (const text of above.texts) {
    const { sense, cell, col } = text;
    if (sense.text.includes(':') && !lexicon.isName(sense) && lexicon.groupOf(sense) === null) return false;
    if (isPlaceDateLine(sense.text)) return false;
    const merge = grid.mergeAt(cell.row, col);
    const spans = merge !== undefined && merge.right > merge.left;
    const reachesDown = merge !== undefined && merge.bottom >= below;
    const overLabels = col <= lastLabel && !reachesDown;
    if (overLabels && sense.head === null) return false;
    // A period alone on its line is the title's, unless it is merged over the columns it speaks of.
    if (above.texts.length === 1 && !spans && !lexicon.isName(sense) && lexicon.groupOf(sense) === null && lexicon.unitNamed(sense) === null) return false;
    if (reachesDown || sense.head !== null || (spans && col > lastLabel) || isFacet(text, lexicon)) good += 1;
    else if (above.texts.length > 1 && hasTextBelow(grid, below, col)) good += 0.5;
  }
  return good > 0 && good * 2 >= above.texts.length;
};

const isFacet = ({ sense }: TextAt, lexicon: Lexicon): boolean =>
  lexicon.isName(sense) || lexicon.groupOf(sense) !== null || sense.scope !== null || sense.total !== null || lexicon.unitNamed(sense) !== null;

const hasTextBelow = (grid: Grid, row: number, col: number): boolean => {
  const cell = grid.at(row, col);
  return cell !== undefined && cell.kind === 'text' && !isBlank(cell);
};

/** Whether the row below a header row is one of its tiers: names under the spans of the tier above, no row label, no figure. */
const isTierBelow = (grid: Grid, below: RowProfile, tiers: readonly RowProfile[], labels: readonly number[], lexicon: Lexicon): boolean => {
  const last = tiers[tiers.length - 1];
  if (last === undefined) return false;
  if (below.numbers > 0) return isMonthTier(grid, below, last, lexicon);
  if (below.texts.length === 0 || below.texts.every(({ sense }) => sense.indexToken !== null)) return false;
  if (labels.length === 0 && below.texts.some(({ sense }) => isLabelHead(sense.head))) return true;
  const firstLabel = labels.length === 0 ? Math.min(...tiers.flatMap((tier) => tier.texts.map(({ col }) => col))) : Math.min(...labels);
  const taken = new Set(labels.length === 0 ? [firstLabel] : labels);
  for (const { col, cell, sense } of below.texts) {
    if (isLabelHead(sense.head)) continue;
    if (col < firstLabel || isPlaceDateLine(sense.text)) return false;
    if (taken.has(col) && grid.mergeAt(cell.row, col)?.top !== last.row) return false;
  }
  // A tier stands under spans: at least one of its cells has nothing of its own right above, or is under a merge.
  return below.texts.some(({ col, cell }) => {
    const over = grid.mergeAt(last.row, col);
    return (over !== undefined && over.right > over.left) || isBlank(grid.at(last.row, col)) || below.texts.length > 1 || cell.col > firstLabel;
  });
};

/** `Tháng` above 1 2 3 … 12. */
const isMonthTier = (grid: Grid, below: RowProfile, last: RowProfile, lexicon: Lexicon): boolean => {
  if (below.texts.length > 0 || below.numbers < 2) return false;
  const months = last.texts.find(({ sense }) => sense.key === 'thang' || sense.key === 'cac thang' || sense.key.startsWith('thang trong nam'));
  if (months === undefined) return false;
  return below.cells.every((cell) => {
    const over = grid.shown(last.row, cell.col);
    return (isBlank(over) || over === months.cell) && /^(?:0?[1-9]|1[0-2])$/.test(lexicon.sense(cell.text).text);
  });
};

/** A B 1 2 3 under a header (standards §3.5), also (1) (2) or 3=1+2. Where row labels are known it has a token there too. */
const isIndexRow = (grid: Grid, profile: RowProfile, labels: readonly number[]): boolean => {
  if (profile.cells.length < 2 || profile.marks > 0) return false;
  let expected: number | null = null;
  let letters = 0;
  for (const cell of profile.cells) {
    if (cell.kind !== 'text' && cell.kind !== 'number') return false;
    if (cell.formula !== null) return false;
    const token = indexTokenOf(cell.text);
    if (token === null) return false;
    if (token.kind === 'letter') {
      // Behind the numbered columns a letter again: a column of codes or notes at the end (A B C 1 D).
      if (expected !== null && (labels.length === 0 || letters === 0)) return false;
      letters += 1;
    } else {
      if (expected === null ? token.number > letters + 1 : token.number !== expected) return false;
      expected = token.number + 1;
    }
  }
  return labels.length === 0 ? expected !== null && expected > 2 : labels.some((col) => !isBlank(grid.at(profile.row, col)));
};
