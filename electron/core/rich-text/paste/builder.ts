import { decodeRuns } from '../../text/legacy.ts';
import type { TextRun } from '../../document/types.ts';
import { RICH_TEXT_LIMITS } from '../limits.ts';
import { joinRuns, sliceRuns, textOfRuns } from '../runs.ts';
import { vietnameseLetter } from '../typed-number.ts';
import { romanNumeral } from '../../document/appendix-texts.ts';
import type { RichBlock, RichCell } from '../types.ts';
import { isNumber, listsOf, type PastedItem } from './items.ts';
import type { Look } from './look.ts';
import type { Attributes } from './tokens.ts';

export type PasteBuilder = {
  readonly text: (text: string, look: Look) => void;
  readonly lineBreak: (look: Look) => void;
  readonly tab: (count: number, look: Look) => void;
  readonly beginBlock: (name: string, attributes: Attributes, look: Look) => void;
  /** `outer` is what holds around the element. */
  readonly endBlock: (name: string, outer: Look) => void;
  /** More than a text may hold has come: the rest need not be read. */
  readonly isFull: () => boolean;
  readonly finish: () => readonly RichBlock[];
};

/** Text of one look, as long as it goes: in VNI a letter and its mark may come in two pieces. */
type PendingRun = { text: string; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean; readonly font: string | undefined };
type OpenTable = { readonly rows: RichCell[][]; header: number; isHeader: boolean; onlyHeaders: boolean; cell: { paragraphs: (readonly TextRun[])[]; readonly colSpan: number; readonly rowSpan: number } | null; inner: number };
type OpenList = { readonly ordered: boolean; readonly type: string; count: number; marker: string; isFresh: boolean; isNew: boolean; depth: number };

/** White space between words as markup has it: one space, wherever the source broke its lines. */
const WHITE = /[ \t\r\n\f]+/g;

const span = (value: string | undefined): number => Math.min(1000, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

function listMarker(type: string, number: number): string {
  if (type === 'a' || type === 'lower-alpha' || type === 'lower-latin') return `${vietnameseLetter(Math.max(1, number))})`;
  if (type === 'A' || type === 'upper-alpha' || type === 'upper-latin') return `${vietnameseLetter(Math.max(1, number)).toUpperCase()}.`;
  if (type === 'i' || type === 'lower-roman') return `${romanNumeral(number).toLowerCase()}.`;
  if (type === 'I' || type === 'upper-roman') return `${romanNumeral(number)}.`;
  return `${String(number)}.`;
}

/** White space at both ends, no-break spaces and invisible ones included, says nothing. */
function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  const joined = joinRuns(runs);
  const text = textOfRuns(joined);
  const kept = text.replace(/[\s\u200b]+$/, '');
  return sliceRuns(joined, kept.length - kept.replace(/^[\s\u200b]+/, '').length, kept.length);
}

