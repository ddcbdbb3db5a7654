/** The committee's catalogue (DESIGN §5), as loaded and exported by `so-thu-ky.catalogue/1`. Dates are ISO `yyyy-mm-dd`. */

export const CATALOGUE_FORMAT = 'so-thu-ky.catalogue/1';

/** Which official layout a document follows (standards §0): chosen by issuer and date, stored on the document. */
export type FormatProfile = 'party-hd36' | 'party-hd05' | 'state-nd30';

export type Committee = {
  readonly name: string;
  readonly parentBody: string;
  readonly place: string;
  /** Abbreviation in document symbols, such as `BCĐ35`. */
  readonly symbol: string;
  readonly formatProfile: FormatProfile;
};

/** A term of the party committee (nhiệm kỳ); `endsOn` is the last day, null while open. */
export type Term = { readonly name: string; readonly startsOn: string; readonly endsOn: string | null };

/** `head` and `deputy-head` sign; the rest is for attendance and assignment. */
export type MemberRole = 'head' | 'deputy-head' | 'standing-member' | 'member' | 'secretary' | 'contributor';

export type Member = {
  readonly id: string;
  readonly fullName: string;
  readonly role: MemberRole;
  /** Office outside the committee, such as `Phó Bí thư Thường trực Huyện uỷ`. */
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
};

export type UnitKind = 'xa' | 'phuong' | 'thi-tran' | 'dac-khu' | 'huyen' | 'tinh' | 'co-quan' | 'truong' | 'khac';

/** `validTo` is the first day on which the unit no longer exists (exclusive); null while it exists. */
export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Official code; recycled between units, so never a key (standards §6.2). */
  readonly code: string | null;
  readonly parentId?: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly aliases: readonly string[];
};

export type UnitEventType = 'merge' | 'split' | 'absorb' | 'rename' | 'retype' | 'parent-change' | 'dissolve';

export type UnitEvent = {
  readonly type: UnitEventType;
  readonly date: string;
  /** Legal basis as printed. */
  readonly basis: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** A stock stands at a moment and is never summed over time; a ratio is never summed at all. */
export type IndicatorKind = 'flow' | 'stock' | 'ratio';

export type Indicator = {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** Unit of measure as printed, such as `tin, bài`. */
  readonly measure: string;
  readonly kind: IndicatorKind;
  /** Digits after the decimal comma; 0 means whole numbers only. */
  readonly decimals: number;
  readonly aliases: readonly string[];
  /** Codes whose sum this indicator is. */
  readonly sumOf?: readonly string[];
};

export type Frequency = 'month' | 'quarter' | 'half-year' | 'nine-month' | 'year';

/**
 * When a period's data begins and ends. `startDay` 1 is the calendar period; `startDay` 15 means the 15th of the month
 * before the period's first month to the 14th of its last month (ND09 Art. 12).
 */
export type WindowRule = { readonly startDay: number };

/** Due on `day` of the period's last month, or of the month `monthOffset` after it (default 0). */
export type DueRule = { readonly day: number; readonly monthOffset?: number };

export type Form = {
  readonly code: string;
  readonly name: string;
  readonly frequency: Frequency;
  readonly indicators: readonly string[];
  readonly reportingUnits: readonly string[];
  readonly window: WindowRule;
  readonly due: DueRule;
};

/** A body of the committee: itself, its secretariat, its group of contributors, another working group. */
export type BodyKind = 'committee' | 'secretariat' | 'contributors' | 'group';

export type BodyMember = {
  readonly memberId: string;
  /** Office in the body as it is printed, such as `Tổ trưởng`. */
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
};

export type Body = {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly parentId: string | null;
  /** The founding decision as it is cited; empty while unknown. */
  readonly basis: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly members: readonly BodyMember[];
};

export type ChannelKind = 'portal' | 'radio' | 'page' | 'bulletin' | 'other';

/** One name of a channel and the days it bore it, both included. */
export type ChannelName = { readonly name: string; readonly from: string | null; readonly to: string | null; readonly basis: string };

/** A channel of the committee's own or of a partner: what it is called when, whose it is, who answers for it, what it is counted by. */
export type Channel = {
  readonly id: string;
  readonly kind: ChannelKind;
  /** First to last; at least one. */
  readonly names: readonly ChannelName[];
  readonly owner: { readonly kind: 'body' | 'unit'; readonly id: string } | null;
  readonly responsibleId: string | null;
  /** Public address of the channel, such as that of a portal. */
  readonly address: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Indicators that count what it puts out. */
  readonly indicators: readonly string[];
};

export type AssignmentSubject = 'field' | 'unit' | 'channel' | 'body';

/** What a member answers for: a field of work in words, or a unit, a channel, a body by id. */
export type Assignment = {
  readonly id: string;
  readonly memberId: string;
  readonly subjectKind: AssignmentSubject;
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string;
};

export type Catalogue = {
  readonly format: typeof CATALOGUE_FORMAT;
  readonly committee: Committee;
  readonly terms: readonly Term[];
  readonly members?: readonly Member[];
  readonly bodies?: readonly Body[];
  readonly channels?: readonly Channel[];
  readonly assignments?: readonly Assignment[];
  readonly units: readonly Unit[];
  readonly unitEvents: readonly UnitEvent[];
  readonly indicators: readonly Indicator[];
  readonly forms: readonly Form[];
};
