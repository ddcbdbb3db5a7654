import { useMemo, type ReactNode } from 'react';
import { Select, Textarea, TextInput } from '@mantine/core';
import type { Body, BodyKind, BodyMember, Catalogue } from '../../../electron/core/catalogue/types.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { formatDate } from '../../i18n/format.ts';
import { idFor } from '../catalogue/identifiers.ts';
import { dropped, ItemEditor, placed } from '../catalogue/item-editor.tsx';
import { ItemSection } from '../catalogue/item-section.tsx';
import { useCatalogueWords } from '../catalogue/words.ts';
import classes from '../catalogue/catalogue.module.css';
import { EditableRows } from './editable-rows.tsx';
import { useOrganisationWords } from './words.ts';

const KINDS: readonly BodyKind[] = ['committee', 'secretariat', 'contributors', 'group'];
const NEW_BODY: Body = { id: '', name: '', kind: 'secretariat', parentId: null, basis: '', from: null, to: null, members: [] };
const keyOf = (body: Body): string => body.id;
const textOf = (body: Body): string => `${body.name} ${body.basis}`;

/** The committee's bodies: its secretariat, its contributors, its working groups, with who sits in them. */
export function BodiesSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useOrganisationWords();
  const shared = useCatalogueWords();
  const bodies = useMemo(() => catalogue.bodies ?? [], [catalogue.bodies]);
  const columns = useMemo((): readonly DataColumn<Body>[] => [
    { id: 'name', name: words.bodies.name, sortBy: (body) => body.name, cell: (body) => body.name },
    { id: 'kind', name: words.bodies.kind, width: 130, sortBy: (body) => KINDS.indexOf(body.kind), cell: (body) => words.bodies.kinds[body.kind] },
    { id: 'basis', name: words.bodies.basis, sortBy: (body) => body.basis, cell: (body) => body.basis },
    { id: 'count', name: words.bodies.count, width: 90, align: 'right', sortBy: (body) => body.members.length, cell: (body) => body.members.length },
    { id: 'from', name: words.from, width: 100, sortBy: (body) => body.from, cell: (body) => (body.from === null ? '' : formatDate(body.from)) },
  ], [words]);
  return (
    <ItemSection
      label={shared.sections.bodies}
      items={bodies}
      columns={columns}
      keyOf={keyOf}
      textOf={textOf}
      addName={words.bodies.add}
      newTitle={words.bodies.add}
      titleOf={(body) => body.name}
      toneOf={(body) => (body.to === null ? 'plain' : 'muted')}
      panelWidth={370}
      editor={(body, leave) => <BodyEditor key={body?.id ?? ''} catalogue={catalogue} bodies={bodies} body={body} onDone={() => { leave({ kind: 'none' }); }} />}
    />
  );
}

function BodyEditor({ catalogue, bodies, body, onDone }: { readonly catalogue: Catalogue; readonly bodies: readonly Body[]; readonly body: Body | null; readonly onDone: () => void }): ReactNode {
  const words = useOrganisationWords();
  const index = body === null ? -1 : bodies.indexOf(body);
  const members = (catalogue.members ?? []).map((member) => ({ value: member.id, label: member.fullName }));
  const put = (draft: Body): Catalogue => ({ ...catalogue, bodies: placed(bodies, index, draft.id === '' ? { ...draft, id: idFor(draft.name, new Set(bodies.map(keyOf))) } : draft) });
  return (
    <ItemEditor
      initial={body ?? NEW_BODY}
      isNew={body === null}
      path={`bodies[${index < 0 ? bodies.length : index}]`}
      fields={['name', 'kind', 'parentId', 'basis', 'from', 'to', 'members']}
      nameOf={(draft) => draft.name}
      put={put}
      without={() => ({ ...catalogue, bodies: dropped(bodies, index) })}
      onSaved={onDone}
      onRemoved={onDone}
    >
      {({ draft, set, errorOf }) => (
        <>
          <TextInput label={words.bodies.name} placeholder={words.bodies.nameExample} value={draft.name} onChange={(event) => { set({ name: event.currentTarget.value }); }} error={errorOf('name')} required />
          <div className={classes.pair}>
            <Select
              label={words.bodies.kind}
              data={KINDS.map((value) => ({ value, label: words.bodies.kinds[value] }))}
              value={draft.kind}
              allowDeselect={false}
              onChange={(value) => {
                const kind = KINDS.find((each) => each === value);
                if (kind !== undefined) set({ kind });
              }}
            />
            <Select label={words.bodies.parent} data={bodies.filter((each) => each.id !== draft.id).map((each) => ({ value: each.id, label: each.name }))} value={draft.parentId} clearable onChange={(parentId) => { set({ parentId }); }} error={errorOf('parentId')} />
          </div>
          <Textarea label={words.bodies.basis} placeholder={words.bodies.basisExample} autosize minRows={2} value={draft.basis} onChange={(event) => { set({ basis: event.currentTarget.value }); }} error={errorOf('basis')} />
          <div className={classes.pair}>
            <DayInput label={words.from} value={draft.from} onChange={(from) => { set({ from }); }} error={errorOf('from')} />
            <DayInput label={words.to} value={draft.to} onChange={(to) => { set({ to }); }} error={errorOf('to')} />
          </div>
          <EditableRows<BodyMember>
            label={words.bodies.members}
            rows={draft.members}
            nameOf={(row) => members.find((member) => member.value === row.memberId)?.label ?? words.bodies.member}
            newRow={() => ({ memberId: '', role: '', from: draft.from, to: null })}
            onChange={(rows) => { set({ members: rows }); }}
            error={errorOf('members')}
            first={(row, change) => <Select aria-label={words.bodies.member} placeholder={words.bodies.member} data={members} value={row.memberId === '' ? null : row.memberId} searchable onChange={(memberId) => { change({ memberId: memberId ?? '' }); }} />}
            rest={(row, change) => (
              <>
                <TextInput aria-label={words.bodies.role} placeholder={words.bodies.roleExample} value={row.role} onChange={(event) => { change({ role: event.currentTarget.value }); }} />
                <div className={classes.pair}>
                  <DayInput label={words.from} value={row.from} onChange={(from) => { change({ from }); }} />
                  <DayInput label={words.to} value={row.to} onChange={(to) => { change({ to }); }} />
                </div>
              </>
            )}
          />
        </>
      )}
    </ItemEditor>
  );
}
