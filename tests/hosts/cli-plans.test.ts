import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../builders/cli-here.ts';
import type { CliRun } from '../builders/cli.ts';

const CATALOGUE = fileURLToPath(new URL('../fixtures/samples/catalogue.json', import.meta.url));
let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-plans-'));
  folder = join(root, 'du lieu');
  await mkdir(folder);
  await run('catalogue', 'load', CATALOGUE);
});

afterAll(() => rm(root, { recursive: true, force: true }));

const run = (...words: readonly string[]): Promise<CliRun> => runHere(['--data', folder, ...words]);

async function json(...words: readonly string[]): Promise<{ readonly code: number | null; readonly value: never }> {
  const { code, out } = await run(...words, '--json');
  return { code, value: JSON.parse(out) as never };
}

describe('plans on the command line', () => {
  it('are made, filled from a table, followed, reminded of and written', async () => {
    const plan: { id: string } = (await json('plan', 'add', 'Kế hoạch công tác năm 2020', '--year', '2020')).value;
    const table = join(root, 'nhiem vu.csv');
    await writeFile(table, '\uFEFF"TT";"Nội dung";"Chủ trì";"Thời hạn"\r\n"I";"Tuyên truyền";"";""\r\n"1";"Đăng tin, bài";"Tổ thư ký giúp việc";"15/03/2020"\r\n"2";"Phát thanh";"";"Tháng 4"\r\n"3";"Tổng kết";"";"Sau hội nghị"\r\n');
    const reading: { rows: { doubts: { cell: string; code: string }[] }[]; added: string[] } = (await json('plan', 'import', table, '--plan', plan.id)).value;
    expect(reading.rows.flatMap((row) => row.doubts.map((doubt) => `${doubt.cell} ${doubt.code}`))).toEqual(['C3 owner-unknown', 'D5 due-unclear']);
    expect(reading.added).toEqual([]);
    const told = await run('plan', 'import', table, '--plan', plan.id, '--as-written', '--take-certain');
    expect(told.code).toBe(2);
    expect(told.out).toContain('D5: Chưa rõ thời hạn “Sau hội nghị” là ngày nào.');

    const kept: { attachments: { name: string }[] } = (await json('attachment', 'list', 'plan', plan.id)).value;
    expect(kept.attachments.map((file) => file.name)).toEqual(['nhiem vu.csv']);
    const tasks: { id: string; text: string }[] = (await json('plan', 'tasks', plan.id)).value;
    expect(tasks.map((task) => task.text)).toEqual(['Đăng tin, bài', 'Phát thanh']);
    const reminders: { label: string; reminder: string }[] = (await json('plan', 'remind', '--plan', plan.id)).value;
    expect(reminders.map((one) => one.label)).toEqual(['Tổ thư ký giúp việc']);
    expect(reminders[0]?.reminder).toContain('1. Đăng tin, bài (theo Kế hoạch công tác năm 2020, thời hạn 15/03/2020');

    const [one = { id: '' }, two = { id: '' }] = tasks;
    expect((await json('task', 'progress', one.id, '60', '--words', 'đang đăng')).value).toMatchObject({ progress: 60, state: 'doing' });
    expect((await run('task', 'close', one.id)).code).toBe(1);
    expect((await json('task', 'close', one.id, '--evidence', 'Báo cáo tháng 3')).value).toMatchObject({ state: 'done' });
    expect((await run('task', 'progress', two.id, 'nhiều')).err).toContain('từ 0 đến 100');
    expect((await json('task', 'drop', two.id, 'gộp với việc 1')).value).toMatchObject({ state: 'dropped' });

    const out = join(root, 'ra');
    expect((await run('plan', 'export', plan.id, '--out', out)).code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['Kế hoạch công tác năm 2020.docx', 'Theo dõi Kế hoạch công tác năm 2020.xlsx']);
    expect((await json('plan', 'list')).value).toMatchObject([{ id: plan.id, counts: { done: 1, dropped: 1, open: 0 } }]);
  });

  it('say what is wrong and change nothing', async () => {
    expect(await run('plan', 'show', 'khong-co')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Không có kế hoạch “khong-co”') as string });
    expect((await run('plan', 'import', join(root, 'khong-co.xlsx'), '--plan', 'x')).code).toBe(1);
    expect(await run('task', 'add', ' ')).toMatchObject({ code: 1, err: expect.stringContaining('Chưa ghi nội dung') as unknown });
    expect((await run('task', 'add', 'Việc', '--owner', 'Ai đó')).err).toContain('không phải thành viên');
  });
});
