import { Extension } from '@tiptap/react';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import { isInTable, tableEditing } from '@tiptap/pm/tables';
import { align, backspaceInHeading, heading, lineBreak, mark, nextCell, previousCell } from './edits.ts';
import { backspaceInItem, indent, list, listAt, outdent, splitItem } from './lists.ts';

export type RichKeysOptions = {
  /** Alt+F10: to the buttons above the text. */
  readonly toToolbar: () => void;
};

/**
 * Keys as in Word. Tab works inside lists and tables, where Word's does; elsewhere it leaves the text, and after Escape it
 * leaves from there too, so that nobody is caught in it.
 */
export const RichKeys = Extension.create<RichKeysOptions, { leaves: boolean }>({
  name: 'richKeys',
  addOptions: () => ({ toToolbar: () => undefined }),
  addStorage: () => ({ leaves: false }),
  addKeyboardShortcuts() {
    const does = (command: Command) => (): boolean => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    /** The key belongs to the text whether or not it changes anything: Ctrl+R never loads the page again. */
    const always = (command: Command) => (): boolean => {
      if (this.editor.isEditable) does(command)();
      return true;
    };
    const tab = (inList: Command, inTable: Command) => (): boolean => {
      if (this.storage.leaves || !this.editor.isEditable) return false;
      if (isInTable(this.editor.state)) return does(inTable)();
      if (listAt(this.editor.state) === null) return false;
      does(inList)();
      return true;
    };
    return {
      'Mod-b': always(mark('bold')),
      'Mod-i': always(mark('italic')),
      'Mod-u': always(mark('underline')),
      'Mod-Alt-1': always(heading(1)),
      'Mod-Alt-2': always(heading(2)),
      'Mod-Shift-l': always(list('bulletList')),
      'Mod-Shift-n': always(list('orderedList')),
      'Mod-l': always(align('left')),
      'Mod-e': always(align('center')),
      'Mod-r': always(align('right')),
      'Mod-j': always(align(null)),
      'Mod-z': always(undo),
      'Mod-y': always(redo),
      'Mod-Shift-z': always(redo),
      'Alt-Shift-ArrowRight': always(indent),
      'Alt-Shift-ArrowLeft': always(outdent),
      'Shift-Enter': does(lineBreak),
      Enter: does(splitItem),
      Backspace: () => does(backspaceInItem)() || does(backspaceInHeading)(),
      Tab: tab(indent, nextCell),
      'Shift-Tab': tab(outdent, previousCell),
      'Alt-F10': () => {
        this.options.toToolbar();
        return true;
      },
      Escape: () => {
        const holdsTab = !this.storage.leaves && (isInTable(this.editor.state) || listAt(this.editor.state) !== null);
        this.storage.leaves = true;
        return holdsTab;
      },
    };
  },
  onBlur() {
    this.storage.leaves = false;
  },
  onUpdate() {
    this.storage.leaves = false;
  },
  addProseMirrorPlugins() {
    return [history(), gapCursor(), tableEditing()];
  },
});
