import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AddedFile, Attachment } from '../../electron/contract/attachments.ts';
import { docxOfLines, fileOf, pdfOfLines, PNG } from '../builders/attachment/files.ts';
import { documentsOf } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

const owner = (id: string) => ({ kind: 'document', id }) as const;
const added = (answers: readonly AddedFile[]): readonly Attachment[] => answers.flatMap((one) => (one.outcome === 'refused' ? [] : [one.attachment]));
const log = async (office: Office) => (await office.handlers.log.list({ limit: 50, before: null, action: null }, call)).map((entry) => entry.action);

async function keptFiles(office: Office): Promise<readonly string[]> {
  const names = await readdir(join(office.folder, 'files'), { recursive: true });
  return names.flatMap((name) => name.split(/[\\/]/).at(-1) ?? []).filter((name) => name.length === 64);
}

describe('files with a record', () => {
  it('are kept as received, with what search found in them', async () => {
    const office = await openOffice();
    const { document } = await documentsOf(office).letter();
    const docx = docxOfLines('KẾ HOẠCH', 'Xây dựng đường làng');
    const answers = await office.handlers.attachments.add({ owner: owner(document.id), files: [fileOf('Kế hoạch.docx', docx), fileOf('quét.pdf', pdfOfLines()), fileOf('ảnh.png', PNG), fileOf('lạ.bin', Buffer.from([0, 1, 2, 3]))] }, call);
    expect(added(answers).map(({ name, text }) => [name, text.state])).toEqual([['Kế hoạch.docx', 'extracted'], ['quét.pdf', 'no-text'], ['ảnh.png', 'no-text'], ['lạ.bin', 'not-supported']]);
    const [first] = (await office.handlers.attachments.list({ owner: owner(document.id) }, call)).attachments;
    const file = await office.handlers.attachments.file({ id: first?.id ?? '' }, call);
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(docx))).toBe(true);
    expect(file).toMatchObject({ name: 'Kế hoạch.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
    expect((await documentsOf(office).get(document.id)).attachments).toHaveLength(4);
  });

  it('that are the same bytes are stored once, and the other record is named', async () => {
    const office = await openOffice();
    const { letter, incoming } = documentsOf(office);
    const [one, other] = [await letter(), await incoming()];
    const file = (): File => fileOf('gửi kèm.docx', docxOfLines('Bảng kê'));
    await office.handlers.attachments.add({ owner: owner(one.document.id), files: [file()] }, call);
    const [again] = await office.handlers.attachments.add({ owner: owner(one.document.id), files: [file()] }, call);
    expect(again).toMatchObject({ outcome: 'double', attachment: { sameAs: [] } });
    const [elsewhere] = added(await office.handlers.attachments.add({ owner: owner(other.document.id), files: [file()] }, call));
    expect(elsewhere?.sameAs).toMatchObject([{ record: owner(one.document.id), title: 'gửi báo cáo tháng', name: 'gửi kèm.docx' }]);
    expect(await keptFiles(office)).toHaveLength(1);
  });

  it('go into the bin with their bytes kept, and come back by hand or by being added again', async () => {
    const office = await openOffice();
    const { document } = await documentsOf(office).letter();
    const { attachments } = office.handlers;
    const [file] = added(await attachments.add({ owner: owner(document.id), files: [fileOf('a.txt', 'nội dung')] }, call));
    const id = file?.id ?? '';
    await attachments.remove({ id }, call);
    expect((await attachments.list({ owner: owner(document.id) }, call)).attachments).toEqual([]);
    expect((await attachments.list({ owner: owner(document.id), removed: true }, call)).attachments.map((one) => one.id)).toEqual([id]);
    expect(await keptFiles(office)).toHaveLength(1);
    await attachments.restore({ id }, call);
    await attachments.remove({ id }, call);
    expect(await attachments.add({ owner: owner(document.id), files: [fileOf('a.txt', 'nội dung')] }, call)).toMatchObject([{ outcome: 'added', attachment: { id, removedAt: null } }]);
    const renamed = await attachments.update({ id, name: 'Phụ lục.txt', note: 'bản ký' }, call);
    expect(renamed).toMatchObject({ name: 'Phụ lục.txt', note: 'bản ký', mediaType: 'text/plain' });
    expect((await log(office)).slice(0, 6)).toEqual(['attachment.update', 'attachment.add', 'attachment.remove', 'attachment.restore', 'attachment.remove', 'attachment.add']);
  });

  it('stay with an issued document, which later ones complete', async () => {
    const office = await openOffice();
    const { letter, issue, get } = documentsOf(office);
    const { attachments } = office.handlers;
    const { document } = await letter();
    const [before] = added(await attachments.add({ owner: owner(document.id), files: [fileOf('phụ lục.txt', 'một')] }, call));
    await issue(await get(document.id));
    const [after] = added(await attachments.add({ owner: owner(document.id), files: [fileOf('bổ sung.txt', 'hai')] }, call));
    const entries = await office.handlers.log.list({ limit: 1, before: null, action: 'attachment.add' }, call);
    expect(entries).toMatchObject([{ after: { file: 'bổ sung.txt', completing: true } }]);
    await expect(attachments.remove({ id: before?.id ?? '' }, call)).rejects.toMatchObject({ code: 'attachment-issued' });
    await expect(attachments.update({ id: before?.id ?? '', name: 'khác.txt' }, call)).rejects.toMatchObject({ code: 'attachment-issued' });
    expect(await attachments.update({ id: before?.id ?? '', note: 'đã gửi' }, call)).toMatchObject({ note: 'đã gửi' });
    expect(await attachments.remove({ id: after?.id ?? '' }, call)).toMatchObject({ removedAt: expect.any(String) as string });
  });
});

