import type { Catalogue, Committee, Form, Indicator } from '../catalogue/types.ts';
import { periodLabel, shortDate } from '../period/label.ts';
import { periodOf } from '../period/window.ts';
import { lineChanges, type Change } from './comparison.ts';
import { draftHead, type SealRule } from './head.ts';
import { owedUnits } from './lines.ts';
import { followingPeriod, periodWords, type PeriodWords } from './period-words.ts';
import { reportPeriods } from './report-periods.ts';
import { countText, movement, nameList, periodList, resultSentence } from './sentences.ts';
import type { ReportDraft, ReportKind, ReportLine, ReportParagraph, ReportSection } from './types.ts';
import { unitLabels } from './unit-label.ts';

export type DraftInput = {
  readonly kind: ReportKind;
  /** The report's period, such as `2020-10`. */
  readonly period: string;
  readonly form: Form;
  readonly catalogue: Catalogue;
  readonly lines: readonly ReportLine[];
  readonly committee: Committee;
  /** Number to put on it, if one is to be proposed already. */
  readonly nextNumber?: number;
  /** ISO; who is in office on it signs. */
  readonly today: string;
  readonly seal?: SealRule;
};

/** What all paragraphs of a draft are written from. */
type Writing = DraftInput & {
  readonly words: PeriodWords;
  readonly unitLabel: (unit: string) => string;
  /** Units that owe the form at the period's end: all of them, those that gave nothing at all, those that left out whole months. */
  readonly owed: number;
  readonly silent: readonly string[];
  readonly partial: readonly string[];
  /** Months of the period in which nobody reported anything. */
  readonly emptyPeriods: readonly string[];
  /** The same of the year so far. */
  readonly emptyCumulativePeriods: readonly string[];
  readonly indicators: ReadonlyMap<string, Indicator>;
};

/** Indicators named among those that fell; the appendix shows all. */
const MOST_FALLS = 6;

/**
 * A report drafted from figures: opening, results by group, shortcomings, next tasks, proposals, and head. Every sentence
 * says only what the figures or the form say; the rest is wording that holds for any committee and waits for the
 * secretary. Throws on a period that is not reported (ad hoc, no key): a bug of the caller.
 */
export function draftReport(input: DraftInput): ReportDraft {
  const writing = writingOf(input);
  const subject = `tình hình, kết quả thực hiện nhiệm vụ ${writing.words.label}`;
  return {
    kind: input.kind,
    form: input.form.code,
    period: input.period,
    head: draftHead(input.committee, input.catalogue.members ?? [], subject, input.today, input.nextNumber ?? null, input.seal),
    sections: draftSections(input),
  };
}

/** The sections alone, as the figures have them now. */
export function draftSections(input: DraftInput): readonly ReportSection[] {
  const writing = writingOf(input);
  return [
    section('opening', 'free', '', 1, [openingParagraph(writing)]),
    section('results', 'results', `Kết quả thực hiện ${writing.words.label}`, 1, [reportingParagraph(writing)]),
    ...resultSections(writing),
    section('shortcomings', 'shortcomings', 'Hạn chế, khó khăn', 1, shortcomings(writing)),
    section('next-tasks', 'next-tasks', `Nhiệm vụ trọng tâm ${writing.words.next}`, 1, nextTasks(writing)),
    section('proposals', 'proposals', 'Kiến nghị, đề xuất', 1, [proposal(writing)]),
  ];
}

function writingOf(input: DraftInput): Writing {
  const words = periodWords(input.period);
  if (words === null) throw new RangeError(`not a period of a report: ${input.period}`);
  const owed = owedUnits(input.catalogue, input.form, input.period);
  const gave = new Set(input.lines.flatMap((line) => (line.inputs ?? []).map((one) => one.unit)));
  const missing = input.lines.map((line) => new Set(line.missing));
  const gapsThroughout = owed.filter((unit) => missing.length > 0 && missing.every((units) => units.has(unit)));
  return {
    ...input,
    words,
    unitLabel: unitLabels(input.catalogue),
    owed: owed.length,
    silent: gapsThroughout.filter((unit) => !gave.has(unit)),
    partial: gapsThroughout.filter((unit) => gave.has(unit)),
    emptyPeriods: inAll(input.lines.map((line) => line.missingPeriods ?? [])),
    emptyCumulativePeriods: words.cumulative === null ? [] : inAll(input.lines.filter((line) => line.cumulative !== null).map((line) => line.cumulativeMissingPeriods ?? [])),
    indicators: new Map(input.catalogue.indicators.map((indicator) => [indicator.code, indicator])),
  };
}

