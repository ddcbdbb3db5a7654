import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import { SAMPLE_CATALOGUE } from '../../electron/formats/xlsx/sample-workbooks.ts';
import { call, OCTOBER, OFFICE, openOffice, sheet, useOffice, type Office } from './support/office.ts';

useOffice();

const load = (office: Office, catalogue: unknown) => office.handlers.catalogue.load({ catalogue }, call);
const logged = async (office: Office) => (await office.handlers.log.list({ limit: 1000, before: null, action: null }, call)).map((entry) => `${entry.action} ${entry.subject}`);

describe('loading a catalogue file', () => {
  it.each([['of a small office', OFFICE], ['with every kind of entry', SAMPLE_CATALOGUE]])('%s: comes out as it went in', async (_, catalogue) => {
    const office = await openOffice({ catalogue: null });
    expect(await load(office, catalogue)).toMatchObject({ ok: true, state: { catalogue, revision: 1 } });
    expect((await office.handlers.catalogue.get(undefined, call)).catalogue).toEqual(catalogue);
  });

  it('keeps optional fields that are given empty', async () => {
    const given: Catalogue = {
      ...OFFICE,
      units: [...OFFICE.units.map((unit) => ({ ...unit, parentId: null })), { id: 'thon', name: 'Thôn Hạ', kind: 'khac', code: '', parentId: 'an-hoa', validFrom: '2000-01-01', validTo: null, aliases: ['Hạ'] }],
      indicators: [...OFFICE.indicators, { code: 'CONG', name: 'Tổng', group: '', measure: '', kind: 'flow', decimals: 0, aliases: ['Cộng'], sumOf: ['TIN', 'HN'] }],
    };
    const office = await openOffice({ catalogue: null });
    const outcome = await load(office, { ...given, units: given.units.map((unit) => (unit.code === '' ? { ...unit, code: null } : unit)) });
    expect(outcome).toMatchObject({ ok: true, state: { catalogue: { units: given.units.map((unit) => ({ ...unit, code: null })), indicators: given.indicators } } });
  });

  it('twice changes nothing, not even the log', async () => {
    const office = await openOffice();
    const before = await logged(office);
    expect(await load(office, OFFICE)).toMatchObject({ ok: true, change: { added: 0, changed: 0, removed: 0, unchanged: 15 }, state: { revision: 1 } });
    expect(await logged(office)).toEqual(before);
  });

  it('adds and changes what it names, keeps the rest, and logs thing by thing', async () => {
    const office = await openOffice();
    const [first] = OFFICE.units;
    if (first === undefined) throw new Error('no unit');
    const brought = { ...OFFICE, units: [{ ...first, aliases: ['AH'] }, { ...first, id: 'moi', name: 'Tân Lập' }], unitEvents: [], terms: [], forms: [] };
    expect(await load(office, brought)).toMatchObject({ ok: true, change: { added: 1, changed: 1, removed: 0 } });
    const { catalogue } = await office.handlers.catalogue.get(undefined, call);
    expect(catalogue?.units.map((unit) => unit.id)).toEqual([...OFFICE.units.map((unit) => unit.id), 'moi']);
    expect(catalogue?.terms).toEqual(OFFICE.terms);
    expect((await logged(office)).slice(0, 2)).toEqual(['catalogue.change unit:an-hoa', 'catalogue.add unit:moi']);
  });

  it('keeps aliases that were learned', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([sheet('a.csv', [['Làng Mai', '1', '1', '1', '1'], ['An Hoà', '1', '1', '1', '1']])]);
    await office.handlers.imports.settle({ id: detail?.id ?? '', settlements: [{ kind: 'unit', text: 'Làng Mai', unitId: 'binh-lam' }], remember: true }, call);
    await load(office, OFFICE);
    expect((await office.handlers.catalogue.get(undefined, call)).catalogue?.units.find((unit) => unit.id === 'binh-lam')?.aliases).toEqual(['Làng Mai']);
  });

  it('that is bad changes nothing and says where it is bad', async () => {
    const office = await openOffice();
    const bad = { ...OFFICE, units: [{ ...OFFICE.units[0], validFrom: '2020-02-30' }], forms: [{ ...OFFICE.forms[0], indicators: ['KHONG-CO'] }] };
    const outcome = await load(office, bad);
    expect(outcome).toMatchObject({ ok: false, problems: [{ path: 'units[0].validFrom', code: 'not-a-date' }] });
    expect(await load(office, 'văn bản')).toMatchObject({ ok: false });
    expect((await office.handlers.catalogue.get(undefined, call)).catalogue).toEqual(OFFICE);
  });

  it('that contradicts what stands changes nothing', async () => {
    const office = await openOffice();
    const outcome = await load(office, { ...OFFICE, terms: [{ name: 'Nhiệm kỳ khác', startsOn: '2019-01-01', endsOn: null }] });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'terms-overlap' }] });
  });
});

