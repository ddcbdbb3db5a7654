import type { Catalogue, Form, Indicator, Unit } from '../../core/catalogue/types.ts';
import type { Responsible } from '../../core/record/types.ts';
import { numberingOf, type Numbering } from '../database/numbering.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';
import { readCatalogueRevision } from './catalogue.ts';
import { writeOrganisation } from './organisation.ts';
import { writeSetting } from './settings.ts';

/**
 * Puts a catalogue, valid by `core/catalogue`, in the place of the one that stands, and gives its revision. What the new
 * one does not name goes; nothing that a figure names may go (`namesInUse`).
 */
export async function writeCatalogue(db: WritableDatabase, catalogue: Catalogue): Promise<number> {
  await writeCommittee(db, catalogue);
  const units = await writeUnits(db, catalogue.units);
  await writeUnitEvents(db, catalogue, units);
  const indicators = await writeIndicators(db, catalogue.indicators);
  await writeForms(db, catalogue.forms, units, indicators);
  await writeOrganisation(db, catalogue);
  await removeUnnamed(db, catalogue);
  const revision = (await readCatalogueRevision(db)) + 1;
  await writeSetting(db, 'catalogue-revision', revision);
  return revision;
}

async function writeCommittee(db: WritableDatabase, catalogue: Catalogue): Promise<void> {
  const { committee } = catalogue;
  const row = { name: committee.name, parent_body: committee.parentBody, place: committee.place, symbol: committee.symbol, format_profile: committee.formatProfile };
  await db.insertInto('committee').values({ committee_key: 1, ...row }).onConflict((conflict) => conflict.column('committee_key').doUpdateSet(row)).execute();
  await db.deleteFrom('term').execute();
  for (const [position, term] of catalogue.terms.entries()) {
    await db.insertInto('term').values({ position, name: term.name, starts_on: term.startsOn, ends_on: term.endsOn }).execute();
  }
  await db.deleteFrom('member').execute();
  for (const [position, member] of (catalogue.members ?? []).entries()) {
    await db
      .insertInto('member')
      .values({ id: member.id, position, full_name: member.fullName, role: member.role, office: member.office, from_date: member.from, to_date: member.to })
      .execute();
  }
}

async function writeUnits(db: WritableDatabase, units: readonly Unit[]): Promise<Numbering> {
  for (const [position, unit] of units.entries()) {
    const row = {
      position,
      name: unit.name,
      kind: unit.kind,
      code: unit.code,
      parent_given: unit.parentId === undefined ? 0 : 1,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
    };
    await db.insertInto('unit').values({ id: unit.id, parent_key: null, ...row }).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
  }
  const numbering = await unitNumbering(db);
  await db.deleteFrom('unit_alias').execute();
  for (const unit of units) {
    const unit_key = keyIn(numbering, unit.id);
    const parent_key = unit.parentId == null ? null : keyIn(numbering, unit.parentId);
    await db.updateTable('unit').set({ parent_key }).where('unit_key', '=', unit_key).execute();
    for (const [position, alias] of unit.aliases.entries()) await db.insertInto('unit_alias').values({ unit_key, position, alias }).execute();
  }
  return numbering;
}

async function writeUnitEvents(db: WritableDatabase, catalogue: Catalogue, units: Numbering): Promise<void> {
  await db.deleteFrom('unit_event_unit').execute();
  await db.deleteFrom('unit_event').execute();
  for (const [position, event] of catalogue.unitEvents.entries()) {
    const event_key = position + 1;
    await db.insertInto('unit_event').values({ event_key, position, type: event.type, date: event.date, basis: event.basis }).execute();
    for (const side of ['from', 'to'] as const) {
      for (const [place, id] of event[side].entries()) {
        await db.insertInto('unit_event_unit').values({ event_key, side, position: place, unit_key: keyIn(units, id) }).execute();
      }
    }
  }
}

async function writeIndicators(db: WritableDatabase, indicators: readonly Indicator[]): Promise<Numbering> {
  for (const [position, indicator] of indicators.entries()) {
    const row = {
      position,
      name: indicator.name,
      group_name: indicator.group,
      measure: indicator.measure,
      kind: indicator.kind,
      decimals: indicator.decimals,
      derived: indicator.sumOf === undefined ? 0 : 1,
    };
    await db.insertInto('indicator').values({ code: indicator.code, ...row }).onConflict((conflict) => conflict.column('code').doUpdateSet(row)).execute();
  }
  const numbering = await indicatorNumbering(db);
  await db.deleteFrom('indicator_alias').execute();
  await db.deleteFrom('indicator_part').execute();
  for (const indicator of indicators) {
    const indicator_key = keyIn(numbering, indicator.code);
    for (const [position, alias] of indicator.aliases.entries()) await db.insertInto('indicator_alias').values({ indicator_key, position, alias }).execute();
    for (const [position, code] of (indicator.sumOf ?? []).entries()) {
      await db.insertInto('indicator_part').values({ indicator_key, position, part_key: keyIn(numbering, code) }).execute();
    }
  }
  return numbering;
}

