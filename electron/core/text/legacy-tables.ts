/** The legacy tables of standards §8.2–8.4, by code (hexadecimal) and letter. */

const TCVN3 =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à ' +
  'B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè ' +
  'CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò ' +
  'E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù ' +
  'F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ';

const VISCII =
  '02Ẳ 05Ẵ 06Ẫ 14Ỷ 19Ỹ 1EỴ 80Ạ 81Ắ 82Ằ 83Ặ 84Ấ 85Ầ 86Ẩ 87Ậ 88Ẽ ' +
  '89Ẹ 8AẾ 8BỀ 8CỂ 8DỄ 8EỆ 8FỐ 90Ồ 91Ổ 92Ỗ 93Ộ 94Ợ 95Ớ 96Ờ 97Ở ' +
  '98Ị 99Ỏ 9AỌ 9BỈ 9CỦ 9DŨ 9EỤ 9FỲ A0Õ A1ắ A2ằ A3ặ A4ấ A5ầ A6ẩ ' +
  'A7ậ A8ẽ A9ẹ AAế ABề ACể ADễ AEệ AFố B0ồ B1ổ B2ỗ B3Ỡ B4Ơ B5ộ ' +
  'B6ờ B7ở B8ị B9Ự BAỨ BBỪ BCỬ BDơ BEớ BFƯ C0À C1Á C2Â C3Ã C4Ả ' +
  'C5Ă C6ẳ C7ẵ C8È C9É CAÊ CBẺ CCÌ CDÍ CEĨ CFỳ D0Đ D1ứ D2Ò D3Ó ' +
  'D4Ô D5ạ D6ỷ D7ừ D8ử D9Ù DAÚ DBỹ DCỵ DDÝ DEỡ DFư E0à E1á E2â ' +
  'E3ã E4ả E5ă E6ữ E7ẫ E8è E9é EAê EBẻ ECì EDí EEĩ EFỉ F0đ F1ự ' +
  'F2ò F3ó F4ô F5õ F6ỏ F7ọ F8ụ F9ù FAú FBũ FCủ FDý FEợ FFỮ';

/** How Windows code page 1252 shows the bytes 0x80–0x9F; a dot where it shows nothing. */
const CODE_PAGE_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

function byCharacter(table: string): Map<string, string> {
  return new Map(table.split(' ').map((entry) => [String.fromCharCode(parseInt(entry.slice(0, 2), 16)), entry.slice(2)]));
}

/** Stored character to letter. The accented capitals have no TCVN3 code. */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = byCharacter(TCVN3);

export const VISCII_LETTERS: ReadonlyMap<string, string> = new Map([
  ...byCharacter(VISCII),
  ...[...CODE_PAGE_1252].flatMap((shown, index): [string, string][] => {
    const letter = byCharacter(VISCII).get(String.fromCharCode(0x80 + index));
    return shown === '.' || letter === undefined ? [] : [[shown, letter]];
  }),
]);

/** VNI letters written with one character (standards §8.3). */
export const VNI_SINGLES: ReadonlyMap<string, string> = new Map(
  'ôơ ÔƠ öư ÖƯ ñđ ÑĐ íí ÍÍ ìì ÌÌ æỉ ÆỈ óĩ ÓĨ òị ÒỊ îỵ ÎỴ'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

function after(bases: string, marks: string): [string, string][] {
  return [...bases].map((base) => [base, marks]);
}

/** The mark that follows a base letter, lower case: for each base letter it may follow, the combining marks it means. */
export const VNI_MARKS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['ù', new Map(after('aeouyơư', ACUTE))],
  ['ø', new Map(after('aeouyơư', GRAVE))],
  ['û', new Map(after('aeouyơư', HOOK))],
  ['õ', new Map(after('aeouyơư', TILDE))],
  ['ï', new Map(after('aeouyơư', DOT))],
  ['â', new Map(after('aeo', CIRCUMFLEX))],
  ['á', new Map(after('aeo', CIRCUMFLEX + ACUTE))],
  ['à', new Map(after('aeo', CIRCUMFLEX + GRAVE))],
  ['å', new Map(after('aeo', CIRCUMFLEX + HOOK))],
  ['ã', new Map(after('aeo', CIRCUMFLEX + TILDE))],
  ['ä', new Map(after('aeo', CIRCUMFLEX + DOT))],
  ['ê', new Map(after('a', BREVE))],
  ['é', new Map(after('a', BREVE + ACUTE))],
  ['è', new Map(after('a', BREVE + GRAVE))],
  ['ú', new Map(after('a', BREVE + HOOK))],
  ['ü', new Map(after('a', BREVE + TILDE))],
  ['ë', new Map(after('a', BREVE + DOT))],
]);
