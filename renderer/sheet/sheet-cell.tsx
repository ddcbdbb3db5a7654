import { memo, type ReactNode } from 'react';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconInfoCircleFilled } from '@tabler/icons-react';
import type { Cell } from '../../electron/core/sheet/types.ts';
import type { PlacedCell } from './sheet-layout.ts';
import { useSheetWords } from './words.ts';
import classes from './sheet-grid.module.css';

export type CellSeverity = 'error' | 'warning' | 'info';

/** How one cell is shown beside its text: what it was taken for, its doubts, and what is to stand there instead. */
export type CellLook = {
  /** A ground of `sheet-grid.module.css`. */
  readonly role?: string | undefined;
  /** What it was taken for, in words. */
  readonly roleName?: string | undefined;
  /** A letter in its corner. */
  readonly letter?: string | undefined;
  /** The gravest of its doubts; `answered` once a person has settled them. */
  readonly severity?: CellSeverity | 'answered' | undefined;
  readonly doubts: number;
  /** What a person typed in place of its text. */
  readonly typed?: string | undefined;
};

type SheetCellProps = Omit<CellLook, 'doubts'> & {
  readonly doubts: number;
  readonly id: string;
  readonly place: PlacedCell;
  readonly cell: Cell | null;
  readonly isActive: boolean;
  readonly isHidden: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** How far the text may run over empty neighbours. */
  readonly textWidth: number;
  readonly height: number;
  readonly onActivate: (row: number, col: number) => void;
  readonly onEdit: () => void;
};

/** One cell: its text as Excel shows it, what was recognised in it, and its doubts. */
export const SheetCell = memo(function SheetCell(props: SheetCellProps): ReactNode {
  const { id, place, cell, role, roleName, letter, isActive, isHidden, doubts, severity, typed, left, top, width, textWidth, height } = props;
  const words = useSheetWords();
  const label = [cell?.text === undefined || cell.text === '' ? words.empty : cell.text, roleName, isHidden ? words.hiddenCell : undefined, doubts > 0 ? words.doubtHere(doubts) : undefined, typed === undefined ? undefined : words.pendingHere(typed)];
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={place.col + 2}
      aria-colspan={place.merged ? place.right - place.col + 1 : undefined}
      aria-rowspan={place.merged ? place.bottom - place.row + 1 : undefined}
      aria-selected={isActive}
      aria-label={label.filter((part) => part !== undefined).join(', ')}
      className={classes.cell}
      data-role={role}
      data-kind={cell?.kind}
      data-hidden={isHidden || undefined}
      data-merged={place.merged || undefined}
      data-doubt={severity}
      data-active={isActive || undefined}
      data-tagged={letter}
      data-wide={width > 560 || undefined}
      style={{ left, top, width, height }}
      onMouseDown={() => { props.onActivate(place.row, place.col); }}
      onDoubleClick={props.onEdit}
    >
      {typed !== undefined ? (
        <b className={classes.text} title={cell?.text}>{typed}</b>
      ) : (
        cell !== null && <span className={classes.text} style={textWidth > width ? { width: textWidth - 8, right: 'auto' } : undefined} data-over={textWidth > width || undefined}>{cell.text}</span>
      )}
      {severity !== undefined && (
        <span className={classes.mark} data-severity={severity} aria-hidden>
          {severity === 'answered' ? <IconCircleCheckFilled size={12} /> : severity === 'info' ? <IconInfoCircleFilled size={12} /> : <IconAlertTriangleFilled size={12} />}
        </span>
      )}
    </div>
  );
});
