import type { DocumentFields, RegisteredType } from '../document/record.ts';
import { nameOfType } from '../document/register-keys.ts';
import { typeName } from '../document/type-name.ts';
import type { DocumentType } from '../document/types.ts';
import { fold } from '../text/fold.ts';

export type TypeAndSubject = { readonly type: RegisteredType; readonly typeName: string | null; readonly subject: string };

/** Name of a type that a register does not tell; it is not printed. */
export const UNKNOWN_TYPE_NAME = 'Văn bản';

const OWN: readonly DocumentType[] = [
  'nghi-quyet', 'quyet-dinh', 'quy-dinh', 'chi-thi', 'ket-luan', 'quy-che', 'thong-tri', 'huong-dan', 'thong-bao', 'thong-cao', 'bao-cao',
  'ke-hoach', 'chuong-trinh', 'de-an', 'phuong-an', 'to-trinh', 'cong-van', 'bien-ban', 'giay-moi',
];

/** Other types of ND30 Art. 7, of the Party and of legal documents, as a register names them. */
const OTHERS: readonly string[] = [
  'Công điện', 'Dự án', 'Hợp đồng', 'Bản ghi nhớ', 'Bản thoả thuận', 'Giấy uỷ quyền', 'Giấy giới thiệu', 'Giấy nghỉ phép', 'Phiếu gửi', 'Phiếu chuyển',
  'Phiếu báo', 'Thư công', 'Luật', 'Bộ luật', 'Pháp lệnh', 'Lệnh', 'Nghị định', 'Thông tư liên tịch', 'Thông tư', 'Chiến lược', 'Báo cáo nhanh', 'Lời kêu gọi',
  'Tuyên bố', 'Quy trình', 'Danh sách', 'Đơn', 'Thư mời',
];

type Name = { readonly folded: string; readonly type: RegisteredType };

/** The longer name first: `Thông tư liên tịch` is no `Thông tư`. */
const NAMES: readonly Name[] = [...OWN.map((type): Name => ({ folded: fold(typeName(type)), type })), ...OTHERS.map((name): Name => ({ folded: fold(name), type: 'other' }))].sort(
  (left, right) => right.folded.length - left.folded.length,
);

const ABOUT = /^\s*v\s*\/\s*v\b/iu;

/** A text that begins like the subject of a công văn, which names no type. */
export function opensLikeLetter(text: string): boolean {
  return ABOUT.test(text) || /^\s*về việc\b/iu.test(text);
}

/**
 * What a register says in one column, in its two parts: `Báo cáo kết quả …` is a report on `kết quả …`. Null where the
 * text begins with no known type and not with `V/v`.
 */
export function splitTypeAndSubject(text: string): TypeAndSubject | null {
  const tidy = text.replace(/\s+/gu, ' ').trim();
  const found = leadingType(tidy);
  if (found !== null) return found;
  return opensLikeLetter(tidy) ? { type: 'cong-van', typeName: null, subject: tidy } : null;
}

/** A type told by its name alone, as in a column of its own. */
export function typeOfName(name: string): Pick<TypeAndSubject, 'type' | 'typeName'> | null {
  const folded = fold(name);
  const known = NAMES.find((each) => each.folded === folded);
  if (known === undefined) return null;
  return { type: known.type, typeName: known.type === 'other' ? name.trim() : null };
}

function leadingType(text: string): TypeAndSubject | null {
  const words = text.split(' ');
  // A type's name has at most four words; the longest that is known counts.
  for (let taken = Math.min(4, words.length); taken >= 1; taken -= 1) {
    const said = words.slice(0, taken).join(' ');
    const name = said.replace(/[:,.–-]+$/u, '');
    const known = NAMES.find((each) => each.folded === fold(name));
    if (known === undefined || !sameLetters(name, known)) continue;
    const subject = words.slice(taken).join(' ').replace(/^[:–-]\s*/u, '');
    return { type: known.type, typeName: known.type === 'other' ? name : null, subject };
  }
  return null;
}

/** `Đơn` is a type and `đón` is not: of one syllable the marks must agree, of several they may be missing. */
function sameLetters(name: string, known: Name): boolean {
  if (known.folded.includes(' ')) return true;
  const official = OTHERS.find((each) => fold(each) === known.folded) ?? '';
  return name.toLocaleLowerCase('vi') === official.toLocaleLowerCase('vi');
}

/** Type and subject in one column, as a register has them: a công văn that opens with `V/v` is known by that alone. */
export function joinTypeAndSubject(fields: Pick<DocumentFields, 'type' | 'typeName' | 'subject'>): string {
  const subject = fields.subject.trim();
  if (fields.type === 'cong-van' && ABOUT.test(subject)) return subject;
  if (fields.type === 'other' && fields.typeName === UNKNOWN_TYPE_NAME) return subject;
  // `Báo cáo tình hình` of a report says its type itself.
  if (fields.type !== 'other' && leadingType(subject)?.type === fields.type) return subject;
  return `${nameOfType(fields)} ${subject}`.trim();
}
