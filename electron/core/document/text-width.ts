/**
 * Widths of text in Times New Roman, so that rules can be exactly as long as the text above them and columns wide
 * enough for lines that must not wrap. Advance widths are in 1/2048 em for U+0020–U+007E; an accented letter is as
 * wide as its base letter, except ơ and ư, whose horn widens them. Fonts with the same metrics give the same lengths.
 */
export type TextWeight = 'regular' | 'bold' | 'italic';

const UNITS_PER_EM = 2048;
const TWIPS_PER_POINT = 20;
const FIRST_CODE = 0x20;

const ASCII_WIDTHS: Record<TextWeight, readonly number[]> = {
  regular: [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479,
    1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682,
    1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
  ],
  bold: [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479,
    1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682,
    1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
  ],
  italic: [
    512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251, 1479, 1479, 682, 909, 1366, 1139, 1706, 1366,
    1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797, 569, 797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569,
    1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024, 1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
  ],
};

const OTHER_WIDTHS: Record<TextWeight, Readonly<Record<string, number>>> = {
  regular: { 'ơ': 1083, 'Ơ': 1479, 'ư': 1110, 'Ư': 1589, 'đ': 1024, 'Đ': 1479, '–': 1024, '—': 2048, '“': 909, '”': 909, '‘': 682, '’': 682, '…': 2048 },
  bold: { 'ơ': 1134, 'Ơ': 1593, 'ư': 1229, 'Ư': 1630, 'đ': 1139, 'Đ': 1479, '–': 1024, '—': 2048, '“': 1024, '”': 1024, '‘': 682, '’': 682, '…': 2048 },
  italic: { 'ơ': 1093, 'Ơ': 1479, 'ư': 1117, 'Ư': 1544, 'đ': 1024, 'Đ': 1479, '–': 1024, '—': 1821, '“': 1139, '”': 1139, '‘': 682, '’': 682, '…': 1821 },
};

const HORN = '\u031b';
const HORNED: Readonly<Record<string, string>> = { o: 'ơ', O: 'Ơ', u: 'ư', U: 'Ư' };

/** Width of a letter outside the table: a full em, which is what wide scripts and pictographs take. */
const UNKNOWN_WIDTH = UNITS_PER_EM;
const NO_BREAK_SPACE = '\u00a0';

function isCombining(letter: string): boolean {
  return /^\p{M}$/u.test(letter);
}

function letterUnits(letter: string, weight: TextWeight): number {
  if (letter === NO_BREAK_SPACE) return letterUnits(' ', weight);
  const ascii = ASCII_WIDTHS[weight][(letter.codePointAt(0) ?? 0) - FIRST_CODE];
  if (ascii !== undefined) return ascii;
  const listed = OTHER_WIDTHS[weight][letter];
  if (listed !== undefined) return listed;
  if (isCombining(letter)) return 0;
  const [base = '', ...marks] = letter.normalize('NFD');
  if (base === letter) return UNKNOWN_WIDTH;
  return letterUnits(marks.includes(HORN) ? (HORNED[base] ?? base) : base, weight);
}

/** Width in twips of one line of `text` at `size` points. */
export function textWidth(text: string, size: number, weight: TextWeight): number {
  let units = 0;
  for (const letter of text.normalize('NFC')) units += letterUnits(letter, weight);
  return (units * size * TWIPS_PER_POINT) / UNITS_PER_EM;
}

/** Widths in twips of the lines of `text` when it is broken at its spaces to fit `room` twips. */
export function lineWidths(text: string, size: number, weight: TextWeight, room: number): number[] {
  const space = textWidth(' ', size, weight);
  const lines: number[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const width = Math.min(textWidth(word, size, weight), room);
    const last = lines.at(-1);
    if (last === undefined || last + space + width > room) lines.push(width);
    else lines[lines.length - 1] = last + space + width;
  }
  return lines;
}

/**
 * The least room in twips in which `text` takes no more lines than in `room`: centred in it, its lines come out about
 * equally long instead of a full one with a word or two below.
 */
export function balancedRoom(text: string, size: number, weight: TextWeight, room: number): number {
  const count = lineWidths(text, size, weight, room).length;
  if (count <= 1) return room;
  let [tooNarrow, enough] = [0, room];
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    if (middle >= longestWordWidth(text, size, weight) && lineWidths(text, size, weight, middle).length <= count) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}

/** Width in twips of the longest unbreakable part of `text`. */
export function longestWordWidth(text: string, size: number, weight: TextWeight): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, size, weight)));
}
