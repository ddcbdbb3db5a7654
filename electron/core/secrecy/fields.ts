/** Parts of records as a person knows them, to be named where one of them bears a secrecy mark. Worded in `core/words`. */
export const FIELD_NAMES = [
  'title', 'subject', 'type', 'issuer', 'number', 'signer', 'recipients', 'addressees', 'basis', 'body', 'appendix', 'register-column', 'note', 'reason', 'file-name',
  'kind', 'place', 'agenda', 'opinion', 'decision', 'vote', 'notes', 'assessment', 'conclusion', 'documents-used', 'press', 'other-information', 'invitation-note', 'follow-up', 'attendance', 'person',
  'heading', 'task', 'detail', 'thread', 'evidence', 'introduction', 'organisation', 'creator', 'retention', 'section', 'paragraph', 'owner', 'target', 'other',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** Persons at a meeting, whose organisation is no part of a plan. */
function people(...parts: readonly string[]): Readonly<Record<string, Readonly<Record<string, FieldName>>>> {
  return Object.fromEntries(parts.map((part) => [part, { organisation: 'person' } as const]));
}

/** What a field is called inside a certain part of a record. */
const WITHIN: Readonly<Record<string, Readonly<Record<string, FieldName>>>> = {
  agenda: { title: 'agenda' },
  opinions: { text: 'opinion' },
  votes: { subject: 'vote' },
  conclusions: { text: 'conclusion' },
  documents: { text: 'documents-used' },
  evidence: { text: 'evidence' },
  paragraphs: { text: 'paragraph' },
  sections: { title: 'section' },
  appendices: { title: 'appendix', body: 'appendix' },
  attached: { subject: 'appendix', body: 'appendix' },
  ...people('person', 'speaker', 'presenter', 'chair', 'recorder'),
  targets: { note: 'target' },
  attendance: { reason: 'attendance', standIn: 'attendance' },
  tasks: { text: 'task', source: 'thread' },
  fields: { text: 'task' },
  number: { text: 'number' },
  owner: { name: 'owner' },
  cooperating: { name: 'owner' },
  handler: { name: 'owner' },
  signature: { authority: 'signer', offices: 'signer', fullName: 'signer' },
  signer: { authority: 'signer', offices: 'signer', fullName: 'signer' },
  attestation: { authority: 'signer', offices: 'signer', fullName: 'signer' },
};

const ALONE: Readonly<Record<string, FieldName>> = {
  title: 'title', subject: 'subject', typeName: 'type', issuer: 'issuer', symbol: 'number', numberText: 'number', suffix: 'number', signerName: 'signer', signerOffice: 'signer', recipients: 'recipients',
  addressees: 'addressees', basis: 'basis', body: 'body', issuedWith: 'body', circulation: 'body', draftMark: 'body', filedAt: 'recipients', place: 'place', copyHolder: 'register-column',
  receivedBy: 'register-column', note: 'note', reason: 'reason', file: 'file-name', name: 'file-name', kind: 'kind', decision: 'decision', notes: 'notes', assessment: 'assessment', press: 'press',
  otherInformation: 'other-information', invitationNote: 'invitation-note', followUp: 'follow-up', fullName: 'person', office: 'person', organisation: 'organisation', heading: 'heading',
  subHeading: 'heading', text: 'thread', detail: 'detail', introduction: 'introduction', creator: 'creator', retention: 'retention',
};

/** The name of the field at a path of keys, the innermost that has a name of its own. */
export function fieldAt(path: readonly string[]): FieldName {
  for (let end = path.length - 1; end >= 0; end -= 1) {
    const key = path[end] ?? '';
    const within = path.slice(0, end).reverse().flatMap((part) => WITHIN[part]?.[key] ?? []);
    const found = within[0] ?? ALONE[key];
    if (found !== undefined) return found;
  }
  return 'other';
}
