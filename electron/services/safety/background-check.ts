import type { DataCondition } from '../../contract/safety.ts';
import type { Context } from '../context.ts';

/**
 * Checks a data file that was opened by its seal, while one works with it. Damage stops all writing; a check that comes to
 * no end leaves the file in doubt, so that the next opening checks it first.
 */
export async function checkInBackground({ store, aside }: Context): Promise<void> {
  if (store.standing().kind !== 'sealed') return;
  try {
    const outcome = await aside.run({ kind: 'check', folder: store.layout.folder });
    if (store.standing().kind !== 'sealed') return;
    if (outcome?.ok === true) store.judge({ kind: 'checked', at: store.now().toISOString() });
    else if (outcome?.failure.code === 'damaged-data-file') store.judge({ kind: 'damaged', failure: outcome.failure });
  } finally {
    if (store.standing().kind === 'sealed') store.judge({ kind: 'in-doubt' });
  }
}

export function dataCondition({ store }: Context): DataCondition {
  const standing = store.standing();
  if (standing.kind === 'damaged') return { state: 'damaged', failure: standing.failure };
  return { state: ({ checked: 'checked', sealed: 'checking', 'in-doubt': 'unchecked' } as const)[standing.kind] };
}
