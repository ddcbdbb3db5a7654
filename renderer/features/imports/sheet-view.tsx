import { useState, type ReactNode } from 'react';
import { toA1 } from '../../../electron/core/sheet/address.ts';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import type { CellRole, Issue, ReadValue, Settlement } from '../../../electron/core/import/types.ts';
import { CellBar } from './cell-bar.tsx';
import { headerPaths } from './header-path.ts';
import { SheetGrid, type Target } from './sheet-grid.tsx';
import type { SheetRows } from './sheet-rows.ts';
import type { Names } from './names.ts';
import { useStable } from './use-stable.ts';
import { useImportWords } from './words.ts';
import classes from './sheet-view.module.css';

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
  const words = useImportWords();
  const [rows, setRows] = useState<SheetRows | null>(null);
  const edit = useStable(() => { props.onEditing(true); });
  const sheet = detail.sheets.find((each) => each.name === sheetName);
  if (sheet === undefined) return <div className={classes.none}>{words.sheet.noSheets}</div>;
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
      <SheetGrid
        // Another sheet is another grid: it begins at its own top.
        key={sheet.name}
        importId={importId}
        sheet={sheet}
        active={active}
        doubts={doubts}
        pending={pending}
        onActivate={props.onActivate}
        onEdit={edit}
        onRows={setRows}
      />
      <div className={classes.foot}>
        <div className={classes.tabs} role="tablist" aria-label={words.sheet.tabs}>
          {detail.sheets.map((each) => (
            <button key={each.name} type="button" role="tab" aria-selected={each.name === sheet.name} className={classes.tab} onClick={() => { props.onSheet(each.name); }}>
              {each.name}
              {each.hidden && <i> ({words.sheet.hidden})</i>}
            </button>
          ))}
        </div>
        <Legend />
      </div>
    </div>
  );
}

const LEGEND: readonly CellRole[] = ['unit', 'indicator', 'group', 'period', 'value', 'total', 'left-out'];

function Legend(): ReactNode {
  const words = useImportWords();
  return (
    <ul className={classes.legend} aria-label={words.sheet.legend}>
      {LEGEND.map((role) => (
        <li key={role}>
          <span className={classes.swatch} data-role={role} aria-hidden>{words.role[role].letter}</span>
          {words.role[role].name}
        </li>
      ))}
      <li>
        <span className={classes.swatch} data-role="hidden" aria-hidden />
        {words.sheet.hiddenCell}
      </li>
    </ul>
  );
}
