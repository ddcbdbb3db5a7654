import type { DocumentState } from '../../contract/documents.ts';
import { hasValidity } from '../../core/document/register-keys.ts';
import { profileOn } from '../../core/numbering/profile.ts';
import { arrivalSeriesKey } from '../../core/numbering/series.ts';
import { fold } from '../../core/text/fold.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { documentsByNumber, type StoredDocument } from '../../store/repositories/documents.ts';
import { numbersOfHolder } from '../../store/repositories/series.ts';
import type { Change } from '../../store/store.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { refreshEffects } from './effects.ts';
import { changeWithFiles, type KeepFile } from './keep-files.ts';
import { asPrinted, layDownVersion, paperOf } from './paper.ts';
import { saveDocument } from './save.ts';
import { printedWith, seriesOf, takeNumber } from './series.ts';
import { documentState, isRealDouble, requireHeld } from './state.ts';

export type NumberChoice = { readonly number: number; readonly suffix?: string | undefined; readonly text?: string | undefined } | 'none';
export type IssueOptions = { readonly number?: NumberChoice | undefined; readonly signedOn?: string | undefined; readonly allowDouble?: boolean | undefined };

/** Issues a document of our own, or registers an incoming one: see `issueStored`. */
export async function issueDocument(context: Context, input: IssueOptions & { readonly id: string; readonly revision: number }): Promise<DocumentState> {
  return changeWithFiles(context, async (change, keep) => {
    await issueStored(context, change, keep, await requireHeld(change.db, input), input);
    return documentState(context, change.db, input.id);
  });
}

/**
 * Gives a draft its number and keeps it as version 1, with the bytes of its paper where it was written here; from then on
 * its content only changes by versions. Fails with `document-issued`, `date-missing`, `subject-missing`, `signer-missing`,
 * `no-term`, `number-taken`, `number-of-other-series`, `document-double`.
 */
export async function issueStored(context: Context, change: Change, keep: KeepFile, draft: StoredDocument, options: IssueOptions): Promise<StoredDocument> {
  if (draft.stage !== 'draft') throw failure('document-issued', { number: draft.number.text });
  if (draft.secrecy !== 'tuyet-mat' && draft.subject.trim() === '') throw failure('subject-missing');
  const dated: StoredDocument = options.signedOn === undefined ? draft : { ...draft, signedOn: options.signedOn };
  const numbered = dated.direction === 'incoming' ? await registered(context, change, dated, options) : await numberedOwn(context, change, dated, options);
  const issued: StoredDocument = { ...numbered, stage: 'issued', version: 1 };
  await layDownVersion(context, change, keep, draft.key, issued, '');
  const saved = await saveDocument(change, draft, issued, 'document.issue');
  await refreshEffects(change, saved, 'closing too');
  return saved;
}

/** An incoming document in the book of its year: its arrival number, and no double of one that stands there. */
async function registered(context: Context, change: Change, draft: StoredDocument, options: IssueOptions): Promise<StoredDocument> {
  const arrivedOn = draft.arrivedOn ?? todayOf(context);
  if (options.number !== undefined && options.number === 'none') throw failure('number-invalid');
  if (options.allowDouble !== true) await requireNoDouble(change.db, draft);
  const series = arrivalSeriesKey(Number(arrivedOn.slice(0, 4)));
  const holder = { kind: 'document', id: draft.id } as const;
  const elsewhere = (await numbersOfHolder(change.db, holder)).find((each) => each.series !== series);
  if (elsewhere !== undefined) throw failure('number-of-other-series', { printed: String(elsewhere.number) });
  const { number } = await takeNumber(change, { series, number: options.number?.number ?? draft.arrivalNumber, suffix: '', holder, state: 'issued', printed: String });
  return { ...draft, arrivedOn, arrivalNumber: number, validFrom: beginning(draft, draft.signedOn) };
}

/** The same number of the same issuer and day is warned of (ND30 App. VI.I): `document-double`, naming the one that stands. */
export async function requireNoDouble(db: ReadableDatabase, document: StoredDocument): Promise<void> {
  const standing = (await documentsByNumber(db, document.number.text)).find(
    (other) => other.key !== document.key && other.stage === 'issued' && fold(other.issuer) === fold(document.issuer) && isRealDouble(document, other),
  );
  if (standing === undefined) return;
  throw failure('document-double', {
    id: standing.id,
    number: standing.number.text,
    issuer: standing.issuer,
    date: standing.signedOn ?? '',
    arrival: standing.arrivalNumber === null ? '' : String(standing.arrivalNumber),
    subject: standing.subject,
  });
}

/** A document of our own with its number, its profile and the first day of its validity. */
async function numberedOwn(context: Context, change: Change, draft: StoredDocument, options: IssueOptions): Promise<StoredDocument> {
  const { signedOn } = draft;
  if (signedOn === null) throw failure('date-missing');
  const { catalogue } = await requireCatalogue(context.catalogues, change.db);
  const profile = profileOn(catalogue.committee.formatProfile, signedOn);
  const plain: StoredDocument = { ...draft, profile, validFrom: beginning(draft, signedOn) };
  const paper = await paperOf(context, change.db, plain);
  const dated = asPrinted(plain, paper);
  if (paper !== null && paper.signature.fullName.trim() === '') throw failure('signer-missing');
  const choice = options.number;
  const kept = await numbersOfHolder(change.db, { kind: 'document', id: draft.id });
  const printed = printedWith(profile, dated);
  if (choice === 'none') {
    if (kept.length > 0) throw failure('number-of-other-series', { printed: kept.map((each) => printed(each.number, each.suffix)).join(', ') });
    return dated;
  }
  const series = await seriesOf(change.db, catalogue, dated, profile, signedOn);
  if (!series.ok) throw failure(series.code, series.params);
  const elsewhere = kept.find((each) => each.series !== series.key);
  if (elsewhere !== undefined) throw failure('number-of-other-series', { printed: printed(elsewhere.number, elsewhere.suffix) });
  const { number, suffix } = await takeNumber(change, { series: series.key, number: choice?.number ?? null, suffix: choice?.suffix ?? '', holder: { kind: 'document', id: draft.id }, state: 'issued', printed });
  const text = choice?.text?.trim() ?? '';
  // A paper written here prints its number by the profile; only an old register may have it otherwise.
  return { ...dated, series: series.key, number: { number, suffix, text: text === '' || paper !== null ? printed(number, suffix) : text } };
}

/** Rules and plans are in force from their signing unless they say otherwise. */
function beginning(draft: StoredDocument, signedOn: string | null): string | null {
  return draft.validFrom ?? (hasValidity(draft.type) && (draft.validTo === null || signedOn === null || signedOn <= draft.validTo) ? signedOn : null);
}
