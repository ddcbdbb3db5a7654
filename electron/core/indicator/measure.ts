import type { Indicator } from '../catalogue/types.ts';
import { foldCompact } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

/** Words for one thing, so that `cái` and `chiếc`, `%` and `phần trăm` are the same unit of measure. */
const SAME: readonly (readonly string[])[] = [
  ['chiếc', 'cái'],
  ['%', 'phần trăm', 'tỷ lệ %', 'tỉ lệ %'],
  ['giờ', 'h', 'tiếng'],
  ['tin, bài', 'tin/bài', 'tin và bài', 'bài, tin', 'tin bài viết', 'tin, bài viết'],
  ['lượt người', 'lượt/người', 'người (lượt)'],
  ['cuộc', 'cuộc họp', 'cuộc hội nghị'],
  ['trang', 'trang, nhóm', 'trang/nhóm'],
];

function measureKey(text: string): string {
  return text.includes('%') ? '%' : foldCompact(text);
}

const GROUP_OF: ReadonlyMap<string, number> = new Map(SAME.flatMap((words, group) => words.map((word): [string, number] => [measureKey(word), group])));

/** `Đơn vị: 1.000 đồng` as well, where only an amount follows: `Đơn vị: Xã A` names a unit. */
const LABEL = /^\s*\(?\s*(?:đơn vị tính|don vi tinh|đvt|dvt|đv tính|đ\.v\.t|đơn vị đo)\s*[:：-]?\s*|^\s*\(?\s*(?:đơn vị|đv|don vi)\s*[:：]\s*(?=(?:1[.,\s]?000(?:[.,\s]?000)?|nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu|đồng|dong|%|phần trăm|giờ|phút|lượt|cuộc|buổi|tin)(?![\p{L}\p{M}]))/iu;

/** The unit of measure of a text such as `ĐVT: tin, bài` or `(lượt)`; empty when it holds none. */
export function measureOf(text: string): string {
  return text.normalize('NFC').replace(LABEL, '').replace(/^[\s([{]+|[\s)\]}]+$/g, '').trim();
}

/** Whether a text is written as a unit of measure: behind `ĐVT:`. */
export function saysMeasure(text: string): boolean {
  return LABEL.test(text.normalize('NFC'));
}

/** The same few words stand in every row of every file. */
const saidKeys = new Map<string, string>();
const measureKeys = new Map<string, string>();

/** How the measure printed in a sheet stands to the indicator's; `unsaid` when the text is blank. */
export function matchMeasure(text: string, indicator: Pick<Indicator, 'measure'>): 'same' | 'different' | 'unsaid' {
  const said = remember(saidKeys, text, () => measureKey(measureOf(text)));
  if (said === '') return 'unsaid';
  const expected = remember(measureKeys, indicator.measure, () => measureKey(indicator.measure));
  if (said === expected) return 'same';
  const group = GROUP_OF.get(said);
  return group !== undefined && group === GROUP_OF.get(expected) ? 'same' : 'different';
}
