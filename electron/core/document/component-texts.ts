import { formatNumberAndSymbol } from '../numbering/number-symbol.ts';
import { formatPlaceDate } from '../numbering/place-date.ts';
import { layoutOf, type DocumentLayout } from './layout.ts';
import { bareItem, lineTexts } from './line-texts.ts';
import { signatureLines, type SignatureLine } from './signature-lines.ts';
import { typeName } from './type-name.ts';
import type { OfficialDocument, Signature } from './types.ts';

/** `Kính gửi:` with one name on its own line, or several below each other. Names carry their punctuation. */
export type AddresseeTexts = { readonly label: string; readonly names: readonly string[] };

export type SignatureTexts = { readonly lines: readonly SignatureLine[]; readonly fullName: string };

/** Every component of a document outside its body, as it is to be printed (capitals are the layout's matter). */
export type ComponentTexts = {
  readonly nationalName: string;
  /** Null in Party documents, which print no motto (HD36 PL3.1). */
  readonly motto: string | null;
  readonly parentBody: string;
  readonly issuingBody: string;
  /** The lone `*` of Party documents. */
  readonly separator: string | null;
  /** Null for a paper without number. */
  readonly numberLine: string | null;
  readonly placeDate: string;
  /** Null for a công văn, which names no type. */
  readonly typeName: string | null;
  readonly subject: string;
  /** Below the subject: five hyphens (Party), null where a rule is drawn instead (State). */
  readonly subjectMark: string | null;
  readonly issuedWith: string | null;
  readonly addressees: AddresseeTexts | null;
  readonly signature: SignatureTexts;
  readonly coSignatures: readonly SignatureTexts[];
  readonly recipientsLabel: string;
  readonly recipients: readonly string[];
  readonly urgency: string | null;
  readonly circulation: string | null;
  readonly draftMark: string | null;
  readonly drafterCode: string | null;
  readonly contact: string | null;
  /** For the file's properties: type and subject in one line. */
  readonly title: string;
};

const PARTY_NAME = 'Đảng Cộng sản Việt Nam';
const STATE_NAME = 'Cộng hòa xã hội chủ nghĩa Việt Nam';
const STATE_MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const SUBJECT_HYPHENS = '-----';
const LETTER_LEAD = /^v\s*\/\s*v:?\s+/iu;
const ABOUT_LEAD = /^(?:v\s*\/\s*v:?|về việc)\s+/iu;

const URGENCY = {
  party: { khan: 'Khẩn', 'thuong-khan': 'Thượng khẩn', 'hoa-toc': 'Hoả tốc' },
  state: { khan: 'Khẩn', 'thuong-khan': 'Thượng khẩn', 'hoa-toc': 'Hỏa tốc' },
} as const;

/** HD05: printed at the foot of the last page instead of the head of the first. */
const NOT_FOR_MEDIA = /^không phổ biến trên (?:các )?phương tiện thông tin đại chúng$/iu;

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

function textOrNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/**
 * The subject as printed. A công văn of the State opens with `V/v`; of the Party never does, and under HD05 opens with
 * `về việc` instead. Below a type name the State writes sentence case; the Party's starts in lower case as typed, since
 * only a person knows whether its first word is a name.
 */
export function subjectText(document: OfficialDocument): string {
  const subject = document.subject.trim();
  if (document.type === 'cong-van') {
    if (document.profile === 'state-nd30') return subject === '' ? '' : `V/v ${subject.replace(ABOUT_LEAD, '')}`;
    return subject.replace(LETTER_LEAD, document.profile === 'party-hd05' ? 'về việc ' : '');
  }
  return document.profile === 'state-nd30' ? capitalised(subject) : subject;
}

/**
 * Who is addressed: a công văn and a tờ trình in every profile; a report to a superior only under ND30. Party tờ trình
 * said `Kính gửi` under HD36 and say `Kính trình` under HD05. An invitation may name those it invites in the same place.
 */
export function addressesSomebody(document: OfficialDocument): boolean {
  if (document.addressees.every((name) => bareItem(name) === '')) return false;
  if (document.type === 'bao-cao') return document.profile === 'state-nd30';
  return document.type === 'cong-van' || document.type === 'to-trinh' || document.type === 'giay-moi';
}

function addresseeTexts(document: OfficialDocument, layout: DocumentLayout): AddresseeTexts | null {
  if (!addressesSomebody(document)) return null;
  const label = document.type === 'giay-moi' ? 'Kính mời:' : document.profile === 'party-hd05' && document.type === 'to-trinh' ? 'Kính trình:' : 'Kính gửi:';
  const names = document.addressees.map(bareItem).filter((name) => name !== '');
  return { label, names: names.length === 1 ? names : lineTexts(names, layout.addresseeMarks) };
}

/** `Như trên` first where somebody is addressed, the filing line last. */
function recipientTexts(document: OfficialDocument, layout: DocumentLayout): string[] {
  const listed = document.recipients.map(bareItem);
  const above = addressesSomebody(document) && !listed.some((name) => /^như (?:trên|kính gửi|kính trình)/iu.test(name)) ? ['Như trên'] : [];
  return lineTexts([...above, ...listed, document.filedAt], layout.recipientMarks);
}

function signatureTexts(signature: Signature, layout: DocumentLayout): SignatureTexts {
  return { lines: signatureLines(signature, layout.family), fullName: signature.fullName.trim() };
}

/** Whether the circulation note belongs to the foot of the last page (HD05) rather than the head of the first. */
export function closesLastPage(document: OfficialDocument): boolean {
  return document.profile === 'party-hd05' && NOT_FOR_MEDIA.test(document.circulation?.trim() ?? '');
}

/** All components of a document as its profile prints them. */
export function componentTexts(document: OfficialDocument): ComponentTexts {
  const layout = layoutOf(document.profile);
  const party = layout.family === 'party';
  const isLetter = document.type === 'cong-van';
  const name = document.unnumberedName ?? typeName(document.type);
  const subject = subjectText(document);
  return {
    nationalName: party ? PARTY_NAME : STATE_NAME,
    motto: party ? null : STATE_MOTTO,
    parentBody: document.parentBody.trim(),
    issuingBody: document.issuingBody.trim(),
    separator: party ? '*' : null,
    numberLine: document.unnumberedName === undefined ? formatNumberAndSymbol(document.profile, document.type, document.number, document.symbol, document.numberSuffix) : null,
    placeDate: formatPlaceDate(document.place, document.date),
    typeName: isLetter ? null : name,
    subject,
    subjectMark: party && !isLetter ? SUBJECT_HYPHENS : null,
    issuedWith: textOrNull(document.issuedWith),
    addressees: addresseeTexts(document, layout),
    signature: signatureTexts(document.signature, layout),
    coSignatures: (document.coSignatures ?? []).map((signature) => signatureTexts(signature, layout)),
    recipientsLabel: 'Nơi nhận',
    recipients: recipientTexts(document, layout),
    urgency: document.urgency === undefined ? null : URGENCY[layout.family][document.urgency],
    circulation: textOrNull(document.circulation),
    draftMark: textOrNull(document.draftMark),
    drafterCode: textOrNull(document.drafterCode),
    contact: textOrNull(document.contact),
    title: `${name} ${document.subject.trim()}`.trim(),
  };
}
