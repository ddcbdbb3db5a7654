import type { TextRun } from '../document/types.ts';
import { MOST_COLUMNS, MOST_LEVELS } from './limits.ts';
import { joinRuns } from './runs.ts';
import { squareTable } from './table.ts';
import type { RichBlock, RichCell, RichItem, RichText } from './types.ts';

type RichList = Extract<RichBlock, { readonly kind: 'list' }>;
type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** How deep a foreign structure is searched for text; deeper than any real one, and far from the end of the stack. */
const DEEPEST = 40;

/** All text inside a thing of unknown make, in its order: whatever it is, its words stay. */
function looseRuns(value: unknown, depth = 0): TextRun[] {
  if (typeof value === 'string') return [{ text: value }];
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part) => looseRuns(part, depth + 1));
  const fields = value as Fields;
  const own = typeof fields.text === 'string' ? [runOf(fields, fields.text)] : [];
  const inner = ['runs', 'paragraphs', 'items', 'children', 'rows', 'cells', 'content'].flatMap((name) => looseRuns(fields[name], depth + 1));
  return [...own, ...inner];
}

function runOf(fields: Fields, text: string): TextRun {
  return { text, ...(fields.bold === true ? { bold: true } : {}), ...(fields.italic === true ? { italic: true } : {}), ...(fields.underline === true ? { underline: true } : {}) };
}

const readRuns = (value: unknown): readonly TextRun[] => joinRuns(looseRuns(value));

function readItem(value: unknown, level: number): RichItem[] {
  const fields = fieldsOf(value);
  const inner = listOf(fields.children);
  const lists = inner.filter((child) => fieldsOf(child).kind === 'list');
  const other = inner.filter((child) => fieldsOf(child).kind !== 'list');
  const own = typeof value === 'object' && value !== null && !Array.isArray(value) ? looseRuns({ ...fields, children: undefined }) : looseRuns(value);
  const runs = joinRuns([...own, ...other.flatMap((child) => [{ text: '\n' }, ...looseRuns(child)])]);
  // Deeper than three levels there is no form to print: such items stand beside the one they belonged to.
  if (level === MOST_LEVELS) return [{ runs }, ...lists.flatMap((list) => listOf(fieldsOf(list).items).flatMap((item) => readItem(item, level)))];
  const children = joinLists(lists.flatMap((list) => readList(list, level + 1)));
  return [{ runs, ...(children.length === 0 ? {} : { children }) }];
}

/** Lists of one kind that follow each other inside an item are one list: nothing on the page could tell them apart. */
function joinLists(lists: readonly RichList[]): readonly RichList[] {
  const joined: RichList[] = [];
  for (const list of lists) {
    const last = joined.at(-1);
    if (last?.ordered === list.ordered) joined[joined.length - 1] = { ...last, items: [...last.items, ...list.items] };
    else joined.push(list);
  }
  return joined;
}

function readList(value: unknown, level: number): RichList[] {
  const fields = fieldsOf(value);
  const items = listOf(fields.items).flatMap((item) => readItem(item, level));
  return items.length === 0 ? [] : [{ kind: 'list', ordered: fields.ordered === true, items }];
}

function spanOf(value: unknown, most: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(1, Math.trunc(value)), most) : 1;
}

function readCell(value: unknown, rows: number): RichCell {
  const fields = fieldsOf(value);
  const paragraphs = 'paragraphs' in fields ? listOf(fields.paragraphs).map(readRuns) : [readRuns(value)];
  return { paragraphs: paragraphs.length === 0 ? [[]] : paragraphs, colSpan: spanOf(fields.colSpan, MOST_COLUMNS), rowSpan: spanOf(fields.rowSpan, rows) };
}

function readTable(fields: Fields): RichBlock[] {
  const rows = listOf(fields.rows).map((row) => (Array.isArray(row) ? row : listOf(fieldsOf(row).cells)));
  const table = squareTable(typeof fields.header === 'number' && Number.isFinite(fields.header) ? fields.header : 0, rows.map((row) => row.map((cell) => readCell(cell, rows.length))));
  return table === null ? [] : [table];
}

function readBlock(value: unknown): readonly RichBlock[] {
  const fields = fieldsOf(value);
  switch (fields.kind) {
    case 'heading':
      return [{ kind: 'heading', level: fields.level === 2 ? 2 : 1, runs: readRuns(fields.runs) }];
    case 'list':
      return readList(fields, 1);
    case 'table':
      return readTable(fields);
    case 'paragraph': {
      const { align } = fields;
      return [{ kind: 'paragraph', runs: readRuns(fields.runs), ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}) }];
    }
    default: {
      const runs = readRuns(value);
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
    }
  }
}

const isBlank = (block: RichBlock): boolean => block.kind === 'paragraph' && block.runs.length === 0 && block.align === undefined;

/**
 * Rich text in its one normal form, from whatever was handed over: NFC, runs joined, no mark but the three, lists no
 * deeper than three levels, tables squared. What the schema does not know is dropped, but never text. Nothing at all is `[]`.
 */
export function normaliseRichText(value: unknown): RichText {
  const blocks = listOf(value).flatMap(readBlock);
  return blocks.every(isBlank) && blocks.length <= 1 ? [] : blocks;
}
