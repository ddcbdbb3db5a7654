import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { columnName, toA1 } from '../../electron/core/sheet/address.ts';
import type { Cell } from '../../electron/core/sheet/types.ts';
import { useStable } from '../components/use-stable.ts';
import { SheetCell, type CellLook } from './sheet-cell.tsx';
import { indexAt, overflowTo, placeCells, ROW_HEIGHT, type PlacedCell } from './sheet-layout.ts';
import type { SheetRows, SheetSize } from './sheet-rows.ts';
import { useSheetWords } from './words.ts';
import classes from './sheet-grid.module.css';

export type Target = { readonly sheet: string; readonly row: number; readonly col: number };

type SheetGridProps = {
  readonly sheet: SheetSize;
  readonly rows: SheetRows;
  readonly active: Target | null;
  /** How a cell is shown beside its text. */
  readonly lookAt: (row: number, col: number, cell: Cell | null) => CellLook;
  readonly onActivate: (target: Target) => void;
  /** Enter or a double click on the active cell. */
  readonly onEdit: () => void;
  /** Told which rows come into view, both ends included. */
  readonly onView: (from: number, to: number) => void;
};

const NUMBERS_WIDTH = 48;
const SPARE_ROWS = 8;
const SPARE_COLS = 2;

/** One sheet as a spreadsheet shows it; only what is in view is drawn, rows come as they are needed. */
export function SheetGrid({ sheet, rows, active, lookAt, onActivate, onEdit, onView }: SheetGridProps): ReactNode {
  const words = useSheetWords();
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, width: 800, height: 480 });
  const { geometry, edges } = rows;

  const fromRow = Math.max(0, geometry.rowAt(view.top) - SPARE_ROWS);
  const toRow = Math.min(sheet.rows - 1, geometry.rowAt(view.top + view.height) + SPARE_ROWS);
  const fromCol = Math.max(0, indexAt(edges, view.left) - SPARE_COLS);
  const toCol = Math.min(sheet.cols - 1, indexAt(edges, view.left + view.width) + SPARE_COLS);

  useLayoutEffect(() => { onView(fromRow, toRow); }, [onView, fromRow, toRow]);
  useFrame(frame, setView);
  useScrollTo(frame, sheet.name, active, rows);

  const placed = useMemo(() => groupByRow(placeCells(fromRow, toRow, fromCol, toCol, rows.merges)), [fromRow, toRow, fromCol, toCol, rows.merges]);
  const isActive = (cell: PlacedCell): boolean =>
    active !== null && active.sheet === sheet.name && cell.row <= active.row && active.row <= cell.bottom && cell.col <= active.col && active.col <= cell.right;

  const moveBy = (rowStep: number, colStep: number): void => {
    const at = active?.sheet === sheet.name ? active : { row: 0, col: 0 };
    const merge = rows.merges.at(at.row, at.col);
    const row = rowStep > 0 ? (merge?.bottom ?? at.row) + rowStep : rowStep < 0 ? (merge?.top ?? at.row) + rowStep : at.row;
    const col = colStep > 0 ? (merge?.right ?? at.col) + colStep : colStep < 0 ? (merge?.left ?? at.col) + colStep : at.col;
    activate(row, col);
  };
  const activate = useStable((row: number, col: number): void => {
    onActivate({ sheet: sheet.name, row: Math.min(sheet.rows - 1, Math.max(0, row)), col: Math.min(sheet.cols - 1, Math.max(0, col)) });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 2);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => { moveBy(1, 0); }, ArrowUp: () => { moveBy(-1, 0); }, ArrowLeft: () => { moveBy(0, -1); }, ArrowRight: () => { moveBy(0, 1); },
      PageDown: () => { moveBy(page, 0); }, PageUp: () => { moveBy(-page, 0); },
      Home: () => { activate(event.ctrlKey ? 0 : (active?.row ?? 0), 0); }, End: () => { activate(event.ctrlKey ? sheet.rows - 1 : (active?.row ?? 0), sheet.cols - 1); },
      Enter: onEdit, F2: onEdit,
    };
    const move = moves[event.key];
    if (move === undefined || event.altKey) return;
    event.preventDefault();
    move();
  };
  const width = edges.at(-1) ?? 0;
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      tabIndex={0}
      aria-label={words.label(sheet.name)}
      aria-readonly
      aria-rowcount={sheet.rows + 1}
      aria-colcount={sheet.cols + 1}
      aria-activedescendant={active !== null && active.sheet === sheet.name ? cellId(active.row, active.col, rows) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes.canvas} role="presentation" style={{ gridTemplateColumns: `${String(NUMBERS_WIDTH)}px ${String(width)}px`, gridTemplateRows: `${String(ROW_HEIGHT)}px ${String(geometry.total)}px` }}>
        <div className={classes.top} role="row" aria-rowindex={1}>
          <div className={classes.corner} aria-hidden style={{ width: NUMBERS_WIDTH }} />
          {range(fromCol, toCol).map((col) => (
            <div
              key={col}
              role="columnheader"
              aria-colindex={col + 2}
              className={classes.letter}
              data-hidden={rows.hiddenCols.has(col) || undefined}
              data-active={active?.col === col || undefined}
              title={rows.hiddenCols.has(col) ? words.hiddenColumn(columnName(col)) : undefined}
              style={{ left: NUMBERS_WIDTH + (edges[col] ?? 0), width: widthOf(rows, col, col) }}
            >
              {columnName(col)}
            </div>
          ))}
        </div>
        <div className={classes.numbers} aria-hidden style={{ height: geometry.total }}>
          {range(fromRow, toRow).map((row) => (
            <div
              key={row}
              className={classes.number}
              data-hidden={rows.hiddenRows.has(row) || undefined}
              data-active={active?.row === row || undefined}
              title={rows.hiddenRows.has(row) ? words.hiddenRow(row + 1) : undefined}
              style={{ top: geometry.topOf(row), height: geometry.heightOf(row) }}
            >
              {row + 1}
            </div>
          ))}
        </div>
        <div className={classes.body} role="presentation">
          {placed.map(({ row, cells }) => (
            <div key={row} role="row" aria-rowindex={row + 2} className={classes.row}>
              {cells.map((cell) => {
                const content = rows.cellAt(cell.row, cell.col);
                const right = content === null || cell.merged ? cell.right : overflowTo(content, edges, (col) => rows.cellAt(cell.row, col) !== null || rows.merges.at(cell.row, col) !== null);
                const look = lookAt(cell.row, cell.col, content);
                return (
                  <SheetCell
                    key={cell.col}
                    id={cellId(cell.row, cell.col, rows)}
                    place={cell}
                    cell={content}
                    role={look.role}
                    roleName={look.roleName}
                    letter={look.letter}
                    severity={look.severity}
                    doubts={look.doubts}
                    typed={look.typed}
                    isActive={isActive(cell)}
                    isHidden={content?.hidden === true || rows.hiddenRows.has(cell.row) || rows.hiddenCols.has(cell.col)}
                    left={NUMBERS_WIDTH + (edges[cell.col] ?? 0)}
                    top={geometry.topOf(cell.row)}
                    width={widthOf(rows, cell.col, cell.right)}
                    textWidth={widthOf(rows, cell.col, right)}
                    height={geometry.topOf(cell.bottom + 1) - geometry.topOf(cell.row)}
                    onActivate={activate}
                    onEdit={onEdit}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
      {!rows.isFetched(geometry.rowAt(view.top)) && sheet.rows > 0 && <div className={classes.loading} role="status">{words.loadingRows}</div>}
    </div>
  );
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const widthOf = (rows: SheetRows, col: number, right: number): number => (rows.edges[right + 1] ?? 0) - (rows.edges[col] ?? 0);

/** The drawn cell at a place: a merge is one cell under its first one's name. */
const cellId = (row: number, col: number, rows: SheetRows): string => {
  const merge = rows.merges.at(row, col);
  return `cell-${toA1(merge?.top ?? row, merge?.left ?? col)}`;
};

const groupByRow = (cells: readonly PlacedCell[]): readonly { readonly row: number; readonly cells: readonly PlacedCell[] }[] => {
  const byRow = new Map<number, PlacedCell[]>();
  for (const cell of cells) {
    const known = byRow.get(cell.row);
    if (known === undefined) byRow.set(cell.row, [cell]);
    else known.push(cell);
  }
  return [...byRow].sort(([a], [b]) => a - b).map(([row, members]) => ({ row, cells: members.sort((a, b) => a.col - b.col) }));
};

type View = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

/** Follows the frame's scrolling and size. */
const useFrame = (frame: React.RefObject<HTMLDivElement | null>, onView: (view: View) => void): void => {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const read = (): void => { onView({ top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight }); };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [frame, onView]);
};

/** Brings the active cell into view when it changes; done again once its rows are known and have their heights. */
const useScrollTo = (frame: React.RefObject<HTMLDivElement | null>, sheet: string, active: Target | null, rows: SheetRows): void => {
  const latest = useRef(rows);
  useLayoutEffect(() => { latest.current = rows; });
  const isKnown = active !== null && rows.isFetched(active.row);
  useEffect(() => {
    const element = frame.current;
    const { geometry, edges } = latest.current;
    if (element === null || active === null || active.sheet !== sheet) return;
    const top = geometry.topOf(active.row);
    const left = edges[active.col] ?? 0;
    const height = element.clientHeight - ROW_HEIGHT;
    const width = element.clientWidth - NUMBERS_WIDTH;
    const right = edges[active.col + 1] ?? left;
    if (top < element.scrollTop) element.scrollTop = top - ROW_HEIGHT;
    else if (top + geometry.heightOf(active.row) > element.scrollTop + height) element.scrollTop = top - height + 4 * ROW_HEIGHT;
    if (left < element.scrollLeft) element.scrollLeft = left - 20;
    else if (right > element.scrollLeft + width) element.scrollLeft = right - width + 20;
  }, [frame, sheet, active, isKnown]);
};
