import { join } from 'node:path';
import { parseQuery } from '../../../electron/core/search/query.ts';
import { connectToRead } from '../../../electron/store/database/connect.ts';
import { termsExpression } from '../../../electron/store/search/find.ts';
import type { Task } from '../child.ts';
import { median } from '../measure.ts';
import { KEYSTROKES } from '../search-words.ts';

/** The same words asked of SQLite's FTS5 as it comes: its own ranking, twenty rows with their titles, nothing marked. */
export const task: Task = async ([folder = '']) => {
  const connection = connectToRead(join(folder, 'so-thu-ky.db'));
  const select = connection.prepare<[string], { readonly title: string }>('SELECT title FROM search_text JOIN search_entry ON entry_key = search_text.rowid WHERE search_text MATCH ? ORDER BY rank LIMIT 20');
  const times: number[] = [];
  let hits = 0;
  for (const query of KEYSTROKES) {
    const before = performance.now();
    hits += select.all(termsExpression(parseQuery(query).terms, 2)).length;
    times.push(performance.now() - before);
  }
  connection.close();
  return Promise.resolve({ ms: median(times), hits });
};
