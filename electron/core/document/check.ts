import { profileOn } from '../numbering/profile.ts';
import { addressesSomebody } from './component-texts.ts';
import { layoutOf, type DocumentLayout } from './layout.ts';
import { bareItem } from './line-texts.ts';
import { authorityText, readAuthority } from './signature-lines.ts';
import type { Block, DocumentType, OfficialDocument, Signature } from './types.ts';

export type DocumentProblemCode =
  /** `T/M` before a body led by its head, which is signed for directly (HD36 1.7, HD05 7). */
  | 'authority-for-head-led-body'
  /** `K/T` together with two joined offices: a deputy without the body's own seal signs without it. */
  | 'deputising-with-joined-offices'
  /** `TM.` in a Party document or `T/M` in a State one; printed with the profile's own separator. */
  | 'authority-of-other-family'
  | 'title-before-name'
  /** `V/v` in a Party công văn. */
  | 'subject-lead-of-other-family'
  | 'subject-starts-with-capital'
  /** `Lưu: VT` in a Party document. */
  | 'filing-line-of-other-family'
  /** `./.` at the end of a Party text. */
  | 'end-mark-of-other-family'
  /** A `Kính gửi` that the profile does not print for this type. */
  | 'addressees-not-printed'
  | 'letter-without-addressee'
  /** A type that the profile does not know (Kết luận, Thông tri under ND30). */
  | 'type-not-in-profile'
  /** HD36 up to 26/5/2026, HD05 from 27/5/2026. */
  | 'profile-not-in-force'
  /** A heading below the profile's lowest level. */
  | 'heading-too-deep'
  /** `…` left standing where only the writer knows what belongs there. */
  | 'places-left-open'
  | 'articles-out-of-order'
  | 'missing-component';

/** `error`: the document breaks a rule as it stands. `warning`: it is incomplete, or is printed otherwise than typed. */
export type DocumentProblem = {
  readonly code: DocumentProblemCode;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, string>>;
};

const STATE_UNKNOWN_TYPES: readonly DocumentType[] = ['ket-luan', 'thong-tri'];
const HEAD_LED_BODY = /^(?:tiểu )?ban chỉ đạo|^tiểu ban/iu;
/** Academic, military and honorary titles are not printed before a signer's name (HD36 PL3.7c; ND30 App. I, II.7). */
const NAME_TITLE =
  /^(?:gs|pgs|ts|ths|cn|bs|ks|nsnd|nsưt|ngnd|ngưt|anh hùng|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|cử nhân|bác sĩ|kỹ sư|(?:đại|thượng|trung|thiếu) (?:tướng|tá|uý|úy))(?:[.\s]|$)/iu;

function problem(code: DocumentProblemCode, severity: DocumentProblem['severity'], params: Record<string, string> = {}): DocumentProblem {
  return { code, severity, params };
}

function checkSignature(signature: Signature, family: DocumentLayout['family']): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const written = signature.authority?.trim() ?? '';
  const authority = readAuthority(written);
  if (authority !== null) {
    const printed = authorityText(written, family);
    if (family === 'party' && authority.word === 'thay mặt' && HEAD_LED_BODY.test(authority.rest)) {
      problems.push(problem('authority-for-head-led-body', 'error', { authority: printed }));
    }
    if (family === 'party' && authority.word === 'ký thay' && signature.offices.length > 1) {
      problems.push(problem('deputising-with-joined-offices', 'error', { authority: printed }));
    }
    if (printed !== written) problems.push(problem('authority-of-other-family', 'warning', { written, printed }));
  }
  if (NAME_TITLE.test(signature.fullName.trim())) problems.push(problem('title-before-name', 'error', { name: signature.fullName.trim() }));
  return problems;
}

function lastText(blocks: readonly Block[]): string {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return last.runs.map((run) => run.text).join('');
  if (last?.kind === 'list') return (last.items.at(-1) ?? []).map((run) => run.text).join('');
  return '';
}

