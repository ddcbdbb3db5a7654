import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { Area } from './regions.ts';
import { holdsWards } from './row-kinds.ts';
import type { Sense } from './sense.ts';
import type { Cell } from './types.ts';
import { isLeftOut } from './vocabulary.ts';

/** One step of a header path, from the outside in. */
export type HeaderText = {
  readonly cell: Cell;
  readonly sense: Sense;
  /** Taken over from the left because the header looks merged without being so (as in every CSV). */
  readonly assumed: boolean;
};

/**
 * What a column is for. `unit`, `indicator`, `code` and `period` columns name the rows; `value` columns hold figures,
 * this period's or others; `blank` has neither header nor contents.
 */
export type ColumnRole = 'index' | 'unit' | 'indicator' | 'code' | 'period' | 'measure' | 'note' | 'value' | 'blank';

export type Column = {
  readonly col: number;
  readonly path: readonly HeaderText[];
  readonly role: ColumnRole;
  readonly hidden: boolean;
};

/** What the cells of a column below its header are. */
type Content = { readonly texts: number; readonly numbers: number; readonly units: number; readonly indicators: number; readonly codes: number; readonly measures: number; readonly periods: number; readonly ordinals: number; readonly months: number };

/** Names the role of every column of an area. */
export const readColumns = (grid: Grid, area: Area, left: number, right: number, lexicon: Lexicon): readonly Column[] => {
  const paths = headerPaths(grid, area, left, right, lexicon);
  const columns = paths.map((path, offset): Column => {
    const col = left + offset;
    const column: Column = { col, path, role: roleOf(path, contentOf(grid, area, col, lexicon), lexicon), hidden: grid.colHidden(col) };
    return column.role === 'value' && path[path.length - 1]?.sense.head === 'unit' && holdsWards(grid, area.dataRows.slice(0, ROWS_LOOKED_AT), column, lexicon) ? { ...column, role: 'unit' } : column;
  });
  // Figures stand to the right of what they are figures of; numbers to the left of all names count the rows.
  const firstName = columns.findIndex((column) => column.role === 'unit' || column.role === 'indicator');
  return columns.map((column, at) => (at < firstName && column.role === 'value' && !namesFigures(column, lexicon) ? { ...column, role: 'index' } : column));
};

const namesFigures = (column: Column, lexicon: Lexicon): boolean => column.path.some(({ sense }) => lexicon.isName(sense) || lexicon.unitNamed(sense) !== null);

const headerPaths = (grid: Grid, area: Area, left: number, right: number, lexicon: Lexicon): HeaderText[][] => {
  const tiers = area.headerRows.map((row) => tierTexts(grid, row, left, right, lexicon));
  tiers.forEach((tier, at) => {
    if (at < tiers.length - 1) fillToTheRight(grid, tier, tiers.slice(at + 1), area.headerRows[at] ?? 0, left);
  });
  const paths: HeaderText[][] = [];
  for (let col = left; col <= right; col += 1) {
    const path: HeaderText[] = [];
    for (const tier of tiers) {
      const text = tier[col - left];
      if (text !== undefined && text.cell !== path[path.length - 1]?.cell) path.push(text);
    }
    paths.push(path);
  }
  return paths;
};

const tierTexts = (grid: Grid, row: number, left: number, right: number, lexicon: Lexicon): (HeaderText | undefined)[] => {
  const texts: (HeaderText | undefined)[] = [];
  for (let col = left; col <= right; col += 1) {
    const cell = grid.shown(row, col);
    texts.push(cell === undefined || isBlank(cell) ? undefined : { cell, sense: lexicon.sense(headerTextOf(cell)), assumed: false });
  }
  return texts;
};

/** A month that Excel took for a date (`10/2020` becomes the first of October) is still the month. */
export const headerTextOf = (cell: Cell): string => {
  const date = cell.kind === 'date' ? /^(\d{4})-(\d{2})-01/.exec(String(cell.value)) : null;
  return date === null ? cell.text : `Tháng ${date[2] ?? ''}/${date[1] ?? ''}`;
};

/**
 * A group header that is not merged stands over its first column only; the empty cells to its right are its own as long
 * as the tiers below name something there. Where the tier does use merges, an empty cell means no group.
 */
const fillToTheRight = (grid: Grid, tier: (HeaderText | undefined)[], below: (HeaderText | undefined)[][], row: number, left: number): void => {
  const merged = tier.some((text, offset) => {
    const merge = text === undefined ? undefined : grid.mergeAt(row, left + offset);
    return merge !== undefined && merge.right > merge.left;
  });
  if (merged) return;
  let group: HeaderText | undefined;
  for (let offset = 0; offset < tier.length; offset += 1) {
    const own = tier[offset];
    const named = below.some((next) => next[offset] !== undefined && next[offset]?.cell !== own?.cell);
    if (own !== undefined) group = named && own.sense.head === null ? own : undefined;
    else if (!named) group = undefined;
    else if (group !== undefined) tier[offset] = { ...group, assumed: true };
  }
};

