import { checkReferences } from './check.ts';
import { readOrganisation } from './parse-organisation.ts';
import type { CatalogueProblem } from './problems.ts';
import { Reading, complete } from './reading.ts';
import type { Fields } from './reading.ts';
import { CATALOGUE_FORMAT } from './types.ts';
import type { Catalogue, Committee, Form, Indicator, Member, Term, Unit, UnitEvent } from './types.ts';

export type ParsedCatalogue = { readonly ok: true; readonly catalogue: Catalogue } | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

/**
 * Reads a catalogue of format `so-thu-ky.catalogue/1` (DESIGN §8) and checks it whole: fields, dates, duplicates,
 * references, unit events against the units' validity, derivations. All faults are told at once, each with its place.
 * Names are composed to NFC and otherwise kept as written.
 */
export function parseCatalogue(json: unknown): ParsedCatalogue {
  const reading = new Reading();
  const fields = reading.fields(json, '', ['format', 'committee', 'terms', 'members', 'bodies', 'channels', 'assignments', 'units', 'unitEvents', 'indicators', 'forms']);
  if (fields === null) return { ok: false, problems: reading.problems };
  const format = fields.text('format');
  if (format !== null && format !== CATALOGUE_FORMAT) {
    reading.fault('format', 'unknown-format', { found: format, expected: CATALOGUE_FORMAT });
    return { ok: false, problems: reading.problems };
  }
  const committee = readCommittee(fields);
  const members = fields.optionalList('members', (value, path) => readMember(reading, value, path));
  const organisation = readOrganisation(reading, fields);
  const parts = {
    terms: fields.list('terms', (value, path) => readTerm(reading, value, path)),
    units: fields.list('units', (value, path) => readUnit(reading, value, path)),
    unitEvents: fields.optionalList('unitEvents', (value, path) => readEvent(reading, value, path)),
    indicators: fields.list('indicators', (value, path) => readIndicator(reading, value, path)),
    forms: fields.list('forms', (value, path) => readForm(reading, value, path)),
  };
  if (reading.problems.length > 0 || committee === null) return { ok: false, problems: reading.problems };
  const catalogue: Catalogue = { format: CATALOGUE_FORMAT, committee, ...(fields.has('members') ? { members } : {}), ...organisation, ...parts };
  const problems = checkReferences(catalogue);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalogue };
}

function readCommittee(whole: Fields): Committee | null {
  const fields = whole.object('committee', ['name', 'parentBody', 'place', 'symbol', 'formatProfile']);
  if (fields === null) return null;
  const committee = {
    name: fields.text('name'),
    parentBody: fields.text('parentBody'),
    place: fields.text('place'),
    symbol: fields.text('symbol'),
    formatProfile: fields.oneOf('formatProfile', ['party-hd36', 'party-hd05', 'state-nd30']),
  };
  return complete(committee) ? committee : null;
}

function readTerm(reading: Reading, value: unknown, path: string): Term | null {
  const fields = reading.fields(value, path, ['name', 'startsOn', 'endsOn']);
  if (fields === null) return null;
  const term = { name: fields.text('name'), startsOn: fields.date('startsOn') };
  return complete(term) ? { ...term, endsOn: fields.dateOrNull('endsOn') } : null;
}

function readMember(reading: Reading, value: unknown, path: string): Member | null {
  const fields = reading.fields(value, path, ['id', 'fullName', 'role', 'office', 'from', 'to']);
  if (fields === null) return null;
  const member = {
    id: fields.text('id'),
    fullName: fields.text('fullName'),
    role: fields.oneOf('role', ['head', 'deputy-head', 'standing-member', 'member', 'secretary', 'contributor']),
    office: fields.anyText('office'),
  };
  const dates = { from: fields.dateOrNull('from'), to: fields.dateOrNull('to') };
  return complete(member) ? { ...member, ...dates } : null;
}

function readUnit(reading: Reading, value: unknown, path: string): Unit | null {
  const fields = reading.fields(value, path, ['id', 'name', 'kind', 'code', 'parentId', 'validFrom', 'validTo', 'aliases']);
  if (fields === null) return null;
  const unit = {
    id: fields.text('id'),
    name: fields.text('name'),
    kind: fields.oneOf('kind', ['xa', 'phuong', 'thi-tran', 'dac-khu', 'huyen', 'tinh', 'co-quan', 'truong', 'khac']),
    validFrom: fields.date('validFrom'),
    aliases: fields.optionalList('aliases', (alias, at) => reading.text(alias, at)),
  };
  const rest = { code: fields.textOrNull('code'), validTo: fields.dateOrNull('validTo'), parentId: fields.textOrNull('parentId') };
  if (!complete(unit)) return null;
  const { id, name, kind, validFrom, aliases } = unit;
  return {
    id, name, kind, code: rest.code,
    ...(fields.has('parentId') ? { parentId: rest.parentId } : {}),
    validFrom, validTo: rest.validTo, aliases,
  };
}

function readEvent(reading: Reading, value: unknown, path: string): UnitEvent | null {
  const fields = reading.fields(value, path, ['type', 'date', 'basis', 'from', 'to']);
  if (fields === null) return null;
  const event = {
    type: fields.oneOf('type', ['merge', 'split', 'absorb', 'rename', 'retype', 'parent-change', 'dissolve']),
    date: fields.date('date'),
    basis: fields.anyText('basis'),
    from: fields.list('from', (id, at) => reading.text(id, at)),
    to: fields.optionalList('to', (id, at) => reading.text(id, at)),
  };
  return complete(event) ? event : null;
}

function readIndicator(reading: Reading, value: unknown, path: string): Indicator | null {
  const fields = reading.fields(value, path, ['code', 'name', 'group', 'measure', 'kind', 'decimals', 'aliases', 'sumOf']);
  if (fields === null) return null;
  const indicator = {
    code: fields.text('code'),
    name: fields.text('name'),
    group: fields.anyText('group'),
    measure: fields.anyText('measure'),
    kind: fields.oneOf('kind', ['flow', 'stock', 'ratio']),
    decimals: fields.wholeNumber('decimals', 0, 6),
    aliases: fields.optionalList('aliases', (alias, at) => reading.text(alias, at)),
  };
  const sumOf = fields.optionalList('sumOf', (code, at) => reading.text(code, at));
  return complete(indicator) ? { ...indicator, ...(fields.has('sumOf') ? { sumOf } : {}) } : null;
}

function readForm(reading: Reading, value: unknown, path: string): Form | null {
  const fields = reading.fields(value, path, ['code', 'name', 'frequency', 'indicators', 'reportingUnits', 'window', 'due']);
  if (fields === null) return null;
  const window = fields.object('window', ['startDay']);
  const due = fields.object('due', ['day', 'monthOffset']);
  const form = {
    code: fields.text('code'),
    name: fields.text('name'),
    frequency: fields.oneOf('frequency', ['month', 'quarter', 'half-year', 'nine-month', 'year']),
    indicators: fields.list('indicators', (code, at) => reading.text(code, at)),
    reportingUnits: fields.list('reportingUnits', (id, at) => reading.text(id, at)),
    startDay: window?.wholeNumber('startDay', 1, 28) ?? null,
    day: due?.wholeNumber('day', 1, 31) ?? null,
  };
  const monthOffset = due?.has('monthOffset') === true ? due.wholeNumber('monthOffset', -12, 12) : null;
  if (!complete(form)) return null;
  const { startDay, day, ...rest } = form;
  return { ...rest, window: { startDay }, due: monthOffset === null ? { day } : { day, monthOffset } };
}
