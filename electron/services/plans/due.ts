import type { DueReportItem, OverdueItem } from '../../contract/plans.ts';
import type { TaskItem } from '../../contract/tasks.ts';
import { overdueByOwner } from '../../core/plan/overdue.ts';
import { reminderText } from '../../core/plan/reminder.ts';
import { addDays } from '../../core/period/keys.ts';
import { meetingsOfTasks } from '../../store/repositories/record-labels.ts';
import { readPlans } from '../../store/repositories/plans.ts';
import { todayOf, type Context } from '../context.ts';
import { currentNames } from '../records/responsible.ts';
import { taskItems } from '../tasks/look.ts';
import { reportItems } from './state.ts';

/** Tasks, conclusions and reports that fall due within a range. */
export async function dueBetween(context: Context, range: { readonly from: string; readonly to: string }): Promise<{ readonly tasks: readonly TaskItem[]; readonly reports: readonly DueReportItem[] }> {
  return context.store.read(async (db) => ({
    tasks: await taskItems(context, db, { dueFrom: range.from, dueTo: range.to }),
    reports: await reportItems(db, await readPlans(db, {}), range),
  }));
}

/** What is past its day, by owner, with a reminder ready to be pasted. */
export async function overdueNow(context: Context, plan: string | undefined): Promise<readonly OverdueItem[]> {
  return context.store.read(async (db) => {
    const today = todayOf(context);
    const { catalogue } = await context.catalogues.current(db);
    const committee = catalogue?.committee.name ?? '';
    const late = await taskItems(context, db, { plan, states: ['open', 'doing'], dueTo: addDays(today, -1) });
    const meetings = await meetingsOfTasks(db, late.filter((task) => task.kind === 'conclusion').map((task) => task.id));
    const sender = catalogue?.bodies?.find((body) => body.kind === 'secretariat')?.name ?? `Tổ thư ký ${committee}`;
    return overdueByOwner(late, await currentNames(context, db), today).map((group) => ({
      ...group,
      reminder:
        group.owner === null
          ? ''
          : reminderText({ owner: group.owner, label: group.label, committee, sender, today, tasks: group.tasks.map((task) => ({ ...task, source: task.planTitle ?? sourceMeeting(meetings.get(task.id)) })) }),
    }));
  });
}

function sourceMeeting(title: string | undefined): string {
  return title === undefined ? '' : `kết luận tại ${title}`;
}
