import { layoutOf } from '../document/layout.ts';
import type { Block, DocumentType, OfficialDocument, Signature } from '../document/types.ts';
import { filingLine, recipientOf, signerOf } from '../report/head.ts';
import { dayOf } from './moments.ts';
import type { MeetingDocumentPart, MeetingMaterial } from './types.ts';

/** What the rules say of one paper, before a person changed any of it. */
export type PaperDefaults = { readonly subject: string; readonly recipients: readonly string[]; readonly filedAt: string; readonly signature: Signature };

export type PaperBody = {
  readonly type: DocumentType;
  readonly blocks: readonly Block[];
  readonly coSignatures?: readonly Signature[];
  readonly attestation?: OfficialDocument['attestation'];
  readonly appendices?: OfficialDocument['appendices'];
};

export function isParty(material: MeetingMaterial): boolean {
  return layoutOf(material.profile).family === 'party';
}

/** The committee as it was styled under the profile of the meeting's day, for the rules that go by it. */
export function committeeOf(material: MeetingMaterial): MeetingMaterial['committee'] {
  return { ...material.committee, formatProfile: material.profile };
}

/** Who signs for the committee on the day of the meeting (standards §1.6). */
export function committeeSigner(material: MeetingMaterial): Signature {
  return signerOf(committeeOf(material), material.members, dayOf(material.head.startsAt), { ownSeal: false });
}

/** The committee above, to which a conclusion is reported. */
export function reportedTo(material: MeetingMaterial): readonly string[] {
  const { parentBody } = material.committee;
  return parentBody.trim() === '' ? [] : [`${recipientOf(parentBody)} (báo cáo)`];
}

export function filedAt(material: MeetingMaterial): string {
  return filingLine(committeeOf(material));
}

/** One paper as an official document without number: what a person settled on it, else what the rules say. */
export function framedPaper(material: MeetingMaterial, part: MeetingDocumentPart, defaults: PaperDefaults, body: PaperBody, date: string | null): OfficialDocument {
  const { committee, profile, content } = material;
  const settings = content.papers[part];
  return {
    profile,
    type: body.type,
    parentBody: committee.parentBody,
    issuingBody: committee.name,
    number: null,
    symbol: committee.symbol,
    place: committee.place,
    date,
    subject: settings.subject ?? defaults.subject,
    addressees: [],
    blocks: body.blocks,
    recipients: settings.recipients ?? defaults.recipients,
    filedAt: settings.filedAt ?? defaults.filedAt,
    signature: settings.signature ?? defaults.signature,
    ...(body.coSignatures === undefined ? {} : { coSignatures: body.coSignatures }),
    ...(body.attestation === undefined ? {} : { attestation: body.attestation }),
    appendices: body.appendices ?? [],
  };
}
