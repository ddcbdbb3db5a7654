import { describe, expect, it } from 'vitest';
import { call, OFFICE, openOffice, useOffice } from './support/office.ts';
import { documentsOf, held, LETTER } from './support/documents.ts';

useOffice();

describe('a draft', () => {
  it('bears the committee’s name and symbol, is proposed its number, and changes as a person likes', async () => {
    const office = await openOffice();
    const { letter, update } = documentsOf(office);
    const draft = await letter();
    expect(draft.document).toMatchObject({ status: 'draft', issuer: 'Ban Chỉ đạo 35', symbol: 'BCĐ35', number: { number: null, text: '' }, version: 0, revision: 1 });
    expect(draft.proposal).toEqual({ series: 'party|BCĐ35|2020-08-10|cong-van', next: 1, printed: '01-CV/BCĐ35', gaps: [] });
    const changed = await update(draft, { fields: { subject: 'gửi báo cáo quý', type: 'thong-bao' }, text: { ...LETTER, place: 'Thanh Ba' } });
    expect(changed.document).toMatchObject({ subject: 'gửi báo cáo quý', type: 'thong-bao', revision: 2, text: { place: 'Thanh Ba' } });
    await expect(update(draft, { fields: { subject: 'khác' } })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('goes into the bin and comes back', async () => {
    const office = await openOffice();
    const { letter, list, update } = documentsOf(office);
    const { document } = await letter();
    await office.handlers.documents.remove({ id: document.id }, call);
    expect(await list({})).toEqual([]);
    expect((await list({ removed: true })).map((row) => row.id)).toEqual([document.id]);
    await expect(update({ ...(await documentsOf(office).get(document.id)) }, { fields: { note: 'x' } })).rejects.toMatchObject({ code: 'document-removed' });
    await office.handlers.documents.restore({ id: document.id }, call);
    expect(await list({})).toHaveLength(1);
  });

  it('can be looked at as DOCX without storing anything', async () => {
    const office = await openOffice();
    const { document } = await documentsOf(office).letter();
    const file = await office.handlers.documents.preview({ id: document.id }, call);
    expect(file.name).toBe('Công văn (dự thảo).docx');
    expect(file.size).toBeGreaterThan(5_000);
    expect(await office.handlers.log.list({ limit: 1, before: null, action: null }, call)).toMatchObject([{ action: 'document.create' }]);
  });

  it('says what stands against issuing it', async () => {
    const office = await openOffice();
    const draft = await documentsOf(office).create({ direction: 'outgoing', type: 'cong-van', subject: 'x' }, { text: { ...LETTER, addressees: [], signature: { ...LETTER.signature, authority: 'T/M BAN CHỈ ĐẠO' } } });
    expect(draft.problems.filter((problem) => problem.severity === 'error').map((problem) => problem.code).sort()).toEqual(['authority-for-head-led-body', 'letter-without-addressee']);
  });
});

describe('issuing', () => {
  it('takes the number, freezes the paper as version 1, and writes it again identically', async () => {
    const office = await openOffice();
    const { letter, issue } = documentsOf(office);
    const issued = await issue(await letter());
    expect(issued.document).toMatchObject({ status: 'issued', number: { number: 1, suffix: '', text: '01-CV/BCĐ35' }, series: 'party|BCĐ35|2020-08-10|cong-van', profile: 'party-hd36', version: 1 });
    expect(issued.versions).toMatchObject([{ version: 1, reason: '', file: { name: 'Công văn 01-CV_BCĐ35.docx' } }]);
    expect(await office.handlers.documents.verify({ id: issued.document.id }, call)).toEqual({ identical: true, versions: [{ version: 1, identical: true }] });
    expect((await office.handlers.documents.file({ id: issued.document.id }, call)).size).toBe(issued.versions[0]?.file?.size);
  });

  it('chooses the format by day and keeps it', async () => {
    const office = await openOffice({ catalogue: { ...OFFICE, terms: [{ name: 'Nhiệm kỳ 2025 - 2030', startsOn: '2025-07-01', endsOn: null }] }, moment: '2026-06-01T02:00:00Z' });
    const { letter, issue } = documentsOf(office);
    expect((await issue(await letter({ signedOn: '2026-05-26' }))).document.profile).toBe('party-hd36');
    expect((await issue(await letter({ signedOn: '2026-05-27' }))).document.profile).toBe('party-hd05');
  });

  it('needs a day, a subject, a signer and a term', async () => {
    const office = await openOffice();
    const { letter, issue, create } = documentsOf(office);
    await expect(issue(await letter({ signedOn: null }))).rejects.toMatchObject({ code: 'date-missing' });
    await expect(issue(await letter({ subject: ' ' }))).rejects.toMatchObject({ code: 'subject-missing' });
    await expect(issue(await letter({ signedOn: '2014-01-01' }))).rejects.toMatchObject({ code: 'no-term' });
    const unsigned = await create({ direction: 'outgoing', type: 'cong-van', subject: 'x', signedOn: '2020-11-02' }, { text: { ...LETTER, signature: { authority: null, offices: [], fullName: '' } } });
    await expect(issue(unsigned)).rejects.toMatchObject({ code: 'signer-missing' });
    expect(await office.handlers.documents.series({}, call)).toEqual([]);
  });

  it('takes the day of signing with the number; a refusal leaves the draft as it was', async () => {
    const office = await openOffice();
    const { letter, issue, get } = documentsOf(office);
    const draft = await letter({ signedOn: null, subject: '' });
    await expect(issue(draft, { signedOn: '2020-11-05' })).rejects.toMatchObject({ code: 'subject-missing' });
    expect((await get(draft.document.id)).document).toMatchObject({ signedOn: null, revision: draft.document.revision });
    const other = await letter({ signedOn: '2020-11-02' });
    expect((await issue(other, { signedOn: '2020-11-05' })).document).toMatchObject({ signedOn: '2020-11-05', number: { number: 1 } });
  });

  it('names the same signer in the register and under the paper, wherever it was typed', async () => {
    const office = await openOffice();
    const { letter, update, issue } = documentsOf(office);
    const typed = await update(await letter(), { fields: { signerName: 'Trần Thị Thu' } });
    expect(typed.document.text?.signature.fullName).toBe('Trần Thị Thu');
    const written = await update(typed, { text: { ...LETTER, signature: { ...LETTER.signature, fullName: 'Lê Văn Nam' } } });
    expect(written.document.signerName).toBe('Lê Văn Nam');
    const issued = await issue(written);
    const corrected = await update(issued, { fields: { signerName: 'Lê Văn Năm' }, reason: 'sai tên' });
    expect(corrected.document).toMatchObject({ signerName: 'Lê Văn Năm', version: 2, text: { signature: { fullName: 'Lê Văn Năm' } } });
  });

  it('leaves nothing behind when it is refused', async () => {
    const office = await openOffice();
    const { issued, list } = documentsOf(office);
    await issued({}, 1);
    await expect(issued({ subject: 'khác' }, 1)).rejects.toMatchObject({ code: 'number-taken' });
    expect(await list({})).toHaveLength(1);
  });

  it('can register what was written elsewhere, with its old number, or without one', async () => {
    const office = await openOffice();
    const { create } = documentsOf(office);
    const old = await create({ direction: 'outgoing', type: 'ke-hoach', subject: 'kế hoạch cũ', signedOn: '2019-02-01' }, { issue: { number: { number: 7, text: '07-KH/BCĐ' } } });
    expect(old.document).toMatchObject({ number: { number: 7, text: '07-KH/BCĐ' }, status: 'in-force', validFrom: '2019-02-01', version: 1 });
    expect(old.versions[0]?.file).toBeNull();
    const rules = await create({ direction: 'outgoing', type: 'quy-che', subject: 'Quy chế làm việc', signedOn: '2019-02-01' }, { issue: { number: 'none' } });
    expect(rules.document).toMatchObject({ number: { number: null, text: '' }, series: null });
    await expect(office.handlers.documents.preview({ id: old.document.id }, call)).rejects.toMatchObject({ code: 'no-paper' });
    const slip = await create({ direction: 'outgoing', type: 'other', typeName: 'Giấy giới thiệu', subject: 'x', signedOn: '2019-02-01' }, { issue: {} });
    expect(slip.document.number.text).toBe('01-GGT/BCĐ35');
  });
});

describe('an issued document', () => {
  it('takes what may be completed as it is, and makes a version of anything else, with a reason', async () => {
    const office = await openOffice();
    const { letter, issue, update } = documentsOf(office);
    const issued = await issue(await letter());
    const completed = await update(issued, { fields: { copies: 12, pages: 2, note: 'đã chuyển', register: { copyHolder: 'Văn thư', passedOn: '2020-11-03', receivedBy: 'Mai' } } });
    expect(completed.versions).toHaveLength(1);
    await expect(update(completed, { fields: { subject: 'khác' } })).rejects.toMatchObject({ code: 'reason-missing' });
    await expect(update(completed, { text: { ...LETTER, place: 'Khác' } })).rejects.toMatchObject({ code: 'reason-missing' });
    const second = await update(completed, { fields: { subject: 'gửi báo cáo quý' }, reason: 'ghi nhầm kỳ' });
    expect(second.document).toMatchObject({ version: 2, number: { text: '01-CV/BCĐ35' }, subject: 'gửi báo cáo quý' });
    expect(second.versions.map(({ version, reason, file }) => [version, reason, file?.name])).toEqual([[1, '', 'Công văn 01-CV_BCĐ35.docx'], [2, 'ghi nhầm kỳ', 'Công văn 01-CV_BCĐ35 (bản 2).docx']]);
    const first = await office.handlers.documents.version({ id: issued.document.id, version: 1 }, call);
    expect(first).toMatchObject({ fields: { subject: 'gửi báo cáo tháng', copies: null }, text: LETTER, numberText: '01-CV/BCĐ35' });
    expect((await office.handlers.documents.verify({ id: issued.document.id }, call)).versions).toEqual([{ version: 1, identical: true }, { version: 2, identical: true }]);
    const files = await Promise.all([1, 2].map((version) => office.handlers.documents.file({ id: issued.document.id, version }, call)));
    expect(new Set(await Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer()).toString('base64')))).size).toBe(2);
  });

  it('is never rendered again under another format, name or signer', async () => {
    const office = await openOffice();
    const { letter, issue } = documentsOf(office);
    const issued = await issue(await letter());
    await office.handlers.catalogue.save({ catalogue: { ...OFFICE, committee: { ...OFFICE.committee, name: 'Ban khác', formatProfile: 'state-nd30' } }, revision: 1 }, call);
    expect((await office.handlers.documents.verify({ id: issued.document.id }, call)).identical).toBe(true);
    expect((await documentsOf(office).get(issued.document.id)).document).toMatchObject({ profile: 'party-hd36', issuer: 'Ban Chỉ đạo 35' });
  });

  it('is never removed, only withdrawn with a reason, and its number stays used', async () => {
    const office = await openOffice();
    const { issued, withdraw, update } = documentsOf(office);
    const state = await issued();
    await expect(office.handlers.documents.remove({ id: state.document.id }, call)).rejects.toMatchObject({ code: 'document-numbered' });
    const withdrawn = await withdraw(state, '2020-10-15');
    expect(withdrawn.document).toMatchObject({ status: 'withdrawn', withdrawnOn: '2020-10-15', withdrawnBecause: 'ban hành nhầm' });
    await expect(update(withdrawn, { fields: { note: 'x' } })).rejects.toMatchObject({ code: 'document-withdrawn' });
    expect((await issued({ subject: 'lần hai' })).document.number.number).toBe(2);
    const back = await office.handlers.documents.reinstate({ ...held(withdrawn), reason: 'thu hồi nhầm' }, call);
    expect(back.document.status).toBe('in-force');
  });

  it('cannot be carried into another series by a correction', async () => {
    const office = await openOffice();
    const { issued, update } = documentsOf(office);
    const state = await issued();
    await expect(update(state, { fields: { signedOn: '2020-01-05' }, reason: 'sai ngày' })).rejects.toMatchObject({ code: 'number-of-other-series' });
    await expect(update(state, { fields: { type: 'thong-bao' }, reason: 'sai loại' })).rejects.toMatchObject({ code: 'number-of-other-series' });
    expect((await update(state, { fields: { signedOn: '2020-10-05' }, reason: 'sai ngày' })).document).toMatchObject({ signedOn: '2020-10-05', version: 2 });
  });
});

