import { fold, toneKey } from '../text/fold.ts';
import { hasMarks } from '../text/letters.ts';

/**
 * The words of table headers, totals, footers and secrecy marks, as Vietnamese offices write them. Texts are compared
 * folded; where marks decide (`công` work, `cộng` sum) and the text carries any, they are compared as well.
 */

/** What a header cell says its column is for, when its text is one of the customary words. */
export type HeadWord = 'index' | 'unit' | 'indicator' | 'measure' | 'code' | 'period' | 'note';

const HEAD_WORDS: Readonly<Record<HeadWord, readonly string[]>> = {
  index: ['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 's tt', 'no'],
  unit: [
    'don vi', 'ten don vi', 'don vi bao cao', 'ten don vi bao cao', 'cac don vi', 'don vi thuc hien', 'don vi gui', 'don vi hanh chinh', 'ten don vi hanh chinh',
    'don vi dia phuong', 'dia phuong', 'ten dia phuong', 'dia ban', 'dia ban don vi', 'xa', 'phuong', 'ten xa', 'ten phuong', 'cac xa', 'xa phuong', 'phuong xa', 'ten xa phuong',
    'xa thi tran', 'ten xa thi tran', 'cac xa thi tran', 'ten cac xa thi tran', 'xa phuong thi tran', 'phuong xa thi tran', 'ten xa phuong thi tran', 'cac xa phuong thi tran',
    'xa phuong dac khu', 'co quan', 'ten co quan', 'co quan don vi', 'ten co quan don vi', 'co quan bao cao', 'don vi co quan', 'to chuc', 'ten to chuc', 'truong', 'ten truong',
    'huyen', 'ten huyen', 'huyen thi', 'huyen thanh thi', 'noi gui', 'nguon gui', 'row labels', 'nhan hang', 'don vi xa', 'don vi xa thi tran', 'don vi xa phuong', 'don vi cap xa', 'dang uy', 'dang bo', 'chi bo',
  ],
  indicator: [
    'noi dung', 'ten noi dung', 'cac noi dung', 'noi dung cong viec', 'noi dung cong tac', 'noi dung bao cao', 'noi dung thuc hien', 'noi dung chi tieu', 'noi dung tuyen truyen',
    'chi tieu', 'ten chi tieu', 'cac chi tieu', 'chi tieu thong ke', 'chi tieu bao cao', 'chi so', 'ten chi so', 'tieu chi', 'ten tieu chi', 'danh muc', 'hang muc', 'linh vuc', 'nhiem vu',
    'noi dung nhiem vu', 'hoat dong', 'noi dung hoat dong', 'cac hoat dong', 'loai hinh', 'hinh thuc', 'nhom', 'nhom chi tieu', 'muc', 'dien giai', 'khoan muc', 'san pham', 'loai',
  ],
  measure: ['don vi tinh', 'dvt', 'dv tinh', 'dvi tinh', 'd v t', 'don vi do', 'don vi tinh toan', 'dv'],
  code: ['ma', 'ma so', 'ma chi tieu', 'ma don vi', 'ma ct', 'ma dv', 'ma xa', 'ky hieu', 'ma hieu'],
  period: ['ky', 'ky bao cao', 'ky so lieu', 'thoi gian', 'thang', 'thang bao cao', 'quy', 'thoi ky', 'thang nam', 'ky thang'],
  note: ['ghi chu', 'chu thich', 'giai trinh', 'ly do', 'nguyen nhan', 'nguon', 'nguon so lieu', 'minh chung', 'danh gia', 'nhan xet', 'nguoi phu trach', 'nguoi thuc hien', 'noi dung khac', 'ghi chu khac', 'tai lieu minh chung',
    'so dien thoai', 'dien thoai', 'sdt', 'dt', 'so dt', 'email', 'dia chi email', 'thu dien tu', 'nguoi lap', 'nguoi nop', 'nguoi gui', 'nguoi bao cao', 'can bo phu trach', 'ngay gui', 'ngay nop', 'ngay bao cao', 'ngay nhan', 'da gui', 'da nop', 'tinh trang', 'trang thai', 'dau thoi gian', 'hinh thuc gui', 'ky nhan', 'ky ten',
  ],
};

const headByKey: ReadonlyMap<string, HeadWord> = new Map(
  (Object.keys(HEAD_WORDS) as HeadWord[]).flatMap((head) => HEAD_WORDS[head].map((key) => [key, head] as const)),
);

export const headWordOf = (key: string): HeadWord | null => headByKey.get(key) ?? null;

/**
 * Which figures a column or row holds. `current`: this period's, said in words. `plain`: figures without a word about
 * the time (`Số lượng`). All others are figures that are not this period's own.
 */
export type Scope = 'current' | 'plain' | 'cumulative' | 'previous' | 'same-period' | 'plan' | 'compare' | 'rank' | 'part';

export type LeftOut = Exclude<Scope, 'current' | 'plain'>;

export const isLeftOut = (scope: Scope | null): scope is LeftOut => scope !== null && scope !== 'current' && scope !== 'plain';

const PLAIN: ReadonlySet<string> = new Set([
  'so luong', 'sl', 'so lieu', 'ket qua', 'ket qua thuc hien', 'ket qua dat duoc', 'thuc hien', 'da thuc hien', 'so luong thuc hien', 'gia tri', 'tri so', 'phat sinh',
  'so da thuc hien', 'so lieu thuc hien', 'so lieu bao cao', 'ket qua bao cao', 'th', 'so thuc hien', 'gia tri thuc hien', 'con so', 'luong', 'tong so luong',
]);

/** Phrases that say, wherever they stand in a header, that its figures are not this period's own; checked in this order. */
const LEFT_OUT: readonly (readonly [LeftOut, readonly string[]])[] = [
  ['compare', [
    'so sanh', 'so voi', 'ty le', 'ti le', 'ty trong', 'tang giam', 'chenh lech', '% dat', 'dat %', 'dat kh', 'dat ke hoach', 'so kh', 'muc dat', 'dat ty le', '% kh', '% ke hoach', 'hoan thanh', 'toc do', 'binh quan', 'trung binh', 'bq',
  ]],
  ['same-period', ['cung ky', 'cung thang nam truoc', 'nam truoc', 'nam ngoai']],
  ['cumulative', [
    'luy ke', 'luy tien', 'cong don', 'dau nam', 'tinh den', 'den thang', 'den het thang', 'den nay', 'den ngay', 'ca nam', 'trong nam', 'nam nay', 'tu dau ky', 'tu dau nhiem ky', 'dau ky', 'ton dau',
  ]],
  ['previous', ['thang truoc', 'ky truoc', 'quy truoc', 'lien truoc', 'thang trc', 'tuan truoc', 'ki truoc', 'truoc do', 'truoc chuyen sang', 'bao cao truoc', 'bc truoc', 'ke truoc', 'lien ke', 'lan truoc', 'dot truoc', 'ky goc']],
  ['plan', [
    'ke hoach', 'chi tieu giao', 'duoc giao', 'giao nam', 'giao thang', 'dinh muc', 'muc tieu', 'phan dau', 'du kien', 'uoc', 'uoc thuc hien', 'dang ky', 'thang sau', 'ky sau', 'thang toi', 'ky toi', 'quy sau', 'bao cao sau', 'bao cao toi', 'ky tiep theo', 'thang tiep theo', 'quy tiep theo', 'ky ke tiep', 'thang ke tiep', 'yeu cau', 'nhu cau', 'nghi quyet giao', 'nq giao', 'giao bo sung',
    'chi tieu nam', 'chi tieu thang', 'chi tieu quy', 'chi tieu ke hoach', 'kh nam', 'kh thang', 'kh giao',
  ]],
  ['rank', ['xep hang', 'xep loai', 'thu hang', 'xep thu', 'cham diem', 'diem thi dua', 'thi dua']],
];

/** Words that mean the same only when they are the whole header. */
const LEFT_OUT_ALONE: ReadonlyMap<string, LeftOut> = new Map([
  ['tang', 'compare'], ['giam', 'compare'], ['dat', 'compare'], ['', 'compare'], ['tl', 'compare'], ['ck', 'same-period'], ['lk', 'cumulative'], ['kh', 'plan'], ['chi tieu', 'plan'],
  ['giao', 'plan'], ['hang', 'rank'], ['diem', 'rank'], ['nam', 'cumulative'],
]);

const CURRENT_ALL = ['trong ky', 'ky nay', 'ky bao cao', 'ki nay', 'trong ki', 'phat sinh trong ky', 'hien tai'];
const CURRENT: Readonly<Record<string, readonly string[]>> = {
  month: ['tong thang', 'cong thang', 'ca thang', 'trong thang', 'thang nay', 'thang bao cao', 'thang hien tai', 'thuc hien thang', 'ket qua thang', 'so lieu thang'],
  quarter: ['tong quy', 'cong quy', 'ca quy', 'trong quy', 'quy nay', 'quy bao cao', 'thuc hien quy', 'ket qua quy'],
  'half-year': ['tong 6 thang', 'cong 6 thang', '6 thang dau nam', '6 thang cuoi nam', '6 thang', 'sau thang'],
  'nine-month': ['tong 9 thang', 'cong 9 thang', '9 thang dau nam', '9 thang', 'chin thang'],
  year: ['tong nam', 'cong nam', 'trong nam', 'nam nay', 'ca nam', 'nam bao cao', 'thuc hien nam'],
  'ad-hoc': ['dot nay', 'trong dot'],
};
/** Time words of a longer or shorter period than the asked one: their figures are another period's. */
const OTHER_LENGTH: Readonly<Record<string, readonly string[]>> = {
  month: ['trong quy', 'quy nay', 'trong tuan', 'tuan nay', '6 thang', '9 thang', 'trong ngay'],
  quarter: ['trong thang', 'thang nay', '6 thang', '9 thang', 'trong tuan', 'tuan nay'],
  'half-year': ['trong thang', 'thang nay', 'trong quy', 'quy nay', '9 thang'],
  'nine-month': ['trong thang', 'thang nay', 'trong quy', 'quy nay', '6 thang'],
  year: ['trong thang', 'thang nay', 'trong quy', 'quy nay', '6 thang', '9 thang'],
  'ad-hoc': [],
};

/** One look that passes over the texts without any word of time or scope, which are most. */
const ANY_SCOPE = new RegExp(
  `(?:^| )(?:${[...LEFT_OUT.flatMap(([, phrases]) => phrases), ...CURRENT_ALL, ...Object.values(CURRENT).flat(), ...Object.values(OTHER_LENGTH).flat()].join('|')}|\\d{1,2} thang|tuan)(?: |$)`,
);

/** Whether the words of `phrase` stand in `key` one after the other, as whole words. Both are folded. */
export const holdsWords = (key: string, phrase: string): boolean => {
  const at = key.indexOf(phrase);
  if (at < 0) return false;
  const before = at === 0 || key.charAt(at - 1) === ' ';
  const end = at + phrase.length;
  const after = end === key.length || key.charAt(end) === ' ';
  return (before && after) || holdsWords(key.slice(at + 1), phrase);
};

/**
 * The scope that a header or label tells, null when it says none. `periodKind` is the asked period's: `trong quý` is
 * this period in a quarterly form and another one in a monthly form.
 */
export const scopeOf = (text: string, periodKind: string): Scope | null => {
  const key = fold(text);
  if (text.includes('%') && !/[\p{L}]{3}/u.test(text.replace(/\([^)]*\)/gu, ''))) return 'compare';
  if (!ANY_SCOPE.test(key) && !LEFT_OUT_ALONE.has(key) && !PLAIN.has(key)) return null;
  const words = marksDecide(text, key);
  const alone = key === '' ? (text.trim() === '%' ? 'compare' : null) : LEFT_OUT_ALONE.get(words);
  if (alone != null) return key === 'nam' && periodKind === 'year' ? 'current' : alone;
  if (PLAIN.has(key)) return 'plain';
  if (/^(?:so |phat sinh )?(?:tang|giam)(?: them)? (?:trong|ky nay|thang nay|quy nay|nam nay)\b/.test(words)) return 'compare';
  const current = [...CURRENT_ALL, ...(CURRENT[periodKind] ?? [])].some((phrase) => holdsWords(words, phrase));
  for (const [scope, phrases] of LEFT_OUT) {
    for (const phrase of phrases) {
      if (!holdsWords(words, phrase)) continue;
      if (current && scope === 'cumulative' && (CURRENT[periodKind] ?? []).some((own) => holdsWords(own, phrase))) continue;
      return scope;
    }
  }
  if (current) return 'current';
  // A week is no period that is reported: its figures are a part of the month's.
  if (/^(?:ket qua |thuc hien |so lieu )?tuan (?:thu )?(?:\d|[ivx]+\b|mot|hai|ba|tu|bon|nam)/.test(words)) return 'part';
  const months = /^(?:(?:ket qua|thuc hien|so lieu|tong) )?(\d{1,2}) thang\b/.exec(words)?.[1];
  if (months !== undefined) return 'cumulative';
  return (OTHER_LENGTH[periodKind] ?? []).some((phrase) => holdsWords(words, phrase)) ? 'cumulative' : null;
};

