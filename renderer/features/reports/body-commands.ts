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
  if (state.doc.content.findDiffStart(wanted.content) === null) return null;
  const transaction = state.tr;
  if (sameNodes(state.doc, wanted)) {
    // From the end, so that earlier positions stay true.
    eachChild(state.doc, (section, offset, index) => { bringSection(transaction, section, offset, wanted.child(index)); });
  } else replaceDifference(transaction, state.doc, 0, wanted);
  return transaction.setMeta(FROM_REGISTER, true);
};

/** The same children by kind and id, whatever they say. */
const sameNodes = (a: DocumentNode, b: DocumentNode): boolean => {
  if (a.childCount !== b.childCount) return false;
  for (let index = 0; index < a.childCount; index += 1) {
    const [left, right] = [a.child(index), b.child(index)];
    if (left.type !== right.type || left.attrs.id !== right.attrs.id) return false;
  }
  return true;
};

/** Children from the last to the first with the position in front of each, counted within the parent. */
const eachChild = (parent: DocumentNode, visit: (child: DocumentNode, offset: number, index: number) => void): void => {
  const found: [DocumentNode, number, number][] = [];
  parent.forEach((child, offset, index) => { found.push([child, offset, index]); });
  for (const each of found.reverse()) visit(...each);
};

const bringSection = (transaction: Transaction, section: DocumentNode, position: number, wanted: DocumentNode): void => {
  if (sameNodes(section, wanted)) {
    eachChild(section, (block, offset, index) => {
      const target = wanted.child(index);
      const at = position + 1 + offset;
      if (block.textContent !== target.textContent) transaction.replaceWith(at + 1, at + 1 + block.content.size, target.content);
      if (!block.hasMarkup(target.type, target.attrs)) transaction.setNodeMarkup(at, undefined, target.attrs);
    });
  } else replaceDifference(transaction, section, position + 1, wanted);
  if (!section.hasMarkup(wanted.type, wanted.attrs)) transaction.setNodeMarkup(position, undefined, wanted.attrs);
};

/** Replaces the children between the first and the last that differ; `start` is where the present content begins. */
const replaceDifference = (transaction: Transaction, present: DocumentNode, start: number, wanted: DocumentNode): void => {
  const shorter = Math.min(present.childCount, wanted.childCount);
  let first = 0;
  while (first < shorter && present.child(first).eq(wanted.child(first))) first += 1;
  let behind = 0;
  while (behind < shorter - first && present.child(present.childCount - 1 - behind).eq(wanted.child(wanted.childCount - 1 - behind))) behind += 1;
  const from = start + sizeOf(present, 0, first);
  const to = start + sizeOf(present, 0, present.childCount - behind);
  const nodes: DocumentNode[] = [];
  for (let index = first; index < wanted.childCount - behind; index += 1) nodes.push(wanted.child(index));
  if (from !== to || nodes.length > 0) transaction.replaceWith(from, to, nodes);
};

const sizeOf = (parent: DocumentNode, from: number, to: number): number => {
  let size = 0;
  for (let index = from; index < to; index += 1) size += parent.child(index).nodeSize;
  return size;
};
