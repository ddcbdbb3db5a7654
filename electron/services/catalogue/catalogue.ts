import type { CatalogueOutcome, CatalogueProblem, CatalogueState } from '../../contract/catalogue.ts';
import { parseCatalogue } from '../../core/catalogue/parse.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { namesInUse, writeCatalogue, type NamesInUse } from '../../store/repositories/catalogue-write.ts';
import { readCatalogue } from '../../store/repositories/catalogue.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { followTerms } from '../documents/series.ts';
import { failure } from '../failure.ts';
import { mergeCatalogue } from './merge.ts';
import { differenceOf, type CatalogueDifference } from './parts.ts';

export async function getCatalogue(context: Context): Promise<CatalogueState> {
  return context.store.read(async (db) => {
    const { catalogue, revision } = await context.catalogues.current(db);
    return { catalogue, revision };
  });
}

/** Adds and updates by id and code; loading the same file twice changes nothing, a bad file changes nothing. */
export async function loadCatalogue(context: Context, document: unknown): Promise<CatalogueOutcome> {
  const parsed = parseCatalogue(document);
  if (!parsed.ok) return parsed;
  return context.store.change(context.person.name, async (change) => {
    const standing = await readCatalogue(change.db);
    // The file alone may be sound and contradict what stands.
    const whole = parseCatalogue(mergeCatalogue(standing.catalogue, parsed.catalogue));
    return whole.ok ? put(change, standing, whole.catalogue) : whole;
  });
}

/** Puts an edited catalogue in the place of revision `revision`. Fails with `conflict` when it has moved on. */
export async function saveCatalogue(context: Context, document: unknown, revision: number): Promise<CatalogueOutcome> {
  const parsed = parseCatalogue(document);
  if (!parsed.ok) return parsed;
  return context.store.change(context.person.name, async (change) => {
    const standing = await readCatalogue(change.db);
    if (standing.revision !== revision) throw failure('conflict');
    const problems = standing.catalogue === null ? [] : lostNames(standing.catalogue, parsed.catalogue, await namesInUse(change.db));
    return problems.length > 0 ? { ok: false, problems } : put(change, standing, parsed.catalogue);
  });
}

async function put(change: Change, standing: CatalogueState, catalogue: Catalogue): Promise<CatalogueOutcome> {
  const difference = differenceOf(standing.catalogue, catalogue);
  const { added, changed, removed, unchanged, reordered } = difference;
  const counts = { added: added.length, changed: changed.length, removed: removed.length, unchanged };
  if (added.length + changed.length + removed.length === 0 && !reordered) return { ok: true, state: standing, change: counts };
  const revision = await writeCatalogue(change.db, catalogue);
  await followTerms(change, standing.catalogue, catalogue);
  logDifference(change, difference);
  return { ok: true, state: { catalogue: (await readCatalogue(change.db)).catalogue, revision }, change: counts };
}

function logDifference(change: Change, difference: CatalogueDifference): void {
  for (const part of difference.removed) change.log({ action: 'catalogue.remove', ...part });
  for (const part of difference.added) change.log({ action: 'catalogue.add', ...part });
  for (const part of difference.changed) change.log({ action: 'catalogue.change', ...part });
  if (difference.reordered) change.log({ action: 'catalogue.order', subject: 'catalogue' });
}

/** What the new catalogue leaves out although figures, periods or reports name it. */
function lostNames(before: Catalogue, after: Catalogue, inUse: NamesInUse): readonly CatalogueProblem[] {
  const units = new Set(after.units.map((unit) => unit.id));
  const indicators = new Set(after.indicators.map((indicator) => indicator.code));
  const forms = new Set(after.forms.map((form) => form.code));
  const members = new Set((after.members ?? []).map((member) => member.id));
  const bodies = new Set((after.bodies ?? []).map((body) => body.id));
  return [
    ...(before.members ?? []).filter((member) => inUse.members.has(member.id) && !members.has(member.id)).map((member) => ({ path: 'members', code: 'member-in-use', params: { member: member.fullName } })),
    ...(before.bodies ?? []).filter((body) => inUse.bodies.has(body.id) && !bodies.has(body.id)).map((body) => ({ path: 'bodies', code: 'body-in-use', params: { body: body.name } })),
    ...before.units.filter((unit) => inUse.units.has(unit.id) && !units.has(unit.id)).map((unit) => ({ path: 'units', code: 'unit-in-use', params: { unit: unit.name } })),
    ...before.indicators
      .filter((indicator) => inUse.indicators.has(indicator.code) && !indicators.has(indicator.code))
      .map((indicator) => ({ path: 'indicators', code: 'indicator-in-use', params: { indicator: indicator.name } })),
    ...before.forms.filter((form) => inUse.forms.has(form.code) && !forms.has(form.code)).map((form) => ({ path: 'forms', code: 'form-in-use', params: { form: form.code } })),
  ];
}
