import { memo, type ReactNode } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { CellInput, type CellInputHandlers } from './cell-input.tsx';
import { entryEditText, entryText } from './entry.ts';
import { EMPTY_CELL, type CellView, type GridColumn, type GridMode, type GridRow as Row } from './types.ts';
import { faultText, type GridWords } from './words.ts';
import type { RefObject } from 'react';
import classes from './data-grid.module.css';

export type GridRowProps = {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly headerRows: number;
  readonly columns: readonly GridColumn[];
  readonly visible: readonly VirtualItem[];
  readonly cells: ReadonlyMap<string, CellView> | undefined;
  /** Column of the active cell when it is in this row, else -1. */
  readonly activeCol: number;
  /** `select` in rows without the active cell. */
  readonly mode: GridMode;
  /** First and last selected column in this row, or -1. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly readOnly: boolean;
  readonly helpId: string;
  readonly words: GridWords;
  readonly gridHasFocus: RefObject<boolean>;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly handlers: CellInputHandlers;
};

/** One drawn row. It is drawn again only when something of its own changed. */
export const GridRowView = memo(function GridRowView(props: GridRowProps): ReactNode {
  const { row, index, top, columns, visible, cells, activeCol, selectedFrom, selectedTo, words } = props;
  return (
    <div className={classes.row} role="row" aria-rowindex={index + 1 + props.headerRows} style={{ transform: `translateY(${top}px)` }}>
      <div className={classes.rowHeader} role="rowheader" aria-colindex={1} data-row-header={index} data-active={activeCol >= 0 || undefined} data-muted={row.muted || undefined} title={row.name}>
        {row.name}
      </div>
      {visible.map((item) => {
        const column = columns[item.index];
        if (column === undefined) return null;
        const cell = cells?.get(column.key) ?? EMPTY_CELL;
        const { entry } = cell;
        const text = entryText(entry, column.rule.decimals);
        const isActive = item.index === activeCol;
        const isSelected = item.index >= selectedFrom && item.index <= selectedTo;
        const fault = entry.kind === 'invalid' ? faultText(entry.fault, words) : undefined;
        return (
          <div
            key={column.key}
            className={classes.cell}
            role="gridcell"
            aria-colindex={item.index + 2}
            aria-selected={isSelected || isActive}
            aria-invalid={fault === undefined ? undefined : true}
            aria-readonly={props.readOnly || undefined}
            title={fault}
            data-row={index}
            data-col={item.index}
            data-active={isActive || undefined}
            data-selected={(isSelected && selectedFrom !== -1) || undefined}
            data-state={entry.kind === 'figure' ? entry.figure.state : entry.kind}
            data-sign={cell.sign ?? undefined}
            style={{ left: item.start, width: item.size }}
          >
            <span className={classes.text}>{text}</span>
            {isActive && (
              <CellInput
                label={`${words.cellName(row.name, column.name, text)}${fault === undefined ? '' : `. ${fault}`}`}
                mode={props.mode}
                readOnly={props.readOnly}
                describedBy={props.helpId}
                initialText={entryEditText(entry)}
                gridHasFocus={props.gridHasFocus}
                inputRef={props.inputRef}
                handlers={props.handlers}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});
