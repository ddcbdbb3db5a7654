import { fold } from '../text/fold.ts';
import type { Retention } from './types.ts';

/** Longest period that is written in years; what is kept longer is kept for ever. */
export const MOST_YEARS = 100;

/** Reads a retention: `Vĩnh viễn`, `10 năm`, `đến khi hết hiệu lực`. Null for anything else. */
export function parseRetention(text: string): Retention | null {
  const said = fold(text);
  if (/^(?:bao quan )?(?:vinh vien|vv)$/.test(said)) return { kind: 'permanent' };
  if (/^(?:den khi )?(?:van ban )?het hieu luc$/.test(said)) return { kind: 'until-expired' };
  const years = /^(?:bao quan )?(\d{1,3}) (?:nam|years?)$/.exec(said)?.[1];
  if (years === undefined || Number(years) < 1 || Number(years) > MOST_YEARS) return null;
  return { kind: 'years', years: Number(years) };
}

/** A retention as the file plan has it. */
export function retentionText(retention: Retention): string {
  if (retention.kind === 'permanent') return 'Vĩnh viễn';
  return retention.kind === 'until-expired' ? 'Đến khi hết hiệu lực' : `${retention.years} năm`;
}

/** A default of standards §4.2: to be held against TT 10/2022 by a person before it counts. */
export type RetentionDefault = { readonly name: string; readonly retention: string };

type Rule = RetentionDefault & { readonly words: RegExp };

const rule = (name: string, retention: string, words: RegExp): Rule => ({ name, retention, words });

/** The first that fits a dossier's title, told by its words without marks. From TT 09/2011, as the standards warn. */
const RULES: readonly Rule[] = [
  rule('Sổ đăng ký văn bản đến', '20 năm', /\bso (?:dang ky )?(?:van ban|cong van) den\b/),
  rule('Tập lưu, sổ đăng ký văn bản đi: quyết định, quy định, quy chế, hướng dẫn', 'Vĩnh viễn', /\b(?:tap luu|so dang ky|so)\b.*\b(?:quyet dinh|quy dinh|quy che|huong dan)\b/),
  rule('Tập lưu, sổ đăng ký văn bản đi khác', '50 năm', /\b(?:tap luu|so dang ky van ban di|so van ban di|so cong van di)\b/),
  rule('Văn bản gửi để biết', '5 năm', /\bde biet\b/),
  rule('Văn bản nguyên tắc của cấp trên', 'Đến khi hết hiệu lực', /\bcap tren\b.*\b(?:nguyen tac|huong dan|chi dao|quy dinh)\b|\b(?:van ban|tai lieu|huong dan|chi dao|quy dinh|quy che)\b.*\bcua cap tren\b/),
  rule('Thực hiện chỉ thị, nghị quyết của Trung ương, cấp uỷ', 'Vĩnh viễn', /\b(?:thuc hien|trien khai|so ket|tong ket)\b.*\b(?:chi thi|nghi quyet)\b/),
  rule('Hội nghị sơ kết', '5 năm', /\bso ket\b/),
  rule('Hội nghị tổng kết năm', 'Vĩnh viễn', /\btong ket\b/),
  rule('Quy chế, quy định, hướng dẫn do cơ quan ban hành', 'Vĩnh viễn', /\b(?:quy che|quy dinh|huong dan)\b/),
  rule('Thông báo ý kiến, kết luận cuộc họp', '10 năm', /\b(?:ket luan|thong bao)\b.*\b(?:hop|hoi nghi|y kien)\b|\bket luan\b/),
  rule('Sổ ghi biên bản họp', '10 năm', /\bbien ban\b/),
  rule('Kế hoạch, báo cáo quý, 6 tháng, 9 tháng', '20 năm', /\b(?:ke hoach|bao cao|chuong trinh)\b.*\b(?:quy|6 thang|9 thang|sau thang|chin thang)\b/),
  rule('Kế hoạch, báo cáo tháng, tuần', '10 năm', /\b(?:ke hoach|bao cao|chuong trinh)\b.*\b(?:thang|tuan)\b/),
  rule('Kế hoạch, báo cáo đột xuất', '10 năm', /\bdot xuat\b/),
  rule('Kế hoạch, báo cáo năm', 'Vĩnh viễn', /\b(?:ke hoach|bao cao|chuong trinh)\b.*\b(?:nam|nhiem ky)\b/),
  rule('Công văn trao đổi', '10 năm', /\b(?:cong van|trao doi)\b/),
];

/** What the standards give for a dossier of this title; null where they name nothing of the kind. */
export function suggestedRetention(title: string): RetentionDefault | null {
  const said = fold(title);
  const found = RULES.find(({ words }) => words.test(said));
  return found === undefined ? null : { name: found.name, retention: found.retention };
}

/** All defaults, for a list to choose from. */
export const RETENTION_DEFAULTS: readonly RetentionDefault[] = RULES.map(({ name, retention }) => ({ name, retention }));
