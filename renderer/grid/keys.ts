import { advance, clamp, extendTo, isSingle, jump, selectAll, selectCell, selectColumns, selectRows, step, type Direction, type Position, type Selection, type Size } from './selection.ts';
import type { GridMode } from './types.ts';

export type KeyStroke = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean };

/** What a key means. `null`: the key belongs to the input; it is left alone and never prevented. */
export type KeyMeaning =
  | { readonly kind: 'move'; readonly selection: Selection }
  /** Take what is in the input, then move. */
  | { readonly kind: 'commit'; readonly selection: Selection; readonly all: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'edit' }
  /** Backspace on a selected cell: begin typing with nothing, and let the key through. */
  | { readonly kind: 'begin-empty' }
  | { readonly kind: 'clear' | 'fill-down' | 'undo' | 'redo' | 'leave' }
  | null;

export type KeyContext = {
  readonly mode: GridMode;
  readonly selection: Selection;
  readonly size: Size;
  /** Rows that fit the window, for Page Up and Page Down. */
  readonly pageRows: number;
  readonly isFilled: (position: Position) => boolean;
};

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Excel's keys. While text is being typed, everything that a text field or UniKey needs stays with the field. */
export function meaningOf(stroke: KeyStroke, context: KeyContext): KeyMeaning {
  return context.mode === 'select' ? whileSelecting(stroke, context) : whileWriting(stroke, context);
}

function whileWriting({ key, ctrl, shift, alt }: KeyStroke, { mode, selection, size, pageRows }: KeyContext): KeyMeaning {
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'Enter' && !alt) return ctrl ? { kind: 'commit', selection, all: true } : { kind: 'commit', selection: advance(selection, 'enter', shift, size), all: false };
  if (key === 'Tab' && !ctrl && !alt) return { kind: 'commit', selection: afterTab(selection, shift, size) ?? selection, all: false };
  if (key === 'F2' && mode === 'type') return { kind: 'edit' };
  if (mode === 'edit' || ctrl || shift || alt) return null;
  const direction = ARROWS[key];
  if (direction !== undefined) return { kind: 'commit', selection: selectCell(step(selection.active, direction, size)), all: false };
  if (key === 'PageDown' || key === 'PageUp')
    return { kind: 'commit', selection: selectCell(step(selection.active, key === 'PageDown' ? 'down' : 'up', size, pageRows)), all: false };
  return null;
}

function whileSelecting(stroke: KeyStroke, context: KeyContext): KeyMeaning {
  const { key, ctrl, shift, alt } = stroke;
  const { selection, size } = context;
  if (alt) return null;
  const target = targetOf(stroke, context);
  if (target !== null) return { kind: 'move', selection: shift ? extendTo(selection, target) : selectCell(target) };
  if (ctrl) return withCtrl(key.toLowerCase(), shift, context);
  switch (key) {
    case 'Enter':
      return { kind: 'move', selection: advance(selection, 'enter', shift, size) };
    case 'Tab': {
      const next = afterTab(selection, shift, size);
      return next === null ? null : { kind: 'move', selection: next };
    }
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'begin-empty' };
    case 'Escape':
      return { kind: 'leave' };
    case ' ':
      return shift ? { kind: 'move', selection: selectRows(selection.active.row, selection.active.row, size) } : null;
    default:
      return null;
  }
}

function withCtrl(key: string, shift: boolean, { selection, size }: KeyContext): KeyMeaning {
  switch (key) {
    case 'a':
      return { kind: 'move', selection: selectAll(size) };
    case 'd':
      return { kind: 'fill-down' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case ' ':
      return { kind: 'move', selection: selectColumns(selection.active.col, selection.active.col, size) };
    default:
      return null;
  }
}

/** Where an arrow, Home, End or Page key leads; with Shift it starts from the far corner of the selection. */
function targetOf({ key, ctrl, shift }: KeyStroke, { selection, size, pageRows, isFilled }: KeyContext): Position | null {
  const from = shift ? selection.extent : selection.active;
  const direction = ARROWS[key];
  if (direction !== undefined) return ctrl ? jump(from, direction, size, isFilled) : step(from, direction, size);
  switch (key) {
    case 'Home':
      return clamp({ row: ctrl ? 0 : from.row, col: 0 }, size);
    case 'End':
      return clamp({ row: ctrl ? size.rows : from.row, col: size.cols }, size);
    case 'PageDown':
      return step(from, 'down', size, pageRows);
    case 'PageUp':
      return step(from, 'up', size, pageRows);
    default:
      return null;
  }
}

/** At the end of a row Tab goes to the next one; at the very end (null) the focus goes on, as on any page. */
function afterTab(selection: Selection, backwards: boolean, size: Size): Selection | null {
  if (!isSingle(selection)) return advance(selection, 'tab', backwards, size);
  const { row, col } = selection.active;
  const next = backwards ? col - 1 : col + 1;
  if (next >= 0 && next < size.cols) return selectCell({ row, col: next });
  const nextRow = backwards ? row - 1 : row + 1;
  if (nextRow < 0 || nextRow >= size.rows) return null;
  return selectCell({ row: nextRow, col: backwards ? size.cols - 1 : 0 });
}
