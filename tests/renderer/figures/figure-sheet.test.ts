import { describe, expect, test } from 'vitest';
import type { FigureGrid } from '../../../electron/contract/figures.ts';
import { createFigureSheet, type FigureSheet } from '../../../renderer/features/figures/figure-sheet.ts';
import { entryAt, shownCells, storedCells, withSaved, type Overlay, type SaveItem } from '../../../renderer/features/figures/sheet-model.ts';
import { fromFile, gridWith, number, typed } from './builders.ts';

type Office = { readonly sheet: FigureSheet; readonly saved: (readonly SaveItem[])[]; readonly shown: (unit: string, indicator: string) => unknown; readonly settled: () => Promise<void>; failNext: boolean; kept: Overlay };

/** A sheet over a register that answers as the services do; `failNext` makes it refuse once. */
function office(start: FigureGrid): Office {
  let grid = start;
  const before = new Map(start.cells.map((cell) => [`${cell.unit} ${cell.indicator}`, cell]));
  const made: Office = {
    saved: [],
    failNext: false,
    kept: new Map(),
    sheet: createFigureSheet({
      readGrid: () => grid,
      keptTexts: () => new Map(),
      keepTexts: (overlay) => { made.kept = overlay; },
      save: async (items) => {
        await Promise.resolve();
        if (made.failNext) {
          made.failNext = false;
          throw new Error('no connection');
        }
        made.saved.push(items);
        const cells = items.flatMap((item) => {
          const original = before.get(`${item.unit} ${item.indicator}`);
          return item.figure === null ? (original ?? []) : typed(item.unit, item.indicator, item.figure);
        });
        return { cells, cleared: items.filter((item) => item.figure === null && !before.has(`${item.unit} ${item.indicator}`)) };
      },
      keep: (cells, cleared) => { grid = withSaved(grid, cells, cleared); },
    }),
    shown: (unit, indicator) => entryAt(shownCells(storedCells(grid), made.sheet.state().overlay), { unit, indicator }),
    settled: () => new Promise((resolve) => {
      const check = (): void => { if (made.sheet.state().saving === 0) { stop(); resolve(); } };
      const stop = made.sheet.subscribe(check);
      check();
    }),
  };
  return made;
}

const figure = (value: number): unknown => ({ kind: 'figure', figure: number(value) });

describe('the figures as a person works on them', () => {
  test('an edit is shown at once, stored behind, and one action is one transaction', async () => {
    const { sheet, saved, shown, settled } = office(gridWith([fromFile('dong', 'TIN', number(12))]));
    sheet.edit([{ row: 'dong', col: 'TIN', text: '15' }, { row: 'doai', col: 'TIN', text: '3' }, { row: 'doai', col: 'GIO', text: 'abc' }], 'paste');
    expect(shown('dong', 'TIN')).toEqual(figure(15));
    await settled();
    expect(saved).toHaveLength(1);
    expect(saved[0]).toHaveLength(2);
    expect(shown('doai', 'TIN')).toEqual(figure(3));
    expect(shown('doai', 'GIO')).toMatchObject({ kind: 'invalid', text: 'abc' });
    expect(sheet.state().overlay.size).toBe(1);
  });

  test('undo brings back figure and source, redo brings the edit back', async () => {
    const { sheet, shown, settled } = office(gridWith([fromFile('dong', 'TIN', number(12))]));
    sheet.edit([{ row: 'dong', col: 'TIN', text: '15' }], 'type');
    await settled();
    sheet.undo();
    await settled();
    expect(shown('dong', 'TIN')).toEqual(figure(12));
    sheet.redo();
    await settled();
    expect(shown('dong', 'TIN')).toEqual(figure(15));
  });

  test('what could not be saved stays in its cell and is saved on retry', async () => {
    const made = office(gridWith([]));
    made.failNext = true;
    made.sheet.edit([{ row: 'dong', col: 'TIN', text: '15' }], 'type');
    await made.settled();
    expect(made.sheet.state().error).toBeInstanceOf(Error);
    expect(made.shown('dong', 'TIN')).toEqual(figure(15));
    made.sheet.retry();
    await made.settled();
    expect(made.sheet.state().error).toBeNull();
    expect(made.sheet.state().overlay.size).toBe(0);
    expect(made.saved).toHaveLength(1);
  });

  test('edits that follow each other quickly are stored in their order', async () => {
    const { sheet, saved, shown, settled } = office(gridWith([]));
    for (const text of ['1', '2', '3']) sheet.edit([{ row: 'dong', col: 'TIN', text }], 'type');
    await settled();
    expect(saved.map((items) => items[0]?.figure?.value)).toEqual([1, 2, 3]);
    expect(shown('dong', 'TIN')).toEqual(figure(3));
  });

  test('invalid texts are handed over for keeping, and are gone from there once mended', () => {
    const made = office(gridWith([]));
    made.sheet.edit([{ row: 'dong', col: 'TIN', text: 'abc' }], 'type');
    expect([...made.kept.values()].map((written) => written.state)).toEqual(['invalid']);
    made.sheet.edit([{ row: 'dong', col: 'TIN', text: '5' }], 'type');
    expect([...made.kept.values()].some((written) => written.state === 'invalid')).toBe(false);
  });

  test('a closed period takes no edit', () => {
    const { sheet } = office({ ...gridWith([]), closed: true });
    sheet.edit([{ row: 'dong', col: 'TIN', text: '5' }], 'type');
    expect(sheet.state().overlay.size).toBe(0);
  });
});
