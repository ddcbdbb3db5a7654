import type { DocumentState } from '../../contract/documents.ts';
import { followsRecord, RECORD_FIELDS } from '../../core/document/record-paper.ts';
import { arrivalSeriesKey } from '../../core/numbering/series.ts';
import type { StoredDocument } from '../../store/repositories/documents.ts';
import { numbersOfHolder, putNumber } from '../../store/repositories/series.ts';
import type { Change } from '../../store/store.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { forgetInLog } from './classify.ts';
import { edited, requireSound, type DocumentEdit } from './edits.ts';
import { refreshEffects } from './effects.ts';
import { requireNoDouble } from './issue.ts';
import { changeWithFiles, type KeepFile } from './keep-files.ts';
import { asPrinted, layDownVersion, paperOf } from './paper.ts';
import { differingKeys, saveDocument } from './save.ts';
import { seriesOf, takeNumber } from './series.ts';
import { documentState, requireHeld } from './state.ts';

export type UpdateInput = DocumentEdit & { readonly id: string; readonly revision: number; readonly reason?: string | undefined };

/** What is filled in as an issued document goes its way; it makes no version. */
const OPEN: ReadonlySet<string> = new Set(['copies', 'pages', 'register', 'note', 'validTo', 'handler', 'dueOn', 'dossierId', 'retention']);

/**
 * Changes a draft as a person likes. Of an issued document only what may be completed changes as it is; anything else is a
 * correction, which makes a version and needs a reason. What the paper of a meeting or a plan says is changed there. Fails
 * with `paper-of-record`, `reason-missing`, `document-withdrawn`,
 * `number-of-other-series`.
 */
export async function updateOneDocument(context: Context, input: UpdateInput): Promise<DocumentState> {
  return changeWithFiles(context, async (change, keep) => {
    const before = await requireHeld(change.db, input);
    const after = edited(before, input);
    await requireSound(context, change.db, before, after);
    const differing = differingKeys(before, after);
    if (followsRecord(before) && RECORD_FIELDS.some((key) => differing.includes(key))) throw failure('paper-of-record', { kind: before.origin?.kind ?? '' });
    if (before.stage === 'draft') await updateDraft(change, before, after, differing);
    else await updateIssued(context, change, keep, { before, after, differing, reason: input.reason ?? null });
    // What was written down before it was known to be classified is in the log still.
    if (after.secrecy !== null && after.secrecy !== before.secrecy) forgetInLog(change, before.id, after.secrecy);
    return documentState(context, change.db, input.id);
  });
}

async function updateDraft(change: Change, before: StoredDocument, after: StoredDocument, differing: readonly string[]): Promise<void> {
  if (differing.length === 0) return;
  await saveDocument(change, before, after, 'document.update');
}

type IssuedEdit = { readonly before: StoredDocument; readonly after: StoredDocument; readonly differing: readonly string[]; readonly reason: string | null };

async function updateIssued(context: Context, change: Change, keep: KeepFile, { before, after, differing, reason }: IssuedEdit): Promise<void> {
  if (before.withdrawnOn !== null) throw failure('document-withdrawn');
  const completes = differing.every((key) => isOpen(before, key));
  // The paper of another record is written again when its record has changed, though nothing was typed here.
  const rewrites = reason !== null && before.origin !== null;
  if (completes && !rewrites) {
    if (differing.length > 0) await saveDocument(change, before, after, 'document.complete');
  } else {
    if (before.origin?.kind === 'report') throw failure('report-frozen');
    if (reason === null) throw failure('reason-missing');
    const printed = asPrinted(after, await paperOf(context, change.db, after));
    const numbered = before.direction === 'incoming' ? await movedArrival(change, before, printed, reason) : await sameSeries(context, change, before, printed);
    const version: StoredDocument = { ...numbered, version: before.version + 1 };
    await layDownVersion(context, change, keep, before.key, version, reason);
    await saveDocument(change, before, version, 'document.version', { reason });
  }
  await refreshEffects(change, before, 'validity');
}

/** Recipients of a paper that was written elsewhere are a column of the register; an empty first day of validity may be filled in. */
function isOpen(before: StoredDocument, key: string): boolean {
  if (OPEN.has(key)) return true;
  if (key === 'recipients') return before.text === null && before.origin === null;
  return key === 'validFrom' && before.validFrom === null;
}

/** A corrected day, type or symbol may not carry a number into another series. */
async function sameSeries(context: Context, change: Change, before: StoredDocument, after: StoredDocument): Promise<StoredDocument> {
  if (after.direction !== before.direction) throw failure('document-issued', { number: before.number.text });
  if (after.signedOn === null) throw failure('date-missing');
  if (before.series === null || before.profile === null) return after;
  const { catalogue } = await requireCatalogue(context.catalogues, change.db);
  const series = await seriesOf(change.db, catalogue, after, before.profile, after.signedOn);
  if (!series.ok) throw failure(series.code, series.params);
  if (series.key !== before.series) throw failure('number-of-other-series', { printed: before.number.text });
  return after;
}

/** A corrected arrival number or year takes its new number and leaves the old one as a gap with the reason. */
async function movedArrival(change: Change, before: StoredDocument, after: StoredDocument, reason: string): Promise<StoredDocument> {
  if (after.direction !== 'incoming') throw failure('document-issued', { number: before.number.text });
  if (after.arrivedOn === null) throw failure('date-missing');
  const named = after.number.text !== before.number.text || after.issuer !== before.issuer || after.signedOn !== before.signedOn;
  if (named) await requireNoDouble(change.db, after);
  const series = arrivalSeriesKey(Number(after.arrivedOn.slice(0, 4)));
  const holder = { kind: 'document', id: before.id } as const;
  const standing = await numbersOfHolder(change.db, holder);
  if (standing.some((entry) => entry.series === series && entry.number === after.arrivalNumber)) return after;
  for (const entry of standing) await putNumber(change.db, { ...entry, state: 'void', holder: null, at: change.at, note: reason });
  const sameYear = standing.some((entry) => entry.series === series);
  const asked = sameYear || after.arrivalNumber !== before.arrivalNumber ? after.arrivalNumber : null;
  const { number } = await takeNumber(change, { series, number: asked, suffix: '', holder, state: 'issued', printed: String });
  return { ...after, arrivalNumber: number };
}
