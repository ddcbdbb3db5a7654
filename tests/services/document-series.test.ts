import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import { documentsOf, held } from './support/documents.ts';
import { call, OFFICE, openOffice, sheet, useOffice } from './support/office.ts';

useOffice();

const STATE: Catalogue = { ...OFFICE, committee: { ...OFFICE.committee, formatProfile: 'state-nd30' } };
const HD05: Catalogue = { ...OFFICE, terms: [{ name: 'Nhiệm kỳ 2025 - 2030', startsOn: '2025-07-01', endsOn: null }] };

describe('the Party’s numbers', () => {
  it('run through a term for each type, and begin anew with the next term in the same year', async () => {
    const office = await openOffice();
    const { issued } = documentsOf(office);
    const texts = [];
    for (const [signedOn, type] of [['2019-12-30', 'bao-cao'], ['2020-01-03', 'bao-cao'], ['2020-08-09', 'bao-cao'], ['2020-08-10', 'bao-cao'], ['2020-08-10', 'ke-hoach']] as const) texts.push((await issued({ signedOn, type })).document.number.text);
    expect(texts).toEqual(['01-BC/BCĐ35', '02-BC/BCĐ35', '03-BC/BCĐ35', '01-BC/BCĐ35', '01-KH/BCĐ35']);
    const series = await office.handlers.documents.series({ year: 2020, kind: 'party' }, call);
    expect(series.map(({ type, span, spanName, issued: count, next, gaps }) => [type, span, spanName, count, next, gaps.length])).toEqual([
      ['bao-cao', '2020-08-10', 'Nhiệm kỳ 2020 - 2025', 1, 2, 0],
      ['ke-hoach', '2020-08-10', 'Nhiệm kỳ 2020 - 2025', 1, 2, 0],
      ['bao-cao', '2015-08-01', 'Nhiệm kỳ 2015 - 2020', 3, 4, 0],
    ]);
    // Two 01-BC/BCĐ35 of one year are right, and shown.
    expect(series[0]?.alike).toMatchObject([{ printed: '01-BC/BCĐ35', documents: [{ signedOn: '2020-08-10' }, { signedOn: '2019-12-30' }] }]);
    const [first] = await documentsOf(office).list({ text: '01-BC', from: '2020-08-10' });
    expect((await documentsOf(office).get(first?.id ?? '')).clashes).toMatchObject([{ real: false, document: { signedOn: '2019-12-30' } }]);
  });

  it('of Quyết định and Quy định look alike under HD05 and are two series', async () => {
    const office = await openOffice({ catalogue: HD05, moment: '2026-06-10T02:00:00Z' });
    const { issued } = documentsOf(office);
    const decision = await issued({ type: 'quyet-dinh', signedOn: '2026-06-01' });
    const rules = await issued({ type: 'quy-dinh', signedOn: '2026-06-02' });
    expect([decision.document.number.text, rules.document.number.text]).toEqual(['01-QĐ/BCĐ35', '01-QĐ/BCĐ35']);
    expect(rules.clashes).toMatchObject([{ real: false, document: { id: decision.document.id } }]);
  });

  it('are shared with reports', async () => {
    const office = await openOffice();
    await office.receive([sheet('an hoa.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    const { issued } = documentsOf(office);
    await issued({ type: 'bao-cao', signedOn: '2020-11-02' });
    const report = await office.handlers.reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
    expect(report.proposedNumber).toBe(2);
    const signed = await office.handlers.reports.update({ id: report.id, revision: report.revision, draft: { ...report.draft, head: { ...report.draft.head, date: '2020-11-06', number: null } } }, call);
    expect((await office.handlers.reports.freeze({ id: report.id, revision: signed.revision }, call)).printedNumber).toBe('Số 02-BC/BCĐ35');
    await expect(issued({ type: 'bao-cao', signedOn: '2020-11-07' }, 2)).rejects.toMatchObject({ code: 'number-taken', params: { printed: '02-BC/BCĐ35', type: 'Báo cáo', date: '2020-11-06', next: 3 } });
  });

  it('stay with their term when its first day is corrected', async () => {
    const office = await openOffice();
    const { issued } = documentsOf(office);
    await issued();
    const save = (startsOn: string, revision: number) => office.handlers.catalogue.save({ catalogue: { ...OFFICE, terms: OFFICE.terms.map((term) => (term.name.includes('2020 -') ? { ...term, startsOn } : { ...term, endsOn: '2020-08-05' })) }, revision }, call);
    await save('2020-08-06', 1);
    expect((await issued({ subject: 'hai' })).document).toMatchObject({ number: { number: 2 }, series: 'party|BCĐ35|2020-08-06|quyet-dinh' });
  });
});

describe('the State’s numbers', () => {
  it('run through a year for each type, or for all from a year on', async () => {
    const office = await openOffice({ catalogue: STATE });
    const { issued } = documentsOf(office);
    expect((await issued({ signedOn: '2020-05-01', type: 'ke-hoach' })).document.number.text).toBe('01/KH-BCĐ35');
    expect((await issued({ signedOn: '2020-05-01', type: 'cong-van' })).document.number.text).toBe('01/BCĐ35');
    await expect(office.handlers.documents.setStateNumbering({ fromYear: 2020, perType: false }, call)).rejects.toMatchObject({ code: 'series-in-use', params: { year: '2020' } });
    expect(await office.handlers.documents.setStateNumbering({ fromYear: 2021, perType: false }, call)).toEqual([{ fromYear: 2021, perType: false }, { fromYear: 0, perType: true }]);
    expect((await issued({ signedOn: '2021-01-04', type: 'ke-hoach' })).document.number.text).toBe('01/KH-BCĐ35');
    expect((await issued({ signedOn: '2021-01-05', type: 'cong-van' })).document.number.text).toBe('02/BCĐ35');
    expect((await issued({ signedOn: '2020-12-31', type: 'ke-hoach' })).document.number.text).toBe('02/KH-BCĐ35');
    // A secret one has a series of its own (ND30 Art. 15.2).
    expect((await issued({ signedOn: '2021-01-05', type: 'cong-van', secrecy: 'mat', subject: '' + 'rà soát' })).document.number.number).toBe(1);
  });
});

describe('a number kept for a draft', () => {
  it('is refused to others with the draft, and taken when it is issued', async () => {
    const office = await openOffice();
    const { letter, issue, get } = documentsOf(office);
    const { documents } = office.handlers;
    const first = await documents.reserve(held(await letter({ subject: 'giữ số trước' })), call);
    expect(first.reserved).toEqual({ number: 1, suffix: '' });
    const second = await letter();
    expect(second.proposal?.next).toBe(2);
    await expect(issue(second, { number: { number: 1 } })).rejects.toMatchObject({ code: 'number-taken', params: { kept: 'draft', subject: 'giữ số trước', id: first.document.id } });
    expect((await issue(second)).document.number.number).toBe(2);
    expect((await documents.series({}, call))[0]).toMatchObject({ reserved: [{ number: 1, suffix: '' }], gaps: [], next: 3 });
    await expect(documents.remove({ id: first.document.id }, call)).rejects.toMatchObject({ code: 'document-numbered' });
    await expect(issue(first, { number: { number: 5 } })).rejects.toMatchObject({ code: 'number-kept', params: { printed: '01-CV/BCĐ35' } });
    expect((await issue(await get(first.document.id))).document.number.text).toBe('01-CV/BCĐ35');
  });

  it('that is given up stays as a gap with its reason, and can be taken by name', async () => {
    const office = await openOffice();
    const { letter, issue } = documentsOf(office);
    const { documents } = office.handlers;
    const kept = await documents.reserve({ ...held(await letter()), number: 5, suffix: 'a' }, call);
    const free = await documents.release({ ...held(kept), reason: 'không ban hành nữa' }, call);
    expect(free).toMatchObject({ reserved: null, proposal: { next: 6, gaps: [1, 2, 3, 4, 5] } });
    await expect(documents.release({ ...held(free), reason: 'x' }, call)).rejects.toMatchObject({ code: 'number-not-kept' });
    expect((await documents.series({}, call))[0]).toMatchObject({ skipped: [{ number: 5, suffix: 'a', reason: 'không ban hành nữa' }], gaps: [{ from: 1, to: 5 }] });
    expect((await issue(free, { number: { number: 5, suffix: 'a' } })).document.number.text).toBe('05a-CV/BCĐ35');
    const { entries: numbers } = await documents.seriesNumbers({ series: 'party|BCĐ35|2020-08-10|cong-van' }, call);
    expect(numbers).toMatchObject([{ number: 5, suffix: 'a', state: 'issued', document: { numberText: '05a-CV/BCĐ35' } }]);
  });

  it('of one term is not carried into another', async () => {
    const office = await openOffice();
    const { letter, issue, update } = documentsOf(office);
    const kept = await office.handlers.documents.reserve(held(await letter()), call);
    const moved = await update(kept, { fields: { signedOn: '2020-01-05' } });
    await expect(issue(moved)).rejects.toMatchObject({ code: 'number-of-other-series', params: { printed: '01-CV/BCĐ35' } });
    await expect(office.handlers.documents.reserve(held(moved), call)).rejects.toMatchObject({ code: 'number-of-other-series' });
  });
});

describe('a gap', () => {
  it('is explained, and not over a number that somebody has', async () => {
    const office = await openOffice();
    const { issued } = documentsOf(office);
    const { documents } = office.handlers;
    await issued({}, 1);
    await issued({ subject: 'ba' }, 3);
    const series = 'party|BCĐ35|2020-08-10|quyet-dinh';
    expect(await documents.skipNumber({ series, number: 2, reason: 'bỏ trống khi vào sổ' }, call)).toMatchObject({ number: 2, state: 'void', note: 'bỏ trống khi vào sổ' });
    expect((await documents.seriesNumbers({ series }, call)).entries.map((entry) => [entry.number, entry.state])).toEqual([[1, 'issued'], [2, 'void'], [3, 'issued']]);
    // A page is the last one unless another is named, and says of how many.
    expect(await documents.seriesNumbers({ series, limit: 2 }, call)).toMatchObject({ total: 3, offset: 1, entries: [{ number: 2 }, { number: 3 }] });
    expect(await documents.seriesNumbers({ series, limit: 2, offset: 0 }, call)).toMatchObject({ total: 3, offset: 0, entries: [{ number: 1 }, { number: 2 }] });
    await expect(documents.skipNumber({ series, number: 3, reason: 'x' }, call)).rejects.toMatchObject({ code: 'number-taken' });
    await expect(documents.skipNumber({ series: 'party|X|2020|khac', number: 1, reason: 'x' }, call)).rejects.toMatchObject({ code: 'unknown-series' });
    expect((await documents.series({}, call))[0]).toMatchObject({ gaps: [], skipped: [{ number: 2, reason: 'bỏ trống khi vào sổ' }] });
  });

  it('is filled only by asking for it', async () => {
    const office = await openOffice();
    const { issued } = documentsOf(office);
    await issued({}, 4);
    expect((await office.handlers.documents.propose({ direction: 'outgoing', type: 'quyet-dinh', day: '2020-10-01' }, call))).toMatchObject({ next: 5, printed: '05-QĐ/BCĐ35', gaps: [1, 2, 3] });
    expect((await issued({ subject: 'hai' })).document.number.number).toBe(5);
    expect((await issued({ subject: 'ba' }, 2)).document.number.number).toBe(2);
  });
});
