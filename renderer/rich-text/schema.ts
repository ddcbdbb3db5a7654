import { Mark, Node as NodeType, type JSONContent } from '@tiptap/react';
import type { Node } from '@tiptap/pm/model';
import type { TextRun } from '../../electron/core/document/types.ts';
import { normaliseRichText } from '../../electron/core/rich-text/normalise.ts';
import type { RichBlock, RichCell, RichItem, RichText } from '../../electron/core/rich-text/types.ts';

/**
 * The narrow schema of rich text, block for block as `core/rich-text` has it. No rule turns typed signs into anything:
 * what is typed stands as typed, and the keys of a Vietnamese keyboard program find an ordinary field.
 */

export const RichDocument = NodeType.create({ name: 'doc', topNode: true, content: 'block+' });
export const RichInline = NodeType.create({ name: 'text', group: 'inline' });

export const RichBreak = NodeType.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

const ALIGNMENTS = ['left', 'center', 'right'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export const alignmentOf = (value: unknown): Alignment | null => ALIGNMENTS.find((one) => one === value) ?? null;

export const RichParagraph = NodeType.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    align: {
      default: null,
      parseHTML: (element: HTMLElement) => alignmentOf(element.getAttribute('data-align')),
      renderHTML: ({ align }: Record<string, unknown>) => (alignmentOf(align) === null ? {} : { 'data-align': align }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const RichHeading = NodeType.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [{ tag: 'h1', attrs: { level: 1 } }, { tag: 'h2', attrs: { level: 2 } }],
  renderHTML: ({ node }) => [node.attrs.level === 2 ? 'h2' : 'h1', 0],
});

export const RichBullets = NodeType.create({ name: 'bulletList', group: 'block list', content: 'listItem+', parseHTML: () => [{ tag: 'ul' }], renderHTML: () => ['ul', 0] });
export const RichNumbers = NodeType.create({ name: 'orderedList', group: 'block list', content: 'listItem+', parseHTML: () => [{ tag: 'ol' }], renderHTML: () => ['ol', 0] });
export const RichListItem = NodeType.create({ name: 'listItem', content: 'paragraph list*', defining: true, parseHTML: () => [{ tag: 'li' }], renderHTML: () => ['li', 0] });

/** How the table editing of ProseMirror knows the parts of a table. */
const tableRole = (role: string) => ({ name }: { readonly name: string }): Record<string, unknown> => (ROLES[name] === role ? { tableRole: role } : {});
const ROLES: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' };

const spanAttribute = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
});
/** `colwidth` is asked for by the table editing and never set: the widths are the paper's affair. */
const cellAttributes = () => ({ colspan: spanAttribute('colspan'), rowspan: spanAttribute('rowspan'), colwidth: { default: null, rendered: false } });

export const RichTable = NodeType.create({
  name: 'table', group: 'block', content: 'tableRow+', isolating: true, extendNodeSchema: tableRole('table'),
  parseHTML: () => [{ tag: 'table' }], renderHTML: () => ['table', ['tbody', 0]],
});
export const RichRow = NodeType.create({
  name: 'tableRow', content: '(tableCell | tableHeader)*', extendNodeSchema: tableRole('row'),
  parseHTML: () => [{ tag: 'tr' }], renderHTML: () => ['tr', 0],
});
export const RichTableCell = NodeType.create({
  name: 'tableCell', content: 'paragraph+', isolating: true, extendNodeSchema: tableRole('cell'), addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }], renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
export const RichHeaderCell = NodeType.create({
  name: 'tableHeader', content: 'paragraph+', isolating: true, extendNodeSchema: tableRole('header_cell'), addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }], renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

export const RichBold = Mark.create({ name: 'bold', parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }], renderHTML: () => ['strong', 0] });
export const RichItalic = Mark.create({ name: 'italic', parseHTML: () => [{ tag: 'em' }, { tag: 'i' }], renderHTML: () => ['em', 0] });
export const RichUnderline = Mark.create({ name: 'underline', parseHTML: () => [{ tag: 'u' }], renderHTML: () => ['u', 0] });

export const SCHEMA_EXTENSIONS = [
  RichDocument, RichInline, RichParagraph, RichHeading, RichBullets, RichNumbers, RichListItem, RichTable, RichRow, RichTableCell, RichHeaderCell, RichBreak,
  RichBold, RichItalic, RichUnderline,
];

