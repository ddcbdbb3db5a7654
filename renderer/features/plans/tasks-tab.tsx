import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { ActionIcon, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconListCheck, IconPlus, IconRepeat } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlanState } from '../../../electron/contract/plans.ts';
import type { TaskItem } from '../../../electron/contract/tasks.ts';
import { addDays } from '../../../electron/core/period/keys.ts';
import { underHeadings } from '../../../electron/core/plan/headings.ts';
import { isUnfinished } from '../../../electron/core/task/thread.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useToday } from '../../app/today.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { capitalised } from '../../i18n/format.ts';
import { DueText, StateBadge } from './task-look.tsx';
import { useTaskChanges } from './use-task-changes.ts';
import { usePlanWords } from './words.ts';
import classes from './tasks-tab.module.css';
import common from './plans.module.css';

type TasksTabProps = {
  readonly plan: PlanState;
  readonly tasks: readonly TaskItem[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onAdd: (heading: string) => void;
  readonly onImport: () => void;
};

/** The tasks of a plan under their headings, in its order. Progress is written in the row; arrows walk, Enter opens. */
export function TasksTab({ plan, tasks, chosen, onChoose, onAdd, onImport }: TasksTabProps): ReactNode {
  const words = usePlanWords();
  const [search, setSearch] = useState('');
  const wanted = fold(search);
  const { nameOf } = useResponsibles();
  // What was written down of a series stands in its own panel; the list holds the series once.
  const listed = tasks.filter((task) => task.seriesId === null);
  const shown = wanted === '' ? listed : listed.filter((task) => fold([task.text, task.detail, task.heading, task.owner === null ? '' : nameOf(task.owner)].join(' ')).includes(wanted));
  const late = useQuery(useApi().tasks.list.queryOptions({ input: { plan: plan.id, dueTo: addDays(useToday(), -1), states: ['open', 'doing'] } })).data ?? [];
  const move = useMoveTask(plan.id, tasks, chosen);
  const commands = useCommands(words.plan.tabs.tasks, [
    { id: 'plan.up', name: words.tasks.up, icon: IconArrowUp, shortcut: 'alt+shift+ArrowUp', iconOnly: true, enabled: move.up !== null, run: () => move.up?.() },
    { id: 'plan.down', name: words.tasks.down, icon: IconArrowDown, shortcut: 'alt+shift+ArrowDown', iconOnly: true, enabled: move.down !== null, run: () => move.down?.() },
  ]);
  if (tasks.length === 0) {
    return (
      <EmptyScreen icon={IconListCheck} title={words.tasks.empty} text={words.tasks.emptyText}>
        <CommandBar commands={[{ id: 'empty.add', name: words.tasks.add, icon: IconPlus, primary: true, run: () => { onAdd(''); } }, { id: 'empty.import', name: words.plan.import, icon: IconListCheck, run: onImport }]} />
      </EmptyScreen>
    );
  }
  return (
    <div className={classes.list}>
      <div className={classes.tools}>
        <TextInput className={classes.search} aria-label={words.tasks.search} placeholder={words.tasks.search} value={search} onChange={(event) => { setSearch(event.currentTarget.value); }} />
        <CommandBar commands={commands} />
      </div>
      <div className={classes.scroller} tabIndex={-1}>
        <table className={classes.table} role="grid" aria-label={words.tasks.label} onKeyDown={walkRows}>
          <colgroup><col className={classes.number} /><col /><col className={classes.owner} /><col className={classes.dueColumn} /><col className={classes.progressColumn} /><col className={classes.stateColumn} /></colgroup>
          <thead>
            <tr><th scope="col">{words.tasks.number}</th><th scope="col">{words.tasks.text}</th><th scope="col">{words.tasks.owner}</th><th scope="col">{words.tasks.due}</th><th scope="col">{words.tasks.progress}</th><th scope="col">{words.tasks.state}</th></tr>
          </thead>
          <tbody>
            {shown.length === 0 && <tr><td colSpan={6} className={common.nothing}>{words.tasks.nothing}</td></tr>}
            {underHeadings(shown).map(({ heading, tasks: under }) => (
              <HeadingRows key={heading} heading={heading} tasks={under} late={late} numbers={listed} chosen={chosen} onChoose={onChoose} onAdd={onAdd} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type HeadingRowsProps = { readonly heading: string; readonly tasks: readonly TaskItem[]; readonly late: readonly TaskItem[]; readonly numbers: readonly TaskItem[]; readonly chosen: string | null; readonly onChoose: (id: string) => void; readonly onAdd: (heading: string) => void };

function HeadingRows({ heading, tasks, late, numbers, chosen, onChoose, onAdd }: HeadingRowsProps): ReactNode {
  const words = usePlanWords();
  const today = useToday();
  const { nameOf } = useResponsibles();
  const name = heading === '' ? words.tasks.noHeading : heading;
  return (
    <>
      <tr className={classes.headingRow}>
        <th scope="rowgroup" colSpan={6}>
          <span className={classes.headingCell}>
            {name}
            <ActionIcon size="sm" aria-label={words.tasks.addUnder(name)} title={words.tasks.addUnder(name)} onClick={() => { onAdd(heading); }}><IconPlus size={15} /></ActionIcon>
          </span>
        </th>
      </tr>
      {tasks.map((task) => (
        <tr key={task.id} className={classes.row} data-row="yes" data-closed={!isUnfinished(task.state) || undefined} aria-selected={task.id === chosen} tabIndex={0} onClick={() => { onChoose(task.id); }} onKeyDown={(event) => { if (event.key === 'Enter' && event.target === event.currentTarget) onChoose(task.id); }}>
          <td className={classes.numberCell}>{numbers.indexOf(task) + 1}</td>
          <td>
            <span className={classes.taskText}>{task.recurrence !== null && <IconRepeat size={14} aria-label={words.panel.recurring} />}{task.text}</span>
            {task.lastWords !== '' && <span className={classes.lastWords}>{task.lastWords}</span>}
          </td>
          <td>{task.owner === null ? <span className={common.quiet}>{words.tasks.nobody}</span> : capitalised(nameOf(task.owner))}</td>
          <td><DueText task={task} today={today} lateTimes={task.recurrence === null ? 0 : late.filter((one) => one.seriesId === task.id).length} /></td>
          <td>{task.recurrence === null && <ProgressCell task={task} />}</td>
          <td><StateBadge state={task.state} /></td>
        </tr>
      ))}
    </>
  );
}

/** Progress written in the row: Enter or leaving the field stores it, Esc takes it back. */
function ProgressCell({ task }: { readonly task: TaskItem }): ReactNode {
  const words = usePlanWords();
  const changes = useTaskChanges();
  const [typed, setTyped] = useState<number | string | null>(null);
  const commit = (): void => {
    const value = typeof typed === 'number' ? typed : task.progress;
    setTyped(null);
    if (value !== task.progress) void changes.progress(task, value, null);
  };
  if (!isUnfinished(task.state)) return <span className={classes.progressBar} data-done={task.state === 'done' || undefined}><span style={{ width: `${task.progress}%` }} /></span>;
  return (
    <div className={classes.progress} onClick={(event) => { event.stopPropagation(); }}>
      <NumberInput
        className={classes.progressInput}
        aria-label={words.tasks.progressOf(task.text)}
        value={typed ?? task.progress}
        min={0}
        max={100}
        step={10}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        suffix=" %"
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <span className={classes.progressBar} aria-hidden><span style={{ width: `${task.progress}%` }} /></span>
    </div>
  );
}

/** Arrows walk from row to row, in fields too: a column of figures is gone through as in Excel. */
function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest<HTMLElement>('[data-row]');
  if (row === null) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[rows.indexOf(row) + step];
  if (next === undefined) return;
  event.preventDefault();
  const field = event.target === row ? null : next.querySelector('input');
  (field ?? next).focus();
  if (field !== null) field.select();
}

type Moves = { readonly up: (() => void) | null; readonly down: (() => void) | null };

/** Moves the chosen task among its neighbours; over the edge of a heading it goes under the next one. */
function useMoveTask(planId: string, tasks: readonly TaskItem[], chosen: string | null): Moves {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const arrange = useMutation({
    mutationFn: (order: readonly TaskItem[]) => client.plans.arrange({ id: planId, order: order.map(({ id, heading }) => ({ id, heading })) }),
    onError: toasts.failed,
    onSettled: () => queries.invalidateQueries({ queryKey: api.tasks.key() }),
  });
  const order = underHeadings(tasks.filter((task) => task.seriesId === null)).flatMap((group) => group.tasks);
  const occurrences = tasks.filter((task) => task.seriesId !== null);
  const at = order.findIndex((task) => task.id === chosen);
  const task = order[at];
  const moved = (step: 1 | -1): (() => void) | null => {
    const neighbour = order[at + step];
    if (task === undefined || neighbour === undefined || arrange.isPending) return null;
    const rest = order.filter((one) => one !== task);
    const sameHeading = neighbour.heading === task.heading;
    // Going over the edge of a heading changes the heading and not the place among the others.
    const place = sameHeading ? at + step : at;
    return () => { arrange.mutate([...rest.slice(0, place), { ...task, heading: neighbour.heading }, ...rest.slice(place), ...occurrences]); };
  };
  return { up: moved(-1), down: moved(1) };
}
