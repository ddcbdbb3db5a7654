import { useState, type ReactNode } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { DueReportItem, PlanState } from '../../../electron/contract/plans.ts';
import type { TaskItem } from '../../../electron/contract/tasks.ts';
import { addDays, daysInMonth, isoDate } from '../../../electron/core/period/keys.ts';
import { isOverdue } from '../../../electron/core/task/due.ts';
import { planSpan } from '../../../electron/core/plan/types.ts';
import { useApi } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { periodLabel } from '../../components/period-label.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { formatDate } from '../../i18n/format.ts';
import { usePlanWords } from './words.ts';
import classes from './calendar.module.css';

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** The weeks of a month from Monday to Sunday, the days of its neighbours included. */
function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) => DAYS.map((_day, day) => addDays(first, week * 7 + day - before)));
}

function shiftMonth(month: string, step: 1 | -1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step;
  return isoDate(Math.floor(count / 12), (count % 12) + 1, 1).slice(0, 7);
}

type CalendarTabProps = { readonly plan: PlanState; readonly chosen: string | null; readonly onChoose: (id: string) => void };

/** What falls due by day: tasks, every occurrence of a series, the plan's reports. */
export function CalendarTab({ plan, chosen, onChoose }: CalendarTabProps): ReactNode {
  const words = usePlanWords();
  const today = useToday();
  const span = planSpan(plan);
  const [month, setMonth] = useState((today < span.from ? span.from : today > span.to ? span.to : today).slice(0, 7));
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0] ?? month;
  const to = weeks.at(-1)?.at(-1) ?? month;
  const due = useQuery(useApi().tasks.list.queryOptions({ input: { plan: plan.id, dueFrom: from, dueTo: to } }));
  const title = words.calendar.month(Number(month.slice(5)), Number(month.slice(0, 4)));
  return (
    <div className={classes.root}>
      <div className={classes.tools}>
        <ActionIcon variant="default" size={30} aria-label={words.calendar.previous} title={words.calendar.previous} onClick={() => { setMonth(shiftMonth(month, -1)); }}><IconChevronLeft size={16} /></ActionIcon>
        <h2 className={classes.month} aria-live="polite">{title}</h2>
        <ActionIcon variant="default" size={30} aria-label={words.calendar.next} title={words.calendar.next} onClick={() => { setMonth(shiftMonth(month, 1)); }}><IconChevronRight size={16} /></ActionIcon>
        <Button variant="default" onClick={() => { setMonth(today.slice(0, 7)); }}>{words.calendar.today}</Button>
      </div>
      <QueryState query={due}>
        {(tasks) => (
          <div className={classes.scroller} tabIndex={0} role="region" aria-label={words.calendar.label}>
            <table className={classes.calendar} aria-label={`${words.calendar.label}: ${title}`}>
              <thead><tr>{DAYS.map((day) => <th key={day} scope="col">{words.calendar.days[day]}</th>)}</tr></thead>
              <tbody>
                {weeks.map((week) => (
                  <tr key={week[0]}>
                    {week.map((day) => (
                      <DayCell key={day} day={day} inMonth={day.startsWith(month)} today={today} chosen={chosen} onChoose={onChoose} tasks={tasks.filter((task) => task.dueOn === day)} reports={plan.reports.filter((report) => report.dueOn === day)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryState>
    </div>
  );
}

type DayCellProps = { readonly day: string; readonly inMonth: boolean; readonly today: string; readonly chosen: string | null; readonly onChoose: (id: string) => void; readonly tasks: readonly TaskItem[]; readonly reports: readonly DueReportItem[] };

function DayCell({ day, inMonth, today, chosen, onChoose, tasks, reports }: DayCellProps): ReactNode {
  const words = usePlanWords();
  const shared = useWords();
  return (
    <td className={classes.day} data-outside={!inMonth || undefined} data-today={day === today || undefined}>
      <time className={classes.date} dateTime={day} title={formatDate(day)}>{Number(day.slice(8))}</time>
      {tasks.map((task) => (
        <button key={task.id} type="button" className={classes.item} data-state={isOverdue(task, today) ? 'late' : task.state} data-chosen={task.id === chosen || undefined} title={`${task.text} (${words.states[task.state]})`} onClick={() => { onChoose(task.id); }}>
          {task.text}
        </button>
      ))}
      {reports.map((report) => {
        const name = words.reports.name(periodLabel(report.period, shared.period).toLocaleLowerCase());
        return <span key={`${report.kind} ${report.form} ${report.period}`} className={classes.item} data-report data-state={report.state === 'open' && day < today ? 'late' : report.state} title={`${name} (${words.reports.states[report.state]})`}>{name}</span>;
      })}
    </td>
  );
}
