import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { Button, Select, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChartBar, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FigureAnalysis } from '../../../electron/contract/figures.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands, type Command } from '../../app/commands.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { FormPeriodPicker } from '../../components/form-period-picker.tsx';
import { Page, Panel } from '../../components/page.tsx';
import { usePrintCommand } from '../../components/print-command.tsx';
import { QueryState, Waiting } from '../../components/query-state.tsx';
import { plainTable, useExportCommand } from '../../components/table-export.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { formatTsv } from '../../grid/tsv.ts';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { AnalysisTable } from './analysis-table.tsx';
import { analysisColumns, analysisLines, analysisTsv, type AnalysisLine } from './analysis-lines.ts';
import { useFigureWords } from './words.ts';
import classes from './analysis.module.css';

const ComparisonChart = lazy(async () => ({ default: (await import('./comparison-chart.tsx')).ComparisonChart }));

type By = FigureAnalysis['by'];

/** Totals of a period against the one before and the same one last year, as reported or restated to the units of a day. */
export function AnalysisPage(): ReactNode {
  const words = useFigureWords();
  const shared = useWords();
  const api = useApi();
  const toasts = useToasts();
  const { form, input, isLoading } = useFormPeriod();
  const [by, setBy] = useState<By>('group');
  const [unit, setUnit] = useState<string | null>(null);
  const [restate, setRestate] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const catalogue = useQuery(api.catalogue.get.queryOptions());
  const query = useQuery(api.figures.analysis.queryOptions({ input: { ...input, by, restate }, enabled: form !== null, placeholderData: (previous) => previous }));

  const unitName = useMemo(() => (catalogue.data?.catalogue == null ? (id: string) => id : unitLabels(catalogue.data.catalogue)), [catalogue.data]);
  const indicators = catalogue.data?.catalogue?.indicators;
  const rows = useMemo(() => (query.data === undefined || query.data.by !== by || indicators === undefined ? [] : analysisLines(query.data, indicators, by === 'unit' ? unit : null)), [query.data, indicators, by, unit]);
  const selected = rows.find((row) => row.key === chosen) ?? rows.find((row) => row.line.total !== null) ?? null;

  const copy = (): void => {
    navigator.clipboard.writeText(formatTsv(analysisTsv(rows, words.analysis, by))).then(() => { toasts.done(words.analysis.copied); }, toasts.failed);
  };
  const label = periodLabel(input.period, shared.period);
  const exportTable = useExportCommand('analysis.export', rows.length > 0, () =>
    plainTable(
      `${words.analysis.title} ${input.form} ${input.period}`, `${words.analysis.title}: ${label}`,
      `${form?.name ?? ''} (${input.form}). ${restate === null ? words.analysis.asReported : words.analysis.restatedTo(formatDate(restate))}`,
      analysisColumns(words.analysis, by, rows, unitName), rows,
    ));
  const printTable = usePrintCommand('analysis.print', rows.length > 0);
  const commands: readonly Command[] = [
    { id: 'analysis.copy', name: words.analysis.copy, icon: IconCopy, enabled: rows.length > 0, run: copy },
    exportTable,
    printTable,
  ];
  useCommands(words.analysis.title, commands);

  const units = query.data?.by === 'unit' ? query.data.rows.map((row) => ({ value: row.key, label: capitalised(row.label) })) : [];
  return (
    <Page title={words.analysis.title} fill aside={<FormPeriodPicker />} {...(form === null ? {} : { actions: <CommandBar commands={commands} /> })}>
      {form === null ? (
        isLoading ? <Waiting /> : <EmptyScreen icon={IconChartBar} title={words.empty.noFormTitle} text={words.empty.noFormText}><Button component={Link} to="/guide">{words.empty.toGuide}</Button></EmptyScreen>
      ) : (
        <>
          <div className={classes.choices}>
            <SegmentedControl
              aria-label={words.analysis.by}
              value={by}
              onChange={(value) => { setBy(value as By); }}
              data={[
                { value: 'group', label: words.analysis.byGroup },
                { value: 'indicator', label: words.analysis.byIndicator },
                { value: 'unit', label: words.analysis.byUnit },
              ]}
            />
            {by === 'unit' && <Select aria-label={words.analysis.unit} placeholder={words.analysis.allUnits} data={units} value={unit} onChange={setUnit} clearable searchable w={190} />}
            <Tooltip label={words.analysis.restateHint}>
              <div className={classes.restate}>
                <label htmlFor="restate">{words.analysis.restate}</label>
                <DayInput id="restate" value={restate} onChange={setRestate} w={118} />
              </div>
            </Tooltip>
            <span className={classes.quiet}>{restate === null ? words.analysis.asReported : words.analysis.restatedTo(formatDate(restate))}</span>
          </div>
          {query.data !== undefined && query.data.notDivisible.length > 0 && <p className={classes.warning}>{words.analysis.notDivisible(query.data.notDivisible.map(unitName).join(', '))}</p>}
          <QueryState query={query}>
            {() => (
              <div className={classes.split}>
                <div className={classes.table}>
                  <AnalysisTable rows={rows} by={by} selected={selected?.key ?? null} unitName={unitName} onSelect={(row: AnalysisLine) => { setChosen(row.key); }} />
                </div>
                {selected !== null && (
                  <Panel title={words.analysis.chartOf(by === 'unit' ? `${selected.indicatorName} – ${selected.groupName}` : selected.indicatorName)}>
                    <Suspense fallback={<Waiting />}>
                      <ComparisonChart label={words.analysis.chart} names={[words.analysis.lastYear, words.analysis.previous, words.analysis.period]} values={[selected.line.samePeriodLastYear, selected.line.previous, selected.line.total]} decimals={selected.decimals} />
                    </Suspense>
                  </Panel>
                )}
              </div>
            )}
          </QueryState>
        </>
      )}
    </Page>
  );
}
