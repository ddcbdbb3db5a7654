import { fc, test } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FigureValue } from '../../electron/core/figure/types.ts';
import { verifyChain } from '../../electron/store/event-log.ts';
import { openDataFolder } from '../../electron/store/open.ts';
import { writeCatalogue } from '../../electron/store/repositories/catalogue-write.ts';
import { wrongFigures } from '../../electron/store/repositories/figures-check.ts';
import { readArrivals, readCurrentFigures, readHistory, readPeriodFigures } from '../../electron/store/repositories/figures.ts';
import { addRevisions, standingsOf, withdrawImport, withdrawRevisions } from '../../electron/store/repositories/figures-write.ts';
import { insertImport } from '../../electron/store/repositories/imports.ts';
import { ensurePeriod } from '../../electron/store/repositories/periods.ts';
import type { Change, Store } from '../../electron/store/store.ts';
import { OFFICE } from '../services/support/office.ts';

const UNITS = OFFICE.units.map((unit) => unit.id);
const INDICATORS = OFFICE.indicators.map((indicator) => indicator.code);

/** What a person or a file may do to the figures of one period. */
type Act =
  | { readonly kind: 'type'; readonly cells: readonly Cell[] }
  | { readonly kind: 'import'; readonly cells: readonly Cell[] }
  | { readonly kind: 'withdraw'; readonly which: number }
  | { readonly kind: 'clear'; readonly unit: number; readonly indicator: number };
type Cell = { readonly unit: number; readonly indicator: number; readonly figure: FigureValue };

const figure: fc.Arbitrary<FigureValue> = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((value) => ({ state: 'number', value }) as const),
  fc.integer({ min: 1, max: 99_999 }).map((value) => ({ state: 'number', value: value / 10 }) as const),
  fc.constant({ state: 'zero', value: 0 } as const),
  fc.constant({ state: 'missing', value: null } as const),
  fc.constant({ state: 'not-applicable', value: null } as const),
);
const place = { unit: fc.nat(UNITS.length - 1), indicator: fc.nat(INDICATORS.length - 1) };
const cells = fc.uniqueArray(fc.record({ ...place, figure }), { minLength: 1, maxLength: 20, selector: (cell) => `${cell.unit}|${cell.indicator}` });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), cells }),
  fc.record({ kind: fc.constant('import' as const), cells }),
  fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('clear' as const), ...place }),
);

/** The same in plain words: a list of everything ever written for each cell, and whether it was taken back. */
type Written = { readonly figure: FigureValue; readonly file: number | null; withdrawn: boolean };

class Model {
  readonly #cells = new Map<string, Written[]>();
  #files = 0;

  write(list: readonly Cell[], file: number | null): void {
    for (const cell of list) {
      const key = `${UNITS[cell.unit] ?? ''}|${INDICATORS[cell.indicator] ?? ''}`;
      this.#cells.set(key, [...(this.#cells.get(key) ?? []), { figure: cell.figure, file, withdrawn: false }]);
    }
  }

  nextFile(): number {
    this.#files += 1;
    return this.#files;
  }

  withdraw(file: number): void {
    for (const written of this.#cells.values()) for (const one of written) if (one.file === file) one.withdrawn = true;
  }

  /** Takes back what counts when a person typed it. */
  clear(key: string): boolean {
    const counting = this.#cells.get(key)?.findLast((one) => !one.withdrawn);
    if (counting === undefined || counting.file !== null) return false;
    counting.withdrawn = true;
    return true;
  }

  counting(): ReadonlyMap<string, FigureValue> {
    return new Map(
      [...this.#cells].flatMap(([key, written]) => {
        const newest = written.findLast((one) => !one.withdrawn);
        return newest === undefined ? [] : [[key, newest.figure] as const];
      }),
    );
  }

  /** Figures of a unit that were written again with another value, of what was not taken back. */
  corrections(unit: string): number {
    let corrections = 0;
    for (const [key, written] of this.#cells) {
      if (!key.startsWith(`${unit}|`)) continue;
      const standing = written.filter((one) => !one.withdrawn);
      for (const [at, { figure }] of standing.entries()) {
        const before = standing[at - 1]?.figure;
        if (before !== undefined && (before.state !== figure.state || before.value !== figure.value)) corrections += 1;
      }
    }
    return corrections;
  }

