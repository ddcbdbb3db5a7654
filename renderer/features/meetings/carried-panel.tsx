import { Fragment, useState, type ReactNode } from 'react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CarriedConclusion, MeetingStep } from '../../../electron/contract/meetings.ts';
import type { TaskState } from '../../../electron/contract/tasks.ts';
import { useToday } from '../../app/today.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { EvidenceLink } from '../../components/evidence/evidence-link.tsx';
import { Panel } from '../../components/page.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { useEditing } from './editing.ts';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import { useMeetingWords } from './words.ts';
import classes from './carried-panel.module.css';
import common from './meetings.module.css';

const TONES: Readonly<Record<TaskState['state'], Tone>> = { open: 'wait', doing: 'info', done: 'good', dropped: 'plain' };

export type StepKind = MeetingStep['kind'];

/** Conclusions of earlier meetings of the kind, each one thing with its thread: raised again here, moved on, closed by evidence. */
export function CarriedPanel(): ReactNode {
  const words = useMeetingWords().carried;
  const { state } = useEditing();
  const [asked, setAsked] = useState<{ readonly task: TaskState; readonly kind: StepKind } | null>(null);
  return (
    <Panel title={words.section}>
      {state.unfinished.map((meeting) => (
        <p key={meeting.id} className={classes.waiting} role="status">
          <IconAlertTriangle size={15} aria-hidden />{' '}
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} search={{ step: 'conclusions' }}>{words.unfinished(meeting.title, meeting.conclusions)}</Link>
        </p>
      ))}
      {state.carried.length === 0 ? <p className={common.none}>{words.none}</p> : (
        <ul className={common.cards}>
          {state.carried.map((carried) => <CarriedCard key={carried.task.id} carried={carried} onStep={(kind) => { setAsked({ task: carried.task, kind }); }} />)}
        </ul>
      )}
      {asked !== null && <FollowUpDialog task={asked.task} kind={asked.kind} onClose={() => { setAsked(null); }} />}
    </Panel>
  );
}

function CarriedCard({ carried, onStep }: { readonly carried: CarriedConclusion; readonly onStep: (kind: StepKind) => void }): ReactNode {
  const words = useMeetingWords();
  const today = useToday();
  const { nameOf } = useResponsibles();
  const { readOnly } = useEditing();
  const { concludedAt, task } = carried;
  const isOpen = task.state === 'open' || task.state === 'doing';
  const isLate = isOpen && task.dueOn !== null && task.dueOn < today;
  const about = [
    words.carried.from(formatDate(concludedAt.day), concludedAt.title),
    ...(task.owner === null ? [] : [words.carried.owner(capitalised(nameOf(task.owner)))]),
    ...(task.cooperating.length === 0 ? [] : [words.carried.cooperating(task.cooperating.map((one) => capitalised(nameOf(one))).join(', '))]),
    ...(task.dueOn === null ? [] : [`${words.carried.due(formatDate(task.dueOn))}${isLate ? ` (${words.carried.late})` : ''}`]),
  ];
  const action = (kind: StepKind): ReactNode => <Button key={kind} variant="default" size="compact-sm" title={words.carried.hints[kind]} onClick={() => { onStep(kind); }}>{words.carried.steps[kind]}</Button>;
  return (
    <li className={classes.carried} data-late={isLate || undefined}>
      <div className={classes.carriedHead}>
        <span className={classes.carriedText}>{task.text}</span>
        <StatusBadge tone={isLate ? 'bad' : TONES[task.state]}>{task.state === 'doing' ? `${words.taskState.doing} ${String(task.progress)}%` : words.taskState[task.state]}</StatusBadge>
      </div>
      <p className={common.quietLine}>{about.join(' · ')}</p>
      <details className={classes.thread}>
        <summary>{words.carried.thread(task.thread.length)}</summary>
        <ol>
          {task.thread.map((event) => (
            <li key={`${event.at} ${event.kind}`}>
              <b>{formatDate(event.happenedOn)} · {words.carried.events[event.kind]}</b>
              {event.progress !== null && event.kind === 'progress' && ` ${String(event.progress)}%`}
              {event.meetingTitle !== null && <span className={common.quiet}> · {event.meetingTitle}</span>}
              {event.text !== '' && <div>{event.text}</div>}
              {event.evidence.length > 0 && <div className={common.quiet}>{words.carried.evidence}: {event.evidence.map((one, at) => <Fragment key={JSON.stringify(one.evidence)}>{at > 0 && '; '}<EvidenceLink item={one} /></Fragment>)}</div>}
            </li>
          ))}
        </ol>
      </details>
      {!readOnly && (
        <div className={common.row}>
          {isOpen ? (['raised', 'progress', 'closed'] as const).map(action) : action('reopened')}
          {isOpen && (
            <Menu position="bottom-end" shadow="md">
              <Menu.Target><ActionIcon size="sm" aria-label={words.carried.more(task.text)}><IconDots size={15} /></ActionIcon></Menu.Target>
              <Menu.Dropdown><Menu.Item onClick={() => { onStep('dropped'); }}>{words.carried.steps.dropped}</Menu.Item></Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
    </li>
  );
}
