import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { splitListItem } from '@tiptap/pm/schema-list';
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { MOST_LEVELS } from '../../electron/core/rich-text/limits.ts';

export type ListName = 'bulletList' | 'orderedList';

/**
 * The blocks around the selection as rows, the way Word sees lists: each paragraph with its depth (0 outside a list) and
 * its kind. Every edit of lists changes the rows, and the lists are built again out of them.
 */
type Row = { readonly node: Node; readonly at: number; readonly depth: number; readonly kind: ListName; readonly list: number };

type Rows = { readonly rows: readonly Row[]; readonly from: number; readonly to: number; readonly isSelected: (row: Row) => boolean };

const isList = (node: Node): boolean => node.type.name === 'bulletList' || node.type.name === 'orderedList';
const kindOf = (node: Node): ListName => (node.type.name === 'orderedList' ? 'orderedList' : 'bulletList');

function listRows(list: Node, at: number, depth: number, rows: Row[]): void {
  list.forEach((item, itemAt) => {
    item.forEach((child, childAt) => {
      const place = at + 1 + itemAt + 1 + childAt;
      if (isList(child)) listRows(child, place, depth + 1, rows);
      else rows.push({ node: child, at: place, depth, kind: kindOf(list), list: at });
    });
  });
}

/** Null where a table is touched, or nothing at all. */
function rowsAround(state: EditorState): Rows | null {
  const { $from, $to } = state.selection;
  const [first, last] = [$from.index(0), $to.indexAfter(0)];
  const rows: Row[] = [];
  let [from, to] = [-1, -1];
  let isPlain = true;
  state.doc.forEach((node, at, index) => {
    if (index < first || index >= last) return;
    if (from < 0) from = at;
    to = at + node.nodeSize;
    if (isList(node)) listRows(node, at, 1, rows);
    else if (node.isTextblock) rows.push({ node, at, depth: 0, kind: 'bulletList', list: -1 });
    else isPlain = false;
  });
  if (!isPlain || rows.length === 0) return null;
  return { rows, from, to, isSelected: (row) => row.at < $to.pos && row.at + row.node.nodeSize > $from.pos };
}

/** A row is at most one level deeper than the one above it, and no deeper than lists go. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  let above = 0;
  return rows.map((row) => {
    above = Math.min(row.depth, above + 1, MOST_LEVELS);
    return { ...row, depth: above };
  });
}

/** Rows from `start` on that lie at `depth` or deeper, as lists and paragraphs. */
function built(schema: Schema, rows: readonly Row[], depth: number): Node[] {
  const type = (name: string) => {
    const found = schema.nodes[name];
    if (found === undefined) throw new Error(`no ${name} in this schema`);
    return found;
  };
  const nodes: Node[] = [];
  let items: Node[] = [];
  let kind: ListName = 'bulletList';
  const close = (): void => {
    if (items.length > 0) nodes.push(type(kind).create(null, items));
    items = [];
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    if (row.depth < depth) {
      close();
      nodes.push(row.node);
      continue;
    }
    if (row.kind !== kind) close();
    kind = row.kind;
    let end = index + 1;
    while (end < rows.length && (rows[end]?.depth ?? 0) > depth) end += 1;
    const paragraph = type('paragraph').create(null, row.node.content);
    items.push(type('listItem').create(null, [paragraph, ...built(schema, rows.slice(index + 1, end), depth + 1)]));
    index = end - 1;
  }
  close();
  return nodes;
}

/** A command that changes the rows; null for a change that cannot be made. */
const editRows = (change: (rows: readonly Row[], isSelected: (row: Row) => boolean) => readonly Row[] | null): Command => (state, dispatch) => {
  const around = rowsAround(state);
  const changed = around === null ? null : change(around.rows, around.isSelected);
  if (around === null || changed === null) return false;
  if (dispatch === undefined) return true;
  const transaction = state.tr.replaceWith(around.from, around.to, Fragment.from(built(state.schema, inOrder(changed), 1)));
  // The rows are the same in the same order: the caret stays at its letter.
  const places: number[] = [];
  transaction.doc.nodesBetween(around.from, transaction.mapping.map(around.to), (node, at) => {
    if (node.isTextblock && at >= around.from) places.push(at);
    return !node.isTextblock;
  });
  const moved = (position: number): number => {
    const index = around.rows.findIndex((row) => position >= row.at && position <= row.at + row.node.nodeSize);
    const [row, place] = [around.rows[index], places[index]];
    return row === undefined || place === undefined ? position : place + Math.max(1, position - row.at);
  };
  const { anchor, head } = state.selection;
  transaction.setSelection(TextSelection.between(transaction.doc.resolve(moved(anchor)), transaction.doc.resolve(moved(head))));
  dispatch(transaction.scrollIntoView());
  return true;
};

/** The list that the caret stands in, the innermost. */
export function listAt(state: EditorState): ListName | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if (isList($from.node(depth))) return kindOf($from.node(depth));
  return null;
}

/** What the selected rows hold moves with them. */
function moved(rows: readonly Row[], isSelected: (row: Row) => boolean, by: 1 | -1): readonly Row[] {
  let below = Number.POSITIVE_INFINITY;
  return rows.map((row) => {
    const follows = row.depth > below;
    if (!follows) below = isSelected(row) ? row.depth : Number.POSITIVE_INFINITY;
    return follows || (isSelected(row) && row.depth > 0) ? { ...row, depth: row.depth + by } : row;
  });
}

/** Moves items one level in, as far as lists go and as the item above allows. */
export const indent: Command = editRows((rows, isSelected) => {
  const first = rows.findIndex((row) => isSelected(row) && row.depth > 0);
  const above = rows[first - 1];
  const wanted = moved(rows, isSelected, 1);
  if (first < 0 || above === undefined || above.depth < (rows[first]?.depth ?? 0) || wanted.some((row) => row.depth > MOST_LEVELS)) return null;
  return wanted;
});

/** Moves items one level out, from the first level out of the list. */
export const outdent: Command = editRows((rows, isSelected) => (rows.some((row) => isSelected(row) && row.depth > 0) ? moved(rows, isSelected, -1) : null));

/** Makes a list of the selected paragraphs, turns lists of the other kind into this one, or takes this one away. */
export const list = (kind: ListName): Command => editRows((rows, isSelected) => {
  const selected = rows.filter(isSelected);
  if (selected.length === 0) return null;
  if (selected.every((row) => row.depth > 0 && row.kind === kind)) return moved(rows, isSelected, -1);
  const lists = new Set(selected.map((row) => row.list));
  return rows.map((row) => {
    if (isSelected(row) && row.depth === 0) return { ...row, depth: 1, kind };
    return row.depth > 0 && lists.has(row.list) ? { ...row, kind } : row;
  });
});

/** Enter in a list: a new item; in an empty item without others in it, one level out. */
export const splitItem: Command = (state, dispatch) => {
  const item = state.schema.nodes['listItem'];
  const { $from, empty } = state.selection;
  if (item === undefined || listAt(state) === null) return false;
  if (empty && $from.parent.content.size === 0 && $from.node(-1).childCount === 1) return outdent(state, dispatch);
  return splitListItem(item)(state, dispatch);
};

/** Backspace before the first letter of an item takes its bullet away, as in Word; anywhere else it is the key's own. */
export const backspaceInItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2 || $from.node(-1).type.name !== 'listItem') return false;
  return outdent(state, dispatch);
};