/** Words whose folded form is another word's too; with marks the other one must not count. */
const FALSE_FRIENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['trong', 'trong'], ['thang', 'tháng'], ['quy', 'quý'], ['nam', 'năm'], ['ky', 'kỳ'], ['ki', 'kì'], ['dau', 'đầu'], ['den', 'đến'], ['truoc', 'trước'], ['sau', 'sau'], ['toi', 'tới'],
      ['tang', 'tăng'], ['giam', 'giảm'], ['dat', 'đạt'], ['hang', 'hạng'], ['diem', 'điểm'], ['giao', 'giao'], ['uoc', 'ước'], ['cung', 'cùng'], ['don', 'dồn'], ['ke', 'kế kề'], ['so', 'so'],
      ['ngoai', 'ngoái'], ['loai', 'loại'], ['dot', 'đợt'], ['tuan', 'tuần'], ['ca', 'cả'], ['ton', 'tồn'],
    ] as const
  ).map(([folded, written]) => [folded, new Set(written.split(' ').map(toneKey))]),
);

/** The folded text with words taken out that only look like a header word once their marks are gone. */
const marksDecide = (text: string, key: string): string => {
  if (!hasMarks(text)) return key;
  const marked = toneKey(text).split(' ');
  const plain = key.split(' ');
  if (marked.length !== plain.length) return key;
  return plain
    .map((word, at) => {
      const right = FALSE_FRIENDS.get(word);
      return right === undefined || right.has(marked[at] ?? '') ? word : '_';
    })
    .join(' ');
};