async function writeForms(db: WritableDatabase, forms: readonly Form[], units: Numbering, indicators: Numbering): Promise<void> {
  for (const [position, form] of forms.entries()) {
    const row = {
      position,
      name: form.name,
      frequency: form.frequency,
      window_start_day: form.window.startDay,
      due_day: form.due.day,
      due_month_offset: form.due.monthOffset ?? null,
    };
    await db.insertInto('form').values({ code: form.code, ...row }).onConflict((conflict) => conflict.column('code').doUpdateSet(row)).execute();
  }
  const numbering = await formNumbering(db);
  await db.deleteFrom('form_indicator').execute();
  await db.deleteFrom('form_unit').execute();
  for (const form of forms) {
    const form_key = keyIn(numbering, form.code);
    for (const [position, code] of form.indicators.entries()) await db.insertInto('form_indicator').values({ form_key, position, indicator_key: keyIn(indicators, code) }).execute();
    for (const [position, id] of form.reportingUnits.entries()) await db.insertInto('form_unit').values({ form_key, position, unit_key: keyIn(units, id) }).execute();
  }
}

async function removeUnnamed(db: WritableDatabase, catalogue: Catalogue): Promise<void> {
  const named = { unit: new Set(catalogue.units.map((unit) => unit.id)), indicator: new Set(catalogue.indicators.map((indicator) => indicator.code)), form: new Set(catalogue.forms.map((form) => form.code)) };
  for (const form of await db.selectFrom('form').select('code').execute()) {
    if (!named.form.has(form.code)) await db.deleteFrom('form').where('code', '=', form.code).execute();
  }
  for (const indicator of await db.selectFrom('indicator').select('code').execute()) {
    if (!named.indicator.has(indicator.code)) await db.deleteFrom('indicator').where('code', '=', indicator.code).execute();
  }
  for (const unit of await db.selectFrom('unit').select('id').execute()) {
    if (!named.unit.has(unit.id)) await db.deleteFrom('unit').where('id', '=', unit.id).execute();
  }
}

function keyIn(numbering: Numbering, id: string): number {
  const key = numbering.keyOf(id);
  if (key === undefined) throw new Error(`the catalogue names ${id}, which it does not hold`);
  return key;
}

export async function unitNumbering(db: ReadableDatabase): Promise<Numbering> {
  const rows = await db.selectFrom('unit').select(['unit_key', 'id']).execute();
  return numberingOf(rows.map((row) => [row.unit_key, row.id]));
}

export async function indicatorNumbering(db: ReadableDatabase): Promise<Numbering> {
  const rows = await db.selectFrom('indicator').select(['indicator_key', 'code']).execute();
  return numberingOf(rows.map((row) => [row.indicator_key, row.code]));
}

export async function formNumbering(db: ReadableDatabase): Promise<Numbering> {
  const rows = await db.selectFrom('form').select(['form_key', 'code']).execute();
  return numberingOf(rows.map((row) => [row.form_key, row.code]));
}

export type NamesInUse = {
  readonly units: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
};

/**
 * What may not leave the catalogue: units and indicators that figures or targets name, forms that periods, reports or
 * targets name, members, units and bodies that answer for a task or deal with a document.
 */
export async function namesInUse(db: ReadableDatabase): Promise<NamesInUse> {
  const unitKeys = await db.selectFrom('figure').select('unit_key').distinct().execute();
  const indicatorKeys = await db.selectFrom('figure').select('indicator_key').distinct().execute();
  const forms = await db.selectFrom('period').innerJoin('form', 'form.form_key', 'period.form_key').select('form.code').distinct().execute();
  const reports = await db.selectFrom('report').select('form_code as code').distinct().execute();
  const targets = await db.selectFrom('target').select(['form_code as code', 'indicator_code', 'unit_id']).execute();
  const responsible = await responsibleIds(db);
  const units = await unitNumbering(db);
  const indicators = await indicatorNumbering(db);
  return {
    units: new Set([...unitKeys.flatMap((row) => units.idOf(row.unit_key) ?? []), ...targets.flatMap((target) => target.unit_id ?? []), ...responsible.unit]),
    indicators: new Set([...indicatorKeys.flatMap((row) => indicators.idOf(row.indicator_key) ?? []), ...targets.map((target) => target.indicator_code)]),
    forms: new Set([...forms, ...reports, ...targets].map((form) => form.code)),
    members: new Set(responsible.member),
    bodies: new Set(responsible.body),
  };
}

/** Members, units and bodies that a task is given to or a document is with. */
async function responsibleIds(db: ReadableDatabase): Promise<Readonly<Record<'member' | 'unit' | 'body', readonly string[]>>> {
  const owners = await db.selectFrom('task').select(['owner_kind', 'owner_id', 'cooperating_json']).execute();
  const handlers = await db.selectFrom('document').select(['handler_kind', 'handler_id']).where('handler_kind', 'is not', null).distinct().execute();
  const named: readonly Responsible[] = [
    ...owners.flatMap((row) => responsibleOf(row.owner_kind, row.owner_id)),
    ...owners.flatMap((row) => JSON.parse(row.cooperating_json) as readonly Responsible[]),
    ...handlers.flatMap((row) => responsibleOf(row.handler_kind, row.handler_id)),
  ];
  const ids = (kind: Responsible['kind']): readonly string[] => named.flatMap((one) => (one.kind === kind && one.kind !== 'other' ? [one.id] : []));
  return { member: ids('member'), unit: ids('unit'), body: ids('body') };
}

function responsibleOf(kind: string | null, id: string | null): readonly Responsible[] {
  return id !== null && (kind === 'member' || kind === 'unit' || kind === 'body') ? [{ kind, id }] : [];
}
