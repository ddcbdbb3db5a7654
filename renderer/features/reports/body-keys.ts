import { Extension } from '@tiptap/react';
import { history } from '@tiptap/pm/history';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { keepBody } from './body-keeping.ts';

export type BodyKeysOptions = {
  readonly newId: () => string;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Alt+Shift+Up and Down, as in Word. */
  readonly onMove: (step: 1 | -1) => void;
};

/** Class of the paragraph or title, and of the section, that holds the caret. */
export const CURRENT = 'current-block';

/** Undo, the keys at the borders of titles and sections, and the mark of the current paragraph. */
export const BodyKeys = Extension.create<BodyKeysOptions>({
  name: 'bodyKeys',
  addOptions: () => ({ newId: () => '', onUndo: () => undefined, onRedo: () => undefined, onMove: () => undefined }),
  addKeyboardShortcuts() {
    const run = (change: (state: EditorState) => Transaction | 'keep' | null) => (): boolean => {
      const result = change(this.editor.state);
      if (result !== null && result !== 'keep') this.editor.view.dispatch(result);
      return result !== null;
    };
    const does = (what: () => void) => (): boolean => {
      what();
      return true;
    };
    return {
      'Mod-z': does(this.options.onUndo),
      'Mod-y': does(this.options.onRedo),
      'Mod-Shift-z': does(this.options.onRedo),
      'Alt-Shift-ArrowUp': does(() => { this.options.onMove(-1); }),
      'Alt-Shift-ArrowDown': does(() => { this.options.onMove(1); }),
      Enter: run(enterInTitle),
      Backspace: run(backspaceAtBorder),
      Delete: run(deleteAtBorder),
    };
  },
  addProseMirrorPlugins() {
    return [history(), keepBody(this.options.newId), markCurrent()];
  },
});

/** Enter in a title opens a paragraph below it, with what stood behind the caret. */
export const enterInTitle = (state: EditorState): Transaction | null => {
  const { $from, empty } = state.selection;
  const paragraph = state.schema.nodes.paragraph;
  if (!empty || $from.parent.type.name !== 'sectionTitle' || paragraph === undefined) return null;
  const rest = $from.parent.textContent.slice($from.parentOffset);
  const transaction = state.tr;
  if (rest !== '') transaction.delete($from.pos, $from.end());
  const at = transaction.mapping.map($from.after());
  transaction.insert(at, paragraph.create(null, rest === '' ? null : state.schema.text(rest)));
  return transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView();
};

/** A paragraph never flows into its title: Backspace at its start only takes away an empty one. */
export const backspaceAtBorder = (state: EditorState): Transaction | 'keep' | null => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2) return null;
  if ($from.parent.type.name === 'sectionTitle') return 'keep';
  if ($from.index(-1) !== 1) return null;
  if ($from.parent.content.size > 0) return 'keep';
  const transaction = state.tr.delete($from.before(), $from.after());
  return transaction.setSelection(Selection.near(transaction.doc.resolve($from.before() - 1), -1));
};

/** Delete at the end of a title or of a section takes nothing from what follows. */
export const deleteAtBorder = (state: EditorState): Transaction | 'keep' | null => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth < 2 || $from.parentOffset < $from.parent.content.size) return null;
  const isLast = $from.index(-1) === $from.node(-1).childCount - 1;
  return $from.parent.type.name === 'sectionTitle' || isLast ? 'keep' : null;
};

const markCurrent = (): Plugin =>
  new Plugin({
    key: new PluginKey('mark-current'),
    props: {
      decorations: (state) => {
        const { $head } = state.selection;
        if ($head.depth < 2) return DecorationSet.empty;
        return DecorationSet.create(state.doc, [
          Decoration.node($head.before(2), $head.after(2), { class: CURRENT }),
          Decoration.node($head.before(1), $head.after(1), { class: CURRENT }),
        ]);
      },
    },
  });

/** Ids of the section and the paragraph that hold the caret; null where there is none. */
export const currentIds = (state: EditorState): { readonly section: string | null; readonly paragraph: string | null } => {
  const { $head } = state.selection;
  const inside = $head.depth >= 2 ? $head.node(2) : null;
  return {
    section: $head.depth >= 1 ? String($head.node(1).attrs.id) : null,
    paragraph: inside?.type.name === 'paragraph' ? String(inside.attrs.id) : null,
  };
};
