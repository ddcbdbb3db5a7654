import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { DossierDue } from '../core/dossier/due.ts';
import type { Dossier, DossierFields } from '../core/dossier/types.ts';
import type { RecordRef } from '../core/record/types.ts';
import { answer, idSchema, isoDateSchema, procedure } from './base.ts';

const text = (most: number) => z.string().max(most).transform((given) => given.normalize('NFC').trim());
const year = z.number().int().min(1900).max(2999);
const revision = z.number().int();

export const dossierFieldsSchema = z.object({
  year,
  heading: text(500),
  subHeading: text(500),
  symbol: text(50),
  title: text(1_000).refine((given) => given !== ''),
  creator: text(300),
  retention: text(100),
  retentionChecked: z.boolean(),
  openedOn: isoDateSchema.nullable(),
  closedOn: isoDateSchema.nullable(),
  handedOverOn: isoDateSchema.nullable(),
  note: text(5_000),
}) satisfies z.ZodType<DossierFields, unknown>;

/** What can lie in a dossier. */
export const dossierRecordSchema = z.object({ kind: z.enum(['document', 'meeting', 'report', 'plan']), id: idSchema }) satisfies z.ZodType<RecordRef>;
export type DossierRecordRef = z.infer<typeof dossierRecordSchema>;

export type DossierSummary = Dossier & DossierDue & { readonly documents: number; readonly others: number };

/** A record in a dossier, as its list of contents has it. */
export type DossierItem = {
  readonly record: DossierRecordRef;
  readonly number: string;
  readonly title: string;
  readonly day: string | null;
  readonly author: string;
  readonly pages: number | null;
  readonly note: string;
};

/** `classified`: documents with a secrecy mark, which are counted and not listed. */
export type DossierState = { readonly dossier: DossierSummary; readonly items: readonly DossierItem[]; /** Not by day, but as a person put them. */ readonly isArranged: boolean; readonly classified: number };

/** A year's file plan, with all years that have one. */
export type FilePlanState = { readonly year: number; readonly years: readonly number[]; readonly dossiers: readonly DossierSummary[] };

/** What is due, the first of it, and how many there are. */
export type DossierDueList = { readonly total: number; readonly dossiers: readonly DossierSummary[] };

export type DossierDueLists = { readonly handOver: DossierDueList; readonly runOut: DossierDueList; readonly unclear: DossierDueList };

export type DossierChoice = Pick<Dossier, 'id' | 'year' | 'symbol' | 'title'>;

/** Long work on a dossier's files: what is under way, and how many of all are done. */
export type FolderProgress = { readonly kind: 'progress'; readonly done: number; readonly all: number; readonly file: string };

/** `packed`: an archive lies ready under this name, and is fetched part by part. */
export type PackProgress = FolderProgress | { readonly kind: 'packed'; readonly packet: string; readonly name: string; readonly size: number; readonly files: number };

const format = z.enum(['xlsx', 'docx']);
const records = z.array(dossierRecordSchema).min(1).max(1_000).readonly();

export const dossiers = {
  plan: procedure.input(z.object({ year, removed: z.boolean().optional() })).output(answer<FilePlanState>()),
  /** Dossiers to choose from, the newest year first: those with every word asked for, and `include` in any case; `total` says how many there are. */
  find: procedure
    .input(z.object({ text: z.string().max(500).optional(), include: idSchema.optional(), limit: z.number().int().min(1).max(200).optional() }))
    .output(answer<{ readonly total: number; readonly dossiers: readonly DossierChoice[] }>()),
  get: procedure.input(z.object({ id: idSchema })).output(answer<DossierState>()),
  /** Left-out fields are empty. Fails with `dossier-symbol-taken`, `retention-unclear`, `dossier-dates-invalid`. */
  create: procedure.input(z.object({ fields: dossierFieldsSchema.partial().required({ year: true, title: true }) })).output(answer<DossierState>()),
  update: procedure.input(z.object({ id: idSchema, revision, fields: dossierFieldsSchema.partial() })).output(answer<DossierState>()),
  /** Into the bin; fails with `dossier-not-empty`. */
  remove: procedure.input(z.object({ id: idSchema })).output(answer<{ readonly id: string; readonly removed: true }>()),
  restore: procedure.input(z.object({ id: idSchema })).output(answer<DossierState>()),
  /** Copies headings, symbols, titles and retention into a year without a plan. Fails with `file-plan-not-empty`. */
  copyPlan: procedure.input(z.object({ from: year, to: year })).output(answer<FilePlanState>()),
  /** Gives the dossiers of a year's plan their order. Fails with `conflict` when the plan has others than those named. */
  arrangePlan: procedure.input(z.object({ year, ids: z.array(idSchema).min(1).max(5_000).readonly() })).output(answer<FilePlanState>()),
  /** Gives the records in a dossier their order, and with it their places in the list of contents; none for by day again. Fails with `conflict`. */
  arrange: procedure.input(z.object({ id: idSchema, records: z.array(dossierRecordSchema).max(10_000).readonly() })).output(answer<DossierState>()),
  /** Puts records into a dossier, out of those they lay in. */
  put: procedure.input(z.object({ id: idSchema, records })).output(answer<DossierState>()),
  takeOut: procedure.input(z.object({ id: idSchema, records })).output(answer<DossierState>()),
  /** The dossier that a record lies in. */
  of: procedure.input(dossierRecordSchema).output(answer<{ readonly id: string } | null>()),
  /** What is to be handed over, whose period has run out, and whose retention is not settled. Nothing is deleted by itself. */
  due: procedure.output(answer<DossierDueLists>()),
  /** Danh mục hồ sơ of a year. */
  exportPlan: procedure.input(z.object({ year, format })).output(answer<File>()),
  /** Mục lục hồ sơ nộp lưu: the dossiers of a year's plan whose work has ended. */
  exportTransfer: procedure.input(z.object({ year, format })).output(answer<File>()),
  /** What is due today, as a list. Fails with `nothing-to-do`. */
  exportDue: procedure.input(z.object({ format })).output(answer<File>()),
  /** Mục lục văn bản of one dossier. */
  exportContents: procedure.input(z.object({ id: idSchema, format })).output(answer<File>()),
  /**
   * Packs the dossier as a folder: every record's papers and files under safe names, the list of contents, an index of the
   * files, SHA-256 sums. Closing it stops and leaves nothing. Fails with `kept-file-missing`, `kept-file-damaged`, `disk-full`.
   */
  pack: procedure.input(z.object({ id: idSchema })).output(eventIterator(answer<PackProgress>())),
  /** The bytes of a packet from a place on, as many as are handed over at once; none at its end. */
  packetPart: procedure.input(z.object({ packet: idSchema, from: z.number().int().min(0) })).output(answer<File>()),
  /** Takes a packet away once it was fetched. */
  dropPacket: procedure.input(z.object({ packet: idSchema })).output(answer<{ readonly dropped: true }>()),
};
