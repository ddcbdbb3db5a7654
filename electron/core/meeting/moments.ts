import { shortDate } from '../period/label.ts';
import { officialDate } from '../numbering/place-date.ts';
import type { DocumentLayout } from '../document/layout.ts';

type Family = DocumentLayout['family'];

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
/** Room to write a time by hand. */
const BLANK = '……';

export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** A day in running text: `ngày 14/02/2020` in Party texts (HD36, HD05), `ngày 14 tháng 02 năm 2020` in State ones. */
export function dayInText(day: string, family: Family): string {
  return family === 'party' ? `ngày ${shortDate(day)}` : officialDate(day);
}

/** `14 giờ 00`. */
export function timeInText(moment: string): string {
  const [hour = '', minute = ''] = moment.slice(11, 16).split(':');
  return `${hour} giờ ${minute}`;
}

/** `14 giờ 00, ngày 14/02/2020`; blanks for what is not known yet. */
export function momentInText(moment: string | null, family: Family): string {
  if (moment !== null) return `${timeInText(moment)}, ${dayInText(dayOf(moment), family)}`;
  return family === 'party' ? `${BLANK} giờ ${BLANK}, ngày ${BLANK}` : `${BLANK} giờ ${BLANK}, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
}

/** `14 giờ 00, thứ Sáu, ngày 14/02/2020`: an invitation names the day of the week. */
export function invitedMoment(moment: string, family: Family): string {
  const weekday = WEEKDAYS[new Date(`${dayOf(moment)}T00:00:00Z`).getUTCDay()] ?? '';
  return `${timeInText(moment)}, ${weekday}, ${dayInText(dayOf(moment), family)}`;
}
