import { interpretWorkbook } from '../../../electron/core/sheet/interpret.ts';
import type { InterpretOutcome, OutcomeOf, ReadingTask, ReadTaskOutcome } from '../../../electron/formats/process/messages.ts';
import type { ReadingPool } from '../../../electron/formats/process/pool.ts';
import { readWorkbook } from '../../../electron/formats/workbook/read-workbook.ts';

/**
 * Reads in the same process, with the same readers: what is put to the test here is the writing, and hundreds of reading
 * processes would take most of the time.
 */
export function nearPool(): ReadingPool {
  return {
    run: <Task extends ReadingTask>(task: Task): Promise<OutcomeOf<Task>> => Promise.resolve(answer(task) as OutcomeOf<Task>),
    close: () => Promise.resolve(),
  };
}

function answer(task: ReadingTask): ReadTaskOutcome | InterpretOutcome {
  if (task.bytes === undefined || (task.kind !== 'read' && task.kind !== 'interpret')) throw new Error('these tests hand over the bytes of workbooks');
  const fileName = task.kind === 'read' ? (task.fileName ?? '') : task.context.fileName;
  const outcome = readWorkbook(task.bytes, { fileName });
  if (!outcome.ok || task.kind === 'read') return outcome;
  return { ok: true, reading: interpretWorkbook(outcome.workbook, task.context), sha256: '', sheets: [] };
}
