import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent as ReactMouseEvent, type RefObject } from 'react';
import { rangeOf, selectAll, selectCell, selectColumns, selectRows, type Selection, type Size } from './selection.ts';
import type { GridMode } from './types.ts';

type GridMouseOptions = {
  readonly selection: Selection;
  readonly mode: GridMode;
  readonly select: (selection: Selection, follow?: 'active' | 'extent') => void;
  readonly size: Size;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly gridHasFocus: RefObject<boolean>;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly commit: () => void;
  readonly beginEdit: () => void;
};

/** What lies under the pointer. */
type Hit =
  | { readonly kind: 'cell'; readonly row: number; readonly col: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly col: number }
  | { readonly kind: 'corner' };

export type GridMouse = {
  readonly onMouseDown: (event: ReactMouseEvent) => void;
  readonly onDoubleClick: (event: ReactMouseEvent) => void;
  readonly onContextMenu: (event: ReactMouseEvent) => void;
  /** Where the menu is open, in the window's pixels. */
  readonly menuAt: { readonly x: number; readonly y: number } | null;
  readonly closeMenu: () => void;
};

/** Selecting by mouse: press, drag, Shift, whole rows and columns by their headers. */
export function useGridMouse(options: GridMouseOptions): GridMouse {
  const [menuAt, setMenuAt] = useState<GridMouse['menuAt']>(null);
  const latest = useRef(options);
  const dragFrom = useRef<Hit | null>(null);
  useLayoutEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    const onMove = (event: MouseEvent): void => {
      const from = dragFrom.current;
      if (from === null) return;
      const hit = hitAt(document.elementFromPoint(event.clientX, event.clientY));
      const { select, selection, size } = latest.current;
      const next = hit === null ? null : dragged(from, hit, selection, size);
      if (next !== null && (next.extent.row !== selection.extent.row || next.extent.col !== selection.extent.col)) select(next, 'extent');
    };
    const onUp = (): void => {
      dragFrom.current = null;
    };
    document.addEventListener('mousemove', onMove);
    document.addEventListener('mouseup', onUp);
    return () => {
      document.removeEventListener('mousemove', onMove);
      document.removeEventListener('mouseup', onUp);
    };
  }, []);

  const onMouseDown = (event: ReactMouseEvent): void => {
    const { selection, mode, select, size, inputRef, gridHasFocus, commit } = options;
    const hit = hitAt(event.target);
    if (event.button !== 0 || hit === null) return;
    const isActive = hit.kind === 'cell' && hit.row === selection.active.row && hit.col === selection.active.col;
    // Inside the text being written the mouse places the caret.
    if (isActive && mode !== 'select') return;
    event.preventDefault();
    commit();
    gridHasFocus.current = true;
    dragFrom.current = hit;
    const next = event.shiftKey ? dragged(originOf(hit, selection), hit, selection, size) : pressed(hit, size);
    if (next !== null) select(next, hit.kind === 'cell' ? 'extent' : 'active');
    inputRef.current?.focus({ preventScroll: true });
  };

  const onDoubleClick = (event: ReactMouseEvent): void => {
    if (hitAt(event.target)?.kind === 'cell' && options.mode === 'select') options.beginEdit();
  };
  const onContextMenu = (event: ReactMouseEvent): void => {
    const { selection, mode, select, inputRef } = options;
    const hit = hitAt(event.target);
    // A text being written keeps the menu of its field.
    if (hit?.kind !== 'cell' || mode !== 'select') return;
    event.preventDefault();
    const { top, left, bottom, right } = rangeOf(selection);
    if (hit.row < top || hit.row > bottom || hit.col < left || hit.col > right) select(selectCell(hit));
    // The menu key has no pointer: the menu then stands at the cell.
    const box = inputRef.current?.getBoundingClientRect();
    setMenuAt(event.clientX > 0 || box === undefined ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom });
  };
  const closeMenu = (): void => {
    setMenuAt(null);
    options.gridHasFocus.current = true;
    options.inputRef.current?.focus({ preventScroll: true });
  };
  return { onMouseDown, onDoubleClick, onContextMenu, menuAt, closeMenu };
}

function pressed(hit: Hit, size: Size): Selection {
  switch (hit.kind) {
    case 'cell':
      return selectCell(hit);
    case 'row':
      return selectRows(hit.row, hit.row, size);
    case 'column':
      return selectColumns(hit.col, hit.col, size);
    case 'corner':
      return selectAll(size);
  }
}

/** The selection from where the drag began to where the pointer is; null where the two have nothing in common. */
function dragged(from: Hit, to: Hit, selection: Selection, size: Size): Selection | null {
  if (from.kind === 'row' && 'row' in to) return selectRows(from.row, to.row, size);
  if (from.kind === 'column' && 'col' in to) return selectColumns(from.col, to.col, size);
  if (from.kind === 'cell' && to.kind === 'cell') return { active: selection.anchor, anchor: selection.anchor, extent: { row: to.row, col: to.col } };
  return null;
}

/** With Shift the drag goes on from what is selected already. */
function originOf(hit: Hit, selection: Selection): Hit {
  if (hit.kind === 'row') return { kind: 'row', row: selection.anchor.row };
  if (hit.kind === 'column') return { kind: 'column', col: selection.anchor.col };
  return hit.kind === 'cell' ? { kind: 'cell', ...selection.anchor } : hit;
}

function hitAt(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>('[data-row][data-col], [data-row-header], [data-col-header], [data-corner]');
  if (element === null) return null;
  const { row, col, rowHeader, colHeader } = element.dataset;
  if (row !== undefined && col !== undefined) return { kind: 'cell', row: Number(row), col: Number(col) };
  if (rowHeader !== undefined) return { kind: 'row', row: Number(rowHeader) };
  if (colHeader !== undefined) return { kind: 'column', col: Number(colHeader) };
  return { kind: 'corner' };
}