describe('saving an edited catalogue', () => {
  const save = (office: Office, catalogue: Catalogue, revision: number) => office.handlers.catalogue.save({ catalogue, revision }, call);

  it('puts it in place, removals and order included', async () => {
    const office = await openOffice();
    const edited: Catalogue = { ...OFFICE, units: [...OFFICE.units].reverse(), unitEvents: [], members: [] };
    expect(await save(office, edited, 1)).toMatchObject({ ok: true, state: { revision: 2 }, change: { added: 0, changed: 0, removed: 2 } });
    const { catalogue } = await office.handlers.catalogue.get(undefined, call);
    expect(catalogue?.units.map((unit) => unit.id)).toEqual(edited.units.map((unit) => unit.id));
    expect(catalogue?.members).toBeUndefined();
    expect((await logged(office))[0]).toBe('catalogue.order catalogue');
  });

  it('of a revision that has moved on is refused', async () => {
    const office = await openOffice();
    await save(office, { ...OFFICE, committee: { ...OFFICE.committee, name: 'Ban Chỉ đạo 35 huyện' } }, 1);
    await expect(save(office, OFFICE, 1)).rejects.toMatchObject({ code: 'conflict' });
    expect((await office.handlers.catalogue.get(undefined, call)).catalogue?.committee.name).toBe('Ban Chỉ đạo 35 huyện');
  });

  it('does not take away what figures name', async () => {
    const office = await openOffice();
    await office.receive([sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    const without: Catalogue = {
      ...OFFICE,
      units: OFFICE.units.filter((unit) => unit.id !== 'an-hoa'),
      indicators: OFFICE.indicators.filter((indicator) => indicator.code !== 'TIN'),
      forms: [],
    };
    expect(await save(office, without, 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'unit-in-use', params: { unit: 'An Hoà' } }, { code: 'indicator-in-use', params: { indicator: 'Tin, bài' } }, { code: 'form-in-use', params: { form: 'B1' } }],
    });
    expect(await office.figures()).toMatchObject({ 'an-hoa|TIN': 12 });
  });

  it('figures follow a unit that is renamed', async () => {
    const office = await openOffice();
    await office.receive([sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    await save(office, { ...OFFICE, units: OFFICE.units.map((unit) => (unit.id === 'an-hoa' ? { ...unit, name: 'An Hoà Thượng' } : unit)) }, 1);
    expect((await office.handlers.figures.grid(OCTOBER, call)).units[0]).toMatchObject({ id: 'an-hoa', label: 'xã An Hoà Thượng' });
    expect(await office.figures()).toMatchObject({ 'an-hoa|TIN': 12 });
  });
});

describe('bodies, channels and assignments', () => {
  const ORGANISED: Catalogue = {
    ...OFFICE,
    bodies: [{ id: 'to-thu-ky', name: 'Tổ thư ký', kind: 'secretariat', parentId: null, basis: 'Quyết định 5-QĐ/HU', from: '2019-04-01', to: null, members: [{ memberId: 'truong-ban', role: 'Tổ trưởng', from: null, to: '2020-12-31' }] }],
    channels: [{ id: 'cong', kind: 'portal', address: 'songmai.example', owner: { kind: 'unit', id: 'an-hoa' }, responsibleId: 'truong-ban', from: null, to: null, indicators: ['TIN'], names: [{ name: 'Cổng thông tin', from: null, to: '2020-01-31', basis: '' }, { name: 'Cổng Sông Mai', from: '2020-02-01', to: null, basis: 'Thông báo 3' }] }],
    assignments: [{ id: 'p1', memberId: 'truong-ban', subjectKind: 'channel', subject: 'cong', from: '2019-01-01', to: null, note: '' }],
  };

  it('come out as they went in, and each change is logged under its own name', async () => {
    const office = await openOffice({ catalogue: null });
    await load(office, ORGANISED);
    expect((await office.handlers.catalogue.get(undefined, call)).catalogue).toEqual(ORGANISED);
    expect(await logged(office)).toEqual(expect.arrayContaining(['catalogue.add body:to-thu-ky', 'catalogue.add channel:cong', 'catalogue.add assignment:p1']));
    // What another file does not name stays.
    await load(office, OFFICE);
    expect((await office.handlers.catalogue.get(undefined, call)).catalogue).toEqual(ORGANISED);
  });
});
