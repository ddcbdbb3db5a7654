import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../../electron/core/catalogue/parse.ts';
import { serialiseCatalogue } from '../../../electron/core/catalogue/serialise.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';

const CATALOGUE = {
  format: 'so-thu-ky.catalogue/1',
  committee: { name: 'Ban Chỉ đạo 35', parentBody: 'Huyện uỷ Hương Sơn', place: 'Hương Sơn', symbol: 'BCĐ35', formatProfile: 'party-hd36' },
  terms: [{ name: '2015 - 2020', startsOn: '2015-08-01', endsOn: '2020-07-15' }, { name: '2020 - 2025', startsOn: '2020-07-16', endsOn: null }],
  members: [{ id: 'm1', fullName: 'Nguyễn Văn A', role: 'head', office: 'Phó Bí thư', from: '2019-01-01', to: null }],
  units: [
    { id: 'a', name: 'Bình Minh', kind: 'xa', code: '00001', validFrom: '1990-01-01', validTo: '2020-02-01', aliases: [] },
    { id: 'b', name: 'Yên Khê', kind: 'xa', code: null, parentId: null, validFrom: '1990-01-01', validTo: '2020-02-01', aliases: ['Y. Khê'] },
    { id: 'n', name: 'Bình Minh', kind: 'xa', code: '00001', validFrom: '2020-02-01', validTo: null, aliases: [] },
  ],
  unitEvents: [{ type: 'merge', date: '2020-02-01', basis: 'Nghị quyết 1', from: ['a', 'b'], to: ['n'] }],
  indicators: [
    { code: 'TIN', name: 'Tin', group: 'Đài', measure: 'tin', kind: 'flow', decimals: 0, aliases: [] },
    { code: 'BAI', name: 'Bài', group: 'Đài', measure: 'bài', kind: 'flow', decimals: 0, aliases: [] },
    { code: 'TB', name: 'Tin, bài', group: 'Đài', measure: 'tin, bài', kind: 'flow', decimals: 0, aliases: [], sumOf: ['TIN', 'BAI'] },
  ],
  forms: [{ code: 'BM01', name: 'Biểu', frequency: 'month', indicators: ['TIN', 'BAI'], reportingUnits: ['n'], window: { startDay: 15 }, due: { day: 25, monthOffset: 1 } }],
};

type Change = (catalogue: typeof CATALOGUE) => unknown;

