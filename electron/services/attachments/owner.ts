import type { RecordRef } from '../../core/record/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import { versionsOf } from '../../store/repositories/document-versions.ts';
import { readRecordLabel } from '../../store/repositories/record-labels.ts';
import { failure } from '../failure.ts';

/** A record that files lie with. */
export type Owner = {
  readonly record: RecordRef;
  /** It went out or was finalised: what is added now completes it, and what went with it stays. */
  readonly settled: boolean;
  /** Files added up to here went out with an issued document; null where none did. */
  readonly issuedAt: string | null;
};

/** The record, to be given a file. Fails with `not-found` (in the bin too) and with `classified` for one with a secrecy mark. */
export async function requireOwner(db: ReadableDatabase, record: RecordRef): Promise<Owner> {
  const label = await readRecordLabel(db, record);
  if (label === null || label.removed) throw failure('not-found', { id: record.id });
  return ownerOf(db, record);
}

/** Fails with `classified`. */
export async function ownerOf(db: ReadableDatabase, record: RecordRef): Promise<Owner> {
  switch (record.kind) {
    case 'document': {
      const document = await findDocument(db, record.id);
      if (document === null) break;
      if (document.secrecy !== null) throw failure('classified');
      const settled = document.stage === 'issued';
      return { record, settled, issuedAt: settled ? ((await versionsOf(db, document.key)).at(-1)?.at ?? null) : null };
    }
    case 'meeting': {
      const meeting = await db.selectFrom('meeting').select('status').where('id', '=', record.id).executeTakeFirst();
      return { record, settled: meeting?.status === 'final', issuedAt: null };
    }
    case 'report': {
      const report = await db.selectFrom('report').select('status').where('id', '=', record.id).executeTakeFirst();
      return { record, settled: report?.status === 'frozen', issuedAt: null };
    }
  }
  return { record, settled: false, issuedAt: null };
}
