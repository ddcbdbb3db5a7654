import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { columnPinningFeature, columnSizingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Command } from '../app/commands.tsx';
import { GridMenu } from './grid-menu.tsx';
import { useGridCommands } from './use-grid-commands.ts';
import { GridFooter, GridHeader } from './grid-header.tsx';
import { FOOTER_HEIGHT, GROUP_HEIGHT, HEADER_HEIGHT, NAME_WIDTH, ROW_HEIGHT } from './geometry.ts';
import { GridRowView } from './grid-row.tsx';
import { clampSelection, isSingle, rangeOf, selectCell, type Position, type Selection } from './selection.ts';
import type { GridAction, GridCells, GridColumn, GridEdit, GridMode, GridRow } from './types.ts';
import { useGridInput } from './use-grid-input.ts';
import { useGridMouse } from './use-grid-mouse.ts';
import { useGridWords } from './words.ts';
import classes from './data-grid.module.css';

export type DataGridProps = {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly cells: GridCells;
  /** Column key → the text under the column; a missing one is blank. */
  readonly totals: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  /** One action of the person, as one step. */
  readonly onEdit: (edits: readonly GridEdit[], action: GridAction) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** What is selected: the active cell's keys and the whole range as keys. */
  readonly onSelect: (active: { readonly row: string; readonly col: string }, range: { readonly rows: readonly string[]; readonly cols: readonly string[] }) => void;
  /** Cells of a pasted block that found no place in the grid. */
  readonly onOutside: (count: number) => void;
  /** The menu could not read the clipboard. */
  readonly onPasteRefused: () => void;
  /** Commands of the screen that belong to the chosen cell, after the grid's own in its menu. */
  readonly menu: readonly Command[];
  /** A cell to go to: at first, and again whenever `count` has grown. */
  readonly goTo?: { readonly row: string; readonly col: string; readonly count: number };
};

const features = tableFeatures({ columnSizingFeature, columnPinningFeature });
type Features = typeof features;

const NAME_COLUMN = 'row-name';

