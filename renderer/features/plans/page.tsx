import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconClipboardPlus, IconClipboardText, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { PlanSummary } from '../../../electron/contract/plans.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page, Panel } from '../../components/page.tsx';
import { usePrintCommand } from '../../components/print-command.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { plainTable, sheetColumns, useExportCommand } from '../../components/table-export.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime, localDateTime } from '../../i18n/format.ts';
import { PlanHeadDialog } from './plan-head-dialog.tsx';
import { usePlanWords } from './words.ts';
import classes from './page.module.css';
import common from './plans.module.css';

const allTasks = ({ counts }: PlanSummary): number => counts.open + counts.doing + counts.done;

/** The plans of the register, and those in the bin. */
export function PlansPage(): ReactNode {
  const words = usePlanWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const [inBin, setInBin] = useState(false);
  const [creating, setCreating] = useState(false);
  const list = useQuery(api.plans.list.queryOptions({ input: { removed: inBin } }));

  const columns = useMemo((): readonly DataColumn<PlanSummary>[] => {
    const restore = (plan: PlanSummary): void => {
      client.plans.restore({ id: plan.id }).then(() => {
        toasts.done(words.list.restored(plan.title));
        return queries.invalidateQueries({ queryKey: api.plans.key() });
      }, toasts.failed);
    };
    const name: DataColumn<PlanSummary> = {
      id: 'name', name: words.list.name, sortBy: (plan) => plan.title, sheet: { kind: 'text', value: (plan) => plan.title },
      cell: (plan) => (inBin ? plan.title : <Link className={classes.link} to="/plans/$planId" params={{ planId: plan.id }}>{plan.title}</Link>),
    };
    const year: DataColumn<PlanSummary> = { id: 'year', name: words.list.year, width: 70, align: 'right', sortBy: (plan) => plan.year, cell: (plan) => String(plan.year), sheet: { kind: 'text', value: (plan) => String(plan.year) } };
    if (inBin) return [name, year, { id: 'restore', name: '', width: 130, sheet: null, cell: (plan) => <Button variant="default" size="compact-xs" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => { restore(plan); }} aria-label={`${words.list.restore}: ${plan.title}`}>{words.list.restore}</Button> }];
    return [
      name,
      year,
      { id: 'document', name: words.list.document, width: 150, sortBy: (plan) => plan.document?.numberText ?? null, sheet: { kind: 'text', value: (plan) => plan.document?.numberText ?? null }, cell: (plan) => (plan.document === null ? '' : plan.document.numberText === '' ? <span className={common.quiet}>{words.list.draft}</span> : plan.document.numberText) },
      { id: 'tasks', name: words.list.tasks, width: 110, align: 'right', sortBy: (plan) => (allTasks(plan) === 0 ? null : plan.counts.done / allTasks(plan)), cell: (plan) => (allTasks(plan) === 0 ? '' : words.list.done(plan.counts.done, allTasks(plan))) },
      { id: 'overdue', name: words.list.overdue, width: 100, align: 'center', sortBy: (plan) => plan.counts.overdue, sheet: { kind: 'number', value: (plan) => plan.counts.overdue }, cell: (plan) => plan.counts.overdue > 0 && <StatusBadge tone="bad" icon={IconAlertTriangle}>{String(plan.counts.overdue)}</StatusBadge> },
      { id: 'targets', name: words.list.targets, width: 90, align: 'right', sortBy: (plan) => plan.targetCount, cell: (plan) => (plan.targetCount === 0 ? '' : plan.targetCount), sheet: { kind: 'number', value: (plan) => plan.targetCount } },
      { id: 'updated', name: words.list.updated, width: 150, sortBy: (plan) => plan.updatedAt, cell: (plan) => formatDateTime(plan.updatedAt), sheet: { kind: 'date-time', value: (plan) => localDateTime(plan.updatedAt) } },
    ];
  }, [words, inBin, client, queries, api, toasts]);

  const exportTable = useExportCommand('plans.export', (list.data?.length ?? 0) > 0, () => plainTable(words.list.label, words.list.label, '', sheetColumns(columns), list.data ?? []));
  const printTable = usePrintCommand('plans.print', (list.data?.length ?? 0) > 0);
  const commands = useCommands(words.title, [
    { id: 'plans.create', name: words.create.command, icon: IconClipboardPlus, shortcut: 'mod+B', primary: true, run: () => { setCreating(true); } },
    { id: 'plans.overdue', name: words.overdue.command, icon: IconAlertTriangle, run: () => { void navigate({ to: '/plans/overdue' }); } },
    { id: 'plans.bin', name: words.list.bin, hint: words.list.binHint, icon: IconTrash, pressed: inBin, run: () => { setInBin(!inBin); } },
    exportTable,
    printTable,
  ]);

  return (
    <Page title={words.title} actions={<CommandBar commands={commands} />} fill>
      <QueryState query={list}>
        {(plans) => plans.length === 0 && !inBin ? (
          <EmptyScreen icon={IconClipboardText} title={words.list.empty} text={words.list.emptyText}><CommandBar commands={commands.slice(0, 1)} /></EmptyScreen>
        ) : (
          <Panel flush>
            <DataTable
              key={String(inBin)}
              label={words.list.label}
              items={plans}
              columns={columns}
              keyOf={(plan) => plan.id}
              empty={<p className={common.nothing}>{words.list.binEmpty}</p>}
              {...(inBin ? {} : { onSelect: (plan: PlanSummary) => { void navigate({ to: '/plans/$planId', params: { planId: plan.id } }); } })}
            />
          </Panel>
        )}
      </QueryState>
      {creating && <PlanHeadDialog plan={null} onClose={() => { setCreating(false); }} />}
    </Page>
  );
}
