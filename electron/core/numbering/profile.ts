import type { FormatProfile } from '../catalogue/types.ts';

/** HD05-HD/VPTW took the place of HD36-HD/VPTW on the day it was signed (standards §0). */
const HD05_FROM = '2026-05-27';

/** The format a document signed on this date (ISO) follows; stored on the document and never changed afterwards. */
export function chooseProfile(issuerKind: 'party' | 'state', date: string): FormatProfile {
  if (issuerKind === 'state') return 'state-nd30';
  return date >= HD05_FROM ? 'party-hd05' : 'party-hd36';
}
