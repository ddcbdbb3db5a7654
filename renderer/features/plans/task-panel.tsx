import { useState, type ReactNode } from 'react';
import { Button, NumberInput, Textarea } from '@mantine/core';
import { IconBan, IconCircleCheck, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TaskState as TaskDetail, ThreadItem } from '../../../electron/contract/tasks.ts';
import { isUnfinished } from '../../../electron/core/task/thread.ts';
import type { TaskFields } from '../../../electron/core/task/types.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useToday } from '../../app/today.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { EvidenceLink } from '../../components/evidence/evidence-link.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { FinishDialog, type Finish } from './finish-dialog.tsx';
import { Occurrences } from './occurrences.tsx';
import { TaskForm } from './task-form.tsx';
import { DueText, StateBadge } from './task-look.tsx';
import { useTaskChanges } from './use-task-changes.ts';
import { usePlanWords } from './words.ts';
import classes from './task-panel.module.css';
import common from './plans.module.css';

export type PanelTask = { readonly kind: 'new'; readonly planId: string; readonly heading: string } | { readonly kind: 'task'; readonly id: string };

type TaskPanelProps = { readonly task: PanelTask; readonly headings: readonly string[]; readonly onClose: () => void; readonly onOpen: (id: string) => void };

/** One task beside the list: what it says, how it stands, everything that happened to it. */
export function TaskPanel({ task, headings, onClose, onOpen }: TaskPanelProps): ReactNode {
  const words = usePlanWords().panel;
  if (task.kind === 'new') return <SidePanel title={words.new} onClose={onClose} width={380}><NewTask planId={task.planId} heading={task.heading} headings={headings} onClose={onClose} onOpen={onOpen} /></SidePanel>;
  return <StoredTask id={task.id} headings={headings} onClose={onClose} onOpen={onOpen} />;
}

function NewTask({ planId, heading, headings, onClose, onOpen }: { readonly planId: string; readonly heading: string; readonly headings: readonly string[]; readonly onClose: () => void; readonly onOpen: (id: string) => void }): ReactNode {
  const changes = useTaskChanges();
  const initial: TaskFields = { heading, text: '', detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null };
  return (
    <TaskForm
      initial={initial}
      task={null}
      headings={headings}
      onCancel={onClose}
      onSave={async (fields) => {
        const made = await changes.create(planId, fields);
        if (made !== null) onOpen(made.id);
        return made !== null;
      }}
    />
  );
}

function StoredTask({ id, headings, onClose, onOpen }: { readonly id: string; readonly headings: readonly string[]; readonly onClose: () => void; readonly onOpen: (id: string) => void }): ReactNode {
  const words = usePlanWords().panel;
  const query = useQuery(useApi().tasks.get.queryOptions({ input: { id } }));
  const [editing, setEditing] = useState(false);
  const changes = useTaskChanges();
  const title = query.data?.kind === 'conclusion' ? words.conclusion : words.title;
  return (
    <SidePanel title={editing ? words.edit : title} onClose={onClose} width={380}>
      <QueryState query={query}>
        {(task) =>
          editing ? (
            <TaskForm
              initial={task}
              task={task}
              headings={headings}
              onCancel={() => { setEditing(false); }}
              onSave={async (fields, reason) => {
                const { heading, text, detail, owner, cooperating, startsOn, dueOn, recurrence } = fields;
                const saved = await changes.update(task, { heading, text, detail, owner, cooperating, startsOn, dueOn, recurrence }, reason);
                if (saved) setEditing(false);
                return saved;
              }}
            />
          ) : (
            <Details task={task} onEdit={() => { setEditing(true); }} onRemoved={onClose} onOpen={onOpen} />
          )
        }
      </QueryState>
    </SidePanel>
  );
}

