import { useState } from 'react';
import { NOTHING_CHOSEN, type Settling } from './settling.ts';

/** Answers not yet applied, by import: going to another screen and back loses none of them. */
const kept = new Map<string, Settling>();

export const useKeptAnswers = (importId: string): readonly [Settling, (next: Settling) => void] => {
  const [shown, setShown] = useState(() => ({ importId, settling: kept.get(importId) ?? NOTHING_CHOSEN }));
  const settling = shown.importId === importId ? shown.settling : (kept.get(importId) ?? NOTHING_CHOSEN);
  const keep = (next: Settling): void => {
    if (next.past.length + next.future.length + next.chosen.length === 0) kept.delete(importId);
    else kept.set(importId, next);
    setShown({ importId, settling: next });
  };
  return [settling, keep];
};
