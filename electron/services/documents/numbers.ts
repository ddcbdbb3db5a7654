import type { DocumentState, NumberProposal } from '../../contract/documents.ts';
import type { DocumentDirection, RegisteredType } from '../../core/document/record.ts';
import { profileOn } from '../../core/numbering/profile.ts';
import { arrivalSeriesKey, parseSeriesKey } from '../../core/numbering/series.ts';
import type { StoredDocument } from '../../store/repositories/documents.ts';
import { allSeries, numbersOfHolder, putNumber } from '../../store/repositories/series.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { proposalFor } from './propose.ts';
import { saveDocument } from './save.ts';
import { printedWith, readStateNumbering, seriesOf, takeNumber, writeStateNumbering, type StateNumbering } from './series.ts';
import { documentState, requireHeld } from './state.ts';

type Held = { readonly id: string; readonly revision: number };

/** Keeps a number of the series for a draft: the next one, or the one that is asked for. */
export async function reserveNumber(context: Context, input: Held & { readonly number?: number | undefined; readonly suffix?: string | undefined }): Promise<DocumentState> {
  return context.store.change(context.person.name, async (change) => {
    const draft = await requireHeld(change.db, input);
    requireDraft(draft);
    const { series, printed } = await seriesOfDraft(context, change.db, draft);
    const holder = { kind: 'document', id: draft.id } as const;
    const elsewhere = (await numbersOfHolder(change.db, holder)).find((entry) => entry.series !== series);
    if (elsewhere !== undefined) throw failure('number-of-other-series', { printed: printed(elsewhere.number, elsewhere.suffix) });
    const { number, suffix } = await takeNumber(change, { series, number: input.number ?? null, suffix: input.suffix ?? '', holder, state: 'reserved', printed });
    await saveDocument(change, draft, draft, 'document.reserve', { series, number, suffix });
    return documentState(context, change.db, draft.id);
  });
}

/** Gives up the number kept for a draft; it stays in its series as a gap with its reason. Fails with `number-not-kept`. */
export async function releaseNumber(context: Context, input: Held & { readonly reason: string }): Promise<DocumentState> {
  return context.store.change(context.person.name, async (change) => {
    const draft = await requireHeld(change.db, input);
    requireDraft(draft);
    const kept = await numbersOfHolder(change.db, { kind: 'document', id: draft.id });
    if (kept.length === 0) throw failure('number-not-kept');
    for (const entry of kept) await putNumber(change.db, { ...entry, state: 'void', holder: null, at: change.at, note: input.reason });
    await saveDocument(change, draft, draft, 'document.release', { reason: input.reason, numbers: kept.map(({ series, number, suffix }) => ({ series, number, suffix })) });
    return documentState(context, change.db, draft.id);
  });
}

function requireDraft(document: StoredDocument): void {
  if (document.stage !== 'draft') throw failure('document-issued', { number: document.number.text });
}

async function seriesOfDraft(context: Context, db: Parameters<typeof seriesOf>[0], draft: StoredDocument) {
  const day = (draft.direction === 'incoming' ? draft.arrivedOn : draft.signedOn) ?? todayOf(context);
  if (draft.direction === 'incoming') return { series: arrivalSeriesKey(Number(day.slice(0, 4))), printed: String as (number: number, suffix: string) => string };
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const profile = profileOn(catalogue.committee.formatProfile, day);
  const series = await seriesOf(db, catalogue, draft, profile, day);
  if (!series.ok) throw failure(series.code, series.params);
  return { series: series.key, printed: printedWith(profile, draft) };
}

export type ProposeInput = {
  readonly direction: DocumentDirection;
  readonly type: RegisteredType;
  readonly typeName?: string | null | undefined;
  readonly symbol?: string | undefined;
  readonly day: string | null;
  readonly secret?: boolean | undefined;
};

/** The next number for a document that is not there yet. */
export async function proposeNumber(context: Context, input: ProposeInput): Promise<NumberProposal> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    return proposalFor(context, db, {
      direction: input.direction,
      type: input.type,
      typeName: input.typeName ?? null,
      symbol: input.symbol ?? catalogue.committee.symbol,
      secrecy: input.secret === true ? 'mat' : null,
      signedOn: input.day,
      arrivedOn: input.day,
    });
  });
}

export function getStateNumbering(context: Context): Promise<StateNumbering> {
  return context.store.read(readStateNumbering);
}

/** Lets the State's documents share one series a year, or have one a type, from a year on. Fails with `series-in-use`. */
export async function setStateNumbering(context: Context, input: { readonly fromYear: number; readonly perType: boolean }): Promise<StateNumbering> {
  return context.store.change(context.person.name, async (change) => {
    const rules = await readStateNumbering(change.db);
    const used = (await allSeries(change.db)).map(parseSeriesKey).filter((series) => series?.kind === 'state' && Number(series.span) >= input.fromYear);
    if (used.length > 0) throw failure('series-in-use', { year: String(Math.min(...used.map((series) => Number(series?.span)))) });
    const earlier = rules.filter((rule) => rule.fromYear < input.fromYear);
    const next: StateNumbering = (earlier[0] ?? { perType: true }).perType === input.perType ? earlier : [input, ...earlier];
    if (JSON.stringify(next) === JSON.stringify(rules)) return rules;
    await writeStateNumbering(change, next);
    change.log({ action: 'document.state-numbering', subject: String(input.fromYear), before: rules, after: next });
    return next;
  });
}
