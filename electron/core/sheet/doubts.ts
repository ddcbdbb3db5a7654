import { toA1 } from './address.ts';
import { issue } from '../import/issues.ts';
import type { Issue, IssueCode, IssueSeverity, Settlement, Suggestion } from '../import/types.ts';
import type { FigureValue } from '../figure/types.ts';
import type { Indicator, Unit } from '../catalogue/types.ts';
import type { Cell } from './types.ts';

/** Collects the doubts of one sheet and knows which of them a person has settled already. */
export type Doubts = {
  readonly sheet: string;
  readonly issues: readonly Issue[];
  /** Notes a doubt. False when a person has confirmed it: what was doubted then counts. */
  readonly raise: (severity: IssueSeverity, code: IssueCode, cell: Cell | null, params?: Issue['params'], suggestions?: readonly Suggestion[]) => boolean;
  readonly isConfirmed: (code: IssueCode, cell: Cell | null) => boolean;
  /** What a person wrote for this cell. */
  readonly fixedAt: (row: number, col: number) => FigureValue | undefined;
  readonly hasFixes: boolean;
};

export type Settled = {
  readonly confirmed: ReadonlySet<string>;
  readonly fixes: ReadonlyMap<string, FigureValue>;
  readonly periodAccepted: boolean;
};

const keyOf = (code: string, sheet: string | null, cell: string | null): string => `${code}\u0000${sheet ?? ''}\u0000${cell ?? ''}`;

export const settledBy = (settlements: readonly Settlement[]): Settled => {
  const confirmed = new Set<string>();
  const fixes = new Map<string, FigureValue>();
  let periodAccepted = false;
  for (const settlement of settlements) {
    if (settlement.kind === 'confirm') confirmed.add(keyOf(settlement.code, settlement.sheet, settlement.cell));
    else if (settlement.kind === 'cell') fixes.set(`${settlement.sheet}\u0000${settlement.cell}`, settlement.figure);
    else if (settlement.kind === 'period') periodAccepted = true;
  }
  return { confirmed, fixes, periodAccepted };
};

export const doubtsOf = (sheet: string, settled: Settled): Doubts => {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const reference = (cell: Cell | null): string | null => (cell === null ? null : toA1(cell.row, cell.col));
  const isConfirmed = (code: IssueCode, cell: Cell | null): boolean => settled.confirmed.size > 0 && settled.confirmed.has(keyOf(code, sheet, reference(cell)));
  return {
    sheet,
    issues,
    isConfirmed,
    raise: (severity, code, cell, params = {}, suggestions = []) => {
      if (isConfirmed(code, cell)) return false;
      const at = reference(cell);
      const key = keyOf(code, sheet, at);
      if (!seen.has(key)) {
        seen.add(key);
        issues.push(issue(severity, code, { sheet, cell: at }, params, suggestions));
      }
      return true;
    },
    fixedAt: (row, col) => (settled.fixes.size === 0 ? undefined : settled.fixes.get(`${sheet}\u0000${toA1(row, col)}`)),
    hasFixes: settled.fixes.size > 0,
  };
};

export const unitSuggestions = (units: readonly Unit[]): readonly Suggestion[] => units.map((unit) => ({ kind: 'unit', id: unit.id, label: unit.name }));

export const indicatorSuggestions = (indicators: readonly Indicator[]): readonly Suggestion[] =>
  indicators.map((indicator) => ({ kind: 'indicator', id: indicator.code, label: indicator.group === '' ? indicator.name : `${indicator.name} (${indicator.group})` }));