function Details({ task, onEdit, onRemoved, onOpen }: { readonly task: TaskDetail; readonly onEdit: () => void; readonly onRemoved: () => void; readonly onOpen: (id: string) => void }): ReactNode {
  const words = usePlanWords();
  const today = useToday();
  const { nameOf } = useResponsibles();
  const changes = useTaskChanges();
  const [finish, setFinish] = useState<Finish | null>(null);
  const unfinished = isUnfinished(task.state);
  const commands = useCommands(words.panel.title, [
    { id: 'task.close', name: words.panel.close, icon: IconCircleCheck, primary: true, enabled: unfinished, run: () => { setFinish('close'); } },
    { id: 'task.reopen', name: words.panel.reopen, icon: IconRefresh, enabled: !unfinished, run: () => { setFinish('reopen'); } },
    { id: 'task.edit', name: words.panel.edit, icon: IconPencil, iconOnly: true, enabled: unfinished, run: onEdit },
    { id: 'task.drop', name: words.panel.drop, icon: IconBan, inMenu: true, enabled: unfinished, run: () => { setFinish('drop'); } },
    { id: 'task.remove', name: words.panel.remove, icon: IconTrash, inMenu: true, run: () => { void changes.remove(task).then((removed) => { if (removed) onRemoved(); }); } },
  ]);
  return (
    <div className={classes.details}>
      <p className={classes.detailsText}>{task.text}</p>
      <div className={classes.panelCommands}><CommandBar commands={commands.filter((command) => command.enabled !== false)} /></div>
      <dl className={classes.facts}>
        <dt>{words.tasks.state}</dt>
        <dd><StateBadge state={task.state} /></dd>
        <dt>{words.tasks.due}</dt>
        <dd><DueText task={task} today={today} /></dd>
        <dt>{words.panel.owner}</dt>
        <dd>{task.owner === null ? words.tasks.nobody : capitalised(nameOf(task.owner))}</dd>
        {task.cooperating.length > 0 && <><dt>{words.panel.cooperating}</dt><dd>{task.cooperating.map(nameOf).map(capitalised).join(', ')}</dd></>}
        {task.heading !== '' && <><dt>{words.panel.heading}</dt><dd>{task.heading}</dd></>}
        {task.detail !== '' && <><dt>{words.panel.detail}</dt><dd className={classes.kept}>{task.detail}</dd></>}
      </dl>
      {task.recurrence === null ? <Writing key={task.revision} task={task} /> : <Occurrences series={task} onOpen={onOpen} />}
      {task.thread.length > 0 && (
        <section aria-label={words.panel.thread}>
          <h3 className={common.sectionTitle}>{words.panel.thread}</h3>
          <ol className={classes.thread}>{[...task.thread].reverse().map((event, index) => <Event key={task.thread.length - index} event={event} />)}</ol>
        </section>
      )}
      {/* One of a series that nothing has happened to yet is not written down, so that nothing can lie with it. */}
      {task.revision > 0 && (
        <section>
          <h3 className={common.sectionTitle}>{words.panel.files}</h3>
          <AttachmentPanel owner={{ kind: 'task', id: task.id }} />
        </section>
      )}
      {finish !== null && <FinishDialog task={task} finish={finish} onClose={() => { setFinish(null); }} />}
    </div>
  );
}

/** A note, and how far the work is: stored together as one entry of the thread. */
function Writing({ task }: { readonly task: TaskDetail }): ReactNode {
  const words = usePlanWords().panel;
  const changes = useTaskChanges();
  const [text, setText] = useState('');
  const [progress, setProgress] = useState(task.progress);
  const moved = isUnfinished(task.state) && progress !== task.progress;
  return (
    <form
      className={classes.writing}
      onSubmit={(event) => {
        event.preventDefault();
        if (moved) void changes.progress(task, progress, null, text.trim());
        else if (text.trim() !== '') void changes.note(task, text.trim());
      }}
    >
      <Textarea label={words.note} placeholder={words.noteHint} autosize minRows={2} maxRows={6} value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
      <div className={classes.writingLine}>
        {isUnfinished(task.state) && <NumberInput w={120} label={words.progress} min={0} max={100} step={10} allowDecimal={false} clampBehavior="strict" value={progress} onChange={(value) => { if (typeof value === 'number') setProgress(value); }} />}
        <Button type="submit" variant="default" disabled={!moved && text.trim() === ''}>{words.noteAdd}</Button>
      </div>
    </form>
  );
}

function Event({ event }: { readonly event: ThreadItem }): ReactNode {
  const words = usePlanWords().panel;
  const { nameOf } = useResponsibles();
  const { change } = event;
  const shown = change === null ? null : change.kind === 'due' ? words.changed(change.from === null ? words.none : formatDate(change.from), change.to === null ? words.none : formatDate(change.to)) : words.changed(change.from === null ? words.none : nameOf(change.from), change.to === null ? words.none : nameOf(change.to));
  return (
    <li className={classes.event}>
      <span className={classes.eventHead}>
        <strong>{words.events[event.kind]}{event.progress !== null && event.kind === 'progress' ? ` ${event.progress} %` : ''}</strong>
        <span className={common.quiet}>{formatDate(event.happenedOn)}, {event.by}</span>
      </span>
      {event.meetingTitle !== null && <span className={common.quiet}>{words.at(event.meetingTitle)}</span>}
      {shown !== null && <span>{shown}</span>}
      {event.text !== '' && <span className={classes.kept}>{event.text}</span>}
      {event.evidence.length > 0 && (
        <ul className={classes.eventEvidence} aria-label={words.evidence}>
          {event.evidence.map((one) => <li key={JSON.stringify(one.evidence)} data-missing={!one.found || undefined}><EvidenceLink item={one} /></li>)}
        </ul>
      )}
    </li>
  );
}
