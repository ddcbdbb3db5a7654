import { constants, setPriority } from 'node:os';
import { runSideTask } from './run-task.ts';
import type { SideTask } from './task.ts';

/** The side process: one task, its outcome as the last line of its error output, and its end. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// The process that asked is gone: there is nobody to tell, and it may be started again at any moment.
process.once('disconnect', () => process.exit(1));
const outcome = await runSideTask(JSON.parse(process.argv[2] ?? '') as SideTask);
process.stderr.write(`\n${JSON.stringify(outcome)}\n`, () => process.exit(0));
