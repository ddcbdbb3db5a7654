import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, FileButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconArrowDown, IconArrowLeft, IconArrowUp, IconCheck, IconDatabaseImport, IconFileSpreadsheet, IconRowRemove } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ImportDirection } from '../../../electron/core/register/import/types.ts';
import { parseA1 } from '../../../electron/core/sheet/address.ts';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useStable } from '../../components/use-stable.ts';
import type { Target } from '../../sheet/sheet-grid.tsx';
import { groupDoubts, neighbourOf, type RowDoubt } from './doubts.ts';
import { RegisterReview } from './review.tsx';
import { useRegisterImport } from './use-import.ts';
import { useRegisterWords } from './words.ts';
import classes from './import.module.css';

/** Takes an office's older register from a sheet: columns and doubts are settled beside the sheet itself, then all of it is taken at once. */
export function RegisterImportPage(): ReactNode {
  const direction = useSearch({ from: '/documents/import' }).direction ?? 'outgoing';
  return <RegisterImport key={direction} direction={direction} />;
}

function RegisterImport({ direction }: { readonly direction: ImportDirection }): ReactNode {
  const words = useRegisterWords().import;
  const navigate = useNavigate();
  const state = useRegisterImport(direction, () => { void navigate({ to: '/documents', search: { direction } }); });
  const { work, reading, open, answers } = state;
  const [current, setCurrent] = useState<RowDoubt | null>(null);
  const [active, setActive] = useState<Target | null>(null);
  const ordered = groupDoubts(open).flatMap(({ doubts }) => doubts);

  const show = useStable((doubt: RowDoubt | null): void => {
    setCurrent(doubt);
    const at = doubt === null ? null : parseA1(doubt.cell);
    if (at !== null && reading !== null) setActive({ sheet: reading.sheet, ...at });
  });
  const activate = useStable((target: Target): void => {
    setActive(target);
    setCurrent(open.find(({ cell }) => samePlace(cell, target)) ?? null);
  });
  const step = (by: 1 | -1): void => { show(neighbourOf(ordered, current, by)); };
  /** Settles a doubt and goes on to the next. */
  const settle = (answer: () => void): void => {
    const next = neighbourOf(ordered.filter((doubt) => doubt === current || (doubt.row !== current?.row)), current, 1);
    answer();
    show(next === current ? null : next);
  };
  const activeRow = active === null ? null : active.row + 1;
  const isRow = reading !== null && activeRow !== null && reading.rows.some(({ row }) => row === activeRow);
  const isLeftOut = activeRow !== null && answers.leftOut.includes(activeRow);
  const count = (reading?.rows.length ?? 0) - answers.leftOut.length;
  const canConfirm = current?.severity === 'confirm';
  const confirm = (): void => { if (current !== null && canConfirm) settle(() => { state.confirm([current]); }); };
  const leave = (): void => {
    if (activeRow === null || !isRow) return;
    if (isLeftOut) state.bringBack([activeRow]);
    else settle(() => { state.leave([activeRow]); });
  };
  const commands = useCommands(words.title[direction], reading === null ? [] : [
    { id: 'register.next-doubt', name: words.next, icon: IconArrowDown, shortcut: 'F8', iconOnly: true, enabled: ordered.length > 0, run: () => { step(1); } },
    { id: 'register.previous-doubt', name: words.previous, icon: IconArrowUp, shortcut: 'shift+F8', iconOnly: true, enabled: ordered.length > 0, run: () => { step(-1); } },
    { id: 'register.confirm', name: words.confirm, icon: IconCheck, shortcut: 'mod+Enter', inMenu: true, enabled: canConfirm, run: confirm },
    { id: 'register.leave', name: isLeftOut ? words.bringRow : words.leave, icon: IconRowRemove, shortcut: 'alt+Delete', inMenu: true, enabled: isRow, run: leave },
    { id: 'register.undo', name: words.undo, icon: IconArrowBackUp, ownKeys: 'mod+Z', inMenu: true, enabled: state.canUndo, run: state.undo },
    { id: 'register.again', name: words.again, icon: IconFileSpreadsheet, inMenu: true, run: () => { state.putAway(); show(null); } },
    { id: 'register.take', name: words.take(count), hint: open.length > 0 ? words.open(open.length) : words.settled, icon: IconDatabaseImport, primary: true, enabled: count > 0 && open.length === 0 && !state.isReading && !state.isTaking, run: state.take },
  ]);
  // An input keeps its own undo; elsewhere Ctrl+Z takes back an answer.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || !event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    state.undo();
  };
  return (
    <Page
      title={words.title[direction]}
      fill
      aside={
        <>
          {reading !== null && <StatusBadge tone={open.length > 0 ? 'wait' : 'good'} icon={open.length > 0 ? IconAlertTriangle : IconCheck}>{open.length > 0 ? words.open(open.length) : words.settled}</StatusBadge>}
          <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={14} aria-hidden />} renderRoot={(props) => <Link {...props} to="/documents" search={{ direction }} />}>{words.back}</Button>
        </>
      }
      actions={<CommandBar commands={commands} />}
    >
      {reading === null || work === null ? <Start isReading={state.isReading} onChoose={state.choose} /> : (
        <div className={classes.review} onKeyDown={onKeyDown}>
          <RegisterReview
            state={state} work={work} reading={reading} count={count} current={current} active={active} isLeftOut={isLeftOut} isRow={isRow}
            onShow={show} onActivate={activate} onConfirm={confirm} onLeave={leave}
            onCorrect={(correction, goesOn) => {
              if (goesOn) settle(() => { state.correct(correction); });
              else state.correct(correction);
            }}
          />
        </div>
      )}
    </Page>
  );
}

function samePlace(cell: string, { row, col }: Target): boolean {
  const at = parseA1(cell);
  return at !== null && at.row === row && at.col === col;
}

function Start({ isReading, onChoose }: { readonly isReading: boolean; readonly onChoose: (file: File | null) => void }): ReactNode {
  const words = useRegisterWords().import;
  return (
    <div className={classes.start} onDragOver={(event) => { event.preventDefault(); }} onDrop={(event) => { event.preventDefault(); onChoose(event.dataTransfer.files[0] ?? null); }}>
      {isReading ? <Waiting /> : (
        <>
          <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
          <p>{words.about}</p>
          <FileButton onChange={onChoose} accept=".xlsx,.xlsm,.xls,.ods,.csv,.html,.htm">
            {(props) => <Button {...props} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>{words.choose}</Button>}
          </FileButton>
          <p className={classes.quiet}>{words.drop}</p>
        </>
      )}
    </div>
  );
}