/** Builds rich text out of what the markup says, paragraph by paragraph. */
export function pasteBuilder(): PasteBuilder {
  const blocks: RichBlock[] = [];
  let runs: PendingRun[] = [];
  let marker = '';
  let items: PastedItem[] = [];
  let table: OpenTable | null = null;
  let pendingCaption: RichBlock[] = [];
  const lists: OpenList[] = [];
  let look: Look = {};
  let heading: 0 | 1 | 2 | 3 = 0;
  let characters = 0;
  let parts = 0;
  /** The text so far ends in white space, so that more of it adds nothing. */
  let endsWhite = true;

  const closeItems = (): void => {
    if (items.length > 0) blocks.push(...listsOf(items));
    items = [];
  };
  const add = (block: RichBlock): void => {
    closeItems();
    blocks.push(block);
  };

  /** The paragraph's text, old fonts decoded; a run keeps its marks. */
  const takeRuns = (): readonly TextRun[] => {
    const taken = runs.map(({ font, text, ...marks }) => ({ text: font === undefined ? text : decodeRuns([{ text, font }]).text, ...marks }));
    runs = [];
    endsWhite = true;
    return trimmed(taken);
  };

  const literal = (mark: string, text: readonly TextRun[]): readonly TextRun[] => (mark.trim() === '' ? text : [{ text: `${mark.trim()} ` }, ...text]);

  const endParagraph = (): void => {
    const text = takeRuns();
    const mark = marker.replace(/[\s\u00a0]+/g, ' ').trim();
    marker = '';
    if (text.length === 0) return;
    parts += 1;
    const list = lists.at(-1);
    if (table?.cell !== null && table !== null) {
      const bullet = mark !== '' ? (isNumber(mark) ? mark : '-') : list?.isFresh === true ? (list.ordered ? list.marker : '-') : '';
      if (list !== undefined) list.isFresh = false;
      table.cell.paragraphs.push(literal(bullet, text));
      return;
    }
    if (table !== null) {
      pendingCaption.push({ kind: 'paragraph', runs: text });
      return;
    }
    if (heading !== 0) {
      const allBold = text.every((run) => run.bold === true);
      const plain = heading < 3 && allBold ? text.map(({ bold: _bold, ...run }) => run) : text;
      const numbered = literal(mark, plain);
      add(heading === 3 ? { kind: 'paragraph', runs: numbered.map((run) => ({ ...run, bold: true })) } : { kind: 'heading', level: heading, runs: numbered });
      return;
    }
    if (list !== undefined) {
      const last = items.at(-1);
      if (list.isFresh || last === undefined) items.push({ depth: list.depth, ordered: list.ordered, marker: list.ordered ? list.marker : '', runs: text });
      else items[items.length - 1] = { ...last, runs: [...last.runs, { text: '\n' }, ...text] };
      list.isFresh = false;
      return;
    }
    if (look.listLevel !== undefined && mark !== '') {
      items.push({ depth: look.listLevel, ordered: isNumber(mark) || !isBullet(mark), marker: mark, runs: text });
      return;
    }
    const { align } = look;
    // Left is how a program aligns by default; official text is justified.
    add({ kind: 'paragraph', runs: literal(mark, text), ...(align === 'center' || align === 'right' ? { align } : {}) });
  };

  const put = (text: string, at: Look): void => {
    if (text === '' || at.hidden === true) return;
    characters += text.length;
    const marks = { bold: at.bold === true, italic: at.italic === true, underline: at.underline === true, font: at.font };
    const last = runs.at(-1);
    if (last !== undefined && last.bold === marks.bold && last.italic === marks.italic && last.underline === marks.underline && last.font === marks.font) last.text += text;
    else runs.push({ text, ...marks });
  };

  const beginCell = (attributes: Attributes, isHead: boolean): void => {
    if (table === null) return;
    endCell();
    if (table.rows.length === 0) table.rows.push([]);
    if (!isHead && !table.isHeader) table.onlyHeaders = false;
    table.cell = { paragraphs: [], colSpan: span(attributes.get('colspan')), rowSpan: span(attributes.get('rowspan')) };
  };
  const endCell = (): void => {
    if (table?.cell === null || table === null) return;
    const { paragraphs, colSpan, rowSpan } = table.cell;
    table.rows.at(-1)?.push({ paragraphs: paragraphs.length === 0 ? [[]] : paragraphs, colSpan, rowSpan });
    parts += 1;
    table.cell = null;
  };
  const endRow = (): void => {
    endCell();
    if (table === null) return;
    const row = table.rows.at(-1);
    if (row !== undefined && row.length > 0 && (table.isHeader || table.onlyHeaders) && table.header === table.rows.length - 1) table.header += 1;
  };
  const endTable = (): void => {
    endRow();
    if (table === null) return;
    for (const block of pendingCaption) add(block);
    pendingCaption = [];
    add({ kind: 'table', header: table.header, rows: table.rows.filter((row) => row.length > 0) });
    table = null;
  };

  const beginBlock = (name: string, attributes: Attributes, at: Look): void => {
    endParagraph();
    if (name === 'table') {
      if (table !== null) table.inner += 1;
      else table = { rows: [], header: 0, isHeader: false, onlyHeaders: true, cell: null, inner: 0 };
      return;
    }
    if (table !== null && table.inner === 0) {
      if (name === 'thead') table.isHeader = true;
      if (name === 'tr') {
        endRow();
        table.rows.push([]);
        table.onlyHeaders = true;
      }
      if (name === 'td' || name === 'th') beginCell(attributes, name === 'th');
    }
    if (name === 'ul' || name === 'ol') {
      const start = Number.parseInt(attributes.get('start') ?? '1', 10);
      const type = attributes.get('type') ?? /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes.get('style') ?? '')?.[1] ?? '';
      lists.push({ ordered: name === 'ol', type, count: (Number.isFinite(start) ? start : 1) - 1, marker: '', isFresh: false, isNew: true, depth: lists.length + 1 });
    }
    const list = lists.at(-1);
    if (name === 'li' && list !== undefined) {
      const value = Number.parseInt(attributes.get('value') ?? '', 10);
      list.count = Number.isFinite(value) && list.ordered ? value : list.count + 1;
      list.marker = listMarker(list.type, list.count);
      list.isFresh = true;
      // Word on the web puts every item into a list of its own and says its depth beside it.
      const said = Number.parseInt(attributes.get('data-aria-level') ?? '', 10);
      list.depth = Number.isFinite(said) ? said : lists.length;
      const begins = Number.isFinite(said) ? list.ordered && said === 1 && list.count === 1 : lists.length === 1 && list.isNew;
      if (begins) closeItems();
      list.isNew = false;
    }
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) heading = level === '1' ? 1 : level === '2' ? 2 : 3;
    look = at;
  };

  const endBlock = (name: string, outer: Look): void => {
    endParagraph();
    if (/^h[1-6]$/.test(name)) heading = 0;
    if (name === 'ul' || name === 'ol') lists.pop();
    if (table !== null && name === 'table') {
      if (table.inner > 0) table.inner -= 1;
      else endTable();
    } else if (table !== null && table.inner === 0) {
      if (name === 'td' || name === 'th') endCell();
      if (name === 'tr') endRow();
      if (name === 'thead') table.isHeader = false;
    }
    look = outer;
  };

  return {
    text: (text, at) => {
      if (at.isMarker === true) {
        if (at.hidden !== true) marker += text;
        return;
      }
      if (at.preserved === true) {
        put(text.replace(/\r\n?/g, '\n'), at);
        endsWhite = false;
        return;
      }
      const collapsed = text.replace(WHITE, ' ');
      const shown = endsWhite ? collapsed.replace(/^ /, '') : collapsed;
      if (shown === '') return;
      put(raisedText(shown, at.raised), at);
      if (at.hidden !== true) endsWhite = shown.endsWith(' ');
    },
    lineBreak: (at) => {
      // A blank line made of two breaks parts paragraphs.
      if (lists.length === 0 && heading === 0 && runs.at(-1)?.text.endsWith('\n') === true) {
        endParagraph();
        return;
      }
      put('\n', at);
      endsWhite = true;
    },
    tab: (count, at) => {
      if (at.isMarker === true) return;
      put('\t'.repeat(count), at);
      endsWhite = true;
    },
    beginBlock,
    endBlock,
    isFull: () => characters > 2 * RICH_TEXT_LIMITS.characters || parts > 2 * RICH_TEXT_LIMITS.parts,
    finish: () => {
      endParagraph();
      endTable();
      closeItems();
      return blocks;
    },
  };
}

/** Raised and lowered digits, which official text has as letters of their own: `m²`, `H₂O`. */
const RAISED = { super: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const;

function raisedText(text: string, raised: Look['raised']): string {
  return raised === undefined || !/^\s*\d+\s*$/u.test(text) ? text : text.replace(/\d/gu, (digit) => RAISED[raised][Number(digit)] ?? digit);
}

/** Word's bullets come as letters of symbol fonts. */
function isBullet(mark: string): boolean {
  return /^(?:[-–—+*·•○●■□▪▫◦➢➤✓✔❖⮚§Øüvqoßà]|[\uf000-\uf0ff])$/u.test(mark);
}
