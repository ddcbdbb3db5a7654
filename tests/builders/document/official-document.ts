import type { FormatProfile } from '../../../electron/core/catalogue/types.ts';
import type { Block, OfficialDocument, OfficialTable, TextRun } from '../../../electron/core/document/types.ts';

export const PROFILES: readonly FormatProfile[] = ['party-hd36', 'party-hd05', 'state-nd30'];
export const PARTY_PROFILES: readonly FormatProfile[] = ['party-hd36', 'party-hd05'];

/** A day on which the profile was in force. */
const DATES: Record<FormatProfile, string> = { 'party-hd36': '2020-02-03', 'party-hd05': '2026-10-27', 'state-nd30': '2026-10-27' };

export function paragraph(...texts: readonly (string | TextRun)[]): Block {
  return { kind: 'paragraph', runs: texts.map((text) => (typeof text === 'string' ? { text } : text)) };
}

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text };
}

export function list(ordered: boolean, items: readonly string[], level?: 1 | 2 | 3): Block {
  return { kind: 'list', ordered, items: items.map((text) => [{ text }]), ...(level === undefined ? {} : { level }) };
}

/** A report of a steering committee, complete and in order; `changes` make it the case at hand. */
export function report(profile: FormatProfile, changes: Partial<OfficialDocument> = {}): OfficialDocument {
  const state = profile === 'state-nd30';
  return {
    profile,
    type: 'bao-cao',
    parentBody: state ? 'Ủy ban nhân dân xã Đồi Chè' : 'Huyện uỷ Đồi Chè',
    issuingBody: 'Ban Chỉ đạo 35',
    number: 7,
    symbol: 'BCĐ35',
    place: 'Đồi Chè',
    date: DATES[profile],
    subject: 'kết quả công tác tháng 01',
    addressees: [],
    blocks: [
      { kind: 'basis', items: ['Căn cứ Kế hoạch năm', 'Căn cứ Chương trình công tác'] },
      heading(1, 'Kết quả'),
      heading(2, 'Tuyên truyền'),
      paragraph('Trong tháng đã đăng 1.204 tin, bài'),
      heading(1, 'Kiến nghị'),
      paragraph('Không có kiến nghị'),
    ],
    recipients: ['Ban Tuyên giáo Tỉnh uỷ', 'Các thành viên Ban Chỉ đạo'],
    filedAt: state ? 'Lưu: VT, TH' : 'Lưu Văn phòng Huyện uỷ',
    signature: { authority: null, offices: ['Trưởng Ban Chỉ đạo'], fullName: 'Nguyễn Văn An' },
    appendices: [],
    ...changes,
  };
}

/** An official letter, the one form without a type name. */
export function letter(profile: FormatProfile, changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return report(profile, {
    type: 'cong-van',
    subject: 'báo cáo số liệu tháng 01',
    addressees: ['Đảng uỷ các xã'],
    blocks: [paragraph('Đề nghị các đơn vị gửi số liệu')],
    ...changes,
  });
}

/** Units by indicators with two header rows, an index row and a total row. */
export function figuresTable(rows = 3): OfficialTable {
  return {
    columnWidths: [1, 4, 2, 2, 2],
    header: [
      [{ text: 'TT', rowSpan: 2 }, { text: 'Đơn vị', rowSpan: 2 }, { text: 'Tin, bài', colSpan: 2 }, { text: 'Tăng (%)', rowSpan: 2 }],
      [{ text: 'Đài huyện' }, { text: 'Cổng thông tin' }],
      ['A', 'B', '1', '2', '3'].map((text) => ({ text })),
    ],
    rows: [
      [{ text: '' }, { text: 'Tổng cộng' }, { text: '', value: 12345 }, { text: '', value: 678 }, { text: '', value: 15.175, decimals: 2 }],
      ...Array.from({ length: rows }, (_, index) => [
        { text: String(index + 1) },
        { text: `Xã thứ ${String(index + 1)}` },
        { text: '…', value: null },
        { text: '-', value: 0 },
        { text: '', value: 1.5, decimals: 1 },
      ]),
    ],
  };
}
