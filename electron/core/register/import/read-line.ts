import { toA1 } from '../../sheet/address.ts';
import { isBlank, type Grid } from '../../sheet/grid.ts';
import type { Cell } from '../../sheet/types.ts';
import { secrecyMarkOf } from '../../secrecy/mark.ts';
import { splitTypeAndSubject, typeOfName, UNKNOWN_TYPE_NAME, type TypeAndSubject } from '../type-and-subject.ts';
import { joinNumberAndSymbol, readOwnNumber, type OwnNumber } from './own-number.ts';
import { readDay } from './read-day.ts';
import type { DoubtSeverity, ImportDirection, RegisterDoubt, RegisterDoubtCode, RegisterRole, RegisterRow } from './types.ts';

/** What a line is read with. */
export type LineContext = {
  readonly grid: Grid;
  readonly direction: ImportDirection;
  readonly own: { readonly name: string; readonly symbol: string };
  readonly columns: ReadonlyMap<RegisterRole, number>;
  /** The last cell of a column that said something itself, for ditto marks. */
  readonly above: (col: number) => Cell | undefined;
  /** Of days that do not name theirs. */
  readonly year: number | null;
};

/** Said once for several rows by merging; everything else stands in the row itself. */
const SHARED: ReadonlySet<RegisterRole> = new Set<RegisterRole>(['arrived-on', 'signed-on', 'issuer', 'signer', 'signer-office', 'passed-on', 'recipients', 'copy-holder', 'received-by', 'due-on', 'note']);
/** Marks that say what the row above says. */
export const DITTO = /^(?:["”“'’]{1,2}|-?\s*(?:nt|như trên)\s*-?)$/iu;

/** Longest texts that a document may hold (`documentFieldsSchema`). */
const MOST: Readonly<Partial<Record<RegisterRole, number>>> = { subject: 5_000, signer: 300, 'signer-office': 500, 'number-symbol': 200, symbol: 100 };
const MOST_TEXT = 2_000;

type Line = {
  readonly cell: (role: RegisterRole) => Cell | undefined;
  readonly text: (role: RegisterRole) => string;
  readonly at: (role: RegisterRole) => string;
  readonly doubt: (code: RegisterDoubtCode, severity: DoubtSeverity, role: RegisterRole) => void;
};

/** One row of the register as a document. */
export function readLine(context: LineContext, row: number): RegisterRow {
  const doubts: RegisterDoubt[] = [];
  const line = lineAt(context, row, doubts);
  const incoming = context.direction === 'incoming';
  const subjectRole: RegisterRole = context.columns.has('type-and-subject') ? 'type-and-subject' : 'subject';
  const numberRole: RegisterRole = context.columns.has('number-symbol') ? 'number-symbol' : 'number';
  const own = numberOf(line, numberRole);
  const kind = typeOf(line, subjectRole, own);
  const bare = kind.subject === '' && own.text === '';
  if (bare) line.doubt('row-unclear', 'refuse', subjectRole);
  else if (kind.subject === '' && kind.type !== 'giay-moi') line.doubt('subject-missing', 'refuse', subjectRole);
  if (!incoming && !bare) {
    if (own.text === '') line.doubt('number-missing', 'confirm', numberRole);
    else if (own.number === null) line.doubt('number-unclear', 'confirm', numberRole);
  }
  checkWhole(context, row, line, doubts);
  return {
    row: row + 1,
    numberCell: line.at(incoming ? 'arrival-number' : numberRole),
    fields: {
      ...kind,
      issuer: line.text('issuer') === '' && !incoming ? context.own.name : line.text('issuer'),
      symbol: incoming ? '' : own.symbol === '' ? context.own.symbol : own.symbol,
      signedOn: dayOf(context, line, 'signed-on', !incoming && !bare),
      arrivedOn: incoming ? dayOf(context, line, 'arrived-on', !bare) : null,
      arrivalNumber: incoming ? countOf(line, 'arrival-number', !bare) : null,
      signerName: line.text('signer'),
      signerOffice: line.text('signer-office'),
      recipients: incoming ? [] : line.text('recipients').split(/[;\n]/u).map((name) => name.trim()).filter((name) => name !== ''),
      copies: countOf(line, 'copies', false),
      pages: countOf(line, 'pages', false),
      dueOn: incoming ? dayOf(context, line, 'due-on', false) : null,
      register: { copyHolder: line.text('copy-holder'), passedOn: dayOf(context, line, 'passed-on', false), receivedBy: line.text('received-by') },
      note: line.text('note'),
      numberText: own.text,
      number: incoming ? null : own.number,
      suffix: incoming ? '' : own.suffix,
    },
    doubts,
  };
}

function lineAt(context: LineContext, row: number, doubts: RegisterDoubt[]): Line {
  const { grid, columns } = context;
  const cell = (role: RegisterRole): Cell | undefined => {
    const col = columns.get(role);
    if (col === undefined) return undefined;
    const found = SHARED.has(role) ? grid.shown(row, col) : grid.at(row, col);
    if (found !== undefined && DITTO.test(found.text.trim())) return context.above(col);
    return isBlank(found) ? undefined : found;
  };
  // What stands on several lines keeps them only where each is one of several.
  const text = (role: RegisterRole): string => {
    const said = (cell(role)?.text ?? '').normalize('NFC');
    return role === 'recipients' || role === 'note' ? said.replace(/[^\S\n]+/gu, ' ').trim() : said.replace(/\s+/gu, ' ').trim();
  };
  const at = (role: RegisterRole): string => toA1(row, columns.get(role) ?? 0);
  return { cell, text, at, doubt: (code, severity, role) => doubts.push({ code, severity, cell: at(role), text: text(role) }) };
}

function numberOf(line: Line, role: RegisterRole): OwnNumber {
  const written = role === 'number-symbol' ? line.text(role) : joinNumberAndSymbol(line.text('number'), line.text('symbol'));
  return readOwnNumber(written);
}

/** Type and subject from one column or two; a type that is not said is that of the symbol, and said to be so. */
function typeOf(line: Line, role: RegisterRole, own: OwnNumber): TypeAndSubject {
  const text = line.text(role);
  const named = line.text('type');
  if (named !== '') {
    const known = typeOfName(named);
    const again = splitTypeAndSubject(text);
    const subject = again !== null && known !== null && again.type === known.type && !/^v\s*\/\s*v/iu.test(text) ? again.subject : text;
    if (known !== null) return { ...known, subject };
    line.doubt('type-unknown', 'note', 'type');
    return { type: 'other', typeName: named.slice(0, 200), subject: text };
  }
  const split = splitTypeAndSubject(text);
  if (split !== null) {
    if (own.type !== null && own.type !== split.type && !(own.type === 'quyet-dinh' && split.type === 'quy-dinh')) line.doubt('type-differs', 'note', role);
    return split;
  }
  if (text === '') return { type: own.type ?? 'other', typeName: own.type === null ? UNKNOWN_TYPE_NAME : null, subject: '' };
  if (own.type !== null) {
    line.doubt('type-from-symbol', 'note', role);
    return { type: own.type, typeName: null, subject: text };
  }
  line.doubt('type-unknown', 'note', role);
  return { type: 'other', typeName: UNKNOWN_TYPE_NAME, subject: text };
}

/** Secrets, hidden rows, texts of a guessed encoding and texts that are too long for their field. */
function checkWhole(context: LineContext, row: number, line: Line, doubts: RegisterDoubt[]): void {
  for (const [role, col] of context.columns) {
    const found = context.grid.at(row, col);
    if (found === undefined || isBlank(found)) continue;
    const place = { cell: toA1(row, col), text: found.text };
    if (secrecyMarkOf(found.text) !== null || /\bmật$/iu.test(found.text.trim()) && role === 'number-symbol') doubts.push({ ...place, code: 'secrecy-mark', severity: 'refuse' });
    if (found.encodingDoubtful === true) doubts.push({ ...place, code: 'text-doubtful', severity: 'confirm' });
    if (found.text.length > (MOST[role] ?? (role === 'type-and-subject' ? 5_000 : MOST_TEXT))) doubts.push({ ...place, text: found.text.slice(0, 200), code: 'text-long', severity: 'refuse' });
  }
  if (context.grid.rowHidden(row)) line.doubt('row-hidden', 'confirm', context.columns.has('type-and-subject') ? 'type-and-subject' : 'subject');
}

function dayOf(context: LineContext, line: Line, role: RegisterRole, needed: boolean): string | null {
  const cell = line.cell(role);
  if (cell === undefined) {
    if (needed) line.doubt('date-missing', 'refuse', role);
    return null;
  }
  const day = readDay(cell, context.year);
  if (day === null) line.doubt('date-unclear', needed ? 'refuse' : 'confirm', role);
  return day;
}

/** `25 bản`, `03 tờ`: the unit that the column counts in says nothing more. */
const COUNTED = /^0*(\d{1,5})(?:\s*(?:bản|b|tờ|trang|tr)\.?)?$/iu;

function countOf(line: Line, role: RegisterRole, needed: boolean): number | null {
  const text = line.text(role);
  if (text === '') {
    if (needed) line.doubt('number-missing', 'confirm', role);
    return null;
  }
  const count = (role === 'copies' || role === 'pages' ? COUNTED : /^0*(\d{1,5})$/).exec(text)?.[1];
  if (count === undefined || (role === 'arrival-number' && Number(count) === 0)) {
    line.doubt(role === 'arrival-number' ? 'number-unclear' : 'count-unclear', 'confirm', role);
    return null;
  }
  return Number(count);
}
