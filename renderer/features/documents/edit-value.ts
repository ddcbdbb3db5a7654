import type { DocumentState } from '../../../electron/contract/documents.ts';
import { followsRecord, RECORD_FIELDS } from '../../../electron/core/document/record-paper.ts';
import type { DocumentFields, DocumentRecord, DocumentText } from '../../../electron/core/document/record.ts';
import type { Stored } from '../../app/autosave.ts';

/** What a person edits of a document on its screen. */
export type DocumentEditValue = { readonly fields: DocumentFields; readonly numberText: string; readonly text: DocumentText | null };

const FIELD_NAMES = [
  'direction', 'type', 'typeName', 'issuer', 'symbol', 'signedOn', 'arrivedOn', 'arrivalNumber', 'subject', 'signerName', 'signerOffice', 'recipients', 'copies', 'pages', 'urgency', 'secrecy',
  'validFrom', 'validTo', 'handler', 'dueOn', 'register', 'note',
] as const satisfies readonly (keyof DocumentFields)[];

export function fieldsOf(document: DocumentRecord): DocumentFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, document[name]])) as unknown as DocumentFields;
}

export function storedValue({ document }: DocumentState): Stored<DocumentEditValue> {
  return { value: { fields: fieldsOf(document), numberText: document.number.text, text: document.text }, revision: document.revision };
}

export function isSameEdit(left: DocumentEditValue, right: DocumentEditValue): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** What differs, as the register is told. The number of an incoming document is as received; our own comes from its series. */
export function changeBetween(before: DocumentEditValue, after: DocumentEditValue): { readonly fields: Partial<DocumentFields>; readonly numberText?: string; readonly text?: DocumentText | null } {
  const changed = FIELD_NAMES.filter((name) => JSON.stringify(before.fields[name]) !== JSON.stringify(after.fields[name]));
  return {
    fields: Object.fromEntries(changed.map((name) => [name, after.fields[name]])),
    ...(after.fields.direction !== 'outgoing' && before.numberText !== after.numberText ? { numberText: after.numberText } : {}),
    ...(JSON.stringify(before.text) === JSON.stringify(after.text) ? {} : { text: after.text }),
  };
}

/** Fields of an issued document that may be completed as they are; others make a version (the register has the last word). */
const OPEN: ReadonlySet<keyof DocumentFields> = new Set(['copies', 'pages', 'register', 'note', 'validTo', 'handler', 'dueOn']);

export function isOpenField(document: DocumentRecord, name: keyof DocumentFields): boolean {
  if (document.status === 'draft' || OPEN.has(name)) return true;
  if (name === 'recipients') return document.text === null && document.origin === null;
  return name === 'validFrom' && document.validFrom === null;
}

/** What the paper of a meeting or a plan says is changed there. */
export function isRecordField(document: DocumentRecord, name: keyof DocumentFields): boolean {
  return followsRecord(document) && RECORD_FIELDS.some((field) => field === name);
}