/** Looking at the first rows is enough to know what a column holds, and keeps long tables cheap. */
const ROWS_LOOKED_AT = 60;

const contentOf = (grid: Grid, area: Area, col: number, lexicon: Lexicon): Content => {
  const content = { texts: 0, numbers: 0, units: 0, indicators: 0, codes: 0, measures: 0, periods: 0, ordinals: 0, months: 0 };
  for (const row of area.dataRows.slice(0, ROWS_LOOKED_AT)) {
    const cell = grid.at(row, col);
    if (cell === undefined || isBlank(cell)) continue;
    if (cell.kind !== 'text') {
      if (cell.kind === 'date') content.periods += 1;
      if (/^(?:0?[1-9]|1[0-2])$/.test(cell.text)) content.months += 1;
      content.numbers += 1;
      continue;
    }
    const sense = lexicon.sense(cell.text);
    if (sense.numeric || sense.mark || lexicon.isAmount(sense)) {
      if (/^(?:0?[1-9]|1[0-2])$/.test(sense.text)) content.months += 1;
      content.numbers += 1;
      continue;
    }
    content.texts += 1;
    if (sense.indexToken !== null || /^[ivxlc]{1,5}$/.test(sense.key)) content.ordinals += 1;
    if (lexicon.unitNamed(sense) !== null) content.units += 1;
    if (lexicon.isName(sense) || lexicon.groupOf(sense) !== null) content.indicators += 1;
    if (lexicon.codeOf(sense.text) !== null) content.codes += 1;
    if (lexicon.isMeasure(sense)) content.measures += 1;
    if (lexicon.periods(sense.text).length > 0 || sense.scope === 'current' || isLeftOut(sense.scope)) content.periods += 1;
  }
  return content;
};

const roleOf = (path: readonly HeaderText[], content: Content, lexicon: Lexicon): ColumnRole => {
  const last = path[path.length - 1];
  const filled = content.texts + content.numbers;
  if (last === undefined) return roleByContent(content, filled);
  const namesValue = lexicon.isName(last.sense) || lexicon.unitNamed(last.sense) !== null;
  const head = last.sense.head;
  if (head === null || (namesValue && content.numbers > content.texts)) return textRole(content, last, namesValue, lexicon);
  switch (head) {
    case 'index':
      return content.texts > 0 && content.units * 2 > filled ? 'unit' : 'index';
    case 'note':
      return 'note';
    case 'code':
      return 'code';
    case 'measure':
      // `ĐVT: %` in a tier of its own below a name, over figures.
      if (path.length > 1 && content.numbers > content.texts) return 'value';
      return content.units > content.measures ? 'unit' : 'measure';
    case 'period':
      // `Kỳ báo cáo` may head this period's figures as well as the names of periods.
      return content.numbers > 0 && content.periods * 2 < filled && content.months < content.numbers ? 'value' : 'period';
    case 'unit':
      if (content.numbers > content.texts) return 'value';
      if (content.measures > content.units) return 'measure';
      return content.indicators > content.units && content.units === 0 && content.indicators * 2 >= content.texts ? 'indicator' : 'unit';
    case 'indicator':
      if (content.numbers > content.texts) return 'value';
      return content.units > content.indicators && content.units * 2 >= content.texts ? 'unit' : 'indicator';
  }
};

/** A header that is no customary word: what stands below decides whether it names rows or holds figures. */
const textRole = (content: Content, last: HeaderText, namesValue: boolean, lexicon: Lexicon): ColumnRole => {
  if (namesValue || last.sense.total !== null || last.sense.scope !== null) return 'value';
  if (content.texts <= content.numbers) return 'value';
  if (content.units * 2 >= content.texts) return 'unit';
  if (content.indicators * 2 >= content.texts) return 'indicator';
  if (content.codes * 2 >= content.texts) return 'code';
  if (content.periods * 2 >= content.texts) return 'period';
  if (content.measures * 2 >= content.texts) return 'measure';
  return lexicon.periods(last.sense.text).length > 0 || content.numbers > 0 ? 'value' : 'note';
};

const roleByContent = (content: Content, filled: number): ColumnRole => {
  if (filled === 0) return 'blank';
  if (content.texts > content.numbers) {
    if (content.units * 2 >= content.texts) return 'unit';
    if (content.indicators * 2 >= content.texts) return 'indicator';
    if (content.ordinals * 2 >= content.texts) return 'index';
    return content.measures * 2 >= content.texts ? 'measure' : 'note';
  }
  return 'value';
};
