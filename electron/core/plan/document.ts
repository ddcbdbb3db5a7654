import type { Committee, FormatProfile } from '../catalogue/types.ts';
import { romanNumeral } from '../document/appendix-texts.ts';
import type { Appendix, Block, OfficialDocument, OfficialTable, TableCell } from '../document/types.ts';
import { shortDate } from '../period/label.ts';
import type { ResponsibleNames } from '../record/responsible.ts';
import { richBlocks } from '../rich-text/blocks.ts';
import { isBlankText } from '../rich-text/plain-text.ts';
import { typedNumber } from '../rich-text/typed-number.ts';
import type { RichText } from '../rich-text/types.ts';
import { recurrenceWords } from '../task/recurrence-words.ts';
import type { Task } from '../task/types.ts';
import { formatVietnamese } from '../text/number.ts';
import { underHeadings } from './headings.ts';
import type { PlanContent, TargetFields } from './types.ts';

/** A target with the words that the catalogue has for it. */
export type PrintedTarget = TargetFields & { readonly indicatorName: string; readonly measure: string; readonly decimals: number; readonly unitLabel: string | null };

export type PlanDocumentInput = {
  readonly content: PlanContent;
  /** In the plan's order; occurrences of series left out, since the series says them all. */
  readonly tasks: readonly Task[];
  readonly targets: readonly PrintedTarget[];
  readonly names: ResponsibleNames;
  readonly committee: Committee;
  readonly profile: FormatProfile;
};

export const ASSIGNMENT_TITLE = 'Phân công thực hiện nhiệm vụ';

/**
 * The plan as an official document: what it builds on, its introduction, its targets, its tasks under their headings, how
 * it is organised; who does what until when stands in the appendix, for which the text says so.
 */
export function planDocument(input: PlanDocumentInput): OfficialDocument {
  const { content, committee, profile, tasks } = input;
  return {
    profile,
    type: 'ke-hoach',
    parentBody: committee.parentBody,
    issuingBody: committee.name,
    number: null,
    symbol: committee.symbol,
    place: content.place,
    date: content.signedOn,
    subject: content.subject,
    addressees: content.addressees,
    blocks: [...basisBlock(content.basis), ...richBlocks(content.introduction, { profile }), ...targetBlocks(input.targets), ...taskBlocks(tasks), ...organisationBlocks(content.organisation, profile)],
    recipients: content.recipients,
    filedAt: content.filedAt,
    signature: content.signature,
    appendices: tasks.length === 0 ? [] : [assignmentAppendix(input)],
  };
}

function basisBlock(basis: readonly string[]): readonly Block[] {
  const items = basis.map((line) => line.trim()).filter((line) => line !== '');
  return items.length === 0 ? [] : [{ kind: 'basis', items }];
}

function targetBlocks(targets: readonly PrintedTarget[]): readonly Block[] {
  if (targets.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: 'Chỉ tiêu' }, { kind: 'list', ordered: false, items: targets.map((target) => [{ text: `${targetSentence(target)}.` }]) }];
}

/** `Tin, bài của xã Đông Lĩnh: từ 1.200 tin, bài trở lên, trong năm 2020`. */
export function targetSentence(target: PrintedTarget): string {
  const subject = target.unitLabel === null ? target.indicatorName : `${target.indicatorName} của ${target.unitLabel}`;
  const amount = `${formatVietnamese(target.value, target.decimals)} ${target.measure}`.trimEnd();
  return `${subject}: ${target.atMost ? `không quá ${amount}` : `từ ${amount} trở lên`}, ${windowWords(target.window)}`;
}

