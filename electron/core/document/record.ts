import type { FormatProfile } from '../catalogue/types.ts';
import type { RecordRef, Responsible } from '../record/types.ts';
import type { RichText } from '../rich-text/types.ts';
import type { DocumentType, Signature } from './types.ts';

/** A document of the register (standards §2.3, §2.5): incoming, outgoing, or internal. */
export type DocumentDirection = 'outgoing' | 'incoming' | 'internal';

/** One of the committee's types, or `other` with its name. */
export type RegisteredType = DocumentType | 'other';

/**
 * `draft` bears no number or a reserved one; `issued` is signed and numbered (an incoming one: registered); the rest is the
 * life of a document with validity, and follows from the day (`core/document/validity`). Only `draft` may change its
 * content; everything later makes a version.
 */
export type DocumentStatus = 'draft' | 'issued' | 'in-force' | 'amended' | 'replaced' | 'expired' | 'withdrawn';

export type Urgency = 'khan' | 'thuong-khan' | 'hoa-toc';

/** Mật, Tối mật, Tuyệt mật: such a record is a stub without text, files and, for Tuyệt mật, without subject (DESIGN §7). */
export type SecrecyMark = 'mat' | 'toi-mat' | 'tuyet-mat';

/** Number as the register keeps it. `text` is what is printed or was received, such as `15-KH/HU`; the rest is for our own series. */
export type DocumentNumber = { readonly number: number | null; readonly suffix: string; readonly text: string };

/** Columns of the registers that are filled in by hand as papers move (standards §2.3). */
export type RegisterColumns = {
  /** Đơn vị, người nhận bản lưu; for incoming papers đơn vị hoặc người nhận. */
  readonly copyHolder: string;
  /** Ngày chuyển. */
  readonly passedOn: string | null;
  /** Ký nhận. */
  readonly receivedBy: string;
};

/** A text put into force by the document and printed behind it with a heading of its own, such as a regulation behind its decision. */
export type AttachedText = { readonly type: DocumentType; readonly subject: string; readonly body: RichText };

export type AppendixText = { readonly title: string; readonly landscape: boolean; readonly body: RichText };

/** The text of a document that is written here. */
export type DocumentText = {
  readonly addressees: readonly string[];
  /** `Căn cứ …` lines, in order, without dash and end mark. */
  readonly basis: readonly string[];
  readonly body: RichText;
  readonly filedAt: string;
  readonly signature: Signature;
  readonly place: string;
  readonly issuedWith?: string;
  readonly circulation?: string;
  readonly draftMark?: string;
  readonly attached?: readonly AttachedText[];
  readonly appendices?: readonly AppendixText[];
};

export type DocumentRelationKind = 'based-on' | 'guides' | 'amends' | 'replaces' | 'annexed-to' | 'answers';

export type DocumentFields = {
  readonly direction: DocumentDirection;
  readonly type: RegisteredType;
  /** Name of the type as printed, for `other` (Công điện, Luật, Nghị định). */
  readonly typeName: string | null;
  readonly issuer: string;
  /** Symbol of the issuing body, such as `BCĐ35`: with it our own documents are numbered. */
  readonly symbol: string;
  readonly signedOn: string | null;
  readonly arrivedOn: string | null;
  readonly arrivalNumber: number | null;
  readonly subject: string;
  readonly signerName: string;
  readonly signerOffice: string;
  readonly recipients: readonly string[];
  readonly copies: number | null;
  readonly pages: number | null;
  readonly urgency: Urgency | null;
  readonly secrecy: SecrecyMark | null;
  readonly validFrom: string | null;
  /** Last day in force. */
  readonly validTo: string | null;
  /** Who deals with an incoming document, and by when. */
  readonly handler: Responsible | null;
  readonly dueOn: string | null;
  readonly register: RegisterColumns;
  readonly note: string;
};

/** How an incoming document was closed: by an issued answer, or by a person with a note. */
export type DocumentClosing = { readonly on: string; readonly by: 'answer' | 'person'; readonly note: string };

/** Days from which other documents changed this one, and from which it was withdrawn. */
export type DocumentEnds = {
  readonly amendedOn: string | null;
  readonly replacedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnBecause: string;
};

export type DocumentRecord = DocumentFields &
  DocumentEnds & {
    readonly id: string;
    readonly number: DocumentNumber;
    /** Series of the committee's own numbers (`core/numbering`), null for documents of others. */
    readonly series: string | null;
    readonly profile: FormatProfile | null;
    /** On the day it was asked for. */
    readonly status: DocumentStatus;
    readonly closing: DocumentClosing | null;
    /** The record that this document is the paper of: a meeting's minutes, a plan's text. `part` names which paper. */
    readonly origin: DocumentOrigin | null;
    readonly text: DocumentText | null;
    readonly dossierId: string | null;
    /** How long it is kept, as in the dossier list; null follows its dossier. */
    readonly retention: string | null;
    /** 0 while never issued; each content change after issuing makes the next. */
    readonly version: number;
    /** Grows with every write; sent back so that two windows cannot overwrite each other. */
    readonly revision: number;
    readonly createdAt: string;
    readonly updatedAt: string;
    /** When it went into the bin. */
    readonly removedAt: string | null;
  };

export type DocumentOrigin = RecordRef & { readonly part: string };

/** A document as others name it. */
export type DocumentCite = Pick<DocumentRecord, 'id' | 'direction' | 'type' | 'typeName' | 'issuer' | 'signedOn' | 'subject' | 'status' | 'secrecy'> & { readonly numberText: string };
