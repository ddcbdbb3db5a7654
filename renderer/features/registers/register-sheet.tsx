import { useMemo, useRef, useState, type ReactNode } from 'react';
import { toA1 } from '../../../electron/core/sheet/address.ts';
import { registerRoleWords } from '../../../electron/core/register/import/words.ts';
import { useStable } from '../../components/use-stable.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { SheetGrid } from '../../sheet/sheet-grid.tsx';
import sheetClasses from '../../sheet/sheet-view.module.css';
import { useSheetWords } from '../../sheet/words.ts';
import { RegisterCellBar } from './cell-bar.tsx';
import { HEAD_GROUND, lookOfCells, type ColumnKind } from './doubts.ts';
import { useRegisterRows } from './register-rows.ts';
import type { RegisterReviewProps } from './review.tsx';
import { useRegisterWords } from './words.ts';

const LEGEND: readonly ColumnKind[] = ['number', 'day', 'subject', 'person', 'other', 'out'];

/** The sheet as received: columns coloured by what they hold, doubts at their cells, the chosen cell told and corrected above. */
export function RegisterSheet(props: RegisterReviewProps): ReactNode {
  const { state, work, reading, active } = props;
  const words = useRegisterWords().import;
  const sheetWords = useSheetWords();
  const language = useLanguage();
  const [asked, setAsked] = useState({ from: 0, to: 60 });
  const sheet = useMemo(() => ({ name: reading.sheet, ...reading.size }), [reading.sheet, reading.size]);
  const rows = useRegisterRows(work, sheet, asked.from, asked.to);
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const view = useStable((from: number, to: number): void => { if (asked.from !== from || asked.to !== to) setAsked({ from, to }); });
  const edit = useStable((): void => {
    input.current?.focus();
    input.current?.select();
  });
  const { open, answers } = state;
  const lookAt = useMemo(
    () => lookOfCells({ reading, open, leftOut: answers.leftOut, corrections: answers.corrections }, (role) => (role === null ? words.none : registerRoleWords(role, language))),
    [reading, open, answers.leftOut, answers.corrections, words, language],
  );
  const here = active !== null && active.sheet === reading.sheet ? active : null;
  return (
    <div className={sheetClasses.view} ref={frame}>
      <RegisterCellBar
        {...props}
        at={here === null ? null : { ...here, ref: toA1(here.row, here.col), cell: rows.cellAt(here.row, here.col) }}
        input={input}
        onBack={() => { frame.current?.querySelector<HTMLElement>('[role=grid]')?.focus(); }}
      />
      <SheetGrid key={`${work.id} ${reading.sheet}`} sheet={sheet} rows={rows} active={active} lookAt={lookAt} onActivate={props.onActivate} onEdit={edit} onView={view} />
      <div className={sheetClasses.foot}>
        <div className={sheetClasses.tabs} role="tablist" aria-label={sheetWords.tabs}>
          {reading.sheets.map((name) => (
            <button key={name} type="button" role="tab" aria-selected={name === reading.sheet} className={sheetClasses.tab} onClick={() => { if (name !== reading.sheet) state.chooseSheet(name); }}>{name}</button>
          ))}
        </div>
        <ul className={sheetClasses.legend} aria-label={sheetWords.legend}>
          {LEGEND.map((kind) => <li key={kind}><span className={sheetClasses.swatch} data-role={HEAD_GROUND[kind]} aria-hidden />{words.kinds[kind]}</li>)}
        </ul>
      </div>
    </div>
  );
}