/** What stands in every one of the lists. */
function inAll(lists: readonly (readonly string[])[]): readonly string[] {
  return (lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one)));
}

function section(id: string, kind: ReportSection['kind'], title: string, level: 1 | 2, paragraphs: readonly ReportParagraph[]): ReportSection {
  return { id, kind, title, level, paragraphs };
}

function paragraph(id: string, text: string, figures: readonly string[] = []): ReportParagraph {
  return { id, text, figures, edited: false };
}

function openingParagraph({ committee, words }: Writing): ReportParagraph {
  return paragraph('opening', `Thực hiện chế độ thông tin, báo cáo định kỳ, ${committee.name} báo cáo tình hình, kết quả thực hiện nhiệm vụ ${words.label} như sau:`);
}

/** How many units reported, and which did not: `chưa gửi` is said by name (standards §7.2). */
function reportingParagraph({ lines, words, silent, partial, emptyPeriods, emptyCumulativePeriods, owed, unitLabel }: Writing): ReportParagraph {
  const codes = lines.map((line) => line.indicator);
  const reported = owed - silent.length;
  if (reported === 0) return paragraph('reporting', `Đến thời điểm tổng hợp, chưa có đơn vị nào gửi số liệu ${words.label}.`, codes);
  const late = silent.length === 0 ? '' : `; ${countText(silent.length)} đơn vị chưa gửi báo cáo: ${nameList(silent.map(unitLabel))}`;
  const gaps = partial.length === 0 ? '' : `; ${countText(partial.length)} đơn vị chưa gửi đủ số liệu các tháng trong kỳ: ${nameList(partial.map(unitLabel))}`;
  const empty = emptyPeriods.length === 0 ? '' : ` Số liệu dưới đây chưa gồm ${periodList(emptyPeriods, words)}.`;
  const earlier = emptyCumulativePeriods.filter((period) => !emptyPeriods.includes(period));
  const cumulative = earlier.length === 0 ? '' : ` Số luỹ kế chưa gồm ${periodList(earlier, words)}.`;
  return paragraph('reporting', `Đến thời điểm tổng hợp, có ${countText(reported)}/${countText(owed)} đơn vị đã gửi số liệu ${words.label}${late}${gaps}.${empty}${cumulative} Kết quả cụ thể như sau:`, codes);
}

function resultSections(writing: Writing): readonly ReportSection[] {
  const groups = new Map<string, { readonly line: ReportLine; readonly indicator: Indicator }[]>();
  for (const line of writing.lines) {
    const indicator = writing.indicators.get(line.indicator);
    if (indicator !== undefined) groups.set(indicator.group, [...(groups.get(indicator.group) ?? []), { line, indicator }]);
  }
  return [...groups].map(([group, members], place) => {
    const paragraphs = members.map(({ line, indicator }, index) => {
      const sentence = resultSentence(line, indicator, { ...writing, namedUnits: [...writing.silent, ...writing.partial], namedPeriods: writing.emptyPeriods, namedCumulativePeriods: writing.emptyCumulativePeriods, place: index });
      return paragraph(`results/${indicator.code}`, members.length > 1 ? `- ${sentence}` : sentence, [indicator.code]);
    });
    return section(`results-${place + 1}`, 'results', group === '' ? 'Kết quả chung' : group, 2, paragraphs);
  });
}

