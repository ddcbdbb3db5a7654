import type { ReactNode } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { FOOTER_HEIGHT, GROUP_HEIGHT, HEADER_HEIGHT, NAME_WIDTH } from './geometry.ts';
import type { Range } from './selection.ts';
import type { GridColumn } from './types.ts';
import type { GridWords } from './words.ts';
import classes from './data-grid.module.css';

/** What the header needs of the table: its rows of headers with the columns under each. */
type HeaderTable = {
  readonly getHeaderGroups: () => readonly { readonly headers: readonly TableHeader[] }[];
};
type TableHeader = {
  readonly id: string;
  readonly column: { readonly columnDef: { readonly header?: unknown }; readonly getLeafColumns: () => readonly { readonly id: string }[] };
};

type GridHeaderProps = {
  readonly table: HeaderTable;
  readonly columns: readonly GridColumn[];
  readonly visible: readonly VirtualItem[];
  readonly hasGroups: boolean;
  readonly activeCol: number;
  readonly range: Range | null;
  readonly words: GridWords;
};

/** The header that stays: groups over their columns, and the corner. */
export function GridHeader({ table, columns, visible, hasGroups, activeCol, range, words }: GridHeaderProps): ReactNode {
  const first = visible[0]?.index ?? 0;
  const last = visible[visible.length - 1]?.index ?? -1;
  return (
    <div role="rowgroup" className={classes.header} style={{ height: HEADER_HEIGHT + (hasGroups ? GROUP_HEIGHT : 0) }}>
      {hasGroups && (
        <div role="row" aria-rowindex={1} className={classes.headerRow} style={{ height: GROUP_HEIGHT }}>
          <div role="columnheader" aria-colindex={1} className={classes.corner} data-corner="yes" style={{ height: GROUP_HEIGHT }}>
            <span className={classes.hiddenText}>{words.corner}</span>
          </div>
          {groupSpans(table, columns).map((group) =>
            group.to < first || group.from > last ? null : (
              <div key={group.id} role="columnheader" aria-colindex={group.from + 2} aria-colspan={group.to - group.from + 1} className={classes.group} style={{ left: startOf(columns, group.from), width: startOf(columns, group.to + 1) - startOf(columns, group.from), height: GROUP_HEIGHT }} title={group.name}>
                <span className={classes.groupName}>{group.name}</span>
              </div>
            ),
          )}
        </div>
      )}
      <div role="row" aria-rowindex={hasGroups ? 2 : 1} className={classes.headerRow} style={{ height: HEADER_HEIGHT }}>
        <div role="columnheader" aria-colindex={1} className={classes.corner} data-corner="yes" title={words.selectAll} style={{ height: HEADER_HEIGHT }}>
          {words.corner}
        </div>
        {visible.map((item) => {
          const column = columns[item.index];
          if (column === undefined) return null;
          const isMarked = item.index === activeCol || (range !== null && item.index >= range.left && item.index <= range.right);
          return (
            <div key={column.key} role="columnheader" aria-colindex={item.index + 2} className={classes.columnHeader} data-col-header={item.index} data-active={isMarked || undefined} style={{ left: item.start, width: item.size, height: HEADER_HEIGHT }} title={`${column.key} · ${column.name} (${column.note})`}>
              <span className={classes.columnName}>{column.name}</span>
              <span className={classes.columnNote}>{column.note}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

type GridFooterProps = {
  readonly columns: readonly GridColumn[];
  readonly visible: readonly VirtualItem[];
  readonly totals: ReadonlyMap<string, string>;
  readonly rowIndex: number;
  readonly words: GridWords;
};

/** The totals that stay at the bottom. */
export function GridFooter({ columns, visible, totals, rowIndex, words }: GridFooterProps): ReactNode {
  return (
    <div role="rowgroup" className={classes.footer} style={{ height: FOOTER_HEIGHT }}>
      <div role="row" aria-rowindex={rowIndex} className={classes.footerRow} style={{ height: FOOTER_HEIGHT }}>
        <div role="rowheader" aria-colindex={1} className={classes.footerHeader}>
          {words.total}
        </div>
        {visible.map((item) => {
          const column = columns[item.index];
          if (column === undefined) return null;
          return (
            <div key={column.key} role="gridcell" aria-colindex={item.index + 2} aria-readonly className={classes.footerCell} style={{ left: item.start, width: item.size }} data-total={column.key}>
              {totals.get(column.key) ?? ''}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type GroupSpan = { readonly id: string; readonly name: string; readonly from: number; readonly to: number };

function groupSpans(table: HeaderTable, columns: readonly GridColumn[]): readonly GroupSpan[] {
  const places = new Map(columns.map((column, index) => [column.key, index]));
  const top = table.getHeaderGroups()[0]?.headers ?? [];
  return top.flatMap((header): GroupSpan[] => {
    const indexes = header.column.getLeafColumns().flatMap((leaf) => places.get(leaf.id) ?? []);
    const from = indexes[0];
    const to = indexes[indexes.length - 1];
    if (from === undefined || to === undefined) return [];
    const { header: name } = header.column.columnDef;
    return [{ id: header.id, name: typeof name === 'string' ? name : '', from, to }];
  });
}

/** Left edge of a column, after the pinned names. */
function startOf(columns: readonly GridColumn[], index: number): number {
  return columns.slice(0, index).reduce((left, column) => left + column.width, NAME_WIDTH);
}
