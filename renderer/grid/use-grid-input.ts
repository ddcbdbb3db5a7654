import { useCallback, useLayoutEffect, useMemo, useRef, type ClipboardEvent, type RefObject } from 'react';
import { fillDown, placeBlock, type PlacedText } from './block.ts';
import type { CellInputHandlers } from './cell-input.tsx';
import type { DataGridProps } from './data-grid.tsx';
import { entryEditText } from './entry.ts';
import { meaningOf } from './keys.ts';
import { cellsOf, rangeOf, selectCell, type Position, type Selection } from './selection.ts';
import { formatTsv, parseTsv } from './tsv.ts';
import { EMPTY_CELL, type CellView, type GridAction, type GridMode } from './types.ts';

type GridInputOptions = Pick<DataGridProps, 'rows' | 'columns' | 'cells' | 'readOnly' | 'onEdit' | 'onUndo' | 'onRedo' | 'onOutside' | 'onPasteRefused'> & {
  readonly selection: Selection;
  readonly mode: GridMode;
  readonly setMode: (mode: GridMode) => void;
  readonly select: (selection: Selection, follow?: 'active' | 'extent') => void;
  readonly pageRows: number;
  readonly gridHasFocus: RefObject<boolean>;
};

/** What the keys do, for a menu and the palette. */
export type GridActions = {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly fillDown: () => void;
  readonly clear: () => void;
};

export type GridInput = {
  readonly actions: GridActions;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly handlers: CellInputHandlers;
  /** Takes what is being typed, if anything is. */
  readonly commit: () => void;
  readonly beginEdit: () => void;
};

