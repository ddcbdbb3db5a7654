import type { Board, BoardRow, BoardStatus } from '../../contract/board.ts';
import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import { owedUnits } from '../../core/report/lines.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import { compareVietnamese } from '../../core/text/fold.ts';
import { readArrivals, readCurrentFigures, type UnitArrivals } from '../../store/repositories/figures.ts';
import { listImports, type StoredImport } from '../../store/repositories/imports.ts';
import { findPeriod } from '../../store/repositories/periods.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import { localDay, todayOf, type Context } from '../context.ts';
import type { FormPeriod } from '../figures/grid.ts';
import { resolvePeriod } from '../periods/resolve.ts';

/** Who has reported for a period, who is late, what changed. */
export async function getBoard(context: Context, asked: FormPeriod): Promise<Board> {
  const known = await context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const form = formOf(catalogue, asked.form);
    const stored = await findPeriod(db, asked.form, asked.period);
    return {
      catalogue,
      form,
      period: resolvePeriod(form, asked.period, stored),
      closed: stored?.state === 'closed',
      figures: await readCurrentFigures(db, asked.form, [asked.period]),
      arrivals: stored === null ? [] : await readArrivals(db, stored.key),
      imports: await listImports(db, asked),
    };
  });
  const filled = filledByUnit(known.catalogue, known.form, known.figures);
  const arrivals = new Map(known.arrivals.map((each) => [each.unit, each]));
  const labelOf = unitLabels(known.catalogue);
  const nameOf = new Map(known.catalogue.units.map((unit) => [unit.id, unit.name]));
  const rows = owedUnits(known.catalogue, known.form, asked.period)
    .map((unit) =>
      rowOf({
        unit,
        label: labelOf(unit),
        expected: known.form.indicators.length,
        filled: filled.get(unit) ?? 0,
        arrivals: arrivals.get(unit),
        imports: known.imports.filter((each) => each.unitIds.includes(unit)),
        dueOn: known.period.dueOn,
        today: todayOf(context),
      }),
    )
    .sort((a, b) => compareVietnamese(nameOf.get(a.unit) ?? a.unit, nameOf.get(b.unit) ?? b.unit));
  return { form: asked.form, period: asked.period, dueOn: known.period.dueOn, closed: known.closed, rows, summary: summaryOf(rows) };
}

/** Indicators of the form that each unit has answered: with a number, a zero or an x, or with all the parts of a sum. */
function filledByUnit(catalogue: Catalogue, form: Form, figures: readonly { readonly unit: string; readonly indicator: string; readonly figure: { readonly state: string } }[]): ReadonlyMap<string, number> {
  const parts = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator.sumOf ?? []]));
  const answered = new Map<string, Set<string>>();
  for (const { unit, indicator, figure } of figures) {
    if (figure.state === 'missing') continue;
    answered.set(unit, (answered.get(unit) ?? new Set()).add(indicator));
  }
  const holds = (known: ReadonlySet<string>, code: string): boolean => {
    const sumOf = parts.get(code) ?? [];
    return known.has(code) || (sumOf.length > 0 && sumOf.every((part) => known.has(part)));
  };
  return new Map([...answered].map(([unit, known]) => [unit, form.indicators.filter((code) => holds(known, code)).length]));
}

type RowInput = {
  readonly unit: string;
  readonly label: string;
  readonly expected: number;
  readonly filled: number;
  readonly arrivals: UnitArrivals | undefined;
  readonly imports: readonly StoredImport[];
  readonly dueOn: string | null;
  readonly today: string;
};

function rowOf(input: RowInput): BoardRow {
  const counting = input.imports.filter((each) => each.status === 'imported' || each.status === 'needs-review');
  const arrivedOn = input.arrivals === undefined ? null : localDay(new Date(input.arrivals.firstAt));
  return {
    unit: input.unit,
    label: input.label,
    status: statusOf(input, counting),
    firstAt: input.arrivals?.firstAt ?? null,
    lastAt: input.arrivals?.lastAt ?? null,
    daysLate: input.dueOn === null ? 0 : Math.max(0, daysBetween(input.dueOn, arrivedOn ?? input.today)),
    filled: input.filled,
    expected: input.expected,
    corrections: input.arrivals?.corrections ?? 0,
    importIds: counting.map((each) => each.id),
  };
}

function statusOf(input: RowInput, imports: readonly StoredImport[]): BoardStatus {
  if (imports.some((each) => each.status === 'needs-review')) return 'review';
  if (input.filled >= input.expected && input.expected > 0) return 'complete';
  return input.filled > 0 ? 'partial' : 'missing';
}

const DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

function summaryOf(rows: readonly BoardRow[]): Board['summary'] {
  const count = (status: BoardStatus): number => rows.filter((row) => row.status === status).length;
  return {
    expected: rows.length,
    complete: count('complete'),
    partial: count('partial'),
    review: count('review'),
    missing: count('missing'),
    late: rows.filter((row) => row.daysLate > 0).length,
  };
}
