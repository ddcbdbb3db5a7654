import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { REGISTER_ROLES, type CellCorrection } from '../../../electron/core/register/import/types.ts';
import { registerDoubtWords, registerRoleWords } from '../../../electron/core/register/import/words.ts';
import { parseA1 } from '../../../electron/core/sheet/address.ts';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import { useLanguage } from '../../i18n/words.tsx';
import bar from '../../sheet/cell-bar.module.css';
import type { Target } from '../../sheet/sheet-grid.tsx';
import { useSheetWords } from '../../sheet/words.ts';
import type { RegisterReviewProps } from './review.tsx';
import { useRegisterWords } from './words.ts';
import classes from './import.module.css';

type CellBarProps = RegisterReviewProps & {
  readonly at: (Target & { readonly ref: string; readonly cell: Cell | null }) | null;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Gives the sheet the focus again. */
  readonly onBack: () => void;
};

/** The chosen cell: its text to be put right, what its column holds, its doubt and the ways to settle it. */
export function RegisterCellBar({ state, reading, at, current, isRow, isLeftOut, input, onActivate, onConfirm, onLeave, onCorrect, onBack }: CellBarProps): ReactNode {
  const words = useRegisterWords().import;
  const sheetWords = useSheetWords();
  const language = useLanguage();
  const written = at === null ? '' : (state.answers.corrections.find(({ cell }) => cell === at.ref)?.text ?? at.cell?.text ?? '');
  // Of the cell it was typed for: another cell may be chosen before the field is left.
  const [typed, setTyped] = useState<CellCorrection | null>(null);
  const ref = at?.ref ?? '';
  // From doubt to doubt with Enter alone: what is typed next takes the place of what stands there.
  useEffect(() => {
    if (document.activeElement === input.current) input.current?.select();
  }, [input, ref]);
  if (at === null) return <div className={bar.bar} role="status" aria-label={sheetWords.cellBar}><span className={bar.quiet}>{words.nothingSelected}</span></div>;
  const column = reading.columns.find(({ col }) => col === at.col);
  const text = typed?.cell === at.ref ? typed.text : written;
  const commit = (goesOn: boolean): void => {
    setTyped(null);
    if (typed !== null) onCorrect(typed, goesOn);
  };
  const clash = current?.clash;
  const goTo = (cell: string): void => {
    const place = parseA1(cell);
    if (place !== null) onActivate({ sheet: reading.sheet, ...place });
  };
  return (
    <div className={classes.cellBar} role="group" aria-label={sheetWords.cellBar}>
      <div className={bar.bar}>
        <span className={bar.ref}>{at.ref}</span>
        <TextInput
          ref={input}
          className={classes.cellText}
          size="xs"
          aria-label={words.correct(at.ref)}
          disabled={!isRow || isLeftOut}
          value={text}
          onChange={(event) => {
            if (typed !== null && typed.cell !== at.ref) onCorrect(typed, false);
            setTyped({ cell: at.ref, text: event.currentTarget.value });
          }}
          onBlur={() => { commit(false); }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              commit(true);
            } else if (event.key === 'Escape') {
              event.preventDefault();
              setTyped(null);
              onBack();
            }
          }}
        />
        {column !== undefined && (
          <Select
            size="xs"
            w={190}
            aria-label={words.columnIs(column.header)}
            allowDeselect={false}
            searchable
            data={[{ value: '', label: words.none }, ...REGISTER_ROLES.map((role) => ({ value: role, label: registerRoleWords(role, language) }))]}
            value={column.role ?? ''}
            onChange={(chosen) => { state.chooseColumn({ col: column.col, role: REGISTER_ROLES.find((role) => role === chosen) ?? null }); }}
          />
        )}
      </div>
      <div className={classes.cellDoubt} data-severity={current?.severity} role="status">
        <span>{current === null ? (isLeftOut ? words.rowLeft : words.noDoubt) : registerDoubtWords(current, language)}</span>
        {clash !== undefined && 'rows' in clash && <Button size="compact-xs" variant="subtle" onClick={() => { goTo(clash.cell); }}>{words.toRow(clash.rows[0] ?? 0)}</Button>}
        {clash !== undefined && 'id' in clash && <Button size="compact-xs" variant="subtle" renderRoot={(given) => <Link {...given} to="/documents/$documentId" params={{ documentId: clash.id }} />}>{words.toDocument}</Button>}
        <span className={bar.actions}>
          {current?.severity === 'confirm' && <Button size="compact-xs" variant="light" onClick={onConfirm}>{words.confirm}</Button>}
          {isRow && <Button size="compact-xs" variant="default" onClick={onLeave}>{isLeftOut ? words.bringRow : words.leave}</Button>}
        </span>
      </div>
    </div>
  );
}
