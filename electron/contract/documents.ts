import { z } from 'zod';
import type { DocumentProblem } from '../core/document/check.ts';
import type { DocumentCite, DocumentFields, DocumentRecord, DocumentRelationKind, DocumentText } from '../core/document/record.ts';
import type { ValidityInterval } from '../core/document/validity.ts';
import type { SeriesReading } from '../core/numbering/reading.ts';
import type { RecordRef } from '../core/record/types.ts';
import { answer, idSchema, isoDateSchema, procedure } from './base.ts';
import { documentTextSchema, OWN_TYPES } from './document-text.ts';
import { responsibleSchema } from './record.ts';

const text = (most: number) => z.string().max(most).transform((given) => given.normalize('NFC'));
const line = text(2_000);
const count = z.number().int().min(0).max(100_000);
const revision = z.number().int();

export const documentDirectionSchema = z.enum(['outgoing', 'incoming', 'internal']);
export const documentTypeSchema = z.enum([...OWN_TYPES, 'other']);
export const documentStatusSchema = z.enum(['draft', 'issued', 'in-force', 'amended', 'replaced', 'expired', 'withdrawn']);
export const documentRelationSchema = z.enum(['based-on', 'guides', 'amends', 'replaces', 'annexed-to', 'answers']);
export const documentNumberSchema = z.number().int().min(1).max(99_999);
/** `a` of 12a. */
export const numberSuffixSchema = z.string().regex(/^\p{Ll}{0,2}$/u);

/** `|` parts the names of a number series. */
const symbolSchema = text(100).refine((symbol) => !symbol.includes('|'));

/** Everything of a document that a person types beside its text. */
export const secrecyMarkSchema = z.enum(['mat', 'toi-mat', 'tuyet-mat']);

export const documentFieldsSchema = z.object({
  direction: documentDirectionSchema,
  type: documentTypeSchema,
  typeName: text(200).nullable(),
  issuer: line,
  symbol: symbolSchema,
  signedOn: isoDateSchema.nullable(),
  arrivedOn: isoDateSchema.nullable(),
  /** Null takes the next one when the document is registered. */
  arrivalNumber: documentNumberSchema.nullable(),
  subject: text(5_000),
  signerName: text(300),
  signerOffice: text(500),
  recipients: z.array(line).max(500).readonly(),
  copies: count.nullable(),
  pages: count.nullable(),
  urgency: z.enum(['khan', 'thuong-khan', 'hoa-toc']).nullable(),
  secrecy: secrecyMarkSchema.nullable(),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  handler: responsibleSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  register: z.object({ copyHolder: line, passedOn: isoDateSchema.nullable(), receivedBy: line }),
  note: text(20_000),
}) satisfies z.ZodType<DocumentFields, unknown>;

/** What is beside the fields: number as received, own text, place in the dossiers. */
const besides = {
  /** Number and symbol of an incoming document, as received. */
  numberText: text(200).optional(),
  text: documentTextSchema.nullable().optional(),
  dossierId: idSchema.nullable().optional(),
  retention: text(200).nullable().optional(),
};

const change = z.object({ fields: documentFieldsSchema.partial().optional(), ...besides });

/**
 * The number of our own document: left out for the reserved one or else the next one; one of the series, with the text as
 * an old register has it where it is not what would be printed; or none (an attached regulation, an invitation).
 */
export const numberChoiceSchema = z.union([z.object({ number: documentNumberSchema, suffix: numberSuffixSchema.optional(), text: text(200).optional() }), z.literal('none')]);

const issueOptions = z.object({
  number: numberChoiceSchema.optional(),
  /** Day of signing, where it is given only now; it is stored with the number or not at all. */
  signedOn: isoDateSchema.optional(),
  /** Registers the same incoming document a second time, knowingly (a second copy). */
  allowDouble: z.boolean().optional(),
});

export const documentFilterSchema = z.object({
  direction: documentDirectionSchema.optional(),
  types: z.array(documentTypeSchema).max(30).readonly().optional(),
  statuses: z.array(documentStatusSchema).max(10).readonly().optional(),
  /** By the day under which the register has it: of arrival, else of signing, else of writing. */
  year: z.number().int().min(1900).max(2999).optional(),
  /** A term of the catalogue by its name. */
  term: idSchema.optional(),
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
  /** Beginnings of words of number, issuer, subject and signer, with or without marks, in any order. */
  text: z.string().max(500).optional(),
  handler: responsibleSchema.optional(),
  /** Incoming, given to somebody or due on a day, and not closed. */
  waiting: z.boolean().optional(),
  /** Waiting, and due on this day or before. */
  dueBy: isoDateSchema.optional(),
  dossierId: idSchema.nullable().optional(),
  /** The bin instead of the register. */
  removed: z.boolean().optional(),
});
export type DocumentFilter = z.infer<typeof documentFilterSchema>;

