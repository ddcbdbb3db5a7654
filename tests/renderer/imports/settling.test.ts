import { test as propertyTest, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Settlement } from '../../../electron/core/import/types.ts';
import { choose, chooseAll, NOTHING_CHOSEN, questionOf, redo, retract, undo, type Settling } from '../../../renderer/features/imports/settling.ts';

const unit = (text: string, unitId: string | null): Settlement => ({ kind: 'unit', text, unitId });
const confirm = (cell: string): Settlement => ({ kind: 'confirm', code: 'outlier', sheet: 'A', cell });

describe('collecting answers', () => {
  test('a second answer to the same question takes the place of the first', () => {
    const settling = choose(choose(NOTHING_CHOSEN, unit('TT', 'thanh-ba')), unit('TT', 'ninh-dan'));
    expect(settling.chosen).toEqual([unit('TT', 'ninh-dan')]);
  });

  test('undo brings back the answer that stood before, redo the one taken back', () => {
    const settling = choose(choose(NOTHING_CHOSEN, unit('TT', 'thanh-ba')), unit('TT', null));
    expect(undo(settling).chosen).toEqual([unit('TT', 'thanh-ba')]);
    expect(redo(undo(settling)).chosen).toEqual([unit('TT', null)]);
  });

  test('a group confirmed in one go is undone in one go', () => {
    const settling = chooseAll(NOTHING_CHOSEN, [confirm('D9'), confirm('D10')]);
    expect(settling.chosen).toHaveLength(2);
    expect(undo(settling).chosen).toEqual([]);
  });

  test('an answer can be taken back by itself, and that too can be undone', () => {
    const settling = retract(choose(choose(NOTHING_CHOSEN, unit('TT', 'thanh-ba')), confirm('D9')), questionOf(unit('TT', null)));
    expect(settling.chosen).toEqual([confirm('D9')]);
    expect(undo(settling).chosen).toHaveLength(2);
  });

  test('a new answer after undo forgets what could be done again', () => {
    const settling = choose(undo(choose(NOTHING_CHOSEN, confirm('D9'))), confirm('D10'));
    expect(redo(settling)).toBe(settling);
  });

  const settlement = fc.oneof(
    fc.record({ kind: fc.constant('unit' as const), text: fc.constantFrom('a', 'b', null), unitId: fc.constantFrom('x', 'y', null) }),
    fc.record({ kind: fc.constant('indicator' as const), text: fc.constantFrom('a', 'b'), indicatorCode: fc.constantFrom('x', null) }),
    fc.constantFrom('D9', 'D10').map(confirm),
  );
  type Action = { readonly kind: 'choose'; readonly settlement: Settlement } | { readonly kind: 'retract'; readonly settlement: Settlement };
  const action: fc.Arbitrary<Action> = fc.record({ kind: fc.constantFrom('choose' as const, 'retract' as const), settlement });
  const run = (settling: Settling, next: Action): Settling => (next.kind === 'choose' ? choose(settling, next.settlement) : retract(settling, questionOf(next.settlement)));

  propertyTest.prop([fc.array(action, { maxLength: 20 })])('undoing everything leaves nothing, doing it all again gives the same answers', (actions) => {
    const done = actions.reduce(run, NOTHING_CHOSEN);
    expect(new Set(done.chosen.map(questionOf)).size).toBe(done.chosen.length);
    let back = done;
    while (back.past.length > 0) back = undo(back);
    expect(back.chosen).toEqual([]);
    while (back.future.length > 0) back = redo(back);
    expect(back.chosen).toEqual(done.chosen);
  });
});
