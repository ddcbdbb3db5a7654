import type { FormatProfile } from '../catalogue/types.ts';

/**
 * The three official layouts as data (standards §1–2). Lengths are in twips (1/20 pt), type sizes in points.
 * Where a guide gives a range, the value chosen stands here with the range in its source.
 */
export type Typeface = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** How one component is printed. `upper` prints the text in capitals whatever its case. */
export type ComponentLook = { readonly size: number; readonly face: Typeface; readonly upper: boolean; readonly source: string };

export type ComponentName =
  | 'nationalName' | 'motto' | 'parentBody' | 'issuingBody' | 'separator' | 'numberLine' | 'placeDate'
  | 'typeName' | 'subject' | 'letterSubject' | 'issuedWith' | 'addresseeLabel' | 'addressee'
  | 'body' | 'basis' | 'divisionNumber' | 'divisionTitle' | 'article'
  | 'authority' | 'officeUnderAuthority' | 'office' | 'officeJoin' | 'signerName'
  | 'recipientsLabel' | 'recipient' | 'urgency' | 'circulation' | 'draftMark' | 'drafterCode' | 'contact'
  | 'appendixNumber' | 'appendixTitle' | 'appendixParent' | 'measure' | 'signingHint' | 'pageNumber';

export type NumberFormat = 'upperRoman' | 'decimal' | 'lowerLetter' | 'dash';

/** A heading level: `%1`, `%2` … stand for the numbers of the levels, as in Word. */
export type HeadingLook = { readonly format: NumberFormat; readonly text: string; readonly face: Typeface };

/** Punctuation of a list of lines: what opens each, what ends each but the last, what ends the last. */
export type LineMarks = { readonly opening: string; readonly between: string; readonly last: string };

export type PageLayout = {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From the top edge to the page number. */
  readonly headerDistance: number;
};

export type DocumentLayout = {
  readonly profile: FormatProfile;
  readonly family: 'party' | 'state';
  readonly font: string;
  readonly language: string;
  readonly page: PageLayout;
  readonly body: {
    readonly firstLineIndent: number;
    /** Space below a paragraph. */
    readonly spacing: number;
    /** `exact` in twips; `multiple` in 240ths of a line. */
    readonly line: { readonly rule: 'exact' | 'multiple'; readonly value: number };
  };
  /** Whether each appendix counts its own pages from 1, or the document's count goes on. */
  readonly appendixPages: 'own' | 'continued';
  readonly appendixNumerals: 'arabic' | 'roman';
  readonly components: Readonly<Record<ComponentName, ComponentLook>>;
  readonly headings: readonly [HeadingLook, HeadingLook, HeadingLook, HeadingLook];
  readonly basisMarks: LineMarks;
  readonly recipientMarks: LineMarks;
  readonly addresseeMarks: LineMarks;
  /** What the text ends with. */
  readonly endMark: '.' | './.';
};

const look = (size: number, face: Typeface, source: string): ComponentLook => ({ size, face, upper: false, source });
const capitals = (size: number, face: Typeface, source: string): ComponentLook => ({ size, face, upper: true, source });

/** Table text: 12 pt unless a column is too narrow for its figures; the smallest that still reads. */
export const TABLE_TEXT_SIZES = [12, 11, 10, 9, 8] as const;

/** A rule below the issuing body and the subject is 1/3–1/2 as long as the text (ND30 App. I); 2/5 lies well inside. */
export const SHORT_RULE_SHARE = 0.4;

