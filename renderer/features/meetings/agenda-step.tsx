import type { ReactNode } from 'react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconListNumbers, IconPlus, IconTrash } from '@tabler/icons-react';
import type { AgendaItem } from '../../../electron/core/meeting/types.ts';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Panel } from '../../components/page.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useEditing } from './editing.ts';
import { PersonSelect } from './person-select.tsx';
import { changed, moved, putBack, without } from './things.ts';
import { useMeetingWords } from './words.ts';
import classes from './meetings.module.css';

/** What is to be dealt with, in order, and who presents it. */
export function AgendaStep(): ReactNode {
  const words = useMeetingWords().agenda;
  const { content, editContent, readOnly } = useEditing();
  const add = (): void => {
    const item: AgendaItem = { id: crypto.randomUUID(), title: '', presenter: null, opinions: [], votes: [], decision: [] };
    editContent((now) => ({ agenda: [...now.agenda, item] }));
  };
  const button = <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>{words.add}</Button>;
  if (content.agenda.length === 0) return <EmptyScreen icon={IconListNumbers} title={words.empty} text={words.emptyText}>{!readOnly && button}</EmptyScreen>;
  return (
    <Panel title={words.section}>
      <ol className={classes.cards}>
        {content.agenda.map((item, index) => <AgendaRow key={item.id} item={item} number={index + 1} isLast={index === content.agenda.length - 1} />)}
      </ol>
      {!readOnly && button}
    </Panel>
  );
}

function AgendaRow({ item, number, isLast }: { readonly item: AgendaItem; readonly number: number; readonly isLast: boolean }): ReactNode {
  const words = useMeetingWords().agenda;
  const toasts = useToasts();
  const { content, editContent, readOnly } = useEditing();
  const change = (part: Partial<AgendaItem>): void => { editContent((now) => ({ agenda: changed(now.agenda, item.id, part) })); };
  const move = (step: -1 | 1): void => { editContent((now) => ({ agenda: moved(now.agenda, item.id, step) })); };
  const remove = (): void => {
    const at = content.agenda.findIndex((one) => one.id === item.id);
    editContent((now) => ({ agenda: without(now.agenda, item.id) }));
    toasts.undoable(words.removed(item.title.trim() === '' ? words.item(number) : item.title), () => { editContent((now) => ({ agenda: putBack(now.agenda, item, at) })); });
  };
  const name = words.item(number);
  return (
    <li className={classes.agendaRow} aria-label={name}>
      <span className={classes.ordinal} aria-hidden>{number}</span>
      <TextInput className={classes.grow} label={words.title} readOnly={readOnly} value={item.title} onChange={(event) => { change({ title: event.currentTarget.value }); }} autoFocus={item.title === '' && isLast && !readOnly} />
      <PersonSelect w={300} label={words.presenter} value={item.presenter} onChange={(presenter) => { change({ presenter }); }} />
      {!readOnly && (
        <span className={classes.tools}>
          <ActionIcon size="sm" aria-label={`${words.up}: ${name}`} title={words.up} disabled={number === 1} onClick={() => { move(-1); }}><IconArrowUp size={15} /></ActionIcon>
          <ActionIcon size="sm" aria-label={`${words.down}: ${name}`} title={words.down} disabled={isLast} onClick={() => { move(1); }}><IconArrowDown size={15} /></ActionIcon>
          <ActionIcon size="sm" aria-label={`${words.remove}: ${name}`} title={words.remove} onClick={remove}><IconTrash size={15} /></ActionIcon>
        </span>
      )}
    </li>
  );
}
