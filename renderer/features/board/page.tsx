import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconClipboardCopy, IconCopy, IconFileImport, IconListCheck, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Board } from '../../../electron/contract/board.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands, type Command } from '../../app/commands.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { FormPeriodPicker } from '../../components/form-period-picker.tsx';
import { Page } from '../../components/page.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { usePrintCommand } from '../../components/print-command.tsx';
import { QueryState, Waiting } from '../../components/query-state.tsx';
import { plainTable, useExportCommand } from '../../components/table-export.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatTsv } from '../../grid/tsv.ts';
import { formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { PeriodStatus } from '../periods/period-status.tsx';
import { usePeriodCommands } from '../periods/use-period-commands.tsx';
import { BoardTable } from './board-table.tsx';
import { boardColumns, boardTsv, lateList, rowsOf, type BoardFilter } from './board-texts.ts';
import { SummaryTiles } from './summary-tiles.tsx';
import { useBoardWords } from './words.ts';
import classes from './board.module.css';

/** Who has reported, who is late, what changed since. */
export function BoardPage(): ReactNode {
  const words = useBoardWords();
  const { form, isLoading } = useFormPeriod();
  if (isLoading) return <Page title={words.title}><Waiting /></Page>;
  if (form !== null) return <FormBoard formName={`${form.name} (${form.code})`} />;
  return (
    <Page title={words.title}>
      <EmptyScreen icon={IconListCheck} title={words.noForm} text={words.noFormText}>
        <Button component={Link} to="/guide">{words.toGuide}</Button>
      </EmptyScreen>
    </Page>
  );
}

function FormBoard({ formName }: { readonly formName: string }): ReactNode {
  const words = useBoardWords();
  const shared = useWords();
  const toasts = useToasts();
  const navigate = useNavigate();
  const { input, period } = useFormPeriod();
  const query = useQuery(useApi().board.get.queryOptions({ input }));
  const periods = usePeriodCommands();
  const [filter, setFilter] = useState<BoardFilter>('all');
  const board = query.data;

  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(() => { toasts.done(words.copied); }, toasts.failed);
  };
  const label = periodLabel(period, shared.period);
  const late = board === undefined ? null : lateList(board, words.lateTitle(formName, label.toLowerCase(), board.dueOn === null ? '' : formatDate(board.dueOn)));
  const exportTable = useExportCommand('board.export', board !== undefined && board.rows.length > 0, () =>
    plainTable(`${words.title} ${input.form} ${period}`, words.table, words.sheetDue(formName, label, board?.dueOn == null ? '' : formatDate(board.dueOn)), boardColumns(words), board === undefined ? [] : rowsOf(board, filter)));
  const printTable = usePrintCommand('board.print', board !== undefined);
  const commands: readonly Command[] = [
    { id: 'board.copy-late', name: words.copyLate, hint: words.copyLateHint, icon: IconClipboardCopy, enabled: late !== null, run: () => { if (late !== null) copy(late); } },
    exportTable,
    { id: 'board.figures', name: words.toFigures, icon: IconTable, inMenu: true, run: () => void navigate({ to: '/figures' }) },
    { id: 'board.imports', name: words.toImports, icon: IconFileImport, primary: true, run: () => void navigate({ to: '/imports' }) },
    { id: 'board.copy', name: words.copyTable, icon: IconCopy, enabled: board !== undefined, inMenu: true, run: () => { if (board !== undefined) copy(formatTsv(boardTsv(rowsOf(board, filter), words))); } },
    printTable,
    ...periods.commands,
  ];
  useCommands(words.title, commands);

  return (
    <Page title={words.title} fill aside={<><FormPeriodPicker /><PeriodStatus /></>} actions={<CommandBar commands={commands} />}>
      <QueryState query={query}>{(data) => <Content board={data} filter={filter} onFilter={setFilter} />}</QueryState>
      {periods.dialogs}
    </Page>
  );
}

function Content({ board, filter, onFilter }: { readonly board: Board; readonly filter: BoardFilter; readonly onFilter: (filter: BoardFilter) => void }): ReactNode {
  const words = useBoardWords();
  if (board.rows.length === 0)
    return (
      <EmptyScreen icon={IconListCheck} title={words.emptyTitle} text={words.emptyText}>
        <Button component={Link} to="/catalogue/forms">{words.toForms}</Button>
      </EmptyScreen>
    );
  return (
    <>
      <SummaryTiles summary={board.summary} filter={filter} onFilter={onFilter} />
      <div className={classes.table}>
        <BoardTable rows={rowsOf(board, filter)} />
      </div>
    </>
  );
}
