import { useMemo, type ReactNode } from 'react';
import { Select, TextInput } from '@mantine/core';
import type { Catalogue, Member, MemberRole } from '../../../electron/core/catalogue/types.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { formatDate } from '../../i18n/format.ts';
import { idFor } from './identifiers.ts';
import { dropped, ItemEditor, placed } from './item-editor.tsx';
import { ItemSection } from './item-section.tsx';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

const ROLES: readonly MemberRole[] = ['head', 'deputy-head', 'standing-member', 'member', 'secretary', 'contributor'];
const NEW_MEMBER: Member = { id: '', fullName: '', role: 'member', office: '', from: null, to: null };

const textOf = (member: Member): string => `${member.fullName} ${member.office}`;
const keyOf = (member: Member): string => member.id;

/** Members in their office roles: who signs, who is assigned. */
export function MembersSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  const members = useMemo(() => catalogue.members ?? [], [catalogue.members]);
  const columns = useMemo((): readonly DataColumn<Member>[] => [
    { id: 'name', name: words.members.fullName, sortBy: (member) => member.fullName, cell: (member) => member.fullName },
    { id: 'role', name: words.members.role, width: 160, sortBy: (member) => ROLES.indexOf(member.role), cell: (member) => words.members.roles[member.role] },
    { id: 'office', name: words.members.office, sortBy: (member) => member.office, cell: (member) => member.office },
    { id: 'from', name: words.from, width: 100, sortBy: (member) => member.from, cell: (member) => (member.from === null ? '' : formatDate(member.from)), sheet: { kind: 'date', value: (member) => member.from } },
    { id: 'to', name: words.to, width: 110, sortBy: (member) => member.to, cell: (member) => (member.to === null ? '' : formatDate(member.to)), sheet: { kind: 'date', value: (member) => member.to } },
  ], [words]);

  return (
    <ItemSection
      label={words.sections.members}
      items={members}
      columns={columns}
      keyOf={keyOf}
      textOf={textOf}
      addName={words.members.add}
      newTitle={words.members.add}
      titleOf={(member) => member.fullName}
      toneOf={(member) => (member.to === null ? 'plain' : 'muted')}
      editor={(member, leave) => {
        const index = member === null ? -1 : members.indexOf(member);
        const put = (draft: Member): Catalogue => ({ ...catalogue, members: placed(members, index, draft.id === '' ? { ...draft, id: idFor(draft.fullName, new Set(members.map(keyOf))) } : draft) });
        return (
          <ItemEditor
            initial={member ?? NEW_MEMBER}
            isNew={member === null}
            path={`members[${index < 0 ? members.length : index}]`}
            fields={['fullName', 'role', 'office', 'from', 'to']}
            nameOf={(draft) => draft.fullName}
            put={put}
            without={() => ({ ...catalogue, members: dropped(members, index) })}
            onSaved={() => { leave({ kind: 'none' }); }}
            onRemoved={() => { leave({ kind: 'none' }); }}
          >
            {({ draft, set, errorOf }) => (
              <>
                <TextInput label={words.members.fullName} value={draft.fullName} onChange={(event) => { set({ fullName: event.currentTarget.value }); }} error={errorOf('fullName')} required />
                <Select
                  label={words.members.role}
                  data={ROLES.map((value) => ({ value, label: words.members.roles[value] }))}
                  value={draft.role}
                  allowDeselect={false}
                  onChange={(value) => {
                    const role = ROLES.find((each) => each === value);
                    if (role !== undefined) set({ role });
                  }}
                />
                <TextInput label={words.members.office} placeholder={words.members.officeExample} value={draft.office} onChange={(event) => { set({ office: event.currentTarget.value }); }} error={errorOf('office')} />
                <div className={classes.pair}>
                  <DayInput label={words.from} value={draft.from} onChange={(from) => { set({ from }); }} error={errorOf('from')} />
                  <DayInput label={words.to} value={draft.to} onChange={(to) => { set({ to }); }} error={errorOf('to')} />
                </div>
                <p className={classes.quiet}>{words.members.note}</p>
              </>
            )}
          </ItemEditor>
        );
      }}
    />
  );
}
