/** Where one is in the grid. Rows and columns count from 0; the pinned name column and the header are not counted. */
export type Position = { readonly row: number; readonly col: number };

export type Size = { readonly rows: number; readonly cols: number };

/** Inclusive on all sides. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/**
 * As in Excel: `active` holds the input; the selected range lies between `anchor` and `extent`, and `active` lies in it.
 */
export type Selection = { readonly active: Position; readonly anchor: Position; readonly extent: Position };

export type Direction = 'up' | 'down' | 'left' | 'right';

export function selectCell(position: Position): Selection {
  return { active: position, anchor: position, extent: position };
}

export function selectAll(size: Size): Selection {
  const start = { row: 0, col: 0 };
  return { active: start, anchor: start, extent: { row: Math.max(0, size.rows - 1), col: Math.max(0, size.cols - 1) } };
}

export function selectRows(from: number, to: number, size: Size): Selection {
  return { active: { row: from, col: 0 }, anchor: { row: from, col: 0 }, extent: { row: to, col: Math.max(0, size.cols - 1) } };
}

export function selectColumns(from: number, to: number, size: Size): Selection {
  return { active: { row: 0, col: from }, anchor: { row: 0, col: from }, extent: { row: Math.max(0, size.rows - 1), col: to } };
}

export function rangeOf({ anchor, extent }: Selection): Range {
  return {
    top: Math.min(anchor.row, extent.row),
    left: Math.min(anchor.col, extent.col),
    bottom: Math.max(anchor.row, extent.row),
    right: Math.max(anchor.col, extent.col),
  };
}

export function isSingle({ anchor, extent }: Selection): boolean {
  return anchor.row === extent.row && anchor.col === extent.col;
}

export function cellsOf(range: Range): readonly Position[] {
  const cells: Position[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) for (let col = range.left; col <= range.right; col += 1) cells.push({ row, col });
  return cells;
}

/** Brings a position (or a selection made for a larger grid) inside. */
export function clamp(position: Position, size: Size): Position {
  return { row: Math.min(Math.max(0, position.row), Math.max(0, size.rows - 1)), col: Math.min(Math.max(0, position.col), Math.max(0, size.cols - 1)) };
}

export function clampSelection(selection: Selection, size: Size): Selection {
  return { active: clamp(selection.active, size), anchor: clamp(selection.anchor, size), extent: clamp(selection.extent, size) };
}

export function step(position: Position, direction: Direction, size: Size, by = 1): Position {
  const rows = direction === 'down' ? by : direction === 'up' ? -by : 0;
  const cols = direction === 'right' ? by : direction === 'left' ? -by : 0;
  return clamp({ row: position.row + rows, col: position.col + cols }, size);
}

/**
 * Ctrl+arrow: to the end of the run of filled cells one is in, or over the gap to the next filled cell, or to the edge.
 *
 * @param isFilled whether a cell inside the grid holds anything
 */
export function jump(position: Position, direction: Direction, size: Size, isFilled: (position: Position) => boolean): Position {
  const isEdge = (at: Position): boolean => {
    const next = step(at, direction, size);
    return next.row === at.row && next.col === at.col;
  };
  let at = position;
  if (isEdge(at)) return at;
  const inRun = isFilled(at) && isFilled(step(at, direction, size));
  at = step(at, direction, size);
  if (inRun) {
    while (!isEdge(at) && isFilled(step(at, direction, size))) at = step(at, direction, size);
    return at;
  }
  while (!isEdge(at) && !isFilled(at)) at = step(at, direction, size);
  return at;
}

/** Moves the far corner of the range, leaving the active cell: Shift with an arrow. */
export function extendTo(selection: Selection, extent: Position): Selection {
  return { active: selection.anchor, anchor: selection.anchor, extent };
}

/**
 * Enter and Tab. With one cell selected they move to the neighbour; inside a selected range they go round within it,
 * Enter by columns and Tab by rows.
 */
export function advance(selection: Selection, by: 'enter' | 'tab', backwards: boolean, size: Size): Selection {
  if (isSingle(selection)) {
    const direction: Direction = by === 'enter' ? (backwards ? 'up' : 'down') : backwards ? 'left' : 'right';
    return selectCell(step(selection.active, direction, size));
  }
  const range = rangeOf(selection);
  const rows = range.bottom - range.top + 1;
  const cols = range.right - range.left + 1;
  const row = selection.active.row - range.top;
  const col = selection.active.col - range.left;
  const place = by === 'tab' ? row * cols + col : col * rows + row;
  const next = (place + (backwards ? -1 : 1) + rows * cols) % (rows * cols);
  const active = by === 'tab' ? { row: Math.floor(next / cols), col: next % cols } : { row: next % rows, col: Math.floor(next / rows) };
  return { ...selection, active: { row: active.row + range.top, col: active.col + range.left } };
}