describe('an incoming document', () => {
  it('gets its arrival number in the book of the year', async () => {
    const office = await openOffice();
    const { incoming } = documentsOf(office);
    expect((await incoming()).document).toMatchObject({ arrivalNumber: 1, status: 'in-force', number: { number: null, text: '04-HD/BTGTU' }, series: null, profile: null });
    expect((await incoming({ arrivedOn: '2020-11-01' }, '05-HD/BTGTU')).document.arrivalNumber).toBe(2);
    expect((await incoming({ arrivedOn: '2021-01-04' }, '06-HD/BTGTU')).document.arrivalNumber).toBe(1);
    await expect(incoming({ arrivalNumber: 2 }, '07-HD/BTGTU')).rejects.toMatchObject({ code: 'number-taken', params: { number: 2, subject: 'về tuyên truyền đại hội', type: 'Hướng dẫn' } });
  });

  it('that is registered already is refused with the one that stands, unless it is another copy', async () => {
    const office = await openOffice();
    const { incoming } = documentsOf(office);
    const first = await incoming();
    await expect(incoming({ subject: 'gõ lại' }, 'Số 4-HD/BTGTU')).rejects.toMatchObject({ code: 'document-double', params: { id: first.document.id, number: '04-HD/BTGTU', issuer: 'Ban Tuyên giáo Tỉnh uỷ', date: '2020-10-20', arrival: '1' } });
    const second = await incoming({}, '04-HD/BTGTU', true);
    expect(second.clashes).toMatchObject([{ real: true, document: { id: first.document.id } }]);
    // Another term's number of the same issuer only looks alike.
    const later = await incoming({ signedOn: '2020-12-01' });
    expect(later.clashes.map((clash) => clash.real)).toEqual([false, false]);
    expect((await incoming({ issuer: 'Huyện uỷ Sông Mai' })).clashes).toEqual([]);
  });

  it('waits with its handler and due day until its answer is issued', async () => {
    const office = await openOffice();
    const { incoming, letter, issue, relate, list, get, withdraw } = documentsOf(office);
    const asked = await incoming({ handler: { kind: 'member', id: 'truong-ban' }, dueOn: '2020-11-10' });
    await incoming({}, '09-HD/BTGTU');
    expect((await list({ waiting: true })).map((row) => row.id)).toEqual([asked.document.id]);
    expect(await list({ dueBy: '2020-11-09' })).toEqual([]);
    const answer = await letter();
    await relate(answer, 'answers', asked);
    expect((await get(asked.document.id)).document.closing).toBeNull();
    const issued = await issue(await get(answer.document.id));
    expect((await get(asked.document.id)).document.closing).toEqual({ on: '2020-11-02', by: 'answer', note: '' });
    expect(await list({ waiting: true })).toEqual([]);
    expect((await get(asked.document.id)).relations).toMatchObject([{ way: 'in', kind: 'answers', document: { numberText: '01-CV/BCĐ35' } }]);
    await withdraw(issued);
    expect((await get(asked.document.id)).document.closing).toBeNull();
  });

  it('is closed by a note, and reopened', async () => {
    const office = await openOffice();
    const { incoming, update, letter, relate, issue, get } = documentsOf(office);
    const state = await incoming({ dueOn: '2020-11-10' });
    await expect(office.handlers.documents.close({ ...held(state), note: 'x', on: '2020-10-21' }, call)).rejects.toMatchObject({ code: 'day-before-document', params: { first: '2020-10-22' } });
    const closed = await office.handlers.documents.close({ ...held(state), note: 'chỉ để biết', on: '2020-11-01' }, call);
    expect(closed.document.closing).toEqual({ on: '2020-11-01', by: 'person', note: 'chỉ để biết' });
    await expect(office.handlers.documents.close({ ...held(closed), note: 'x' }, call)).rejects.toMatchObject({ code: 'document-closed' });
    const open = await office.handlers.documents.reopen(held(closed), call);
    expect(open.document.closing).toBeNull();
    await relate(await issue(await letter()), 'answers', open);
    const reopened = await office.handlers.documents.reopen(held(await get(state.document.id)), call);
    expect((await update(reopened, { fields: { dueOn: '2020-12-01' } })).document).toMatchObject({ closing: null, dueOn: '2020-12-01' });
    await expect(office.handlers.documents.close({ ...held(await letter()), note: 'x' }, call)).rejects.toMatchObject({ code: 'document-not-incoming' });
  });

  it('corrected in its number or year leaves a gap with the reason', async () => {
    const office = await openOffice();
    const { incoming, update } = documentsOf(office);
    const state = await incoming();
    const moved = await update(state, { fields: { arrivedOn: '2021-01-04' }, reason: 'ghi nhầm năm' });
    expect(moved.document).toMatchObject({ arrivedOn: '2021-01-04', arrivalNumber: 1, version: 2 });
    expect(await office.handlers.documents.series({ kind: 'arrival' }, call)).toMatchObject([
      { span: '2021', issued: 1, gaps: [], skipped: [] },
      { span: '2020', issued: 0, skipped: [{ number: 1, reason: 'ghi nhầm năm' }] },
    ]);
  });
});