function shortcomings(writing: Writing): readonly ReportParagraph[] {
  const { silent, unitLabel, lines } = writing;
  const found: ReportParagraph[] = [];
  if (silent.length > 0) {
    const names = nameList(silent.map(unitLabel));
    found.push(paragraph('shortcomings/reporting', `- Việc thực hiện chế độ báo cáo chưa đầy đủ: đến thời điểm tổng hợp, còn ${countText(silent.length)} đơn vị chưa gửi báo cáo (${names}).`, lines.map((line) => line.indicator)));
  }
  const falls = fallsOf(writing);
  if (falls.length > 0) {
    const listed = falls.slice(0, MOST_FALLS).map((fall) => fall.text).join('; ');
    const more = falls.length > MOST_FALLS ? '; các chỉ tiêu khác nêu tại phụ lục kèm theo' : '';
    const note = silent.length > 0 ? ' (chưa tính đơn vị chưa gửi báo cáo)' : '';
    found.push(paragraph('shortcomings/falls', `- Một số chỉ tiêu giảm so với ${baseWord(writing)}${note}: ${listed}${more}.`, falls.map((fall) => fall.code)));
  }
  if (found.length > 0) return found;
  const compared = lines.some((line) => baseChange(line, writing.words) !== null);
  const text = compared ? `Các đơn vị đã gửi báo cáo; không có chỉ tiêu nào giảm so với ${baseWord(writing)}.` : 'Các đơn vị đã gửi báo cáo.';
  return [paragraph('shortcomings/none', text, lines.map((line) => line.indicator))];
}

/** Nine months have no period before them and compare with the year before. */
function baseWord({ words }: Writing): string {
  return words.previous === '' ? (words.lastYear ?? '') : words.previous;
}

function baseChange(line: ReportLine, words: PeriodWords): Change | null {
  const changes = lineChanges(line);
  return words.previous === '' ? changes.samePeriodLastYear : changes.previous;
}

/** Flows that fell; a smaller stock or ratio need not be a shortcoming. */
function fallsOf({ lines, indicators, words }: Writing): readonly { readonly code: string; readonly text: string }[] {
  return lines.flatMap((line) => {
    const indicator = indicators.get(line.indicator);
    const change = baseChange(line, words);
    if (indicator?.kind !== 'flow' || change === null || change.difference >= 0) return [];
    return [{ code: line.indicator, text: `${qualifiedName(indicator, indicators)} ${movement(change, indicator)}` }];
  });
}

/** The name, with its group where another indicator bears the same: `tin, bài` of the portal and of the radio station. */
function qualifiedName(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): string {
  const shared = [...indicators.values()].some((other) => other.code !== indicator.code && other.name === indicator.name);
  return shared ? `${indicator.name} (${indicator.group})` : indicator.name;
}

function nextTasks(writing: Writing): readonly ReportParagraph[] {
  const { committee, words, silent, unitLabel, period, form } = writing;
  const last = reportPeriods(form, period).current.at(-1) ?? period;
  const nextDue = followingPeriod(last);
  const dueOn = periodOf(form, nextDue)?.dueOn ?? null;
  const due = dueOn === null ? '' : ` trước ngày ${shortDate(dueOn)}`;
  const tasks = [
    paragraph('next-tasks/plan', `- Tiếp tục thực hiện các nhiệm vụ theo chương trình, kế hoạch công tác của ${committee.name}.`),
    paragraph('next-tasks/figures', `- Duy trì chế độ thông tin, báo cáo; tổng hợp số liệu ${periodLabel(nextDue, 'vi')} của các đơn vị${due}.`),
  ];
  if (silent.length > 0) {
    const names = nameList(silent.map(unitLabel));
    tasks.push(paragraph('next-tasks/late', `- Đôn đốc ${countText(silent.length)} đơn vị chưa gửi báo cáo ${words.label} (${names}) gửi số liệu để tổng hợp bổ sung.`, writing.lines.map((line) => line.indicator)));
  }
  return tasks;
}

function proposal({ committee }: Writing): ReportParagraph {
  const superior = committee.parentBody === '' ? 'cấp trên' : committee.parentBody;
  return paragraph('proposals', `Đề nghị ${superior} tiếp tục quan tâm lãnh đạo, chỉ đạo hoạt động của ${committee.name}.`);
}
