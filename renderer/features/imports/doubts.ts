import { parseA1 } from '../../../electron/core/sheet/address.ts';
import type { Issue, IssueCode, IssueSeverity, Settlement } from '../../../electron/core/import/types.ts';

/**
 * What a person can do about a doubt. `keep`: take this one of several that stand for the same thing. `none`: nothing in
 * this file can be settled, the message says what to do instead.
 */
export type FixKind = 'unit' | 'indicator' | 'value' | 'period' | 'confirm' | 'keep' | 'none';

const FIXES: Readonly<Record<IssueCode, readonly FixKind[]>> = {
  'unreadable-file': ['none'],
  'encrypted-file': ['none'],
  'file-too-large': ['none'],
  'duplicate-file': ['none'],
  'secrecy-mark': ['none'],
  'no-table-found': ['none'],
  'period-closed': ['none'],
  'unknown-unit': ['unit'],
  'ambiguous-unit': ['unit'],
  'closed-unit': ['unit'],
  'duplicate-unit': ['keep', 'unit'],
  'unit-not-in-form': ['confirm', 'unit'],
  'unknown-indicator': ['indicator'],
  'ambiguous-indicator': ['indicator'],
  'duplicate-indicator': ['keep', 'indicator'],
  'indicator-not-in-form': ['confirm', 'indicator'],
  'unmatched-measure': ['confirm'],
  'ambiguous-column': ['confirm'],
  'period-mismatch': ['period'],
  'period-assumed': ['period'],
  'unlabelled-value': ['confirm'],
  'merged-value': ['value'],
  'not-a-number': ['value'],
  'not-an-integer': ['value', 'confirm'],
  'negative-value': ['value', 'confirm'],
  'ambiguous-number': ['value'],
  'formula-without-value': ['value'],
  'error-value': ['value'],
  outlier: ['confirm', 'value'],
  'total-mismatch': ['confirm'],
  'hidden-cells': ['confirm'],
  'differs-from-stored': ['confirm'],
  'legacy-encoding': ['confirm'],
  'ambiguous-encoding': ['confirm'],
  'duplicate-in-batch': ['confirm'],
};

/** What a person can do about a doubt, the usual answer first. */
export const fixesFor = (issue: Issue): readonly FixKind[] => {
  // The file's name or a window of days that differs is only told; the title or a column that names another period must be settled.
  if (issue.code === 'period-mismatch' && issue.severity === 'warning') return ['confirm'];
  const fixes = FIXES[issue.code];
  return issue.cell === null ? fixes.filter((fix) => fix !== 'value') : fixes;
};

const SEVERITIES: readonly IssueSeverity[] = ['error', 'warning', 'info'];

/** Names a doubt as long as the file is not read again; two doubts of one reading never share it unless they say the same. */
export const doubtKey = (issue: Issue): string =>
  [issue.code, issue.sheet ?? '', issue.cell ?? '', ...Object.keys(issue.params).sort().map((name) => `${name}=${String(issue.params[name])}`)].join('|');

export type DoubtGroup = { readonly severity: IssueSeverity; readonly code: IssueCode; readonly issues: readonly Issue[] };

/**
 * The doubts as the list shows them: what must be settled first, then what must be seen, then what is only told; one group
 * a code, groups and doubts in the reading order of the file (whole file, sheet order, rows, columns).
 */
export const groupDoubts = (issues: readonly Issue[], sheetNames: readonly string[]): readonly DoubtGroup[] => {
  const order = new Map(sheetNames.map((name, index) => [name, index]));
  // Places are read once: a file can hold tens of thousands of doubts.
  const placed = issues.map((issue) => ({ issue, place: placeOf(issue, order) })).sort((a, b) => comparePlaces(a.place, b.place));
  return SEVERITIES.flatMap((severity) => {
    const byCode = new Map<IssueCode, Issue[]>();
    for (const { issue } of placed) {
      if (issue.severity !== severity) continue;
      const group = byCode.get(issue.code);
      if (group === undefined) byCode.set(issue.code, [issue]);
      else group.push(issue);
    }
    return [...byCode].map(([code, members]) => ({ severity, code, issues: members }));
  });
};

/** Sheet, row and column to sort by; what is about a whole file or sheet comes before its cells. */
type Place = readonly [sheet: number, row: number, col: number];

const placeOf = (issue: Issue, order: ReadonlyMap<string, number>): Place => {
  const at = issue.cell === null ? null : parseA1(issue.cell);
  return [issue.sheet === null ? -1 : (order.get(issue.sheet) ?? order.size), at?.row ?? -1, at?.col ?? -1];
};

