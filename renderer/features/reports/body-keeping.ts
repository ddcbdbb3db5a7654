import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';

/**
 * Keeps the body's paragraphs honest while a person types: every paragraph and section has an id of its own (splitting
 * and pasting copy them), and a drafted sentence whose words were changed is marked as edited, so that it no longer
 * follows the figures by itself.
 */

/** Set on a transaction that brings the register's own text, which no person edited. */
export const FROM_REGISTER = 'from-register';

type Paragraph = { readonly text: string };

export const keepBody = (newId: () => string): Plugin =>
  new Plugin({
    key: new PluginKey('keep-body'),
    appendTransaction: (transactions, before, after) => {
      const changed = transactions.some((transaction) => transaction.docChanged);
      const isTrusted = transactions.some((transaction) => transaction.getMeta(FROM_REGISTER) === true || isHistoryTransaction(transaction));
      return changed && !isTrusted ? mend(before.doc, after, newId) : null;
    },
  });

const mend = (before: DocumentNode, after: EditorState, newId: () => string): Transaction | null => {
  const known = paragraphsOf(before);
  const owners = ownersOf(after.doc, known);
  const transaction = after.tr;
  after.doc.descendants((node, position) => {
    const given = String(node.attrs.id ?? '');
    const keeps = given !== '' && owners.get(given) === position;
    if (node.type.name === 'section') {
      if (!keeps) transaction.setNodeMarkup(position, undefined, { ...node.attrs, id: newId() });
      return true;
    }
    if (node.type.name !== 'paragraph') return false;
    const old = keeps ? known.get(given) : undefined;
    // Pasted text and the other half of a split sentence hold no figure of the draft.
    const figures = old === undefined ? [] : listOf(node.attrs.figures);
    const edited = old === undefined || old.text !== node.textContent || node.attrs.edited === true;
    if (!keeps || edited !== node.attrs.edited || figures.length !== listOf(node.attrs.figures).length) {
      transaction.setNodeMarkup(position, undefined, { id: keeps ? given : newId(), figures, edited });
    }
    return false;
  });
  return transaction.docChanged ? transaction : null;
};

/** Of several nodes with one id, the one that keeps it: the paragraph that still says what it said, else the first. */
const ownersOf = (doc: DocumentNode, known: ReadonlyMap<string, Paragraph>): ReadonlyMap<string, number> => {
  const owners = new Map<string, number>();
  const unchanged = new Set<string>();
  doc.descendants((node, position) => {
    if (node.type.name !== 'section' && node.type.name !== 'paragraph') return false;
    const id = String(node.attrs.id);
    const same = node.type.name === 'paragraph' && known.get(id)?.text === node.textContent;
    if (!owners.has(id) || (same && !unchanged.has(id))) owners.set(id, position);
    if (same) unchanged.add(id);
    return node.type.name === 'section';
  });
  return owners;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const paragraphsOf = (doc: DocumentNode): ReadonlyMap<string, Paragraph> => {
  const found = new Map<string, Paragraph>();
  doc.descendants((node) => {
    if (node.type.name === 'section') return true;
    if (node.type.name === 'paragraph') found.set(String(node.attrs.id), { text: node.textContent });
    return false;
  });
  return found;
};
