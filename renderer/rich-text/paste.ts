import { Extension } from '@tiptap/react';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection } from '@tiptap/pm/state';
import { handlePaste as pasteIntoCells, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { RICH_TEXT_LIMITS } from '../../electron/core/rich-text/limits.ts';
import { cleanPastedHtml, cleanPastedPlain, LONGEST_MARKUP, type PastedText } from '../../electron/core/rich-text/paste/clean.ts';
import { fitsLimits, richTextSize } from '../../electron/core/rich-text/plain-text.ts';
import type { RichBlock, RichItem, RichText } from '../../electron/core/rich-text/types.ts';
import { fromDocument, toDocument } from './schema.ts';

export type RichPasteOptions = {
  /** More was pasted or typed than a text may hold; nothing was taken. */
  readonly onTooLarge: () => void;
};

/** Marks what this editor itself put on the clipboard: it needs no cleaning, and remembers what it was cut out of. */
const OWN = /data-pm-slice/;

function itemLines(list: Extract<RichBlock, { kind: 'list' }>): readonly RichItem['runs'][] {
  return list.items.flatMap((item) => [item.runs, ...(item.children ?? []).flatMap(itemLines)]);
}

/** A cell holds paragraphs only. */
function asParagraphs(rich: RichText): RichText {
  return rich.flatMap((block): RichText => {
    if (block.kind === 'list') return itemLines(block).map((runs) => ({ kind: 'paragraph', runs }));
    if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map((runs): RichBlock => ({ kind: 'paragraph', runs }))));
    return [{ kind: 'paragraph', runs: block.runs }];
  });
}

/** Pasted text as a slice: open at a paragraph, which flows into the one it is pasted into. */
function sliceOf(schema: Schema, rich: RichText): Slice {
  const doc = schema.nodeFromJSON(toDocument(rich));
  const isOpen = (node: Node | null): number => (node?.type.name === 'paragraph' && node.attrs.align === null ? 1 : 0);
  return new Slice(Fragment.from(doc.content), isOpen(doc.firstChild), isOpen(doc.lastChild));
}

/** Puts pasted text in; false when there is nothing in it. */
function insert(view: EditorView, rich: RichText, event: ClipboardEvent | null): boolean {
  if (rich.length === 0) return false;
  const { state } = view;
  const inTable = isInTable(state);
  const [only] = rich;
  if (inTable && event !== null && rich.length === 1 && only?.kind === 'table' && pasteIntoCells(view, event, new Slice(sliceOf(state.schema, rich).content, 0, 0))) return true;
  // What is pasted is undone by itself, not with the letters typed before it.
  view.dispatch(closeHistory(state.tr).replaceSelection(sliceOf(state.schema, inTable ? asParagraphs(rich) : rich)).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}

function cleaned(html: string, data: DataTransfer): PastedText | null {
  if (html !== '') return cleanPastedHtml(html);
  const text = data.getData('text/plain');
  return text === '' ? null : cleanPastedPlain(text);
}

/** A change that adds no more than this need not be weighed. */
const SMALL_CHANGE = 200;

/**
 * Takes in what is pasted or dropped: cleaned of what Word and web pages put beside the text, and refused whole, with a
 * word to the writer, where it is longer than any paper.
 */
export const RichPaste = Extension.create<RichPasteOptions>({
  name: 'richPaste',
  addOptions: () => ({ onTooLarge: () => undefined }),
  addProseMirrorPlugins() {
    const tooLarge = (): void => { this.options.onTooLarge(); };
    let shift = false;
    const take = (view: EditorView, data: DataTransfer | null, event: ClipboardEvent | null): boolean => {
      if (data === null || !view.editable) return false;
      // A large clipboard is copied each time it is asked for.
      const html = shift ? '' : data.getData('text/html');
      if (html.length < LONGEST_MARKUP && OWN.test(html)) return false;
      const pasted = cleaned(html, data);
      if (pasted === null) return false;
      if (!pasted.ok) {
        tooLarge();
        return true;
      }
      return insert(view, pasted.rich, event);
    };
    return [
      new Plugin({
        key: new PluginKey('rich-paste'),
        props: {
          handlePaste: (view, event) => take(view, event.clipboardData, event),
          handleDrop: (view, event, _slice, moved) => {
            if (moved || event.dataTransfer === null || OWN.test(event.dataTransfer.getData('text/html'))) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (place !== null) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
            return take(view, event.dataTransfer, null);
          },
          handleDOMEvents: {
            // Ctrl+Shift+V pastes the words alone.
            keydown: (_view, event) => {
              shift = event.shiftKey;
              return false;
            },
          },
        },
        filterTransaction: (transaction, state) => {
          if (!transaction.docChanged || transaction.getMeta('load') === true) return true;
          const grown = transaction.doc.content.size - state.doc.content.size;
          if (grown <= 0 || (grown < SMALL_CHANGE && transaction.doc.content.size < RICH_TEXT_LIMITS.characters)) return true;
          if (fitsLimits(richTextSize(fromDocument(transaction.doc)))) return true;
          tooLarge();
          return false;
        },
      }),
    ];
  },
});
