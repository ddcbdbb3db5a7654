import { useMemo, useState, type ReactNode } from 'react';
import { Button, Checkbox, Select, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Assignment, AssignmentSubject, Catalogue } from '../../../electron/core/catalogue/types.ts';
import { beginPaper } from '../../../electron/core/document/begin-paper.ts';
import { assignmentNotice } from '../../../electron/core/organisation/assignment-notice.ts';
import { subjectLabel } from '../../../electron/core/organisation/assignments.ts';
import { channelNameOn } from '../../../electron/core/organisation/channels.ts';
import { holdsOn } from '../../../electron/core/organisation/spans.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { useClient } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { idFor } from '../catalogue/identifiers.ts';
import { dropped, ItemEditor, placed } from '../catalogue/item-editor.tsx';
import { ItemSection } from '../catalogue/item-section.tsx';
import { useCatalogueWords } from '../catalogue/words.ts';
import classes from '../catalogue/catalogue.module.css';
import { useOrganisationWords } from './words.ts';

const KINDS: readonly AssignmentSubject[] = ['field', 'unit', 'channel', 'body'];
const keyOf = (assignment: Assignment): string => assignment.id;

/** Who answers for which field, unit, channel or body, and when. */
export function AssignmentsSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useOrganisationWords();
  const shared = useCatalogueWords();
  const today = useToday();
  const [onlyCurrent, setOnlyCurrent] = useState(true);
  const all = useMemo(() => catalogue.assignments ?? [], [catalogue.assignments]);
  const shown = useMemo(() => (onlyCurrent ? all.filter((assignment) => assignment.to === null || assignment.to >= today) : all), [all, onlyCurrent, today]);
  const names = useMemo(() => {
    const members = new Map((catalogue.members ?? []).map((member) => [member.id, member.fullName]));
    return {
      member: (assignment: Assignment): string => members.get(assignment.memberId) ?? assignment.memberId,
      subject: (assignment: Assignment): string => capitalised(subjectLabel(catalogue, assignment, today)),
    };
  }, [catalogue, today]);
  const columns = useMemo((): readonly DataColumn<Assignment>[] => [
    { id: 'member', name: words.assignments.member, width: 190, sortBy: names.member, cell: names.member },
    { id: 'kind', name: words.assignments.kind, width: 110, sortBy: (assignment) => KINDS.indexOf(assignment.subjectKind), cell: (assignment) => words.assignments.kinds[assignment.subjectKind] },
    { id: 'subject', name: words.assignments.subject, sortBy: names.subject, cell: names.subject },
    { id: 'from', name: words.from, width: 100, sortBy: (assignment) => assignment.from, cell: (assignment) => (assignment.from === null ? '' : formatDate(assignment.from)) },
    { id: 'to', name: words.to, width: 110, sortBy: (assignment) => assignment.to, cell: (assignment) => (assignment.to === null ? '' : formatDate(assignment.to)) },
  ], [names, words]);
  return (
    <ItemSection
      label={shared.sections.assignments}
      items={shown}
      columns={columns}
      keyOf={keyOf}
      textOf={(assignment) => `${names.member(assignment)} ${names.subject(assignment)} ${assignment.note}`}
      addName={words.assignments.add}
      newTitle={words.assignments.add}
      titleOf={(assignment) => names.member(assignment)}
      toneOf={(assignment) => (holdsOn(assignment, today) ? 'plain' : 'muted')}
      toolbar={<><Checkbox label={words.assignments.onlyCurrent} checked={onlyCurrent} onChange={(event) => { setOnlyCurrent(event.currentTarget.checked); }} /><NoticeButton catalogue={catalogue} today={today} /></>}
      editor={(assignment, leave) => <AssignmentEditor key={assignment?.id ?? ''} catalogue={catalogue} assignment={assignment} nameOf={(draft) => words.assignments.nameOf(names.member(draft), names.subject(draft))} onDone={() => { leave({ kind: 'none' }); }} />}
    />
  );
}

