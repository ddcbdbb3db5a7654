import type { DossierDueList, DossierDueLists, DossierRecordRef, DossierState } from '../../contract/dossiers.ts';
import { dossierDue, type DossierDue } from '../../core/dossier/due.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { dossierOfItem, dropItem, itemExists, listDossiers, putItem, type DossierItemKind, type StoredDossier } from '../../store/repositories/dossiers.ts';
import type { Change } from '../../store/store.ts';
import { todayOf, type Context } from '../context.ts';
import { saveDocument } from '../documents/save.ts';
import { requireDocument } from '../documents/state.ts';
import { failure } from '../failure.ts';
import { dossierState, requireKept, summariesOf } from './state.ts';

type Asked = { readonly id: string; readonly records: readonly DossierRecordRef[] };

/** Puts records into a dossier; each lies in one dossier at most. */
export async function putIntoDossier(context: Context, { id, records }: Asked): Promise<DossierState> {
  return context.store.change(context.person.name, async (change) => {
    const dossier = await requireKept(change.db, id);
    for (const record of records) {
      if ((await dossierOf(change.db, record))?.id === id) continue;
      await move(change, record, { id, key: dossier.key });
    }
    return dossierState(context, change.db, id);
  });
}

/** Takes records out; those that lie elsewhere are left there. */
export async function takeOutOfDossier(context: Context, { id, records }: Asked): Promise<DossierState> {
  return context.store.change(context.person.name, async (change) => {
    await requireKept(change.db, id);
    for (const record of records) if ((await dossierOf(change.db, record))?.id === id) await move(change, record, null);
    return dossierState(context, change.db, id);
  });
}

async function move(change: Change, record: DossierRecordRef, to: { readonly id: string; readonly key: number } | null): Promise<void> {
  if (record.kind === 'document') {
    const document = await requireDocument(change.db, record.id);
    if (document.removedAt !== null) throw failure('document-removed');
    await saveDocument(change, document, { ...document, dossierId: to?.id ?? null }, 'document.complete');
    return;
  }
  const item = { kind: record.kind satisfies DossierItemKind, id: record.id };
  if (!(await itemExists(change.db, item))) throw failure('not-found', { id: record.id });
  const before = await dossierOfItem(change.db, item);
  if (to === null) await dropItem(change.db, item);
  else await putItem(change.db, to.key, item);
  change.log({ action: to === null ? 'dossier.take-out' : 'dossier.put', subject: to?.id ?? before?.id ?? '', before: { record, dossier: before?.id ?? null }, after: { record, dossier: to?.id ?? null } });
}

/** The dossier that a record lies in; null for none. */
export async function dossierOf(db: ReadableDatabase, record: DossierRecordRef): Promise<{ readonly id: string } | null> {
  if (record.kind !== 'document') return dossierOfItem(db, record);
  const { dossierId } = await requireDocument(db, record.id);
  return dossierId === null ? null : { id: dossierId };
}

/** As many of a list as are shown. */
const MOST_DUE = 200;

/** What is due today over all years: what is to be handed over, the earliest first, whose period has run out, and whose retention nobody settled. */
export async function dueDossiers(context: Context, db: ReadableDatabase): Promise<Readonly<Record<keyof DossierDueLists, readonly (StoredDossier & DossierDue)[]>>> {
  const today = todayOf(context);
  const all = (await listDossiers(db, {})).map((dossier) => ({ ...dossier, ...dossierDue(dossier, today) }));
  const byDay = (day: (due: DossierDue) => string | null) => (left: DossierDue, right: DossierDue) => (day(left) ?? '').localeCompare(day(right) ?? '');
  return {
    handOver: all.filter(({ stage }) => stage === 'late' || stage === 'to-hand-over').sort(byDay(({ handOverBy }) => handOverBy)),
    runOut: all.filter(({ stage }) => stage === 'run-out').sort(byDay(({ keptUntil }) => keptUntil)),
    unclear: all.filter(({ retention, retentionChecked, closedOn }) => closedOn !== null && (retention === '' || !retentionChecked)),
  };
}

/** The first of each list with what lies in them, and how many there are. */
export async function dueLists(context: Context): Promise<DossierDueLists> {
  return context.store.read(async (db) => {
    const { handOver, runOut, unclear } = await dueDossiers(context, db);
    const list = async (found: readonly StoredDossier[]): Promise<DossierDueList> => ({ total: found.length, dossiers: await summariesOf(context, db, found.slice(0, MOST_DUE)) });
    return { handOver: await list(handOver), runOut: await list(runOut), unclear: await list(unclear) };
  });
}
