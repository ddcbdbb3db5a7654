import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Handlers } from '../../electron/contract/handlers.ts';
import { createReadingPool, type ReadingPool } from '../../electron/formats/process/pool.ts';
import { openServices } from '../../electron/services/open.ts';
import { docxOfLines, fileOf } from '../builders/attachment/files.ts';
import { OFFICE } from './support/office-catalogue.ts';
import { call, temporaryFolder } from './support/office.ts';

const reading = createReadingPool({ size: 1 });
afterAll(() => reading.close());

/** Reading processes that end before they have read anything, as when the app is closed at that moment. */
const ending: ReadingPool = { run: () => Promise.reject(new Error('the reading pool is closed')), close: () => Promise.resolve() };
const lent: ReadingPool = { run: (task, options) => reading.run(task, options), close: () => Promise.resolve() };

async function open(dataFolder: string, pool: ReadingPool): Promise<{ readonly handlers: Handlers; close(): Promise<void> }> {
  const opened = await openServices({ dataFolder, create: true, host: 'browser', userName: 'Đỗ Thị Mai', language: 'vi', pool });
  if (!opened.ok) throw new Error(opened.code);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await opened.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { handlers: opened.handlers, close };
}

/** A document with a file whose text was not read before the app was closed. */
async function interrupted(file: File): Promise<{ readonly folder: string; readonly owner: { readonly kind: 'document'; readonly id: string } }> {
  const folder = await temporaryFolder();
  const { handlers, close } = await open(folder, ending);
  await handlers.catalogue.load({ catalogue: OFFICE }, call);
  const { document } = await handlers.documents.create({ fields: { direction: 'incoming', type: 'bao-cao', issuer: 'Xã An Hoà', subject: 'gửi phụ lục' } }, call);
  const owner = { kind: 'document', id: document.id } as const;
  expect(await handlers.attachments.add({ owner, files: [file] }, call)).toMatchObject([{ outcome: 'added', attachment: { text: { state: 'pending' } } }]);
  await close();
  return { folder, owner };
}

describe('a text that was still to be read when the app was closed', () => {
  it('is read at the next start, and found', async () => {
    const { folder, owner } = await interrupted(fileOf('phụ lục.docx', docxOfLines('Xứ đồng Gò Mái')));
    const { handlers } = await open(folder, lent);
    await vi.waitFor(async () => { expect((await handlers.attachments.list({ owner }, call)).attachments[0]?.text.state).toBe('extracted'); }, { timeout: 20_000 });
    expect((await handlers.search.find({ query: 'go mai' }, call)).hits).toMatchObject([{ record: owner, attachment: { name: { text: 'phụ lục.docx' } } }]);
    expect(await handlers.log.list({ limit: 1, before: null, action: 'attachment.read' }, call)).toMatchObject([{ subject: owner.id, after: { file: 'phụ lục.docx', state: 'extracted' } }]);
  });

  it('takes its file away when it begins with a secrecy mark, and says so', async () => {
    const { folder, owner } = await interrupted(fileOf('báo cáo.docx', docxOfLines('HUYỆN UỶ', 'TỐI MẬT', 'BÁO CÁO')));
    const { handlers } = await open(folder, lent);
    await vi.waitFor(async () => { expect((await handlers.attachments.list({ owner }, call)).attachments).toEqual([]); }, { timeout: 20_000 });
    expect((await handlers.attachments.list({ owner }, call)).givenUp).toMatchObject([{ name: 'báo cáo.docx', code: 'secrecy-mark', params: { mark: 'TỐI MẬT' } }]);
    await vi.waitFor(async () => { expect((await readdir(join(folder, 'files'), { recursive: true })).filter((name) => name.length > 60)).toEqual([]); }, { timeout: 20_000 });
    expect((await handlers.search.find({ query: 'bao cao' }, call)).hits.filter((hit) => hit.attachment !== null)).toEqual([]);
    expect(await handlers.safety.check(undefined, call)).toMatchObject({ ok: true, problems: [] });
  });
});
