import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingState } from '../../electron/contract/meetings.ts';
import { runCli } from '../../electron/hosts/cli/run.ts';
import { readDocx } from '../builders/document/docx-reader.ts';

const CATALOGUE = fileURLToPath(new URL('../fixtures/samples/catalogue.json', import.meta.url));

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-meetings-'));
  expect((await run('catalogue', 'load', CATALOGUE)).code).toBe(0);
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const streams = { out: (text: string) => { out += text; }, err: (text: string) => { err += text; } };
  const code = await runCli(['--data', join(root, 'data'), ...words], { streams, environment: {}, platform: 'linux', signal: new AbortController().signal, windowFolder: root });
  return { code, out, err };
}

async function asked<Answer = MeetingState>(...words: readonly string[]): Promise<Answer> {
  const { code, out, err } = await run('--json', 'meeting', ...words);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Answer;
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(root, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('meetings on the command line', () => {
  it('are written from a file of plain words, changed in parts, made final, and carried into the next', async () => {
    const first = await asked('add', await file('hop-1.json', {
      kind: 'Hội nghị Ban Chỉ đạo', title: 'Hội nghị tháng 9', startsAt: '2020-09-14T14:00', endsAt: '2020-09-14T16:00', place: 'Hội trường', status: 'held',
      content: {
        chair: { kind: 'named', fullName: 'Nguyễn Văn An', office: 'Trưởng Ban', organisation: '' },
        recorder: { kind: 'named', fullName: 'Phạm Thị Dung', office: 'Thư ký', organisation: '' },
        agenda: [{ title: 'Kế hoạch', opinions: [{ speaker: { kind: 'named', fullName: 'Lê Văn Cường', office: '', organisation: '' }, text: 'Nhất trí.\nĐề nghị làm sớm.' }] }],
        conclusions: [{ text: 'Đổi tên trang “Hương Chè”', owner: { kind: 'other', name: 'Đài huyện' }, dueOn: '2020-12-31' }],
      },
    }));
    expect(first.content.agenda[0]?.opinions[0]?.text).toHaveLength(2);
    const changed = await asked('update', first.id, await file('sua.json', { title: 'Hội nghị tháng 9 năm 2020', content: { press: 'Đài huyện' } }));
    expect(changed).toMatchObject({ title: 'Hội nghị tháng 9 năm 2020', content: { press: 'Đài huyện', agenda: [{ title: 'Kế hoạch' }] } });
    expect(await asked('finalise', first.id)).toMatchObject({ status: 'final', version: 1, tasks: [{ text: 'Đổi tên trang “Hương Chè”', state: 'open' }] });

    const second = await asked('add', await file('hop-2.json', { kind: 'hội nghị ban chỉ đạo', title: 'Hội nghị tháng 10', startsAt: '2020-10-14T14:00' }));
    const [carried] = second.carried;
    expect(carried?.concludedAt.title).toBe('Hội nghị tháng 9 năm 2020');
    const followed = await asked('follow-up', second.id, carried?.task.id ?? '', '--step', 'closed', '--text', 'Đã đổi', '--evidence', 'Quyết định 12-QĐ/HU');
    expect(followed.carried[0]?.task).toMatchObject({ state: 'done', evidenceCount: 1 });
    expect(await asked<readonly unknown[]>('list', '--from', '2020-10-01')).toMatchObject([{ title: 'Hội nghị tháng 10' }]);
  });

  it('give their papers as DOCX, and put them into the register', async () => {
    const [meeting] = await asked<readonly { readonly id: string }[]>('list', '--kind', 'Hội nghị Ban Chỉ đạo', '--to', '2020-09-30');
    const { file: path } = await asked<{ readonly file: string }>('paper', meeting?.id ?? '', 'minutes', '--out', join(root, 'out'));
    expect(readDocx(new Uint8Array(await readFile(path))).paragraphs.some((paragraph) => paragraph.text === 'BIÊN BẢN')).toBe(true);
    expect(await asked('register', meeting?.id ?? '', 'notice')).toMatchObject({ part: 'notice', issued: false });
  });

  it('are opened again for a reason, every version staying readable', async () => {
    const [meeting] = await asked<readonly { readonly id: string }[]>('list', '--to', '2020-09-30');
    const id = meeting?.id ?? '';
    expect((await run('meeting', 'update', id, await file('x.json', { title: 'x' }))).code).toBe(1);
    expect(await asked('reopen', id, '--reason', 'Ghi sót')).toMatchObject({ status: 'held', versions: [{ version: 1, reopenReason: 'Ghi sót' }] });
    expect(await asked('show', id, '--version', '1')).toMatchObject({ material: { head: { title: 'Hội nghị tháng 9 năm 2020' } } });
  });

  it('say what is wrong with a file, and change nothing', async () => {
    const before = (await run('meeting', 'list')).out;
    for (const [name, content] of [['a.json', '{"kind":'], ['b.json', { kind: 'x', title: 'y' }], ['c.json', { kind: 'x', title: 'y', startsAt: 'hôm qua' }], ['d.json', { kind: 'x', title: 'y', startsAt: '2020-10-14T14:00', content: { agenda: [{ title: 5 }] } }]] as const) {
      const { code, err } = await run('meeting', 'add', await file(name, content));
      expect(code).toBe(1);
      expect(err).not.toBe('');
    }
    expect((await run('meeting', 'add', join(root, 'khong-co.json'))).err).toContain('khong-co.json');
    expect((await run('meeting', 'show', 'nobody')).err).toContain('nobody');
    expect((await run('meeting', 'list')).out).toBe(before);
  });
});
