import { dayOf } from '../../core/meeting/moments.ts';
import type { MeetingHead, MeetingPaperPart } from '../../core/meeting/types.ts';
import { shortDate } from '../../core/period/label.ts';

const FILE_NAMES: Readonly<Record<MeetingPaperPart, string>> = { invitation: 'Giấy mời', attendance: 'Danh sách đại biểu', minutes: 'Biên bản', notice: 'Thông báo kết luận' };

/** `Biên bản 14-02-2020.docx`: a paper of a meeting by its day. */
export function meetingPaperName(meeting: Pick<MeetingHead, 'startsAt'>, part: MeetingPaperPart): string {
  return `${FILE_NAMES[part]} ${shortDate(dayOf(meeting.startsAt)).replaceAll('/', '-')}.docx`;
}
