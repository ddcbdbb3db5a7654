import { composePaper } from '../../../core/document/compose.ts';
import type { DocumentText } from '../../../core/document/record.ts';
import type { DocumentType, OfficialDocument } from '../../../core/document/types.ts';
import { paragraphs } from './text.ts';

/** A paper that the model office received, as the file it came with; its text is what its entry in the register tells of. */
export type ReceivedPaper = { readonly fileName: string; readonly paper: OfficialDocument };

type Received = Pick<DocumentText, 'basis' | 'body' | 'filedAt' | 'signature' | 'place'> & {
  readonly type: DocumentType;
  readonly parentBody: string;
  readonly issuer: string;
  readonly number: number;
  readonly symbol: string;
  readonly signedOn: string;
  readonly subject: string;
  readonly recipients: readonly string[];
};

/** Written by the office's own writer, in the format in force in 2019. */
function paperOf({ type, parentBody, issuer, number, symbol, signedOn, subject, recipients, ...text }: Received): OfficialDocument {
  const profile = 'party-hd36';
  const paper = composePaper({
    type, profile,
    committee: { name: issuer, parentBody, place: text.place, symbol, formatProfile: profile },
    fields: { issuer, symbol, signedOn, subject, recipients, urgency: null },
    text: { addressees: [], ...text },
  });
  return { ...paper, number };
}

/** By the `key` of the document that each lies with. */
export const RECEIVED_PAPERS: ReadonlyMap<string, ReceivedPaper> = new Map([
  ['huong-dan-04', {
    fileName: 'HD 04 Ban Tuyên giáo Tỉnh uỷ.docx',
    paper: paperOf({
      type: 'huong-dan', parentBody: 'Tỉnh uỷ Phú Thọ', issuer: 'Ban Tuyên giáo', number: 4, symbol: 'BTGTU', place: 'Việt Trì', signedOn: '2019-02-18', subject: 'về thành lập và hoạt động của Ban Chỉ đạo 35 cấp huyện',
      basis: [],
      body: paragraphs(
        'Ban Tuyên giáo Tỉnh uỷ hướng dẫn việc thành lập và hoạt động của Ban Chỉ đạo 35 cấp huyện như sau:',
        '1. Thành lập Ban Chỉ đạo',
        'Ban Thường vụ Huyện uỷ quyết định thành lập Ban Chỉ đạo 35; giúp việc Ban Chỉ đạo có Tổ thư ký và Tổ cộng tác viên.',
        '2. Hoạt động của Ban Chỉ đạo',
        'Ban Chỉ đạo ban hành quy chế làm việc, phân công nhiệm vụ từng thành viên; lập và quản trị các trang thông tin chính thức; phối hợp với Cổng thông tin điện tử huyện và Đài Truyền thanh - Truyền hình huyện.',
        '3. Chế độ báo cáo',
        'Ban Chỉ đạo báo cáo kết quả hoạt động hằng năm về Ban Tuyên giáo Tỉnh uỷ trước ngày 25 tháng 12.',
      ),
      recipients: ['Các huyện, thành, thị uỷ'], filedAt: 'Lưu Ban Tuyên giáo Tỉnh uỷ', signature: { authority: null, offices: ['Trưởng Ban'], fullName: 'Nguyễn Thị Hồng' },
    }),
  }],
  ['thanh-lap', {
    fileName: 'QĐ 1186 Huyện uỷ.docx',
    paper: paperOf({
      type: 'quyet-dinh', parentBody: 'Đảng bộ tỉnh Phú Thọ', issuer: 'Huyện uỷ Thanh Ba', number: 1186, symbol: 'HU', place: 'Thanh Ba', signedOn: '2019-04-01', subject: 'về việc thành lập Ban Chỉ đạo 35 huyện Thanh Ba',
      basis: ['Căn cứ Hướng dẫn số 04-HD/BTGTU, ngày 18/02/2019 của Ban Tuyên giáo Tỉnh uỷ'],
      body: paragraphs(
        'Điều 1. Thành lập Ban Chỉ đạo 35 huyện Thanh Ba.',
        'Điều 2. Giúp việc Ban Chỉ đạo có Tổ thư ký giúp việc và Tổ cộng tác viên. Ban Chỉ đạo làm việc theo quy chế do Ban Chỉ đạo ban hành.',
        'Điều 3. Các cơ quan, đơn vị liên quan và các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành Quyết định này.',
      ),
      recipients: ['Ban Tuyên giáo Tỉnh uỷ (báo cáo)', 'Như Điều 3'], filedAt: 'Lưu Văn phòng Huyện uỷ', signature: { authority: 'T/M BAN THƯỜNG VỤ', offices: ['Bí thư'], fullName: 'Nguyễn Đức Long' },
    }),
  }],
]);
