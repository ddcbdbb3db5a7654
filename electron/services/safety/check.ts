import type { CheckReport } from '../../store/check-report.ts';
import { inspectFolder } from '../../store/inspect.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';

/**
 * Everything that the data folder promises, looked at while one goes on working: a process of its own does it for a window;
 * a script has nobody who waits. Fails with `cancelled` when the app is closed or a backup restored meanwhile.
 */
export async function checkData({ store, aside, host }: Context): Promise<CheckReport> {
  const at = store.now().toISOString();
  if (host === 'cli') return inspectFolder(store.layout, at);
  const outcome = await aside.run({ kind: 'inspect', folder: store.layout.folder, at });
  if (outcome === null) throw failure('cancelled');
  if (!outcome.ok) throw failure(outcome.failure.code, outcome.failure.params);
  if (outcome.report === undefined) throw new Error('the side process inspected nothing');
  return outcome.report;
}
