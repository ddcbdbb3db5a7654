import type { CurrentFigure, FigureKey, FigureRevision, FigureSource, FigureValue } from '../../core/figure/types.ts';
import { MAX_COLS, toA1 } from '../../core/sheet/address.ts';
import type { ReadableDatabase } from '../database/access.ts';
import { figureOf } from './figure-state.ts';

/** What counts in a period, for the grid: where it came from, and how many revisions of it were not taken back. */
export type PeriodFigure = { readonly unit: string; readonly indicator: string; readonly figure: FigureValue; readonly source: 'cell' | 'typed'; readonly revisions: number };

/** What counts in one period of a form. */
export async function readPeriodFigures(db: ReadableDatabase, periodKey: number): Promise<readonly PeriodFigure[]> {
  const rows = await db
    .selectFrom('figure')
    .innerJoin('figure_revision', 'figure_revision.revision_key', 'figure.counting_key')
    .innerJoin('unit', 'unit.unit_key', 'figure.unit_key')
    .innerJoin('indicator', 'indicator.indicator_key', 'figure.indicator_key')
    .select(['unit.id', 'indicator.code', 'figure_revision.state', 'figure_revision.value', 'figure_revision.cell'])
    .where('figure.period_key', '=', periodKey)
    .execute();
  const counts = await revisionCounts(db, periodKey);
  return rows.map((row) => ({
    unit: row.id,
    indicator: row.code,
    figure: figureOf(row.state, row.value),
    source: row.cell === null ? ('typed' as const) : ('cell' as const),
    revisions: counts.get(`${row.id}|${row.code}`) ?? 1,
  }));
}

async function revisionCounts(db: ReadableDatabase, periodKey: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('figure_change')
    .innerJoin('figure_revision', (join) =>
      join.onRef('figure_revision.revision_key', '>=', 'figure_change.first_revision_key').onRef('figure_revision.revision_key', '<=', 'figure_change.last_revision_key'),
    )
    .innerJoin('unit', 'unit.unit_key', 'figure_revision.unit_key')
    .innerJoin('indicator', 'indicator.indicator_key', 'figure_revision.indicator_key')
    .select(({ fn }) => ['unit.id', 'indicator.code', fn.countAll<number>().as('revisions')])
    .where('figure_change.period_key', '=', periodKey)
    .where('figure_revision.withdrawn_by', 'is', null)
    .groupBy(['unit.id', 'indicator.code'])
    .execute();
  return new Map(rows.map((row) => [`${row.id}|${row.code}`, row.revisions]));
}

/** What counts in these periods of one form, without sources: for totals and comparisons. */
export async function readCurrentFigures(db: ReadableDatabase, form: string, periods: readonly string[]): Promise<readonly CurrentFigure[]> {
  if (periods.length === 0) return [];
  const asked = await db
    .selectFrom('period')
    .innerJoin('form', 'form.form_key', 'period.form_key')
    .select(['period.period_key', 'period.label'])
    .where('form.code', '=', form)
    .where('period.label', 'in', [...periods])
    .execute();
  const units = new Map((await db.selectFrom('unit').select(['unit_key', 'id']).execute()).map((row) => [row.unit_key, row.id]));
  const indicators = new Map((await db.selectFrom('indicator').select(['indicator_key', 'code']).execute()).map((row) => [row.indicator_key, row.code]));
  const figures: CurrentFigure[] = [];
  // By key and period by period: a year of a large office is half a million figures, of which neither the joined names nor
  // the rows should all be in memory at once.
  for (const { period_key: key, label } of asked) {
    const rows = await db
      .selectFrom('figure')
      .select(['unit_key', 'indicator_key', 'state', 'value'])
      .where('period_key', '=', key)
      .where('counting_key', 'is not', null)
      .execute();
    for (const row of rows)
      figures.push({ form, period: label, unit: units.get(row.unit_key) ?? '', indicator: indicators.get(row.indicator_key) ?? '', figure: figureOf(row.state ?? 2, row.value) });
  }
  return figures;
}

