import type { Committee, FormatProfile, Member } from '../catalogue/types.ts';
import { filingLine, recipientOf, signerOf, type SealRule } from '../report/head.ts';
import type { RichBlock, RichText } from '../rich-text/types.ts';
import { layoutOf } from './layout.ts';
import type { DocumentText } from './record.ts';
import type { DocumentType } from './types.ts';

export type DraftTextInput = {
  readonly type: DocumentType;
  readonly profile: FormatProfile;
  readonly committee: Committee;
  readonly members: readonly Member[];
  /** Chooses who signs, ISO. */
  readonly day: string;
  readonly seal: SealRule;
};

/** What a new document begins with, all of it to be edited: `…` stands where only the writer knows. */
export type DraftedText = { readonly subject: string; readonly recipients: readonly string[]; readonly text: DocumentText };

type Names = { readonly committee: string; readonly parent: string; readonly superior: string; readonly isState: boolean };

const p = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] });
const centered = (text: string): RichBlock => ({ kind: 'paragraph', align: 'center', runs: [{ text, bold: true }] });
const article = (number: number, title: string): RichBlock => ({ kind: 'paragraph', runs: [{ text: `Điều ${String(number)}. ${title}`, bold: true }] });
const field = (name: string, text = '…'): RichBlock => ({ kind: 'paragraph', runs: [{ text: `${name}:`, bold: true }, { text: ` ${text}` }] });
const ordered = (...texts: readonly string[]): RichBlock => ({ kind: 'list', ordered: true, items: texts.map((text) => ({ runs: [{ text }] })) });
const dashes = (...texts: readonly string[]): RichBlock => ({ kind: 'list', ordered: false, items: texts.map((text) => ({ runs: [{ text }] })) });

/** Main headings, each with one line to begin with. */
const parts = (...titles: readonly string[]): RichText => titles.flatMap((text): RichBlock[] => [{ kind: 'heading', level: 1, runs: [{ text }] }, p('…')]);

const regulation = ({ committee }: Names): RichText => [
  centered('Chương I'), centered('QUY ĐỊNH CHUNG'),
  article(1, 'Phạm vi điều chỉnh, đối tượng áp dụng'), p(`1. Quy chế này quy định …`), p(`2. Quy chế này áp dụng đối với các thành viên ${committee} và …`),
  article(2, 'Nguyên tắc làm việc'), p('…'),
  centered('Chương II'), centered('NHIỆM VỤ, QUYỀN HẠN'),
  article(3, `Nhiệm vụ, quyền hạn của ${committee}`), p('1. …'), p('2. …'),
  article(4, 'Nhiệm vụ, quyền hạn của các thành viên'), p('1. …'), p('2. …'),
  centered('Chương III'), centered('CHẾ ĐỘ LÀM VIỆC'),
  article(5, 'Chế độ hội họp, thông tin, báo cáo'), p('…'),
  centered('Chương IV'), centered('ĐIỀU KHOẢN THI HÀNH'),
  article(6, 'Hiệu lực và tổ chức thực hiện'), p(`Quy chế này có hiệu lực kể từ ngày ký. Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về ${committee} để xem xét, sửa đổi, bổ sung.`),
];

