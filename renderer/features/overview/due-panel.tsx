import type { ReactNode } from 'react';
import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TaskItem } from '../../../electron/contract/tasks.ts';
import { useApi } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { Panel } from '../../components/page.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { QueryState } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { daysAfter } from './days.ts';
import { TaskLink } from './task-link.tsx';
import { useOverviewWords } from './words.ts';
import classes from './overview.module.css';

const SHOWN = 6;
const AHEAD = 7;

/** Tasks and reports that fall due within a week, and how many are past their day. */
export function DuePanel(): ReactNode {
  const words = useOverviewWords().due;
  const shared = useWords();
  const api = useApi();
  const today = useToday();
  const due = useQuery(api.plans.due.queryOptions({ input: { from: today, to: daysAfter(today, AHEAD) } }));
  const overdue = useQuery(api.plans.overdue.queryOptions({ input: {} }));
  const late = (overdue.data ?? []).flatMap((owner) => owner.tasks);
  return (
    <Panel title={words.title} actions={<Anchor component={Link} to="/plans" size="sm">{words.open}</Anchor>}>
      <QueryState query={due}>
        {({ tasks, reports }) => {
          const open = tasks.filter((task) => task.state === 'open' || task.state === 'doing');
          const waiting = reports.filter((report) => report.state !== 'done');
          return open.length + waiting.length === 0 ? <Text size="sm" c="dimmed">{words.nothing}</Text> : (
            <ul className={classes.links}>
              {open.slice(0, SHOWN).map((task) => <TaskLine key={task.id} task={task} />)}
              {waiting.slice(0, SHOWN).map((report) => (
                <li key={`${report.kind} ${report.form} ${report.period}`}>
                  <Anchor size="sm" renderRoot={(props) => (report.reportId === null ? <Link {...props} to="/reports" /> : <Link {...props} to="/reports/$reportId" params={{ reportId: report.reportId }} />)}>
                    {words.report(periodLabel(report.period, shared.period).toLowerCase())}
                  </Anchor>
                  <span className={classes.note}>{words.on(formatDate(report.dueOn))}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
      {late.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs"><StatusBadge tone="bad">{words.overdue(late.length)}</StatusBadge></Text>
          <ul className={classes.links}>
            {late.slice(0, SHOWN).map((task) => <TaskLine key={task.id} task={task} />)}
          </ul>
          {late.length > SHOWN && <Anchor component={Link} to="/plans" size="sm">{words.more(late.length - SHOWN)}</Anchor>}
        </>
      )}
    </Panel>
  );
}

function TaskLine({ task }: { readonly task: TaskItem }): ReactNode {
  const words = useOverviewWords().due;
  const { nameOf } = useResponsibles();
  const parts = [task.owner === null ? words.nobody : capitalised(nameOf(task.owner)), ...(task.dueOn === null ? [] : [words.on(formatDate(task.dueOn))])];
  return (
    <li>
      <TaskLink task={task} />
      <span className={classes.note}>{parts.join(' · ')}</span>
    </li>
  );
}
