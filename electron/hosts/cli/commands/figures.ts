import { formatVietnamese } from '../../../core/text/number.ts';
import type { FigureState } from '../../../core/figure/types.ts';
import { DONE, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Session } from '../session.ts';

export type FiguresOptions = {
  readonly form: string;
  readonly period: string;
  readonly by: 'unit' | 'indicator' | 'group';
  readonly restate: string | null;
};

/** `figures`: every figure of the period, and its totals by unit, indicator or group. */
export async function showFigures(session: Session, options: FiguresOptions, output: Output): Promise<ExitCode> {
  const grid = await session.handlers.figures.grid({ form: options.form, period: options.period }, session.call);
  const analysis = await session.handlers.figures.analysis(options, session.call);
  const decimals = new Map(grid.indicators.map((indicator) => [indicator.code, indicator.decimals]));
  const rows = analysis.rows.flatMap((row) =>
    row.lines.map((line) => [row.label, line.indicator, shown(line.state, line.total, decimals.get(line.indicator) ?? 0)]),
  );
  for (const line of tableLines(rows, [2])) output.say(line);
  output.result({
    form: grid.form,
    period: grid.period,
    closed: grid.closed,
    figures: grid.cells.map((cell) => ({ unit: cell.unit, indicator: cell.indicator, state: cell.figure.state, value: cell.figure.value, source: cell.source })),
    by: analysis.by,
    restatedTo: analysis.restatedTo,
    notDivisible: analysis.notDivisible,
    totals: analysis.rows.map((row) => ({ key: row.key, label: row.label, lines: row.lines })),
  });
  return DONE;
}

function shown(state: FigureState, value: number | null, decimals: number): string {
  if (state === 'missing') return '…';
  if (state === 'not-applicable') return 'x';
  return formatVietnamese(value ?? 0, decimals);
}
