import { useState, type ReactNode } from 'react';
import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReportSummary } from '../../../electron/contract/reports.ts';
import type { ReportKind } from '../../../electron/core/report/types.ts';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { periodKeyOfDay, periodKeysOfYear, periodLabel } from '../../components/period-label.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { useReportWords } from './words.ts';
import classes from './create-report.module.css';

const KINDS: readonly ReportKind[] = ['month', 'quarter', 'half-year', 'nine-month', 'year'];

type CreateReportProps = { readonly opened: boolean; readonly onClose: () => void; readonly reports: readonly ReportSummary[] };

/** Chooses kind and period of a new report; says when there is one already. */
export function CreateReport({ opened, onClose, reports }: CreateReportProps): ReactNode {
  const words = useReportWords();
  const shared = useWords();
  const api = useApi();
  const toasts = useToasts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { forms, form, period: workedOn } = useFormPeriod();
  const today = useQuery(api.app.info.queryOptions()).data?.today;
  // The period one works on decides what is offered first: its month, or the longer period that holds it.
  const day = /^\d{4}-\d{2}$/.test(workedOn) ? `${workedOn}-15` : (today ?? `${workedOn.slice(0, 4)}-06-30`);
  const [kind, setKind] = useState<ReportKind>('month');
  const [period, setPeriod] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const chosenForm = code ?? form?.code ?? '';
  const chosenPeriod = period ?? periodKeyOfDay(kind, day);
  const year = Number(chosenPeriod.slice(0, 4));
  const existing = reports.find((report) => report.kind === kind && report.period === chosenPeriod && report.form === chosenForm);
  const create = useMutation(
    api.reports.create.mutationOptions({
      onError: toasts.failed,
      onSuccess: (made) => {
        queries.setQueryData(api.reports.get.queryKey({ input: { id: made.id } }), made);
        void queries.invalidateQueries({ queryKey: api.reports.list.key() });
        onClose();
        void navigate({ to: '/reports/$reportId', params: { reportId: made.id } });
      },
    }),
  );
  return (
    <Modal opened={opened} onClose={onClose} title={words.create.title} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ kind, form: chosenForm, period: chosenPeriod });
        }}
      >
        <Select
          data-autofocus
          label={words.create.kind}
          allowDeselect={false}
          data={KINDS.map((each) => ({ value: each, label: words.kind[each] }))}
          value={kind}
          onChange={(value) => {
            setKind(KINDS.find((each) => each === value) ?? kind);
            setPeriod(null);
          }}
        />
        <Select
          label={words.create.period}
          allowDeselect={false}
          searchable
          data={[year - 2, year - 1, year, year + 1].flatMap((each) => periodKeysOfYear(kind, each)).map((key) => ({ value: key, label: periodLabel(key, shared.period) }))}
          value={chosenPeriod}
          onChange={setPeriod}
        />
        {forms.length > 1 && (
          <Select label={words.create.form} allowDeselect={false} data={forms.map((each) => ({ value: each.code, label: `${each.code} · ${each.name}` }))} value={chosenForm} onChange={setCode} />
        )}
        <p className={classes.hint}>{words.create.hint}</p>
        {existing !== undefined && (
          <p className={classes.exists} role="status">
            {words.create.exists(words.name(periodLabel(existing.period, shared.period)))}{' '}
            <Link to="/reports/$reportId" params={{ reportId: existing.id }} onClick={onClose}>{words.create.openIt}</Link>
          </p>
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" loading={create.isPending} variant={existing === undefined ? 'filled' : 'default'}>{existing === undefined ? words.create.make : words.create.anyway}</Button>
        </div>
      </form>
    </Modal>
  );
}
