import { Fragment, type Node as DocumentNode } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { ReportSection } from '../../../electron/core/report/types.ts';
import { FROM_REGISTER } from './body-keeping.ts';
import { toDocument } from './body-schema.ts';

/** Changes of a report's body. Each gives a transaction to dispatch, or null when there is nothing to change. */

type Found = { readonly node: DocumentNode; readonly position: number; readonly index: number; readonly parent: DocumentNode };

/** A section or paragraph by its id. */
export const findById = (doc: DocumentNode, id: string): Found | null => {
  let found: Found | null = null;
  doc.descendants((node, position, parent, index) => {
    if (found !== null || parent === null) return false;
    if (node.attrs.id === id) found = { node, position, index, parent };
    return node.type.name === 'section';
  });
  return found;
};

export const addSection = (state: EditorState, after: string | null, section: ReportSection): Transaction => {
  const node = state.schema.nodeFromJSON(toDocument([section]).content?.[0]);
  const place = after === null ? null : findById(state.doc, after);
  const at = place === null ? state.doc.content.size : place.position + place.node.nodeSize;
  const transaction = state.tr.insert(at, node);
  // Into the title, so that it can be typed at once.
  return transaction.setSelection(TextSelection.create(transaction.doc, at + 2, at + 2 + section.title.length)).scrollIntoView();
};

export const addParagraph = (state: EditorState, section: string): Transaction | null => {
  const found = findById(state.doc, section);
  const type = state.schema.nodes.paragraph;
  if (found === null || type === undefined) return null;
  const at = found.position + found.node.nodeSize - 1;
  const transaction = state.tr.insert(at, type.create());
  return transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView();
};

/** Takes away a section or a paragraph. */
export const removeById = (state: EditorState, id: string): Transaction | null => {
  const found = findById(state.doc, id);
  return found === null ? null : state.tr.delete(found.position, found.position + found.node.nodeSize);
};

/** Puts a section or a paragraph one place up or down among its neighbours of the same kind. */
export const moveById = (state: EditorState, id: string, step: 1 | -1): Transaction | null => {
  const found = findById(state.doc, id);
  if (found === null) return null;
  const neighbour = found.parent.maybeChild(found.index + step);
  if (neighbour === null || neighbour.type !== found.node.type) return null;
  const from = step === 1 ? found.position : found.position - neighbour.nodeSize;
  const pair = step === 1 ? [neighbour, found.node] : [found.node, neighbour];
  const offset = state.selection.from - found.position;
  const transaction = state.tr.replaceWith(from, from + found.node.nodeSize + neighbour.nodeSize, Fragment.from(pair));
  const moved = step === 1 ? from + neighbour.nodeSize : from;
  const inside = offset > 0 && offset < found.node.nodeSize ? moved + offset : moved + 1;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(inside))).scrollIntoView();
};

export const setLevel = (state: EditorState, section: string, level: 1 | 2): Transaction | null => {
  const found = findById(state.doc, section);
  return found === null || found.node.attrs.level === level ? null : state.tr.setNodeMarkup(found.position, undefined, { ...found.node.attrs, level });
};

/** Gives a paragraph back to the register: it follows the figures again. */
export const letFollow = (state: EditorState, paragraph: string): Transaction | null => {
  const found = findById(state.doc, paragraph);
  if (found === null) return null;
  return state.tr.setNodeMarkup(found.position, undefined, { ...found.node.attrs, edited: false }).setMeta(FROM_REGISTER, true);
};

/**
 * Brings the body to what the register holds, touching only what differs, so that the caret stays where it is and undo
 * takes back just this.
 */
export const bringTo = (state: EditorState, sections: readonly ReportSection[]): Transaction | null => {
  const wanted = state.schema.nodeFromJSON(toDocument(sections));
  const start = state.doc.content.findDiffStart(wanted.content);
  if (start === null) return null;
  const transaction = sameShape(state.doc, wanted) ? replaceTexts(state, wanted) : state.tr.replaceWith(0, state.doc.content.size, wanted.content);
  return transaction.setMeta(FROM_REGISTER, true);
};

const blocksOf = (doc: DocumentNode): readonly { readonly node: DocumentNode; readonly position: number }[] => {
  const blocks: { node: DocumentNode; position: number }[] = [];
  doc.descendants((node, position) => {
    blocks.push({ node, position });
    return node.type.name === 'section';
  });
  return blocks;
};

const sameShape = (a: DocumentNode, b: DocumentNode): boolean => {
  const left = blocksOf(a);
  const right = blocksOf(b);
  return left.length === right.length && left.every(({ node }, at) => node.type === right[at]?.node.type && node.attrs.id === right[at]?.node.attrs.id);
};

const replaceTexts = (state: EditorState, wanted: DocumentNode): Transaction => {
  const transaction = state.tr;
  const targets = blocksOf(wanted);
  // From the end, so that earlier positions stay true.
  for (const [at, { node, position }] of [...blocksOf(state.doc).entries()].reverse()) {
    const target = targets[at]?.node;
    if (target === undefined || node.eq(target)) continue;
    if (node.type.name !== 'section' && node.textContent !== target.textContent) transaction.replaceWith(position + 1, position + 1 + node.content.size, target.content);
    if (!node.hasMarkup(node.type, target.attrs)) transaction.setNodeMarkup(position, undefined, target.attrs);
  }
  return transaction;
};
