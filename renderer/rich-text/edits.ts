import { setBlockType, toggleMark } from '@tiptap/pm/commands';
import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, mergeCells, selectedRect, splitCell } from '@tiptap/pm/tables';
import { MOST_COLUMNS } from '../../electron/core/rich-text/limits.ts';
import type { Alignment } from './schema.ts';

export type MarkName = 'bold' | 'italic' | 'underline';

/** What the writer can do to the text, each as a command: without `dispatch` it only says whether it can be done. */

function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`no ${name} in this schema`);
  return type;
}

export const mark = (name: MarkName): Command => (state, dispatch) => {
  const type = state.schema.marks[name];
  return type !== undefined && toggleMark(type)(state, dispatch);
};

export function hasMark(state: EditorState, name: MarkName): boolean {
  const type = state.schema.marks[name];
  if (type === undefined) return false;
  const { empty, $from, ranges } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return ranges.some(({ $from: from, $to: to }) => state.doc.rangeHasMark(from.pos, to.pos, type));
}

/** The heading level that the caret stands in, 0 in plain text. */
export function headingAt(state: EditorState): 0 | 1 | 2 {
  const { parent } = state.selection.$from;
  return parent.type.name !== 'heading' ? 0 : parent.attrs.level === 2 ? 2 : 1;
}

/** Makes a heading of the paragraph, or a paragraph of the heading when it is one of this level already. */
export const heading = (level: 1 | 2): Command => (state, dispatch) =>
  headingAt(state) === level
    ? setBlockType(nodeType(state.schema, 'paragraph'))(state, dispatch)
    : setBlockType(nodeType(state.schema, 'heading'), { level })(state, dispatch);

/** Top-level paragraphs of the selection with their places: those that can be aligned. */
function alignable(state: EditorState): { readonly node: Node; readonly at: number }[] {
  const found: { node: Node; at: number }[] = [];
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, at, parent) => {
      if (node.type.name === 'paragraph' && parent?.type.name === 'doc') found.push({ node, at });
      return node.type.name === 'doc';
    });
  }
  return found;
}

/** Null stands for justified, as official text is. */
export const align = (alignment: Alignment | null): Command => (state, dispatch) => {
  const paragraphs = alignable(state);
  if (paragraphs.length === 0) return false;
  const transaction = state.tr;
  for (const { node, at } of paragraphs) transaction.setNodeMarkup(at, undefined, { ...node.attrs, align: alignment }, node.marks);
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** The alignment of the selection's first paragraph; undefined where nothing can be aligned. */
export function alignmentAt(state: EditorState): unknown {
  return alignable(state)[0]?.node.attrs.align as unknown;
}

/** Backspace before the first letter of a heading or an aligned paragraph makes it plain, as in Word. */
export const backspaceInHeading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
  if ($from.parent.type.name === 'heading') return setBlockType(nodeType(state.schema, 'paragraph'))(state, dispatch);
  return $from.parent.attrs.align !== undefined && $from.parent.attrs.align !== null && align(null)(state, dispatch);
};

export const lineBreak: Command = (state, dispatch) => {
  const type = nodeType(state.schema, 'hardBreak');
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create(), true).scrollIntoView());
  return true;
};

/** A table of `rows` and `columns`, the first row its header, with a paragraph below to go on in. */
export const insertTable = (rows: number, columns: number): Command => (state, dispatch) => {
  if (isInTable(state)) return false;
  const { schema } = state;
  const paragraph = (): Node => nodeType(schema, 'paragraph').create();
  const row = (cell: string): Node => nodeType(schema, 'tableRow').create(null, Array.from({ length: Math.min(columns, MOST_COLUMNS) }, () => nodeType(schema, cell).create(null, paragraph())));
  const table = nodeType(schema, 'table').create(null, Array.from({ length: rows }, (_, index) => row(index === 0 ? 'tableHeader' : 'tableCell')));
  if (dispatch === undefined) return true;
  const { $from } = state.selection;
  const transaction = state.tr;
  const top = $from.depth === 0 ? $from.pos : $from.after(1);
  const isBlankLine = $from.depth === 1 && $from.parent.content.size === 0;
  const isLast = top === state.doc.content.size;
  const content = Fragment.from(isLast ? [table, paragraph()] : [table]);
  const at = isBlankLine ? $from.before(1) : top;
  transaction.replaceWith(at, top, content);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 4)));
  dispatch(transaction.scrollIntoView());
  return true;
};

/** The rows down to the caret's become the table's header; from inside the header, it ends above the caret's row. */
export const toggleHeader: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const rect = selectedRect(state);
  const [cell, header] = [nodeType(state.schema, 'tableCell'), nodeType(state.schema, 'tableHeader')];
  const isHeaderRow = (row: Node): boolean => Array.from({ length: row.childCount }, (_, index) => row.child(index)).every((one) => one.type === header);
  const isInHeader = Array.from({ length: rect.top + 1 }, (_, index) => rect.table.child(index)).every(isHeaderRow);
  const rows = isInHeader ? rect.top : rect.bottom;
  if (dispatch === undefined) return true;
  const transaction = state.tr;
  rect.table.forEach((row, rowAt, index) => {
    row.forEach((one, at) => {
      const wanted = index < rows ? header : cell;
      if (one.type !== wanted) transaction.setNodeMarkup(rect.tableStart + rowAt + 1 + at, wanted, one.attrs);
    });
  });
  dispatch(transaction);
  return true;
};

/** The next cell; behind the last one a new row, as in Word. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (dispatch === undefined) return true;
  addRowAfter(state, dispatch);
  return view === undefined || goToNextCell(1)(view.state, dispatch);
};

export const previousCell: Command = (state, dispatch) => isInTable(state) && goToNextCell(-1)(state, dispatch);

/** Beyond the columns that Word allows there is nothing to add. */
const ifRoom = (command: Command): Command => (state, dispatch) => isInTable(state) && selectedRect(state).map.width < MOST_COLUMNS && command(state, dispatch);

/** The only row or column is the table: it goes with it. */
const orTable = (command: Command, isLast: (state: EditorState) => boolean): Command => (state, dispatch) => isInTable(state) && (isLast(state) ? deleteTable(state, dispatch) : command(state, dispatch));

export const TABLE_EDITS = {
  rowAbove: addRowBefore,
  rowBelow: addRowAfter,
  columnLeft: ifRoom(addColumnBefore),
  columnRight: ifRoom(addColumnAfter),
  removeRow: orTable(deleteRow, (state) => { const { top, bottom, map } = selectedRect(state); return top === 0 && bottom === map.height; }),
  removeColumn: orTable(deleteColumn, (state) => { const { left, right, map } = selectedRect(state); return left === 0 && right === map.width; }),
  merge: mergeCells,
  split: splitCell,
  header: toggleHeader,
  removeTable: deleteTable,
} satisfies Readonly<Record<string, Command>>;

export type TableEdit = keyof typeof TABLE_EDITS;
