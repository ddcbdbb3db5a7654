import type { Committee, Member } from '../catalogue/types.ts';
import type { ReportHead } from './types.ts';

/** A body's own words for its head and deputy, by how its name begins (standards §1.6). */
type Titles = {
  readonly head: string;
  readonly deputy: string;
  /** The head in a deputy's `K/T` line. */
  readonly short: string;
  /** A council is signed for (`T/M`); bodies led by their head are not. */
  readonly collective?: true;
};

const TITLES: readonly (readonly [RegExp, Titles])[] = [
  [/^tiểu ban/iu, { head: 'Trưởng Tiểu ban', deputy: 'Phó Trưởng Tiểu ban', short: 'Trưởng Tiểu ban' }],
  [/^hội đồng/iu, { head: 'Chủ tịch', deputy: 'Phó Chủ tịch', short: 'Chủ tịch', collective: true }],
  [/^tổ /iu, { head: 'Tổ trưởng', deputy: 'Tổ phó', short: 'Tổ trưởng' }],
  [/^ban chỉ đạo/iu, { head: 'Trưởng Ban Chỉ đạo', deputy: 'Phó Trưởng Ban Chỉ đạo', short: 'Trưởng Ban' }],
];
const OTHER_TITLES: Titles = { head: 'Trưởng Ban', deputy: 'Phó Trưởng Ban', short: 'Trưởng Ban' };

/** What the head and the deputy of a body of this name are called. */
export function titlesIn(bodyName: string): Titles {
  return TITLES.find(([name]) => name.test(bodyName))?.[1] ?? OTHER_TITLES;
}

/** Party committees, whose standing board a report goes to. */
const PARTY_COMMITTEE = /^(?:trung ương|tỉnh uỷ|tỉnh ủy|thành uỷ|thành ủy|huyện uỷ|huyện ủy|thị uỷ|thị ủy|quận uỷ|quận ủy|đảng uỷ|đảng ủy)(?=\s|$)/iu;

export type SealRule = {
  /** The committee has a seal of its own; most at district and commune level do not. */
  readonly ownSeal: boolean;
};

/**
 * Number, place, date, subject, recipients and signer of a new report, all to be edited.
 * `day` chooses who signs: the head, else the first deputy, in office on it.
 */
export function draftHead(committee: Committee, members: readonly Member[], subject: string, day: string, number: number | null, seal: SealRule = { ownSeal: false }): ReportHead {
  return {
    profile: committee.formatProfile,
    number,
    place: committee.place,
    date: null,
    subject,
    recipients: defaultRecipients(committee),
    filedAt: filingLine(committee),
    addressees: committee.formatProfile === 'state-nd30' ? [recipientOf(committee.parentBody)] : [],
    signer: signerOf(committee, members, day, seal),
  };
}

/**
 * The signature by the cases of standards §1.6: a council is signed for (`T/M`), a head-led body never, but directly; without a seal of its
 * own the signer's office outside joins his office in it by `kiêm`, and a deputy then signs without `K/T`; with one a
 * deputy signs `K/T`. Under ND30 the title in the body stands first, the office in the agency below it.
 */
export function signerOf(committee: Committee, members: readonly Member[], day: string, seal: SealRule): ReportHead['signer'] {
  const titles = titlesIn(committee.name);
  const serving = members.filter((member) => (member.from === null || member.from <= day) && (member.to === null || member.to >= day));
  const head = serving.find((member) => member.role === 'head');
  const signer = head ?? serving.find((member) => member.role === 'deputy-head');
  const title = signer === undefined || signer === head ? titles.head : titles.deputy;
  const fullName = signer?.fullName ?? '';
  const outside = officeForSignature(signer?.office ?? '');
  const upper = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '').map((text) => text.toLocaleUpperCase('vi'));
  if (titles.collective === true) {
    const authority = `${committee.formatProfile === 'state-nd30' ? 'TM.' : 'T/M'} ${committee.name}`.toLocaleUpperCase('vi');
    return { authority, offices: upper([title]), fullName };
  }
  if (committee.formatProfile === 'state-nd30') {
    const authority = signer === undefined || signer === head ? null : `KT. ${titles.short}`.toLocaleUpperCase('vi');
    return { authority, offices: upper([title]), fullName };
  }
  if (!seal.ownSeal) return { authority: null, offices: upper([outside, title]), fullName };
  const authority = signer === undefined || signer === head ? null : `K/T ${titles.short}`.toLocaleUpperCase('vi');
  return { authority, offices: upper([title]), fullName };
}

/** `Phó Bí thư Thường trực Huyện uỷ` signs as `Phó Bí thư`: one office, without the name of the committee whose head stands above the seal. */
function officeForSignature(office: string): string {
  const first = office.split(/[,;]/u)[0]?.trim() ?? '';
  return first.replace(/^((?:phó )?bí thư)(?: thường trực)?(?: (?:tỉnh|thành|huyện|thị|quận|đảng) (?:uỷ|ủy).*)?$/iu, '$1');
}

/** A State report addresses the parent body above its text and lists it as `Như trên`, which the layout writes. */
function defaultRecipients(committee: Committee): readonly string[] {
  const members = `Thành viên ${committee.name}`;
  return committee.formatProfile === 'state-nd30' || committee.parentBody === '' ? [members] : [`${recipientOf(committee.parentBody)} (báo cáo)`, members];
}

/** A party committee is reached through its standing board. */
export function recipientOf(parentBody: string): string {
  return PARTY_COMMITTEE.test(parentBody) ? `Ban Thường vụ ${parentBody}` : parentBody;
}

/** `Lưu Văn phòng Huyện uỷ` (Party), `Lưu: VT, BCĐ35` (State, ND30). */
export function filingLine(committee: Committee): string {
  if (committee.formatProfile === 'state-nd30') return `Lưu: VT, ${committee.symbol}`;
  const body = PARTY_COMMITTEE.exec(committee.parentBody)?.[0];
  return body === undefined ? `Lưu ${committee.name}` : `Lưu Văn phòng ${body}`;
}
