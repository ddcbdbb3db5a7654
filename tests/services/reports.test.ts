import { describe, expect, it } from 'vitest';
import type { ReportState } from '../../electron/contract/reports.ts';
import type { ReportDraft } from '../../electron/core/report/types.ts';
import { call, OCTOBER, OFFICE, openOffice, sheet, useOffice, type Office, type OfficeOptions } from './support/office.ts';

useOffice();

async function officeWithFigures(options: OfficeOptions = {}): Promise<Office> {
  const office = await openOffice(options);
  await office.receive([sheet('an hoa 9.csv', [['An Hoà', '10', '3', '4', '2'], ['Bình Lâm', '5', '1', '1', '1']], '09')], '2020-09');
  await office.receive([sheet('an hoa.csv', [['An Hoà', '12', '3,5', '4', '2']]), sheet('binh lam.csv', [['Bình Lâm', '30', '10', '6', '0']])]);
  return office;
}

const create = (office: Office, period = '2020-10') => office.handlers.reports.create({ kind: 'month', form: 'B1', period }, call);
const update = (office: Office, state: ReportState, edit: (draft: ReportDraft) => ReportDraft) =>
  office.handlers.reports.update({ id: state.id, revision: state.revision, draft: edit(state.draft) }, call);
const signed = (office: Office, state: ReportState, date = '2020-11-06', number: number | null = null) =>
  update(office, state, (draft) => ({ ...draft, head: { ...draft.head, date, number } }));
const freeze = (office: Office, state: ReportState) => office.handlers.reports.freeze({ id: state.id, revision: state.revision }, call);

