import { useCallback, useMemo, type ReactNode } from 'react';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { PeriodSummary } from '../../../electron/contract/periods.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { CommandButton } from '../../components/command-bar.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { FormPeriodPicker } from '../../components/form-period-picker.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { PrintButton } from '../../components/print-command.tsx';
import { ExportButton, plainTable, sheetColumns } from '../../components/table-export.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { usePeriodCommands } from '../periods/use-period-commands.tsx';
import { usePeriodWords } from '../periods/words.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

const keyOf = (summary: PeriodSummary): string => summary.period.key;

/** The periods of a year: their days, due dates, whether they are closed; the chosen one can be changed. */
export function PeriodsSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  const periodWords = usePeriodWords();
  const shared = useWords();
  const { form, period, choose } = useFormPeriod();
  const { commands, dialogs } = usePeriodCommands();
  useCommands(words.sections.periods, commands);
  const query = useQuery(useApi().periods.list.queryOptions({ input: { form: form?.code ?? '', year: Number(period.slice(0, 4)) }, enabled: form !== null }));
  const stateOf = useCallback((summary: PeriodSummary): string => (summary.state === 'open' ? periodWords.open : summary.closedAt === null ? periodWords.closed : periodWords.closedOn(formatDate(summary.closedAt))), [periodWords]);
  const columns = useMemo((): readonly DataColumn<PeriodSummary>[] => [
    { id: 'period', name: words.periods.period, cell: (summary) => periodLabel(summary.period.key, shared.period) },
    { id: 'window', name: words.periods.window, width: 200, cell: ({ period: { window } }) => `${formatDate(window.from)} – ${formatDate(window.to)}` },
    { id: 'due', name: words.periods.due, width: 110, cell: (summary) => (summary.period.dueOn === null ? '' : formatDate(summary.period.dueOn)), sheet: { kind: 'date', value: (summary) => summary.period.dueOn } },
    { id: 'state', name: words.periods.state, width: 176, cell: (summary) => <StatusBadge {...(summary.state === 'closed' ? { tone: 'plain', icon: IconLock } : { tone: 'info', icon: IconLockOpen2 })}>{stateOf(summary)}</StatusBadge>, sheet: { kind: 'text', value: stateOf } },
    { id: 'reported', name: words.periods.reported, width: 120, align: 'right', cell: (summary) => `${summary.reported}/${summary.expected}` },
    { id: 'review', name: words.periods.inReview, width: 130, align: 'right', cell: (summary) => (summary.inReview === 0 ? '' : summary.inReview), sheet: { kind: 'number', decimals: 0, value: (summary) => summary.inReview } },
  ], [words, stateOf, shared]);

  if (catalogue.forms.length === 0) return <p className={classes.quiet}>{words.periods.noForm}</p>;
  return (
    <div className={classes.section}>
      <div className={classes.main}>
        <div className={classes.toolbar}>
          <FormPeriodPicker />
          <div className={`${classes.buttons ?? ''} ${classes.push ?? ''}`}>
            <ExportButton id="catalogue.table" group={words.sections.periods} enabled={query.data !== undefined} make={() => plainTable(`${words.sections.periods} ${period.slice(0, 4)}`, `${words.sections.periods} ${period.slice(0, 4)}`, form?.name ?? '', sheetColumns(columns), query.data ?? [])} />
            <PrintButton id="catalogue.print" group={words.sections.periods} enabled={query.data !== undefined} />
            {commands.map((command) => (
              <CommandButton key={command.id} command={command} />
            ))}
          </div>
        </div>
        <QueryState query={query}>
          {(summaries) => (
            <div className={classes.table}>
              <DataTable label={words.sections.periods} items={summaries} columns={columns} keyOf={keyOf} selected={period} onSelect={(summary) => { choose({ period: keyOf(summary) }); }} />
            </div>
          )}
        </QueryState>
        {dialogs}
      </div>
    </div>
  );
}
