import type { RegisterColumn, RegisterLine } from '../register/types.ts';
import { printedDay } from '../register/lines.ts';
import { vietnameseWords } from '../text/number-words.ts';
import { filePlan } from './file-plan.ts';
import type { Dossier } from './types.ts';

const text = (header: string, share: number): RegisterColumn => ({ header, kind: 'text', share });
const count = (header: string, share: number): RegisterColumn => ({ header, kind: 'number', share });
const day = (header: string, share: number): RegisterColumn => ({ header, kind: 'date', share });

/** The columns of Danh mục hồ sơ, Mục lục hồ sơ and Mục lục văn bản exactly as ND30 Appendix V has them (standards §2.4). */
export const PLAN_COLUMNS: readonly RegisterColumn[] = [text('Số và ký hiệu hồ sơ', 14), text('Tên đề mục và tiêu đề hồ sơ', 50), text('Thời hạn bảo quản', 16), text('Người lập hồ sơ', 18), text('Ghi chú', 16)];
export const TRANSFER_COLUMNS: readonly RegisterColumn[] = [
  count('Số TT', 6), text('Số, ký hiệu hồ sơ', 14), text('Tiêu đề hồ sơ', 44), text('Thời gian tài liệu', 18), text('Thời hạn bảo quản', 14), count('Số tờ/Số trang', 11), text('Ghi chú', 14),
];
export const CONTENT_COLUMNS: readonly RegisterColumn[] = [
  count('STT', 6), text('Số, ký hiệu văn bản', 15), day('Ngày tháng năm', 11), text('Tên loại và trích yếu', 42), text('Tác giả', 20), text('Tờ số/Trang số', 10), text('Ghi chú', 14),
];

/** Ours: no form prescribes what a secretariat is reminded of. */
export const DUE_COLUMNS: readonly RegisterColumn[] = [
  count('STT', 6), text('Số, ký hiệu hồ sơ', 14), text('Tiêu đề hồ sơ', 42), day('Ngày kết thúc', 12), text('Thời hạn bảo quản', 16), text('Việc phải làm', 24), day('Hạn', 12),
];

export type DueDossier = Pick<Dossier, 'symbol' | 'title' | 'year' | 'closedOn' | 'retention'> & { readonly handOverBy: string | null; readonly keptUntil: string | null };

/** The lines of what is due: what is to be handed over, whose period has run out, and whose retention nobody settled. */
export function dueLines({ handOver, runOut, unclear }: { readonly handOver: readonly DueDossier[]; readonly runOut: readonly DueDossier[]; readonly unclear: readonly DueDossier[] }): readonly RegisterLine[] {
  const lines: readonly (readonly [DueDossier, string, string | null])[] = [
    ...handOver.map((dossier) => [dossier, 'Nộp lưu', dossier.handOverBy] as const),
    ...runOut.map((dossier) => [dossier, 'Hết thời hạn bảo quản, xét huỷ', dossier.keptUntil] as const),
    ...unclear.map((dossier) => [dossier, 'Đối chiếu thời hạn bảo quản', null] as const),
  ];
  return lines.map(([dossier, what, by], index) => [index + 1, dossier.symbol, dossier.title, dossier.closedOn, dossier.retention, what, by]);
}

/** The lines of a year's file plan: headings with their Roman and Arabic numbers, then their dossiers. */
export function planLines(dossiers: readonly Dossier[]): readonly RegisterLine[] {
  return filePlan(dossiers).flatMap((group) => [
    ...(group.title === '' ? [] : [[group.number, group.title.toLocaleUpperCase('vi'), null, null, null]]),
    ...group.parts.flatMap((part) => [
      ...(part.title === '' ? [] : [[part.number, part.title, null, null, null]]),
      ...part.dossiers.map((dossier): RegisterLine => [dossier.symbol, dossier.title, retentionCell(dossier), dossier.creator, dossier.note]),
    ]),
  ]);
}

/** A default that nobody has held against the table in force says so. */
function retentionCell({ retention, retentionChecked }: Dossier): string {
  return retention === '' || retentionChecked ? retention : `${retention} (cần đối chiếu TT 10/2022)`;
}

export type TransferredDossier = Pick<Dossier, 'symbol' | 'title' | 'retention' | 'openedOn' | 'closedOn' | 'note'> & { readonly pages: number };

/** The lines of Mục lục hồ sơ; sheets are counted where the documents say them. */
export function transferLines(dossiers: readonly TransferredDossier[]): readonly RegisterLine[] {
  return dossiers.map((dossier, index) => [index + 1, dossier.symbol, dossier.title, span(dossier), dossier.retention, dossier.pages === 0 ? null : dossier.pages, dossier.note]);
}

function span({ openedOn, closedOn }: Pick<Dossier, 'openedOn' | 'closedOn'>): string {
  return [openedOn, closedOn].filter((each) => each !== null).map(printedDay).join(' - ');
}

/** `Mục lục này gồm: 12 (mười hai) hồ sơ.` */
export function totalLine(what: 'hồ sơ' | 'văn bản, tài liệu', total: number): string {
  return `Mục lục này gồm: ${String(total).padStart(2, '0')} (${vietnameseWords(total)}) ${what}.`;
}

export type ContentItem = { readonly number: string; readonly title: string; readonly day: string | null; readonly author: string; readonly pages: number | null; readonly note: string };

/** The lines of Mục lục văn bản, with the pages each takes from the first on, as far as all before it say how many they have. */
export function contentLines(items: readonly ContentItem[]): readonly RegisterLine[] {
  let next: number | null = 1;
  return items.map((item, index) => {
    const from: number | null = next;
    next = from === null || item.pages === null || item.pages === 0 ? null : from + item.pages;
    return [index + 1, item.number, item.day, item.title, item.author, from === null || item.pages === null ? null : pagesText(from, item.pages), item.note];
  });
}

function pagesText(from: number, pages: number): string {
  return pages <= 1 ? String(from) : `${from}-${from + pages - 1}`;
}
