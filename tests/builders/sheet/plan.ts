import type { Indicator, Unit } from '../../../electron/core/catalogue/types.ts';
import type { Period } from '../../../electron/core/period/types.ts';
import { formatVietnamese } from '../../../electron/core/text/number.ts';
import type { Office } from './catalogues.ts';
import type { Random } from './random.ts';
import type { CellInput } from './workbook.ts';

/** What a cell of the form truly holds. */
export type Truth = number | 'blank' | 'missing' | 'not-applicable';

/** One thing done wrong on purpose. */
export type Fault =
  | 'unknown-unit' | 'closed-unit' | 'duplicate-unit' | 'wrong-period' | 'bad-cells' | 'wrong-total' | 'unknown-indicator' | 'shifted-row'
  | 'two-columns' | 'other-measure' | 'secrecy' | 'no-unit' | 'unit-conflict' | 'lost-groups' | 'other-month-columns' | 'duplicate-indicator';

/** Everything decided about a workbook before it is drawn. */
export type Plan = {
  readonly random: Random;
  readonly office: Office;
  readonly period: Period;
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly fault: Fault | null;
  readonly truth: Map<string, Truth>;
  /** Codes that must be among the issues. */
  readonly expected: Set<string>;
  readonly writesText: boolean;
  /** Text only, no merges, no fonts: a CSV file. */
  readonly asText: boolean;
};

export const keyOf = (unit: Unit, indicator: Indicator): string => `${unit.id}|${indicator.code}`;

export const randomFigure = (indicator: Indicator, random: Random): number => {
  if (random.chance(0.1)) return 0;
  if (indicator.kind === 'ratio') return random.int(20, 990) / 10;
  const large = random.chance(0.3) ? 9000 : 90;
  return indicator.decimals === 0 ? random.int(1, large) : random.int(1, large * 10 ** indicator.decimals) / 10 ** indicator.decimals;
};

export const truthOf = (plan: Plan, unit: Unit, indicator: Indicator): Truth => {
  const key = keyOf(unit, indicator);
  const known = plan.truth.get(key);
  if (known !== undefined) return known;
  const { random } = plan;
  const made: Truth = random.chance(0.06) ? 'blank' : random.chance(0.03) ? 'missing' : random.chance(0.02) ? 'not-applicable' : randomFigure(indicator, random);
  plan.truth.set(key, made);
  return made;
};

/** Makes sure that a cell is not blank, where a fault needs two figures to disagree about. */
export const filledTruth = (plan: Plan, unit: Unit, indicator: Indicator): void => {
  if (plan.fault !== 'duplicate-unit' && plan.fault !== 'duplicate-indicator' && plan.fault !== 'other-measure') return;
  if (truthOf(plan, unit, indicator) === 'blank') plan.truth.set(keyOf(unit, indicator), 5);
};

/** A figure as it is typed: a number, a text in Vietnamese notation, a mark. */
export const written = (plan: Plan, truth: Truth, indicator: Indicator): CellInput => {
  const { random } = plan;
  if (truth === 'blank') return random.chance(0.1) ? ' ' : null;
  if (truth === 'missing') return random.pick(['…', '...', 'chưa có số liệu', 'Chưa báo cáo']);
  if (truth === 'not-applicable') return 'x';
  if (truth === 0 && random.chance(0.3)) return random.pick(['-', 'Không', '–']);
  const asNumber = !plan.asText && !(plan.writesText && random.chance(0.7));
  if (asNumber) return indicator.decimals > 0 && random.chance(0.2) ? { value: truth + 1e-13, text: String(truth) } : truth;
  const text = formatVietnamese(truth, indicator.decimals > 0 && random.chance(0.4) ? indicator.decimals : undefined);
  return random.chance(0.2) ? ` ${text}` : random.chance(0.1) ? text.replaceAll('.', ' ') : text;
};

/** The sum that a careful clerk prints below a column. */
export const sumOf = (truths: readonly Truth[]): number => Math.round(truths.reduce<number>((sum, truth) => sum + (typeof truth === 'number' ? truth : 0), 0) * 1000) / 1000;
