import { describe, expect, test } from 'vitest';
import { changesOf, columnTotals, notAsWanted, savesOf, shownCells, storedCells, withSaved, type EditStep } from '../../../renderer/features/figures/sheet-model.ts';
import { fromFile, gridWith, number, typed } from './builders.ts';

const grid = gridWith([fromFile('dong', 'TIN', number(12)), typed('doai', 'TIN', number(7)), fromFile('dong', 'TYLE', number(50))]);
const shown = storedCells(grid);
const stepOf = (row: string, col: string, text: string): EditStep => ({ action: 'type', changes: changesOf([{ row, col, text }], shown, grid) });

describe('what an edit changes', () => {
  test('typing what stands there already changes nothing', () => {
    expect(stepOf('dong', 'TIN', '12').changes).toEqual([]);
  });

  test('emptying a figure of a file makes it missing, emptying a typed one takes it away', () => {
    expect(stepOf('dong', 'TIN', '').changes[0]?.after).toEqual({ kind: 'figure', figure: { state: 'missing', value: null } });
    expect(stepOf('doai', 'TIN', '').changes[0]?.after).toEqual({ kind: 'blank' });
  });

  test('of several texts for one cell the last counts', () => {
    const changes = changesOf([{ row: 'dong', col: 'GIO', text: '1' }, { row: 'dong', col: 'GIO', text: '2,5' }], shown, grid);
    expect(changes.map((change) => change.after)).toEqual([{ kind: 'figure', figure: number(2.5) }]);
  });

  test('a text that is no figure stores nothing, forwards or back', () => {
    const step = stepOf('dong', 'TIN', 'mười hai');
    expect(step.changes[0]?.after).toMatchObject({ kind: 'invalid', text: 'mười hai' });
    expect(savesOf(step, 'forward')).toEqual([]);
  });

  test('emptying an invalid text gives back the figure it stood over', () => {
    const overlay = new Map([['dong\nTIN', { unit: 'dong', indicator: 'TIN', entry: { kind: 'invalid', text: '?', fault: { code: 'not-a-number' } }, state: 'invalid' }]] as const);
    const [change] = changesOf([{ row: 'dong', col: 'TIN', text: '' }], shownCells(shown, overlay), grid);
    expect(change?.after).toEqual({ kind: 'figure', figure: number(12) });
  });
});

describe('taking an edit back', () => {
  test('withdraws what was typed, so that the figure of the file counts again with its source', () => {
    expect(savesOf(stepOf('dong', 'TIN', '15'), 'back')).toEqual([{ unit: 'dong', indicator: 'TIN', figure: null, wanted: { kind: 'figure', figure: number(12) } }]);
  });

  test('writes again what was emptied', () => {
    expect(savesOf(stepOf('doai', 'TIN', ''), 'back')[0]?.figure).toEqual(number(7));
  });

  test('stores the wanted figure outright when withdrawing left another one', () => {
    const items = savesOf(stepOf('dong', 'TIN', '15'), 'back');
    expect(notAsWanted(items, [fromFile('dong', 'TIN', number(12))])).toEqual([]);
    expect(notAsWanted(items, [typed('dong', 'TIN', number(14))])[0]?.figure).toEqual(number(12));
  });
});

describe('what is shown', () => {
  test('rows that nobody wrote in keep their identity', () => {
    const overlay = new Map([['doai\nGIO', { unit: 'doai', indicator: 'GIO', entry: { kind: 'figure', figure: number(1) }, state: 'unsaved' }]] as const);
    const cells = shownCells(shown, overlay);
    expect(cells.get('dong')).toBe(shown.get('dong'));
    expect(cells.get('doai')?.get('GIO')).toEqual({ entry: { kind: 'figure', figure: number(1) }, sign: 'unsaved' });
  });

  test('after one figure was stored only its own row is another one', () => {
    const before = storedCells(grid);
    const answer = withSaved(grid, [typed('dong', 'TIN', number(15))], []);
    const after = storedCells(answer);
    expect(after.get('doai')).toBe(before.get('doai'));
    expect(after.get('dong')).not.toBe(before.get('dong'));
    expect(after.get('dong')?.get('TYLE')).toBe(before.get('dong')?.get('TYLE'));
    expect(after.get('dong')?.get('TIN')).toMatchObject({ entry: { figure: number(15) }, sign: 'typed' });
    const cleared = storedCells(withSaved(answer, [], [{ unit: 'dong', indicator: 'TYLE' }]));
    expect([...(cleared.get('dong')?.keys() ?? [])]).toEqual(['TIN']);
  });

  test('totals add numbers and zeros, never a ratio, and a column without a number has none', () => {
    expect([...columnTotals(grid, shown)]).toEqual([['TIN', 19]]);
  });

  test('an answer of the services replaces, adds and clears cells', () => {
    const after = withSaved(grid, [typed('dong', 'TIN', number(15)), typed('dong', 'GIO', number(2))], [{ unit: 'doai', indicator: 'TIN' }]);
    expect(after.cells).toEqual([typed('dong', 'TIN', number(15)), fromFile('dong', 'TYLE', number(50)), typed('dong', 'GIO', number(2))]);
  });
});