/** All revisions of one figure, newest first, taken-back ones included: a walk along their chain. */
export async function readHistory(db: ReadableDatabase, key: FigureKey): Promise<readonly FigureRevision[]> {
  const figure = await db
    .selectFrom('figure')
    .innerJoin('period', 'period.period_key', 'figure.period_key')
    .innerJoin('form', 'form.form_key', 'period.form_key')
    .innerJoin('unit', 'unit.unit_key', 'figure.unit_key')
    .innerJoin('indicator', 'indicator.indicator_key', 'figure.indicator_key')
    .select('figure.newest_key')
    .where('form.code', '=', key.form)
    .where('period.label', '=', key.period)
    .where('unit.id', '=', key.unit)
    .where('indicator.code', '=', key.indicator)
    .executeTakeFirst();
  const revisions: FigureRevision[] = [];
  for (let next = figure?.newest_key ?? null; next !== null; ) {
    const row = await db
      .selectFrom('figure_revision')
      .innerJoin('figure_change', 'figure_change.change_key', 'figure_revision.change_key')
      .leftJoin('import', 'import.import_key', 'figure_change.import_key')
      .select([...REVISION_COLUMNS, 'figure_revision.previous_key'])
      .where('figure_revision.revision_key', '=', next)
      .executeTakeFirstOrThrow();
    revisions.push(toRevision(row, key));
    next = row.previous_key;
  }
  return revisions;
}

/** The revisions that count for some indicators in these periods of a form: what a report stands on. */
export async function readCountingRevisions(db: ReadableDatabase, form: string, periods: readonly string[], indicators: readonly string[]): Promise<readonly FigureRevision[]> {
  if (periods.length === 0 || indicators.length === 0) return [];
  const rows = await db
    .selectFrom('period')
    .innerJoin('form', 'form.form_key', 'period.form_key')
    .innerJoin('figure', 'figure.period_key', 'period.period_key')
    .innerJoin('figure_revision', 'figure_revision.revision_key', 'figure.counting_key')
    .innerJoin('figure_change', 'figure_change.change_key', 'figure_revision.change_key')
    .innerJoin('unit', 'unit.unit_key', 'figure.unit_key')
    .innerJoin('indicator', 'indicator.indicator_key', 'figure.indicator_key')
    .leftJoin('import', 'import.import_key', 'figure_change.import_key')
    .select([...REVISION_COLUMNS, 'period.label', 'unit.id as unit_id', 'indicator.code as indicator_code'])
    .where('form.code', '=', form)
    .where('period.label', 'in', [...periods])
    .where('indicator.code', 'in', [...indicators])
    .orderBy('period.label')
    .orderBy('unit.position')
    .orderBy('indicator.position')
    .execute();
  return rows.map((row) => toRevision(row, { form, period: row.label, unit: row.unit_id, indicator: row.indicator_code }));
}

const REVISION_COLUMNS = [
  'figure_revision.revision_key',
  'figure_revision.state',
  'figure_revision.value',
  'figure_revision.sheet',
  'figure_revision.cell',
  'figure_revision.raw_text',
  'figure_revision.withdrawn_by',
  'figure_change.at',
  'figure_change.by',
  'figure_change.note',
  'figure_change.sheets_json',
  'import.id as import_id',
  'import.file_name',
  'import.sha256',
] as const;

type RevisionRow = {
  readonly revision_key: number;
  readonly state: number;
  readonly value: number | null;
  readonly sheet: number | null;
  readonly cell: number | null;
  readonly raw_text: string | null;
  readonly withdrawn_by: number | null;
  readonly at: string;
  readonly by: string;
  readonly note: string | null;
  readonly sheets_json: string;
  readonly import_id: string | null;
  readonly file_name: string | null;
  readonly sha256: string | null;
};

function toRevision(row: RevisionRow, key: FigureKey): FigureRevision {
  return { ...key, id: String(row.revision_key), figure: figureOf(row.state, row.value), source: sourceOf(row), at: row.at, by: row.by, withdrawn: row.withdrawn_by !== null };
}

function sourceOf(row: RevisionRow): FigureSource {
  if (row.cell === null || row.import_id === null) return { kind: 'typed', by: row.by, note: row.note };
  const sheets = JSON.parse(row.sheets_json) as readonly string[];
  return {
    kind: 'cell',
    importId: row.import_id,
    file: row.file_name ?? '',
    sha256: row.sha256 ?? '',
    sheet: sheets[row.sheet ?? 0] ?? '',
    cell: toA1(Math.floor(row.cell / MAX_COLS), row.cell % MAX_COLS),
    text: row.raw_text ?? '',
  };
}