describe('a file that is not taken', () => {
  it('is named with the reason, and keeps none of the others back', async () => {
    const office = await openOffice();
    const { document } = await documentsOf(office).letter();
    const huge = fileOf('quét toàn bộ.pdf', 'x');
    // It says how large it is before any of it is read, and must not be read.
    Object.defineProperties(huge, { size: { value: 300 * 1024 * 1024 }, arrayBuffer: { value: () => { throw new Error('read'); } } });
    const locked = fileOf('đang mở.xlsx', 'x');
    Object.defineProperty(locked, 'arrayBuffer', { value: () => Promise.reject(Object.assign(new Error('locked'), { code: 'EBUSY' })) });
    const secret = fileOf('mật.docx', docxOfLines('HUYỆN UỶ SÔNG MAI', 'Số 05-BC/HU', 'MẬT', 'BÁO CÁO'));
    const good = fileOf('tốt.txt', 'nội dung');
    const answers = await office.handlers.attachments.add({ owner: owner(document.id), files: [huge, fileOf('rỗng.txt', ''), locked, secret, good] }, call);
    expect(answers.map((answer) => (answer.outcome === 'refused' ? [answer.name, answer.code] : [answer.name, answer.outcome]))).toEqual([
      ['quét toàn bộ.pdf', 'attachment-too-large'], ['rỗng.txt', 'attachment-empty'], ['đang mở.xlsx', 'file-in-use'], ['mật.docx', 'secrecy-mark'], ['tốt.txt', 'added'],
    ]);
    expect(answers[0]).toMatchObject({ params: { size: 300 * 1024 * 1024, allowed: 100 * 1024 * 1024 } });
    expect(answers[3]).toMatchObject({ params: { mark: 'MẬT' } });
    expect(await keptFiles(office)).toHaveLength(1);
  });

  it('is any, for a record with a secrecy mark or one that is not there', async () => {
    const office = await openOffice();
    const { create } = documentsOf(office);
    const { document } = await create({ direction: 'incoming', type: 'bao-cao', issuer: 'Huyện uỷ', secrecy: 'mat', subject: 'về một việc' });
    await expect(office.handlers.attachments.add({ owner: owner(document.id), files: [fileOf('a.txt', 'x')] }, call)).rejects.toMatchObject({ code: 'classified' });
    await expect(office.handlers.attachments.add({ owner: owner('none'), files: [fileOf('a.txt', 'x')] }, call)).rejects.toMatchObject({ code: 'not-found' });
    expect(await keptFiles(office)).toEqual([]);
  });

  it('is kept all the same when only its text cannot be read', async () => {
    const office = await openOffice();
    const { document } = await documentsOf(office).letter();
    const answers = await office.handlers.attachments.add({ owner: owner(document.id), files: [fileOf('hỏng.pdf', pdfOfLines('x').subarray(0, 300)), fileOf('cắt.docx', docxOfLines('x').subarray(0, 200))] }, call);
    expect(added(answers).map(({ text }) => text)).toEqual([{ state: 'failed', code: 'unreadable-file', pages: null }, { state: 'failed', code: 'unreadable-file', pages: null }]);
    expect(await keptFiles(office)).toHaveLength(2);
  });
});

describe('what is shown of a file', () => {
  it('follows from its bytes: text, sheets, pictures, PDF, or nothing with the reason', async () => {
    const office = await openOffice();
    const { document } = await documentsOf(office).letter();
    const { attachments } = office.handlers;
    const files = [fileOf('a.docx', docxOfLines('Đoạn một')), fileOf('b.csv', 'Tên;Số\nAn Hoà;5\nBình Lâm;7\n'), fileOf('c.txt', PNG), fileOf('d.dat', pdfOfLines('Trang')), fileOf('e.docx', docxOfLines('x').subarray(0, 200)), fileOf('f.html', '<p>Chữ</p><script>alert(1)</script>')];
    const previews = [];
    for (const { id } of added(await attachments.add({ owner: owner(document.id), files }, call))) previews.push(await attachments.preview({ id }, call));
    expect(previews).toMatchObject([
      { kind: 'text', blocks: [{ kind: 'paragraph', text: 'Đoạn một', level: 0 }], cut: false },
      { kind: 'sheets', sheets: [{ rows: [['Tên', 'Số'], ['An Hoà', '5'], ['Bình Lâm', '7']], rowCount: 3 }] },
      { kind: 'picture' },
      { kind: 'pdf' },
      { kind: 'none', code: 'unreadable-file' },
      { kind: 'text', blocks: [{ text: 'Chữ' }] },
    ]);
    expect(previews[2]).toHaveProperty('file.type', 'image/png');
  });
});
