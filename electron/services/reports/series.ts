import type { Catalogue, FormatProfile } from '../../core/catalogue/types.ts';
import { nextNumber, seriesKey, type SeriesAnswer } from '../../core/numbering/series.ts';
import { periodOf } from '../../core/period/window.ts';
import type { ReportDraft } from '../../core/report/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { issuedNumbers } from '../../store/repositories/reports.ts';

/** The number series of a report signed on a day (Party: issuer, term and type; State: issuer, year and type). */
export function seriesOf(catalogue: Catalogue, profile: FormatProfile, date: string): SeriesAnswer {
  return seriesKey({ profile, issuer: catalogue.committee.symbol, type: 'bao-cao', date, terms: catalogue.terms, stateSeriesPerType: true });
}

/**
 * The next number of the series, proposed and not taken. While no day of signing is set, the series is that of today,
 * or of the end of the report's period where no term covers today.
 */
export async function proposeNumber(db: ReadableDatabase, catalogue: Catalogue, draft: ReportDraft, today: string): Promise<number> {
  const form = catalogue.forms.find((each) => each.code === draft.form);
  const end = form === undefined ? null : (periodOf(form, draft.period)?.window.to ?? null);
  const days = draft.head.date === null ? [today, end] : [draft.head.date];
  for (const day of days) {
    const series = day === null ? null : seriesOf(catalogue, draft.head.profile, day);
    if (series?.ok === true) return nextNumber((await issuedNumbers(db, series.key)).map((issued) => issued.number));
  }
  return 1;
}
