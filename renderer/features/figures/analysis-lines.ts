import type { FigureAnalysis } from '../../../electron/contract/figures.ts';
import type { Indicator } from '../../../electron/core/catalogue/types.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import type { PlainValue } from '../../../electron/contract/tables.ts';
import type { FigureValue } from '../../../electron/core/figure/types.ts';
import type { SheetColumn } from '../../components/table-export.tsx';
import { capitalised, changeInPercent, formatChange, formatNumber } from '../../i18n/format.ts';
import type { FigureWords } from './words.ts';

/** One row of the analysis table. */
export type AnalysisLine = {
  readonly key: string;
  /** The unit or the group of the row; empty by indicator. */
  readonly groupName: string;
  readonly indicatorName: string;
  readonly measure: string;
  readonly decimals: number;
  readonly kind: Indicator['kind'];
  readonly line: ReportLine;
};

/** The rows of an analysis in their order, of one unit when `unit` is given. */
export function analysisLines(analysis: FigureAnalysis, indicators: readonly Indicator[], unit: string | null): readonly AnalysisLine[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return analysis.rows
    .filter((row) => unit === null || row.key === unit)
    .flatMap((row) =>
      row.lines.map((line): AnalysisLine => {
        const indicator = byCode.get(line.indicator);
        return {
          key: `${row.key} ${line.indicator}`,
          groupName: analysis.by === 'indicator' ? (indicator?.group ?? '') : capitalised(row.label),
          indicatorName: indicator?.name ?? line.indicator,
          measure: indicator?.measure ?? '',
          decimals: indicator?.decimals ?? 0,
          kind: indicator?.kind ?? 'flow',
          line,
        };
      }),
    );
}

/** A figure of a report line as printed; one that nobody gave is `…`. */
export function lineText(value: number | null, decimals: number): string {
  return value === null ? '…' : formatNumber(value, decimals);
}

/** The total of a row as printed: what does not apply is `x`, as in every table. */
export function totalText({ line, decimals }: AnalysisLine): string {
  return line.state === 'not-applicable' ? 'x' : lineText(line.total, decimals);
}

/** The table as the columns of a workbook. What is never summed over time does not apply there. */
export function analysisColumns(words: FigureWords['analysis'], by: FigureAnalysis['by'], rows: readonly AnalysisLine[], unitName: (id: string) => string): readonly SheetColumn<AnalysisLine>[] {
  const decimals = rows.reduce((most, row) => Math.max(most, row.decimals), 0);
  const figure = (header: string, value: (row: AnalysisLine) => PlainValue): SheetColumn<AnalysisLine> => ({ header, kind: 'figure', decimals, value });
  const change = (header: string, from: (row: AnalysisLine) => number | null): SheetColumn<AnalysisLine> => ({
    header: `${header} (%)`, kind: 'number', decimals: 1, value: (row) => changeInPercent(from(row), row.line.total),
  });
  return [
    { header: by === 'unit' ? words.unit : words.byGroup, kind: 'text', value: (row) => row.groupName },
    { header: words.indicator, kind: 'text', value: (row) => row.indicatorName },
    { header: words.measure, kind: 'text', value: (row) => row.measure },
    figure(words.period, ({ line }) => (line.state === 'not-applicable' ? { state: 'not-applicable', value: null } : given(line.total))),
    figure(words.previous, ({ line }) => given(line.previous)),
    change(words.change, ({ line }) => line.previous),
    figure(words.lastYear, ({ line }) => given(line.samePeriodLastYear)),
    change(words.changeYear, ({ line }) => line.samePeriodLastYear),
    figure(words.cumulative, ({ line, kind }) => (line.cumulative === null && kind !== 'flow' ? { state: 'not-applicable', value: null } : given(line.cumulative))),
    { header: words.reported, kind: 'number', decimals: 0, value: ({ line }) => line.reported },
    { header: words.missingColumn, kind: 'text', value: ({ line }) => line.missing.map(unitName).join(', ') },
  ];
}

function given(value: number | null): FigureValue {
  if (value === null) return { state: 'missing', value: null };
  return value === 0 ? { state: 'zero', value: 0 } : { state: 'number', value };
}

/** The table as rows of cells, for the clipboard. */
export function analysisTsv(rows: readonly AnalysisLine[], words: FigureWords['analysis'], by: FigureAnalysis['by']): readonly (readonly string[])[] {
  const header = [by === 'unit' ? words.unit : words.byGroup, words.indicator, words.measure, words.period, words.previous, words.change, words.lastYear, words.changeYear, words.cumulative];
  const lines = rows.map((row) => {
    const { groupName, indicatorName, measure, decimals, line } = row;
    return [
      groupName, indicatorName, measure,
      totalText(row), lineText(line.previous, decimals), formatChange(line.previous, line.total) ?? '',
      lineText(line.samePeriodLastYear, decimals), formatChange(line.samePeriodLastYear, line.total) ?? '',
      line.cumulative === null ? '' : formatNumber(line.cumulative, decimals),
    ];
  });
  return [header, ...lines];
}
