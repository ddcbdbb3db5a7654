import { resourceUsage } from 'node:process';
import type { TaskReport } from './measure.ts';

/** A task: work of its own process, given the words after its name. */
export type Task = (args: readonly string[]) => Promise<TaskReport>;

const TASKS: Readonly<Record<string, () => Promise<{ readonly task: Task }>>> = {
  'export-ours': () => import('./tasks/export-ours.ts'),
  'export-exceljs': () => import('./tasks/export-exceljs.ts'),
  'import-ours': () => import('./tasks/import-ours.ts'),
  'import-sheetjs': () => import('./tasks/import-sheetjs.ts'),
  'totals-seed': () => import('./tasks/totals-seed.ts'),
  'totals-ours': () => import('./tasks/totals-ours.ts'),
  'totals-javascript': () => import('./tasks/totals-javascript.ts'),
  'search-seed': () => import('./tasks/search-seed.ts'),
  'search-ours': () => import('./tasks/search-ours.ts'),
  'search-fts5': () => import('./tasks/search-fts5.ts'),
  'opening-seed': () => import('./tasks/opening-seed.ts'),
  opening: () => import('./tasks/opening.ts'),
  'report-ours': () => import('./tasks/report-ours.ts'),
  'report-docx': () => import('./tasks/report-docx.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = TASKS[name];
if (load === undefined) throw new Error(`no task ${name}`);
const { task } = await load();
const report = await task(args);
console.log(JSON.stringify({ ...report, ownPeakBytes: resourceUsage().maxRSS * 1024 }));
