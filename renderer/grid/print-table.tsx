import type { ReactNode } from 'react';
import { entryText } from './entry.ts';
import { EMPTY_CELL, type GridCells, type GridColumn, type GridRow } from './types.ts';
import { useGridWords } from './words.ts';
import classes from './print-table.module.css';

type PrintTableProps = { readonly label: string; readonly rows: readonly GridRow[]; readonly columns: readonly GridColumn[]; readonly cells: GridCells; readonly totals: ReadonlyMap<string, string> };

/** The whole grid as a plain table, for paper: the header is repeated on every page. */
export function PrintTable({ label, rows, columns, cells, totals }: PrintTableProps): ReactNode {
  const words = useGridWords();
  return (
    <table className={classes.table}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{words.corner}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.group !== '' && <div className={classes.group}>{column.group}</div>}
              {column.name}
              <div className={classes.note}>{column.note}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {columns.map((column) => (
              <td key={column.key}>{entryText((cells.get(row.key)?.get(column.key) ?? EMPTY_CELL).entry, column.rule.decimals)}</td>
            ))}
          </tr>
        ))}
        <tr className={classes.total}>
          <th scope="row">{words.total}</th>
          {columns.map((column) => (
            <td key={column.key}>{totals.get(column.key) ?? ''}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
