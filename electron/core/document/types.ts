import type { FormatProfile } from '../catalogue/types.ts';

/** Types of document a committee issues; abbreviations per profile in standards §1.4. */
export type DocumentType =
  | 'nghi-quyet' | 'quyet-dinh' | 'quy-dinh' | 'chi-thi' | 'ket-luan' | 'quy-che' | 'thong-tri' | 'huong-dan' | 'thong-bao'
  | 'thong-cao' | 'bao-cao' | 'ke-hoach' | 'chuong-trinh' | 'de-an' | 'phuong-an' | 'to-trinh' | 'cong-van' | 'bien-ban' | 'giay-moi';

export type TextRun = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
};

/** One cell of an official table: text, or a figure written by its number format. */
export type TableCell = {
  readonly text: string;
  /** Marked text printed instead of `text`, as in a table of the minutes. */
  readonly runs?: readonly TextRun[];
  /** Present for figures: the number itself, null for a figure without one. */
  readonly value?: number | null;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Excel formula without `=`, in the appendix workbook. */
  readonly formula?: string;
  /** Digits after the decimal comma, for the number format. */
  readonly decimals?: number;
};

export type OfficialTable = {
  /** Widths in proportion; as many as there are columns. */
  readonly columnWidths: readonly number[];
  /** Header rows, repeated on every page; covered cells of a span are left out. */
  readonly header: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
};

/** Divisions of a regulation above its articles: Phần and Chương in Roman numerals, Mục in Arabic (standards §1.2, 6.1). */
export type DivisionKind = 'phan' | 'chuong' | 'muc';

/** A line without its opening dash and end mark, which the profile writes; marked text where the writer marked some of it. */
export type MarkedLine = string | readonly TextRun[];

/**
 * A block of the body. Heading levels: Party `I-`, `1.`, `1.1.`, `a)`; State `I.`, `1.`, `a)` and a dash; the number is
 * written by the profile, not typed, except in a heading that is not `numbered`. A heading's `runs` are its `text` with
 * the marks it bears. A list's `level` is its depth, 1 when absent; list blocks that follow each other
 * directly are one list as long as a deeper level stands between two of the same depth, unless one `starts` another. An article's `runs` continue
 * its title on the same line (`Điều 1.` of a decision has no title, only text). A paragraph is justified unless aligned.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly runs?: readonly TextRun[]; readonly numbered?: false }
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[]; readonly align?: 'left' | 'center' | 'right' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TextRun[])[]; readonly level?: 1 | 2 | 3; readonly starts?: true }
  | { readonly kind: 'basis'; readonly items: readonly MarkedLine[] }
  | { readonly kind: 'division'; readonly division: DivisionKind; readonly number: number; readonly title: string }
  | { readonly kind: 'article'; readonly number: number; readonly title: string; readonly runs?: readonly TextRun[] }
  | { readonly kind: 'table'; readonly table: OfficialTable };

/** Who signs, by the cases of standards §1.6. Texts as they are to be printed; the profile chooses weight and separators. */
export type Signature = {
  /** `T/M`, `K/T`, `T/L`, `Q.` lines (Party) or `TM.`, `KT.`, `TL.` (State); null when the head signs directly. */
  readonly authority: string | null;
  /** Office lines; two when joined by `kiêm` (a committee without its own seal). */
  readonly offices: readonly string[];
  readonly fullName: string;
};

/** Below the signatures of minutes when the seal may not stand on the chair's: `Xác nhận chữ ký của đồng chí …` (standards §1.6). */
export type Attestation = { readonly text: string; readonly signature: Signature };

export type Appendix = {
  readonly title: string;
  /** A remark below the title, such as the period. */
  readonly note?: string;
  /** Unit of measure of the whole table, without its label. */
  readonly measure?: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
  /** Left to right; the place and date stand above the last. */
  readonly signatures?: readonly { readonly office: string; readonly hint: string; readonly fullName: string }[];
};

/**
 * A text that the document puts into force and that stands behind it under a heading of its own, such as the regulation
 * behind its decision. It has no number of its own and bears the same signature.
 */
export type Attachment = { readonly type: DocumentType; readonly subject: string; readonly blocks: readonly Block[] };

/** A whole official document, independent of its profile's typography (standards §1–2). */
export type OfficialDocument = {
  readonly profile: FormatProfile;
  readonly type: DocumentType;
  /** Name printed instead of the type's, for a paper that is none of the types and bears no number (a list of names). */
  readonly unnumberedName?: string;
  readonly parentBody: string;
  readonly issuingBody: string;
  /** Null while no number is assigned: a blank is printed for it. */
  readonly number: number | null;
  /** `a` of 12a, a number put between two others. */
  readonly numberSuffix?: string;
  /** Symbol of the issuing body, such as `BCĐ35`. */
  readonly symbol: string;
  readonly place: string;
  /** ISO date; null prints a blank day and month. */
  readonly date: string | null;
  readonly subject: string;
  /** `Kính gửi` / `Kính trình`; empty for none. */
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  readonly recipients: readonly string[];
  /** The filing line, such as `Lưu Văn phòng Huyện uỷ`. */
  readonly filedAt: string;
  readonly signature: Signature;
  /** Left of `signature`, in order: the recorder of minutes, the other bodies of a joint document (standards §1.6). */
  readonly coSignatures?: readonly Signature[];
  readonly attestation?: Attestation;
  /** Below the subject of an attached text: `(Ban hành kèm theo Quyết định số …)`. */
  readonly issuedWith?: string;
  readonly urgency?: 'khan' | 'thuong-khan' | 'hoa-toc';
  readonly circulation?: string;
  readonly draftMark?: string;
  readonly drafterCode?: string;
  readonly contact?: string;
  readonly attachments?: readonly Attachment[];
  readonly appendices: readonly Appendix[];
};