const MARKS = ['bold', 'italic', 'underline'] as const;

function inlineContent(runs: readonly TextRun[]): JSONContent[] {
  return runs.flatMap((run) => {
    const marks = MARKS.filter((mark) => run[mark] === true).map((type) => ({ type }));
    const withMarks = marks.length === 0 ? {} : { marks };
    return run.text.split('\n').flatMap((line, index): JSONContent[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak', ...withMarks }]),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...withMarks }]),
    ]);
  });
}

const paragraphNode = (runs: readonly TextRun[]): JSONContent => ({ type: 'paragraph', content: inlineContent(runs) });

function itemNode(item: RichItem): JSONContent {
  return { type: 'listItem', content: [paragraphNode(item.runs), ...(item.children ?? []).map(blockNode)] };
}

function cellNode(cell: RichCell, isHeader: boolean): JSONContent {
  return { type: isHeader ? 'tableHeader' : 'tableCell', attrs: { colspan: cell.colSpan ?? 1, rowspan: cell.rowSpan ?? 1 }, content: cell.paragraphs.map(paragraphNode) };
}

function blockNode(block: RichBlock): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return { ...paragraphNode(block.runs), attrs: { align: block.align ?? null } };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlineContent(block.runs) };
    case 'list':
      return { type: block.ordered ? 'orderedList' : 'bulletList', content: block.items.map(itemNode) };
    case 'table':
      return { type: 'table', content: block.rows.map((row, index) => ({ type: 'tableRow', content: row.map((cell) => cellNode(cell, index < block.header)) })) };
  }
}

/** Rich text as a document of the editor; nothing written is one empty paragraph to write in. */
export function toDocument(rich: RichText): JSONContent {
  return { type: 'doc', content: rich.length === 0 ? [paragraphNode([])] : rich.map(blockNode) };
}

function children(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index));
}

function runsOf(node: Node): TextRun[] {
  return children(node).map((part) => ({
    text: part.isText ? (part.text ?? '') : '\n',
    ...Object.fromEntries(part.marks.filter((mark) => MARKS.some((name) => name === mark.type.name)).map((mark) => [mark.type.name, true])),
  }));
}

function listOf(node: Node): Extract<RichBlock, { kind: 'list' }> {
  const items = children(node).map((item): RichItem => {
    const [first, ...lists] = children(item);
    return { runs: first === undefined ? [] : runsOf(first), ...(lists.length === 0 ? {} : { children: lists.map(listOf) }) };
  });
  return { kind: 'list', ordered: node.type.name === 'orderedList', items };
}

function tableOf(node: Node): RichBlock {
  const rows = children(node).map(children);
  const firstBody = rows.findIndex((row) => row.some((cell) => cell.type.name !== 'tableHeader'));
  return {
    kind: 'table',
    header: firstBody < 0 ? rows.length : firstBody,
    rows: rows.map((row) => row.map((cell): RichCell => ({ paragraphs: children(cell).map(runsOf), colSpan: Number(cell.attrs.colspan), rowSpan: Number(cell.attrs.rowspan) }))),
  };
}

function blockOf(node: Node): RichBlock {
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', level: node.attrs.level === 2 ? 2 : 1, runs: runsOf(node) };
    case 'bulletList':
    case 'orderedList':
      return listOf(node);
    case 'table':
      return tableOf(node);
    default: {
      const align = alignmentOf(node.attrs.align);
      return { kind: 'paragraph', runs: runsOf(node), ...(align === null ? {} : { align }) };
    }
  }
}

/** Blocks that did not change since the last key are not read again. */
const known = new WeakMap<Node, RichText>();

function readBlock(node: Node): RichText {
  const before = known.get(node);
  if (before !== undefined) return before;
  const [block] = [blockOf(node)];
  // One empty paragraph alone would be nothing at all; inside a text it is a line left blank.
  const read = block.kind === 'paragraph' && block.runs.length === 0 ? [block] : normaliseRichText([block]);
  known.set(node, read);
  return read;
}

/** The editor's document as rich text, in its normal form. */
export function fromDocument(doc: Node): RichText {
  const blocks = children(doc).flatMap(readBlock);
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' && only.runs.length === 0 && only.align === undefined ? [] : blocks;
}
