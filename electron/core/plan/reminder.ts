import { shortDate } from '../period/label.ts';
import type { Responsible } from '../record/types.ts';
import { daysLate } from '../task/due.ts';
import { formatVietnamese } from '../text/number.ts';
import type { Task } from '../task/types.ts';

/** A late task, and the plan or meeting it comes from, in words; empty for none. */
export type ReminderTask = Pick<Task, 'text' | 'dueOn' | 'state' | 'progress'> & { readonly source: string };

export type ReminderInput = {
  readonly owner: Responsible;
  /** As the catalogue calls the owner. */
  readonly label: string;
  readonly committee: string;
  /** Who asks: `Tổ thư ký` of the committee. */
  readonly sender: string;
  readonly tasks: readonly ReminderTask[];
  readonly today: string;
};

/**
 * A courteous reminder to one late owner, ready to be pasted into a message or a letter. It is always in Vietnamese, the
 * language of those it goes to; it names what is late, since when, and how far it is known to be, and blames nobody.
 */
export function reminderText(input: ReminderInput): string {
  const { owner, label, committee, sender, tasks, today } = input;
  const addressee = owner.kind === 'member' ? `đồng chí ${label}` : label;
  const inSentence = owner.kind === 'member' ? 'đồng chí' : owner.kind === 'other' ? label : 'đơn vị';
  const items = tasks.map((task, index) => `${index + 1}. ${sentence(task.text)} (${details(task, today)})${index === tasks.length - 1 ? '.' : ';'}`);
  return [
    `Kính gửi: ${capitalised(addressee)}`,
    '',
    `Qua theo dõi tiến độ thực hiện nhiệm vụ của ${committee}, tính đến ngày ${shortDate(today)}, còn ${counted(tasks.length)} nhiệm vụ do ${inSentence} chủ trì đã quá thời hạn hoàn thành:`,
    ...items,
    '',
    `${sender} trân trọng đề nghị ${inSentence} quan tâm chỉ đạo, đôn đốc thực hiện và gửi kết quả kèm tài liệu minh chứng; trường hợp có khó khăn, vướng mắc, đề nghị cho biết nguyên nhân và thời gian dự kiến hoàn thành để tổng hợp, báo cáo lãnh đạo ${committee}.`,
    '',
    'Trân trọng cảm ơn!',
  ].join('\n');
}

function details(task: ReminderTask, today: string): string {
  const parts = [`thời hạn ${shortDate(task.dueOn ?? '')}`, `quá hạn ${formatVietnamese(daysLate(task, today))} ngày`, task.progress > 0 ? `tiến độ ${task.progress}%` : 'chưa có thông tin về tiến độ'];
  return [...(task.source === '' ? [] : [`theo ${task.source}`]), ...parts].join(', ');
}

/** Counts below ten are written with a zero in office texts: `02 nhiệm vụ`. */
function counted(count: number): string {
  return String(count).padStart(2, '0');
}

function sentence(text: string): string {
  return text.trim().replace(/[.;,:]+$/u, '');
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