/** Keys, typing and the clipboard of the one input. Its handlers never change, so that rows need no drawing for them. */
export function useGridInput(options: GridInputOptions): GridInput {
  const inputRef = useRef<HTMLInputElement>(null);
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  // Set by Esc on a selected cell: the next Tab leaves the grid (no keyboard trap, WCAG 2.1.2).
  const leaving = useRef(false);
  const composing = useRef(false);

  const cellAt = useCallback((position: Position): CellView => {
    const { rows, columns, cells } = latest.current;
    return cells.get(rows[position.row]?.key ?? '')?.get(columns[position.col]?.key ?? '') ?? EMPTY_CELL;
  }, []);

  const edit = useCallback((texts: readonly PlacedText[], action: GridAction) => {
    const { rows, columns, onEdit, readOnly } = latest.current;
    if (readOnly || texts.length === 0) return;
    const edits = texts.flatMap(({ row, col, text }) => {
      const rowKey = rows[row]?.key;
      const colKey = columns[col]?.key;
      return rowKey === undefined || colKey === undefined ? [] : [{ row: rowKey, col: colKey, text }];
    });
    onEdit(edits, action);
  }, []);

  const setMode = useCallback((mode: GridMode) => {
    const { current } = latest;
    if (current.mode === mode || (current.readOnly && mode !== 'select')) return;
    // Seen at once by the next key, before React has drawn anything.
    latest.current = { ...current, mode };
    current.setMode(mode);
  }, []);

  const commitTo = useCallback(
    (positions: readonly Position[]) => {
      const { mode } = latest.current;
      const input = inputRef.current;
      if (mode === 'select' || input === null) return;
      const text = input.value;
      input.value = '';
      setMode('select');
      edit(positions.map((position) => ({ ...position, text })), 'type');
    },
    [edit, setMode],
  );

  const commit = useCallback(() => {
    commitTo([latest.current.selection.active]);
  }, [commitTo]);

  const beginEdit = useCallback(() => {
    setMode('edit');
  }, [setMode]);

  const clear = useCallback(
    (action: 'clear' | 'cut') => {
      const filled = cellsOf(rangeOf(latest.current.selection)).filter((position) => cellAt(position).entry.kind !== 'blank');
      edit(filled.map((position) => ({ ...position, text: '' })), action);
    },
    [cellAt, edit],
  );

  const selectedText = useCallback((): string => {
    const { selection, columns } = latest.current;
    const range = rangeOf(selection);
    const lines: string[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1)
      lines.push(columns.slice(range.left, range.right + 1).map((_, index) => entryEditText(cellAt({ row, col: range.left + index }).entry)));
    return formatTsv(lines);
  }, [cellAt]);

  const copy = useCallback(
    (event: ClipboardEvent<HTMLInputElement>): boolean => {
      if (latest.current.mode !== 'select') return false;
      event.clipboardData.setData('text/plain', selectedText());
      event.preventDefault();
      return true;
    },
    [selectedText],
  );

  const pasteText = useCallback(
    (text: string) => {
      const { mode, selection, rows, columns, readOnly, onOutside, select } = latest.current;
      if (readOnly) return;
      const block = parseTsv(text);
      if (mode !== 'select') {
        if (inputRef.current !== null) inputRef.current.value = '';
        setMode('select');
      }
      const placed = placeBlock(block, rangeOf(selection), { rows: rows.length, cols: columns.length });
      edit(placed.cells, 'paste');
      if (placed.outside > 0) onOutside(placed.outside);
      if (placed.range !== null) {
        const anchor = { row: placed.range.top, col: placed.range.left };
        select({ active: anchor, anchor, extent: { row: placed.range.bottom, col: placed.range.right } });
      }
    },
    [edit, setMode],
  );

  const paste = useCallback(
    (event: ClipboardEvent<HTMLInputElement>) => {
      const text = event.clipboardData.getData('text/plain');
      const block = parseTsv(text);
      const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1;
      // Inside a text being edited a single value is pasted as text, by the field itself.
      if (latest.current.mode !== 'select' && !isBlock) return;
      event.preventDefault();
      pasteText(text);
    },
    [pasteText],
  );

  const fill = useCallback(() => {
    edit(fillDown(rangeOf(latest.current.selection), (position) => entryEditText(cellAt(position).entry)), 'fill');
  }, [cellAt, edit]);

  const actions = useMemo((): GridActions => {
    const copyNow = (): Promise<void> => navigator.clipboard.writeText(selectedText());
    return {
      copy: () => void copyNow(),
      cut: () => void copyNow().then(() => { clear('cut'); }),
      // Browsers may refuse a page the clipboard where keys would have been allowed it.
      paste: () => void navigator.clipboard.readText().then(pasteText, () => { latest.current.onPasteRefused(); }),
      fillDown: fill,
      clear: () => { clear('clear'); },
    };
  }, [clear, fill, pasteText, selectedText]);

  const handlers = useMemo(
    (): CellInputHandlers => ({
      onInput: () => {
        if (latest.current.mode === 'select') setMode('type');
      },
      onCompositionStart: () => {
        composing.current = true;
        if (latest.current.mode === 'select') setMode('type');
      },
      onBlur: () => {
        composing.current = false;
        // Leaving the program's window keeps the text being typed, as Excel does; leaving the grid takes it.
        if (document.hasFocus()) commit();
      },
      onKeyDown: (event) => {
        // Keys of an input method under way belong to it (229 is how older ones say so).
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        const { selection, mode, rows, columns, pageRows, select, onUndo, onRedo } = latest.current;
        if (event.key === 'Tab' && mode === 'select' && leaving.current) {
          leaving.current = false;
          return;
        }
        if (event.key !== 'Shift') leaving.current = false;
        const stroke = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
        const size = { rows: rows.length, cols: columns.length };
        const meaning = meaningOf(stroke, { mode, selection, size, pageRows, isFilled: (position) => cellAt(position).entry.kind !== 'blank' });
        if (meaning === null) return;
        switch (meaning.kind) {
          case 'begin-empty':
            // The field is empty, so the key changes nothing there; it is let through all the same.
            setMode('type');
            return;
          case 'move':
            select(meaning.selection, event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter' ? 'extent' : 'active');
            break;
          case 'commit':
            commitTo(meaning.all ? cellsOf(rangeOf(selection)) : [selection.active]);
            select(meaning.selection);
            break;
          case 'cancel':
            if (inputRef.current !== null) inputRef.current.value = '';
            setMode('select');
            break;
          case 'edit':
            setMode('edit');
            break;
          case 'clear':
            clear('clear');
            break;
          case 'fill-down':
            fill();
            break;
          case 'undo':
            onUndo();
            break;
          case 'redo':
            onRedo();
            break;
          case 'leave':
            leaving.current = true;
            select(selectCell(selection.active));
            break;
        }
        event.preventDefault();
        event.stopPropagation();
      },
      onCopy: (event) => {
        copy(event);
      },
      onCut: (event) => {
        if (copy(event)) clear('cut');
      },
      onPaste: paste,
    }),
    [cellAt, clear, commit, commitTo, copy, fill, paste, setMode],
  );

  return { inputRef, handlers, actions, commit, beginEdit };
}
