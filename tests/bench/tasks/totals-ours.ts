import { openServices } from '../../../electron/services/open.ts';
import type { Task } from '../child.ts';
import { timed } from '../measure.ts';
import { YEAR, YEAR_MONTHS } from '../million.ts';

/** Asks a register opened afresh for the totals of a month and of a year, as the screen does. */
export const task: Task = async ([folder = '']) => {
  const services = await openServices({ dataFolder: folder, create: false, host: 'cli', userName: 'bench', language: 'vi' });
  if (!services.ok) throw new Error(services.code);
  const ask = (period: string) => async (by: 'indicator' | 'group' | 'unit') => timed(() => services.handlers.figures.analysis({ form: 'BM', period, by, restate: null }, { signal: undefined }));
  const month = await inTurn(ask(YEAR_MONTHS.at(-1) ?? ''));
  const year = await inTurn(ask(YEAR));
  await services.close();
  const lines = year[0]?.value.rows.flatMap((row) => row.lines) ?? [];
  return {
    ms: slowest(month),
    year: slowest(year),
    longestBlock: Math.max(...[...month, ...year].map((one) => one.longestBlock)),
    figures: lines.reduce((sum, line) => sum + (line.inputs?.length ?? 0), 0),
    sum: lines.reduce((sum, line) => sum + (line.total ?? 0), 0),
  };
};

/** The screen opens by group; a person looks at the indicators and the units next. */
async function inTurn<Answer>(ask: (by: 'indicator' | 'group' | 'unit') => Promise<Answer>): Promise<readonly Answer[]> {
  return [await ask('group'), await ask('indicator'), await ask('unit')];
}

const slowest = (answers: readonly { readonly ms: number }[]): number => Math.max(...answers.map((answer) => answer.ms));
