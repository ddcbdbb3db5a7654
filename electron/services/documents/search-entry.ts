import { nameOfType } from '../../core/document/register-keys.ts';
import { dropSearchEntry, putSearchEntry } from '../../store/search/entries.ts';
import type { Change } from '../../store/store.ts';
import type { NewDocument } from './blank.ts';
import { textLines } from './own-text.ts';

/** Lets search find a document as it stands; one in the bin or with a secrecy mark is not found (DESIGN §7). */
export function indexDocument(change: Change, document: NewDocument): void {
  if (document.secrecy !== null || document.removedAt !== null) {
    dropSearchEntry(change, 'document', document.id);
    return;
  }
  putSearchEntry(change, {
    kind: 'document',
    id: document.id,
    part: '',
    type: document.type,
    number: document.number.text,
    day: document.signedOn ?? document.arrivedOn,
    title: document.subject,
    text: [nameOfType(document), document.issuer, document.signerName, document.signerOffice, ...document.recipients, ...textLines(document.text), document.note].filter((line) => line !== '').join('\n'),
  });
}
