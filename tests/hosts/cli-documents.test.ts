import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentPage, DocumentSeries, DocumentState, DocumentValidity } from '../../electron/contract/documents.ts';
import { runCommand, type CliRun } from '../builders/cli.ts';

const CATALOGUE = fileURLToPath(new URL('../fixtures/samples/catalogue.json', import.meta.url));

let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-documents-'));
  folder = join(root, 'dữ liệu');
  expect((await run('catalogue', 'load', CATALOGUE)).code).toBe(0);
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

function run(...words: string[]): Promise<CliRun> {
  return runCommand(['--data', folder, ...words]);
}

/** Runs `document …` with `--json` and gives its one document; it must have been done. */
async function ask<Answer>(...words: string[]): Promise<Answer> {
  const { code, out, err } = await run('document', ...words, '--json');
  expect(code, err).toBe(0);
  return JSON.parse(out) as Answer;
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(root, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const LETTER = {
  fields: { direction: 'outgoing', type: 'cong-van', subject: 'trả lời Hướng dẫn 04', signedOn: '2020-02-20', recipients: ['Ban Tuyên giáo Tỉnh uỷ'] },
  text: {
    addressees: ['Ban Tuyên giáo Tỉnh uỷ'],
    basis: [],
    body: [{ kind: 'paragraph', runs: [{ text: 'Ban Chỉ đạo đã triển khai.' }] }],
    filedAt: 'Lưu Văn phòng Huyện uỷ',
    signature: { authority: null, offices: ['TRƯỞNG BAN'], fullName: 'Nguyễn Văn Bình' },
    place: 'Thanh Ba',
  },
};

describe('document', { timeout: 90_000 }, () => {
  it('registers, answers, finds and tells what is in force, for a script', { timeout: 180_000 }, async () => {
    const incoming = await ask<DocumentState>('add', '--direction', 'incoming', '--type', 'huong-dan', '--number-text', '04-HD/BTGTU', '--issuer', 'Ban Tuyên giáo Tỉnh uỷ', '--subject', 'về lực lượng 35', '--signed', '2020-01-10', '--arrived', '2020-01-15', '--due', '2020-03-01', '--handler', 'other:Tổ thư ký', '--issue');
    expect(incoming.document).toMatchObject({ arrivalNumber: 1, status: 'in-force', dueOn: '2020-03-01', handler: { kind: 'other', name: 'Tổ thư ký' } });
    const draft = await ask<DocumentState>('add', await file('letter.json', LETTER), '--copies', '3');
    expect(draft.document).toMatchObject({ status: 'draft', copies: 3, subject: LETTER.fields.subject });
    expect((await ask<DocumentState>('reserve', draft.document.id)).reserved).toEqual({ number: 1, suffix: '' });
    await ask('relate', draft.document.id, 'answers', incoming.document.id);
    expect((await ask<DocumentPage>('list', '--waiting')).total).toBe(1);
    const issued = await ask<DocumentState>('issue', draft.document.id);
    expect(issued.document.number.number).toBe(1);
    expect((await ask<DocumentPage>('list', '--waiting')).total).toBe(0);
    expect((await ask<DocumentPage>('list', '--text', 'luc luong', '--direction', 'incoming', '--year', '2020')).rows.map((row) => row.id)).toEqual([incoming.document.id]);
    const completed = await ask<DocumentState>('update', issued.document.id, '--passed', '2020-02-21', '--received-by', 'Mai');
    expect(completed.document.register).toEqual({ copyHolder: '', passedOn: '2020-02-21', receivedBy: 'Mai' });
    expect((await ask<DocumentState>('update', issued.document.id, '--subject', 'trả lời', '--reason', 'ghi nhầm')).document.version).toBe(2);
    expect((await ask<DocumentState>('update', issued.document.id, '--note', 'x', '--copy-holder', 'Văn thư')).document.register).toEqual({ copyHolder: 'Văn thư', passedOn: '2020-02-21', receivedBy: 'Mai' });
    expect(await ask('verify', issued.document.id)).toMatchObject({ identical: true });
    const out = join(root, 'ra');
    for (const version of ['1', '2']) await ask('file', issued.document.id, '--out', out, '--version', version);
    expect((await readdir(out)).map((name) => name.includes('(bản 2)')).sort()).toEqual([false, true]);
    const validity = await ask<DocumentValidity>('validity', incoming.document.id, '--on', '2020-01-10');
    expect(validity).toMatchObject({ status: 'in-force', timeline: [{ from: '2020-01-10', to: null, status: 'in-force' }] });
    const { series } = await ask<{ readonly series: readonly DocumentSeries[] }>('series', '--year', '2020');
    expect(series.map((each) => [each.kind, each.issued, each.gaps])).toEqual(expect.arrayContaining([['party', 1, []], ['arrival', 1, []]]));
  });

  it('answers people in words', async () => {
    const list = await run('document', 'list', '--direction', 'incoming');
    expect(list.out).toMatch(/04-HD\/BTGTU\s+còn hiệu lực\s+Hướng dẫn về lực lượng 35/);
    const series = await run('document', 'series', '--lang', 'en');
    expect(series.out).toMatch(/Incoming documents · 2020: 1 issued, next 2 {2}\[arrival\|2020\]/);
  });

  it('needs a person where a second copy is registered', async () => {
    const again = ['document', 'add', '--direction', 'incoming', '--type', 'huong-dan', '--number-text', '4-HD/BTGTU', '--issuer', 'Ban Tuyên giáo Tỉnh uỷ', '--subject', 'bản hai', '--signed', '2020-01-10', '--arrived', '2020-01-20', '--issue'];
    const refused = await run(...again, '--json');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('04-HD/BTGTU của Ban Tuyên giáo Tỉnh uỷ ngày 10/01/2020 đã vào sổ với số đến 1: “về lực lượng 35”');
    const taken = await run(...again, '--allow-double', '--json');
    expect(taken.code).toBe(2);
    expect((JSON.parse(taken.out) as DocumentState).clashes).toMatchObject([{ real: true }]);
  });

  it.each([
    ['a double number', ['add', '--direction', 'outgoing', '--type', 'cong-van', '--subject', 'x', '--signed', '2020-03-01', '--issue', '--number', '1'], /đã dùng cho văn bản khác.*Công văn ngày 20\/02\/2020 “trả lời”/],
    ['a document that is not there', ['show', 'không-có'], /Không có văn bản “không-có”/],
    ['a day that is not there', ['add', '--direction', 'incoming', '--type', 'cong-van', '--signed', '2020-02-30'], /--signed/],
    ['a number that is none', ['add', '--direction', 'outgoing', '--type', 'cong-van', '--number', '0'], /--number/],
    ['a type that is not there', ['add', '--direction', 'incoming', '--type', 'thu-tay'], /--type/],
    ['a relation that is not there', ['relate', 'a', 'copies', 'b'], /copies/],
    ['a blank reason', ['release', 'a', '--reason', ' '], /--reason/],
    ['a file that is not there', ['add', '/không/có.json'], /có\.json/],
    ['no direction', ['add', '--type', 'cong-van'], /fields\.direction/],
  ])('refuses %s with exit code 1 and changes nothing', async (_what, words, message) => {
    const before = (await ask<DocumentPage>('list')).total;
    const { code, out, err } = await run('document', ...words, '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect((await ask<DocumentPage>('list')).total).toBe(before);
  });

  it('refuses a JSON file that is wrong at its place', async () => {
    for (const [content, message] of [
      ['{', /không phải JSON/],
      [{ fields: { ...LETTER.fields, subjct: 'x' } }, /fields\.subjct/],
      [{ ...LETTER, text: { ...LETTER.text, body: 'x' } }, /text\.body/],
      [{ fields: { ...LETTER.fields, copies: -1 } }, /fields\.copies/],
    ] as const) {
      const { code, err } = await run('document', 'add', await file('sai.json', content));
      expect(code).toBe(1);
      expect(err).toMatch(message);
    }
    expect(await readFile(join(root, 'letter.json'), 'utf8')).toContain('trả lời');
  });
});
