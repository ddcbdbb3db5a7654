import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconMessagePlus, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { AgendaItem, MeetingPerson, Opinion, Vote } from '../../../electron/core/meeting/types.ts';
import { isBlankText } from '../../../electron/core/rich-text/plain-text.ts';
import { Panel } from '../../components/page.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { RichEditor } from '../../rich-text/rich-editor.tsx';
import { useEditing } from './editing.ts';
import { PersonSelect } from './person-select.tsx';
import { RichView } from './rich-view.tsx';
import { changed, moved, putBack, without } from './things.ts';
import { useMeetingWords } from './words.ts';
import classes from './proceedings-step.module.css';
import common from './meetings.module.css';

/** What happened: general notes, then each item of the agenda with opinions by speaker, votes and the outcome. */
export function ProceedingsStep(): ReactNode {
  const words = useMeetingWords().proceedings;
  const { content, editContent, readOnly } = useEditing();
  /** The one text that is being written, an opinion or the outcome of an item; the others are read. */
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className={common.stack}>
      <Panel title={words.notes}>
        {readOnly ? <Read value={content.notes} /> : <RichEditor label={words.notes} labelHidden minHeight={70} value={content.notes} onChange={(notes) => { editContent(() => ({ notes })); }} />}
      </Panel>
      {content.agenda.length === 0 && <p className={common.none}>{words.noAgenda}</p>}
      {content.agenda.map((item, index) => <ItemPanel key={item.id} item={item} number={index + 1} open={open} onOpen={setOpen} />)}
    </div>
  );
}

/** The editor of the one open text; whoever opens a text goes on by writing in it. */
function OpenEditor({ label, value, onChange }: { readonly label: string; readonly value: AgendaItem['decision']; readonly onChange: (value: AgendaItem['decision']) => void }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The editor mounts its text after this effect; a choice just made gives the focus back to its own field first.
    const timer = setTimeout(() => { host.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus(); }, 0);
    return () => { clearTimeout(timer); };
  }, []);
  return <div ref={host}><RichEditor label={label} labelHidden minHeight={80} value={value} onChange={onChange} /></div>;
}

function Read({ value }: { readonly value: AgendaItem['decision'] }): ReactNode {
  const words = useMeetingWords().proceedings;
  return isBlankText(value) ? <p className={common.none}>{words.empty}</p> : <RichView value={value} />;
}

type Opened = { readonly open: string | null; readonly onOpen: (id: string | null) => void };

function ItemPanel({ item, number, open, onOpen }: Opened & { readonly item: AgendaItem; readonly number: number }): ReactNode {
  const words = useMeetingWords();
  const { editContent, printed, readOnly } = useEditing();
  const edit = (change: (now: AgendaItem) => Partial<AgendaItem>): void => {
    editContent((content) => ({ agenda: content.agenda.map((one) => (one.id === item.id ? { ...one, ...change(one) } : one)) }));
  };
  const addOpinion = (speaker: MeetingPerson | null): void => {
    if (speaker === null) return;
    const opinion: Opinion = { id: crypto.randomUUID(), speaker, text: [] };
    edit((now) => ({ opinions: [...now.opinions, opinion] }));
    onOpen(opinion.id);
  };
  const addVote = (): void => { edit((now) => ({ votes: [...now.votes, { id: crypto.randomUUID(), subject: '', inFavour: 0, against: 0, abstained: 0 }] })); };
  const hasDecision = !isBlankText(item.decision);
  const isDeciding = open === item.id && !readOnly;
  const title = item.title.trim() === '' ? words.agenda.untitled : item.title;
  return (
    <Panel title={`${String(number)}. ${title}`}>
      {item.presenter !== null && <p className={common.quietLine}>{words.proceedings.presented(printed(item.presenter).fullName)}</p>}
      <ul className={classes.opinions} aria-label={words.proceedings.opinions}>
        {item.opinions.map((opinion, index) => <OpinionRow key={opinion.id} opinion={opinion} index={index} item={item} edit={edit} open={open} onOpen={onOpen} />)}
      </ul>
      {item.votes.map((vote) => <VoteRow key={vote.id} vote={vote} onChange={(part) => { edit((now) => ({ votes: changed(now.votes, vote.id, part) })); }} onRemove={() => { edit((now) => ({ votes: without(now.votes, vote.id) })); }} />)}
      {(hasDecision || isDeciding) && (
        <div className={classes.opinion} data-open={isDeciding || undefined}>
          <div className={common.opinionHead}>
            <b>{words.proceedings.decision}</b>
            {!readOnly && <EditButton isOpen={isDeciding} name={words.proceedings.editDecision(title)} onToggle={() => { onOpen(isDeciding ? null : item.id); }} />}
          </div>
          {isDeciding ? <OpenEditor label={`${words.proceedings.decision}: ${title}`} value={item.decision} onChange={(decision) => { edit(() => ({ decision })); }} /> : <Read value={item.decision} />}
        </div>
      )}
      {!readOnly && (
        <div className={common.row}>
          <PersonSelect w={340} aria-label={`${words.proceedings.addOpinion}: ${title}`} placeholder={words.proceedings.addOpinion} leftSection={<IconMessagePlus size={15} aria-hidden />} value={null} onChange={addOpinion} />
          <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={addVote}>{words.proceedings.addVote}</Button>
          {!hasDecision && !isDeciding && <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => { onOpen(item.id); }}>{words.proceedings.addDecision}</Button>}
        </div>
      )}
    </Panel>
  );
}

