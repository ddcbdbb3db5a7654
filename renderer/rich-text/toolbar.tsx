import { useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlignCenter, IconAlignJustified, IconAlignLeft, IconAlignRight, IconArrowBackUp, IconArrowForwardUp, IconBold, IconH1, IconH2, IconIndentDecrease, IconIndentIncrease,
  IconItalic, IconList, IconListNumbers, IconUnderline, type Icon,
} from '@tabler/icons-react';
import { redo, undo } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { align, alignmentAt, hasMark, heading, headingAt, mark } from './edits.ts';
import { indent, list, listAt, outdent } from './lists.ts';
import { TableMenu } from './table-menu.tsx';
import { useRichTextWords, type RichTextWords } from './words.ts';
import classes from './rich-editor.module.css';

type Button = {
  readonly id: string;
  readonly name: (words: RichTextWords) => string;
  readonly icon: Icon;
  readonly keys?: string;
  readonly command: Command;
  /** For a button that switches something: whether it is on. */
  readonly isOn?: (state: EditorState) => boolean;
};

/** Buttons in groups, in the order of Word's ribbon. */
const GROUPS: readonly (readonly Button[])[] = [
  [
    { id: 'undo', name: (words) => words.undo, icon: IconArrowBackUp, keys: 'Ctrl+Z', command: undo },
    { id: 'redo', name: (words) => words.redo, icon: IconArrowForwardUp, keys: 'Ctrl+Y', command: redo },
  ],
  [
    { id: 'bold', name: (words) => words.bold, icon: IconBold, keys: 'Ctrl+B', command: mark('bold'), isOn: (state) => hasMark(state, 'bold') },
    { id: 'italic', name: (words) => words.italic, icon: IconItalic, keys: 'Ctrl+I', command: mark('italic'), isOn: (state) => hasMark(state, 'italic') },
    { id: 'underline', name: (words) => words.underline, icon: IconUnderline, keys: 'Ctrl+U', command: mark('underline'), isOn: (state) => hasMark(state, 'underline') },
  ],
  [
    { id: 'heading1', name: (words) => words.heading1, icon: IconH1, keys: 'Ctrl+Alt+1', command: heading(1), isOn: (state) => headingAt(state) === 1 },
    { id: 'heading2', name: (words) => words.heading2, icon: IconH2, keys: 'Ctrl+Alt+2', command: heading(2), isOn: (state) => headingAt(state) === 2 },
  ],
  [
    { id: 'bullets', name: (words) => words.bullets, icon: IconList, keys: 'Ctrl+Shift+L', command: list('bulletList'), isOn: (state) => listAt(state) === 'bulletList' },
    { id: 'numbers', name: (words) => words.numbers, icon: IconListNumbers, command: list('orderedList'), isOn: (state) => listAt(state) === 'orderedList' },
    { id: 'outdent', name: (words) => words.outdent, icon: IconIndentDecrease, keys: 'Alt+Shift+←', command: outdent },
    { id: 'indent', name: (words) => words.indent, icon: IconIndentIncrease, keys: 'Alt+Shift+→', command: indent },
  ],
  [
    { id: 'left', name: (words) => words.left, icon: IconAlignLeft, keys: 'Ctrl+L', command: align('left'), isOn: (state) => alignmentAt(state) === 'left' },
    { id: 'center', name: (words) => words.center, icon: IconAlignCenter, keys: 'Ctrl+E', command: align('center'), isOn: (state) => alignmentAt(state) === 'center' },
    { id: 'right', name: (words) => words.right, icon: IconAlignRight, keys: 'Ctrl+R', command: align('right'), isOn: (state) => alignmentAt(state) === 'right' },
    { id: 'justified', name: (words) => words.justified, icon: IconAlignJustified, keys: 'Ctrl+J', command: align(null), isOn: (state) => alignmentAt(state) === null },
  ],
];

type ButtonState = { readonly enabled: boolean; readonly on: boolean };

const statesOf = (state: EditorState): Readonly<Record<string, ButtonState>> =>
  Object.fromEntries(GROUPS.flat().map(({ id, command, isOn }) => [id, { enabled: command(state), on: isOn?.(state) ?? false }]));

/** Focusable buttons of a toolbar: with the arrow keys one goes from one to the next, Tab leaves it. */
function moveFocus(toolbar: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>('button[data-toolbar-button]')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  const wanted = Number.isFinite(step) ? (at + step + buttons.length) % buttons.length : step > 0 ? buttons.length - 1 : 0;
  buttons[wanted]?.focus();
}

/** The buttons above the text. A button that can do nothing here stays reachable and says so. */
export function Toolbar({ editor, controls, ref }: { readonly editor: Editor; readonly controls: string; readonly ref: Ref<HTMLDivElement> }): ReactNode {
  const words = useRichTextWords();
  const states = useEditorState({ editor, selector: ({ editor: current }) => statesOf(current.state) });
  // The one button that Tab reaches: the last that had the focus.
  const [current, setCurrent] = useState('undo');
  const toolbar = useRef<HTMLDivElement | null>(null);
  const run = (command: Command): void => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      aria-label={words.toolbar}
      aria-controls={controls}
      ref={(element) => {
        toolbar.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref !== null) ref.current = element;
      }}
      onKeyDown={(event) => {
        if (toolbar.current !== null) moveFocus(toolbar.current, event);
        if (event.key === 'Escape') editor.view.focus();
      }}
      onFocus={(event) => {
        const { id } = (event.target as HTMLElement).dataset;
        if (id !== undefined) setCurrent(id);
      }}
    >
      {GROUPS.map((group) => (
        <div key={group[0]?.id} className={classes.group}>
          {group.map(({ id, name, icon: ButtonIcon, keys, command, isOn }) => {
            const { enabled, on } = states[id] ?? { enabled: false, on: false };
            return (
              <Tooltip key={id} label={keys === undefined ? name(words) : `${name(words)} · ${keys}`}>
                <ActionIcon
                  size={28}
                  variant={on ? 'light' : 'subtle'}
                  color={on ? 'ink' : 'gray'}
                  data-toolbar-button
                  data-id={id}
                  tabIndex={current === id ? 0 : -1}
                  aria-label={name(words)}
                  aria-keyshortcuts={keys?.replace('Ctrl', 'Control').replace('←', 'ArrowLeft').replace('→', 'ArrowRight')}
                  aria-pressed={isOn === undefined ? undefined : on}
                  aria-disabled={!enabled}
                  data-dimmed={!enabled || undefined}
                  // The selection stays in the text while the mouse is on a button.
                  onMouseDown={(event) => { event.preventDefault(); }}
                  onClick={() => { if (enabled) run(command); }}
                >
                  <ButtonIcon size={17} stroke={1.7} aria-hidden />
                </ActionIcon>
              </Tooltip>
            );
          })}
        </div>
      ))}
      <TableMenu editor={editor} isCurrent={current === 'table'} />
    </div>
  );
}
