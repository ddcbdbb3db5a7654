/**
 * What can be taken back, newest last. A step is one action of the person, however many cells it touched, and carries
 * its own description in words.
 */
export type UndoStack<Step> = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

const LIMIT = 200;

export function emptyUndo<Step>(): UndoStack<Step> {
  return { done: [], undone: [] };
}

/** Remembers a new action; what had been undone before it can no longer be redone. */
export function remember<Step>(stack: UndoStack<Step>, step: Step): UndoStack<Step> {
  return { done: [...stack.done, step].slice(-LIMIT), undone: [] };
}

export function nextUndo<Step>(stack: UndoStack<Step>): Step | null {
  return stack.done[stack.done.length - 1] ?? null;
}

export function nextRedo<Step>(stack: UndoStack<Step>): Step | null {
  return stack.undone[stack.undone.length - 1] ?? null;
}

/** The stack after its newest action was taken back. */
export function afterUndo<Step>(stack: UndoStack<Step>): UndoStack<Step> {
  const step = nextUndo(stack);
  return step === null ? stack : { done: stack.done.slice(0, -1), undone: [...stack.undone, step] };
}

export function afterRedo<Step>(stack: UndoStack<Step>): UndoStack<Step> {
  const step = nextRedo(stack);
  return step === null ? stack : { done: [...stack.done, step], undone: stack.undone.slice(0, -1) };
}
