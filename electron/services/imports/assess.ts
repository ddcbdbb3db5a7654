import type { ImportDifference } from '../../contract/imports.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { FigureValue } from '../../core/figure/types.ts';
import { issue } from '../../core/import/issues.ts';
import { statusOf } from '../../core/import/status.ts';
import type { ImportReading, Issue, ReadValue, Settlement } from '../../core/import/types.ts';
import { sameFigure } from '../../store/repositories/figure-state.ts';

/** What the register knows that a file alone does not. */
export type RegisterView = {
  readonly catalogue: Catalogue;
  readonly closed: boolean;
  readonly period: string;
  /** What counts now for a unit and indicator in the asked period, null when nothing does. */
  readonly standing: (unit: string, indicator: string) => FigureValue | null;
  /** Doubts that earlier periods raise about a value. */
  readonly outlier: (value: ReadValue) => Issue | null;
};

/** A reading held against the register. */
export type Assessment = {
  readonly status: 'imported' | 'needs-review';
  /** Values without any doubt. */
  readonly certain: readonly ReadValue[];
  readonly differences: readonly ImportDifference[];
  readonly issues: readonly Issue[];
};

/**
 * Holds what was read against what stands. A unit that sends other figures than stand opens as a difference: all its
 * values wait, the equal ones too, because a sheet that corrects some of its figures is judged as a whole.
 */
export function assess(reading: ImportReading, settlements: readonly Settlement[], register: RegisterView): Assessment {
  const differences: ImportDifference[] = [];
  for (const { unit, indicator, figure, source } of reading.values) {
    const stored = register.standing(unit, indicator);
    if (stored !== null && !sameFigure(stored, figure)) differences.push({ unit, indicator, stored, read: figure, sheet: source.sheet, cell: source.cell });
  }
  const differing = new Set(differences.map((difference) => difference.unit));
  const agreeing = differing.size === 0 ? reading.values : reading.values.filter((value) => !differing.has(value.unit));
  const outliers: Issue[] = [];
  const doubted = new Set<ReadValue>();
  for (const value of agreeing) {
    const found = register.outlier(value);
    if (found === null || isConfirmed(found, settlements)) continue;
    outliers.push(found);
    if (found.severity !== 'info') doubted.add(value);
  }
  const certain = doubted.size === 0 ? agreeing : agreeing.filter((value) => !doubted.has(value));
  const issues = [
    ...reading.issues,
    ...(register.closed ? [issue('error', 'period-closed', { sheet: null, cell: null }, { period: register.period })] : []),
    ...differences.map((difference) => differenceIssue(difference, register.catalogue)),
    ...outliers,
  ].filter((found) => !isConfirmed(found, settlements));
  return { status: statusOf({ issues }), certain, differences, issues };
}

/** `stored` and `value` are the two figures: numbers, or the marks that stand for a figure without one. */
function differenceIssue(difference: ImportDifference, catalogue: Catalogue): Issue {
  const unit = catalogue.units.find((each) => each.id === difference.unit)?.name ?? difference.unit;
  const indicator = catalogue.indicators.find((each) => each.code === difference.indicator)?.name ?? difference.indicator;
  return issue('warning', 'differs-from-stored', { sheet: difference.sheet, cell: difference.cell }, { unit, indicator, stored: shown(difference.stored), value: shown(difference.read) });
}

function shown(figure: FigureValue): string | number {
  if (figure.state === 'missing') return '…';
  return figure.state === 'not-applicable' ? 'x' : figure.value;
}

/** The reader honours a person's confirmation of its own doubts; these are the register's. */
function isConfirmed(found: Issue, settlements: readonly Settlement[]): boolean {
  return (
    (found.code === 'differs-from-stored' || (found.code === 'outlier' && found.severity !== 'info')) &&
    settlements.some((settlement) => settlement.kind === 'confirm' && settlement.code === found.code && settlement.sheet === found.sheet && settlement.cell === found.cell)
  );
}
