import { useMemo, useState, type ReactNode } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconFilePlus, IconListCheck, IconLock, IconPencil, IconReportAnalytics, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReportSummary } from '../../../electron/contract/reports.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page, Panel } from '../../components/page.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { usePrintCommand } from '../../components/print-command.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { plainTable, sheetColumns, useExportCommand } from '../../components/table-export.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime, localDateTime } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { CreateReport } from './create-report.tsx';
import { useReportWords } from './words.ts';
import classes from './page.module.css';

/** The reports of the register: drafts and frozen ones. */
export function ReportsPage(): ReactNode {
  const words = useReportWords();
  const shared = useWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const { form, isLoading } = useFormPeriod();
  const list = useQuery(api.reports.list.queryOptions());
  const [creating, setCreating] = useState(false);

  const columns = useMemo((): readonly DataColumn<ReportSummary>[] => {
    const refresh = (): void => { void queries.invalidateQueries({ queryKey: api.reports.key() }); };
    const nameOf = (report: ReportSummary): string => words.name(periodLabel(report.period, shared.period));
    // A deleted draft can be made again and gets its text back: undo instead of a question.
    const bin = async (report: ReportSummary): Promise<void> => {
      const state = await client.reports.get({ id: report.id });
      await client.reports.remove({ id: report.id });
      refresh();
      toasts.undoable(words.list.removed(nameOf(report)), () => {
        const restore = async (): Promise<void> => {
          const made = await client.reports.create({ kind: state.kind, form: state.form, period: state.period });
          await client.reports.update({ id: made.id, revision: made.revision, draft: state.draft });
          refresh();
          toasts.done(words.list.restored(nameOf(report)));
        };
        restore().catch(toasts.failed);
      });
    };
    return [
      {
        id: 'report', name: words.list.report, sortBy: (report) => report.period,
        cell: (report) => <Link className={classes.link} to="/reports/$reportId" params={{ reportId: report.id }}>{nameOf(report)}</Link>,
        sheet: { kind: 'text', value: nameOf },
      },
      { id: 'number', name: words.list.number, width: 150, sortBy: (report) => report.printedNumber, cell: (report) => report.printedNumber ?? <span className={classes.quiet}>{words.list.noNumber}</span>, sheet: { kind: 'text', value: (report) => report.printedNumber } },
      { id: 'subject', name: words.list.subject, sortBy: (report) => report.subject, cell: (report) => report.subject },
      {
        id: 'status', name: words.list.status, width: 120, sortBy: (report) => report.status,
        cell: (report) => <StatusBadge tone={report.status === 'frozen' ? 'good' : 'wait'} icon={report.status === 'frozen' ? IconLock : IconPencil}>{words.status[report.status]}</StatusBadge>,
        sheet: { kind: 'text', value: (report) => words.status[report.status] },
      },
      { id: 'updated', name: words.list.updated, width: 150, sortBy: (report) => report.updatedAt, cell: (report) => formatDateTime(report.updatedAt), sheet: { kind: 'date-time', value: (report) => localDateTime(report.updatedAt) } },
      { id: 'frozen', name: words.list.frozen, width: 150, sortBy: (report) => report.frozenAt, cell: (report) => (report.frozenAt === null ? '' : formatDateTime(report.frozenAt)), sheet: { kind: 'date-time', value: (report) => (report.frozenAt === null ? null : localDateTime(report.frozenAt)) } },
      {
        id: 'remove', name: words.list.removeColumn, width: 56, align: 'center', sheet: null,
        cell: (report) => report.status === 'draft' && (
          <ActionIcon size="sm" aria-label={`${words.list.remove}: ${nameOf(report)}`} title={words.list.remove} onClick={(event) => { event.stopPropagation(); bin(report).catch(toasts.failed); }}>
            <IconTrash size={15} />
          </ActionIcon>
        ),
      },
    ];
  }, [words, shared, client, queries, api, toasts]);

  const exportTable = useExportCommand('reports.export', (list.data?.length ?? 0) > 0, () => plainTable(words.list.label, words.list.label, '', sheetColumns(columns), list.data ?? []));
  const printTable = usePrintCommand('reports.print', (list.data?.length ?? 0) > 0);
  const commands = useCommands(words.title, [
    exportTable,
    printTable,
    { id: 'reports.create', name: words.create.command, icon: IconFilePlus, shortcut: 'mod+B', primary: true, enabled: form !== null, run: () => { setCreating(true); } },
  ]);

  if (!isLoading && form === null) {
    return <Page title={words.title}><EmptyScreen icon={IconListCheck} title={words.list.empty} text={words.list.noForm}><Button component={Link} to="/guide">{words.list.toGuide}</Button></EmptyScreen></Page>;
  }
  return (
    <Page title={words.title} actions={<CommandBar commands={commands} />} fill>
      <QueryState query={list}>
        {(reports) => reports.length === 0 ? (
          <EmptyScreen icon={IconReportAnalytics} title={words.list.empty} text={words.list.emptyText}><CommandBar commands={commands.filter((command) => command.primary)} /></EmptyScreen>
        ) : (
          <Panel flush>
            <DataTable label={words.list.label} items={reports} columns={columns} keyOf={(report) => report.id} minWidth={980} onSelect={(report) => { void navigate({ to: '/reports/$reportId', params: { reportId: report.id } }); }} />
          </Panel>
        )}
      </QueryState>
      {form !== null && <CreateReport opened={creating} onClose={() => { setCreating(false); }} reports={list.data ?? []} />}
    </Page>
  );
}
