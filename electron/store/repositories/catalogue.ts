import { CATALOGUE_FORMAT, type Catalogue, type Form, type FormatProfile, type Frequency, type Indicator, type IndicatorKind, type Member, type MemberRole, type Unit, type UnitEvent, type UnitEventType, type UnitKind } from '../../core/catalogue/types.ts';
import type { ReadableDatabase } from '../database/access.ts';
import { readOrganisation } from './organisation.ts';
import { readSetting } from './settings.ts';

export type StoredCatalogue = {
  /** Null on an empty start. */
  readonly catalogue: Catalogue | null;
  /** Grows by one with every change; 0 on an empty start. */
  readonly revision: number;
};

/** The catalogue as it stands, every list in the order in which it was given. */
export async function readCatalogue(db: ReadableDatabase): Promise<StoredCatalogue> {
  const revision = await readCatalogueRevision(db);
  const committee = await db.selectFrom('committee').selectAll().executeTakeFirst();
  if (committee === undefined) return { catalogue: null, revision };
  const terms = await db.selectFrom('term').selectAll().orderBy('position').execute();
  const members = await readMembers(db);
  return {
    revision,
    catalogue: {
      format: CATALOGUE_FORMAT,
      committee: {
        name: committee.name,
        parentBody: committee.parent_body,
        place: committee.place,
        symbol: committee.symbol,
        formatProfile: committee.format_profile as FormatProfile,
      },
      terms: terms.map((term) => ({ name: term.name, startsOn: term.starts_on, endsOn: term.ends_on })),
      ...(members.length === 0 ? {} : { members }),
      ...(await readOrganisation(db)),
      units: await readUnits(db),
      unitEvents: await readUnitEvents(db),
      indicators: await readIndicators(db),
      forms: await readForms(db),
    },
  };
}

export async function readCatalogueRevision(db: ReadableDatabase): Promise<number> {
  const revision = await readSetting(db, 'catalogue-revision');
  return typeof revision === 'number' ? revision : 0;
}

async function readMembers(db: ReadableDatabase): Promise<readonly Member[]> {
  const rows = await db.selectFrom('member').selectAll().orderBy('position').execute();
  return rows.map((row) => ({ id: row.id, fullName: row.full_name, role: row.role as MemberRole, office: row.office, from: row.from_date, to: row.to_date }));
}

async function readUnits(db: ReadableDatabase): Promise<readonly Unit[]> {
  const rows = await db.selectFrom('unit').selectAll().orderBy('position').execute();
  const aliases = gather(await db.selectFrom('unit_alias').selectAll().orderBy('unit_key').orderBy('position').execute(), (row) => row.unit_key, (row) => row.alias);
  const ids = new Map(rows.map((row) => [row.unit_key, row.id]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as UnitKind,
    code: row.code,
    ...(row.parent_given === 0 ? {} : { parentId: row.parent_key === null ? null : (ids.get(row.parent_key) ?? null) }),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    aliases: aliases.get(row.unit_key) ?? [],
  }));
}

async function readUnitEvents(db: ReadableDatabase): Promise<readonly UnitEvent[]> {
  const rows = await db.selectFrom('unit_event').selectAll().orderBy('position').execute();
  const sides = await db
    .selectFrom('unit_event_unit')
    .innerJoin('unit', 'unit.unit_key', 'unit_event_unit.unit_key')
    .select(['unit_event_unit.event_key', 'unit_event_unit.side', 'unit.id'])
    .orderBy('unit_event_unit.event_key')
    .orderBy('unit_event_unit.side')
    .orderBy('unit_event_unit.position')
    .execute();
  const units = gather(sides, (row) => `${row.event_key} ${row.side}`, (row) => row.id);
  return rows.map((row) => ({
    type: row.type as UnitEventType,
    date: row.date,
    basis: row.basis,
    from: units.get(`${row.event_key} from`) ?? [],
    to: units.get(`${row.event_key} to`) ?? [],
  }));
}

async function readIndicators(db: ReadableDatabase): Promise<readonly Indicator[]> {
  const rows = await db.selectFrom('indicator').selectAll().orderBy('position').execute();
  const aliases = gather(
    await db.selectFrom('indicator_alias').selectAll().orderBy('indicator_key').orderBy('position').execute(),
    (row) => row.indicator_key,
    (row) => row.alias,
  );
  const partRows = await db
    .selectFrom('indicator_part')
    .innerJoin('indicator', 'indicator.indicator_key', 'indicator_part.part_key')
    .select(['indicator_part.indicator_key', 'indicator.code'])
    .orderBy('indicator_part.indicator_key')
    .orderBy('indicator_part.position')
    .execute();
  const parts = gather(partRows, (row) => row.indicator_key, (row) => row.code);
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    group: row.group_name,
    measure: row.measure,
    kind: row.kind as IndicatorKind,
    decimals: row.decimals,
    aliases: aliases.get(row.indicator_key) ?? [],
    ...(row.derived === 0 ? {} : { sumOf: parts.get(row.indicator_key) ?? [] }),
  }));
}

async function readForms(db: ReadableDatabase): Promise<readonly Form[]> {
  const rows = await db.selectFrom('form').selectAll().orderBy('position').execute();
  const indicatorRows = await db
    .selectFrom('form_indicator')
    .innerJoin('indicator', 'indicator.indicator_key', 'form_indicator.indicator_key')
    .select(['form_indicator.form_key', 'indicator.code'])
    .orderBy('form_indicator.form_key')
    .orderBy('form_indicator.position')
    .execute();
  const unitRows = await db
    .selectFrom('form_unit')
    .innerJoin('unit', 'unit.unit_key', 'form_unit.unit_key')
    .select(['form_unit.form_key', 'unit.id'])
    .orderBy('form_unit.form_key')
    .orderBy('form_unit.position')
    .execute();
  const indicators = gather(indicatorRows, (row) => row.form_key, (row) => row.code);
  const units = gather(unitRows, (row) => row.form_key, (row) => row.id);
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    frequency: row.frequency as Frequency,
    indicators: indicators.get(row.form_key) ?? [],
    reportingUnits: units.get(row.form_key) ?? [],
    window: { startDay: row.window_start_day },
    due: { day: row.due_day, ...(row.due_month_offset === null ? {} : { monthOffset: row.due_month_offset }) },
  }));
}

function gather<Row, Key, Value>(rows: readonly Row[], keyOf: (row: Row) => Key, valueOf: (row: Row) => Value): ReadonlyMap<Key, readonly Value[]> {
  const found = new Map<Key, Value[]>();
  for (const row of rows) {
    const list = found.get(keyOf(row));
    if (list === undefined) found.set(keyOf(row), [valueOf(row)]);
    else list.push(valueOf(row));
  }
  return found;
}
