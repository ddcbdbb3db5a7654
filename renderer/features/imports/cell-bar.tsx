import type { ReactNode } from 'react';
import { Button, Popover } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import type { Issue, ReadValue, RoleMark, Settlement } from '../../../electron/core/import/types.ts';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import { useSheetWords } from '../../sheet/words.ts';
import { answerText, figureText } from './describe.ts';
import { placeKey } from './doubts.ts';
import { IndicatorFix, UnitFix, ValueFix } from './fixes.tsx';
import type { Names } from './names.ts';
import { useImportWords } from './words.ts';
import classes from '../../sheet/cell-bar.module.css';

type CellBarProps = {
  readonly detail: ImportDetail;
  readonly names: Names;
  readonly at: { readonly sheet: string; readonly ref: string; readonly cell: Cell | null; readonly role: RoleMark | null; readonly paths: readonly string[] } | null;
  readonly doubts: ReadonlyMap<string, readonly Issue[]>;
  readonly values: ReadonlyMap<string, readonly ReadValue[]>;
  readonly pending: ReadonlyMap<string, Settlement>;
  readonly editing: boolean;
  readonly readOnly: boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly onShowDoubt: (issue: Issue) => void;
  readonly onChoose: (settlements: readonly Settlement[]) => void;
};

/** The chosen cell, as the formula bar of a spreadsheet tells it: what is written, what it was taken for, and a way to correct that. */
export function CellBar({ detail, names, at, doubts, values: allValues, pending, editing, readOnly, onEditing, onShowDoubt, onChoose }: CellBarProps): ReactNode {
  const words = useImportWords();
  const sheetWords = useSheetWords();
  if (at === null) return <div className={classes.bar} role="status" aria-label={sheetWords.cellBar}><span className={classes.quiet} title={words.sheet.help}>{words.sheet.nothingSelected}</span></div>;
  const { cell, role } = at;
  const here = doubts.get(placeKey(at.sheet, at.ref)) ?? [];
  const waiting = pending.get(placeKey(at.sheet, at.ref));
  const first = here[0];
  const values = allValues.get(placeKey(at.sheet, at.ref)) ?? [];
  const choose = (settlements: readonly Settlement[]): void => {
    onEditing(false);
    onChoose(settlements);
  };
  return (
    <div className={classes.bar} role="status" aria-label={sheetWords.cellBar}>
      <span className={classes.ref}>{at.ref}</span>
      <span className={classes.what}>
        <span className={classes.text}>{cell === null || cell.text === '' ? sheetWords.empty : cell.text}</span>
        {cell?.formula != null && <span className={classes.quiet}>{words.sheet.formula(cell.formula)}</span>}
        {cell?.raw !== undefined && cell.raw !== cell.text && <span className={classes.quiet}>{words.sheet.raw(cell.raw)}</span>}
      </span>
      {role !== null && (
        <span className={classes.role}>
          {words.role[role.role].name}
          {role.ref !== undefined && values.length === 0 && <b>: {refName(role, names)}</b>}
        </span>
      )}
      {values.map((value) => (
        <span key={`${value.unit}|${value.indicator}`} className={classes.role}>
          {names.unit(value.unit)} · {names.indicatorInGroup(value.indicator)} = <b>{figureText(value.figure, words, names.indicatorOf(value.indicator)?.decimals ?? 0)}</b>
        </span>
      ))}
      {waiting !== undefined && <span className={classes.waiting}>{sheetWords.pendingHere(answerText(waiting, words, names))}</span>}
      <span className={classes.actions}>
        {first !== undefined && (
          <Button size="compact-sm" variant="light" color={first.severity === 'error' ? 'red' : 'yellow'} leftSection={<IconAlertTriangle size={14} aria-hidden />} onClick={() => { onShowDoubt(first); }}>
            {sheetWords.doubtHere(here.length)}
          </Button>
        )}
        {!readOnly && first === undefined && <FreeFix detail={detail} names={names} at={at} editing={editing} onEditing={onEditing} onChoose={choose} />}
      </span>
    </div>
  );
}

const refName = (role: RoleMark, names: Names): string => {
  const ref = role.ref ?? '';
  if (role.role === 'unit') return names.unit(ref);
  return role.role === 'indicator' || role.role === 'value' || role.role === 'total' ? names.indicatorInGroup(ref) : ref;
};

type FreeFixProps = Pick<CellBarProps, 'detail' | 'names' | 'editing' | 'onEditing' | 'onChoose'> & { readonly at: NonNullable<CellBarProps['at']> };

/** Correcting what was recognised without a doubt: the unit, the indicator or the value of the chosen cell. */
function FreeFix({ detail, names, at, editing, onEditing, onChoose }: FreeFixProps): ReactNode {
  const words = useImportWords();
  const { cell, role } = at;
  if (cell === null || role === null) return null;
  const buttonNames = { unit: words.sheet.changeUnit, indicator: words.sheet.changeIndicator, value: words.sheet.changeValue };
  const kind = role.role === 'unit' || role.role === 'indicator' || role.role === 'value' ? role.role : null;
  if (kind === null) return null;
  return (
    <Popover opened={editing} onChange={onEditing} position="bottom-end" width={340} shadow="md" withArrow trapFocus returnFocus withinPortal={false} zIndex={20}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconPencil size={14} aria-hidden />} onClick={() => { onEditing(!editing); }}>
          {buttonNames[kind]}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {kind === 'unit' && <UnitFix names={names} form={detail.form} period={detail.period} text={cell.text} suggestions={[]} chosen={null} onChoose={(unitId) => { onChoose([{ kind: 'unit', text: cell.text.trim(), unitId }]); }} />}
        {kind === 'indicator' && <IndicatorFix names={names} form={detail.form} suggestions={[]} chosen={null} onChoose={(indicatorCode) => { onChoose(at.paths.map((text) => ({ kind: 'indicator', text, indicatorCode }))); }} />}
        {kind === 'value' && <ValueFix key={at.ref} written={cell.text} suggestions={[]} chosen={null} onChoose={(figure) => { onChoose([{ kind: 'cell', sheet: at.sheet, cell: at.ref, figure }]); }} />}
      </Popover.Dropdown>
    </Popover>
  );
}
