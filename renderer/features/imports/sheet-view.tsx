import { useEffect, useState, type ReactNode } from 'react';
import { toA1 } from '../../../electron/core/sheet/address.ts';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import type { CellRole, Issue, ReadValue, Settlement } from '../../../electron/core/import/types.ts';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import type { CellLook } from '../../sheet/sheet-cell.tsx';
import type { SheetSize } from '../../sheet/sheet-rows.ts';
import { CellBar } from './cell-bar.tsx';
import { placeKey } from './doubts.ts';
import { headerPaths } from './header-path.ts';
import { SheetGrid, type Target } from '../../sheet/sheet-grid.tsx';
import { useSheetWords } from '../../sheet/words.ts';
import { lookOf } from './cell-look.ts';
import { useImportRows, type ImportRows } from './sheet-rows.ts';
import type { Names } from './names.ts';
import { useStable } from '../../components/use-stable.ts';
import { useImportWords } from './words.ts';
import classes from '../../sheet/sheet-view.module.css';

type SheetViewProps = {
  readonly importId: string;
  readonly detail: ImportDetail;
  readonly names: Names;
  readonly sheetName: string;
  readonly active: Target | null;
  readonly doubts: ReadonlyMap<string, readonly Issue[]>;
  readonly values: ReadonlyMap<string, readonly ReadValue[]>;
  readonly pending: ReadonlyMap<string, Settlement>;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly onSheet: (name: string) => void;
  readonly onActivate: (target: Target) => void;
  readonly onShowDoubt: (issue: Issue) => void;
  readonly onChoose: (settlements: readonly Settlement[]) => void;
  readonly readOnly: boolean;
};

/** The file as received: sheets as tabs, the chosen cell told above, the meaning of the colours below. */
export function SheetView(props: SheetViewProps): ReactNode {
  const { importId, detail, names, sheetName, active, doubts, pending } = props;
  const words = useSheetWords();
  const [rows, setRows] = useState<ImportRows | null>(null);
  const edit = useStable(() => { props.onEditing(true); });
  const sheet = detail.sheets.find((each) => each.name === sheetName);
  if (sheet === undefined) return <div className={classes.none}>{words.noSheets}</div>;
  const here = active !== null && active.sheet === sheet.name ? active : null;
  return (
    <div className={classes.view}>
      <CellBar
        detail={detail}
        names={names}
        at={here === null || rows === null ? null : { sheet: sheet.name, ref: toA1(here.row, here.col), cell: rows.cellAt(here.row, here.col), role: rows.roleAt(here.row, here.col), paths: headerPaths(rows, here.row, here.col) }}
        doubts={doubts}
        values={props.values}
        pending={pending}
        editing={props.editing}
        readOnly={props.readOnly}
        onEditing={props.onEditing}
        onShowDoubt={props.onShowDoubt}
        onChoose={props.onChoose}
      />
      {/* Another sheet is another grid: it begins at its own top. */}
      <Sheet key={sheet.name} importId={importId} sheet={sheet} active={active} doubts={doubts} pending={pending} onActivate={props.onActivate} onEdit={edit} onRows={setRows} />
      <div className={classes.foot}>
        <div className={classes.tabs} role="tablist" aria-label={words.tabs}>
          {detail.sheets.map((each) => (
            <button key={each.name} type="button" role="tab" aria-selected={each.name === sheet.name} className={classes.tab} onClick={() => { props.onSheet(each.name); }}>
              {each.name}
              {each.hidden && <i> ({words.hidden})</i>}
            </button>
          ))}
        </div>
        <Legend />
      </div>
    </div>
  );
}

type SheetProps = Pick<SheetViewProps, 'importId' | 'active' | 'doubts' | 'pending' | 'onActivate'> & {
  readonly sheet: SheetSize;
  readonly onEdit: () => void;
  /** Told whenever rows come in, so that others can show the active cell. */
  readonly onRows: (rows: ImportRows) => void;
};

function Sheet({ importId, sheet, active, doubts, pending, onActivate, onEdit, onRows }: SheetProps): ReactNode {
  const words = useImportWords();
  const [asked, setAsked] = useState({ from: 0, to: 60 });
  const rows = useImportRows(importId, sheet, asked.from, asked.to);
  useEffect(() => { onRows(rows); }, [onRows, rows]);
  const view = useStable((from: number, to: number): void => { if (asked.from !== from || asked.to !== to) setAsked({ from, to }); });
  const lookAt = (row: number, col: number, cell: Cell | null): CellLook => {
    const key = placeKey(sheet.name, toA1(row, col));
    return lookOf({ cell, role: rows.roleAt(row, col), doubts: doubts.get(key) ?? [], pending: pending.get(key) ?? null }, words);
  };
  return <SheetGrid sheet={sheet} rows={rows} active={active} lookAt={lookAt} onActivate={onActivate} onEdit={onEdit} onView={view} />;
}

const LEGEND: readonly CellRole[] = ['unit', 'indicator', 'group', 'period', 'value', 'total', 'left-out'];

function Legend(): ReactNode {
  const words = useImportWords();
  const sheetWords = useSheetWords();
  return (
    <ul className={classes.legend} aria-label={sheetWords.legend}>
      {LEGEND.map((role) => (
        <li key={role}>
          <span className={classes.swatch} data-role={role} aria-hidden>{words.role[role].letter}</span>
          {words.role[role].name}
        </li>
      ))}
      <li>
        <span className={classes.swatch} data-role="hidden" aria-hidden />
        {sheetWords.hiddenCell}
      </li>
    </ul>
  );
}
