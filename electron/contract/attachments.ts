import { z } from 'zod';
import type { AskedBecause } from '../core/attachment/opening.ts';
import { OWNER_KINDS, type AttachmentPlace, type FileTextState, type SheetPreview, type TextBlock } from '../core/attachment/types.ts';
import type { RecordRef } from '../core/record/types.ts';
import { answer, idSchema, procedure } from './base.ts';

/** A file that lies with a record, kept as received. */
export type Attachment = {
  readonly id: string;
  readonly owner: RecordRef;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly note: string;
  readonly removedAt: string | null;
  /** What search knows of it; `code` and `params` say why nothing, or that only its first part. */
  readonly text: { readonly state: FileTextState; readonly code: string | null; readonly pages: number | null };
  /** Other records with the same bytes, which are stored once. */
  readonly sameAs: readonly AttachmentPlace[];
};

/** A file that had to be given up after it was taken: a secrecy mark was found in it while its text was read. */
export type GivenUpFile = { readonly name: string; readonly at: string; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

export type AttachmentList = { readonly attachments: readonly Attachment[]; readonly givenUp: readonly GivenUpFile[] };

/** What came of one file. `double`: the record has these bytes already, under `attachment`; nothing was added. */
export type AddedFile =
  | { readonly name: string; readonly outcome: 'added' | 'double'; readonly attachment: Attachment }
  | { readonly name: string; readonly outcome: 'refused'; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** What is shown of a file. Pictures and PDF come as bytes for the window's own viewers; everything else as plain text. */
export type AttachmentPreview =
  | { readonly kind: 'text'; readonly blocks: readonly TextBlock[]; readonly cut: boolean }
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetPreview[]; readonly cut: boolean }
  | { readonly kind: 'picture' | 'pdf'; readonly file: File }
  | { readonly kind: 'none'; readonly code: string | null; readonly params: Readonly<Record<string, string | number>> };

/**
 * How a file was opened. `program`: a read-only copy of it was handed to its own program; `tab`: this host shows it at an
 * address of its own; `save`: this host can hand it to no program, so the person keeps it; `ask`: nothing was opened yet,
 * for the file may bring something that runs.
 */
export type OpenedAttachment =
  | { readonly kind: 'program' }
  | { readonly kind: 'tab'; readonly address: string }
  | { readonly kind: 'save'; readonly file: File }
  | { readonly kind: 'ask'; readonly because: AskedBecause };

export const ownerSchema = z.object({ kind: z.enum(OWNER_KINDS), id: idSchema });

const one = z.object({ id: idSchema });

export const attachments = {
  /** The files of a record in order; with `removed` those in its bin instead. */
  list: procedure.input(z.object({ owner: ownerSchema, removed: z.boolean().optional() })).output(answer<AttachmentList>()),
  /**
   * Keeps files as received, one answer a file in their order. Fails as a whole with `not-found` or `classified`; a single
   * file is refused with `attachment-too-large`, `attachment-empty`, `secrecy-mark`, `file-in-use`, `disk-full`.
   */
  add: procedure.input(z.object({ owner: ownerSchema, files: z.array(z.instanceof(File)).min(1).max(50) })).output(answer<readonly AddedFile[]>()),
  /** Into the bin of its record; the bytes stay. Fails with `attachment-issued` for a file that an issued document went out with. */
  remove: procedure.input(one).output(answer<Attachment>()),
  restore: procedure.input(one).output(answer<Attachment>()),
  update: procedure.input(one.extend({ name: z.string().trim().min(1).max(255).optional(), note: z.string().max(2_000).optional() })).output(answer<Attachment>()),
  /** The bytes as received. */
  file: procedure.input(one).output(answer<File>()),
  /**
   * Opens a file outside the window; `sure` answers an `ask`. Fails with `opening-program` and `opening-unknown` for kinds
   * that are only saved, `opening-not-its-kind`, `opening-failed`, and with `kept-file-damaged` or `kept-file-missing`.
   */
  open: procedure.input(one.extend({ sure: z.boolean().optional() })).output(answer<OpenedAttachment>()),
  preview: procedure.input(one).output(answer<AttachmentPreview>()),
};
