import type { ReactNode } from 'react';
import { NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { MeetingDocument } from '../../../electron/core/meeting/types.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Panel } from '../../components/page.tsx';
import { useEditing } from './editing.ts';
import { InvitedPanel } from './invited-panel.tsx';
import { KindSelect } from './kind-select.tsx';
import { LinesInput } from './lines-input.tsx';
import { partsOf } from './moment.ts';
import { PersonSelect } from './person-select.tsx';
import { TimeInput } from './time-input.tsx';
import { useMeetingWords } from './words.ts';
import classes from './meetings.module.css';

/** What, when, where, under whom, with which papers; and who is asked. */
export function PreparationStep(): ReactNode {
  const words = useMeetingWords();
  return (
    <div className={classes.columns}>
      <Panel title={words.head.section}><HeadFields /></Panel>
      <InvitedPanel />
    </div>
  );
}

function HeadFields(): ReactNode {
  const words = useMeetingWords();
  const { content, draft, edit, editContent, readOnly } = useEditing();
  const start = partsOf(draft.startsAt);
  const end = draft.endsAt === null ? null : partsOf(draft.endsAt);
  return (
    <fieldset className={classes.fields} disabled={readOnly}>
      <Textarea label={words.head.title} autosize minRows={1} maxRows={3} value={draft.title} onChange={(event) => { if (event.currentTarget.value.trim() !== '') edit({ title: event.currentTarget.value.replaceAll('\n', ' ') }); }} />
      <div className={classes.row}>
        <KindSelect className={classes.grow} label={words.head.kind} readOnly={readOnly} value={draft.kind} onChange={(kind) => { edit({ kind }); }} />
        <NumberInput w={90} label={words.head.number} min={1} max={9_999} allowDecimal={false} value={content.number ?? ''} onChange={(value) => { editContent(() => ({ number: typeof value === 'number' ? value : null })); }} />
      </div>
      <div className={classes.row}>
        <DayInput w={110} label={words.head.start} value={start.day} onChange={(day) => { if (day !== null) edit({ startsAt: `${day}T${start.time}` }); }} />
        <TimeInput w={84} label={words.head.startTime} value={start.time} onChange={(time) => { if (time !== null) edit({ startsAt: `${start.day}T${time}` }); }} />
        <DayInput w={110} label={words.head.endDay} value={end?.day ?? null} onChange={(day) => { edit({ endsAt: day === null ? null : `${day}T${end?.time ?? start.time}` }); }} />
        <TimeInput w={84} label={words.head.endTime} value={end?.time ?? null} onChange={(time) => { edit({ endsAt: time === null ? null : `${end?.day ?? start.day}T${time}` }); }} />
      </div>
      <TextInput label={words.head.place} value={draft.place} onChange={(event) => { edit({ place: event.currentTarget.value }); }} />
      <PersonSelect label={words.head.chair} value={content.chair} onChange={(chair) => { editContent(() => ({ chair })); }} />
      <PersonSelect label={words.head.recorder} value={content.recorder} onChange={(recorder) => { editContent(() => ({ recorder })); }} />
      {!readOnly && (
        <div>
          <span className={classes.label} id="meeting-status">{words.head.status}</span>
          <SegmentedControl
            aria-labelledby="meeting-status"
            value={draft.status}
            data={(['planned', 'held', 'cancelled'] as const).map((value) => ({ value, label: words.status[value] }))}
            onChange={(value) => { edit({ status: value === 'held' || value === 'cancelled' ? value : 'planned' }); }}
          />
        </div>
      )}
      <LinesInput label={words.head.documents} description={words.head.documentsHint} value={content.documents.map((document) => document.text)} onChange={(lines) => { editContent((now) => ({ documents: documentsOf(now.documents, lines) })); }} />
      <Textarea label={words.head.invitationNote} autosize minRows={1} maxRows={4} value={content.invitationNote} onChange={(event) => { const invitationNote = event.currentTarget.value; editContent(() => ({ invitationNote })); }} />
      <Textarea label={words.head.other} autosize minRows={1} maxRows={4} value={content.otherInformation} onChange={(event) => { const otherInformation = event.currentTarget.value; editContent(() => ({ otherInformation })); }} />
      <TextInput label={words.head.press} value={content.press} onChange={(event) => { const press = event.currentTarget.value; editContent(() => ({ press })); }} />
    </fieldset>
  );
}

/** Documents by their lines; one whose line stands unchanged keeps the record it names. */
function documentsOf(before: readonly MeetingDocument[], lines: readonly string[]): readonly MeetingDocument[] {
  return lines.map((text, index) => before.find((document) => document.text === text) ?? { id: before[index]?.id ?? crypto.randomUUID(), text, record: null });
}
