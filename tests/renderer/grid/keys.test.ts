import { describe, expect, test } from 'vitest';
import { meaningOf, type KeyContext, type KeyStroke } from '../../../renderer/grid/keys.ts';
import { selectCell } from '../../../renderer/grid/selection.ts';

const stroke = (key: string, held: Partial<KeyStroke> = {}): KeyStroke => ({ key, ctrl: false, shift: false, alt: false, ...held });
const context = (change: Partial<KeyContext> = {}): KeyContext => ({ mode: 'select', selection: selectCell({ row: 1, col: 1 }), size: { rows: 3, cols: 3 }, pageRows: 2, isFilled: () => true, ...change });

describe('keys on a selected cell', () => {
  test('letters, digits and the Vietnamese characters that UniKey puts belong to the field', () => {
    for (const key of ['a', 'â', 'Đ', '5', ',', '-', 'Process', 'Unidentified', ' ']) expect(meaningOf(stroke(key), context())).toBeNull();
  });

  test('Backspace begins an empty text and is not taken from the field', () => {
    expect(meaningOf(stroke('Backspace'), context())).toEqual({ kind: 'begin-empty' });
  });

  test('Tab goes on to the next row at the end of a row, and out of the grid at its end', () => {
    const next = meaningOf(stroke('Tab'), context({ selection: selectCell({ row: 0, col: 2 }) }));
    expect(next).toEqual({ kind: 'move', selection: selectCell({ row: 1, col: 0 }) });
    expect(meaningOf(stroke('Tab'), context({ selection: selectCell({ row: 2, col: 2 }) }))).toBeNull();
    expect(meaningOf(stroke('Tab', { shift: true }), context({ selection: selectCell({ row: 0, col: 0 }) }))).toBeNull();
  });

  test('copy, cut and paste are left to the clipboard events; undo, redo, fill and all are the grid’s', () => {
    for (const key of ['c', 'x', 'v', 'k', 's']) expect(meaningOf(stroke(key, { ctrl: true }), context())).toBeNull();
    expect(meaningOf(stroke('z', { ctrl: true }), context())).toEqual({ kind: 'undo' });
    expect(meaningOf(stroke('Z', { ctrl: true, shift: true }), context())).toEqual({ kind: 'redo' });
    expect(meaningOf(stroke('y', { ctrl: true }), context())).toEqual({ kind: 'redo' });
    expect(meaningOf(stroke('d', { ctrl: true }), context())).toEqual({ kind: 'fill-down' });
  });
});

describe('keys while a text is being written', () => {
  test('Backspace, Delete, Ctrl+Z and Shift with an arrow stay in the text', () => {
    for (const mode of ['type', 'edit'] as const)
      for (const key of [stroke('Backspace'), stroke('Delete'), stroke('z', { ctrl: true }), stroke('ArrowLeft', { shift: true }), stroke('a', { ctrl: true })])
        expect(meaningOf(key, context({ mode }))).toBeNull();
  });

  test('an arrow takes a typed text and moves on, and moves the caret after F2', () => {
    expect(meaningOf(stroke('ArrowRight'), context({ mode: 'type' }))).toEqual({ kind: 'commit', selection: selectCell({ row: 1, col: 2 }), all: false });
    expect(meaningOf(stroke('ArrowRight'), context({ mode: 'edit' }))).toBeNull();
  });

  test('Enter takes the text, Ctrl+Enter takes it for the whole selection, Esc gives it up', () => {
    expect(meaningOf(stroke('Enter'), context({ mode: 'edit' }))).toMatchObject({ kind: 'commit', selection: selectCell({ row: 2, col: 1 }) });
    expect(meaningOf(stroke('Enter', { ctrl: true }), context({ mode: 'type' }))).toMatchObject({ kind: 'commit', all: true });
    expect(meaningOf(stroke('Escape'), context({ mode: 'type' }))).toEqual({ kind: 'cancel' });
  });
});
