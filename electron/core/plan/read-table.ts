import type { Catalogue } from '../catalogue/types.ts';
import { toA1 } from '../sheet/address.ts';
import { buildGrid, isBlank, type Grid } from '../sheet/grid.ts';
import type { Cell, Workbook } from '../sheet/types.ts';
import type { Responsible } from '../record/types.ts';
import { shortDate } from '../period/label.ts';
import { nextDay } from '../task/recurrence.ts';
import { fold } from '../text/fold.ts';
import { responsibleMatcher, type ResponsibleMatcher } from './match-responsible.ts';
import { readStart, readTime, type ReadTime } from './read-time.ts';
import { findPlanTable, type PlanTablePlace } from './table-columns.ts';
import type { PlanColumnRole, PlanTableDoubt, PlanTableReading, PlanTableRow } from './table-types.ts';
import { planSpan, type Plan } from './types.ts';

export type PlanTableInput = {
  readonly workbook: Workbook;
  readonly catalogue: Catalogue;
  readonly plan: Pick<Plan, 'year' | 'startsOn' | 'endsOn'>;
  /** The sheet to read; the first with a table when left out. */
  readonly sheet?: string | undefined;
};

type Read = Omit<PlanTableReading, 'file' | 'sha256'>;

/**
 * Reads the tasks of a plan out of a workbook. Headings, owners, parties and times that are certain are taken; what is
 * not is left empty and told at its cell. Null when no sheet has a table of tasks.
 */
export function readPlanTable({ workbook, catalogue, plan, sheet }: PlanTableInput): Read | null {
  const found = workbook.sheets.filter((one) => !one.hidden).flatMap((one) => {
    const grid = buildGrid(one);
    const place = findPlanTable(grid);
    return place === null ? [] : [{ grid, place }];
  });
  const chosen = sheet === undefined ? found[0] : found.find(({ grid }) => grid.name === sheet);
  if (chosen === undefined) return null;
  const { grid, place } = chosen;
  return {
    sheet: grid.name,
    sheets: found.map((one) => one.grid.name),
    columns: place.columns.map(({ ref, header, role }) => ({ ref, header, role })),
    rows: readRows(grid, place, { matcher: responsibleMatcher(catalogue, planSpan(plan)), year: plan.year, span: planSpan(plan) }),
  };
}

/** What the lines are read with: whom names mean, the year of days without one, the days of the plan. */
type Known = { readonly matcher: ResponsibleMatcher; readonly year: number; readonly span: { readonly from: string; readonly to: string } };

type Line = {
  readonly row: number;
  readonly cell: (role: PlanColumnRole) => Cell | undefined;
  readonly text: (role: PlanColumnRole) => string;
  readonly hidden: boolean;
};

const ROMAN_OR_LETTER = /^(?:[IVXLC]{1,6}|[A-ZĐ])\s*[.)-]?$/u;
const HEADED = /^(?:[IVXLC]{1,6}|[A-ZĐ])\s*[.)-]\s*\S/u;
/** Below a table: recipients, signatures, remarks. */
const BELOW = /^(?:noi nhan|nguoi lap|t m |tm |k t |kt |thu truong|truong ban|xac nhan|ghi chu|luu)/;

function readRows(grid: Grid, place: PlanTablePlace, known: Known): readonly PlanTableRow[] {
  const columns = new Map(place.columns.flatMap((column) => (column.role === null ? [] : [[column.role, column.col] as const])));
  const rows: PlanTableRow[] = [];
  let heading = '';
  for (const row of grid.usedRows.filter((one) => one > place.headerBottom)) {
    const line = lineAt(grid, row, columns);
    const text = line.text('text');
    if (isIndexRow(grid, row)) continue;
    const loose = text === '' ? looseText(grid, row) : text;
    if (BELOW.test(fold(loose)) && line.text('owner') === '' && (text === '' || line.text('ordinal') === '')) break;
    if (loose === '') continue;
    const read = readLine(line, loose, text === '', known, heading);
    if (read.kind === 'heading') heading = read.fields.text;
    rows.push(read);
  }
  return rows;
}

function lineAt(grid: Grid, row: number, columns: ReadonlyMap<PlanColumnRole, number>): Line {
  const cell = (role: PlanColumnRole): Cell | undefined => {
    const col = columns.get(role);
    // A task and its number stand in their own row; who and when may be said once for several rows.
    if (col === undefined) return undefined;
    return role === 'text' || role === 'ordinal' ? grid.at(row, col) : grid.shown(row, col);
  };
  return { row, cell, text: (role) => tidy(cell(role)?.text ?? ''), hidden: grid.rowHidden(row) };
}

/** The text of a row whose task column is empty: the first cell that holds any. */
function looseText(grid: Grid, row: number): string {
  return tidy(grid.row(row).find((cell) => cell.kind === 'text' && !isBlank(cell))?.text ?? '');
}

function isIndexRow(grid: Grid, row: number): boolean {
  const cells = grid.row(row);
  return cells.length >= 3 && cells.every((cell) => /^(?:\(?\d{1,2}\)?|[A-Z])$/u.test(tidy(cell.text)));
}

