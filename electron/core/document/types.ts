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

/** A block of the body. Levels: 1 `I-`/`I.`, 2 `1.`, 3 `1.1.`/`a)`; the number is written by the profile, not typed. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TextRun[])[] }
  | { readonly kind: 'basis'; readonly items: readonly string[] }
  | { readonly kind: 'article'; readonly number: number; readonly title: string }
  | { readonly kind: 'table'; readonly table: OfficialTable };

/** Who signs, by the cases of standards §1.6. Texts as they are to be printed; the profile chooses weight and separators. */
export type Signature = {
  /** `T/M`, `K/T`, `T/L`, `Q.` lines (Party) or `TM.`, `KT.`, `TL.` (State); null when the head signs directly. */
  readonly authority: string | null;
  /** Office lines; two when joined by `kiêm` (a committee without its own seal). */
  readonly offices: readonly string[];
  readonly fullName: string;
};

export type Appendix = {
  readonly title: string;
  readonly note?: string;
  readonly measure?: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
  readonly signatures?: readonly { readonly office: string; readonly hint: string; readonly fullName: string }[];
};

/** A whole official document, independent of its profile's typography (standards §1–2). */
export type OfficialDocument = {
  readonly profile: FormatProfile;
  readonly type: DocumentType;
  readonly parentBody: string;
  readonly issuingBody: string;
  /** Null while no number is assigned: a blank is printed for it. */
  readonly number: number | null;
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
  readonly urgency?: 'khan' | 'thuong-khan' | 'hoa-toc';
  readonly circulation?: string;
  readonly draftMark?: string;
  readonly drafterCode?: string;
  readonly contact?: string;
  readonly appendices: readonly Appendix[];
};