  history(key: string): readonly (readonly [FigureValue, boolean])[] {
    return [...(this.#cells.get(key) ?? [])].reverse().map((one) => [one.figure, one.withdrawn] as const);
  }

  keys(): readonly string[] {
    return [...this.#cells.keys()];
  }
}

let folder = '';
let store: Store;
let period = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-'));
  const opened = await openDataFolder(folder);
  if (!opened.ok) throw new Error(opened.code);
  store = opened.store;
  await store.change('t', async (change) => {
    await writeCatalogue(change.db, OFFICE);
    change.log({ action: 'catalogue.load', subject: 'x' });
  });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function keys(change: Change): Promise<{ readonly unit: (at: number) => number; readonly indicator: (at: number) => number }> {
  const units = new Map((await change.db.selectFrom('unit').select(['id', 'unit_key']).execute()).map((row) => [row.id, row.unit_key]));
  const indicators = new Map((await change.db.selectFrom('indicator').select(['code', 'indicator_key']).execute()).map((row) => [row.code, row.indicator_key]));
  return { unit: (at) => units.get(UNITS[at] ?? '') ?? 0, indicator: (at) => indicators.get(INDICATORS[at] ?? '') ?? 0 };
}

async function perform(label: string, acts: readonly Act[], model: Model): Promise<void> {
  const imports: { readonly key: number; readonly file: number }[] = [];
  for (const one of acts) {
    await store.change('thư ký', async (change) => {
      const { key: periodKey } = await ensurePeriod(change.db, 'B1', label);
      const of = await keys(change);
      const entry = { periodKey, importKey: null, at: change.at, by: change.by, note: null, sheets: ['Sheet1'] };
      change.log({ action: `test.${one.kind}`, subject: label });
      if (one.kind === 'type' || one.kind === 'import') {
        const standings = standingsOf(change.connection, periodKey, one.cells.map((cell) => of.unit(cell.unit)));
        const source = one.kind === 'type' ? null : { sheet: 0, row: 4, col: 2, text: 'x' };
        const revisions = one.cells.map((cell) => ({ unitKey: of.unit(cell.unit), indicatorKey: of.indicator(cell.indicator), figure: cell.figure, source }));
        const file = one.kind === 'import' ? model.nextFile() : null;
        const importKey = file === null ? null : await newImport(change, periodKey, `${label} ${file}`);
        addRevisions(change.connection, { ...entry, importKey }, revisions, standings);
        if (importKey !== null && file !== null) imports.push({ key: importKey, file });
        model.write(one.cells, file);
      } else if (one.kind === 'withdraw') {
        const [taken] = imports.length === 0 ? [] : imports.splice(one.which % imports.length, 1);
        if (taken === undefined) return;
        withdrawImport(change.connection, taken.key, entry);
        model.withdraw(taken.file);
      } else {
        const counting = standingsOf(change.connection, periodKey, [of.unit(one.unit)]).at(of.unit(one.unit), of.indicator(one.indicator))?.counting ?? null;
        if (model.clear(`${UNITS[one.unit] ?? ''}|${INDICATORS[one.indicator] ?? ''}`) && counting !== null) withdrawRevisions(change.connection, entry, [counting]);
      }
    });
  }
}

async function newImport(change: Change, periodKey: number, id: string): Promise<number> {
  return insertImport(change.db, {
    id, periodKey, file: 'a.xlsx', sha256: id, size: 1, status: 'imported', at: change.at, by: change.by, unitIds: [], valueCount: 0, errorCount: 0, warningCount: 0,
    layoutSignature: '', issues: [], settlements: [], sheets: [], pending: null,
  });
}

describe('whatever happens to the figures of a period', () => {
  test.prop([fc.array(act, { maxLength: 12 })], { numRuns: 60 })('what counts is the newest that was not taken back, with its whole history', async (acts) => {
    period += 1;
    const label = `2020-01-01..${2020 + period}-12-31`;
    const model = new Model();
    await perform(label, acts, model);
    await store.read(async (db) => {
      const current = await readCurrentFigures(db, 'B1', [label]);
      expect(new Map(current.map((one) => [`${one.unit}|${one.indicator}`, one.figure]))).toEqual(model.counting());
      const key = (await db.selectFrom('period').select('period_key').where('label', '=', label).executeTakeFirst())?.period_key;
      if (key === undefined) return;
      const grid = await readPeriodFigures(db, key);
      expect(new Map(grid.map((cell) => [`${cell.unit}|${cell.indicator}`, cell.figure]))).toEqual(model.counting());
      for (const cell of grid) expect(cell.revisions).toBe(model.history(`${cell.unit}|${cell.indicator}`).filter(([, withdrawn]) => !withdrawn).length);
      const arrivals = await readArrivals(db, key);
      for (const { unit, corrections } of arrivals) expect(corrections, unit).toBe(model.corrections(unit));
      expect(new Set(arrivals.map((arrival) => arrival.unit))).toEqual(new Set([...model.counting().keys()].map((each) => each.split('|')[0])));
      for (const cellKey of model.keys()) {
        const [unit = '', indicator = ''] = cellKey.split('|');
        const history = await readHistory(db, { form: 'B1', period: label, unit, indicator });
        expect(history.map((revision) => [revision.figure, revision.withdrawn])).toEqual(model.history(cellKey));
      }
    });
    expect(await store.inspect(wrongFigures)).toBe(0);
    expect((await store.inspect(verifyChain)).ok).toBe(true);
  });
});