const PARTY_COMPONENTS: Record<ComponentName, ComponentLook> = {
  nationalName: capitals(15, 'bold', 'HD36 PL3.1'),
  motto: look(14, 'bold', 'not printed in Party documents'),
  parentBody: capitals(14, 'regular', 'HD36 PL3.2a'),
  issuingBody: capitals(14, 'bold', 'HD36 PL3.2b'),
  separator: look(14, 'regular', 'HD36 PL3.2b: a lone * below the issuing body'),
  numberLine: look(14, 'regular', 'HD36 PL3.3'),
  placeDate: look(14, 'italic', 'HD36 PL3.4'),
  typeName: capitals(16, 'bold', 'HD36 PL3.5a: 15–16'),
  subject: look(15, 'bold', 'HD36 PL3.5b: 14–15'),
  letterSubject: look(12, 'italic', 'HD36 PL3.5c'),
  issuedWith: look(14, 'italic', 'custom, as the appendix line'),
  addresseeLabel: look(14, 'italic', 'HD36 PL3.8'),
  addressee: look(14, 'regular', 'HD36 PL3.8'),
  body: look(14, 'regular', 'HD36 PL3.6: 14–15'),
  basis: look(14, 'regular', 'HD05 6.2.3: upright'),
  divisionNumber: look(14, 'bold', 'HD36 PL3.6.1: 14–15'),
  divisionTitle: capitals(14, 'bold', 'HD36 PL3.6.1: 14–15'),
  article: look(14, 'bold', 'HD36 PL3.6.2: 14–15'),
  authority: capitals(14, 'bold', 'HD36 PL3.7a'),
  officeUnderAuthority: capitals(14, 'regular', 'HD36 PL3.7b'),
  office: capitals(14, 'bold', 'HD36 PL3.7b: no authority line'),
  officeJoin: look(14, 'regular', 'HD36 1.7, HD05 7: kiêm'),
  signerName: look(14, 'bold', 'HD36 PL3.7c'),
  recipientsLabel: look(14, 'regular', 'HD36 PL3.9: the words underlined'),
  recipient: look(12, 'regular', 'HD36 PL3.9b'),
  urgency: capitals(14, 'bold', 'HD36 PL3.10'),
  circulation: capitals(12, 'bold', 'HD36 PL3.11a'),
  draftMark: look(14, 'italic', 'HD36 PL3.11b'),
  drafterCode: capitals(8, 'regular', 'HD36 PL3.12'),
  contact: look(10, 'regular', 'HD36 PL3.13'),
  appendixNumber: look(14, 'bold', 'HD36 PL3.14; weight by custom'),
  appendixTitle: capitals(14, 'bold', 'HD36 PL3.14; weight by custom'),
  appendixParent: look(14, 'italic', 'HD05 II: names the parent document'),
  measure: look(12, 'italic', 'TT10-2018, TTCS-01'),
  signingHint: look(12, 'italic', 'TT10-2018, TTCS-01'),
  pageNumber: look(14, 'regular', 'HD05 II.IV, HD36 §4'),
};

const STATE_COMPONENTS: Record<ComponentName, ComponentLook> = {
  // 12 with 13 below, of 12–13 and 13–14: then both letterhead columns hold common names on one line.
  nationalName: capitals(12, 'bold', 'ND30 App. I, II.1: 12–13'),
  motto: look(13, 'bold', 'ND30 App. I, II.1: 13–14'),
  parentBody: capitals(12, 'regular', 'ND30 App. I, II.2: 12–13'),
  issuingBody: capitals(12, 'bold', 'ND30 App. I, II.2: 12–13'),
  separator: look(13, 'regular', 'not printed in State documents'),
  numberLine: look(13, 'regular', 'ND30 App. I, II.3'),
  placeDate: look(13, 'italic', 'ND30 App. I, II.4: 13–14'),
  typeName: capitals(14, 'bold', 'ND30 App. I, II.5: 13–14'),
  subject: look(14, 'bold', 'ND30 App. I, II.5: 13–14'),
  letterSubject: look(12, 'regular', 'ND30 App. I, II.5: 12–13'),
  issuedWith: look(14, 'italic', 'ND30 App. I, III.1: 13–14'),
  addresseeLabel: look(14, 'regular', 'ND30 App. I, II.9: 13–14'),
  addressee: look(14, 'regular', 'ND30 App. I, II.9: 13–14'),
  body: look(14, 'regular', 'ND30 App. I, II.6: 13–14'),
  basis: look(14, 'italic', 'ND30 App. I, II.6: 13–14'),
  divisionNumber: look(14, 'bold', 'ND30 App. I, II.6'),
  divisionTitle: capitals(14, 'bold', 'ND30 App. I, II.6'),
  article: look(14, 'bold', 'ND30 App. I, II.6'),
  authority: capitals(14, 'bold', 'ND30 App. I, II.7: 13–14'),
  officeUnderAuthority: capitals(14, 'bold', 'ND30 App. I, II.7: 13–14'),
  office: capitals(14, 'bold', 'ND30 App. I, II.7: 13–14'),
  officeJoin: look(14, 'regular', 'as in Party documents'),
  signerName: look(14, 'bold', 'ND30 App. I, II.7: 13–14'),
  recipientsLabel: look(12, 'bold-italic', 'ND30 App. I, II.9'),
  recipient: look(11, 'regular', 'ND30 App. I, II.9'),
  urgency: capitals(13, 'bold', 'ND30 App. I, III.2: 13–14, boxed'),
  circulation: capitals(13, 'bold', 'ND30 App. I, III.3: 13–14, boxed'),
  draftMark: look(13, 'italic', 'custom, as in Party documents'),
  drafterCode: look(11, 'regular', 'ND30 App. I, III.4'),
  contact: look(11, 'regular', 'ND30 App. I, III.5: 11–12'),
  appendixNumber: look(14, 'bold', 'ND30 App. I, III.1'),
  appendixTitle: capitals(14, 'bold', 'ND30 App. I, III.1: 13–14'),
  appendixParent: look(14, 'italic', 'ND30 App. I, III.1: 13–14'),
  measure: look(12, 'italic', 'TT10-2018, TTCS-01'),
  signingHint: look(12, 'italic', 'TT10-2018, TTCS-01'),
  pageNumber: look(14, 'regular', 'ND30 App. I, I.7: 13–14'),
};