/** Takes the words about this period out of a header, so that `Tin, bài trong tháng` leaves `Tin, bài`. */
export const withoutCurrentWords = (text: string): string =>
  text
    .replace(/\b(?:phát sinh |thực hiện |kết quả |số liệu )?(?:trong|báo cáo) (?:tháng|kỳ|kì|quý)(?: này| báo cáo)?/giu, ' ')
    .replace(/(?:tháng|kỳ|kì|quý) (?:này|báo cáo)/giu, ' ')
    .replace(/\(\s*\)/gu, ' ')
    .replace(/^[\s:;,–-]+|[\s:;,–-]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const TOTAL_ALONE: ReadonlySet<string> = new Set([
  'tong', 'tong so', 'tong cong', 'cong', 'cong chung', 'tong chung', 'tong cong chung', 'cong tong', 'tong cong so', 'toan huyen', 'toan xa', 'toan tinh', 'grand total', 'total', 'total result', 'toan thi xa', 'toan thanh pho',
  'toan quan', 'toan phuong', 'ca huyen', 'ca tinh', 'ca xa', 'toan dang bo', 'toan don vi', 'tong toan huyen', 'tong toan tinh', 'tong toan xa', 'tong hop chung', 'toan bo', 'chung toan huyen',
  'cong toan huyen', 'cong toan tinh', 'tong cong toan huyen', 'tong cong toan tinh', 'tong cong toan xa', 'tong so toan huyen', 'tong cac don vi', 'tong cac xa', 'tong so cac don vi', 'tong so cac xa',
  'cong cac xa', 'cong cac don vi', 'tong so chung', 'tong sl', 'tong so luong', 'tong so lieu', 'tong cua huyen', 'so chung', 'cong lai', 'tong cong lai',
]);
/** `Cộng cụm I`, `Tổng khối xã`, `Cộng (I)`, `Tổng nhóm 2`: a total of the rows around it. */
const TOTAL_OF_PART = /^(?:cong|tong|tong cong|tong so|cong tong|tong hop) (?:(?:cac )?(?:cum|khoi|nhom|phan|muc|vung|khu vuc|khu)(?: .*)?|cac (?:xa|phuong|thi tran|dac khu|truong|co quan|phong|ban|don vi|doan the)(?: .*)?|(?:toan )?(?:huyen|tinh|quan|thi xa|thanh pho|phuong|xa|thi tran|dac khu)(?: .*)?|[ivx]+|[a-d]|\d{1,2}|\(.*\)|i+ ?\+ ?i+|don vi|xa|toan .*|cua .*|trang|duoi|tren)$/;

export type TotalWord = 'all' | 'part';

/** Whether a label names a total, of the whole table or of a part of it. `Công …` (work) is none. */
export const totalOf = (text: string): TotalWord | null => totalIn(text) ?? (text.includes('(') ? totalIn(text.replace(/\([^()]*\)/gu, ' ')) : null);

const totalIn = (text: string): TotalWord | null => {
  const bare = text.replace(/^\s*(?:[ivxIVX]+|[0-9]{1,3}|[A-Za-z])\s*[.)]\s+/u, '').replace(/[\s:.;…]+$/u, '');
  const key = fold(bare);
  if (key === '') return text.includes('Σ') || text.includes('∑') ? 'all' : null;
  if (!/^(?:cong|tong|toan|ca|chung|so|i|grand|total)/.test(key)) return null;
  if (hasMarks(bare)) {
    const marked = toneKey(bare);
    const first = marked.split(' ')[0] ?? '';
    if (key.startsWith('cong') && first !== toneKey('cộng')) return null;
    if (key.startsWith('tong') && first !== toneKey('tổng') && first !== 'tong') return null;
  }
  if (TOTAL_ALONE.has(key)) return 'all';
  if (/^(?:tong|cong|tong cong|tong so) \d{1,3} (?:xa|don vi|phuong|xa thi tran|xa phuong|co quan|truong)/.test(key)) return 'all';
  return TOTAL_OF_PART.test(key) ? 'part' : null;
};