/** Opens one text for writing, and closes it again. */
function EditButton({ isOpen, name, onToggle }: { readonly isOpen: boolean; readonly name: string; readonly onToggle: () => void }): ReactNode {
  const words = useMeetingWords().proceedings;
  return <ActionIcon size="sm" aria-label={isOpen ? words.done : name} title={isOpen ? words.done : name} onClick={onToggle}>{isOpen ? <IconCheck size={15} /> : <IconPencil size={15} />}</ActionIcon>;
}

type OpinionRowProps = Opened & { readonly opinion: Opinion; readonly index: number; readonly item: AgendaItem; readonly edit: (change: (now: AgendaItem) => Partial<AgendaItem>) => void };

function OpinionRow({ opinion, index, item, edit, open, onOpen }: OpinionRowProps): ReactNode {
  const words = useMeetingWords();
  const toasts = useToasts();
  const { printed, readOnly } = useEditing();
  const { fullName, offices } = printed(opinion.speaker);
  const isOpen = open === opinion.id && !readOnly;
  const change = (part: Partial<Opinion>): void => { edit((now) => ({ opinions: changed(now.opinions, opinion.id, part) })); };
  const move = (step: -1 | 1): void => { edit((now) => ({ opinions: moved(now.opinions, opinion.id, step) })); };
  const remove = (): void => {
    edit((now) => ({ opinions: without(now.opinions, opinion.id) }));
    toasts.undoable(words.proceedings.removed(fullName), () => { edit((now) => ({ opinions: putBack(now.opinions, opinion, index) })); });
  };
  return (
    <li className={classes.opinion} data-open={isOpen || undefined}>
      <div className={common.opinionHead}>
        {isOpen ? (
          <PersonSelect w={340} aria-label={words.proceedings.speaker} clearable={false} value={opinion.speaker} onChange={(speaker) => { if (speaker !== null) change({ speaker }); }} />
        ) : (
          <span><b>{fullName}</b>{offices !== '' && <span className={common.quiet}>, {offices}</span>}</span>
        )}
        {!readOnly && (
          <span className={common.tools}>
            <EditButton isOpen={isOpen} name={words.proceedings.edit(fullName)} onToggle={() => { onOpen(isOpen ? null : opinion.id); }} />
            <ActionIcon size="sm" aria-label={`${words.agenda.up}: ${words.proceedings.opinion(fullName)}`} title={words.agenda.up} disabled={index === 0} onClick={() => { move(-1); }}><IconArrowUp size={15} /></ActionIcon>
            <ActionIcon size="sm" aria-label={`${words.agenda.down}: ${words.proceedings.opinion(fullName)}`} title={words.agenda.down} disabled={index === item.opinions.length - 1} onClick={() => { move(1); }}><IconArrowDown size={15} /></ActionIcon>
            <ActionIcon size="sm" aria-label={words.proceedings.remove(fullName)} title={words.proceedings.remove(fullName)} onClick={remove}><IconTrash size={15} /></ActionIcon>
          </span>
        )}
      </div>
      {isOpen ? <OpenEditor label={words.proceedings.opinion(fullName)} value={opinion.text} onChange={(text) => { change({ text }); }} /> : <Read value={opinion.text} />}
    </li>
  );
}

function VoteRow({ vote, onChange, onRemove }: { readonly vote: Vote; readonly onChange: (part: Partial<Vote>) => void; readonly onRemove: () => void }): ReactNode {
  const words = useMeetingWords().proceedings;
  const { readOnly } = useEditing();
  const amount = (name: 'inFavour' | 'against' | 'abstained'): ReactNode => (
    <NumberInput w={110} label={words[name]} readOnly={readOnly} min={0} max={100_000} allowDecimal={false} value={vote[name]} onChange={(value) => { onChange({ [name]: typeof value === 'number' ? value : 0 }); }} />
  );
  return (
    <div className={classes.vote} role="group" aria-label={words.votes}>
      <TextInput className={common.grow} label={`${words.votes}: ${words.voteSubject.toLocaleLowerCase('vi')}`} readOnly={readOnly} value={vote.subject} onChange={(event) => { onChange({ subject: event.currentTarget.value }); }} />
      {amount('inFavour')}
      {amount('against')}
      {amount('abstained')}
      {!readOnly && <ActionIcon size="sm" aria-label={words.removeVote} title={words.removeVote} onClick={onRemove}><IconTrash size={15} /></ActionIcon>}
    </div>
  );
}
