import type { FormatProfile } from '../catalogue/types.ts';

/** HD05-HD/VPTW took the place of HD36-HD/VPTW on the day it was signed (standards §0). */
const HD05_FROM = '2026-05-27';

/** The format that a document signed on this date (ISO) follows. */
export function chooseProfile(issuerKind: 'party' | 'state', date: string): FormatProfile {
  if (issuerKind === 'state') return 'state-nd30';
  return date >= HD05_FROM ? 'party-hd05' : 'party-hd36';
}

/** The profile in force on a date for an issuer whose documents bear another profile of its kind. */
export function profileOn(ofIssuer: FormatProfile, date: string): FormatProfile {
  return chooseProfile(ofIssuer === 'state-nd30' ? 'state' : 'party', date);
}

/**
 * The format of a new draft, which bears no day of signing yet: the committee's own where it was in force on any day
 * from the end of the draft's period until today, else the one in force today.
 */
export function draftProfile(ofCommittee: FormatProfile, periodEnd: string, today: string): FormatProfile {
  return profileOn(ofCommittee, periodEnd) === ofCommittee ? ofCommittee : profileOn(ofCommittee, today);
}
