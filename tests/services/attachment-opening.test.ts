import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '../../electron/services/failure.ts';
import type { Opener } from '../../electron/services/attachments/opener.ts';
import { docxOf, docxOfLines, fileOf, pdfOfLines } from '../builders/attachment/files.ts';
import { documentsOf } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

/** A host that notes what is handed to programs. */
function programs(problem: string | null = null): { readonly opener: Opener; readonly handed: string[] } {
  const handed: string[] = [];
  return {
    handed,
    opener: {
      kind: 'program',
      open: ({ name, bytes }) => {
        if (problem !== null) return Promise.reject(failure('opening-failed', { file: name, detail: problem }));
        handed.push(`${name} ${bytes.length}`);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    },
  };
}

/** A host that shows files at addresses. */
const tabs: Opener = { kind: 'tab', show: ({ name, type }) => `/opened/x/${name}?${type}`, close: () => Promise.resolve() };

async function attach(office: Office, name: string, bytes: Uint8Array | string): Promise<{ readonly id: string; readonly sha256: string }> {
  const { document } = await documentsOf(office).letter();
  const [added] = await office.handlers.attachments.add({ owner: { kind: 'document', id: document.id }, files: [fileOf(name, bytes)] }, call);
  if (added === undefined || added.outcome === 'refused') throw new Error('refused');
  return added.attachment;
}

describe('a kept file on a PC with programs', () => {
  it('is handed over under its own name, made fit for a disk, and nothing is written of it', async () => {
    const { opener, handed } = programs();
    const office = await openOffice({ opener });
    const pdf = pdfOfLines('Thanh Ba');
    const { id } = await attach(office, 'Hướng dẫn: số 04.pdf', pdf);
    const before = await office.handlers.log.list({ limit: 50, before: null, action: null }, call);
    expect(await office.handlers.attachments.open({ id }, call)).toEqual({ kind: 'program' });
    expect(handed).toEqual([`Hướng dẫn_ số 04.pdf ${pdf.length}`]);
    expect(await office.handlers.log.list({ limit: 50, before: null, action: null }, call)).toEqual(before);
  });

  it('is asked about when it brings macros, and then opened', async () => {
    const { opener, handed } = programs();
    const office = await openOffice({ opener });
    const { id } = await attach(office, 'mẫu.docm', docxOf({ body: '', parts: { 'word/vbaProject.bin': 'x' } }));
    expect(await office.handlers.attachments.open({ id }, call)).toEqual({ kind: 'ask', because: 'macros' });
    expect(handed).toEqual([]);
    expect(await office.handlers.attachments.open({ id, sure: true }, call)).toEqual({ kind: 'program' });
    expect(handed).toHaveLength(1);
  });

  it('is never run, sure or not', async () => {
    const { opener, handed } = programs();
    const office = await openOffice({ opener });
    for (const [name, content, code] of [['x.pdf.exe', 'MZ', 'opening-program'], ['x.vbs', 'MsgBox 1', 'opening-program'], ['x.pdf', '<script/>', 'opening-not-its-kind'], ['x.la', 'gì đó', 'opening-unknown']] as const) {
      const { id } = await attach(office, name, content);
      await expect(office.handlers.attachments.open({ id, sure: true }, call), name).rejects.toMatchObject({ code, params: { file: name } });
    }
    expect(handed).toEqual([]);
  });

  it('is told and not opened when its bytes are not any more what was received', async () => {
    const { opener, handed } = programs();
    const office = await openOffice({ opener });
    const { id, sha256 } = await attach(office, 'a.txt', 'như khi nhận');
    await writeFile(join(office.folder, 'files', sha256.slice(0, 2), sha256), 'khác');
    await expect(office.handlers.attachments.open({ id }, call)).rejects.toMatchObject({ code: 'kept-file-damaged', params: { file: 'a.txt' } });
    expect(handed).toEqual([]);
  });

  it('says when no program takes it', async () => {
    const office = await openOffice({ opener: programs('no association').opener });
    const { id } = await attach(office, 'a.odt', docxOfLines('x'));
    await expect(office.handlers.attachments.open({ id }, call)).rejects.toMatchObject({ code: 'opening-failed', params: { file: 'a.odt', detail: 'no association' } });
  });
});

describe('a kept file in a browser', () => {
  it('is shown where a browser can, and saved otherwise', async () => {
    const office = await openOffice({ opener: tabs });
    const pdf = await attach(office, 'Hướng dẫn.pdf', pdfOfLines('x'));
    expect(await office.handlers.attachments.open({ id: pdf.id }, call)).toEqual({ kind: 'tab', address: '/opened/x/Hướng dẫn.pdf?application/pdf' });
    for (const [name, bytes] of [['a.docx', docxOfLines('x')], ['trang.html', '<html/>'], ['lạ.la', 'x']] as const) {
      const { id } = await attach(office, name, bytes);
      expect(await office.handlers.attachments.open({ id }, call), name).toMatchObject({ kind: 'save', file: { name } });
    }
    const program = await attach(office, 'x.exe', 'x');
    await expect(office.handlers.attachments.open({ id: program.id }, call)).rejects.toMatchObject({ code: 'opening-program' });
  });
});
