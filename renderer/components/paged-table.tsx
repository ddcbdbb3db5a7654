import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useWords } from '../i18n/shell-words.ts';
import classes from './data-table.module.css';

export type PagedColumn<Item, Key extends string> = {
  readonly id: string;
  readonly name: string;
  /** Pixels; a column without one shares what is left. */
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly cell: (item: Item) => ReactNode;
  /** The order that the register can be asked for by this column. */
  readonly orderBy?: Key;
};

export type TableOrder<Key extends string> = { readonly by: Key; readonly descending: boolean };

type PagedTableProps<Item, Key extends string> = {
  readonly label: string;
  readonly columns: readonly PagedColumn<Item, Key>[];
  /** Rows in all; they are fetched as they come into sight. */
  readonly total: number;
  /** The row at a place, undefined while it is on its way. */
  readonly itemAt: (index: number) => Item | undefined;
  readonly keyOf: (item: Item) => string;
  /** Told which rows are in sight, first and last. */
  readonly onRange: (first: number, last: number) => void;
  readonly order: TableOrder<Key>;
  readonly onOrder: (order: TableOrder<Key>) => void;
  readonly selected: string | null;
  readonly onSelect: (item: Item) => void;
  /** Enter or a double click. */
  readonly onOpen: (item: Item) => void;
  readonly toneOf?: (item: Item) => 'plain' | 'muted' | 'wait' | 'bad';
  readonly minWidth: number;
};

const ROW_HEIGHT = 32;
const OVERSCAN = 14;

/** A table over a register too long to hold: rows come page by page as one scrolls, in the order that the register gives. */
export function PagedTable<Item, Key extends string>(props: PagedTableProps<Item, Key>): ReactNode {
  const { label, columns, total, itemAt, keyOf, onRange, order, onOrder, selected, onSelect, onOpen, toneOf, minWidth } = props;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: OVERSCAN });
  const drawn = virtual.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn[drawn.length - 1]?.index ?? 0;
  useEffect(() => { onRange(first, last); }, [onRange, first, last]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, item: Item): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(item);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) {
      if (event.key === ' ') {
        event.preventDefault();
        onSelect(item);
      }
      return;
    }
    event.preventDefault();
    const sibling = step === 1 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
    if (sibling instanceof HTMLElement && sibling.dataset['row'] === 'yes') {
      sibling.focus();
      const next = itemAt(Number(sibling.dataset['index']));
      if (next !== undefined && selected !== null) onSelect(next);
    }
  };

  return (
    <div className={classes.scroller} ref={scroller} tabIndex={-1} role="group" aria-label={label}>
      <table className={classes.table} style={{ minWidth }} role="grid" aria-label={label} aria-rowcount={total + 1}>
        <colgroup>
          {columns.map((column) => <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />)}
        </colgroup>
        <thead className={classes.head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => <HeaderCell key={column.id} column={column} order={order} onOrder={onOrder} />)}
          </tr>
        </thead>
        <tbody>
          {(drawn[0]?.start ?? 0) > 0 && <tr aria-hidden style={{ height: drawn[0]?.start ?? 0 }} />}
          {drawn.map(({ index }) => {
            const item = itemAt(index);
            if (item === undefined)
              return (
                <tr key={`waiting-${index}`} data-row="yes" data-index={index} className={classes.row} aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
                  <td role="gridcell" colSpan={columns.length} data-waiting="yes">{words.state.loading}</td>
                </tr>
              );
            return (
              <tr
                key={keyOf(item)}
                data-row="yes"
                data-index={index}
                data-tone={toneOf?.(item)}
                className={classes.row}
                style={{ height: ROW_HEIGHT }}
                aria-rowindex={index + 2}
                aria-selected={keyOf(item) === selected}
                tabIndex={0}
                onClick={() => { onSelect(item); }}
                onDoubleClick={() => { onOpen(item); }}
                onKeyDown={(event) => { onKeyDown(event, item); }}
              >
                {columns.map((column) => (
                  <td key={column.id} data-align={column.align} role="gridcell" className={classes.oneLine}>{column.cell(item)}</td>
                ))}
              </tr>
            );
          })}
          <tr aria-hidden style={{ height: Math.max(0, virtual.getTotalSize() - (drawn[drawn.length - 1]?.end ?? 0)) }} />
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Item, Key extends string>({ column, order, onOrder }: { readonly column: PagedColumn<Item, Key>; readonly order: TableOrder<Key>; readonly onOrder: (order: TableOrder<Key>) => void }): ReactNode {
  const words = useWords();
  const { orderBy } = column;
  const isOrdered = orderBy !== undefined && order.by === orderBy;
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-align={column.align} aria-sort={!isOrdered ? undefined : order.descending ? 'descending' : 'ascending'}>
      {orderBy === undefined ? column.name : (
        <button type="button" className={classes.sort} title={isOrdered && !order.descending ? words.table.sortDescending : words.table.sortAscending} onClick={() => { onOrder({ by: orderBy, descending: isOrdered ? !order.descending : true }); }}>
          {column.name}
          {isOrdered && <Arrow size={13} aria-hidden />}
        </button>
      )}
    </th>
  );
}
