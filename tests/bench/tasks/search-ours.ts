import { openServices } from '../../../electron/services/open.ts';
import type { Task } from '../child.ts';
import { median } from '../measure.ts';
import { KEYSTROKES } from '../search-words.ts';

/** Searches while one types, through the services, with everything that is shown of each hit. */
export const task: Task = async ([folder = '']) => {
  const opened = await openServices({ dataFolder: folder, create: false, host: 'cli', userName: 'bench', language: 'vi' });
  if (!opened.ok) throw new Error(opened.code);
  const times: number[] = [];
  let hits = 0;
  for (const query of KEYSTROKES) {
    const before = performance.now();
    const answer = await opened.handlers.search.find({ query, typing: true }, { signal: undefined });
    times.push(performance.now() - before);
    hits += answer.hits.length;
  }
  await opened.close();
  const sorted = [...times].sort((left, right) => left - right);
  return { ms: median(times), nineInTen: sorted[Math.floor(sorted.length * 0.9)] ?? 0, slowest: sorted.at(-1) ?? 0, hits };
};
