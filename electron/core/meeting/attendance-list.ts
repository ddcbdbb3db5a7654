import type { OfficialDocument, OfficialTable, TableCell } from '../document/types.ts';
import { absenceText, countAttendance } from './attendance.ts';
import { capitalised } from './block-parts.ts';
import { dayInText, dayOf } from './moments.ts';
import { committeeOf, filedAt, isParty } from './paper-frame.ts';
import { peopleOf, type People } from './people.ts';
import { titleInText } from './titles.ts';
import type { Invitee, MeetingMaterial } from './types.ts';

const GROUPS = [
  ['official', 'Đại biểu chính thức'],
  ['guest', 'Đại biểu mời dự'],
] as const;

/** Those invited as a table to sign on, and after the roll call with who came and who did not. */
export function inviteeTable(invited: readonly Invitee[], people: People, rolls: boolean): OfficialTable {
  const rows: (readonly TableCell[])[] = [];
  let number = 0;
  for (const [capacity, label] of GROUPS) {
    const own = invited.filter((invitee) => invitee.capacity === capacity);
    if (own.length === 0) continue;
    rows.push([{ text: label, bold: true, align: 'left', colSpan: rolls ? 5 : 3 }]);
    for (const invitee of own) {
      const { fullName, offices } = people(invitee.person);
      number += 1;
      rows.push([{ text: String(number), align: 'center' }, { text: fullName }, { text: offices }, ...(rolls ? [{ text: rollText(invitee) }, { text: '' }] : [])]);
    }
  }
  const header: readonly TableCell[] = [{ text: 'TT' }, { text: 'Họ và tên' }, { text: 'Chức vụ, cơ quan, đơn vị' }, ...(rolls ? [{ text: 'Điểm danh' }, { text: 'Ký tên' }] : [])];
  return { columnWidths: rolls ? [6, 24, 36, 20, 14] : [7, 33, 60], header: [header], rows };
}

function rollText(invitee: Invitee): string {
  if (invitee.attendance.state === 'unknown') return '';
  if (invitee.attendance.state === 'present') return 'Có mặt';
  const why = absenceText(invitee.attendance);
  return why === '' ? 'Vắng mặt' : `Vắng mặt (${why})`;
}

/** The attendance list: a paper without number, signed by whoever keeps it. */
export function attendanceList(material: MeetingMaterial): OfficialDocument {
  const { committee, content, head, profile } = material;
  const people = peopleOf(material);
  const counts = countAttendance(content.invited);
  const rolled = counts.unknown < counts.invited;
  const total = rolled ? `Tổng số: ${String(counts.invited)}; có mặt: ${String(counts.present)}; vắng mặt: ${String(counts.absent)}.` : `Tổng số: ${String(counts.invited)}.`;
  return {
    profile,
    type: 'bien-ban',
    unnumberedName: 'Danh sách đại biểu',
    parentBody: committee.parentBody,
    issuingBody: committee.name,
    number: null,
    symbol: committeeOf(material).symbol,
    place: committee.place,
    date: dayOf(head.startsAt),
    subject: `dự ${titleInText(head.title)}, ${dayInText(dayOf(head.startsAt), isParty(material) ? 'party' : 'state')}`,
    addressees: [],
    blocks: [
      { kind: 'table', table: inviteeTable(content.invited, people, true) },
      { kind: 'paragraph', runs: [{ text: total }] },
    ],
    recipients: [],
    filedAt: filedAt(material),
    signature: { authority: null, offices: [capitalised('người lập danh sách')], fullName: content.recorder === null ? '' : people(content.recorder).fullName },
    appendices: [],
  };
}
