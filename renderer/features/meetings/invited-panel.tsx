import { useState, type ReactNode } from 'react';
import { ActionIcon, Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { IconTrash, IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
import { membersOn } from '../../../electron/core/meeting/new-meeting.ts';
import { samePerson } from '../../../electron/core/meeting/people.ts';
import type { Invitee, MeetingPerson } from '../../../electron/core/meeting/types.ts';
import { Panel } from '../../components/page.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useEditing } from './editing.ts';
import { partsOf } from './moment.ts';
import { changed, putBack, without } from './things.ts';
import { useMeetingWords } from './words.ts';
import classes from './invited-panel.module.css';
import common from './meetings.module.css';

const asked = (person: MeetingPerson, capacity: Invitee['capacity']): Invitee => ({ id: crypto.randomUUID(), person, capacity, attendance: { state: 'unknown' } });

/** Who is asked to come, and in which capacity. */
export function InvitedPanel(): ReactNode {
  const words = useMeetingWords();
  const { content, draft, editContent, members, printed, readOnly } = useEditing();
  const isAsked = (person: MeetingPerson): boolean => content.invited.some((one) => samePerson(one.person, person));
  const serving = membersOn(members, partsOf(draft.startsAt).day);
  const left = serving.filter((member) => !isAsked({ kind: 'member', id: member.id }));
  const invite = (...people: readonly Invitee[]): void => { editContent((now) => ({ invited: [...now.invited, ...people] })); };
  const [typed, setTyped] = useState('');
  return (
    <Panel
      title={`${words.people.section} (${String(content.invited.length)})`}
      actions={!readOnly && left.length > 0 && (
        <Button variant="default" leftSection={<IconUsersPlus size={15} aria-hidden />} onClick={() => { invite(...left.map((member) => asked({ kind: 'member', id: member.id }, 'official'))); }}>{words.people.addAll}</Button>
      )}
    >
      {content.invited.length === 0 ? <p className={common.none}>{words.people.none}</p> : (
        <ul className={classes.people} aria-label={words.people.label}>
          {content.invited.map((invitee) => {
            const { fullName, offices } = printed(invitee.person);
            return (
              <li key={invitee.id} className={classes.person}>
                <span className={classes.personName}><b>{fullName}</b>{offices !== '' && <span className={common.quiet}>{offices}</span>}</span>
                {readOnly ? <span>{words.people[invitee.capacity]}</span> : <Capacity invitee={invitee} name={fullName} />}
                {!readOnly && <RemoveInvitee invitee={invitee} name={fullName} />}
              </li>
            );
          })}
        </ul>
      )}
      {!readOnly && (
        <div className={common.row}>
          <Select
            className={common.grow}
            label={words.people.addMember}
            searchable
            value={null}
            searchValue={typed}
            onSearchChange={setTyped}
            data={left.map((member) => ({ value: member.id, label: [member.fullName, member.office].filter((part) => part !== '').join(', ') }))}
            onChange={(id) => {
              if (id !== null) invite(asked({ kind: 'member', id }, 'official'));
              setTyped('');
            }}
          />
        </div>
      )}
      {!readOnly && <GuestForm onAdd={(person) => { invite(asked(person, 'guest')); }} />}
    </Panel>
  );
}

function Capacity({ invitee, name }: { readonly invitee: Invitee; readonly name: string }): ReactNode {
  const words = useMeetingWords().people;
  const { editContent } = useEditing();
  return (
    <NativeSelect
      aria-label={`${words.capacity}: ${name}`}
      value={invitee.capacity}
      data={(['official', 'guest'] as const).map((value) => ({ value, label: words[value] }))}
      onChange={(event) => {
        const capacity = event.currentTarget.value === 'guest' ? 'guest' : 'official';
        editContent((now) => ({ invited: changed(now.invited, invitee.id, { capacity }) }));
      }}
    />
  );
}

function RemoveInvitee({ invitee, name }: { readonly invitee: Invitee; readonly name: string }): ReactNode {
  const words = useMeetingWords().people;
  const toasts = useToasts();
  const { content, editContent } = useEditing();
  const remove = (): void => {
    const at = content.invited.findIndex((one) => one.id === invitee.id);
    editContent((now) => ({ invited: without(now.invited, invitee.id) }));
    toasts.undoable(words.removed(name), () => { editContent((now) => ({ invited: putBack(now.invited, invitee, at) })); });
  };
  return <ActionIcon size="sm" aria-label={words.remove(name)} title={words.remove(name)} onClick={remove}><IconTrash size={15} /></ActionIcon>;
}

/** A guest, with the office and organisation that the minutes will print. */
function GuestForm({ onAdd }: { readonly onAdd: (person: MeetingPerson) => void }): ReactNode {
  const words = useMeetingWords().people;
  const [fullName, setFullName] = useState('');
  const [office, setOffice] = useState('');
  const [organisation, setOrganisation] = useState('');
  return (
    <form
      className={classes.guest}
      aria-label={words.addGuest}
      onSubmit={(event) => {
        event.preventDefault();
        if (fullName.trim() === '') return;
        onAdd({ kind: 'named', fullName: fullName.trim(), office: office.trim(), organisation: organisation.trim() });
        setFullName('');
        setOffice('');
        setOrganisation('');
      }}
    >
      <span className={common.label}>{words.addGuest}</span>
      <div className={common.row}>
        <TextInput className={common.grow} label={words.name} value={fullName} onChange={(event) => { setFullName(event.currentTarget.value); }} />
        <TextInput className={common.grow} label={words.office} value={office} onChange={(event) => { setOffice(event.currentTarget.value); }} />
        <TextInput className={common.grow} label={words.organisation} value={organisation} onChange={(event) => { setOrganisation(event.currentTarget.value); }} />
        <Button type="submit" variant="default" leftSection={<IconUserPlus size={15} aria-hidden />} disabled={fullName.trim() === ''}>{words.add}</Button>
      </div>
    </form>
  );
}