/** What a Party document may not take over from the State's form, and the other way round. */
function checkFamily(document: OfficialDocument, family: DocumentLayout['family']): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  if (family === 'state') {
    if (STATE_UNKNOWN_TYPES.includes(document.type)) problems.push(problem('type-not-in-profile', 'error', { type: document.type }));
    return problems;
  }
  const subject = document.subject.trim();
  if (document.type === 'cong-van' && /^v\s*\/\s*v/iu.test(subject)) problems.push(problem('subject-lead-of-other-family', 'warning', { subject }));
  if (document.type !== 'cong-van' && /^\p{Lu}/u.test(subject)) problems.push(problem('subject-starts-with-capital', 'warning', { subject }));
  if (/^[-–\s]*lưu\s*:\s*vt\b/iu.test(document.filedAt)) problems.push(problem('filing-line-of-other-family', 'error', { filedAt: document.filedAt }));
  if (/\.\/\.\s*$/u.test(lastText(document.blocks))) problems.push(problem('end-mark-of-other-family', 'warning'));
  return problems;
}

function checkProfileDate(document: OfficialDocument): DocumentProblem[] {
  if (document.date === null) return [];
  const inForce = profileOn(document.profile, document.date);
  return inForce === document.profile ? [] : [problem('profile-not-in-force', 'error', { profile: document.profile, inForce, date: document.date })];
}

function checkBlocks(blocks: readonly Block[], family: DocumentLayout['family']): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  let article = 0;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 4 && family === 'state') problems.push(problem('heading-too-deep', 'warning', { text: block.text }));
    if (block.kind !== 'article') continue;
    if (block.number !== article + 1) problems.push(problem('articles-out-of-order', 'warning', { number: String(block.number), expected: String(article + 1) }));
    article = block.number;
  }
  return problems;
}

/** An ellipsis that stands for a word, as the texts that a paper begins with have it; one at the end of a word is the writer's own. */
const OPEN_PLACE = /(?:^|[\s“(:])…(?=$|[\s.,;:”)])/gu;

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'list':
      return block.items.map((item) => item.map((run) => run.text).join('')).join('\n');
    case 'basis':
      return block.items.map((item) => (typeof item === 'string' ? item : item.map((run) => run.text).join(''))).join('\n');
    case 'heading':
      return block.text;
    case 'article':
      return `${block.title} ${(block.runs ?? []).map((run) => run.text).join('')}`;
    case 'division':
      return block.title;
    case 'table':
      return '';
  }
}

function checkOpenPlaces(document: OfficialDocument): DocumentProblem[] {
  const texts = [document.subject, ...document.addressees, ...document.recipients, ...document.blocks.map(textOf)];
  const count = texts.reduce((sum, text) => sum + (text.match(OPEN_PLACE)?.length ?? 0), 0);
  return count === 0 ? [] : [problem('places-left-open', 'warning', { count: String(count) })];
}

function checkAddressees(document: OfficialDocument): DocumentProblem[] {
  const named = document.addressees.some((name) => bareItem(name) !== '');
  if (named && !addressesSomebody(document)) return [problem('addressees-not-printed', 'warning')];
  if (!named && document.type === 'cong-van') return [problem('letter-without-addressee', 'error')];
  return [];
}

function checkPresence(document: OfficialDocument): DocumentProblem[] {
  const present: Record<string, boolean> = {
    parentBody: document.parentBody.trim() !== '',
    issuingBody: document.issuingBody.trim() !== '',
    number: document.number !== null,
    symbol: document.symbol.trim() !== '',
    place: document.place.trim() !== '',
    date: document.date !== null,
    subject: document.subject.trim() !== '',
    text: document.blocks.length > 0,
    signer: document.signature.fullName.trim() !== '',
    office: document.signature.offices.length > 0 || document.signature.authority !== null,
    filedAt: document.filedAt.trim() !== '',
  };
  return Object.entries(present).filter(([, there]) => !there).map(([component]) => problem('missing-component', 'warning', { component }));
}

/** What stands against issuing the document as it is, by the rules of its profile (standards §0–2). */
export function checkDocument(document: OfficialDocument): DocumentProblem[] {
  const { family } = layoutOf(document.profile);
  const signatures = [document.signature, ...(document.coSignatures ?? []), ...(document.attestation ? [document.attestation.signature] : [])];
  return [
    ...checkPresence(document),
    ...checkProfileDate(document),
    ...checkFamily(document, family),
    ...checkAddressees(document),
    ...signatures.flatMap((signature) => checkSignature(signature, family)),
    ...checkBlocks(document.blocks, family),
    ...checkOpenPlaces(document),
    ...(document.attachments ?? []).flatMap((attachment) => checkBlocks(attachment.blocks, family)),
  ];
}
