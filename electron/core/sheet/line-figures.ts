import type { Indicator } from '../catalogue/types.ts';
import type { RoleMark } from '../import/types.ts';
import { fold } from '../text/fold.ts';
import { toA1 } from './address.ts';
import type { Candidate } from './candidates.ts';
import type { Doubts } from './doubts.ts';
import { readFacets } from './facets.ts';
import type { Grid } from './grid.ts';
import { groupStack, headsOtherFigures, levelOfOrdinal, ordinalInLabel } from './groups.ts';
import type { Lexicon } from './lexicon.ts';
import { linesOf } from './lines.ts';
import { meaningOfIndicator } from './meanings.ts';
import { periodOfLines } from './period-scope.ts';
import { tidyText } from './sense.ts';
import type { TableReading } from './table.ts';
import type { Cell } from './types.ts';
import { readValue, suggestion } from './values.ts';
import { holdsWords, isLeftOut } from './vocabulary.ts';

const MOST_ROWS = 400;
const LONGEST_LINE = 300;
/** `Tin, bài: 41 tin, bài` and nothing behind it. */
const LABELLED = /^(.*\p{L}[^:：=]*?)\s*[:：=]\s*(.*)$/u;

/**
 * Figures written into lines of text (`- Tin, bài: 41 tin, bài`), for a file that has no table at all. A line that is an
 * indicator's name, a colon and a number gives its figure; one that only speaks of an indicator and holds a number is a
 * doubt at its cell, since who counted what is for a person to say.
 */
export const readLineFigures = (grid: Grid, lexicon: Lexicon, doubts: Doubts, indicators: readonly Indicator[]): TableReading | null => {
  const groups = groupStack();
  const found: Candidate[] = [];
  const titleRows: number[] = [];
  let begun = false;
  /** The heading of another period or of what is planned that the lines stand under, and its depth. */
  let passing: { readonly level: number | null } | null = null;

  const take = (indicator: Indicator, cell: Cell, text: string, only: boolean): void => {
    const fixed = only ? doubts.fixedAt(cell.row, cell.col) : undefined;
    const reading = fixed !== undefined ? ({ kind: 'figure', figure: fixed } as const) : readValue({ ...cell, kind: 'text', value: text, text }, indicator, 'unknown');
    begun = true;
    found.push({ unit: null, unitCell: null, indicator, indicatorCell: cell, row: cell.row, col: cell.col, cell, reading, hidden: cell.hidden });
  };

  const readLine = (line: string, cell: Cell, only: boolean): void => {
    const sense = lexicon.sense(line);
    const parts = LABELLED.exec(line);
    const label = parts === null ? null : lexicon.sense(parts[1] ?? '');
    const rest = (parts?.[2] ?? '').replace(/[\s.;,]+$/u, '');
    if (label === null || rest === '') {
      const level = levelIn(line);
      if (passing === null || passing.level === null || (level !== null && level <= passing.level)) passing = headsOtherFigures(label ?? sense, lexicon) ? { level } : null;
      if (passing !== null) return;
      if (lexicon.groupOf(sense) !== null && !lexicon.isName(sense) && !/\d/.test(line.replace(/^\s*\d+/u, ''))) groups.push(sense.text, level, true);
      else if (/\d/.test(rest === '' ? line : rest)) speaksOf(line, cell, only);
      return;
    }
    if (passing !== null) return;
    const facets = readFacets([label], lexicon);
    if (isLeftOut(facets.scope) || facets.time?.standing === 'other' || facets.indicator === null) return;
    const path = [...groups.contextFor(levelIn(line)), ...facets.rest];
    const named = lexicon.indicator(path);
    if (named.kind === 'none' && !(begun && ordinalInLabel(line) !== null && /^\d/.test(rest))) return;
    if (named.kind !== 'none' || /^\d/.test(rest)) {
      begun = true;
      const meaning = meaningOfIndicator(named, path, cell, doubts);
      if (meaning.kind === 'known') take(meaning.thing, cell, rest, only);
    }
  };

  /** A sentence about indicators with a number in it. */
  const speaksOf = (line: string, cell: Cell, only: boolean): void => {
    const key = fold(line);
    const held = indicators.filter((indicator) => [indicator.name, ...indicator.aliases].some((name) => name !== '' && holdsWords(key, fold(name))));
    const numbers = line.match(/\d[\d.,]*\d|\d/gu) ?? [];
    if (held.length === 0 || numbers.length === 0 || lexicon.periods(line).length > 0) return;
    const [indicator, second] = held;
    if (indicator !== undefined && second === undefined && numbers.length === 1) return take(indicator, cell, line, only);
    begun = true;
    doubts.raise('error', 'not-a-number', cell, { text: line }, numbers.map(Number).filter(Number.isInteger).map(suggestion));
  };

  for (const row of grid.usedRows.slice(0, MOST_ROWS)) {
    for (const cell of grid.row(row)) {
      if (cell.kind !== 'text' || cell.text.length > LONGEST_LINE * 20) continue;
      const lines = cell.text.split(/[\r\n]+|;(?=\s)/u).map(tidyText).filter((line) => line !== '' && line.length <= LONGEST_LINE);
      for (const line of lines) readLine(line, cell, lines.length === 1);
    }
    if (!begun) titleRows.push(row);
  }
  if (!begun) return null;

  const twice = new Set(found.filter((one, at) => found.some((other, index) => index !== at && other.indicator.code === one.indicator.code)).map((one) => one.indicator.code));
  for (const { indicator, cell } of found) {
    if (!twice.has(indicator.code)) continue;
    const cells = found.filter((one) => one.indicator.code === indicator.code);
    doubts.raise('error', 'duplicate-indicator', cell, { text: cell?.text.trim() ?? '', indicator: indicator.name, count: cells.length, cells: cells.map((one) => toA1(one.row, one.col)).join(', ') });
  }
  const titles = linesOf(grid, titleRows);
  const candidates = found.filter((one) => !twice.has(one.indicator.code));
  return {
    area: { headerRows: [], skippedRows: new Set(), left: 0, right: 0, dataRows: [], titleRows, letterheadRows: titleRows, footerRows: [] },
    side: { left: 0, right: 0, columns: [], alone: true },
    rows: [],
    axes: { columns: [], doubts: [], top: 'times', rowsNameUnits: false, rowsNameIndicators: true },
    candidates,
    titles,
    letterhead: titles,
    footers: linesOf(grid, grid.usedRows.filter((row) => row > (found[found.length - 1]?.row ?? 0)).slice(0, 60)),
    cover: [],
    coverPeriod: periodOfLines([], [], [], lexicon),
    period: periodOfLines(titles, [], [], lexicon),
    namesPeriod: false,
    roles: () => candidates.map((one): RoleMark => ({ sheet: grid.name, row: one.row, col: one.col, role: 'value', ref: one.indicator.code })),
    signature: '',
  };
};

const levelIn = (line: string): number | null => {
  const ordinal = ordinalInLabel(line);
  return ordinal === null ? null : levelOfOrdinal(ordinal);
};