const FONT = 'Times New Roman';
const LANGUAGE = 'vi-VN';
const A4 = { width: 11906, height: 16838 } as const;
/** The page number stands 10 mm from the top edge (HD05 II.IV). */
const HEADER_DISTANCE = 567;
const TEN_MILLIMETRES = 567;
const SIX_POINTS = 120;

const PARTY_PAGE: PageLayout = { ...A4, margin: { top: 1134, bottom: 1134, left: 1701, right: 850 }, headerDistance: HEADER_DISTANCE };

/**
 * ND30 allows top and bottom 20–25, left 30–35, right 15–20 mm. The smallest of each leaves the letterhead the most room;
 * 851 twips are the first whole number above 15 mm.
 */
const STATE_PAGE: PageLayout = { ...A4, margin: { top: 1134, bottom: 1134, left: 1701, right: 851 }, headerDistance: HEADER_DISTANCE };

/** Party texts number `I-`, `1.`, `1.1.`, `a)`, as HD05 itself does (standards §3.4). */
const PARTY_HEADINGS: DocumentLayout['headings'] = [
  { format: 'upperRoman', text: '%1-', face: 'bold' },
  { format: 'decimal', text: '%2.', face: 'bold' },
  { format: 'decimal', text: '%2.%3.', face: 'bold-italic' },
  { format: 'lowerLetter', text: '%4)', face: 'italic' },
];

/** `I.`, `1.`, `a)` (ND30 App. I, V); below points comes a dash without a number. */
const STATE_HEADINGS: DocumentLayout['headings'] = [
  { format: 'upperRoman', text: '%1.', face: 'bold' },
  { format: 'decimal', text: '%2.', face: 'bold' },
  { format: 'lowerLetter', text: '%3)', face: 'regular' },
  { format: 'dash', text: '-', face: 'regular' },
];

const HD05: DocumentLayout = {
  profile: 'party-hd05',
  family: 'party',
  font: FONT,
  language: LANGUAGE,
  page: PARTY_PAGE,
  // Exactly 18–22 pt (HD05 II.IV). 18 pt at 14 pt type clears stacked Vietnamese marks and keeps a page dense.
  body: { firstLineIndent: TEN_MILLIMETRES, spacing: SIX_POINTS, line: { rule: 'exact', value: 360 } },
  appendixPages: 'own',
  appendixNumerals: 'arabic',
  components: PARTY_COMPONENTS,
  headings: PARTY_HEADINGS,
  basisMarks: { opening: '- ', between: ';', last: '.' },
  recipientMarks: { opening: '- ', between: ';', last: '.' },
  addresseeMarks: { opening: '- ', between: ';', last: '.' },
  endMark: '.',
};

const HD36: DocumentLayout = {
  ...HD05,
  profile: 'party-hd36',
  // At least 18 pt exactly (HD36 §4): the same value serves.
  // Appendices with page numbers of their own came with HD05; under HD36 the document's count goes on.
  appendixPages: 'continued',
  basisMarks: { opening: '- ', between: ';', last: ',' },
  recipientMarks: { opening: '- ', between: ',', last: '.' },
  addresseeMarks: { opening: '- ', between: ',', last: '.' },
};

const ND30: DocumentLayout = {
  profile: 'state-nd30',
  family: 'state',
  font: FONT,
  language: LANGUAGE,
  page: STATE_PAGE,
  // Indent 1 or 1.27 cm, gap 6 pt or more, single to 1.5 lines (ND30 App. I, II.6): 1 cm, 6 pt, 1.15 lines.
  body: { firstLineIndent: TEN_MILLIMETRES, spacing: SIX_POINTS, line: { rule: 'multiple', value: 276 } },
  appendixPages: 'own',
  appendixNumerals: 'roman',
  components: STATE_COMPONENTS,
  headings: STATE_HEADINGS,
  basisMarks: { opening: '', between: ';', last: '.' },
  recipientMarks: { opening: '- ', between: ';', last: '.' },
  addresseeMarks: { opening: '- ', between: ';', last: '.' },
  endMark: './.',
};

const LAYOUTS: Record<FormatProfile, DocumentLayout> = { 'party-hd36': HD36, 'party-hd05': HD05, 'state-nd30': ND30 };

/** The layout of a format profile. */
export function layoutOf(profile: FormatProfile): DocumentLayout {
  return LAYOUTS[profile];
}

/** Width of the text between the margins, in twips. */
export function textWidthOf(page: PageLayout): number {
  return page.width - page.margin.left - page.margin.right;
}

/**
 * The same sheet turned: the binding edge, left on upright pages, is the upper edge of a landscape page, so that the
 * sheet can be bound with the others and read by turning the file clockwise.
 */
export function turned(page: PageLayout): PageLayout {
  const { top, bottom, left, right } = page.margin;
  return { ...page, width: page.height, height: page.width, margin: { top: left, bottom: right, left: bottom, right: top } };
}
