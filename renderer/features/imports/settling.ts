import type { Settlement } from '../../../electron/core/import/types.ts';

/**
 * The answers a person has chosen and not yet applied, with undo. One answer a question: a second answer to the same
 * question takes the first one's place.
 */
export type Settling = {
  readonly chosen: readonly Settlement[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

/** One thing that was done; it is said in words when it is undone. */
export type Step = { readonly did: Settlement; readonly kind: 'chosen' | 'retracted'; readonly before: readonly Settlement[]; readonly after: readonly Settlement[] };

export const NOTHING_CHOSEN: Settling = { chosen: [], past: [], future: [] };

/** The question that an answer answers. */
export const questionOf = (settlement: Settlement): string => {
  switch (settlement.kind) {
    case 'unit':
      return settlement.text === null ? 'unit-of-file' : `unit|${settlement.text}`;
    case 'indicator':
      return `indicator|${settlement.text}`;
    case 'cell':
      return `cell|${settlement.sheet}|${settlement.cell}`;
    case 'period':
      return 'period';
    case 'confirm':
      return `confirm|${settlement.code}|${settlement.sheet ?? ''}|${settlement.cell ?? ''}`;
  }
};

export const choose = (settling: Settling, settlement: Settlement): Settling => chooseAll(settling, [settlement]);

/** Several answers given in one go, such as confirming a whole group; undone in one go. `instead` names answers they take the place of. */
export const chooseAll = (settling: Settling, settlements: readonly Settlement[], instead: readonly string[] = []): Settling => {
  const first = settlements[0];
  if (first === undefined) return settling;
  const questions = new Set([...settlements.map(questionOf), ...instead]);
  const kept = settling.chosen.filter((other) => !questions.has(questionOf(other)));
  return advance(settling, { did: first, kind: 'chosen', before: settling.chosen, after: [...kept, ...settlements] });
};

/** Takes back one answer; nothing happens when that question has none. */
export const retract = (settling: Settling, question: string): Settling => {
  const found = settling.chosen.find((other) => questionOf(other) === question);
  if (found === undefined) return settling;
  return advance(settling, { did: found, kind: 'retracted', before: settling.chosen, after: settling.chosen.filter((other) => other !== found) });
};

export const undo = (settling: Settling): Settling => {
  const step = settling.past.at(-1);
  if (step === undefined) return settling;
  return { chosen: step.before, past: settling.past.slice(0, -1), future: [step, ...settling.future] };
};

export const redo = (settling: Settling): Settling => {
  const [step, ...rest] = settling.future;
  if (step === undefined) return settling;
  return { chosen: step.after, past: [...settling.past, step], future: rest };
};

const advance = (settling: Settling, step: Step): Settling => ({ chosen: step.after, past: [...settling.past, step], future: [] });
