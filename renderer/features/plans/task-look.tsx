import type { ReactNode } from 'react';
import { IconAlertTriangle, IconBan, IconCircle, IconCircleCheck, IconProgress, type Icon } from '@tabler/icons-react';
import { daysLate } from '../../../electron/core/task/due.ts';
import { nextDay } from '../../../electron/core/task/recurrence.ts';
import { recurrenceWords } from '../../../electron/core/task/recurrence-words.ts';
import type { Task, TaskState } from '../../../electron/core/task/types.ts';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlanWords } from './words.ts';
import classes from './task-look.module.css';
import common from './plans.module.css';

const LOOKS: Readonly<Record<TaskState, { readonly tone: Tone; readonly icon: Icon }>> = {
  open: { tone: 'plain', icon: IconCircle },
  doing: { tone: 'info', icon: IconProgress },
  done: { tone: 'good', icon: IconCircleCheck },
  dropped: { tone: 'plain', icon: IconBan },
};

export function StateBadge({ state }: { readonly state: TaskState }): ReactNode {
  const words = usePlanWords();
  return <StatusBadge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>{words.states[state]}</StatusBadge>;
}

/** When a task is due, how late it is; of a series its rhythm, the next time, and how many times of it are late. */
export function DueText({ task, today, lateTimes = 0 }: { readonly task: Pick<Task, 'dueOn' | 'state' | 'recurrence'>; readonly today: string; readonly lateTimes?: number }): ReactNode {
  const words = usePlanWords();
  const language = useLanguage();
  if (task.recurrence !== null) {
    const next = task.dueOn === null ? null : nextDay(task.dueOn, task.recurrence, today);
    return (
      <span className={classes.due}>
        <span>{recurrenceWords({ ...task.recurrence, until: null }, language)}</span>
        <span className={common.quiet}>{next === null ? words.tasks.noNext : words.tasks.next(formatDate(next))}</span>
        {lateTimes > 0 && <StatusBadge tone="bad" icon={IconAlertTriangle}>{words.tasks.lateTimes(lateTimes)}</StatusBadge>}
      </span>
    );
  }
  if (task.dueOn === null) return <span className={common.quiet}>{words.tasks.noDay}</span>;
  const late = daysLate(task, today);
  return (
    <span className={classes.due}>
      <span>{formatDate(task.dueOn)}</span>
      {late > 0 && <StatusBadge tone="bad" icon={IconAlertTriangle}>{words.tasks.late(late)}</StatusBadge>}
    </span>
  );
}
