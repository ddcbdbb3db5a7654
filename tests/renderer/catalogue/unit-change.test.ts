import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../electron/core/catalogue/check.ts';
import { CATALOGUE_FORMAT, type Catalogue, type Unit } from '../../../electron/core/catalogue/types.ts';
import { faultOf, withUnitChange, type UnitChange } from '../../../renderer/features/catalogue/unit-change.ts';
import { unitsFromList } from '../../../renderer/features/catalogue/unit-names.ts';

const unit = (id: string, name: string): Unit => ({ id, name, kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [] });
const catalogue: Catalogue = {
  format: CATALOGUE_FORMAT,
  committee: { name: 'Ban Chỉ đạo', parentBody: 'Huyện uỷ', place: 'Huyện', symbol: 'BCĐ', formatProfile: 'party-hd36' },
  terms: [],
  units: [unit('dong', 'Đông'), unit('doai', 'Đoài'), unit('nam', 'Nam')],
  unitEvents: [],
  indicators: [],
  forms: [{ code: 'BM', name: 'Biểu', frequency: 'month', indicators: [], reportingUnits: ['dong', 'doai', 'nam'], window: { startDay: 1 }, due: { day: 25 } }],
};
const change = (given: Partial<UnitChange>): UnitChange => ({ type: 'merge', date: '2025-07-01', basis: 'Nghị quyết', from: [], into: null, results: [], parentId: null, updateForms: true, ...given });
const named = (name: string): UnitChange['results'][number] => ({ name, kind: 'xa', code: null });

describe('changes of units', () => {
  test('a merger ends the old units, begins the new one and puts it into the forms', () => {
    const after = withUnitChange(catalogue, change({ from: ['dong', 'doai'], results: [named('Đông Đoài')] }));
    expect(after.units.map((each) => [each.name, each.validFrom, each.validTo])).toEqual([
      ['Đông', '1990-01-01', '2025-07-01'], ['Đoài', '1990-01-01', '2025-07-01'], ['Nam', '1990-01-01', null], ['Đông Đoài', '2025-07-01', null],
    ]);
    const created = after.units[3]?.id ?? '';
    expect(after.unitEvents).toEqual([{ type: 'merge', date: '2025-07-01', basis: 'Nghị quyết', from: ['dong', 'doai'], to: [created] }]);
    expect(after.forms[0]?.reportingUnits).toEqual([created, 'dong', 'doai', 'nam']);
    expect(checkReferences(after)).toEqual([]);
  });

  test('a unit that takes others in stays', () => {
    const after = withUnitChange(catalogue, change({ type: 'absorb', from: ['dong'], into: 'nam' }));
    expect(after.units.find((each) => each.id === 'nam')?.validTo).toBeNull();
    expect(after.unitEvents[0]).toMatchObject({ from: ['dong', 'nam'], to: ['nam'] });
    expect(checkReferences(after)).toEqual([]);
  });

  test('a split makes several units, a dissolution none', () => {
    expect(checkReferences(withUnitChange(catalogue, change({ type: 'split', from: ['nam'], results: [named('Nam Thượng'), named('Nam Hạ')] })))).toEqual([]);
    const gone = withUnitChange(catalogue, change({ type: 'dissolve', from: ['nam'] }));
    expect(gone.unitEvents[0]?.to).toEqual([]);
    expect(checkReferences(gone)).toEqual([]);
  });

  test('a change of the superior unit ends nothing', () => {
    const after = withUnitChange(catalogue, change({ type: 'parent-change', from: ['dong'], parentId: 'nam' }));
    expect(after.units[0]).toMatchObject({ validTo: null, parentId: 'nam' });
    expect(checkReferences(after)).toEqual([]);
  });

  test('what is not told yet is said before anything is written', () => {
    expect(faultOf(catalogue, { ...change({ from: ['dong', 'doai'] }), date: '' })).toBe('no-date');
    expect(faultOf(catalogue, change({ from: ['dong'] }))).toBe('needs-two');
    expect(faultOf(catalogue, change({ from: ['dong', 'doai'] }))).toBe('no-result');
    expect(faultOf(catalogue, change({ type: 'absorb', from: ['dong'] }))).toBe('no-into');
    expect(faultOf(catalogue, change({ from: ['dong', 'doai'], date: '1980-01-01', results: [named('Mới')] }))).toBe('ended-before');
    expect(faultOf(catalogue, change({ from: ['dong', 'doai'], results: [named('Mới')] }))).toBeNull();
  });
});

describe('a pasted list of units', () => {
  test('gives one unit a line, with its kind, and leaves out what is known', () => {
    const { units, known, unsaid } = unitsFromList('1. Xã Bắc\nTT. Trung Tâm\r\nxã Đông\n\n- Phường Tây\nXã Bắc', catalogue, '1990-01-01', 'xa');
    expect(unsaid).toEqual([]);
    expect(units.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['xa Bắc', 'thi-tran Trung Tâm', 'phuong Tây']);
    expect(known).toBe(2);
    expect(new Set(units.map((each) => each.id)).size).toBe(3);
  });

  test('asks what the lines are that do not say it', () => {
    const { units, unsaid } = unitsFromList('Khu Đồi Chè\nXã Bắc\nCông an xã', catalogue, '1990-01-01', 'co-quan');
    expect(units.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['co-quan Khu Đồi Chè', 'xa Bắc', 'co-quan Công an xã']);
    expect(unsaid).toEqual(['Khu Đồi Chè', 'Công an xã']);
  });
});
