import type { DossierItem, DossierState, DossierSummary, FilePlanState } from '../../contract/dossiers.ts';
import { inOrder } from '../../core/dossier/arrange.ts';
import { dossierDue } from '../../core/dossier/due.ts';
import { joinTypeAndSubject } from '../../core/register/type-and-subject.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { documentsById } from '../../store/repositories/documents.ts';
import { countItems, documentIdsOf, dossierYears, findDossier, listDossiers, othersOf, type StoredDossier } from '../../store/repositories/dossiers.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';

/** One dossier, in the bin or not. Fails with `unknown-dossier`. */
export async function requireDossier(db: ReadableDatabase, id: string): Promise<StoredDossier> {
  const dossier = await findDossier(db, id);
  if (dossier === null) throw failure('unknown-dossier', { id });
  return dossier;
}

/** A dossier out of the bin. Fails with `dossier-removed` too. */
export async function requireKept(db: ReadableDatabase, id: string): Promise<StoredDossier> {
  const dossier = await requireDossier(db, id);
  if (dossier.removedAt !== null) throw failure('dossier-removed');
  return dossier;
}

export async function summariesOf(context: Context, db: ReadableDatabase, dossiers: readonly StoredDossier[]): Promise<readonly DossierSummary[]> {
  const today = todayOf(context);
  const counts = await countItems(db);
  return dossiers.map(({ key: _key, order: _order, ...dossier }) => ({ ...dossier, ...dossierDue(dossier, today), documents: counts.get(dossier.id)?.documents ?? 0, others: counts.get(dossier.id)?.others ?? 0 }));
}

export async function filePlanState(context: Context, db: ReadableDatabase, year: number, removed = false): Promise<FilePlanState> {
  return { year, years: await dossierYears(db), dossiers: await summariesOf(context, db, await listDossiers(db, removed ? { removed } : { year })) };
}

/** A dossier with what lies in it, by day or as a person arranged it; documents with a secrecy mark are counted and not listed. */
export async function dossierState(context: Context, db: ReadableDatabase, id: string): Promise<DossierState> {
  const dossier = await requireDossier(db, id);
  const [summary] = await summariesOf(context, db, [dossier]);
  if (summary === undefined) throw failure('unknown-dossier', { id });
  const ids = await documentIdsOf(db, dossier.key);
  const found = new Map((await documentsById(db, ids)).map((document) => [document.id, document]));
  const documents = ids.flatMap((documentId) => found.get(documentId) ?? []);
  const own = await ownName(context, db);
  const items: readonly DossierItem[] = [
    ...documents.filter(({ secrecy }) => secrecy === null).map((document): DossierItem => ({
      record: { kind: 'document', id: document.id },
      number: document.number.text,
      title: joinTypeAndSubject(document),
      day: document.signedOn ?? document.arrivedOn,
      author: document.issuer,
      pages: document.pages,
      note: document.note,
    })),
    ...(await othersOf(db, dossier.key)).map(({ record, number, title, day }): DossierItem => ({ record, number, title, day, author: own, pages: null, note: '' })),
  ];
  const byDay = [...items].sort((left, right) => (left.day ?? '').localeCompare(right.day ?? ''));
  return { dossier: summary, items: inOrder(byDay, dossier.order), isArranged: dossier.order.length > 0, classified: documents.length - documents.filter(({ secrecy }) => secrecy === null).length };
}

async function ownName(context: Context, db: ReadableDatabase): Promise<string> {
  return (await requireCatalogue(context.catalogues, db)).catalogue.committee.name;
}
