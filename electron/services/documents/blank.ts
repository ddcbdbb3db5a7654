import type { Catalogue, Committee } from '../../core/catalogue/types.ts';
import type { DocumentFields } from '../../core/document/record.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { dossierKeyOf, type DocumentWrite, type StoredDocument } from '../../store/repositories/documents.ts';
import { failure } from '../failure.ts';

export type NewDocument = Omit<StoredDocument, 'key'>;

/** An empty draft. Our own documents bear the committee's name and symbol from the start. */
export function blankDocument(catalogue: Catalogue, subject: Pick<DocumentFields, 'direction' | 'type'>, id: string, at: string): NewDocument {
  return blankOf(catalogue.committee, subject, id, at);
}

export function blankOf(committee: Committee, subject: Pick<DocumentFields, 'direction' | 'type'>, id: string, at: string): NewDocument {
  const own = subject.direction !== 'incoming';
  return {
    ...subject,
    id,
    typeName: null,
    issuer: own ? committee.name : '',
    symbol: own ? committee.symbol : '',
    signedOn: null,
    arrivedOn: null,
    arrivalNumber: null,
    subject: '',
    signerName: '',
    signerOffice: '',
    recipients: [],
    copies: null,
    pages: null,
    urgency: null,
    secrecy: null,
    validFrom: null,
    validTo: null,
    handler: null,
    dueOn: null,
    register: { copyHolder: '', passedOn: null, receivedBy: '' },
    note: '',
    number: { number: null, suffix: '', text: '' },
    series: null,
    profile: null,
    stage: 'draft',
    amendedOn: null,
    replacedOn: null,
    withdrawnOn: null,
    withdrawnBecause: '',
    closing: null,
    origin: null,
    text: null,
    dossierId: null,
    retention: null,
    version: 0,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    removedAt: null,
  };
}

/** What is stored of a document: its dossier by key. Fails with `unknown-dossier`. */
export async function writeOf(db: ReadableDatabase, document: NewDocument): Promise<DocumentWrite> {
  if (document.dossierId === null) return { ...document, dossierKey: null };
  const dossierKey = await dossierKeyOf(db, document.dossierId);
  if (dossierKey === null) throw failure('unknown-dossier', { id: document.dossierId });
  return { ...document, dossierKey };
}
