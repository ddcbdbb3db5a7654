import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docxOfLines, fileOf } from '../builders/attachment/files.ts';
import { said } from '../builders/meeting/material.ts';
import { documentsOf, held, LETTER } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

const SECRET = 'phương án voi trắng';

/** Every file of the data folder that holds the words, as text or packed into a DOCX of their own. */
async function placesWith(office: Office, words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(office.folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile() || name.parentPath.includes('backups')) continue;
    if ((await readFile(join(name.parentPath, name.name))).includes(Buffer.from(words))) found.push(name.name);
  }
  return found;
}

async function keptFiles(office: Office): Promise<number> {
  return (await readdir(join(office.folder, 'files'), { recursive: true })).filter((name) => name.length > 64).length;
}

const log = async (office: Office): Promise<string> => JSON.stringify(await office.handlers.log.list({ limit: 500, before: null, action: null }, call));

describe('a document that turns out to be classified', () => {
  it('becomes a stub: text, files, papers and, for Tuyệt mật, the subject are nowhere any more, and the log says so and holds', async () => {
    const office = await openOffice();
    const { letter, issue, get } = documentsOf(office);
    const draft = await letter({ subject: SECRET });
    await office.handlers.documents.update({ ...held(draft), text: { ...LETTER, body: said(`Về ${SECRET} của huyện`) } }, call);
    await office.handlers.attachments.add({ owner: { kind: 'document', id: draft.document.id }, files: [fileOf('voi trắng.docx', docxOfLines(SECRET))] }, call);
    const issued = await issue(await get(draft.document.id));
    expect((await office.handlers.search.find({ query: 'voi trắng' }, call)).hits.length).toBeGreaterThan(0);
    expect(await keptFiles(office)).toBe(2);
    expect(await placesWith(office, 'voi trắng')).not.toEqual([]);

    const stub = await office.handlers.documents.classify({ ...held(issued), secrecy: 'tuyet-mat' }, call);
    expect(stub).toMatchObject({ document: { secrecy: 'tuyet-mat', subject: '', text: null, number: issued.document.number }, attachments: [], hasPaper: false, versions: [{ version: 1, file: null }] });
    expect(await office.handlers.documents.version({ id: stub.document.id, version: 1 }, call)).toMatchObject({ text: null, attachments: [], fields: { subject: '' } });
    expect((await office.handlers.search.find({ query: 'voi trắng' }, call)).hits).toEqual([]);
    expect((await office.handlers.attachments.list({ owner: { kind: 'document', id: stub.document.id }, removed: true }, call)).attachments).toEqual([]);
    expect(await log(office)).not.toContain('voi trắng');
    expect(await log(office)).toContain('"action":"log.redact"');
    expect(await office.handlers.log.verify(undefined, call)).toMatchObject({ ok: true });
    expect(await keptFiles(office)).toBe(0);
    expect(await office.handlers.safety.check(undefined, call)).toMatchObject({ ok: true, problems: [] });
    await office.close();
    expect(await placesWith(office, 'voi trắng')).toEqual([]);
  });

  it('keeps its subject where the degree allows it, and takes nothing from others but the same bytes', async () => {
    const office = await openOffice();
    const { letter, incoming } = documentsOf(office);
    const [one, other] = [await letter(), await incoming()];
    const file = (): File => fileOf('bảng kê.docx', docxOfLines(SECRET));
    for (const { document } of [one, other]) await office.handlers.attachments.add({ owner: { kind: 'document', id: document.id }, files: [file()] }, call);
    const stub = await office.handlers.documents.classify({ ...held(one), secrecy: 'mat' }, call);
    expect(stub.document).toMatchObject({ secrecy: 'mat', subject: 'gửi báo cáo tháng', text: null });
    const files = await office.handlers.attachments.list({ owner: { kind: 'document', id: other.document.id } }, call);
    expect(files).toMatchObject({ attachments: [], givenUp: [{ code: 'secrecy-mark' }] });
    expect((await documentsOf(office).get(other.document.id)).document).toMatchObject({ subject: 'về tuyên truyền đại hội', revision: other.document.revision });
    await expect(office.handlers.attachments.add({ owner: { kind: 'document', id: one.document.id }, files: [file()] }, call)).rejects.toMatchObject({ code: 'classified' });
  });

  it('that was blanked by hand and marked leaves no subject in the log either', async () => {
    const office = await openOffice();
    const { create, update } = documentsOf(office);
    const draft = await create({ direction: 'incoming', type: 'cong-van', issuer: 'Huyện uỷ', subject: SECRET });
    const blank = await update(draft, { fields: { subject: '' } });
    await update(blank, { fields: { secrecy: 'tuyet-mat' } });
    expect(await log(office)).not.toContain('voi trắng');
    expect(await office.handlers.log.verify(undefined, call)).toMatchObject({ ok: true });
  });

  it('is not the paper of another record, whose content stands there', async () => {
    const office = await openOffice();
    const plan = await office.handlers.plans.create({ title: 'Kế hoạch', year: 2020, startsOn: null, endsOn: null }, call);
    const { document } = await office.handlers.plans.makeDocument({ id: plan.id, revision: plan.revision }, call);
    const state = await documentsOf(office).get(document?.id ?? '');
    await expect(office.handlers.documents.classify({ ...held(state), secrecy: 'mat' }, call)).rejects.toMatchObject({ code: 'classified-content', params: { what: 'record' } });
  });
});