export const documentOrderSchema = z.object({ by: z.enum(['day', 'number', 'due', 'updated']), descending: z.boolean() });
export type DocumentOrder = z.infer<typeof documentOrderSchema>;

/** One line of the list: everything but the text. */
export type DocumentRow = Omit<DocumentRecord, 'text'> & { readonly attachmentCount: number };

export type DocumentPage = { readonly total: number; readonly offset: number; readonly rows: readonly DocumentRow[] };

/** One relation, seen from the document that was asked for. */
export type DocumentRelation = {
  /** `out`: this document is based on, answers, replaces … the other; `in`: the other way round. */
  readonly way: 'out' | 'in';
  readonly kind: DocumentRelationKind;
  readonly document: DocumentCite;
  /** Day from which it has effect; null is that of the document that has it. */
  readonly effectiveOn: string | null;
  readonly note: string;
};

export type DocumentVersionSummary = {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string } | null;
};

/** A version as it was issued: what the register had, its text, and the files that lay with it. */
export type DocumentVersion = DocumentVersionSummary & {
  readonly fields: DocumentFields;
  readonly numberText: string;
  readonly text: DocumentText | null;
  readonly attachments: readonly DocumentAttachment[];
};

export type DocumentAttachment = { readonly id: string; readonly name: string; readonly mediaType: string; readonly size: number; readonly sha256: string };

/** Another document with the same number of the same issuer. `real`: of the same day or series, so that one of them is wrong. */
export type DocumentClash = { readonly document: DocumentCite; readonly real: boolean };

/** Where the next number would come from. `series` is null where no term covers the day. */
export type NumberProposal = {
  readonly series: string | null;
  readonly next: number | null;
  /** As it would be printed. */
  readonly printed: string | null;
  /** Free numbers below it. */
  readonly gaps: readonly number[];
};

export type DocumentState = {
  readonly document: DocumentRecord;
  readonly relations: readonly DocumentRelation[];
  readonly versions: readonly DocumentVersionSummary[];
  readonly attachments: readonly DocumentAttachment[];
  readonly clashes: readonly DocumentClash[];
  /** The number kept for a draft. */
  readonly reserved: { readonly number: number; readonly suffix: string } | null;
  /** For a draft of our own; null for others. An incoming draft is proposed its arrival number. */
  readonly proposal: NumberProposal | null;
  /** What stands against issuing the text as it is, by its profile. */
  readonly problems: readonly DocumentProblem[];
  /** Whether it has a paper to preview: its own text, or that of the record it belongs to. */
  readonly hasPaper: boolean;
};

/** One run of numbers: the committee's own by term or year, or the arrival numbers of a year. */
export type DocumentSeries = SeriesReading & {
  readonly key: string;
  readonly kind: 'party' | 'state' | 'arrival';
  readonly symbol: string;
  /** Type of the series; null where all types share it. A name for `other`. */
  readonly type: string | null;
  /** Term by its first day, or a year. */
  readonly span: string;
  /** Name of the term, or the year. */
  readonly spanName: string;
  readonly secret: boolean;
  /** Numbers printed like one of another series, rightly so: of two terms, or Quyết định and Quy định under HD05. */
  readonly alike: readonly { readonly printed: string; readonly documents: readonly DocumentCite[] }[];
  /** How many there are; `alike` holds the first. */
  readonly alikeCount: number;
};

export type SeriesEntry = {
  readonly number: number;
  readonly suffix: string;
  readonly state: 'reserved' | 'issued' | 'void';
  /** Null for a number that was left out on purpose. */
  readonly holder: RecordRef | null;
  readonly document: DocumentCite | null;
  readonly at: string;
  readonly note: string;
};

/** A page of a series: its numbers from the one at `offset` on, of `total`. */
export type SeriesNumbers = { readonly total: number; readonly offset: number; readonly entries: readonly SeriesEntry[] };

/** ND30 Art. 15.1c: one series a year or one for each type, from a year on. */
export type StateNumbering = readonly { readonly fromYear: number; readonly perType: boolean }[];

const one = z.object({ id: idSchema });
const held = z.object({ id: idSchema, revision });
const state = answer<DocumentState>();
const reason = z.string().trim().min(1).max(2_000);
const seriesNumber = z.object({ series: idSchema, number: documentNumberSchema, suffix: numberSuffixSchema.optional() });

/** A document as a script or the window gives it. */
export const documentCreateSchema = change.extend({
  fields: documentFieldsSchema.partial().required({ direction: true, type: true }),
  relations: z.array(z.object({ to: idSchema, kind: documentRelationSchema })).max(100).readonly().optional(),
  issue: issueOptions.optional(),
});

export const documentUpdateSchema = held.extend({ ...change.shape, reason: reason.optional() });

const relation = z.object({ from: idSchema, to: idSchema, kind: documentRelationSchema });

