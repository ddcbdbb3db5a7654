import type { FigureGrid } from '../../../electron/contract/figures.ts';
import { entryText } from '../../grid/entry.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { EditStep } from './sheet-model.ts';
import type { FigureWords } from './words.ts';

/** A step in words, for undo: “nhập “Tin, bài” của Vân Lĩnh: 12 → 15”. */
export function stepWords(step: EditStep, grid: FigureGrid, words: FigureWords): string {
  const [change, ...others] = step.changes;
  if (change === undefined || others.length > 0 || (step.action !== 'type' && step.action !== 'clear')) return words.step[step.action](formatNumber(step.changes.length));
  const unit = grid.units.find((each) => each.id === change.unit)?.label ?? change.unit;
  const indicator = grid.indicators.find((each) => each.code === change.indicator);
  const text = (entry: typeof change.before): string => entryText(entry, indicator?.decimals ?? 0) || words.step.blank;
  const name = indicator?.name ?? change.indicator;
  return step.action === 'clear' ? words.step.clearOne(name, unit, text(change.before)) : words.step.typeOne(name, unit, text(change.before), text(change.after));
}
