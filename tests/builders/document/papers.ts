import type { Committee, FormatProfile, Member } from '../../../electron/core/catalogue/types.ts';
import { composePaper } from '../../../electron/core/document/compose.ts';
import { draftText } from '../../../electron/core/document/official-texts.ts';
import type { DocumentFields, DocumentText } from '../../../electron/core/document/record.ts';
import type { DocumentType, OfficialDocument } from '../../../electron/core/document/types.ts';
import type { RichBlock, RichText } from '../../../electron/core/rich-text/types.ts';
import { richParagraph } from './rich-text.ts';

export const MEMBERS: readonly Member[] = [
  { id: 'head', fullName: 'Nguyễn Văn An', role: 'head', office: 'Phó Bí thư Thường trực Huyện uỷ', from: null, to: null },
  { id: 'deputy', fullName: 'Trần Thị Bình', role: 'deputy-head', office: 'Uỷ viên Ban Thường vụ', from: null, to: null },
];

export function committeeOf(profile: FormatProfile, changes: Partial<Committee> = {}): Committee {
  const state = profile === 'state-nd30';
  return { name: 'Ban Chỉ đạo 35', parentBody: state ? 'Ủy ban nhân dân xã Đồi Chè' : 'Huyện uỷ Đồi Chè', place: 'Đồi Chè', symbol: 'BCĐ35', formatProfile: profile, ...changes };
}

export const DATES: Readonly<Record<FormatProfile, string>> = { 'party-hd36': '2020-03-12', 'party-hd05': '2026-10-27', 'state-nd30': '2026-10-27' };

export type PaperChanges = { readonly fields?: Partial<DocumentFields>; readonly text?: Partial<DocumentText>; readonly number?: number | null; readonly members?: readonly Member[]; readonly ownSeal?: boolean; readonly committee?: Partial<Committee> };

/** A paper of the committee as the register writes it: its drafted text, with the changes at hand, under number 5. */
export function paper(type: DocumentType, profile: FormatProfile, changes: PaperChanges = {}): OfficialDocument {
  const committee = committeeOf(profile, changes.committee);
  const drafted = draftText({ type, profile, committee, members: changes.members ?? MEMBERS, day: DATES[profile], seal: { ownSeal: changes.ownSeal ?? false } });
  const fields = { issuer: committee.name, symbol: committee.symbol, signedOn: DATES[profile], subject: drafted.subject, recipients: drafted.recipients, urgency: null, ...changes.fields };
  return { ...composePaper({ type, profile, committee, fields, text: { ...drafted.text, ...changes.text } }), number: changes.number === undefined ? 5 : changes.number };
}

const lines = (...texts: readonly string[]): readonly RichBlock[] => texts.map((text) => richParagraph(text));

/** A regulation as a secretary types it, line by line. */
export const REGULATION: RichText = [
  ...lines('Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh', '1. Quy chế này quy định tổ chức và hoạt động của Ban Chỉ đạo.', '2. Quy chế áp dụng đối với:', 'a) Thành viên Ban Chỉ đạo;', 'b) Tổ thư ký giúp việc;', 'c) Cộng tác viên;', 'd) Đài Truyền thanh;', 'đ) Cổng thông tin điện tử.', '3. Các cơ quan có liên quan.', 'Điều 2. Nguyên tắc làm việc', 'Tập trung dân chủ, cá nhân phụ trách.'),
  ...lines('CHƯƠNG II. NHIỆM VỤ'), richParagraph({ text: 'Mục 1', bold: true }), { kind: 'paragraph', align: 'center', runs: [{ text: 'Ban Chỉ đạo', bold: true }] },
  richParagraph({ text: 'Điều 3.', bold: true }, ' ', { text: 'Nhiệm vụ', bold: true }), ...lines('1. Tham mưu.', 'Đoạn xen giữa các khoản.', '2. Theo Điều 2 của Quy chế này.', '4. Khoản ghi nhầm số.'),
  ...lines('Điều 4. Hiệu lực', 'Quy chế này có hiệu lực kể từ ngày ký'),
];