function readLine(line: Line, text: string, loose: boolean, known: Known, heading: string): PlanTableRow {
  const written = { owner: line.text('owner'), cooperating: line.text('cooperating'), due: [timeText(line, 'start'), timeText(line, 'due')].filter((part) => part !== '').join(' – ') };
  const bare = written.owner === '' && written.cooperating === '' && written.due === '' && line.text('result') === '';
  const ordinal = line.text('ordinal');
  const cell = toA1(line.row, line.cell('text')?.col ?? 0);
  const shell = { row: line.row + 1, written };
  const headed = ROMAN_OR_LETTER.test(ordinal) || (ordinal === '' && HEADED.test(text));
  if (bare && headed) return { ...shell, kind: 'heading', fields: { ...EMPTY, text: withoutOrdinal(text) }, doubts: [] };
  const unclear = loose || (bare && ordinal === '');
  const doubts: PlanTableDoubt[] = unclear ? [{ code: 'row-unclear', cell, text, suggestions: [] }] : [];
  if (line.hidden) doubts.push({ code: 'row-hidden', cell, text, suggestions: [] });
  if (line.cell('text')?.encodingDoubtful === true) doubts.push({ code: 'text-doubtful', cell, text, suggestions: [] });
  const owner = readOwner(line, known.matcher, doubts);
  const cooperating = readCooperating(line, known.matcher, doubts);
  const time = readDays(line, known, doubts);
  const note = line.text('note');
  const detail = [line.text('result'), note === '' ? '' : `Ghi chú: ${note}`].filter((part) => part !== '').join('\n');
  return { ...shell, kind: unclear ? 'unclear' : 'task', fields: { heading, text, detail, owner, cooperating, ...time }, doubts };
}

const NO_TIME: ReadTime = { startsOn: null, dueOn: null, recurrence: null };
const EMPTY: PlanTableRow['fields'] = { heading: '', text: '', detail: '', owner: null, cooperating: [], ...NO_TIME };

function readOwner(line: Line, matcher: ResponsibleMatcher, doubts: PlanTableDoubt[]): Responsible | null {
  const cell = line.cell('owner');
  const text = line.text('owner');
  if (cell === undefined || text === '') return null;
  const whole = matcher.one(text);
  if (whole.kind === 'match') return whole.responsible;
  const parts = matcher.list(cell.text);
  const place = { cell: toA1(cell.row, cell.col), text };
  if (parts.length > 1) {
    doubts.push({ ...place, code: 'owner-several', suggestions: parts.flatMap(({ match }) => (match.kind === 'match' ? [match.responsible] : match.suggestions)) });
    return null;
  }
  doubts.push({ ...place, code: 'owner-unknown', suggestions: whole.suggestions });
  return null;
}

function readCooperating(line: Line, matcher: ResponsibleMatcher, doubts: PlanTableDoubt[]): readonly Responsible[] {
  const cell = line.cell('cooperating');
  if (cell === undefined || line.text('cooperating') === '') return [];
  const whole = matcher.one(line.text('cooperating'));
  if (whole.kind === 'match') return [whole.responsible];
  const certain: Responsible[] = [];
  for (const { text, match } of matcher.list(cell.text)) {
    if (match.kind === 'match') certain.push(match.responsible);
    else doubts.push({ code: 'cooperating-unknown', cell: toA1(cell.row, cell.col), text, suggestions: match.suggestions });
  }
  return certain;
}

function readDays(line: Line, { year, span }: Known, doubts: PlanTableDoubt[]): ReadTime {
  const start = startOf(line.cell('start'), year);
  const due = timeOf(line.cell('due'), year);
  for (const [role, time] of [['start', start], ['due', due]] as const) {
    const cell = line.cell(role);
    if (cell !== undefined && line.text(role) !== '' && time === null) doubts.push({ code: 'due-unclear', cell: toA1(cell.row, cell.col), text: line.text(role), suggestions: [] });
  }
  const read = due ?? NO_TIME;
  const startsOn = start ?? read.startsOn;
  if (startsOn !== null && read.dueOn !== null && startsOn > read.dueOn) {
    const cell = line.cell('start') ?? line.cell('due');
    if (cell !== undefined) doubts.push({ code: 'start-after-due', cell: toA1(cell.row, cell.col), text: `${shortDate(startsOn)} – ${shortDate(read.dueOn)}`, suggestions: [] });
    return NO_TIME;
  }
  if (read.recurrence === null || read.dueOn === null) return { ...read, startsOn };
  const recurrence = { ...read.recurrence, until: span.to };
  return { startsOn, dueOn: nextDay(read.dueOn, recurrence, span.from), recurrence };
}

/** A time as it is written; a day that Excel keeps as a number, as the office writes days. */
function timeText(line: Line, role: 'start' | 'due'): string {
  const cell = line.cell(role);
  const day = cell === undefined ? null : dayIn(cell);
  return day === null ? line.text(role) : shortDate(day);
}

function startOf(cell: Cell | undefined, year: number): string | null {
  if (cell === undefined) return null;
  return dayIn(cell) ?? readStart(cell.text, year);
}

/** The day of a cell that holds one, whatever it looks like. */
function dayIn(cell: Cell): string | null {
  return cell.kind === 'date' && typeof cell.value === 'string' ? cell.value.slice(0, 10) : null;
}

function timeOf(cell: Cell | undefined, year: number): ReadTime | null {
  if (cell === undefined) return null;
  const day = dayIn(cell);
  return day === null ? readTime(cell.text, year) : { startsOn: null, dueOn: day, recurrence: null };
}

function withoutOrdinal(text: string): string {
  return text.replace(/^(?:[IVXLC]{1,6}|[A-ZĐ])\s*[.)-]+\s*/u, '').trim();
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