describe('a draft', () => {
  it('is written from the figures as they stand', async () => {
    const office = await officeWithFigures();
    const state = await create(office);
    expect(state).toMatchObject({ status: 'draft', printedNumber: null, profile: 'party-hd36', revision: 1, proposedNumber: 1, staleParagraphs: [], files: [] });
    expect(state.lines.find((line) => line.indicator === 'TIN')).toMatchObject({ total: 42, previous: 15, cumulative: 57, missing: ['hop-giang'] });
    expect(JSON.stringify(state.draft.sections)).toContain('42');
  });

  it('follows the figures where nobody has edited it, and tells where somebody has', async () => {
    const office = await officeWithFigures();
    const created = await create(office);
    const [first, second] = created.draft.sections.flatMap((section) => section.paragraphs.filter((paragraph) => paragraph.figures.length === 1));
    if (first === undefined || second === undefined) throw new Error('no drafted sentences');
    const edited = await update(office, created, (draft) => ({
      ...draft,
      sections: draft.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map((paragraph) => (paragraph.id === first.id ? { ...paragraph, text: 'Đã sửa tay.', edited: true } : paragraph)) })),
    }));
    const indicators = [...first.figures, ...second.figures];
    await office.handlers.figures.set({ ...OCTOBER, edits: indicators.map((indicator) => ({ unit: 'an-hoa', indicator, figure: { state: 'number' as const, value: 999 } })), note: null }, call);
    expect((await office.handlers.reports.get({ id: created.id }, call)).staleParagraphs).toEqual([first.id]);
    const refreshed = await office.handlers.reports.refresh({ id: created.id, revision: edited.revision }, call);
    const texts = new Map(refreshed.draft.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.id, paragraph.text])));
    expect(texts.get(first.id)).toBe('Đã sửa tay.');
    expect(texts.get(second.id)).not.toBe(second.text);
  });

  it('of a revision that has moved on is not overwritten', async () => {
    const office = await officeWithFigures();
    const created = await create(office);
    await signed(office, created);
    await expect(signed(office, created)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('cannot be turned into another report, nor be something else than a draft', async () => {
    const office = await officeWithFigures();
    const created = await create(office);
    const updated = await update(office, created, (draft) => ({ ...draft, kind: 'year', period: '1999' }));
    expect(updated.draft).toMatchObject({ kind: 'month', period: '2020-10' });
    await expect(office.handlers.reports.update({ id: created.id, revision: updated.revision, draft: { sections: 'x' } as unknown as ReportDraft }, call)).rejects.toMatchObject({ code: 'bad-arguments' });
    await expect(update(office, updated, (draft) => ({ ...draft, head: { ...draft.head, number: 0 } }))).rejects.toMatchObject({ code: 'number-invalid' });
  });

  it('is made for quarters, half-years, nine months and years of a monthly form', async () => {
    const office = await officeWithFigures();
    for (const [kind, period] of [['quarter', '2020-Q4'], ['half-year', '2020-H2'], ['nine-month', '2020-9M'], ['year', '2020']] as const) {
      const state = await office.handlers.reports.create({ kind, form: 'B1', period }, call);
      expect(state.lines.find((line) => line.indicator === 'TIN')?.total).toBe({ quarter: 42, 'half-year': 57, 'nine-month': 15, year: 57 }[kind]);
    }
    await expect(office.handlers.reports.create({ kind: 'quarter', form: 'B1', period: '2020-10' }, call)).rejects.toMatchObject({ code: 'unknown-period' });
  });

  it('can be thrown away', async () => {
    const office = await officeWithFigures();
    const { id } = await create(office);
    expect(await office.handlers.reports.remove({ id }, call)).toEqual({ removed: true });
    expect(await office.handlers.reports.list(undefined, call)).toEqual([]);
    await expect(office.handlers.reports.get({ id }, call)).rejects.toMatchObject({ code: 'unknown-report' });
  });

  it('can be looked at as DOCX and XLSX without storing anything', async () => {
    const office = await officeWithFigures();
    const { id } = await create(office);
    const docx = await office.handlers.reports.preview({ id }, call);
    const xlsx = await office.handlers.reports.preview({ id, part: 'xlsx' }, call);
    expect([docx.name, xlsx.name]).toEqual(['Báo cáo tháng 10 năm 2020.docx', 'Phụ lục số liệu tháng 10 năm 2020.xlsx']);
    expect(Math.min(docx.size, xlsx.size)).toBeGreaterThan(5_000);
  });
});

describe('the sources of a figure', () => {
  it('go down to unit, file, sheet and cell', async () => {
    const office = await officeWithFigures();
    const { id } = await create(office);
    const sources = await office.handlers.reports.sources({ id, indicator: 'TIN' }, call);
    expect(sources).toMatchObject([
      { unit: 'an-hoa', unitLabel: 'xã An Hoà', period: '2020-10', figure: { value: 12 }, source: { kind: 'cell', file: 'an hoa.csv', cell: 'C4', text: '12' } },
      { unit: 'binh-lam', figure: { value: 30 }, source: { kind: 'cell', file: 'binh lam.csv' } },
      { unit: 'hop-giang', figure: { state: 'missing' }, source: null },
    ]);
    await expect(office.handlers.reports.sources({ id, indicator: 'KHAC' }, call)).rejects.toMatchObject({ code: 'unknown-indicator-code' });
  });
});

describe('a frozen report', () => {
  it('has its number, its files, and is written again identically', async () => {
    const office = await officeWithFigures();
    const frozen = await freeze(office, await signed(office, await create(office)));
    expect(frozen).toMatchObject({ status: 'frozen', printedNumber: 'Số 01-BC/BCĐ35', corrections: [], draft: { head: { number: 1 } } });
    expect(frozen.files.map((file) => file.name)).toEqual(['Báo cáo tháng 10 năm 2020.docx', 'Phụ lục số liệu tháng 10 năm 2020.xlsx']);
    const verified = await office.handlers.reports.verify({ id: frozen.id }, call);
    expect(verified).toEqual({ identical: true, files: frozen.files });
    for (const file of frozen.files) expect((await office.handlers.reports.file({ id: frozen.id, name: file.name }, call)).size).toBe(file.size);
    await expect(office.handlers.reports.file({ id: frozen.id, name: 'khác.docx' }, call)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is written again identically after everything around it has changed', async () => {
    const office = await officeWithFigures();
    const frozen = await freeze(office, await signed(office, await create(office)));
    await office.handlers.catalogue.save({ catalogue: { ...OFFICE, committee: { ...OFFICE.committee, name: 'Ban khác', formatProfile: 'state-nd30' }, units: OFFICE.units.map((unit) => ({ ...unit, name: `${unit.name} mới` })) }, revision: 1 }, call);
    await office.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 1 } }], note: null }, call);
    expect((await office.handlers.reports.verify({ id: frozen.id }, call)).identical).toBe(true);
    expect(await office.handlers.reports.get({ id: frozen.id }, call)).toMatchObject({ profile: 'party-hd36', lines: frozen.lines, printedNumber: 'Số 01-BC/BCĐ35' });
  });

  it('shows later corrections as sent, now, and because', async () => {
    const office = await officeWithFigures();
    const frozen = await freeze(office, await signed(office, await create(office)));
    const [again] = await office.receive([sheet('gui lai.csv', [['An Hoà', '27', '3,5', '4', '2']])]);
    expect((await office.handlers.reports.get({ id: frozen.id }, call)).corrections).toEqual([]);
    await office.handlers.imports.accept({ id: again?.id ?? '' }, call);
    expect((await office.handlers.reports.get({ id: frozen.id }, call)).corrections).toEqual([{ indicator: 'TIN', sent: 42, now: 57, because: 'xã An Hoà (gui lai.csv)' }]);
    expect(await office.handlers.reports.sources({ id: frozen.id, indicator: 'TIN' }, call)).toMatchObject([{ figure: { value: 12 } }, { figure: { value: 30 } }, { source: null }]);
  });

  it('is never changed, thrown away or frozen again', async () => {
    const office = await officeWithFigures();
    const frozen = await freeze(office, await signed(office, await create(office)));
    await expect(signed(office, frozen)).rejects.toMatchObject({ code: 'report-frozen' });
    await expect(office.handlers.reports.refresh({ id: frozen.id, revision: frozen.revision }, call)).rejects.toMatchObject({ code: 'report-frozen' });
    await expect(office.handlers.reports.remove({ id: frozen.id }, call)).rejects.toMatchObject({ code: 'report-frozen' });
    await expect(freeze(office, frozen)).rejects.toMatchObject({ code: 'report-frozen' });
  });

  it('needs a day of signing and a term that covers it', async () => {
    const office = await officeWithFigures();
    const created = await create(office);
    await expect(freeze(office, created)).rejects.toMatchObject({ code: 'date-missing' });
    const late = await signed(office, created, '2026-11-23');
    await expect(freeze(office, late)).rejects.toMatchObject({ code: 'no-term', params: { date: '2026-11-23' } });
    await expect(office.handlers.reports.verify({ id: created.id }, call)).rejects.toMatchObject({ code: 'report-not-frozen' });
  });
});

