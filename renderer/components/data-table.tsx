import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { columnSizingFeature, createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type Row, type RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { compareVietnamese } from '../../electron/core/text/fold.ts';
import type { SheetColumn } from './table-export.tsx';
import { usePrinting } from './use-printing.ts';
import { useWords } from '../i18n/shell-words.ts';
import classes from './data-table.module.css';

export type DataColumn<Item> = {
  readonly id: string;
  readonly name: string;
  /** Pixels; a column without one shares what is left. */
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly cell: (item: Item) => ReactNode;
  /** What a workbook holds where the cell is drawn rather than written; null leaves the column out of it. */
  readonly sheet?: Omit<SheetColumn<Item>, 'header'> | null;
  /** Makes the column sortable; null goes last either way. */
  readonly sortBy?: (item: Item) => string | number | null;
};

export type DataTableProps<Item> = {
  /** Names the table for those who hear it. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly columns: readonly DataColumn<Item>[];
  readonly keyOf: (item: Item) => string;
  readonly selected?: string | null;
  /** Makes rows selectable by mouse and keyboard (arrows, Enter). */
  readonly onSelect?: (item: Item) => void;
  readonly toneOf?: (item: Item) => 'plain' | 'muted' | 'wait' | 'bad';
  readonly empty?: ReactNode;
  /** Smallest width in pixels before the table scrolls sideways, when its columns alone would go narrower. */
  readonly minWidth?: number;
};

const features = tableFeatures({ rowSortingFeature, columnSizingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

const ROW_HEIGHT = 32;
/** What a column without a width of its own keeps at least, before the table scrolls sideways. */
const LEAST_SHARED_WIDTH = 120;

/** A read-only table of any length: virtual rows, a header that stays, sorting in Vietnamese order. */
export function DataTable<Item extends RowData>({ label, items, columns, keyOf, selected = null, onSelect, toneOf, empty, minWidth }: DataTableProps<Item>): ReactNode {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const data = useMemo(() => [...items], [items]);
  const table = useTable({ features, columns: definitions, data, getRowId: keyOf });
  const rows = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const isPrinting = usePrinting();
  const drawn = virtual.getVirtualItems();
  const visible = isPrinting ? rows.map((_, index) => ({ index })) : drawn;
  const before = isPrinting ? 0 : (drawn[0]?.start ?? 0);
  const after = isPrinting ? 0 : virtual.getTotalSize() - (drawn[drawn.length - 1]?.end ?? 0);
  const selectable = onSelect !== undefined;
  const narrowest = Math.max(minWidth ?? 0, columns.reduce((sum, column) => sum + (column.width ?? LEAST_SHARED_WIDTH), 0));

  const moveFrom = (event: KeyboardEvent<HTMLTableRowElement>, row: Row<Features, Item>): void => {
    if (onSelect === undefined) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter' || (event.key === ' ' && event.target === event.currentTarget)) {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onSelect(row.original);
    } else if (step !== 0) {
      event.preventDefault();
      const sibling = step === 1 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
      if (sibling instanceof HTMLElement && sibling.dataset['row'] === 'yes') sibling.focus();
    }
  };

  if (items.length === 0) return <>{empty ?? <p className={classes.empty}>{words.table.empty}</p>}</>;
  return (
    <div className={classes.scroller} ref={scroller} tabIndex={selectable ? -1 : 0} role="group" aria-label={label}>
      <table className={classes.table} style={{ minWidth: narrowest }} role={selectable ? 'grid' : 'table'} aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
          ))}
        </colgroup>
        <thead className={classes.head}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header, index) => {
                const column = columns[index];
                const sorted = header.column.getIsSorted();
                const name = column?.name ?? '';
                return (
                  <th key={header.id} scope="col" data-align={column?.align} aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}>
                    {column?.sortBy === undefined ? (
                      name
                    ) : (
                      <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()} title={sorted === 'asc' ? words.table.sortDescending : words.table.sortAscending}>
                        {name}
                        {sorted === 'asc' && <IconArrowUp size={13} aria-hidden />}
                        {sorted === 'desc' && <IconArrowDown size={13} aria-hidden />}
                      </button>
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {visible.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const isSelected = row.id === selected;
            return (
              <tr
                key={row.id}
                ref={virtual.measureElement}
                data-index={item.index}
                data-row="yes"
                data-tone={toneOf?.(row.original)}
                className={classes.row}
                aria-rowindex={item.index + 2}
                aria-selected={selectable ? isSelected : undefined}
                tabIndex={selectable ? 0 : undefined}
                onClick={selectable ? () => { onSelect(row.original); } : undefined}
                onKeyDown={selectable ? (event) => { moveFrom(event, row); } : undefined}
              >
                {columns.map((column) => (
                  <td key={column.id} data-align={column.align} role={selectable ? 'gridcell' : undefined}>
                    {column.cell(row.original)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function definitionOf<Item extends RowData>(column: DataColumn<Item>): ColumnDef<Features, Item> {
  const { sortBy } = column;
  return {
    id: column.id,
    header: column.name,
    accessorFn: (item: Item) => sortBy?.(item) ?? null,
    enableSorting: sortBy !== undefined,
    sortDescFirst: false,
    sortUndefined: 'last',
    sortFn: (left, right) => compareValues(left.getValue(column.id), right.getValue(column.id)),
  };
}

function compareValues(left: unknown, right: unknown): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareVietnamese(String(left), String(right));
}
