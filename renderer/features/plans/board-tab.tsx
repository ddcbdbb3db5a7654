import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { TaskItem } from '../../../electron/contract/tasks.ts';
import { addDays } from '../../../electron/core/period/keys.ts';
import { isUnfinished } from '../../../electron/core/task/thread.ts';
import { TASK_STATES, type TaskState } from '../../../electron/core/task/types.ts';
import { useApi } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { capitalised } from '../../i18n/format.ts';
import { FinishDialog, type Finish } from './finish-dialog.tsx';
import { DueText } from './task-look.tsx';
import { useTaskChanges } from './use-task-changes.ts';
import { usePlanWords } from './words.ts';
import classes from './board.module.css';

/** Occurrences of series come onto the board this long before they are due. */
const DAYS_AHEAD = 31;

type BoardTabProps = { readonly planId: string; readonly tasks: readonly TaskItem[]; readonly chosen: string | null; readonly onChoose: (id: string) => void };

/** Which dialog a move needs: closing asks for evidence, giving up and reopening for the reason; between open and doing nothing. */
function finishFor(from: TaskState, to: TaskState): Finish | null {
  if (to === 'done') return isUnfinished(from) ? 'close' : 'reopen';
  if (to === 'dropped') return isUnfinished(from) ? 'drop' : 'reopen';
  return isUnfinished(from) ? null : 'reopen';
}

/**
 * The tasks by state; of a series the occurrences that are unfinished and late or near. A card goes to another state by Alt and
 * an arrow, or by being dragged.
 */
export function BoardTab({ planId, tasks, chosen, onChoose }: BoardTabProps): ReactNode {
  const words = usePlanWords();
  const changes = useTaskChanges();
  const board = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<{ readonly task: TaskItem; readonly finish: Finish } | null>(null);
  const [over, setOver] = useState<TaskState | null>(null);
  const due = useQuery(useApi().tasks.list.queryOptions({ input: { plan: planId, dueTo: addDays(useToday(), DAYS_AHEAD), states: ['open', 'doing'] } })).data ?? [];
  const cards = [...tasks.filter((task) => task.recurrence === null && task.seriesId === null), ...due.filter((task) => task.seriesId !== null)];
  /** A card that was moved: it is another element in its new column, and takes the focus once it stands there. */
  const moved = useRef<{ readonly id: string; readonly to: TaskState } | null>(null);
  useEffect(() => {
    const { current } = moved;
    if (current === null || !cards.some((task) => task.id === current.id && task.state === current.to)) return;
    moved.current = null;
    focusCard(board.current, current.id);
  });
  const move = (task: TaskItem, to: TaskState): void => {
    if (task.state === to) return;
    const finish = finishFor(task.state, to);
    if (finish !== null) setAsking({ task, finish });
    else if (to === 'open' || to === 'doing') {
      moved.current = { id: task.id, to };
      void changes.progress(task, null, to);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, task: TaskItem): void => {
    const column = TASK_STATES.indexOf(task.state);
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (sideways === 0 && down === 0) return;
    event.preventDefault();
    if (event.altKey && sideways !== 0) {
      const to = TASK_STATES[column + sideways];
      if (to !== undefined) move(task, to);
      return;
    }
    const own = cards.filter((one) => one.state === task.state);
    if (down !== 0) {
      focusCard(board.current, own[own.indexOf(task) + down]?.id);
      return;
    }
    for (let next = column + sideways; next >= 0 && next < TASK_STATES.length; next += sideways) {
      const there = cards.filter((one) => one.state === TASK_STATES[next]);
      const card = there[Math.min(own.indexOf(task), there.length - 1)];
      if (card !== undefined) {
        focusCard(board.current, card.id);
        return;
      }
    }
  };
  const onDrop = (event: DragEvent, state: TaskState): void => {
    event.preventDefault();
    setOver(null);
    const task = cards.find((one) => one.id === event.dataTransfer.getData('text/plain'));
    if (task !== undefined) move(task, state);
  };
  return (
    <div className={classes.root}>
      <p className={classes.hint} id="board-hint">{words.board.hint}</p>
      <div className={classes.board} ref={board} role="group" aria-label={words.board.label} aria-describedby="board-hint">
        {TASK_STATES.map((state) => {
          const column = cards.filter((task) => task.state === state);
          return (
            <section
              key={state}
              className={classes.column}
              data-over={over === state || undefined}
              aria-label={words.board.column(words.states[state], column.length)}
              onDragOver={(event) => { event.preventDefault(); setOver(state); }}
              onDragLeave={() => { setOver(null); }}
              onDrop={(event) => { onDrop(event, state); }}
            >
              <h2 className={classes.columnTitle}>{words.states[state]} <span className={classes.count}>{column.length}</span></h2>
              <div className={classes.cards}>
                {column.length === 0 && <p className={classes.empty}>{words.board.empty}</p>}
                {column.map((task) => <Card key={task.id} task={task} isChosen={task.id === chosen} onChoose={onChoose} onKeyDown={onKeyDown} />)}
              </div>
            </section>
          );
        })}
      </div>
      {asking !== null && <FinishDialog task={asking.task} finish={asking.finish} onClose={() => { const { id } = asking.task; setAsking(null); requestAnimationFrame(() => { focusCard(board.current, id); }); }} />}
    </div>
  );
}

function focusCard(board: HTMLElement | null, id: string | undefined): void {
  if (id === undefined) return;
  [...(board?.querySelectorAll<HTMLElement>('[data-task]') ?? [])].find((card) => card.dataset['task'] === id)?.focus();
}

type CardProps = { readonly task: TaskItem; readonly isChosen: boolean; readonly onChoose: (id: string) => void; readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, task: TaskItem) => void };

function Card({ task, isChosen, onChoose, onKeyDown }: CardProps): ReactNode {
  const today = useToday();
  const words = usePlanWords();
  const { nameOf } = useResponsibles();
  return (
    <button
      type="button"
      className={classes.card}
      data-task={task.id}
      data-chosen={isChosen || undefined}
      draggable
      onDragStart={(event) => { event.dataTransfer.setData('text/plain', task.id); }}
      onClick={() => { onChoose(task.id); }}
      onKeyDown={(event) => { onKeyDown(event, task); }}
    >
      <span className={classes.cardText}>{task.text}</span>
      <span className={classes.cardLine}>
        <span>{task.owner === null ? words.tasks.nobody : capitalised(nameOf(task.owner))}</span>
        <DueText task={task} today={today} />
      </span>
      {task.progress > 0 && isUnfinished(task.state) && <span className={classes.bar} aria-label={`${task.progress} %`} role="img"><span style={{ width: `${task.progress}%` }} /></span>}
    </button>
  );
}