const comparePlaces = (a: Place, b: Place): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** The name or header as the file writes it: what a settlement of a unit or an indicator refers to. Null when nothing names it. */
export const writtenText = (issue: Issue): string | null => {
  const text = issue.params.text;
  return text === undefined || text === '' ? null : String(text);
};

/**
 * Finds the chosen answer to a doubt, null when it has none; it decides what the list ticks off before the file is read
 * again. A confirmed row or column answers its twins too. Made once for all answers, since a file can hold thousands of both.
 */
export const indexAnswers = (chosen: readonly Settlement[]): ((issue: Issue) => Settlement | null) => {
  const byKey = new Map(chosen.map((settlement) => [answerKey(settlement), settlement]));
  const found = (key: string): Settlement | null => byKey.get(key) ?? null;
  return (issue) => {
    for (const fix of fixesFor(issue)) {
      const answer = answerBy(fix, issue, found);
      if (answer !== null) return answer;
    }
    return null;
  };
};

const answerKey = (settlement: Settlement): string => {
  switch (settlement.kind) {
    case 'unit':
      return `unit|${settlement.text ?? ''}`;
    case 'indicator':
      return `indicator|${settlement.text}`;
    case 'cell':
      return `cell|${placeKey(settlement.sheet, settlement.cell)}`;
    case 'period':
      return 'period';
    case 'confirm':
      return confirmKey(settlement.code, settlement.sheet, settlement.cell);
  }
};

const confirmKey = (code: IssueCode, sheet: string | null, cell: string | null): string => `confirm|${code}|${sheet ?? ''}|${cell ?? ''}`;

const answerBy = (fix: FixKind, issue: Issue, found: (key: string) => Settlement | null): Settlement | null => {
  switch (fix) {
    case 'unit':
    case 'indicator':
      return found(`${fix}|${writtenText(issue) ?? ''}`);
    case 'value':
      return found(`cell|${placeKey(issue.sheet ?? '', issue.cell ?? '')}`);
    case 'period':
      return found('period');
    case 'confirm':
      return found(confirmKey(issue.code, issue.sheet, issue.cell));
    case 'keep':
      return [issue.cell, ...twinCells(issue)].map((cell) => found(confirmKey(issue.code, issue.sheet, cell))).find((answer) => answer !== null) ?? null;
    case 'none':
      return null;
  }
};

/** The cells that stand for the same thing as this one, itself included: of them one is kept. */
export const twinCells = (issue: Issue): readonly string[] => String(issue.params.cells ?? '').split(', ').filter((cell) => parseA1(cell) !== null);

const UNIT_CODES: readonly IssueCode[] = ['unknown-unit', 'ambiguous-unit', 'closed-unit', 'unit-not-in-form'];

/**
 * The settlements that a choice of unit comes to. A name in a row or column is settled by its text. Where the doubt is
 * about the one unit of a whole sheet or file (nothing names it, or letterhead and file name disagree), the file's unit
 * is settled too, since no single text stands for it.
 */
export const unitSettlements = (issue: Issue, unitId: string | null, detail: { readonly issues: readonly Issue[]; readonly unitIds: readonly string[] }): readonly Settlement[] => {
  const text = writtenText(issue);
  const named: Settlement[] = text === null ? [] : [{ kind: 'unit', text, unitId }];
  const doubted = new Set(detail.issues.filter((other) => UNIT_CODES.includes(other.code)).map(writtenText));
  const wholeFile = text === null || issue.cell === null || text.includes(' / ') || (doubted.size === 1 && detail.unitIds.length === 0);
  return wholeFile && doubted.size <= 1 ? [...named, { kind: 'unit', text: null, unitId }] : named.length > 0 ? named : [{ kind: 'unit', text: null, unitId }];
};

/** The doubt after or before another in the order of the list; wraps round. Null when there is none. */
export const neighbour = (ordered: readonly Issue[], current: Issue | null, step: 1 | -1): Issue | null => {
  if (ordered.length === 0) return null;
  const at = current === null ? -1 : ordered.indexOf(current);
  const next = at < 0 ? (step === 1 ? 0 : ordered.length - 1) : (at + step + ordered.length) % ordered.length;
  return ordered[next] ?? null;
};

/** The place of a cell among all sheets of the file, the key of doubts and values by cell. */
export const placeKey = (sheet: string, cell: string): string => `${sheet}!${cell}`;

/** Doubts by the cell they stand at; those about a whole sheet or file are left out. */
export const doubtsByCell = (issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> => {
  const byCell = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.sheet === null || issue.cell === null) continue;
    const key = placeKey(issue.sheet, issue.cell);
    byCell.set(key, [...(byCell.get(key) ?? []), issue]);
  }
  return byCell;
};