/** The values that an import's revisions hold, as they were read. */
export async function readImportValues(db: ReadableDatabase, importKey: number): Promise<readonly { readonly unit: string; readonly indicator: string; readonly figure: FigureValue; readonly sheet: string; readonly cell: string; readonly text: string }[]> {
  const rows = await db
    .selectFrom('figure_change')
    .innerJoin('figure_revision', (join) =>
      join.onRef('figure_revision.revision_key', '>=', 'figure_change.first_revision_key').onRef('figure_revision.revision_key', '<=', 'figure_change.last_revision_key'),
    )
    .innerJoin('unit', 'unit.unit_key', 'figure_revision.unit_key')
    .innerJoin('indicator', 'indicator.indicator_key', 'figure_revision.indicator_key')
    .select(['unit.id', 'indicator.code', 'figure_revision.state', 'figure_revision.value', 'figure_revision.sheet', 'figure_revision.cell', 'figure_revision.raw_text', 'figure_change.sheets_json'])
    .where('figure_change.import_key', '=', importKey)
    .orderBy('figure_revision.revision_key')
    .execute();
  const sheets = JSON.parse(rows[0]?.sheets_json ?? '[]') as readonly string[];
  return rows.map((row) => ({
    unit: row.id,
    indicator: row.code,
    figure: figureOf(row.state, row.value),
    sheet: sheets[row.sheet ?? 0] ?? '',
    cell: toA1(Math.floor((row.cell ?? 0) / MAX_COLS), (row.cell ?? 0) % MAX_COLS),
    text: row.raw_text ?? '',
  }));
}

/** When each unit's figures of a period came in, and how many were written again afterwards with another value. */
export type UnitArrivals = { readonly unit: string; readonly firstAt: string; readonly lastAt: string; readonly corrections: number };

/** Of what was not taken back: a figure written again after a withdrawn one is held against what stood before that one. */
export async function readArrivals(db: ReadableDatabase, periodKey: number): Promise<readonly UnitArrivals[]> {
  const rows = await db
    .selectFrom((outer) =>
      outer
        .selectFrom('figure_change')
        .innerJoin('figure_revision', (join) =>
          join.onRef('figure_revision.revision_key', '>=', 'figure_change.first_revision_key').onRef('figure_revision.revision_key', '<=', 'figure_change.last_revision_key'),
        )
        .select(({ fn }) => {
          const before = (column: 'state' | 'value') =>
            fn.agg<number | null>('lag', [`figure_revision.${column}`]).over((over) => over.partitionBy(['figure_revision.unit_key', 'figure_revision.indicator_key']).orderBy('figure_revision.revision_key'));
          return ['figure_revision.unit_key', 'figure_change.at', 'figure_revision.state', 'figure_revision.value', before('state').as('state_before'), before('value').as('value_before')];
        })
        .where('figure_change.period_key', '=', periodKey)
        .where('figure_revision.withdrawn_by', 'is', null)
        .as('standing'),
    )
    .innerJoin('unit', 'unit.unit_key', 'standing.unit_key')
    .select(({ fn, eb }) => [
      'unit.id',
      fn.min('standing.at').as('first_at'),
      fn.max('standing.at').as('last_at'),
      fn
        .sum<number>(
          eb
            .case()
            .when(eb.or([eb('standing.state_before', '!=', eb.ref('standing.state')), eb('standing.value_before', '!=', eb.ref('standing.value'))]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('corrections'),
    ])
    .groupBy('unit.id')
    .execute();
  return rows.map((row) => ({ unit: row.id, firstAt: row.first_at, lastAt: row.last_at, corrections: row.corrections }));
}

/** Units of which any figure counts in a period. */
export async function readUnitsReported(db: ReadableDatabase, periodKey: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('figure')
    .innerJoin('unit', 'unit.unit_key', 'figure.unit_key')
    .select('unit.id')
    .distinct()
    .where('figure.period_key', '=', periodKey)
    .where('figure.counting_key', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.id));
}
