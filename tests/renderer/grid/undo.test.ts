import { expect, test } from 'vitest';
import { afterRedo, afterUndo, emptyUndo, nextRedo, nextUndo, remember } from '../../../renderer/grid/undo.ts';

test('steps are taken back newest first and done again in order', () => {
  let stack = remember(remember(emptyUndo<string>(), 'nhập'), 'dán');
  expect(nextUndo(stack)).toBe('dán');
  stack = afterUndo(afterUndo(stack));
  expect(nextUndo(stack)).toBeNull();
  expect(nextRedo(stack)).toBe('nhập');
  stack = afterRedo(stack);
  expect([nextUndo(stack), nextRedo(stack)]).toEqual(['nhập', 'dán']);
});

test('a new step ends what could be done again', () => {
  const stack = remember(afterUndo(remember(emptyUndo<string>(), 'nhập')), 'xoá');
  expect(nextRedo(stack)).toBeNull();
});

test('a long day’s work keeps the newest two hundred steps', () => {
  let stack = emptyUndo<number>();
  for (let step = 0; step < 300; step += 1) stack = remember(stack, step);
  expect(stack.done).toHaveLength(200);
  expect(nextUndo(stack)).toBe(299);
});
