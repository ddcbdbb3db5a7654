import type { ReactNode } from 'react';
import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DueReportItem, PlanState } from '../../../electron/contract/plans.ts';
import type { RecurringReport } from '../../../electron/core/plan/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { Panel } from '../../components/page.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { usePlanWords } from './words.ts';
import classes from './targets.module.css';

const KINDS = ['month', 'quarter', 'half-year', 'nine-month', 'year'] as const satisfies readonly RecurringReport['kind'][];

/** Reports that the plan makes due again and again: their rules, and every one of them with what became of it. */
export function RecurringReports({ plan }: { readonly plan: PlanState }): ReactNode {
  const words = usePlanWords().reports;
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const forms = useQuery(api.catalogue.get.queryOptions()).data?.catalogue?.forms ?? [];
  const store = useMutation({
    mutationFn: (reports: readonly RecurringReport[]) => client.plans.update({ id: plan.id, revision: plan.revision, title: plan.title, year: plan.year, startsOn: plan.startsOn, endsOn: plan.endsOn, content: { ...plan.content, reports } }),
    onError: toasts.failed,
    onSuccess: (saved) => {
      queries.setQueryData(api.plans.get.queryKey({ input: { id: plan.id } }), saved);
    },
  });
  const { reports } = plan.content;
  const change = (at: number, report: RecurringReport | null): void => {
    store.mutate(report === null ? reports.filter((_, index) => index !== at) : reports.map((one, index) => (index === at ? report : one)));
  };
  const first = forms[0]?.code;
  return (
    <Panel
      title={words.title}
      actions={first !== undefined && <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} loading={store.isPending} onClick={() => { store.mutate([...reports, { kind: 'month', form: first, due: { day: 25 } }]); }}>{words.add}</Button>}
    >
      {reports.length === 0 && <p className={classes.quiet}>{words.empty}</p>}
      <div className={classes.rules}>
        {reports.map((report, at) => (
          <div key={`${at} ${report.kind} ${report.form} ${report.due.day}`} className={classes.rule}>
            <Select label={words.kind} allowDeselect={false} data={KINDS.map((value) => ({ value, label: words.kinds[value] }))} value={report.kind} onChange={(value) => { change(at, { ...report, kind: KINDS.find((each) => each === value) ?? report.kind }); }} />
            <Select label={words.form} allowDeselect={false} data={forms.map((form) => ({ value: form.code, label: form.name }))} value={report.form} onChange={(form) => { if (form !== null) change(at, { ...report, form }); }} />
            <NumberInput label={words.day} min={1} max={31} clampBehavior="strict" allowDecimal={false} hideControls defaultValue={report.due.day} onBlur={(event) => { const day = Number(event.currentTarget.value); if (day >= 1 && day <= 31 && day !== report.due.day) change(at, { ...report, due: { ...report.due, day } }); }} />
            <Select label={words.offset} allowDeselect={false} data={[{ value: '0', label: words.offsets.same }, { value: '1', label: words.offsets.next }, { value: '2', label: words.offsets.second }]} value={String(report.due.monthOffset ?? 0)} onChange={(value) => { change(at, { ...report, due: { day: report.due.day, ...(value === '0' || value === null ? {} : { monthOffset: Number(value) }) } }); }} />
            <ActionIcon aria-label={words.remove} title={words.remove} onClick={() => { change(at, null); }}><IconTrash size={16} /></ActionIcon>
          </div>
        ))}
      </div>
      {plan.reports.length > 0 && <DueReports reports={plan.reports} />}
    </Panel>
  );
}

function DueReports({ reports }: { readonly reports: readonly DueReportItem[] }): ReactNode {
  const words = usePlanWords();
  const shared = useWords();
  const today = useToday();
  const nameOf = (report: DueReportItem): string => words.reports.name(periodLabel(report.period, shared.period).toLocaleLowerCase());
  const columns: readonly DataColumn<DueReportItem>[] = [
    { id: 'due', name: words.reports.due, width: 110, cell: (report) => formatDate(report.dueOn) },
    { id: 'name', name: words.reports.column, cell: (report) => (report.reportId === null ? nameOf(report) : <Link className={classes.link} to="/reports/$reportId" params={{ reportId: report.reportId }}>{nameOf(report)}</Link>) },
    { id: 'state', name: words.reports.state, width: 140, cell: (report) => <StatusBadge tone={report.state === 'done' ? 'good' : report.dueOn < today ? 'bad' : report.state === 'doing' ? 'info' : 'plain'}>{words.reports.states[report.state]}</StatusBadge> },
  ];
  return <div className={classes.dueReports}><DataTable label={words.reports.label} items={reports} columns={columns} keyOf={(report) => `${report.kind} ${report.form} ${report.period}`} /></div>;
}
