import { randomUUID } from 'node:crypto';
import type { DossierState, FilePlanState } from '../../contract/dossiers.ts';
import { parseRetention } from '../../core/dossier/retention.ts';
import type { Dossier, DossierFields } from '../../core/dossier/types.ts';
import { fold } from '../../core/text/fold.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { countItems, insertDossier, listDossiers, nextPosition, updateDossier, type StoredDossier } from '../../store/repositories/dossiers.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { indexDossier } from './search.ts';
import { dossierState, filePlanState, requireDossier, requireKept } from './state.ts';

type Given = { readonly [Field in keyof DossierFields]?: DossierFields[Field] | undefined };

const EMPTY: Omit<DossierFields, 'year' | 'title'> = { heading: '', subHeading: '', symbol: '', creator: '', retention: '', retentionChecked: false, openedOn: null, closedOn: null, handedOverOn: null, note: '' };

/** Adds a dossier behind the others of its year. */
export async function createDossier(context: Context, given: Given & Pick<DossierFields, 'year' | 'title'>): Promise<DossierState> {
  return context.store.change(context.person.name, async (change) => {
    const dossier: Dossier = { ...EMPTY, year: given.year, title: given.title, ...set(given), id: randomUUID(), position: await nextPosition(change.db, given.year), revision: 1, removedAt: null };
    await requireSound(change.db, dossier);
    await insertDossier(change.db, dossier);
    indexDossier(change, dossier);
    change.log({ action: 'dossier.create', subject: dossier.id, after: fieldsOf(dossier) });
    return dossierState(context, change.db, dossier.id);
  });
}

export async function updateOneDossier(context: Context, input: { readonly id: string; readonly revision: number; readonly fields: Given }): Promise<DossierState> {
  return context.store.change(context.person.name, async (change) => {
    const before = await requireKept(change.db, input.id);
    if (before.revision !== input.revision) throw failure('conflict');
    const moved = input.fields.year !== undefined && input.fields.year !== before.year;
    const after: StoredDossier = { ...before, ...set(input.fields), ...(moved ? { position: await nextPosition(change.db, input.fields.year ?? before.year) } : {}) };
    const names = (Object.keys(fieldsOf(after)) as (keyof DossierFields)[]).filter((name) => before[name] !== after[name]);
    if (names.length > 0) {
      await requireSound(change.db, after);
      await updateDossier(change.db, after);
      indexDossier(change, after);
      const side = (dossier: StoredDossier) => Object.fromEntries(names.map((name) => [name, dossier[name]]));
      change.log({ action: 'dossier.update', subject: after.id, before: side(before), after: side(after) });
    }
    return dossierState(context, change.db, after.id);
  });
}

/** Into the bin, once nothing lies in it: what is in a dossier is never taken out of sight with it. */
export async function removeDossier(context: Context, id: string): Promise<{ readonly id: string; readonly removed: true }> {
  return context.store.change(context.person.name, async (change) => {
    const dossier = await requireKept(change.db, id);
    const counts = (await countItems(change.db)).get(id);
    const count = (counts?.documents ?? 0) + (counts?.others ?? 0);
    if (count > 0) throw failure('dossier-not-empty', { count });
    const after = { ...dossier, removedAt: change.at };
    await updateDossier(change.db, after);
    indexDossier(change, after);
    change.log({ action: 'dossier.remove', subject: id, before: { title: dossier.title, symbol: dossier.symbol } });
    return { id, removed: true };
  });
}

export async function restoreDossier(context: Context, id: string): Promise<DossierState> {
  return context.store.change(context.person.name, async (change) => {
    const dossier = await requireDossier(change.db, id);
    if (dossier.removedAt !== null) {
      const after = { ...dossier, removedAt: null };
      await requireSound(change.db, after);
      await updateDossier(change.db, after);
      indexDossier(change, after);
      change.log({ action: 'dossier.restore', subject: id, after: { title: dossier.title } });
    }
    return dossierState(context, change.db, id);
  });
}

/** Copies a year's plan into one that has none: headings, symbols, titles, makers and retention; days and papers are the new year's own. */
export async function copyFilePlan(context: Context, { from, to }: { readonly from: number; readonly to: number }): Promise<FilePlanState> {
  return context.store.change(context.person.name, async (change) => {
    if ((await listDossiers(change.db, { year: to })).length > 0) throw failure('file-plan-not-empty', { year: String(to) });
    const standing = await listDossiers(change.db, { year: from });
    if (standing.length === 0) throw failure('nothing-to-do');
    const first = await nextPosition(change.db, to);
    const ids: string[] = [];
    for (const [index, { key: _key, ...dossier }] of standing.entries()) {
      const title = dossier.title.replace(new RegExp(`(?<!\\d)${from}(?!\\d)`, 'gu'), String(to));
      const copy: Dossier = { ...dossier, id: randomUUID(), year: to, title, position: first + index, revision: 1, openedOn: null, closedOn: null, handedOverOn: null };
      await insertDossier(change.db, copy);
      indexDossier(change, copy);
      ids.push(copy.id);
    }
    change.log({ action: 'dossier.copy-plan', subject: String(to), after: { from, dossiers: ids } });
    return filePlanState(context, change.db, to);
  });
}

async function requireSound(db: ReadableDatabase, dossier: Dossier): Promise<void> {
  const { retention, openedOn, closedOn, handedOverOn, symbol } = dossier;
  if (dossier.title === '') throw failure('bad-arguments', { detail: 'title' });
  if (retention !== '' && parseRetention(retention) === null) throw failure('retention-unclear', { text: retention });
  if (handedOverOn !== null && closedOn === null) throw failure('dossier-still-open');
  if ((openedOn !== null && closedOn !== null && closedOn < openedOn) || (closedOn !== null && handedOverOn !== null && handedOverOn < closedOn)) throw failure('dossier-dates-invalid');
  const same = symbol === '' ? undefined : (await listDossiers(db, { year: dossier.year })).find((other) => other.id !== dossier.id && fold(other.symbol) === fold(symbol));
  if (same !== undefined) throw failure('dossier-symbol-taken', { symbol, title: same.title });
}

function set(given: Given): Partial<DossierFields> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<DossierFields>;
}

function fieldsOf(dossier: DossierFields): DossierFields {
  const { year, heading, subHeading, symbol, title, creator, retention, retentionChecked, openedOn, closedOn, handedOverOn, note } = dossier;
  return { year, heading, subHeading, symbol, title, creator, retention, retentionChecked, openedOn, closedOn, handedOverOn, note };
}
