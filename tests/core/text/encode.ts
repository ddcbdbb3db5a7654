/** Writes Unicode text the way old key maps stored it, so that decoding can be tried both ways. */

export const VIETNAMESE_LOWER = [
  ...'aàảãáạ', ...'ăằẳẵắặ', ...'âầẩẫấậ', ...'eèẻẽéẹ', ...'êềểễếệ', ...'iìỉĩíị', ...'oòỏõóọ', ...'ôồổỗốộ', ...'ơờởỡớợ', ...'uùủũúụ', ...'ưừửữứự', ...'yỳỷỹýỵ', 'đ',
].filter((letter) => !/[a-z]/.test(letter));

/** The 67 letters outside ASCII and their capitals: 134. */
export const VIETNAMESE_LETTERS = [...VIETNAMESE_LOWER, ...VIETNAMESE_LOWER.map((letter) => letter.toUpperCase())];

const TCVN3_CODES: Readonly<Record<string, number>> = {
  Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7, ă: 0xa8, â: 0xa9, ê: 0xaa, ô: 0xab, ơ: 0xac, ư: 0xad, đ: 0xae,
  à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb,
  è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde,
  ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9, ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee,
  ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4, ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe,
};

/** Accented capitals have no code and are stored as the small letter, as typists did. */
export function encodeTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => TCVN3_CODES[letter] ?? TCVN3_CODES[letter.toLowerCase()] ?? letter)
    .map((code) => (typeof code === 'number' ? String.fromCharCode(code) : code))
    .join('');
}

const VNI_TONES: Readonly<Record<string, string>> = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = { '': 'â', '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' };
const VNI_BREVE: Readonly<Record<string, string>> = { '': 'ê', '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' };
const VNI_I: Readonly<Record<string, string>> = { '\u0301': 'í', '\u0300': 'ì', '\u0309': 'æ', '\u0303': 'ó', '\u0323': 'ò' };

export function encodeVni(text: string): string {
  return [...text.normalize('NFC')].map(vniLetter).join('');
}

function vniLetter(letter: string): string {
  const isCapital = letter !== letter.toLowerCase();
  const cased = (stored: string): string => (isCapital ? stored.toUpperCase() : stored);
  if (letter.toLowerCase() === 'đ') return cased('ñ');
  if (letter.toLowerCase() === 'ỵ') return cased('î');
  const [base = '', ...marks] = letter.toLowerCase().normalize('NFD');
  const tone = marks.find((mark) => VNI_TONES[mark] !== undefined) ?? '';
  const shape = marks.find((mark) => mark !== tone) ?? '';
  if (marks.length === 0) return letter;
  if (base === 'i') return cased(VNI_I[tone] ?? '');
  if (shape === '\u0302') return cased(base + (VNI_CIRCUMFLEX[tone] ?? ''));
  if (shape === '\u0306') return cased(base + (VNI_BREVE[tone] ?? ''));
  if (shape === '\u031B') return cased((base === 'o' ? 'ô' : 'ö') + (VNI_TONES[tone] ?? ''));
  return cased(base + (VNI_TONES[tone] ?? ''));
}
