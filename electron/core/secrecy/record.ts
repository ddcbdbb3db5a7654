import type { TextBlock } from '../attachment/types.ts';
import { textOfRuns } from '../rich-text/runs.ts';
import type { RichBlock, RichText } from '../rich-text/types.ts';
import { fieldAt, type FieldName } from './fields.ts';
import { HEAD_LINES, secrecyMarkAtHead } from './head.ts';
import { secrecyMarkAmong, secrecyMarkOfFileName, secrecyMarkOfTitle } from './mark.ts';

export type SecrecyFinding = { readonly field: FieldName; readonly mark: string };

/**
 * Parts of records that are not looked at: the mark of a stub, which says what is to be left out, and indicators, since a
 * form may count secret papers under their degrees.
 */
const PASSED_OVER: ReadonlySet<string> = new Set(['secrecy', 'indicators', 'indicator']);

/**
 * The secrecy mark in what a record brings with it (DESIGN §7), and the field that bears it; null when there is none. Every
 * text of the record is looked at, at whatever depth: titles and lines whole, longer texts by their first lines, as a paper
 * bears its mark at its head.
 *
 * @param record plain data; rich text is known by its blocks
 */
export function secrecyMarkInRecord(record: unknown): SecrecyFinding | null {
  return findIn(record, []);
}

function findIn(value: unknown, path: readonly string[]): SecrecyFinding | null {
  if (typeof value === 'string') return at(path, markOfText(value, path.at(-1) === 'name'));
  if (typeof value !== 'object' || value === null) return null;
  if (isRichText(value)) return at(path, secrecyMarkAtHead(value.flatMap(blocksOf)));
  for (const [key, part] of Object.entries(value)) {
    if (PASSED_OVER.has(key)) continue;
    const found = findIn(part, Array.isArray(value) ? path : [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function at(path: readonly string[], mark: string | null): SecrecyFinding | null {
  return mark === null ? null : { field: fieldAt(path), mark };
}

function markOfText(text: string, isName: boolean): string | null {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  const [first, ...more] = lines;
  if (first === undefined) return null;
  if (more.length === 0) return isName ? secrecyMarkOfFileName(first) : secrecyMarkOfTitle(first);
  return secrecyMarkAmong(lines.slice(0, HEAD_LINES));
}

const BLOCKS: ReadonlySet<unknown> = new Set(['paragraph', 'heading', 'list', 'table'] satisfies RichBlock['kind'][]);

function isRichText(value: object): value is RichText {
  return Array.isArray(value) && value.length > 0 && value.every((block: unknown) => typeof block === 'object' && block !== null && 'kind' in block && BLOCKS.has(block.kind) && ('runs' in block || 'items' in block || 'rows' in block));
}

function blocksOf(block: RichBlock): readonly TextBlock[] {
  switch (block.kind) {
    case 'list':
      return listLines(block).map(paragraph);
    case 'table':
      return [{ kind: 'table', rows: block.rows.map((row) => row.map((cell) => cell.paragraphs.map(textOfRuns).join('\n'))) }];
    default:
      return [paragraph(textOfRuns(block.runs))];
  }
}

function listLines(list: Extract<RichBlock, { readonly kind: 'list' }>): readonly string[] {
  return list.items.flatMap((item) => [textOfRuns(item.runs), ...(item.children ?? []).flatMap(listLines)]);
}

function paragraph(text: string): TextBlock {
  return { kind: 'paragraph', text, level: 0 };
}