export const documents = {
  /** A window of the register, and how many there are in all. */
  list: procedure
    .input(z.object({ filter: documentFilterSchema, order: documentOrderSchema.optional(), offset: z.number().int().min(0).optional(), limit: z.number().int().min(1).max(500).optional() }))
    .output(answer<DocumentPage>()),
  get: procedure.input(one).output(state),
  /** Makes a draft; with `issue` it is issued (an incoming one: registered) at once. Fields left out are empty, or the committee's own. */
  create: procedure.input(documentCreateSchema).output(state),
  /**
   * Changes what is given. An issued document takes what may be completed as it is; anything else makes a version and needs
   * a reason (`reason-missing`). Refused with `conflict` when the revision has moved on.
   */
  update: procedure.input(documentUpdateSchema).output(state),
  /** Puts a draft into the bin; a document with a number stays (`document-numbered`). */
  /** Marks a document as classified and takes away, for good, what a stub may not say: text, files, papers, for Tuyệt mật the subject. */
  classify: procedure.input(held.extend({ secrecy: secrecyMarkSchema })).output(state),
  remove: procedure.input(one).output(answer<{ readonly removed: true }>()),
  restore: procedure.input(one).output(state),
  /** Takes the number and keeps the paper's bytes as version 1. Fails with `number-taken`, `document-double`, `date-missing`, … */
  issue: procedure.input(held.extend(issueOptions.shape)).output(state),
  /** Takes an issued document back, with a reason; its number stays used. `on` is today when left out. */
  withdraw: procedure.input(held.extend({ reason, on: isoDateSchema.optional() })).output(state),
  /** Undoes a withdrawal. */
  reinstate: procedure.input(held.extend({ reason })).output(state),
  /** Keeps a number for a draft: the next one, or this one. */
  reserve: procedure.input(held.extend({ number: documentNumberSchema.optional(), suffix: numberSuffixSchema.optional() })).output(state),
  /** Gives the kept number up; it stays on record as a gap with its reason. */
  release: procedure.input(held.extend({ reason })).output(state),
  /** The next number of a document that is not there yet. */
  propose: procedure
    .input(z.object({ direction: documentDirectionSchema, type: documentTypeSchema, typeName: text(200).nullable().optional(), symbol: symbolSchema.optional(), day: isoDateSchema.nullable(), secret: z.boolean().optional() }))
    .output(answer<NumberProposal>()),
  /** All series, newest span first, with gaps, kept and left-out numbers, and numbers that look alike. */
  series: procedure.input(z.object({ year: z.number().int().optional(), term: idSchema.optional(), kind: z.enum(['party', 'state', 'arrival']).optional() })).output(answer<readonly DocumentSeries[]>()),
  /** Every number of one series with the record that bears it. */
  seriesNumbers: procedure.input(z.object({ series: idSchema, offset: z.number().int().min(0).optional(), limit: z.number().int().min(1).max(1_000).optional() })).output(answer<SeriesNumbers>()),
  /** Says why a free number is left out, so that the gap explains itself. */
  skipNumber: procedure.input(seriesNumber.extend({ reason })).output(answer<SeriesEntry>()),
  stateNumbering: procedure.output(answer<StateNumbering>()),
  /** Fails with `series-in-use` once numbers of that year or later are given out. */
  setStateNumbering: procedure.input(z.object({ fromYear: z.number().int().min(1900).max(2999), perType: z.boolean() })).output(answer<StateNumbering>()),
  /** `from` is based on, guides, amends, replaces, is annexed to, answers `to`. Again with other words changes it. */
  relate: procedure.input(relation.extend({ effectiveOn: isoDateSchema.nullable().optional(), note: text(2_000).optional() })).output(state),
  unrelate: procedure.input(relation).output(state),
  /** Closes an incoming document without an answer, with a note. */
  close: procedure.input(held.extend({ note: reason, on: isoDateSchema.optional() })).output(state),
  reopen: procedure.input(held).output(state),
  /** What holds on a day (today when left out), and the whole timeline with the documents that make it. */
  validity: procedure.input(one.extend({ on: isoDateSchema.optional() })).output(answer<DocumentValidity>()),
  /** The DOCX as it stands, without storing anything. Fails with `no-paper`. */
  preview: procedure.input(one).output(answer<File>()),
  /** The very bytes of a version, the newest when left out. */
  file: procedure.input(one.extend({ version: z.number().int().min(1).optional() })).output(answer<File>()),
  version: procedure.input(one.extend({ version: z.number().int().min(1) })).output(answer<DocumentVersion>()),
  /** Writes each version again from what was stored and compares it with the stored bytes. */
  verify: procedure.input(one).output(answer<{ readonly identical: boolean; readonly versions: readonly { readonly version: number; readonly identical: boolean }[] }>()),
};

/** `status` is null on a day before the document was there. */
export type DocumentValidity = { readonly on: string; readonly status: DocumentRecord['status'] | null; readonly timeline: readonly (Omit<ValidityInterval, 'by'> & { readonly by: readonly DocumentCite[] })[] };
