import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconCopy, IconMoodCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { OverdueItem } from '../../../electron/contract/plans.ts';
import { responsibleKey } from '../../../electron/core/record/responsible.ts';
import { daysLate } from '../../../electron/core/task/due.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useToday } from '../../app/today.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page, Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useExportCommand } from '../../components/table-export.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { usePlanWords } from './words.ts';
import classes from './overdue.module.css';

const keyOf = (group: OverdueItem): string => (group.owner === null ? '' : responsibleKey(group.owner));

/** What is late, by member and by unit, with a reminder to each that is ready to be pasted. */
export function OverduePage(): ReactNode {
  const words = usePlanWords();
  const navigate = useNavigate();
  const query = useQuery(useApi().plans.overdue.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<string | null>(null);
  const today = useToday();
  const groups = query.data ?? [];
  const exportTable = useExportCommand('overdue.export', groups.length > 0, () => ({
    fileName: words.overdue.title,
    title: words.overdue.title,
    subtitle: formatDate(today),
    columns: [
      { header: words.tasks.owner, kind: 'text' },
      { header: words.tasks.text, kind: 'text' },
      { header: words.tasks.due, kind: 'date' },
      { header: words.overdue.days, kind: 'number' },
      { header: words.overdue.source, kind: 'text' },
    ],
    rows: groups.flatMap((group) => group.tasks.map((task) => [group.label, task.text, task.dueOn, daysLate(task, today), task.planTitle ?? ''])),
  }));
  const commands = useCommands(words.overdue.title, [
    { id: 'overdue.back', name: words.plan.back, icon: IconArrowLeft, run: () => { void navigate({ to: '/plans' }); } },
    exportTable,
  ]);
  const current = groups.find((group) => keyOf(group) === chosen) ?? groups[0];
  const sections = [
    { name: words.overdue.byMember, groups: groups.filter((group) => group.owner?.kind === 'member') },
    { name: words.overdue.byUnit, groups: groups.filter((group) => group.owner !== null && group.owner.kind !== 'member') },
    { name: words.overdue.nobody, groups: groups.filter((group) => group.owner === null) },
  ].filter((section) => section.groups.length > 0);
  return (
    <Page title={words.overdue.title} actions={<CommandBar commands={commands} />} fill>
      <QueryState query={query}>
        {() => current === undefined ? (
          <EmptyScreen icon={IconMoodCheck} title={words.overdue.empty} text={words.overdue.emptyText} />
        ) : (
          <div className={classes.desk}>
            <nav className={classes.owners} aria-label={words.overdue.label}>
              {sections.map((section) => (
                <div key={section.name}>
                  <h2 className={classes.sectionTitle}>{section.name}</h2>
                  <ul className={classes.groups}>
                    {section.groups.map((group) => (
                      <li key={keyOf(group)}>
                        <button type="button" className={classes.group} aria-current={group === current || undefined} onClick={() => { setChosen(keyOf(group)); }}>
                          <span className={classes.name}>{group.owner === null ? words.overdue.nobody : capitalised(group.label)}</span>
                          <span className={classes.count}>{words.overdue.count(group.tasks.length)} · {words.overdue.longest(Math.max(...group.tasks.map((task) => daysLate(task, today))))}</span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </nav>
            <Group key={keyOf(current)} group={current} today={today} />
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function Group({ group, today }: { readonly group: OverdueItem; readonly today: string }): ReactNode {
  const words = usePlanWords();
  const toasts = useToasts();
  const copy = (): void => {
    navigator.clipboard.writeText(group.reminder).then(
      () => { toasts.done(words.overdue.copied(capitalised(group.label))); },
      () => { toasts.warned(words.overdue.copyFailed); },
    );
  };
  return (
    <div className={classes.main}>
      <Panel title={group.owner === null ? words.overdue.nobody : capitalised(group.label)}>
        <ul className={classes.tasks}>
          {group.tasks.map((task) => (
            <li key={task.id} className={classes.task}>
              <span>{task.planId === null ? task.text : <Link className={classes.link} to="/plans/$planId" params={{ planId: task.planId }} search={{ task: task.id }}>{task.text}</Link>}</span>
              <span className={classes.quiet}>{[task.planTitle ?? '', formatDate(task.dueOn ?? '')].filter((part) => part !== '').join(' · ')}</span>
              <span className={classes.late}>{words.overdue.late(daysLate(task, today))}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {group.reminder !== '' && (
        <Panel title={words.overdue.reminder} actions={<Button leftSection={<IconCopy size={15} aria-hidden />} onClick={copy}>{words.overdue.copy}</Button>}>
          <p className={classes.reminder} lang="vi" tabIndex={0}>{group.reminder}</p>
        </Panel>
      )}
    </div>
  );
}
