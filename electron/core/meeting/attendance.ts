import { countText } from '../report/sentences.ts';
import { capitalised, dashes, paragraph } from './block-parts.ts';
import { introduced, type People } from './people.ts';
import type { Block } from '../document/types.ts';
import type { Invitee, MeetingMaterial } from './types.ts';

export type AttendanceCounts = { readonly invited: number; readonly present: number; readonly absent: number; readonly unknown: number };

export function countAttendance(invited: readonly Invitee[]): AttendanceCounts {
  const count = (state: Invitee['attendance']['state']): number => invited.filter((invitee) => invitee.attendance.state === state).length;
  return { invited: invited.length, present: count('present'), absent: count('absent'), unknown: count('unknown') };
}

/** Why somebody did not come and who came instead, without brackets; empty when nothing is known. */
export function absenceText(attendance: Invitee['attendance']): string {
  if (attendance.state !== 'absent') return '';
  const { reason, standIn } = attendance;
  return [reason.trim() === '' ? '' : `lý do: ${reason.trim()}`, standIn.trim() === '' ? '' : `dự thay: ${standIn.trim()}`].filter((part) => part !== '').join('; ');
}

/** Who of these came and who did not, by name and with the reason (HD16 1.1); `measure` is what people are counted in. */
export function attendanceBlocks(invited: readonly Invitee[], people: People, profile: MeetingMaterial['profile'], measure: string): readonly Block[] {
  const { present, absent, unknown } = countAttendance(invited);
  const named = (invitee: Invitee): string => capitalised(introduced(people(invitee.person), profile));
  const group = (label: string, count: number, of: readonly Invitee[], tail: (invitee: Invitee) => string): readonly Block[] =>
    of.length === 0 ? [] : [paragraph({ text: `${label}: `, bold: true }, `${countText(count)} ${measure}.`), ...dashes(of.map((invitee) => `${named(invitee)}${tail(invitee)}`))];
  const absence = (invitee: Invitee): string => {
    const text = absenceText(invitee.attendance);
    return text === '' ? '' : ` (${text})`;
  };
  const of = (state: Invitee['attendance']['state']): readonly Invitee[] => invited.filter((invitee) => invitee.attendance.state === state);
  return [
    ...group('Có mặt', present, of('present'), () => ''),
    ...group('Vắng mặt', absent, of('absent'), absence),
    // Before anybody was called up the list is who was invited.
    ...group(unknown === invited.length ? 'Được mời' : 'Chưa điểm danh', unknown, of('unknown'), () => ''),
  ];
}
