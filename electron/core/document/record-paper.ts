import type { DocumentFields, DocumentRecord } from './record.ts';
import type { OfficialDocument } from './types.ts';

/** What the register has of a paper that another record writes: it is printed as that record says, so it is changed there. */
export const RECORD_FIELDS = ['type', 'subject', 'signerName', 'signerOffice', 'recipients'] as const satisfies readonly (keyof DocumentFields)[];
export type RecordPaperFields = Pick<DocumentFields, (typeof RECORD_FIELDS)[number]>;

/** Whether a document is the paper of a meeting or a plan, which is written from that record. A frozen report keeps its own. */
export function followsRecord(document: Pick<DocumentRecord, 'origin' | 'text'>): boolean {
  return document.text === null && (document.origin?.kind === 'meeting' || document.origin?.kind === 'plan');
}

/** The paper as the register lists it; offices stand in one line, with who signs on whose behalf. */
export function recordPaperFields({ type, subject, signature, recipients }: Pick<OfficialDocument, 'type' | 'subject' | 'signature' | 'recipients'>): RecordPaperFields {
  const signerOffice = [signature.authority ?? '', signature.offices.join(' kiêm ')].filter((text) => text !== '').join(' ');
  return { type, subject, signerName: signature.fullName, signerOffice, recipients };
}
