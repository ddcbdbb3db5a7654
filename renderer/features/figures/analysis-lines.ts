import type { FigureAnalysis } from '../../../electron/contract/figures.ts';
import type { Indicator } from '../../../electron/core/catalogue/types.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import { capitalised, formatChange, formatNumber } from '../../i18n/format.ts';
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

/** The table as rows of cells, for the clipboard. */
export function analysisTsv(rows: readonly AnalysisLine[], words: FigureWords['analysis'], by: FigureAnalysis['by']): readonly (readonly string[])[] {
  const header = [by === 'unit' ? words.unit : words.byGroup, words.indicator, words.measure, words.period, words.previous, words.change, words.lastYear, words.changeYear, words.cumulative];
  const lines = rows.map(({ groupName, indicatorName, measure, decimals, line }) => [
    groupName, indicatorName, measure,
    lineText(line.total, decimals), lineText(line.previous, decimals), formatChange(line.previous, line.total) ?? '',
    lineText(line.samePeriodLastYear, decimals), formatChange(line.samePeriodLastYear, line.total) ?? '',
    line.cumulative === null ? '' : formatNumber(line.cumulative, decimals),
  ]);
  return [header, ...lines];
}
