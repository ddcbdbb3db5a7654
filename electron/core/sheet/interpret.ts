import type { Unit } from '../catalogue/types.ts';
import type { ImportReading, InterpretContext, Issue, IssueCode, ReadValue, Settlement } from '../import/types.ts';
import { fold } from '../text/fold.ts';
import { toA1 } from './address.ts';
import type { Doubts, Settled } from './doubts.ts';
import { doubtsOf, settledBy, unitSuggestions } from './doubts.ts';
import type { Entry } from './duplicates.ts';
import { withoutDuplicates } from './duplicates.ts';
import { noteEncodings } from './encodings.ts';
import { findBareAreas } from './bare-area.ts';
import { coverLines } from './cover.ts';
import { buildGrid } from './grid.ts';
import type { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import { buildLexicon } from './lexicon.ts';
import { meaningOfUnit } from './meanings.ts';
import type { PeriodVerdict } from './period-verdict.ts';
import { judgePeriods } from './period-verdict.ts';
import { readLineFigures } from './line-figures.ts';
import { profilesOf } from './profile.ts';
import type { RowProfile } from './profile.ts';
import { doubtFarFigures, doubtFractions } from './outliers.ts';
import { findAreas } from './regions.ts';
import type { Area } from './regions.ts';
import { secrecyMarkIn } from './secrecy.ts';
import { splitSides } from './sides.ts';
import { checkDerived, checkSumSheet } from './derived.ts';
import { readTable } from './table.ts';
import type { TableReading } from './table.ts';
import type { Workbook } from './types.ts';
import { scopeUnit, sortOf } from './unit-scope.ts';
import type { ScopedUnit } from './unit-scope.ts';

/**
 * Finds the figures of a form and period in a received workbook, and everything about it that a person must decide
 * (DESIGN §2, §8). What is certain becomes a value with its source cell; what is not becomes an issue at its cell and
 * never a value. Pure: the same workbook, catalogue and answers always give the same reading.
 *
 * @param marked whether it says of each cell what it was taken for, which only the review screen needs
 */
export const interpretWorkbook = (workbook: Workbook, context: InterpretContext, marked = true): ImportReading => {
  if (context.settlements.length === 0 && context.layouts.length === 0) return interpret(workbook, context, [], marked);
  const plain = interpret(workbook, context, [], marked);
  const remembered = context.layouts.find((layout) => layout.signature === plain.layoutSignature && layout.signature !== '');
  const settlements = [...(remembered?.settlements ?? []).filter(fitsAnyFile), ...context.settlements];
  return settlements.length === 0 ? plain : { ...interpret(workbook, context, settlements, marked), layoutSignature: plain.layoutSignature };
};

const ABOUT_LAYOUT: readonly IssueCode[] = ['ambiguous-column', 'hidden-cells', 'unmatched-measure', 'unknown-indicator', 'indicator-not-in-form', 'unit-not-in-form', 'unlabelled-value'];

/** Of the answers for one file, those about names and columns hold for every file of its layout; those about figures do not. */
const fitsAnyFile = (settlement: Settlement): boolean => {
  if (settlement.kind === 'unit') return settlement.text !== null;
  if (settlement.kind === 'indicator') return true;
  return settlement.kind === 'confirm' && ABOUT_LAYOUT.includes(settlement.code);
};

/** One table with what was found out about it. */
export type Found = { readonly table: TableReading; readonly sheet: string; readonly hidden: boolean; readonly doubts: Doubts };

const interpret = (workbook: Workbook, context: InterpretContext, settlements: readonly Settlement[], marked: boolean): ImportReading => {
  const settled = settledBy(settlements);
  const lexicon = buildLexicon(context.catalogue, context.form, context.period, settlements);
  const fileDoubts: Doubts[] = [];
  const found: Found[] = [];
  const bare: { readonly grid: Grid; readonly profiles: readonly RowProfile[] }[] = [];
  const cover: Line[] = [];
  const read = (grid: Grid, areas: readonly Area[]): void => {
    for (const area of areas) {
      for (const side of splitSides(grid, area, lexicon)) {
        const doubts = doubtsOf(grid.name, settled);
        const table = readTable({ grid, area, side, cover, catalogue: context.catalogue, lexicon, doubts });
        if (table !== null) found.push({ table, sheet: grid.name, hidden: grid.hidden, doubts });
      }
    }
  };
  for (const sheet of workbook.sheets) {
    const grid = buildGrid(sheet);
    const profiles = profilesOf(grid, lexicon);
    const areas = findAreas(grid, profiles, lexicon);
    const sheetDoubts = doubtsOf(sheet.name, settled);
    const secret = secrecyMarkIn(grid, areas);
    if (secret !== null) {
      sheetDoubts.raise('error', 'secrecy-mark', secret.cell, { mark: secret.mark });
      return { unitIds: [], values: [], issues: sheetDoubts.issues, roles: [], layoutSignature: '' };
    }
    if (areas.length === 0) bare.push({ grid, profiles });
    read(grid, areas);
    if (found.length === 0) cover.push(...coverLines(grid));
    if (found.some((one) => one.sheet === sheet.name && !one.hidden)) noteEncodings(sheet, areas, sheetDoubts);
    fileDoubts.push(sheetDoubts);
  }
  // In sheets without any header: figures beside names, then figures in lines of text. There is no telling a cover from them.
  if (found.length === 0) cover.length = 0;
  if (found.length === 0) for (const { grid, profiles } of bare) read(grid, findBareAreas(grid, profiles, lexicon));
  if (found.length === 0) {
    const ofForm = context.catalogue.indicators.filter((indicator) => context.form.indicators.includes(indicator.code));
    for (const { grid } of bare) {
      const doubts = doubtsOf(grid.name, settled);
      const table = readLineFigures(grid, lexicon, doubts, ofForm);
      if (table !== null) found.push({ table, sheet: grid.name, hidden: grid.hidden, doubts });
    }
  }
  const { used, ...reading } = assemble(found, fileDoubts, workbook, context, lexicon, settled);
  return { ...reading, roles: marked ? used.flatMap((one) => one.table.roles()) : [] };
};

const assemble = (found: readonly Found[], fileDoubts: readonly Doubts[], workbook: Workbook, context: InterpretContext, lexicon: Lexicon, settled: Settled): Omit<ImportReading, 'roles'> & { readonly used: readonly Found[] } => {
  const whole = doubtsOf('', settled);
  const visible = found.filter((one) => !one.hidden);
  const units = scopedUnits(visible, context, lexicon);
  const verdicts = judgePeriods(visible, units, workbook.sheets.map((sheet) => sheet.name), context.fileName, lexicon, settled.periodAccepted);
  const severalUnits = new Set(units.flatMap(({ found: sense }) => (sense.kind === 'match' ? [sense.unit.id] : []))).size >= 2;
  const entries: Entry[] = [];
  const used: Found[] = [];
  const sums: Found[] = [];
  const unitIds = new Set<string>();
  visible.forEach((one, at) => {
    const verdict = verdicts[at];
    const scoped = units[at];
    if (verdict === undefined || scoped === undefined || verdict.kind === 'not-asked') return;
    used.push(one);
    raisePeriod(one, verdict, lexicon);
    if (verdict.kind !== 'mismatch' && sumsOthers(one, scoped, units, lexicon)) {
      sums.push(one);
      return;
    }
    const unit = tableUnit(one, scoped, severalUnits, lexicon);
    for (const id of unitIdsOf(one.table, unit)) unitIds.add(id);
    if (verdict.kind === 'mismatch' || verdict.kind === 'unclear') return;
    if (disputesLetterhead(one, scoped, context, lexicon)) return;
    for (const candidate of one.table.candidates) {
      const own = candidate.unit ?? unit;
      if (own === null) continue;
      entries.push({ table: one.table, sheet: one.sheet, doubts: one.doubts, periodNamed: verdict.kind === 'asked', unit: own, indicator: candidate.indicator, candidate });
    }
  });
  const kept = withoutDuplicates(entries);
  const contradicted = checkDerived(kept, context.catalogue);
  const far = doubtFarFigures(kept);
  const fractions = doubtFractions(kept);
  const values = kept.flatMap((entry) => (contradicted.has(entry) || far.has(entry) || fractions.has(entry) ? [] : valueOf(entry, context.period.key)));
  for (const one of sums) checkSumSheet(one.table.candidates, one.doubts, kept);
  noteHiddenSheets(found, workbook, whole);
  if (verdicts.some((verdict) => verdict.kind === 'assumed') && !verdicts.some((verdict) => verdict.kind === 'asked')) {
    whole.raise('info', 'period-assumed', null, { asked: context.period.key });
  }
  const tableIssues = used.flatMap((one) => one.doubts.issues);
  if (visible.length === 0 || (values.length === 0 && entries.length === 0 && tableIssues.every((one) => one.severity === 'info'))) {
    whole.raise('error', 'no-table-found', null);
  }
  const issues = ordered([...fileDoubts.flatMap((doubts) => doubts.issues), ...tableIssues, ...whole.issues.map(ofWholeFile)], workbook);
  return {
    unitIds: [...unitIds],
    values,
    issues,
    used,
    layoutSignature: [...new Set(used.map((one) => one.table.signature))].join('\n'),
  };
};

/** The unit that the words around each table name. A file name counts only where the file is about one unit. */
const scopedUnits = (found: readonly Found[], context: InterpretContext, lexicon: Lexicon): readonly ScopedUnit[] => {
  const sheets = [...new Set(found.map((one) => one.sheet))];
  const sheetsAreUnits = sheets.filter((name) => lexicon.unit(name).kind === 'match' || lexicon.unit(name).kind === 'closed').length >= 2;
  const scope = (fileName: string | null): ScopedUnit[] =>
    found.map(({ table, sheet }) =>
      scopeUnit({ titles: table.titles, letterhead: table.letterhead, cover: table.cover, footers: table.footers, sheetName: sheet, fileName, sheetsAreUnits }, context.catalogue, lexicon));
  const alone = scope(null);
  const named = new Set(alone.flatMap(({ found: sense }) => (sense.kind === 'match' ? [sense.unit.id] : [])));
  return named.size >= 2 || sheetsAreUnits ? alone : scope(context.fileName);
};

/** A sheet `Tổng hợp` beside the sheets of the units: it names no unit because it sums them all. */
const sumsOthers = ({ table, sheet }: Found, scoped: ScopedUnit, all: readonly ScopedUnit[], lexicon: Lexicon): boolean => {
  if (scoped.found.kind !== 'none' || !table.candidates.every((candidate) => candidate.unit === null)) return false;
  const units = new Set(all.flatMap(({ found }) => (found.kind === 'match' ? [found.unit.id] : [])));
  const sense = lexicon.sense(sheet);
  return units.size >= 2 && (sense.total !== null || /^(?:tong|toan|chung|th)\b/.test(sense.key));
};

/** The unit of the figures that name none themselves; raises the doubt when there are such figures and no unit is certain. */
const tableUnit = ({ table, doubts }: Found, scoped: ScopedUnit, severalUnits: boolean, lexicon: Lexicon): Unit | null => {
  if (!table.candidates.some((candidate) => candidate.unit === null)) return null;
  // In a file of several units the answer for the file is for the tables that name none.
  if (lexicon.fileUnit !== undefined && !(severalUnits && scoped.found.kind === 'match')) return lexicon.fileUnit;
  const meaning = meaningOfUnit(scoped.found, scoped.text, scoped.cell, lexicon, doubts);
  return meaning.kind === 'known' ? meaning.thing : null;
};

/**
 * Whether a table about one unit alone stands below the letterhead of another one of its sort: the sheet of one commune
 * filled in over that of its neighbour. Nobody knows then whose figures they are.
 */
const disputesLetterhead = ({ table, doubts }: Found, scoped: ScopedUnit, { catalogue }: InterpretContext, lexicon: Lexicon): boolean => {
  const [first] = table.candidates;
  const own = first?.unit ?? null;
  if (own === null || scoped.found.kind !== 'match' || scoped.cell === null || lexicon.fileUnit !== undefined) return false;
  const { unit } = scoped.found;
  if (unit.id === own.id || sortOf(unit) !== sortOf(own) || !lexicon.reports(unit) || table.candidates.some((candidate) => candidate.unit?.id !== own.id)) return false;
  // The committee's own office writes its letterhead over the figures of each unit.
  if (fold(`${catalogue.committee.name} ${catalogue.committee.parentBody}`).includes(fold(scoped.text))) return false;
  const cell = first?.unitCell ?? null;
  return doubts.raise('error', 'ambiguous-unit', cell, { text: [cell?.text.trim() ?? own.name, scoped.text].join(' / ') }, unitSuggestions([own, unit]));
};

const unitIdsOf = (table: TableReading, unit: Unit | null): ReadonlySet<string> => {
  const ids = new Set<string>(unit === null ? [] : [unit.id]);
  for (const candidate of table.candidates) if (candidate.unit !== null) ids.add(candidate.unit.id);
  return ids;
};

const raisePeriod = ({ table, doubts }: Found, verdict: PeriodVerdict, lexicon: Lexicon): void => {
  const asked = lexicon.period.key;
  if (verdict.kind === 'mismatch') {
    doubts.raise('error', 'period-mismatch', verdict.cell, { found: verdict.found, asked, text: verdict.text, where: verdict.where, ...(verdict.about === 'other-figures' ? { kind: verdict.about } : {}) });
  } else if (verdict.kind === 'unclear') {
    doubts.raise('warning', 'period-assumed', null, { asked });
  } else if (verdict.kind !== 'not-asked' && verdict.fileNameDiffers !== null) {
    doubts.raise('warning', 'period-mismatch', null, { found: verdict.fileNameDiffers.found, asked, text: verdict.fileNameDiffers.text, where: 'file-name' });
  }
  const differs = table.period.windowDiffers;
  if (verdict.kind !== 'mismatch' && differs !== null) doubts.raise('warning', 'period-mismatch', differs.cell, { found: differs.text, asked, text: differs.text, where: 'title' });
};

const valueOf = ({ unit, indicator, candidate, sheet, doubts }: Entry, period: string): readonly ReadValue[] => {
  const { reading, cell } = candidate;
  if (reading.kind === 'blank') return [];
  let figure = reading.kind === 'figure' ? reading.figure : null;
  if (reading.kind === 'doubt') {
    const stands = doubts.raise('error', reading.code, cell, reading.params, reading.suggestions);
    if (!stands) figure = reading.asRead;
  }
  if (figure === null) return [];
  return [{ unit: unit.id, indicator: indicator.code, period, figure, source: { sheet, cell: toA1(candidate.row, candidate.col), text: cell?.text ?? '' } }];
};

/** A hidden sheet with a table of the form is shown to a person and not read: nobody sees what is sent with it. */
const noteHiddenSheets = (found: readonly Found[], workbook: Workbook, whole: Doubts): void => {
  for (const sheet of workbook.sheets) {
    if (!sheet.hidden || !found.some((one) => one.hidden && one.sheet === sheet.name && one.table.candidates.length > 0 && one.table.period.standing !== 'other')) continue;
    whole.raise('warning', 'hidden-cells', null, { text: sheet.name, kind: 'sheet' });
  }
};

const ofWholeFile = (issue: Issue): Issue => (issue.sheet === '' ? { ...issue, sheet: issue.params['kind'] === 'sheet' ? String(issue.params['text']) : null } : issue);

/** By sheet, then by row and column; what is about a whole sheet or file comes first. */
const ordered = (issues: readonly Issue[], workbook: Workbook): readonly Issue[] => {
  const place = new Map(workbook.sheets.map((sheet, at) => [sheet.name, at]));
  const key = (issue: Issue): readonly [number, number, number] => {
    const match = issue.cell === null ? null : /^([A-Z]+)(\d+)$/.exec(issue.cell);
    const letters = match?.[1] ?? '';
    return [issue.sheet === null ? -1 : (place.get(issue.sheet) ?? 0), match === null ? -1 : Number(match[2]), letters.length * 100_000 + (letters.charCodeAt(0) || 0) * 1000 + (letters.charCodeAt(letters.length - 1) || 0)];
  };
  return issues
    .map((issue, at) => ({ issue, at, key: key(issue) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2] || a.at - b.at)
    .map(({ issue }) => issue);
};

