import { useLayoutEffect, useRef, type ClipboardEventHandler, type CompositionEventHandler, type FocusEventHandler, type InputEventHandler, type KeyboardEventHandler, type ReactNode, type RefObject } from 'react';
import type { GridMode } from './types.ts';
import classes from './data-grid.module.css';

/** What the grid does with the events of the one input. All stable, so that rows need no drawing for them. */
export type CellInputHandlers = {
  readonly onInput: InputEventHandler<HTMLInputElement>;
  readonly onKeyDown: KeyboardEventHandler<HTMLInputElement>;
  readonly onBlur: FocusEventHandler<HTMLInputElement>;
  readonly onCompositionStart: CompositionEventHandler<HTMLInputElement>;
  readonly onCopy: ClipboardEventHandler<HTMLInputElement>;
  readonly onCut: ClipboardEventHandler<HTMLInputElement>;
  readonly onPaste: ClipboardEventHandler<HTMLInputElement>;
};

type CellInputProps = {
  readonly label: string;
  readonly mode: GridMode;
  readonly readOnly: boolean;
  readonly describedBy: string;
  /** Text to begin with in mode `edit`; in the other modes the input begins empty. */
  readonly initialText: string;
  /** True while the grid has the focus: the input takes it as soon as it exists, before the next key can come. */
  readonly gridHasFocus: RefObject<boolean>;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly handlers: CellInputHandlers;
};

/**
 * The one real input of the grid, in the active cell. While one only moves about it is empty and transparent over the
 * cell's text; the first key is typed into it natively, so that UniKey's Backspace and replacement characters find an
 * ordinary text field with ordinary text in it. It is uncontrolled: nothing rewrites what a key just wrote.
 */
export function CellInput({ label, mode, readOnly, describedBy, initialText, gridHasFocus, inputRef, handlers }: CellInputProps): ReactNode {
  const own = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const input = own.current;
    inputRef.current = input;
    if (gridHasFocus.current) input?.focus({ preventScroll: true });
    return () => {
      if (inputRef.current === input) inputRef.current = null;
    };
  }, [gridHasFocus, inputRef]);

  useLayoutEffect(() => {
    const input = own.current;
    if (input === null) return;
    if (mode === 'edit' && input.dataset['begun'] === undefined) {
      if (input.value === '') input.value = initialText;
      input.setSelectionRange(input.value.length, input.value.length);
    }
    if (mode === 'select') {
      input.value = '';
      delete input.dataset['begun'];
    } else input.dataset['begun'] = 'yes';
  }, [mode, initialText]);

  return (
    <input
      ref={own}
      className={classes.input}
      data-mode={mode}
      aria-label={label}
      aria-describedby={describedBy}
      readOnly={readOnly}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      {...handlers}
    />
  );
}