/** Body of a new document by its type, as these papers customarily run. */
const BODIES: Readonly<Record<DocumentType, (names: Names) => RichText>> = {
  'cong-van': ({ committee }) => [p(`Thực hiện …, ${committee} đề nghị …:`), ordered('…', '…'), p(`Báo cáo kết quả thực hiện gửi về ${committee} trước ngày …`)],
  'to-trinh': ({ committee, superior }) => [p(`Thực hiện …, ${committee} kính trình ${superior} xem xét … như sau:`), ...parts('Sự cần thiết', 'Nội dung', 'Đề xuất, kiến nghị'), p(`${committee} kính trình ${superior} xem xét, quyết định.`)],
  'quyet-dinh': ({ committee }) => [
    p('Điều 1. …'), p('Điều 2. …'), p(`Điều 3. Các thành viên ${committee}, các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ngày ký.`),
  ],
  'nghi-quyet': ({ isState }) => (isState ? [p('Điều 1. …'), p('Điều 2. …'), p('Điều 3. Nghị quyết này có hiệu lực kể từ ngày …')] : parts('Đánh giá tình hình', 'Mục tiêu, nhiệm vụ', 'Tổ chức thực hiện')),
  'quy-che': regulation,
  'quy-dinh': (names) => regulation(names).map((block) => (block.kind === 'paragraph' ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replaceAll('Quy chế này', 'Quy định này') })) } : block)),
  'chi-thi': ({ committee }) => [p(`Để …, ${committee} yêu cầu các cơ quan, đơn vị tập trung thực hiện các nhiệm vụ sau:`), ordered('…', '…'), p(`${committee} theo dõi, kiểm tra, đôn đốc việc thực hiện Chỉ thị này.`)],
  'ket-luan': ({ committee }) => [p(`Tại hội nghị ngày …, sau khi nghe … và ý kiến thảo luận, ${committee} kết luận như sau:`), ordered('…', '…'), p('Giao … theo dõi, đôn đốc việc thực hiện Kết luận này.')],
  'thong-tri': ({ committee }) => [p(`${committee} yêu cầu các cơ quan, đơn vị thực hiện một số nội dung sau:`), ordered('…', '…')],
  'huong-dan': ({ committee }) => [p(`Thực hiện …, ${committee} hướng dẫn một số nội dung sau:`), ...parts('Mục đích, yêu cầu', 'Nội dung', 'Tổ chức thực hiện')],
  'thong-bao': ({ committee }) => [p(`${committee} thông báo … như sau:`), ordered('…', '…')],
  'thong-cao': ({ committee }) => [p(`${committee} thông cáo …:`), p('…')],
  'bao-cao': ({ committee }) => [p(`Thực hiện …, ${committee} báo cáo kết quả như sau:`), ...parts('Kết quả thực hiện', 'Hạn chế, khó khăn và nguyên nhân', 'Phương hướng, nhiệm vụ thời gian tới', 'Kiến nghị, đề xuất')],
  'ke-hoach': ({ committee }) => [p(`Thực hiện …, ${committee} xây dựng kế hoạch … như sau:`), ...parts('Mục đích, yêu cầu', 'Nội dung, nhiệm vụ', 'Thời gian, kinh phí', 'Tổ chức thực hiện')],
  'chuong-trinh': ({ committee }) => [p(`Thực hiện …, ${committee} ban hành chương trình … như sau:`), ...parts('Mục tiêu', 'Nhiệm vụ trọng tâm', 'Tổ chức thực hiện')],
  'de-an': () => parts('Sự cần thiết và cơ sở xây dựng', 'Quan điểm, mục tiêu', 'Nhiệm vụ, giải pháp', 'Tổ chức thực hiện'),
  'phuong-an': () => parts('Mục đích, yêu cầu', 'Nội dung phương án', 'Tổ chức thực hiện'),
  'bien-ban': () => [
    field('Thời gian', 'bắt đầu hồi … giờ …, ngày …'), field('Địa điểm'), field('Nội dung'), field('Người chủ trì'), field('Người ghi biên bản'),
    ...parts('Thành phần', 'Diễn biến', 'Kết luận'), p('Hội nghị kết thúc vào hồi … giờ …, ngày …'),
  ],
  'giay-moi': ({ committee }) => [p(`${committee} trân trọng kính mời:`), dashes('…'), field('Tới dự'), field('Chủ trì'), field('Thời gian', '… giờ …, ngày …'), field('Địa điểm'), p('Rất mong các đại biểu tham dự đầy đủ, đúng giờ.')],
};

const ABOUT: Partial<Record<DocumentType, string>> = { 'quyet-dinh': 'về việc …', 'nghi-quyet': 'về …', 'to-trinh': 'về …', 'cong-van': '…', 'giay-moi': 'dự …' };

function basisLines(type: DocumentType, { committee, parent }: Names): readonly string[] {
  if (type !== 'quyet-dinh') return [];
  return [`Căn cứ Quyết định số …, ngày … của ${parent === '' ? '…' : parent} về việc thành lập ${committee}`, `Căn cứ Quy chế làm việc của ${committee}`, 'Xét đề nghị của …'];
}

function addressees(type: DocumentType, { superior }: Names): readonly string[] {
  return type === 'to-trinh' && superior !== '' ? [superior] : type === 'cong-van' ? ['…'] : [];
}

/** A new document of a type: its subject, recipients and text with the customary sentences, signed by who is in office. */
export function draftText({ type, profile, committee, members, day, seal }: DraftTextInput): DraftedText {
  const styled: Committee = { ...committee, formatProfile: profile };
  const isState = layoutOf(profile).family === 'state';
  const names: Names = { committee: committee.name, parent: committee.parentBody, superior: committee.parentBody === '' ? '…' : recipientOf(committee.parentBody), isState };
  return {
    subject: ABOUT[type] ?? '…',
    recipients: type === 'giay-moi' ? ['Như thành phần mời'] : type === 'quyet-dinh' ? ['Như Điều 3'] : [`Các thành viên ${committee.name}`],
    text: {
      addressees: addressees(type, names),
      basis: basisLines(type, names),
      body: BODIES[type](names),
      filedAt: filingLine(styled),
      signature: signerOf(styled, members, day, seal),
      place: committee.place,
    },
  };
}
