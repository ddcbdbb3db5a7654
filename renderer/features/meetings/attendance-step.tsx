import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { countAttendance } from '../../../electron/core/meeting/attendance.ts';
import type { Attendance, Invitee } from '../../../electron/core/meeting/types.ts';
import { Panel } from '../../components/page.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { marked, rollAction } from './attendance-keys.ts';
import { useEditing } from './editing.ts';
import { changed } from './things.ts';
import { useMeetingWords } from './words.ts';
import classes from './attendance-step.module.css';
import common from './meetings.module.css';

/** The roll call: a list to be gone through by keys, one for each answer. */
export function AttendanceStep(): ReactNode {
  const words = useMeetingWords().attendance;
  const toasts = useToasts();
  const { content, editContent, readOnly } = useEditing();
  const list = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const { invited } = content;
  const counts = countAttendance(invited);

  const focusRow = (index: number): void => {
    const row = list.current?.rows.item(index);
    if (row === null || row === undefined) return;
    setActive(index);
    row.focus();
  };
  const mark = (invitee: Invitee, state: Attendance['state']): void => {
    editContent((now) => ({ invited: changed(now.invited, invitee.id, { attendance: marked(invitee.attendance, state) }) }));
  };
  /** The reason's field appears with the next drawing. */
  const focusReason = (index: number): void => { requestAnimationFrame(() => { list.current?.rows.item(index)?.querySelector('input')?.focus(); }); };
  const markByKey = (invitee: Invitee, index: number, state: Attendance['state']): void => {
    mark(invitee, state);
    if (state === 'present') focusRow(index + 1);
    if (state === 'absent') focusReason(index);
  };
  /** The buttons are for the mouse; the row takes the focus back, so that the keys go on from there. */
  const markByMouse = (invitee: Invitee, index: number, state: Attendance['state']): void => {
    mark(invitee, state);
    if (state === 'absent') focusReason(index);
    else focusRow(index);
  };
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, invitee: Invitee, index: number): void => {
    const fromField = event.target !== event.currentTarget;
    if (fromField) {
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        focusRow(event.key === 'Enter' && index + 1 < invited.length ? index + 1 : index);
      }
      return;
    }
    const action = event.ctrlKey || event.altKey || event.metaKey ? null : rollAction(event.key);
    if (action === null) return;
    event.preventDefault();
    if (action.kind === 'move') focusRow(index + action.step);
    else if (!readOnly) markByKey(invitee, index, action.state);
  };
  const markRest = (): void => {
    const before = invited;
    editContent((now) => ({ invited: now.invited.map((one) => (one.attendance.state === 'unknown' ? { ...one, attendance: { state: 'present' } } : one)) }));
    toasts.undoable(words.allDone(counts.unknown), () => { editContent(() => ({ invited: before })); });
  };

  if (invited.length === 0) return <p className={common.none}>{words.nobody}</p>;
  return (
    <Panel
      flush
      title={words.section}
      actions={
        <span className={common.tools}>
          <span role="status">{words.counts(counts.present, counts.absent, counts.unknown)}</span>
          {!readOnly && counts.unknown > 0 && <Button variant="default" leftSection={<IconChecks size={15} aria-hidden />} onClick={markRest}>{words.all}</Button>}
        </span>
      }
    >
      {!readOnly && <p className={classes.keys} id="roll-keys">{words.keys}</p>}
      <table className={classes.roll} role="grid" aria-label={words.label} aria-describedby={readOnly ? undefined : 'roll-keys'}>
        <tbody ref={list}>
          {invited.map((invitee, index) => (
            <RollRow
              key={invitee.id}
              invitee={invitee}
              number={index + 1}
              isActive={index === Math.min(active, invited.length - 1)}
              onFocus={() => { setActive(index); }}
              onKey={(event) => { onKey(event, invitee, index); }}
              onMark={(state) => { markByMouse(invitee, index, state); }}
              onAbsence={(part) => { editContent((now) => ({ invited: now.invited.map((one) => (one.id === invitee.id && one.attendance.state === 'absent' ? { ...one, attendance: { ...one.attendance, ...part } } : one)) })); }}
            />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

type RollRowProps = {
  readonly invitee: Invitee;
  readonly number: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onMark: (state: Attendance['state']) => void;
  readonly onAbsence: (part: { readonly reason?: string; readonly standIn?: string }) => void;
};

function RollRow({ invitee, number, isActive, onFocus, onKey, onMark, onAbsence }: RollRowProps): ReactNode {
  const words = useMeetingWords();
  const { printed, readOnly } = useEditing();
  const { fullName, offices } = printed(invitee.person);
  const { attendance } = invitee;
  const { state } = attendance;
  return (
    <tr tabIndex={isActive ? 0 : -1} data-state={state} aria-label={words.attendance.state(fullName, words.attendance[state])} onFocus={(event) => { if (event.target === event.currentTarget) onFocus(); }} onKeyDown={onKey}>
      <td role="gridcell" className={classes.rollNumber}>{number}</td>
      <td role="gridcell" className={classes.rollName}><b>{fullName}</b><span className={common.quiet}>{[offices, invitee.capacity === 'guest' ? words.people.guest : ''].filter((part) => part !== '').join(' · ')}</span></td>
      <td role="gridcell" className={classes.rollMarks}>
        {readOnly ? words.attendance[state] : (['present', 'absent'] as const).map((value) => (
          // The row answers the keys; its buttons are for the mouse.
          <Button key={value} tabIndex={-1} size="compact-sm" variant={state === value ? 'filled' : 'default'} aria-pressed={state === value} onClick={() => { onMark(state === value ? 'unknown' : value); }}>{words.attendance[value]}</Button>
        ))}
      </td>
      <td role="gridcell" className={classes.rollReason}>
        {attendance.state === 'absent' && (
          <span className={common.row}>
            <TextInput className={common.grow} aria-label={`${words.attendance.reason}: ${fullName}`} placeholder={words.attendance.reason} readOnly={readOnly} value={attendance.reason} onChange={(event) => { onAbsence({ reason: event.currentTarget.value }); }} />
            <TextInput className={common.grow} aria-label={`${words.attendance.standIn}: ${fullName}`} placeholder={words.attendance.standIn} readOnly={readOnly} value={attendance.standIn} onChange={(event) => { onAbsence({ standIn: event.currentTarget.value }); }} />
          </span>
        )}
      </td>
    </tr>
  );
}
