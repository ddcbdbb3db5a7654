import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFileImport, IconFileSpreadsheet, IconInfoSquareRounded, IconListCheck, IconTable } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FigureGrid } from '../../../electron/contract/figures.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands, type Command } from '../../app/commands.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { FormPeriodPicker } from '../../components/form-period-picker.tsx';
import { Page } from '../../components/page.tsx';
import { usePrintCommand } from '../../components/print-command.tsx';
import { QueryState, Waiting } from '../../components/query-state.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { nextRedo, nextUndo } from '../../grid/undo.ts';
import { PeriodStatus } from '../periods/period-status.tsx';
import { usePeriodCommands } from '../periods/use-period-commands.tsx';
import { FigureWorkspace } from './figure-workspace.tsx';
import { stepWords } from './step-words.ts';
import { useFigureSheet } from './use-figure-sheet.ts';
import { useFigureWords } from './words.ts';

/** Commands of the screen that belong to the chosen cell as well. */
const IN_GRID_MENU: readonly string[] = ['figures.source', 'figures.undo', 'figures.redo'];

const PANEL_KEY = 'so-thu-ky.figure-panel';

/** The figures of one form and period: unit × indicator, edited in place. */
export function FiguresPage(): ReactNode {
  const words = useFigureWords();
  const { form, isLoading } = useFormPeriod();
  if (isLoading) return <Page title={words.title}><Waiting /></Page>;
  if (form !== null) return <FormFigures />;
  return (
    <Page title={words.title}>
      <EmptyScreen icon={IconTable} title={words.empty.noFormTitle} text={words.empty.noFormText}>
        <Button component={Link} to="/guide">{words.empty.toGuide}</Button>
      </EmptyScreen>
    </Page>
  );
}

function FormFigures(): ReactNode {
  const words = useFigureWords();
  const api = useApi();
  const toasts = useToasts();
  const navigate = useNavigate();
  const { input } = useFormPeriod();
  const query = useQuery(api.figures.grid.queryOptions({ input }));
  const { sheet, state } = useFigureSheet(input);
  const periods = usePeriodCommands();
  const [panel, setPanel] = useState(() => window.localStorage.getItem(PANEL_KEY) === 'open');
  useEffect(() => {
    window.localStorage.setItem(PANEL_KEY, panel ? 'open' : 'closed');
  }, [panel]);
  const exported = useMutation(api.figures.export.mutationOptions({ onSuccess: saveFile, onError: toasts.failed }));

  const grid = query.data;
  const undoing = nextUndo(state.undo);
  const redoing = nextRedo(state.undo);
  const isOpen = grid !== undefined && !grid.closed;
  const named = (step: typeof undoing, name: (words: string) => string, plain: string): string => (step === null || grid === undefined ? plain : name(stepWords(step, grid, words)));

  const printTable = usePrintCommand('figures.print', grid !== undefined);
  const commands: readonly Command[] = [
    { id: 'figures.undo', name: words.undo, hint: named(undoing, words.undoStep, words.undo), icon: IconArrowBackUp, ownKeys: 'mod+Z', enabled: isOpen && undoing !== null, run: sheet.undo, iconOnly: true },
    { id: 'figures.redo', name: words.redo, hint: named(redoing, words.redoStep, words.redo), icon: IconArrowForwardUp, ownKeys: 'mod+Y', enabled: isOpen && redoing !== null, run: sheet.redo, iconOnly: true },
    { id: 'figures.source', name: words.source, hint: words.sourceHint, icon: IconInfoSquareRounded, shortcut: 'F4', pressed: panel, run: () => { setPanel(!panel); } },
    { id: 'figures.export', name: words.export, icon: IconFileSpreadsheet, shortcut: 'mod+E', enabled: grid !== undefined && !exported.isPending, run: () => { exported.mutate(input); } },
    { id: 'figures.imports', name: words.toImports, icon: IconFileImport, inMenu: true, run: () => void navigate({ to: '/imports' }) },
    { id: 'figures.board', name: words.toBoard, icon: IconListCheck, inMenu: true, run: () => void navigate({ to: '/board' }) },
    printTable,
    ...periods.commands,
  ];
  useCommands(words.group, commands);

  return (
    <Page title={words.title} fill aside={<><FormPeriodPicker /><PeriodStatus /></>} actions={<CommandBar commands={commands} />}>
      <QueryState query={query}>{(data) => <Sheet key={`${data.form} ${data.period}`} grid={data} panel={panel} onClosePanel={() => { setPanel(false); }} menu={commands.filter((command) => IN_GRID_MENU.includes(command.id))} />}</QueryState>
      {periods.dialogs}
    </Page>
  );
}

function Sheet({ grid, panel, onClosePanel, menu }: { readonly grid: FigureGrid; readonly panel: boolean; readonly onClosePanel: () => void; readonly menu: readonly Command[] }): ReactNode {
  const words = useFigureWords();
  const isEmpty = useMemo(() => grid.units.length === 0 || grid.indicators.length === 0, [grid]);
  if (!isEmpty) return <FigureWorkspace grid={grid} panel={panel} onClosePanel={onClosePanel} menu={menu} />;
  return (
    <EmptyScreen icon={IconTable} title={words.empty.noUnitsTitle} text={words.empty.noUnitsText}>
      <Button component={Link} to="/catalogue/forms">{words.empty.toForms}</Button>
    </EmptyScreen>
  );
}
