import type { NumberProposal } from '../../contract/documents.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { DocumentFields } from '../../core/document/record.ts';
import { firstOfGaps, readSeries } from '../../core/numbering/reading.ts';
import { profileOn } from '../../core/numbering/profile.ts';
import { arrivalSeriesKey } from '../../core/numbering/series.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { numbersOfSeries } from '../../store/repositories/series.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { printedWith, seriesOf } from './series.ts';

/** As many free numbers as a person picks from. */
const GAPS_SHOWN = 50;

export type ProposalSubject = Pick<DocumentFields, 'direction' | 'type' | 'typeName' | 'symbol' | 'secrecy' | 'signedOn' | 'arrivedOn'>;

/** The number that a document would get: of its own day, or of today while it has none. */
export async function proposalFor(context: Context, db: ReadableDatabase, subject: ProposalSubject): Promise<NumberProposal> {
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const day = (subject.direction === 'incoming' ? subject.arrivedOn : subject.signedOn) ?? todayOf(context);
  const series = await seriesKeyFor(db, catalogue, subject, day);
  if (series === null) return { series: null, next: null, printed: null, gaps: [] };
  const { next, gaps } = readSeries(await numbersOfSeries(db, series));
  const printed = subject.direction === 'incoming' ? String(next) : printedWith(profileOn(catalogue.committee.formatProfile, day), subject)(next, '');
  return { series, next, printed, gaps: firstOfGaps(gaps, GAPS_SHOWN) };
}

async function seriesKeyFor(db: ReadableDatabase, catalogue: Catalogue, subject: ProposalSubject, day: string): Promise<string | null> {
  if (subject.direction === 'incoming') return arrivalSeriesKey(Number(day.slice(0, 4)));
  const answer = await seriesOf(db, catalogue, subject, profileOn(catalogue.committee.formatProfile, day), day);
  return answer.ok ? answer.key : null;
}
