import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { call, OCTOBER, OFFICE, openOffice, useOffice } from './support/office.ts';

useOffice();

describe('the sample data', () => {
  it('go through the import that real files go through, and leave a month to try it on', { timeout: 120_000 }, async () => {
    const office = await openOffice({ catalogue: null });
    expect((await office.handlers.app.info(undefined, call)).hasCatalogue).toBe(false);
    const loaded = await office.handlers.app.loadSample({ withFigures: true }, call);
    expect(loaded.periods.length).toBeGreaterThan(12);
    const imports = await office.handlers.imports.list({}, call);
    expect(imports.map((each) => each.status)).toEqual(loaded.periods.map(() => 'imported'));

    const sample = await office.handlers.app.sampleWorkbooks(undefined, call);
    expect(loaded.periods).not.toContain(sample.period);
    for await (const step of await office.handlers.imports.start({ form: sample.form, period: sample.period, files: sample.files, dryRun: false }, call)) {
      if (step.kind === 'done') expect([step.file, step.result.status]).toEqual([step.file, 'imported']);
    }
    const report = await office.handlers.reports.create({ kind: 'month', form: sample.form, period: sample.period }, call);
    expect(report.lines.every((line) => line.total !== null && line.previous !== null && line.samePeriodLastYear !== null)).toBe(true);
    expect(await office.handlers.safety.check(undefined, call)).toEqual({ ok: true, problems: [] });
  });

  it('loaded twice change nothing', async () => {
    const office = await openOffice({ catalogue: null });
    await office.handlers.app.loadSample({ withFigures: false }, call);
    const { revision } = await office.handlers.catalogue.get(undefined, call);
    await office.handlers.app.loadSample({ withFigures: false }, call);
    expect((await office.handlers.catalogue.get(undefined, call)).revision).toBe(revision);
  });
});

const units = ['an-hoa', 'binh-lam', 'hop-giang'];
const indicators = OFFICE.indicators.map((indicator) => indicator.code);
const edit = fc.record({
  unit: fc.constantFrom(...units),
  indicator: fc.constantFrom(...indicators),
  figure: fc.oneof(
    fc.integer({ min: 1, max: 9_999 }).map((value) => ({ state: 'number' as const, value })),
    fc.constant({ state: 'zero' as const, value: 0 as const }),
    fc.constant({ state: 'missing' as const, value: null }),
    fc.constant({ state: 'not-applicable' as const, value: null }),
    fc.constant(null),
  ),
});

describe('whatever is typed', () => {
  test.prop([fc.array(fc.array(edit, { minLength: 1, maxLength: 12 }), { maxLength: 6 })], { numRuns: 15 })('grid, board and totals say the same', async (changes) => {
    const office = await openOffice();
    for (const edits of changes) await office.handlers.figures.set({ ...OCTOBER, edits, note: null }, call);
    const { cells } = await office.handlers.figures.grid(OCTOBER, call);
    const board = await office.handlers.board.get(OCTOBER, call);
    for (const row of board.rows) expect(row.filled).toBe(cells.filter((cell) => cell.unit === row.unit && cell.figure.state !== 'missing').length);
    const analysis = await office.handlers.figures.analysis({ ...OCTOBER, by: 'indicator', restate: null }, call);
    for (const row of analysis.rows) {
      const values = cells.filter((cell) => cell.indicator === row.key && cell.figure.value !== null).map((cell) => cell.figure.value ?? 0);
      expect(row.lines[0]?.total).toBe(values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0));
    }
    const { summary } = board;
    expect(summary.complete + summary.partial + summary.review + summary.missing).toBe(summary.expected);
  });
});