const FOOTERS = [
  'nguoi lap', 'nguoi tong hop', 'nguoi bao cao', 'nguoi kiem tra', 'nguoi thong ke', 'nguoi ky', 'nguoi duyet', 'noi nhan', 'thu truong', 'lanh dao', 'xac nhan cua', 't m', 'tm', 'k t', 'kt', 't l', 'tl',
  'tuq', 'ky ten', 'ky ghi ro', 'ky dong dau', 'ky ho ten', 'nguoi nhap', 'can bo tong hop', 'truong ban', 'pho truong ban', 'chanh van phong', 'bi thu', 'pho bi thu', 'chu tich', 'pho chu tich', 'giam doc', 'hieu truong',
];

/** A line below a table that belongs to the signatures. */
export const isFooter = (key: string): boolean => FOOTERS.some((words) => key === words || key.startsWith(`${words} `));

/** Lines of the letterhead that name somebody other than who reports. */
export const namesAnother = (key: string): boolean =>
  /^(?:kinh gui|kinh trinh|noi nhan|don vi nhan|noi nhan bao cao|co quan nhan|gui ve|nguoi nhan|ban hanh|theo|can cu|cap tren)/.test(key);

/** Lines that say outright who reports. */
export const namesReporter = (key: string): boolean => /^(?:don vi bao cao|don vi gui|don vi lap|ten don vi|co quan bao cao|dia phuong|don vi thuc hien|don vi|xa thi tran|xa phuong|dia ban)\b/.test(key) && !/^don vi (?:nhan|tinh|do)\b/.test(key);
