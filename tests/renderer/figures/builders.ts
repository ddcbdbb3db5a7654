import type { FigureGrid, GridCell } from '../../../electron/contract/figures.ts';
import type { FigureValue } from '../../../electron/core/figure/types.ts';

export const number = (value: number): FigureValue => (value === 0 ? { state: 'zero', value: 0 } : { state: 'number', value });

export const fromFile = (unit: string, indicator: string, figure: FigureValue): GridCell => ({ unit, indicator, figure, source: 'cell', revisions: 1 });
export const typed = (unit: string, indicator: string, figure: FigureValue): GridCell => ({ unit, indicator, figure, source: 'typed', revisions: 1 });

/** Two units; items (whole numbers), hours (one decimal) and a ratio. */
export function gridWith(cells: readonly GridCell[]): FigureGrid {
  const indicator = (code: string, decimals: number, kind: 'flow' | 'ratio'): FigureGrid['indicators'][number] => ({ code, name: code, group: '', measure: '', decimals, kind });
  const unit = (id: string): FigureGrid['units'][number] => ({ id, name: id, label: id, expected: true });
  return { form: 'BM', period: '2020-10', closed: false, units: [unit('dong'), unit('doai')], indicators: [indicator('TIN', 0, 'flow'), indicator('GIO', 1, 'flow'), indicator('TYLE', 1, 'ratio')], cells };
}
