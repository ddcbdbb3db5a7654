import { useState, type ReactNode } from 'react';
import { ActionIcon, Autocomplete, Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { responsibleKey, sameResponsible } from '../../../electron/core/record/responsible.ts';
import type { Recurrence, Task, TaskFields } from '../../../electron/core/task/types.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { DayInput } from '../../components/day-input.tsx';
import { ResponsibleSelect } from '../../components/responsible-select.tsx';
import { capitalised } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { usePlanWords } from './words.ts';
import classes from './plans.module.css';

const UNITS = ['week', 'month', 'quarter', 'year'] as const satisfies readonly Recurrence['unit'][];

type TaskFormProps = {
  readonly initial: TaskFields;
  /** The task as it is stored; null for a new one. */
  readonly task: Task | null;
  readonly headings: readonly string[];
  readonly onSave: (fields: TaskFields, reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** What is to be done, by whom, until when. A day that stood is moved for a reason, which is asked for here. */
export function TaskForm({ initial, task, headings, onSave, onCancel }: TaskFormProps): ReactNode {
  const words = usePlanWords().panel;
  const shared = useWords();
  const [fields, setFields] = useState(initial);
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const set = (change: Partial<TaskFields>): void => { setFields((before) => ({ ...before, ...change })); };
  const rhythmChanged = JSON.stringify(fields.recurrence) !== JSON.stringify(initial.recurrence);
  const dayMoved = task !== null && initial.dueOn !== null && (fields.dueOn !== initial.dueOn || rhythmChanged);
  const ownerChanged = task !== null && !sameResponsible(fields.owner, initial.owner);
  const daysWrong = fields.startsOn !== null && fields.dueOn !== null && fields.startsOn > fields.dueOn;
  const isReady = fields.text.trim() !== '' && !daysWrong && (fields.recurrence === null || fields.dueOn !== null) && (!dayMoved || reason.trim() !== '');
  const save = async (): Promise<void> => {
    setPending(true);
    await onSave(fields, reason.trim());
    setPending(false);
  };
  const mayRecur = task === null || (task.seriesId === null && task.kind === 'task' && (task.recurrence !== null || (task.state === 'open' && task.progress === 0)));
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); if (isReady) void save(); }}>
      <Textarea data-autofocus label={words.text} autosize minRows={2} maxRows={8} value={fields.text} onChange={(event) => { set({ text: event.currentTarget.value }); }} required />
      {(task === null || task.kind === 'task') && <Autocomplete size="xs" label={words.heading} placeholder={words.headingHint} data={[...headings]} value={fields.heading} onChange={(heading) => { set({ heading }); }} />}
      <ResponsibleSelect label={words.owner} value={fields.owner} onChange={(owner) => { set({ owner }); }} />
      <Cooperating fields={fields} onChange={set} />
      <div className={classes.pair}>
        <DayInput label={words.from} value={fields.startsOn} onChange={(startsOn) => { set({ startsOn }); }} />
        <DayInput label={fields.recurrence === null ? words.due : words.firstDue} value={fields.dueOn} onChange={(dueOn) => { set({ dueOn }); }} required={fields.recurrence !== null} />
      </div>
      {mayRecur && <RecurrenceFields recurrence={fields.recurrence} onChange={(recurrence) => { set({ recurrence }); }} />}
      <Textarea label={words.detail} autosize minRows={2} maxRows={8} value={fields.detail} onChange={(event) => { set({ detail: event.currentTarget.value }); }} />
      {(dayMoved || ownerChanged) && <TextInput label={words.reason} description={words.reasonHint} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} required={dayMoved} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel}>{shared.actions.cancel}</Button>
        <Button type="submit" disabled={!isReady} loading={pending}>{task === null ? words.add : words.save}</Button>
      </div>
    </form>
  );
}

function Cooperating({ fields, onChange }: { readonly fields: TaskFields; readonly onChange: (change: Partial<TaskFields>) => void }): ReactNode {
  const words = usePlanWords().panel;
  const { nameOf } = useResponsibles();
  return (
    <div>
      {fields.cooperating.length > 0 && (
        <ul className={classes.chosenList} aria-label={words.cooperating}>
          {fields.cooperating.map((one) => (
            <li key={responsibleKey(one)}>
              {capitalised(nameOf(one))}
              <ActionIcon size="xs" aria-label={words.removeParty(nameOf(one))} onClick={() => { onChange({ cooperating: fields.cooperating.filter((each) => each !== one) }); }}><IconX size={13} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <ResponsibleSelect
        key={fields.cooperating.length}
        label={words.cooperating}
        placeholder={words.addParty}
        value={null}
        onChange={(one) => { if (one !== null && !fields.cooperating.some((each) => sameResponsible(each, one))) onChange({ cooperating: [...fields.cooperating, one] }); }}
      />
    </div>
  );
}

function RecurrenceFields({ recurrence, onChange }: { readonly recurrence: Recurrence | null; readonly onChange: (recurrence: Recurrence | null) => void }): ReactNode {
  const words = usePlanWords().panel;
  return (
    <>
      <Checkbox label={words.recurring} checked={recurrence !== null} onChange={(event) => { onChange(event.currentTarget.checked ? { unit: 'month', every: 1, until: null } : null); }} />
      {recurrence !== null && (
        <div className={classes.pair}>
          <NumberInput label={words.every} min={1} max={60} allowDecimal={false} hideControls value={recurrence.every} onChange={(every) => { if (typeof every === 'number' && every >= 1) onChange({ ...recurrence, every }); }} />
          <Select label={words.unit} allowDeselect={false} data={UNITS.map((value) => ({ value, label: words.units[value] }))} value={recurrence.unit} onChange={(value) => { onChange({ ...recurrence, unit: UNITS.find((each) => each === value) ?? recurrence.unit }); }} />
          <DayInput label={words.until} value={recurrence.until} onChange={(until) => { onChange({ ...recurrence, until }); }} />
        </div>
      )}
    </>
  );
}
