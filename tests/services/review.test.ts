import { describe, expect, it } from 'vitest';
import type { Settlement } from '../../electron/core/import/types.ts';
import { call, OCTOBER, openOffice, sheet, useOffice, type Office } from './support/office.ts';

useOffice();

const STRANGE = sheet('lạ.csv', [['Xã An Hoà', '12', '3,5', '4', '2'], ['Làng Vạn Phúc', '9', '1', '1', '1'], ['Xã Bình Lâm', 'mười hai', '10', '6', '0']]);

async function receiveStrange(office: Office): Promise<string> {
  const [detail] = await office.receive([STRANGE]);
  expect(detail).toMatchObject({ status: 'needs-review' });
  expect(detail?.issues.map((issue) => issue.code).sort()).toEqual(['not-a-number', 'unknown-unit']);
  return detail?.id ?? '';
}

const settle = (office: Office, id: string, settlements: readonly Settlement[], remember = false) => office.handlers.imports.settle({ id, settlements: [...settlements], remember }, call);

describe('a file with doubts', () => {
  it('counts nothing until a person accepts it, and then what is certain', async () => {
    const office = await openOffice();
    const id = await receiveStrange(office);
    expect(await office.figures()).toEqual({});
    const accepted = await office.handlers.imports.accept({ id }, call);
    expect(accepted.status).toBe('imported');
    expect(await office.figures()).toMatchObject({ 'an-hoa|TIN': 12, 'binh-lam|GIO': 10 });
    expect((await office.figures())['binh-lam|TIN']).toBeUndefined();
  });

  it('is interpreted again with a person’s answers', async () => {
    const office = await openOffice();
    const id = await receiveStrange(office);
    const named = await settle(office, id, [{ kind: 'unit', text: 'Làng Vạn Phúc', unitId: 'hop-giang' }]);
    expect(named.issues.map((issue) => issue.code)).toEqual(['not-a-number']);
    const place = named.issues[0];
    const whole = await settle(office, id, [{ kind: 'cell', sheet: place?.sheet ?? '', cell: place?.cell ?? '', figure: { state: 'number', value: 12 } }]);
    expect(whole).toMatchObject({ status: 'needs-review', issues: [] });
    expect(whole.settlements).toHaveLength(2);
    await office.handlers.imports.accept({ id }, call);
    expect(await office.figures()).toMatchObject({ 'hop-giang|TIN': 9, 'binh-lam|TIN': 12 });
  });

  it('a later answer to the same question takes the place of the earlier', async () => {
    const office = await openOffice();
    const id = await receiveStrange(office);
    await settle(office, id, [{ kind: 'unit', text: 'Làng Vạn Phúc', unitId: 'hop-giang' }]);
    const left = await settle(office, id, [{ kind: 'unit', text: 'Làng Vạn Phúc', unitId: null }]);
    expect(left.settlements).toEqual([{ kind: 'unit', text: 'Làng Vạn Phúc', unitId: null }]);
    expect(left.unitIds).not.toContain('hop-giang');
  });

  it('an answer to be remembered becomes an alias, and the next file needs nobody', async () => {
    const office = await openOffice();
    const id = await receiveStrange(office);
    await settle(office, id, [{ kind: 'unit', text: 'Làng Vạn Phúc', unitId: 'hop-giang' }], true);
    const { catalogue } = await office.handlers.catalogue.get(undefined, call);
    expect(catalogue?.units.find((unit) => unit.id === 'hop-giang')?.aliases).toEqual(['Làng Vạn Phúc']);
    expect(await office.handlers.log.list({ limit: 10, before: null, action: 'catalogue.alias' }, call)).toMatchObject([{ subject: 'unit:hop-giang', after: { alias: 'Làng Vạn Phúc' } }]);
    const [next] = await office.receive([sheet('tháng 11.csv', [['Làng Vạn Phúc', '5', '1', '1', '1']], '11')], '2020-11');
    expect(next).toMatchObject({ status: 'imported', unitIds: ['hop-giang'] });
  });

  it('answers given from two windows at once all hold, and so do the names both teach', async () => {
    const office = await openOffice();
    const [first] = await office.receive([sheet('lạ.csv', [['Làng Vạn Phúc', '9', '1', '1', '1'], ['Thôn Đông', '8', '1', '1', '1']])]);
    const [second] = await office.receive([sheet('khác.csv', [['Ấp Bình', '7', '1', '1', '1']])]);
    await Promise.all([
      settle(office, first?.id ?? '', [{ kind: 'unit', text: 'Làng Vạn Phúc', unitId: 'hop-giang' }], true),
      settle(office, first?.id ?? '', [{ kind: 'unit', text: 'Thôn Đông', unitId: 'an-hoa' }], true),
      settle(office, second?.id ?? '', [{ kind: 'unit', text: 'Ấp Bình', unitId: 'binh-lam' }], true),
    ]);
    const whole = await office.handlers.imports.show({ id: first?.id ?? '' }, call);
    expect(whole.issues).toEqual([]);
    expect(whole.unitIds.toSorted()).toEqual(['an-hoa', 'hop-giang']);
    expect(whole.settlements).toHaveLength(2);
    const { catalogue } = await office.handlers.catalogue.get(undefined, call);
    expect(catalogue?.units.flatMap((unit) => unit.aliases.map((alias) => `${unit.id}: ${alias}`))).toEqual(['an-hoa: Thôn Đông', 'binh-lam: Ấp Bình', 'hop-giang: Làng Vạn Phúc']);
  });

  it('a name that already means another unit is not made an alias', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([STRANGE]);
    await settle(office, detail?.id ?? '', [{ kind: 'unit', text: 'Bình Lâm', unitId: 'an-hoa' }], true);
    const { catalogue } = await office.handlers.catalogue.get(undefined, call);
    expect(catalogue?.units.flatMap((unit) => unit.aliases)).toEqual([]);
  });

  it('shows its sheet with what was recognised where', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([STRANGE]);
    const name = detail?.sheets[0]?.name ?? '';
    expect(detail?.sheets).toMatchObject([{ rows: 6, cols: 6, hidden: false }]);
    const shown = await office.handlers.imports.sheet({ id: detail?.id ?? '', sheet: name, fromRow: 2, toRow: 3 }, call);
    expect(shown).toMatchObject({ name, rows: 6, cols: 6 });
    expect(new Set(shown.cells.map((cell) => cell.row))).toEqual(new Set([2, 3]));
    expect(shown.roles).toContainEqual(expect.objectContaining({ row: 3, col: 1, role: 'unit', ref: 'an-hoa' }));
    await expect(office.handlers.imports.sheet({ id: detail?.id ?? '', sheet: 'không có', fromRow: 0, toRow: 1 }, call)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cannot be settled or accepted twice', async () => {
    const office = await openOffice();
    const id = await receiveStrange(office);
    await office.handlers.imports.accept({ id }, call);
    await expect(office.handlers.imports.accept({ id }, call)).rejects.toMatchObject({ code: 'import-not-in-review' });
    await expect(settle(office, id, [])).rejects.toMatchObject({ code: 'import-not-in-review' });
    await expect(office.handlers.imports.accept({ id: 'không có' }, call)).rejects.toMatchObject({ code: 'unknown-import' });
  });

  it('accepted from two windows at once is taken once', async () => {
    const office = await openOffice();
    const id = await receiveStrange(office);
    const outcomes = await Promise.allSettled([office.handlers.imports.accept({ id }, call), office.handlers.imports.accept({ id }, call)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await office.handlers.figures.history({ ...OCTOBER, unit: 'an-hoa', indicator: 'TIN' }, call)).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  it('takes back every figure of the file, and what stood before counts again', async () => {
    const office = await openOffice();
    await office.receive([sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    const [second] = await office.receive([sheet('b.csv', [['An Hoà', '15', '3,5', '4', '2'], ['Bình Lâm', '1', '1', '1', '1']])]);
    await office.handlers.imports.accept({ id: second?.id ?? '' }, call);
    const withdrawn = await office.handlers.imports.withdraw({ id: second?.id ?? '' }, call);
    expect(withdrawn.status).toBe('withdrawn');
    expect(await office.figures()).toEqual({ 'an-hoa|GIO': 3.5, 'an-hoa|HN': 2, 'an-hoa|TIN': 12, 'an-hoa|TRANG': 4 });
    const history = await office.handlers.figures.history({ ...OCTOBER, unit: 'an-hoa', indicator: 'TIN' }, call);
    expect(history.map((revision) => [revision.figure.value, revision.withdrawn])).toEqual([[15, true], [12, false]]);
    await expect(office.handlers.imports.withdraw({ id: second?.id ?? '' }, call)).rejects.toMatchObject({ code: 'import-withdrawn' });
  });

  it('leaves what was typed over the file', async () => {
    const office = await openOffice();
    const [first] = await office.receive([sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    await office.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 20 } }], note: 'gọi điện' }, call);
    await office.handlers.imports.withdraw({ id: first?.id ?? '' }, call);
    expect(await office.figures()).toEqual({ 'an-hoa|TIN': 20 });
    await office.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: null }], note: null }, call);
    expect(await office.figures()).toEqual({});
  });

  it('is not for files that were never taken', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([new File(['x'], 'x.xlsx')]);
    await expect(office.handlers.imports.withdraw({ id: detail?.id ?? '' }, call)).rejects.toMatchObject({ code: 'nothing-to-do' });
  });
});
