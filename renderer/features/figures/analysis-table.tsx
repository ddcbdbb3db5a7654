import { useMemo, type ReactNode } from 'react';
import { Tooltip } from '@mantine/core';
import type { FigureAnalysis } from '../../../electron/contract/figures.ts';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { formatChange, formatNumber } from '../../i18n/format.ts';
import { lineText, totalText, type AnalysisLine } from './analysis-lines.ts';
import { useFigureWords } from './words.ts';
import classes from './analysis.module.css';

type AnalysisTableProps = { readonly rows: readonly AnalysisLine[]; readonly by: FigureAnalysis['by']; readonly selected: string | null; readonly unitName: (id: string) => string; readonly onSelect: (row: AnalysisLine) => void };

export function AnalysisTable({ rows, by, selected, unitName, onSelect }: AnalysisTableProps): ReactNode {
  const words = useFigureWords().analysis;
  const columns = useMemo((): readonly DataColumn<AnalysisLine>[] => {
    const number = (id: string, name: string, width: number, value: (row: AnalysisLine) => number | null): DataColumn<AnalysisLine> => ({
      id, name, width, align: 'right', sortBy: value, cell: (row) => lineText(value(row), row.decimals),
    });
    const change = (id: string, name: string, from: (row: AnalysisLine) => number | null): DataColumn<AnalysisLine> => ({
      id, name, width: 94, align: 'right', cell: (row) => <span className={classes.quiet}>{formatChange(from(row), row.line.total) ?? ''}</span>,
    });
    return [
      { id: 'group', name: by === 'unit' ? words.unit : words.byGroup, width: 158, sortBy: (row) => row.groupName, cell: (row) => <span className={classes.oneLine} title={row.groupName}>{row.groupName}</span> },
      { id: 'indicator', name: words.indicator, sortBy: (row) => row.indicatorName, cell: (row) => <span className={classes.oneLine} title={`${row.indicatorName} (${row.measure})`}>{row.indicatorName}</span> },
      { ...number('total', words.period, 84, (row) => row.line.total), cell: totalText },
      number('previous', words.previous, 84, (row) => row.line.previous),
      change('change', words.change, (row) => row.line.previous),
      number('last-year', words.lastYear, 92, (row) => row.line.samePeriodLastYear),
      change('change-year', words.changeYear, (row) => row.line.samePeriodLastYear),
      { id: 'cumulative', name: words.cumulative, width: 92, align: 'right', sortBy: (row) => row.line.cumulative, cell: (row) => (row.line.cumulative === null ? <Tooltip label={words.notSummed}><span>–</span></Tooltip> : formatNumber(row.line.cumulative, row.decimals)) },
      { id: 'reported', name: words.reported, width: 74, align: 'right', sortBy: (row) => row.line.reported, cell: (row) => <Tooltip label={words.missingUnits(row.line.missing.map(unitName).join(', '))} disabled={row.line.missing.length === 0}><span>{row.line.reported}</span></Tooltip> },
    ];
  }, [words, by, unitName]);
  return <DataTable label={words.title} items={rows} columns={columns} keyOf={(row) => row.key} selected={selected} onSelect={onSelect} minWidth={860} empty={<p className={classes.empty}>{words.empty}</p>} />;
}
