import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { TaskItem } from '../../../electron/contract/tasks.ts';
import { addDays } from '../../../electron/core/period/keys.ts';
import { useApi } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { QueryState } from '../../components/query-state.tsx';
import { DueText, StateBadge } from './task-look.tsx';
import { usePlanWords } from './words.ts';
import classes from './occurrences.module.css';
import common from './plans.module.css';

/** How far ahead the occurrences of a series are listed. */
const DAYS_AHEAD = 92;

/** The occurrences of a series that are past or near; each opens as a task of its own. */
export function Occurrences({ series, onOpen }: { readonly series: TaskItem; readonly onOpen: (id: string) => void }): ReactNode {
  const words = usePlanWords().panel;
  const today = useToday();
  const due = useQuery(useApi().tasks.list.queryOptions({ input: { plan: series.planId, dueTo: addDays(today, DAYS_AHEAD) } }));
  return (
    <section aria-label={words.occurrences}>
      <h3 className={common.sectionTitle}>{words.occurrences}</h3>
      <QueryState query={due}>
        {(tasks) => (
          <ul className={classes.occurrences}>
            {tasks.filter((task) => task.seriesId === series.id).map((task) => (
              <li key={task.id}>
                <button type="button" className={classes.occurrence} onClick={() => { onOpen(task.id); }}>
                  <DueText task={task} today={today} />
                  <StateBadge state={task.state} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </section>
  );
}