/** The faults of the catalogue after a change, as `path: code`. */
function faults(change: Change): string[] {
  const changed = structuredClone(CATALOGUE);
  const replaced = change(changed);
  const parsed = parseCatalogue(typeof replaced === 'object' && replaced !== null && 'format' in replaced ? replaced : changed);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.path}: ${problem.code}`);
}

function parsed(json: unknown): Catalogue {
  const found = parseCatalogue(json);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.catalogue;
}

describe('a catalogue file', () => {
  it('is read as it stands', () => {
    expect(parsed(CATALOGUE)).toEqual(CATALOGUE);
  });

  it('is written and read again without a change, byte for byte', () => {
    const once = serialiseCatalogue(parsed(CATALOGUE));
    expect(serialiseCatalogue(parsed(JSON.parse(once)))).toBe(once);
    expect(JSON.parse(once)).toEqual(CATALOGUE);
    expect(once.endsWith('}\n')).toBe(true);
  });

  it('of the sample district is read and written again without a change', () => {
    const sample: unknown = JSON.parse(readFileSync(new URL('../../fixtures/samples/catalogue.json', import.meta.url), 'utf8'));
    const once = serialiseCatalogue(parsed(sample));
    expect(JSON.parse(once)).toEqual(sample);
    expect(serialiseCatalogue(parsed(JSON.parse(once)))).toBe(once);
  });

  it('is written the same way whatever the order of its fields', () => {
    const turned = JSON.parse(JSON.stringify(CATALOGUE, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value))) as unknown;
    expect(serialiseCatalogue(parsed(turned))).toBe(serialiseCatalogue(parsed(CATALOGUE)));
  });

  it('may leave out lists that are empty and dates that are open', () => {
    const { aliases, validTo, code, ...bare } = CATALOGUE.units[2] ?? {};
    expect([aliases, validTo, code]).toEqual([[], null, '00001']);
    expect(parsed({ ...CATALOGUE, members: undefined, unitEvents: undefined, units: [bare] , forms: [] }).units[0]).toMatchObject({ aliases: [], validTo: null, code: null });
  });

  it('keeps its names composed', () => {
    const changed = structuredClone(CATALOGUE);
    changed.committee.name = changed.committee.name.normalize('NFD');
    expect(parsed(changed).committee.name).toBe(CATALOGUE.committee.name);
  });

  it('may hold notes that nobody reads', () => {
    expect(faults((one) => Object.assign(one, { ghiChu: 'nguồn', $schema: 'x' }))).toEqual([]);
  });
});

describe('a faulty catalogue file', () => {
  it.each([[null], [[]], ['x'], [12], [undefined]])('is refused when it is %j', (json) => {
    expect(parseCatalogue(json)).toEqual({ ok: false, problems: [{ path: '', code: 'not-an-object', params: {} }] });
  });

  it.each<[string, Change, string[]]>([
    ['another format', (one) => { one.format = 'so-thu-ky.catalogue/2'; }, ['format: unknown-format']],
    ['no committee', (one) => ({ ...one, committee: undefined }), [': missing-field']],
    ['an empty name', (one) => { one.committee.name = ' '; }, ['committee.name: empty-text']],
    ['a profile nobody knows', (one) => { one.committee.formatProfile = 'hd36'; }, ['committee.formatProfile: unknown-value']],
    ['units that are no list', (one) => ({ ...one, units: {} }), ['units: not-a-list']],
    ['a unit that is no object', (one) => ({ ...one, units: [...one.units, 'x'] }), ['units[3]: not-an-object']],
    ['a date that does not exist', (one) => { Object.assign(one.units[1] ?? {}, { validFrom: '2020-02-30' }); }, ['units[1].validFrom: not-a-date']],
    ['a date in Vietnamese order', (one) => { Object.assign(one.units[1] ?? {}, { validTo: '01/02/2020' }); }, ['units[1].validTo: not-a-date']],
    ['a kind nobody knows', (one) => { Object.assign(one.units[0] ?? {}, { kind: 'thon' }); }, ['units[0].kind: unknown-value']],
    ['a number for a name', (one) => { Object.assign(one.units[0] ?? {}, { name: 5 }); }, ['units[0].name: not-a-text']],
    ['a misspelt field', (one) => { const unit = one.units[0]; if (unit) { Object.assign(unit, { alias: ['BM'] }); Reflect.deleteProperty(unit, 'aliases'); } }, ['units[0]: unknown-field']],
    ['a unit that ends before it begins', (one) => { Object.assign(one.units[2] ?? {}, { validTo: '2019-01-01' }); }, ['units[2].validTo: ends-before-it-begins']],
    ['two units with one id', (one) => { Object.assign(one.units[1] ?? {}, { id: 'n' }); }, ['units[2].id: duplicate', 'unitEvents[0].from[1]: unknown-reference']],
    ['two indicators with one code', (one) => { Object.assign(one.indicators[2] ?? {}, { code: 'BAI', sumOf: [] }); }, ['indicators[2].code: duplicate']],
    ['a parent that is not there', (one) => { Object.assign(one.units[2] ?? {}, { parentId: 'huyện' }); }, ['units[2].parentId: unknown-reference']],
    ['a unit above itself', (one) => { Object.assign(one.units[0] ?? {}, { parentId: 'b' }); Object.assign(one.units[1] ?? {}, { parentId: 'a' }); }, ['units[0].parentId: own-parent', 'units[1].parentId: own-parent']],
    ['an event of units that outlive it', (one) => { Object.assign(one.units[1] ?? {}, { validTo: null }); }, ['unitEvents[0].from[1]: event-date-differs']],
    ['an event into a unit that is not there yet', (one) => { Object.assign(one.units[2] ?? {}, { validFrom: '2020-03-01' }); }, ['unitEvents[0].to[0]: event-date-differs']],
    ['an event without units', (one) => { Object.assign(one.unitEvents[0] ?? {}, { to: [] }); }, ['unitEvents[0]: event-without-units']],
    ['a sum of what is not there', (one) => { Object.assign(one.indicators[2] ?? {}, { sumOf: ['TIN', 'ANH'] }); }, ['indicators[2].sumOf[1]: unknown-reference']],
    ['a sum of itself', (one) => { Object.assign(one.indicators[0] ?? {}, { sumOf: ['TB'] }); }, ['indicators[0].sumOf: derivation-cycle']],
    ['a sum of a ratio', (one) => { Object.assign(one.indicators[0] ?? {}, { kind: 'ratio' }); }, ['indicators[2].sumOf[0]: derived-ratio']],
    ['half a decimal', (one) => { Object.assign(one.indicators[0] ?? {}, { decimals: 0.5 }); }, ['indicators[0].decimals: not-a-whole-number']],
    ['too many decimals', (one) => { Object.assign(one.indicators[0] ?? {}, { decimals: 9 }); }, ['indicators[0].decimals: out-of-range']],
    ['a form of what is not there', (one) => { Object.assign(one.forms[0] ?? {}, { indicators: ['TIN', 'ANH'], reportingUnits: ['z'] }); }, ['forms[0].indicators[1]: unknown-reference', 'forms[0].reportingUnits[0]: unknown-reference']],
    ['a form with an indicator twice', (one) => { Object.assign(one.forms[0] ?? {}, { indicators: ['TIN', 'TIN'] }); }, ['forms[0].indicators[1]: duplicate']],
    ['a window that begins on the 31st', (one) => { Object.assign(one.forms[0] ?? {}, { window: { startDay: 31 } }); }, ['forms[0].window.startDay: out-of-range']],
    ['a form without a due date', (one) => { Object.assign(one.forms[0] ?? {}, { due: undefined }); }, ['forms[0]: missing-field']],
    ['terms that overlap', (one) => { Object.assign(one.terms[1] ?? {}, { startsOn: '2020-07-15' }); }, ['terms[1]: terms-overlap']],
    ['a term that ends before it begins', (one) => { Object.assign(one.terms[1] ?? {}, { endsOn: '2020-01-01' }); }, ['terms[1].endsOn: ends-before-it-begins']],
    ['a member without an office role', (one) => { Object.assign(one.members[0] ?? {}, { role: 'boss' }); }, ['members[0].role: unknown-value']],
  ])('with %s is told where it is bad', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('is told of all its faults at once', () => {
    expect(faults((one) => { one.committee.symbol = ''; Object.assign(one.units[0] ?? {}, { kind: 'x', validFrom: '' }); Object.assign(one.forms[0] ?? {}, { frequency: 'week' }); })).toEqual([
      'committee.symbol: empty-text', 'units[0].kind: unknown-value', 'units[0].validFrom: not-a-date', 'forms[0].frequency: unknown-value',
    ]);
  });

  it('never makes the reader fail', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => { expect(typeof parseCatalogue(json).ok).toBe('boolean'); }));
    fc.assert(fc.property(fc.constantFrom(...Object.keys(CATALOGUE)), fc.jsonValue(), (field, json) => { expect(typeof parseCatalogue({ ...CATALOGUE, [field]: json }).ok).toBe('boolean'); }));
  });
});