/** Drafts the notice of what is assigned today as a document of the register, to be edited and issued there. */
function NoticeButton({ catalogue, today }: { readonly catalogue: Catalogue; readonly today: string }): ReactNode {
  const words = useOrganisationWords();
  const client = useClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const notice = assignmentNotice(catalogue, today);
  const write = async (): Promise<void> => {
    if (notice === null) return;
    const begun = beginPaper(catalogue, 'thong-bao', today);
    const { document } = await client.documents.create({
      fields: { direction: 'outgoing', type: 'thong-bao', subject: notice.subject, recipients: [...notice.recipients], signerName: begun.text.signature.fullName, signerOffice: begun.text.signature.offices.at(-1) ?? '' },
      text: { ...begun.text, addressees: [], body: notice.body },
    });
    await navigate({ to: '/documents/$documentId', params: { documentId: document.id } });
  };
  return (
    <Tooltip label={notice === null ? words.assignments.noticeNone : words.assignments.noticeHint}>
      <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} disabled={notice === null} onClick={() => { write().catch(toasts.failed); }}>{words.assignments.notice}</Button>
    </Tooltip>
  );
}

type AssignmentEditorProps = {
  readonly catalogue: Catalogue;
  readonly assignment: Assignment | null;
  readonly nameOf: (assignment: Assignment) => string;
  readonly onDone: () => void;
};

function AssignmentEditor({ catalogue, assignment, nameOf, onDone }: AssignmentEditorProps): ReactNode {
  const words = useOrganisationWords();
  const today = useToday();
  const assignments = catalogue.assignments ?? [];
  const index = assignment === null ? -1 : assignments.indexOf(assignment);
  const initial: Assignment = assignment ?? { id: '', memberId: '', subjectKind: 'field', subject: '', from: today, to: null, note: '' };
  const put = (draft: Assignment): Catalogue => ({
    ...catalogue,
    assignments: placed(assignments, index, draft.id === '' ? { ...draft, id: idFor(`${draft.memberId} ${draft.subjectKind}`, new Set(assignments.map(keyOf))) } : draft),
  });
  return (
    <ItemEditor
      initial={initial}
      isNew={assignment === null}
      path={`assignments[${index < 0 ? assignments.length : index}]`}
      fields={['memberId', 'subjectKind', 'subject', 'from', 'to', 'note']}
      nameOf={nameOf}
      put={put}
      without={() => ({ ...catalogue, assignments: dropped(assignments, index) })}
      onSaved={onDone}
      onRemoved={onDone}
    >
      {({ draft, set, errorOf }) => (
        <>
          <Select label={words.assignments.member} data={(catalogue.members ?? []).map((member) => ({ value: member.id, label: member.fullName }))} value={draft.memberId === '' ? null : draft.memberId} searchable onChange={(memberId) => { set({ memberId: memberId ?? '' }); }} error={errorOf('memberId')} required />
          <Select
            label={words.assignments.kind}
            data={KINDS.map((value) => ({ value, label: words.assignments.kinds[value] }))}
            value={draft.subjectKind}
            allowDeselect={false}
            onChange={(value) => {
              const subjectKind = KINDS.find((each) => each === value);
              if (subjectKind !== undefined) set({ subjectKind, subject: '' });
            }}
          />
          {draft.subjectKind === 'field' ? (
            <Textarea label={words.assignments.subject} placeholder={words.assignments.fieldExample} autosize minRows={2} value={draft.subject} onChange={(event) => { set({ subject: event.currentTarget.value }); }} error={errorOf('subject')} required />
          ) : (
            <Select label={words.assignments.subject} data={[...subjects(catalogue, draft.subjectKind, today)]} value={draft.subject === '' ? null : draft.subject} searchable onChange={(subject) => { set({ subject: subject ?? '' }); }} error={errorOf('subject')} required />
          )}
          <div className={classes.pair}>
            <DayInput label={words.from} value={draft.from} onChange={(from) => { set({ from }); }} error={errorOf('from')} />
            <DayInput label={words.to} value={draft.to} onChange={(to) => { set({ to }); }} error={errorOf('to')} />
          </div>
          <TextInput label={words.assignments.note} value={draft.note} onChange={(event) => { set({ note: event.currentTarget.value }); }} error={errorOf('note')} />
        </>
      )}
    </ItemEditor>
  );
}

function subjects(catalogue: Catalogue, kind: AssignmentSubject, today: string): readonly { readonly value: string; readonly label: string }[] {
  if (kind === 'channel') return (catalogue.channels ?? []).map((channel) => ({ value: channel.id, label: channelNameOn(channel, today) }));
  if (kind === 'body') return (catalogue.bodies ?? []).map((body) => ({ value: body.id, label: body.name }));
  const labelOf = unitLabels(catalogue);
  return kind === 'unit' ? catalogue.units.filter((unit) => unit.validTo === null || unit.validTo > today).map((unit) => ({ value: unit.id, label: capitalised(labelOf(unit.id)) })) : [];
}
