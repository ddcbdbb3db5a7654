import { responsibleKey } from '../../core/record/responsible.ts';
import { recurrenceWords } from '../../core/task/recurrence-words.ts';
import { daysLate } from '../../core/task/due.ts';
import type { TaskState } from '../../core/task/types.ts';
import type { Language } from '../../core/words/language.ts';
import { writeTableWorkbook, type TableColumn, type TableRow } from '../../formats/xlsx/table.ts';
import { readThreads, readTasks } from '../../store/repositories/tasks.ts';
import { todayOf, type Context } from '../context.ts';
import { describeEvidence } from '../records/evidence.ts';
import { currentNames } from '../records/responsible.ts';
import { dueTasks } from '../tasks/find.ts';
import { fileName } from './file-name.ts';
import { requirePlan } from './state.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Words = { readonly title: string; readonly file: string; readonly onDay: (day: string) => string; readonly headers: readonly string[]; readonly states: Readonly<Record<TaskState, string>>; readonly late: string };

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    title: 'Bảng theo dõi thực hiện',
    file: 'Theo dõi',
    onDay: (day) => `Tính đến ngày ${day}`,
    headers: ['TT', 'Đề mục', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Thời hạn', 'Định kỳ', 'Trạng thái', 'Tiến độ (%)', 'Quá hạn (ngày)', 'Ngày kết thúc', 'Diễn biến gần nhất', 'Minh chứng', 'Kết quả, sản phẩm'],
    states: { open: 'Chưa làm', doing: 'Đang làm', done: 'Hoàn thành', dropped: 'Không làm nữa' },
    late: 'Quá hạn',
  },
  en: {
    title: 'Follow-up of',
    file: 'Follow-up',
    onDay: (day) => `As of ${day}`,
    headers: ['No.', 'Heading', 'Task', 'Owner', 'With', 'From', 'Due', 'Recurs', 'State', 'Progress (%)', 'Days late', 'Finished on', 'Latest', 'Evidence', 'Result'],
    states: { open: 'To do', doing: 'Doing', done: 'Done', dropped: 'Given up' },
    late: 'Late',
  },
};

/** Kind and width in characters of each column: texts wrap, so that the table fits a page laid across. */
const COLUMNS: readonly (readonly [kind: TableColumn['kind'], width: number])[] = [
  ['number', 5], ['text', 18], ['text', 34], ['text', 16], ['text', 18], ['date', 11], ['date', 11], ['text', 12], ['text', 12], ['number', 8], ['number', 8], ['date', 11], ['text', 24], ['text', 24], ['text', 18],
];

/**
 * The follow-up table of a plan: its tasks in their order, how each stands, how late it is, what happened last and by what
 * it was closed. Of a series the occurrences that are due by today stand behind it.
 */
export async function exportFollowUp(context: Context, id: string): Promise<File> {
  const { language } = context.person;
  const words = WORDS[language];
  const today = todayOf(context);
  const { plan, rows } = await context.store.read(async (db) => {
    const found = await requirePlan(db, id);
    const names = await currentNames(context, db);
    const written = await readTasks(db, { plan: id });
    const due = (await dueTasks(context, db, { plan: id, dueTo: today })).filter((task) => task.seriesId !== null && task.key === null);
    const tasks = [...written, ...due].sort((left, right) => left.position - right.position || (left.dueOn ?? '').localeCompare(right.dueOn ?? ''));
    const threads = await readThreads(db, written.map((task) => task.key));
    const lines: TableRow[] = [];
    for (const [index, task] of tasks.entries()) {
      const thread = task.key === null ? [] : (threads.get(task.key) ?? []);
      const evidence = await Promise.all(thread.flatMap((event) => event.evidence).map((one) => describeEvidence(context, db, one)));
      const late = task.recurrence === null ? daysLate(task, today) : 0;
      lines.push([
        index + 1,
        task.heading,
        task.text,
        task.owner === null ? null : names(task.owner),
        [...new Map(task.cooperating.map((one) => [responsibleKey(one), names(one)])).values()].join('; ') || null,
        task.startsOn,
        task.dueOn,
        task.recurrence === null ? null : recurrenceWords(task.recurrence, language),
        late > 0 ? `${words.states[task.state]} – ${words.late.toLocaleLowerCase()}` : words.states[task.state],
        task.recurrence === null ? task.progress : null,
        late > 0 ? late : null,
        task.closedOn,
        thread.findLast((event) => event.text !== '')?.text ?? null,
        evidence.map((one) => one.label).join('\n') || null,
        task.detail || null,
      ]);
    }
    return { plan: found, rows: lines };
  });
  const bytes = await writeTableWorkbook({
    title: `${words.title} ${plan.title}`,
    subtitle: words.onDay(today.split('-').reverse().join('/')),
    columns: words.headers.map((header, index) => ({ header, kind: COLUMNS[index]?.[0] ?? 'text', width: COLUMNS[index]?.[1] ?? 18 })),
    rows,
  });
  return new File([new Uint8Array(bytes)], `${words.file} ${fileName(plan.title)}.xlsx`, { type: XLSX });
}
