import type { Language } from '../../words/language.ts';
import type { RegisterDoubt, RegisterDoubtCode, RegisterRole } from './types.ts';

const DOUBTS: Readonly<Record<Language, Readonly<Record<RegisterDoubtCode, (text: string) => string>>>> = {
  vi: {
    'date-missing': () => 'Thiếu ngày; dòng này chưa vào sổ được.',
    'date-unclear': (text) => `“${text}” không phải ngày rõ ràng.`,
    'subject-missing': () => 'Thiếu trích yếu.',
    'secrecy-mark': () => 'Có dấu độ mật: văn bản mật không ghi nội dung trên máy này. Hãy bỏ dòng này.',
    'row-unclear': () => 'Không rõ dòng này có phải văn bản không.',
    'row-hidden': () => 'Dòng này bị ẩn trong tệp; hãy xem có lấy không.',
    'text-doubtful': () => 'Chữ ở ô này được chuyển từ bảng mã cũ; hãy xem lại.',
    'number-missing': () => 'Thiếu số; nếu lấy thì văn bản đi không có số, văn bản đến lấy số kế tiếp.',
    'number-unclear': (text) => `Không đọc được số từ “${text}”; nếu lấy thì giữ nguyên chữ, không vào dãy số.`,
    'count-unclear': (text) => `“${text}” không phải số lượng; nếu lấy thì để trống.`,
    'type-unknown': () => 'Không rõ tên loại; ghi là loại khác.',
    'type-from-symbol': () => 'Tên loại lấy theo ký hiệu.',
    'type-differs': () => 'Tên loại không khớp với ký hiệu; lấy theo tên loại.',
    'no-term': () => 'Ngày này không thuộc nhiệm kỳ nào trong danh mục nên chưa đánh số được. Hãy ghi nhiệm kỳ trong Danh mục.',
    'number-taken': (text) => `Số “${text}” đã có trong sổ.`,
    'number-double': (text) => `Số “${text}” đã có ở dòng khác. Hãy sửa số, hoặc bỏ một trong hai dòng.`,
    'document-double': () => 'Cùng số, cơ quan và ngày với văn bản khác. Chỉ lấy nếu là bản khác.',
    'text-long': () => 'Chữ ở ô này quá dài.',
  },
  en: {
    'date-missing': () => 'The day is missing; this row cannot be registered.',
    'date-unclear': (text) => `“${text}” is not clearly a day.`,
    'subject-missing': () => 'The subject is missing.',
    'secrecy-mark': () => 'There is a secrecy mark: the content of classified papers is not kept on this PC. Leave this row out.',
    'row-unclear': () => 'It is not clear whether this row is a document.',
    'row-hidden': () => 'This row is hidden in the file; see whether it is to be taken.',
    'text-doubtful': () => 'The text of this cell was converted from an old encoding; please check it.',
    'number-missing': () => 'The number is missing; taken as it is, an outgoing document has none and an incoming one takes the next.',
    'number-unclear': (text) => `No number can be read from “${text}”; taken as it is, the text stays and no series has it.`,
    'count-unclear': (text) => `“${text}” is not a count; taken as it is, it stays empty.`,
    'type-unknown': () => 'The type is not known; it is entered as another type.',
    'type-from-symbol': () => 'The type is taken from the symbol.',
    'type-differs': () => 'The name of the type does not agree with the symbol; the name counts.',
    'no-term': () => 'No term of the catalogue covers this day, so it cannot be numbered. Enter the term in the catalogue.',
    'number-taken': (text) => `The number “${text}” is in the register already.`,
    'number-double': (text) => `Another row has the number “${text}” already. Correct it, or leave out one of the two rows.`,
    'document-double': () => 'Another document has the same number, issuer and day. Take it only if it is another copy.',
    'text-long': () => 'The text of this cell is too long.',
  },
};

const ROW = { vi: 'Dòng', en: 'Row' } as const;

/** What is in doubt, in words, with what it clashes with. */
export function registerDoubtWords(doubt: RegisterDoubt, language: Language): string {
  const told = DOUBTS[language][doubt.code](doubt.text);
  if (doubt.clash === undefined) return told;
  const { clash } = doubt;
  return `${told} (${'rows' in clash ? `${ROW[language]} ${clash.rows[0] ?? ''}: ${clash.subject}` : clash.subject})`;
}

const ROLES: Readonly<Record<Language, Readonly<Record<RegisterRole, string>>>> = {
  vi: {
    ordinal: 'Thứ tự (không lấy)', 'number-symbol': 'Số, ký hiệu', number: 'Số', symbol: 'Ký hiệu', 'signed-on': 'Ngày văn bản', 'arrived-on': 'Ngày đến', 'arrival-number': 'Số đến', issuer: 'Tác giả',
    'type-and-subject': 'Tên loại và trích yếu', type: 'Tên loại', subject: 'Trích yếu', signer: 'Người ký', 'signer-office': 'Chức vụ người ký', recipients: 'Nơi nhận', 'copy-holder': 'Người nhận, nơi lưu',
    copies: 'Số bản', pages: 'Số trang', 'passed-on': 'Ngày chuyển', 'received-by': 'Ký nhận', 'due-on': 'Hạn giải quyết', note: 'Ghi chú',
  },
  en: {
    ordinal: 'Ordinal (not taken)', 'number-symbol': 'Number and symbol', number: 'Number', symbol: 'Symbol', 'signed-on': 'Day of the document', 'arrived-on': 'Day of arrival', 'arrival-number': 'Arrival number', issuer: 'Issuer',
    'type-and-subject': 'Type and subject', type: 'Type', subject: 'Subject', signer: 'Signer', 'signer-office': 'Office of the signer', recipients: 'Recipients', 'copy-holder': 'Receiver, copy kept by',
    copies: 'Copies', pages: 'Pages', 'passed-on': 'Passed on', 'received-by': 'Received by', 'due-on': 'Due', note: 'Note',
  },
};

/** What a column holds, in words. */
export function registerRoleWords(role: RegisterRole, language: Language): string {
  return ROLES[language][role];
}
