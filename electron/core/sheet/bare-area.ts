import { lengthOfBody } from './area-bounds.ts';
import type { Grid } from './grid.ts';
import { headsOtherFigures } from './groups.ts';
import type { Lexicon } from './lexicon.ts';
import type { RowProfile } from './profile.ts';
import type { Area } from './regions.ts';
import type { Cell } from './types.ts';

/** Two rows that name an indicator or a unit beside a figure are a table; one alone may be any line of text. */
const LEAST_ROWS = 2;
const MOST_HEADER_ROWS = 3;

/**
 * A table without a header that could be recognised, for sheets where no other is: names in one column and figures to
 * the right of it. A row of texts right over the figures is their header, whatever words it uses.
 */
export const findBareAreas = (grid: Grid, profiles: readonly RowProfile[], lexicon: Lexicon): readonly Area[] => {
  const hits = profiles.flatMap((profile, at) => {
    const name = profile.texts.find(({ sense }) => lexicon.isName(sense) || lexicon.unitNamed(sense) !== null);
    const figures = name === undefined ? [] : profile.cells.filter((cell) => cell.col > name.col && isFigure(cell, lexicon));
    return name === undefined || figures.length === 0 ? [] : [{ at, col: name.col, figures }];
  });
  const labelCol = commonest(hits.map((hit) => hit.col));
  const own = hits.filter((hit) => hit.col === labelCol);
  const [first, last] = [own[0], own[own.length - 1]];
  if (labelCol === null || first === undefined || last === undefined || own.length < LEAST_ROWS) return [];
  const figureCols = new Set(own.flatMap((hit) => hit.figures.map((cell) => cell.col)));

  const touches = (at: number): boolean => (profiles[at]?.row ?? -2) + 1 === profiles[at + 1]?.row;
  const isGroupRow = (profile: RowProfile): boolean =>
    profile.numbers === 0 && profile.texts.some(({ col, sense }) => col <= labelCol && (lexicon.groupOf(sense) !== null || headsOtherFigures(sense, lexicon))) && profile.texts.every(({ col }) => col <= labelCol);
  let top = first.at;
  while (top > 0 && isGroupRow(profiles[top - 1] ?? EMPTY)) top -= 1;
  let headerTop = top;
  while (headerTop > 0 && top - headerTop < MOST_HEADER_ROWS && touches(headerTop - 1) && headsFigures(grid, profiles[headerTop - 1] ?? EMPTY, figureCols, labelCol)) headerTop -= 1;

  const body = profiles.slice(top);
  const rest = body.slice(last.at - top + 1);
  const length = last.at - top + 1 + lengthOfBody(rest, lexicon);
  const rows = body.slice(0, length);
  const cols = rows.flatMap((profile) => profile.cells.map((cell) => cell.col));
  return [
    {
      headerRows: profiles.slice(headerTop, top).map((profile) => profile.row),
      skippedRows: new Set(),
      left: Math.min(...cols),
      right: Math.max(...cols),
      dataRows: rows.map((profile) => profile.row),
      titleRows: profiles.slice(0, headerTop).map((profile) => profile.row),
      letterheadRows: profiles.slice(0, headerTop).map((profile) => profile.row),
      footerRows: body.slice(length).map((profile) => profile.row),
    },
  ];
};

const EMPTY: RowProfile = { row: -1, texts: [], numbers: 0, years: 0, marks: 0, cells: [] };

const headsFigures = (grid: Grid, profile: RowProfile, figureCols: ReadonlySet<number>, labelCol: number): boolean =>
  profile.numbers === 0 && profile.texts.some(({ col, cell }) => [...figureCols].some((figure) => figure >= col && figure <= (grid.mergeAt(cell.row, col)?.right ?? col)) && col > labelCol);

const isFigure = (cell: Cell, lexicon: Lexicon): boolean => {
  if (cell.kind === 'number') return true;
  if (cell.kind !== 'text') return false;
  const sense = lexicon.sense(cell.text);
  return sense.numeric || sense.mark || lexicon.isAmount(sense);
};

const commonest = (cols: readonly number[]): number | null => {
  const counts = new Map<number, number>();
  for (const col of cols) counts.set(col, (counts.get(col) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])[0]?.[0] ?? null;
};