/** The editable grid: Excel's habits over virtual rows and columns, one real input in the active cell. */
export function DataGrid(props: DataGridProps): ReactNode {
  const { label, rows, columns, cells, readOnly, onSelect } = props;
  const words = useGridWords();
  const helpId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const gridHasFocus = useRef(false);
  const size = { rows: rows.length, cols: columns.length };

  const [kept, setKept] = useState<Selection>(() => selectCell(placeOf(props.goTo, rows, columns)));
  const [mode, setMode] = useState<GridMode>('select');
  const selection = clampSelection(kept, size);
  const range = rangeOf(selection);

  const table = useTable({ features, columns: useMemo(() => definitionsOf(columns, words.corner), [columns, words]), data: useMemo(() => [...rows], [rows]), getRowId: (row: GridRow) => row.key, initialState: { columnPinning: { start: [NAME_COLUMN], end: [] } } });
  const tableRows = table.getRowModel().rows;
  const hasGroups = columns.some((column) => column.group !== '');
  const headerHeight = HEADER_HEIGHT + (hasGroups ? GROUP_HEIGHT : 0);

  const activeRow = selection.active.row;
  const activeCol = selection.active.col;
  const rowVirtual = useVirtualizer({
    count: tableRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    paddingStart: headerHeight,
    paddingEnd: FOOTER_HEIGHT,
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: FOOTER_HEIGHT,
    overscan: 4,
    // The active cell stays in the page wherever one scrolls, so that its input keeps the focus.
    rangeExtractor: useCallback((drawn: Parameters<typeof defaultRangeExtractor>[0]) => withIndex(defaultRangeExtractor(drawn), activeRow, drawn.count), [activeRow]),
  });
  const colVirtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]?.width ?? 100,
    paddingStart: NAME_WIDTH,
    scrollPaddingStart: NAME_WIDTH,
    overscan: 2,
    rangeExtractor: useCallback((drawn: Parameters<typeof defaultRangeExtractor>[0]) => withIndex(defaultRangeExtractor(drawn), activeCol, drawn.count), [activeCol]),
  });
  const widths = columns.map((column) => column.width).join();
  useLayoutEffect(() => {
    colVirtual.measure();
  }, [colVirtual, widths]);

  const select = useCallback(
    (next: Selection, follow: 'active' | 'extent' = 'active') => {
      setKept(next);
      const target = follow === 'active' ? next.active : next.extent;
      rowVirtual.scrollToIndex(target.row, { align: 'auto' });
      colVirtual.scrollToIndex(target.col, { align: 'auto' });
    },
    [rowVirtual, colVirtual],
  );

  useEffect(() => {
    const active = { row: rows[selection.active.row]?.key, col: columns[selection.active.col]?.key };
    if (active.row === undefined || active.col === undefined) return;
    onSelect(
      { row: active.row, col: active.col },
      { rows: rows.slice(range.top, range.bottom + 1).map((row) => row.key), cols: columns.slice(range.left, range.right + 1).map((column) => column.key) },
    );
  }, [rows, columns, selection.active.row, selection.active.col, range.top, range.bottom, range.left, range.right, onSelect]);

  const input = useGridInput({ ...props, selection, mode, setMode, select, pageRows: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - headerHeight - FOOTER_HEIGHT) / ROW_HEIGHT) - 1), gridHasFocus });
  const { goTo } = props;
  const wentTo = useRef(goTo?.count ?? 0);
  useEffect(() => {
    if (goTo === undefined || goTo.count === wentTo.current) return;
    wentTo.current = goTo.count;
    gridHasFocus.current = true;
    select(selectCell(placeOf(goTo, rows, columns)));
    input.inputRef.current?.focus({ preventScroll: true });
  });

  const mouse = useGridMouse({ selection, mode, select, size, scroller, gridHasFocus, inputRef: input.inputRef, commit: input.commit, beginEdit: input.beginEdit });

  const commands = useGridCommands(input.actions, readOnly, words);
  const visibleCols = colVirtual.getVirtualItems();
  const width = colVirtual.getTotalSize();
  const single = isSingle(selection);
  return (
    <div
      className={classes.scroller}
      ref={scroller}
      onMouseDown={mouse.onMouseDown}
      onDoubleClick={mouse.onDoubleClick}
      onContextMenu={mouse.onContextMenu}
      onFocus={() => { gridHasFocus.current = true; }}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) gridHasFocus.current = false; }}
    >
      <p id={helpId} hidden>
        {words.help}
      </p>
      <div
        className={classes.grid}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + (hasGroups ? 3 : 2)}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={readOnly || undefined}
        style={{ width, height: rowVirtual.getTotalSize(), '--grid-name-width': `${NAME_WIDTH}px`, '--grid-row-height': `${ROW_HEIGHT}px` } as CSSProperties}
      >
        <GridHeader table={table} columns={columns} visible={visibleCols} hasGroups={hasGroups} activeCol={activeCol} range={single ? null : range} words={words} />
        <div role="rowgroup" className={classes.body}>
          {rowVirtual.getVirtualItems().map((item) => {
            const row = tableRows[item.index]?.original;
            if (row === undefined) return null;
            const isActive = item.index === activeRow;
            const inRange = !single && item.index >= range.top && item.index <= range.bottom;
            return (
              <GridRowView
                key={row.key}
                row={row}
                index={item.index}
                top={item.start}
                headerRows={hasGroups ? 2 : 1}
                columns={columns}
                visible={visibleCols}
                cells={cells.get(row.key)}
                activeCol={isActive ? activeCol : -1}
                mode={isActive ? mode : 'select'}
                selectedFrom={inRange ? range.left : -1}
                selectedTo={inRange ? range.right : -1}
                readOnly={readOnly}
                helpId={helpId}
                words={words}
                gridHasFocus={gridHasFocus}
                inputRef={input.inputRef}
                handlers={input.handlers}
              />
            );
          })}
        </div>
        <GridFooter columns={columns} visible={visibleCols} totals={props.totals} rowIndex={rows.length + (hasGroups ? 3 : 2)} words={words} />
      </div>
      <GridMenu at={mouse.menuAt} onClose={mouse.closeMenu} commands={[...commands, ...props.menu]} />
    </div>
  );
}

function placeOf(keys: { readonly row: string; readonly col: string } | undefined, rows: readonly GridRow[], columns: readonly GridColumn[]): Position {
  if (keys === undefined) return { row: 0, col: 0 };
  return { row: Math.max(0, rows.findIndex((row) => row.key === keys.row)), col: Math.max(0, columns.findIndex((column) => column.key === keys.col)) };
}

function withIndex(indexes: number[], index: number, count: number): number[] {
  if (index < 0 || index >= count || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((left, right) => left - right);
}

/** Columns of one group that stand together share one header over them. */
function definitionsOf(columns: readonly GridColumn[], corner: string): ColumnDef<Features, GridRow>[] {
  const groups: { id: string; header: string; columns: ColumnDef<Features, GridRow>[] }[] = [];
  let previous: string | null = null;
  for (const column of columns) {
    const leaf: ColumnDef<Features, GridRow> = { id: column.key, header: column.name, size: column.width, accessorFn: () => null };
    const group = groups[groups.length - 1];
    if (group !== undefined && column.group === previous) group.columns.push(leaf);
    else groups.push({ id: `group:${groups.length}`, header: column.group, columns: [leaf] });
    previous = column.group;
  }
  return [{ id: NAME_COLUMN, header: corner, size: NAME_WIDTH, accessorFn: (row) => row.name }, ...groups];
}
