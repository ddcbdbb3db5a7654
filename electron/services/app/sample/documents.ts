import type { DocumentFields, DocumentRelationKind } from '../../../core/document/record.ts';
import type { RichText } from '../../../core/rich-text/types.ts';
import { paragraphs } from './text.ts';

/**
 * The papers of the model office from its founding to its plan of 2020, in the order in which they came about. `key` is how
 * later ones name earlier ones.
 */
export type SampleDocument = {
  readonly key: string;
  readonly fields: Partial<DocumentFields> & Pick<DocumentFields, 'direction' | 'type'>;
  /** As received, for a paper of others. */
  readonly numberText?: string;
  /** The text of our own paper; nothing for one that has none here. */
  readonly text?: { readonly basis?: readonly string[]; readonly body: RichText; readonly addressees?: readonly string[]; readonly issuedWith?: string };
  /** Issued without a number of its own, behind the decision that issues it. */
  readonly unnumbered?: boolean;
  readonly relations?: readonly { readonly to: string; readonly kind: DocumentRelationKind }[];
};

export const SAMPLE_DOCUMENTS: readonly SampleDocument[] = [
  {
    key: 'huong-dan-04',
    numberText: '04-HD/BTGTU',
    fields: {
      direction: 'incoming', type: 'huong-dan', issuer: 'Ban Tuyên giáo Tỉnh uỷ Phú Thọ', signedOn: '2019-02-18', arrivedOn: '2019-02-21', subject: 'về thành lập và hoạt động của Ban Chỉ đạo 35 cấp huyện',
      signerName: 'Nguyễn Thị Hồng', signerOffice: 'Trưởng Ban', handler: { kind: 'member', id: 'pho-ban-thuong-truc' }, dueOn: '2019-12-25', note: 'Yêu cầu báo cáo kết quả năm trước ngày 25/12.',
      register: { copyHolder: 'Tổ thư ký giúp việc', passedOn: '2019-02-22', receivedBy: 'Đỗ Thị Mai' },
    },
  },
  {
    key: 'thanh-lap',
    numberText: '1186-QĐ/HU',
    fields: {
      direction: 'incoming', type: 'quyet-dinh', issuer: 'Ban Thường vụ Huyện uỷ Thanh Ba', signedOn: '2019-04-01', arrivedOn: '2019-04-02', validFrom: '2019-04-01', subject: 'về việc thành lập Ban Chỉ đạo 35 huyện Thanh Ba',
      signerName: 'Nguyễn Đức Long', signerOffice: 'Bí thư Huyện uỷ', register: { copyHolder: 'Tổ thư ký giúp việc', passedOn: '2019-04-02', receivedBy: 'Đỗ Thị Mai' },
    },
    relations: [{ to: 'huong-dan-04', kind: 'based-on' }],
  },
  {
    key: 'ban-hanh-quy-che',
    fields: { direction: 'outgoing', type: 'quyet-dinh', signedOn: '2019-05-06', validFrom: '2019-05-06', subject: 'ban hành Quy chế làm việc của Ban Chỉ đạo 35' },
    text: {
      basis: ['Căn cứ Quyết định số 1186-QĐ/HU, ngày 01/4/2019 của Ban Thường vụ Huyện uỷ về việc thành lập Ban Chỉ đạo 35 huyện Thanh Ba', 'Căn cứ Hướng dẫn số 04-HD/BTGTU, ngày 18/02/2019 của Ban Tuyên giáo Tỉnh uỷ', 'Xét đề nghị của Tổ thư ký giúp việc Ban Chỉ đạo'],
      body: paragraphs('Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Ban Chỉ đạo 35.', 'Điều 2. Thành viên Ban Chỉ đạo, Tổ thư ký giúp việc, Tổ cộng tác viên và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.', 'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.'),
    },
    relations: [{ to: 'thanh-lap', kind: 'based-on' }, { to: 'huong-dan-04', kind: 'based-on' }],
  },
  {
    key: 'quy-che',
    unnumbered: true,
    fields: { direction: 'outgoing', type: 'quy-che', signedOn: '2019-05-06', validFrom: '2019-05-06', subject: 'làm việc của Ban Chỉ đạo 35' },
    text: {
      issuedWith: 'Ban hành kèm theo Quyết định số 01-QĐ/BCĐ35, ngày 06/5/2019 của Ban Chỉ đạo 35',
      body: paragraphs(
        'Chương I', 'QUY ĐỊNH CHUNG',
        'Điều 1. Phạm vi điều chỉnh', 'Quy chế này quy định nguyên tắc, chế độ làm việc, trách nhiệm và quan hệ công tác của Ban Chỉ đạo 35, Tổ thư ký giúp việc và Tổ cộng tác viên.',
        'Điều 2. Nguyên tắc làm việc', '1. Ban Chỉ đạo làm việc theo nguyên tắc tập trung dân chủ; Trưởng Ban kết luận và chịu trách nhiệm trước Ban Thường vụ Huyện uỷ.', '2. Thành viên Ban Chỉ đạo chịu trách nhiệm về lĩnh vực, địa bàn, kênh được phân công.',
        'Chương II', 'TRÁCH NHIỆM VÀ CHẾ ĐỘ LÀM VIỆC',
        'Điều 3. Tổ thư ký giúp việc', 'Tổng hợp số liệu của các xã, thị trấn; dự thảo báo cáo tháng, quý, 6 tháng, 9 tháng, năm; quản trị hai trang chính thức của Ban Chỉ đạo.',
        'Điều 4. Tổ cộng tác viên', 'Viết tin, bài; phối hợp với Cổng thông tin điện tử huyện và Đài Truyền thanh - Truyền hình huyện đăng, phát.',
        'Điều 5. Chế độ họp, báo cáo', '1. Ban Chỉ đạo họp định kỳ mỗi quý một lần, họp đột xuất khi cần.', '2. Các xã, thị trấn gửi số liệu trước ngày 25 hằng tháng.',
        'Chương III', 'ĐIỀU KHOẢN THI HÀNH',
        'Điều 6. Hiệu lực thi hành', 'Quy chế này có hiệu lực kể từ ngày ký. Trong quá trình thực hiện, nếu có vướng mắc, các thành viên phản ánh về Tổ thư ký giúp việc để tổng hợp, báo cáo Trưởng Ban xem xét, sửa đổi.',
      ),
    },
    relations: [{ to: 'ban-hanh-quy-che', kind: 'annexed-to' }],
  },
  {
    key: 'to-cong-tac-vien',
    fields: { direction: 'outgoing', type: 'quyet-dinh', signedOn: '2019-05-06', validFrom: '2019-05-06', subject: 'về việc thành lập Tổ cộng tác viên của Ban Chỉ đạo 35 và hai trang thông tin chính thức' },
    text: {
      basis: ['Căn cứ Quyết định số 1186-QĐ/HU, ngày 01/4/2019 của Ban Thường vụ Huyện uỷ về việc thành lập Ban Chỉ đạo 35 huyện Thanh Ba', 'Căn cứ Quy chế làm việc của Ban Chỉ đạo 35'],
      body: paragraphs('Điều 1. Thành lập Tổ cộng tác viên do đồng chí Trưởng Phòng Văn hoá và Thông tin làm Tổ trưởng; mỗi xã, thị trấn cử một cộng tác viên.', 'Điều 2. Lập hai trang thông tin chính thức của Ban Chỉ đạo: “Tuyên giáo Thanh Ba” và “Hương Chè”; Tổ thư ký giúp việc quản trị.', 'Điều 3. Các cơ quan, đơn vị liên quan và các đồng chí có tên chịu trách nhiệm thi hành Quyết định này.'),
    },
    relations: [{ to: 'thanh-lap', kind: 'based-on' }],
  },
  {
    key: 'de-nghi-cu-nguoi',
    fields: { direction: 'outgoing', type: 'cong-van', signedOn: '2019-05-10', subject: 'về việc cử cộng tác viên và đầu mối gửi số liệu' },
    text: {
      addressees: ['Đảng uỷ các xã, thị trấn'],
      body: paragraphs('Thực hiện Quyết định số 02-QĐ/BCĐ35, ngày 06/5/2019, Ban Chỉ đạo 35 đề nghị Đảng uỷ các xã, thị trấn:', '1. Cử một đồng chí làm cộng tác viên và một đồng chí làm đầu mối gửi số liệu hằng tháng.', '2. Gửi danh sách về Ban Chỉ đạo (qua Tổ thư ký giúp việc) trước ngày 25/5/2019.', 'Ban Chỉ đạo đề nghị các đồng chí quan tâm thực hiện.'),
    },
    relations: [{ to: 'to-cong-tac-vien', kind: 'based-on' }],
  },
  {
    key: 'bao-cao-2019',
    fields: { direction: 'outgoing', type: 'bao-cao', signedOn: '2019-12-20', subject: 'kết quả hoạt động năm 2019, phương hướng, nhiệm vụ năm 2020' },
    text: {
      body: [
        { kind: 'heading', level: 1, runs: [{ text: 'Kết quả hoạt động năm 2019' }] },
        ...paragraphs('Ban Chỉ đạo 35 được thành lập theo Quyết định số 1186-QĐ/HU, ngày 01/4/2019; đã ban hành Quy chế làm việc, thành lập Tổ thư ký giúp việc, Tổ cộng tác viên và phân công nhiệm vụ từng thành viên.'),
        { kind: 'paragraph', runs: [{ text: 'Từ tháng 5 đến hết năm 2019, các trang chính thức của Ban Chỉ đạo đã đăng ' }, { text: '142 tin, bài', bold: true }, { text: '; Cổng thông tin điện tử huyện và Đài Truyền thanh - Truyền hình huyện phối hợp đăng, phát thường xuyên.' }] },
        { kind: 'heading', level: 1, runs: [{ text: 'Hạn chế' }] },
        ...paragraphs('Số liệu của một số xã gửi chậm; tên trang “Hương Chè” chưa thể hiện địa phương, bạn đọc khó nhận biết.'),
        { kind: 'heading', level: 1, runs: [{ text: 'Phương hướng, nhiệm vụ năm 2020' }] },
        ...paragraphs('Tổ chức hội nghị triển khai nhiệm vụ trong quý I; xây dựng kế hoạch năm có chỉ tiêu cụ thể; đổi tên trang thông tin cho phù hợp.'),
      ],
    },
    relations: [{ to: 'huong-dan-04', kind: 'answers' }],
  },
];

