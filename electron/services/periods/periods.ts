import type { PeriodSummary } from '../../contract/periods.ts';
import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import { periodKey, periodsInYearToDate } from '../../core/period/keys.ts';
import { owedUnits } from '../../core/report/lines.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { readUnitsReported } from '../../store/repositories/figures.ts';
import { listImports } from '../../store/repositories/imports.ts';
import { ensurePeriod, findPeriod, listPeriods, writePeriod, type StoredPeriod } from '../../store/repositories/periods.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import type { FormPeriod } from '../figures/grid.ts';
import { resolveOwnPeriod, resolvePeriod } from './resolve.ts';

/** Periods of one year of a form's frequency, first to last, and after them those of any dates that begin in it. */
export async function listYear(context: Context, asked: { readonly form: string; readonly year: number }): Promise<readonly PeriodSummary[]> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const form = formOf(catalogue, asked.form);
    const stored = new Map((await listPeriods(db, asked.form)).map((period) => [period.label, period]));
    const regular = periodsInYearToDate(periodKey(form.frequency, asked.year, 12));
    const adHoc = [...stored.keys()].filter((label) => label.includes('..') && label.startsWith(String(asked.year)));
    const summaries: PeriodSummary[] = [];
    for (const label of [...regular, ...adHoc.sort()]) summaries.push(await summaryOf(db, catalogue, form, label, stored.get(label) ?? null));
    return summaries;
  });
}

export async function getPeriod(context: Context, asked: FormPeriod): Promise<PeriodSummary> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    return summaryOf(db, catalogue, formOf(catalogue, asked.form), asked.period, await findPeriod(db, asked.form, asked.period));
  });
}

async function summaryOf(db: ReadableDatabase, catalogue: Catalogue, form: Form, label: string, stored: StoredPeriod | null): Promise<PeriodSummary> {
  const owed = owedUnits(catalogue, form, label);
  const reported = stored === null ? new Set<string>() : await readUnitsReported(db, stored.key);
  const imports = stored === null ? [] : await listImports(db, { form: form.code, period: label });
  return {
    period: resolvePeriod(form, label, stored),
    state: stored?.state ?? 'open',
    closedAt: stored?.closedAt ?? null,
    expected: owed.length,
    reported: owed.filter((unit) => reported.has(unit)).length,
    inReview: imports.filter((each) => each.status === 'needs-review').length,
  };
}

/** Closes a period: its figures stand. Fails with `period-closed` when it is closed already. */
export async function closePeriod(context: Context, asked: FormPeriod): Promise<PeriodSummary> {
  await changePeriod(context, asked, 'period.close', (period, at) => {
    if (period.state === 'closed') throw failure('period-closed', asked);
    return { ...period, state: 'closed', closedAt: at };
  });
  return getPeriod(context, asked);
}

/** Opens a closed period again, for a reason that goes into the event log. Fails with `period-not-closed` when it is open. */
export async function reopenPeriod(context: Context, asked: FormPeriod & { readonly reason: string }): Promise<PeriodSummary> {
  const { reason, ...which } = asked;
  await changePeriod(
    context,
    which,
    'period.reopen',
    (period) => {
      if (period.state === 'open') throw failure('period-not-closed', which);
      return { ...period, state: 'open', closedAt: null };
    },
    { reason },
  );
  return getPeriod(context, which);
}

/** Sets the data window and the due date apart from the form's rules; null follows the rule. Fails with `bad-arguments` for a window that ends before it begins. */
export async function adjustPeriod(context: Context, asked: FormPeriod & Pick<StoredPeriod, 'window' | 'dueOn'>): Promise<PeriodSummary> {
  const { window, dueOn, form, period } = asked;
  if (window !== null && window.from > window.to) throw failure('bad-arguments', { detail: `${window.from} > ${window.to}` });
  await changePeriod(context, { form, period }, 'period.adjust', (stored) => {
    if (stored.state === 'closed') throw failure('period-closed', { form, period });
    return { ...stored, window, dueOn };
  });
  return getPeriod(context, { form, period });
}

async function changePeriod(context: Context, asked: FormPeriod, action: string, next: (period: StoredPeriod, at: string) => StoredPeriod, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await context.store.change(context.person.name, async (change) => {
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    resolveOwnPeriod(formOf(catalogue, asked.form), asked.period, null);
    const before = await ensurePeriod(change.db, asked.form, asked.period);
    const after = next(before, change.at);
    await writePeriod(change.db, before.key, after);
    const told = ({ state, window, dueOn }: StoredPeriod) => ({ state, window, dueOn });
    change.log({ action, subject: `${asked.form} ${asked.period}`, before: told(before), after: { ...told(after), ...more } });
  });
}
