import type { Language } from '../../../contract/base.ts';

const vi = {
  meeting: 'cuộc họp',
  list: 'liệt kê',
  show: 'xem một cuộc họp',
  add: 'ghi một cuộc họp từ tệp JSON (ít nhất kind, title, startsAt)',
  update: 'sửa một cuộc họp theo tệp JSON; phần không có trong tệp giữ nguyên',
  finalise: 'chốt biên bản thành một bản có số, kết luận thành nhiệm vụ',
  reopen: 'mở lại bản chốt mới nhất',
  followUp: 'ghi việc thực hiện một kết luận của cuộc họp trước',
  paper: 'ghi một văn bản của cuộc họp (DOCX): invitation, attendance, minutes, notice',
  register: 'đưa một văn bản vào sổ văn bản đi: invitation, minutes, notice',
  options: {
    kind: 'chỉ loại cuộc họp này', from: 'từ ngày (yyyy-mm-dd)', to: 'đến ngày (yyyy-mm-dd)', removed: 'những cuộc họp đã bỏ', version: 'theo bản chốt số', reason: 'lý do mở lại', out: 'thư mục ghi tệp',
    step: 'raised (đưa ra lại), progress (tiến độ), closed (hoàn thành), dropped (thôi), reopened (làm lại)', text: 'nội dung', progress: 'tiến độ, phần trăm', evidence: 'minh chứng bằng lời; có thể ghi nhiều lần',
  },
  status: { planned: 'sắp họp', held: 'đã họp', final: 'đã chốt', cancelled: 'hoãn' },
  conclusions: (count: number) => `${String(count)} kết luận`,
  attendance: (present: number, invited: number) => `có mặt ${String(present)}/${String(invited)}`,
  carried: 'Kết luận của các cuộc họp trước:',
  versions: (version: number) => `bản chốt số ${String(version)}`,
  missing: (count: number) => `Còn ${String(count)} chỗ nên bổ sung.`,
  saved: (id: string) => `Đã ghi cuộc họp ${id}.`,
  registered: (document: string) => `Đã đưa vào sổ văn bản: ${document}.`,
};

const en: typeof vi = {
  meeting: 'meetings',
  list: 'list them',
  show: 'show one',
  add: 'write a meeting down from a JSON file (at least kind, title, startsAt)',
  update: 'change a meeting by a JSON file; what the file leaves out stays',
  finalise: 'make the minutes final as a numbered version, its conclusions tasks',
  reopen: 'open the newest final version again',
  followUp: 'write down what became of a conclusion of an earlier meeting',
  paper: 'write a paper of the meeting (DOCX): invitation, attendance, minutes, notice',
  register: 'put a paper into the register of outgoing documents: invitation, minutes, notice',
  options: {
    kind: 'only this kind of meeting', from: 'from this day (yyyy-mm-dd)', to: 'to this day (yyyy-mm-dd)', removed: 'meetings in the bin', version: 'as this final version had it', reason: 'why it is opened again', out: 'folder for the file',
    step: 'raised, progress, closed, dropped or reopened', text: 'what is said', progress: 'progress in percent', evidence: 'evidence in words; may be given several times',
  },
  status: { planned: 'planned', held: 'held', final: 'final', cancelled: 'called off' },
  conclusions: (count) => `${String(count)} conclusions`,
  attendance: (present, invited) => `${String(present)} of ${String(invited)} present`,
  carried: 'Conclusions of earlier meetings:',
  versions: (version) => `final version ${String(version)}`,
  missing: (count) => `${String(count)} things are still missing.`,
  saved: (id) => `Wrote meeting ${id}.`,
  registered: (document) => `Put into the register: ${document}.`,
};

const WORDS: Readonly<Record<Language, typeof vi>> = { vi, en };

export function meetingWords(language: Language): typeof vi {
  return WORDS[language];
}