describe('the format', () => {
  const withProfile = (formatProfile: 'party-hd36' | 'party-hd05' | 'state-nd30') => ({ ...OFFICE, committee: { ...OFFICE.committee, formatProfile } });
  const toProfile = (office: Office, state: ReportState, profile: ReportDraft['head']['profile']) => update(office, state, (draft) => ({ ...draft, head: { ...draft.head, profile, number: 2 } }));

  it('of a new draft is the one in force for its issuer, whatever the committee’s setting says', async () => {
    const office = await officeWithFigures({ catalogue: withProfile('party-hd05') });
    expect(await create(office)).toMatchObject({ profile: 'party-hd36', draft: { head: { profile: 'party-hd36' } } });
    const state = await officeWithFigures({ catalogue: withProfile('state-nd30') });
    expect((await create(state)).profile).toBe('state-nd30');
  });

  it('stands on the draft: it can be chosen there, is printed with it, and the setting does not change it any more', async () => {
    const office = await officeWithFigures();
    const created = await create(office);
    await office.handlers.catalogue.save({ catalogue: withProfile('state-nd30'), revision: 1 }, call);
    expect((await office.handlers.reports.get({ id: created.id }, call)).profile).toBe('party-hd36');
    const chosen = await toProfile(office, created, 'state-nd30');
    expect(chosen).toMatchObject({ profile: 'state-nd30', printedNumber: 'Số: 02/BC-BCĐ35' });
    expect(await toProfile(office, chosen, 'party-hd05')).toMatchObject({ profile: 'party-hd05', printedNumber: 'Số 02-BC/BCĐ35' });
  });
});

describe('numbers', () => {
  it('run on within a term, gaps stand, and a double is refused with the next free one', async () => {
    const office = await officeWithFigures();
    const third = await freeze(office, await signed(office, await create(office), '2020-11-06', 3));
    expect(third.printedNumber).toBe('Số 03-BC/BCĐ35');
    const next = await create(office);
    expect(next.proposedNumber).toBe(4);
    const double = await signed(office, next, '2020-11-07', 3);
    await expect(freeze(office, double)).rejects.toMatchObject({ code: 'number-taken', params: { number: 3, printed: '03-BC/BCĐ35', type: 'Báo cáo', date: '2020-11-06', next: 4 } });
    expect(await office.handlers.reports.get({ id: double.id }, call)).toMatchObject({ status: 'draft' });
    expect((await freeze(office, await signed(office, double))).printedNumber).toBe('Số 04-BC/BCĐ35');
  });

  it('of a Party body begin again with a new term, within one year', async () => {
    const office = await officeWithFigures();
    const before = await freeze(office, await signed(office, await create(office, '2020-09'), '2020-08-09', null));
    const after = await freeze(office, await signed(office, await create(office, '2020-09'), '2020-08-10', null));
    expect([before.printedNumber, after.printedNumber]).toEqual(['Số 01-BC/BCĐ35', 'Số 01-BC/BCĐ35']);
  });

  it('of a State body begin again with the year', async () => {
    const office = await officeWithFigures({ catalogue: { ...OFFICE, committee: { ...OFFICE.committee, formatProfile: 'state-nd30' } } });
    const numbers: (string | null)[] = [];
    for (const date of ['2020-11-06', '2020-12-31', '2021-01-04']) numbers.push((await freeze(office, await signed(office, await create(office), date, null))).printedNumber);
    expect(numbers).toEqual(['Số: 01/BC-BCĐ35', 'Số: 02/BC-BCĐ35', 'Số: 01/BC-BCĐ35']);
  });

  it('two windows freezing at once do not get the same one', async () => {
    const office = await officeWithFigures();
    const drafts = [await signed(office, await create(office)), await signed(office, await create(office))];
    const frozen = await Promise.all(drafts.map((draft) => freeze(office, draft)));
    expect(frozen.map((state) => state.draft.head.number).sort()).toEqual([1, 2]);
  });
});
