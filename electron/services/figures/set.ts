import { createHash } from 'node:crypto';
import type { GridCell } from '../../contract/figures.ts';
import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import type { FigureValue } from '../../core/figure/types.ts';
import type { Connection } from '../../store/database/connect.ts';
import { sameFigure } from '../../store/repositories/figure-state.ts';
import { readPeriodFigures } from '../../store/repositories/figures.ts';
import { addRevisions, isTyped, standingsOf, withdrawRevisions, type NewRevision, type Standings } from '../../store/repositories/figures-write.ts';
import { ensurePeriod } from '../../store/repositories/periods.ts';
import { formOf, requireCatalogue, type CurrentCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { indicatorKeyOf, unitKeyOf } from '../imports/register.ts';
import { resolveOwnPeriod } from '../periods/resolve.ts';
import type { FormPeriod } from './grid.ts';

export type Edit = { readonly unit: string; readonly indicator: string; readonly figure: FigureValue | null };
export type SetInput = FormPeriod & { readonly edits: readonly Edit[]; readonly note: string | null };
export type SetAnswer = { readonly cells: readonly GridCell[]; readonly cleared: readonly { readonly unit: string; readonly indicator: string }[] };

/** As many edits as are written into the event log one by one; a larger block is vouched for by its digest. */
const LOGGED_SINGLY = 1_000;

/**
 * Writes typed figures as new revisions, all or none. A figure that stands already is not written again; null takes
 * the typed figure back to what stood before it, and leaves one that came from a file alone.
 */
export async function setFigures(context: Context, input: SetInput): Promise<SetAnswer> {
  return context.store.change(context.person.name, async (change) => {
    const current = await requireCatalogue(context.catalogues, change.db);
    const form = formOf(current.catalogue, input.form);
    resolveOwnPeriod(form, input.period, null);
    const edits = lastOfEach(input.edits).map((edit) => ({ ...edit, figure: checked(edit, form, current.catalogue) }));
    const period = await ensurePeriod(change.db, input.form, input.period);
    if (period.state === 'closed') throw failure('period-closed', { form: input.form, period: input.period });

    const standings = standingsOf(change.connection, period.key, edits.map((edit) => unitKeyOf(current, edit.unit)));
    const plan = planOf(change.connection, current, edits, standings);
    const note = { periodKey: period.key, importKey: null, at: change.at, by: change.by, note: input.note, sheets: [] };
    if (plan.taken.length > 0) withdrawRevisions(change.connection, note, plan.taken);
    if (plan.written.length > 0) addRevisions(change.connection, note, plan.written, standings);
    change.log({ action: 'figure.set', subject: `${input.form} ${input.period}`, before: { figures: plan.before }, after: { note: input.note, ...afterOf(edits) } });

    const wanted = new Set(edits.map((edit) => `${edit.unit}|${edit.indicator}`));
    const cells = (await readPeriodFigures(change.db, period.key)).filter((cell) => wanted.has(`${cell.unit}|${cell.indicator}`));
    const left = new Set(cells.map((cell) => `${cell.unit}|${cell.indicator}`));
    const cleared = edits.filter((edit) => !left.has(`${edit.unit}|${edit.indicator}`)).map(({ unit, indicator }) => ({ unit, indicator }));
    return { cells, cleared };
  });
}

/** A block pasted over itself writes a cell more than once: the last one is meant. */
function lastOfEach(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [`${edit.unit}|${edit.indicator}`, edit])).values()];
}

function checked(edit: Edit, form: Form, catalogue: Catalogue): FigureValue | null {
  if (!form.indicators.includes(edit.indicator)) throw failure('indicator-not-in-form', { indicator: edit.indicator });
  const { figure } = edit;
  if (figure?.state !== 'number') return figure;
  if (figure.value === 0) return { state: 'zero', value: 0 };
  const indicator = catalogue.indicators.find((each) => each.code === edit.indicator);
  const text = String(figure.value);
  if (figure.value < 0) throw failure('negative-value', { text, value: figure.value });
  const decimals = indicator?.decimals ?? 0;
  if (Number(figure.value.toFixed(decimals)) !== figure.value) throw failure('not-an-integer', { text, value: figure.value, decimals });
  return figure;
}

type Plan = { readonly written: readonly NewRevision[]; readonly taken: readonly number[]; readonly before: readonly (readonly [string, string, string | number | null])[] };

function planOf(connection: Connection, current: CurrentCatalogue, edits: readonly Edit[], standings: Standings): Plan {
  const written: NewRevision[] = [];
  const taken: number[] = [];
  const before: [string, string, string | number | null][] = [];
  for (const { unit, indicator, figure } of edits) {
    const unitKey = unitKeyOf(current, unit);
    const indicatorKey = indicatorKeyOf(current, indicator);
    const standing = standings.at(unitKey, indicatorKey);
    if (before.length < LOGGED_SINGLY) before.push([unit, indicator, plain(standing?.figure ?? null)]);
    if (figure === null) {
      const counting = standing?.counting ?? null;
      if (counting !== null && isTyped(connection, counting)) taken.push(counting);
    } else if (standing?.figure == null || !sameFigure(standing.figure, figure)) {
      written.push({ unitKey, indicatorKey, figure, source: null });
    }
  }
  return { written, taken, before };
}

function plain(figure: FigureValue | null): string | number | null {
  return figure === null ? null : (figure.value ?? figure.state);
}

function afterOf(edits: readonly Edit[]) {
  const figures = edits.map(({ unit, indicator, figure }) => [unit, indicator, plain(figure)] as const);
  if (figures.length <= LOGGED_SINGLY) return { figures };
  return { count: figures.length, digest: createHash('sha256').update(JSON.stringify(figures)).digest('hex') };
}
