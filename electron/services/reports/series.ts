import type { Catalogue, FormatProfile } from '../../core/catalogue/types.ts';
import type { SeriesAnswer } from '../../core/numbering/series.ts';
import { periodOf } from '../../core/period/window.ts';
import type { ReportDraft } from '../../core/report/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { nextOfSeries, seriesOf } from '../documents/series.ts';

/** What reports are in the number series: documents of the committee. */
export function reportSubject(catalogue: Catalogue) {
  return { type: 'bao-cao', typeName: null, symbol: catalogue.committee.symbol, secrecy: null } as const;
}

/** The number series of a report signed on a day; other documents of its type share it. */
export function seriesOfReport(db: ReadableDatabase, catalogue: Catalogue, profile: FormatProfile, date: string): Promise<SeriesAnswer> {
  return seriesOf(db, catalogue, reportSubject(catalogue), profile, date);
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
    const series = day === null ? null : await seriesOfReport(db, catalogue, draft.head.profile, day);
    if (series?.ok === true) return nextOfSeries(db, series.key);
  }
  return 1;
}