function windowWords({ from, to }: TargetFields['window']): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? `trong năm ${year}` : `từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;
}

function taskBlocks(tasks: readonly Task[]): readonly Block[] {
  if (tasks.length === 0) return [];
  const groups = underHeadings(tasks).flatMap(({ heading, tasks: under }): readonly Block[] => [
    ...(heading === '' ? [] : [{ kind: 'heading', level: 2, text: bareHeading(heading) } as const]),
    { kind: 'list', ordered: false, items: under.map((task) => [{ text: `${bareSentence(task.text)}.` }]) },
  ]);
  const reference = { kind: 'paragraph', runs: [{ text: 'Đơn vị, cá nhân chủ trì, phối hợp và thời gian thực hiện từng nhiệm vụ theo Phụ lục kèm theo Kế hoạch này.' }] } as const;
  return [{ kind: 'heading', level: 1, text: 'Nhiệm vụ' }, ...groups, reference];
}

/** The organisation's text under a heading of its own, unless it begins with one. */
function organisationBlocks(organisation: RichText, profile: FormatProfile): readonly Block[] {
  if (isBlankText(organisation)) return [];
  const blocks = richBlocks(organisation, { profile });
  return blocks[0]?.kind === 'heading' ? blocks : [{ kind: 'heading', level: 1, text: 'Tổ chức thực hiện' }, ...blocks];
}

function assignmentAppendix(input: PlanDocumentInput): Appendix {
  return { title: ASSIGNMENT_TITLE, landscape: true, blocks: [{ kind: 'table', table: assignmentTable(input) }] };
}

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({ text, align: 'left', ...more });
const head = (text: string): TableCell => ({ text, align: 'center', bold: true });
const COLUMNS = ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian thực hiện', 'Kết quả, sản phẩm'] as const;

/** One row a task, numbered through; headings stand as rows of their own with Roman numerals. */
function assignmentTable({ tasks, names }: PlanDocumentInput): OfficialTable {
  let number = 0;
  const groups = underHeadings(tasks);
  let roman = 0;
  const rows = groups.flatMap(({ heading, tasks: under }): readonly (readonly TableCell[])[] => {
    if (heading !== '') roman += 1;
    const own = heading === '' ? [] : [[cell(romanNumeral(roman), { align: 'center', bold: true }), cell(bareHeading(heading), { bold: true, colSpan: COLUMNS.length - 1 })]];
    const lines = under.map((task) => {
      number += 1;
      return [
        cell(String(number), { align: 'center' }),
        cell(bareSentence(task.text)),
        cell(task.owner === null ? '' : capitalised(names(task.owner))),
        cell(task.cooperating.map((one, index) => (index === 0 ? capitalised(names(one)) : names(one))).join('; ')),
        cell(timeWords(task), { align: 'center' }),
        cell(task.detail),
      ];
    });
    return [...own, ...lines];
  });
  return { columnWidths: [5, 34, 17, 19, 15, 20], header: [COLUMNS.map(head)], rows };
}

/** `Từ 01/03/2020 đến 31/03/2020`, `31/03/2020`, `Hằng tháng, từ 25/01/2020 đến 31/12/2020`. */
export function timeWords(task: Pick<Task, 'startsOn' | 'dueOn' | 'recurrence'>): string {
  if (task.recurrence !== null) {
    const { until } = task.recurrence;
    const span = [...(task.dueOn === null ? [] : [`từ ${shortDate(task.dueOn)}`]), ...(until === null ? [] : [`đến ${shortDate(until)}`])].join(' ');
    return capitalised([recurrenceWords({ ...task.recurrence, until: null }, 'vi'), span].filter((part) => part !== '').join(', '));
  }
  if (task.dueOn === null) return task.startsOn === null ? 'Thường xuyên' : `Từ ${shortDate(task.startsOn)}`;
  return task.startsOn === null || task.startsOn === task.dueOn ? shortDate(task.dueOn) : `Từ ${shortDate(task.startsOn)} đến ${shortDate(task.dueOn)}`;
}

/** The profile writes the numbers of headings; one that was typed gives way. */
function bareHeading(heading: string): string {
  return heading.slice(typedNumber(heading)?.length ?? 0).trim();
}

function bareSentence(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
