import { memo, type ReactNode } from 'react';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconInfoCircleFilled } from '@tabler/icons-react';
import type { Issue, RoleMark, Settlement } from '../../../electron/core/import/types.ts';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import { figureText } from './describe.ts';
import type { PlacedCell } from './sheet-layout.ts';
import { useImportWords } from './words.ts';
import classes from './sheet-grid.module.css';

type SheetCellProps = {
  readonly id: string;
  readonly place: PlacedCell;
  readonly cell: Cell | null;
  readonly role: RoleMark | null;
  readonly isActive: boolean;
  readonly isHidden: boolean;
  readonly doubts: readonly Issue[];
  readonly pending: Settlement | null;
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
  const { id, place, cell, role, isActive, isHidden, doubts, pending, left, top, width, textWidth, height } = props;
  const words = useImportWords();
  const worst = doubts.some((issue) => issue.severity === 'error') ? 'error' : doubts.some((issue) => issue.severity === 'warning') ? 'warning' : doubts.length > 0 ? 'info' : undefined;
  const kind = role?.role;
  const roleWords = kind === undefined ? null : words.role[kind];
  const typed = pending?.kind === 'cell' ? figureText(pending.figure, words) : null;
  const label = [cell?.text === undefined || cell.text === '' ? words.sheet.empty : cell.text, roleWords?.name, isHidden ? words.sheet.hiddenCell : undefined, doubts.length > 0 ? words.sheet.doubtHere(doubts.length) : undefined, typed === null ? undefined : words.sheet.pendingHere(typed)];
  const tagged = roleWords !== null && TAGGED.has(kind ?? '') && !(cell?.kind === 'number' && worst !== undefined);
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
      data-role={kind}
      data-kind={cell?.kind}
      data-hidden={isHidden || undefined}
      data-merged={place.merged || undefined}
      data-doubt={pending === null ? worst : 'answered'}
      data-active={isActive || undefined}
      data-tagged={tagged ? roleWords.letter : undefined}
      data-wide={width > 560 || undefined}
      style={{ left, top, width, height }}
      onMouseDown={() => { props.onActivate(place.row, place.col); }}
      onDoubleClick={props.onEdit}
    >
      {typed !== null ? (
        <b className={classes.text} title={cell?.text}>{typed}</b>
      ) : (
        cell !== null && <span className={classes.text} style={textWidth > width ? { width: textWidth - 8, right: 'auto' } : undefined} data-over={textWidth > width || undefined}>{cell.text}</span>
      )}
      {(worst !== undefined || pending !== null) && (
        <span className={classes.mark} data-severity={pending === null ? worst : 'answered'} aria-hidden>
          {pending !== null ? <IconCircleCheckFilled size={12} /> : worst === 'info' ? <IconInfoCircleFilled size={12} /> : <IconAlertTriangleFilled size={12} />}
        </span>
      )}
    </div>
  );
});

/** Values are most of a sheet: their ground and the dot in the legend say it; a letter in each would bury the numbers. */
const TAGGED: ReadonlySet<string> = new Set(['unit', 'indicator', 'group', 'period', 'total', 'left-out']);
