import type { Committee, FormatProfile } from '../catalogue/types.ts';
import { titlesIn } from '../report/head.ts';
import { richBlocks } from '../rich-text/blocks.ts';
import type { RichText } from '../rich-text/types.ts';
import { layoutOf } from './layout.ts';
import type { DocumentFields, DocumentText } from './record.ts';
import { readAuthority } from './signature-lines.ts';
import { openingOf, regulationBlocks } from './typed/regulation.ts';
import type { Block, DocumentType, MarkedLine, OfficialDocument, Signature } from './types.ts';

export type PaperFields = Pick<DocumentFields, 'issuer' | 'symbol' | 'signedOn' | 'subject' | 'recipients' | 'urgency'>;

export type PaperInput = {
  readonly type: DocumentType;
  readonly profile: FormatProfile;
  readonly committee: Committee;
  readonly fields: PaperFields;
  readonly text: DocumentText;
};

/** Types whose text is made of articles, and whose articles have titles. */
const REGULATIONS: readonly DocumentType[] = ['quy-che', 'quy-dinh'];
const DECISIONS: readonly DocumentType[] = ['quyet-dinh', 'nghi-quyet'];

/**
 * The paper of a document that is written here, whatever its type, without its number. Every word stays as written; what
 * the profile writes itself (numbers of headings and articles, dashes, end marks, `QUYẾT ĐỊNH:`) gives way to the profile.
 */
export function composePaper({ type, profile, committee, fields, text }: PaperInput): OfficialDocument {
  return {
    profile,
    type,
    parentBody: committee.parentBody,
    issuingBody: fields.issuer,
    number: null,
    symbol: fields.symbol,
    place: text.place,
    date: fields.signedOn,
    subject: fields.subject,
    addressees: text.addressees,
    blocks: bodyBlocks(type, profile, text, fields.issuer),
    recipients: fields.recipients,
    filedAt: text.filedAt,
    signature: text.signature,
    ...(text.issuedWith === undefined ? {} : { issuedWith: inBrackets(text.issuedWith) }),
    ...(fields.urgency === null ? {} : { urgency: fields.urgency }),
    ...(text.circulation === undefined ? {} : { circulation: text.circulation }),
    ...(text.draftMark === undefined ? {} : { draftMark: text.draftMark }),
    ...(text.attached === undefined || text.attached.length === 0 ? {} : { attachments: text.attached.map((attached) => ({ type: attached.type, subject: attached.subject, blocks: plainBody(attached.type, profile, attached.body) })) }),
    appendices: (text.appendices ?? []).map((appendix) => ({ title: appendix.title, landscape: appendix.landscape, blocks: richBlocks(appendix.body, { profile }) })),
  };
}

function inBrackets(line: string): string {
  const text = line.trim();
  return text === '' || /^\(.*\)$/u.test(text) ? text : `(${text})`;
}

/** A text without anything in front of it that decides. */
function plainBody(type: DocumentType, profile: FormatProfile, body: RichText): readonly Block[] {
  return REGULATIONS.includes(type) || DECISIONS.includes(type) ? regulationBlocks(body, { profile, titledArticles: REGULATIONS.includes(type) }) : richBlocks(body, { profile });
}

function bodyBlocks(type: DocumentType, profile: FormatProfile, text: DocumentText, issuer: string): readonly Block[] {
  const decides = DECISIONS.includes(type);
  const opening = openingOf(text.body, decides);
  const items: readonly MarkedLine[] = [...text.basis.filter((line) => line.trim() !== ''), ...opening.basis];
  const basis: readonly Block[] = items.length === 0 ? [] : [{ kind: 'basis', items }];
  const body = plainBody(type, profile, opening.rest);
  if (!decides) return [...basis, ...body];
  const { above, below } = enactingLines(type, profile, opening, deciderOf(text.signature, issuer), body);
  return [...above.map(capitalLine), ...basis, ...below.map(capitalLine), ...body];
}

/**
 * The lines around the basis of a decision. The State names who decides above it and opens the decision with
 * `QUYẾT ĐỊNH:` alone (ND30 App. III, Mẫu 1.1, 1.2); the Party opens it with both in one line below. A Party resolution
 * that is no row of articles has none.
 */
function enactingLines(type: DocumentType, profile: FormatProfile, typed: { readonly decider: string | null; readonly enacting: string | null }, decider: string, body: readonly Block[]): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const word = type === 'quyet-dinh' ? 'QUYẾT ĐỊNH:' : 'QUYẾT NGHỊ:';
  const isState = layoutOf(profile).family === 'state';
  const above = typed.decider === null ? [] : [typed.decider];
  if (typed.enacting !== null) {
    const namesDecider = typed.decider !== null || !/^QUYẾT (?:ĐỊNH|NGHỊ)/u.test(typed.enacting);
    return { above: isState && !namesDecider && decider !== '' ? [decider] : above, below: [typed.enacting] };
  }
  const needsNone = type === 'nghi-quyet' && !isState && !body.some((block) => block.kind === 'article');
  if (needsNone) return { above, below: [] };
  if (isState) return { above: typed.decider === null && decider !== '' ? [decider] : above, below: [word] };
  return { above, below: [typed.decider === null && decider !== '' ? `${decider} ${word}` : word] };
}

const capitalLine = (text: string): Block => ({ kind: 'paragraph', align: 'center', runs: [{ text, bold: true }] });

/** Who decides, in capitals: the body that is signed for, else the head of a body that is led by its head (standards §1.6). */
export function deciderOf(signature: Signature, issuer: string): string {
  const authority = readAuthority(signature.authority ?? '');
  if (authority?.word === 'thay mặt') return authority.rest.toLocaleUpperCase('vi');
  const name = issuer.trim();
  if (name === '' || titlesIn(name).collective === true) return name.toLocaleUpperCase('vi');
  const head = /^(?:tiểu ban|ban)(?=\s)/iu.test(name) ? `Trưởng ${name}` : /^tổ(?=\s)/iu.test(name) ? `Tổ trưởng ${name}` : name;
  return head.toLocaleUpperCase('vi');
}
