import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { call, OCTOBER, OFFICE, openOffice, useOffice } from './support/office.ts';

useOffice();

describe('the sample data', () => {
  it('go through the import that real files go through, and leave a month to try it on', { timeout: 120_000 }, async () => {
    const office = await openOffice({ catalogue: null });
    expect((await office.handlers.app.info(undefined, call)).hasCatalogue).toBe(false);
    const loaded = await office.handlers.app.loadSample({ withFigures: true }, call);
    expect(loaded.periods.length).toBeGreaterThan(12);
    const imports = await office.handlers.imports.list({}, call);
    expect(imports.map((each) => each.status)).toEqual(loaded.periods.map(() => 'imported'));

    const sample = await office.handlers.app.sampleWorkbooks(undefined, call);
    expect(loaded.periods).not.toContain(sample.period);
    for await (const step of await office.handlers.imports.start({ form: sample.form, period: sample.period, files: sample.files, dryRun: false }, call)) {
      if (step.kind === 'done') expect([step.file, step.result.status]).toEqual([step.file, 'imported']);
    }
    const report = await office.handlers.reports.create({ kind: 'month', form: sample.form, period: sample.period }, call);
    expect(report.lines.every((line) => line.total !== null && line.previous !== null && line.samePeriodLastYear !== null)).toBe(true);
    expect(await office.handlers.safety.check(undefined, call)).toEqual({ ok: true, problems: [], notes: [] });
  });

  it('hold the records of the model office, each made the way a person makes it', { timeout: 120_000 }, async () => {
    const office = await openOffice({ catalogue: null });
    const { handlers } = office;
    await handlers.app.loadSample({ withFigures: true }, call);
    const numbers = async (direction: 'incoming' | 'outgoing') => (await handlers.documents.list({ filter: { direction }, order: { by: 'day', descending: false } }, call)).rows.map((row) => `${row.type} ${row.number.text}`.trim());
    expect(await numbers('incoming')).toEqual(['huong-dan 04-HD/BTGTU', 'quyet-dinh 1186-QĐ/HU']);
    expect((await numbers('outgoing')).sort()).toEqual(
      ['quyet-dinh 01-QĐ/BCĐ35', 'quy-che', 'thong-bao 01-TB/BCĐ35', 'quyet-dinh 02-QĐ/BCĐ35', 'cong-van 01-CV/BCĐ35', 'bao-cao 01-BC/BCĐ35', 'giay-moi 01-GM/BCĐ35', 'bien-ban 01-BB/BCĐ35', 'thong-bao 02-TB/BCĐ35', 'ke-hoach 01-KH/BCĐ35'].sort(),
    );
    const [guidance] = (await handlers.documents.list({ filter: { direction: 'incoming', text: '04 HD' } }, call)).rows;
    expect(guidance?.closing).toMatchObject({ by: 'answer', on: '2019-12-20' });

    const files = (await handlers.attachments.list({ owner: { kind: 'document', id: guidance?.id ?? '' } }, call)).attachments;
    expect(files).toMatchObject([{ name: 'HD 04 Ban Tuyên giáo Tỉnh uỷ.docx', text: { state: 'extracted' } }]);
    expect((await handlers.search.find({ query: '"trước ngày 25 tháng 12"' }, call)).hits).toMatchObject([{ record: { kind: 'document', id: guidance?.id }, attachment: { id: files[0]?.id } }]);

    const [plan] = await handlers.plans.list({ year: 2020 }, call);
    const state = await handlers.plans.get({ id: plan?.id ?? '' }, call);
    expect(state.document).toMatchObject({ numberText: '01-KH/BCĐ35', draft: false });
    expect(state.targets.map((target) => target.attainment.state)).not.toContain('missing');

    // What the year's figures show as done is done: each month's follow-up up to September is closed by evidence.
    const times = (await handlers.tasks.list({ plan: plan?.id ?? '' }, call)).filter((task) => task.seriesId !== null);
    expect(times.map((task) => [task.dueOn, task.state])).toEqual(['02', '03', '04', '05', '06', '07', '08', '09'].map((month) => [`2020-${month}-25`, 'done']));

    const meetings = await handlers.meetings.list({}, call);
    expect(meetings.map((meeting) => meeting.title)).toEqual(['Họp Ban Chỉ đạo 35 quý II năm 2020', 'Hội nghị Ban Chỉ đạo 35 triển khai nhiệm vụ năm 2020']);
    const next = await handlers.meetings.get({ id: meetings[0]?.id ?? '' }, call);
    expect(next.carried.map(({ task }) => [task.text.slice(0, 26), task.state, task.progress])).toEqual(
      expect.arrayContaining([['Đổi tên trang “Hương Chè” ', 'done', 100], ['Kiện toàn Tổ cộng tác viên', 'doing', 75]]),
    );
    const filed = [...(await handlers.dossiers.plan({ year: 2019 }, call)).dossiers, ...(await handlers.dossiers.plan({ year: 2020 }, call)).dossiers];
    expect(filed.map((dossier) => [dossier.year, dossier.symbol, dossier.documents, dossier.others]).sort()).toEqual([[2019, '01.BCĐ35', 7, 0], [2019, '02.BCĐ35', 1, 0], [2020, '01.BCĐ35', 3, 1], [2020, '02.BCĐ35', 1, 1]]);
    const cells = (await handlers.figures.grid({ form: 'BM02', period: '2019' }, call)).cells;
    expect(cells.map((cell) => cell.figure.value)).toEqual([142]);
    expect(await handlers.safety.check(undefined, call)).toEqual({ ok: true, problems: [], notes: [] });

    await handlers.app.loadSample({ withFigures: true }, call);
    expect(await numbers('incoming')).toHaveLength(2);
  });

  it('loaded twice change nothing', async () => {
    const office = await openOffice({ catalogue: null });
    await office.handlers.app.loadSample({ withFigures: false }, call);
    const { revision } = await office.handlers.catalogue.get(undefined, call);
    await office.handlers.app.loadSample({ withFigures: false }, call);
    expect((await office.handlers.catalogue.get(undefined, call)).revision).toBe(revision);
  });
});

const units = ['an-hoa', 'binh-lam', 'hop-giang'];
const indicators = OFFICE.indicators.map((indicator) => indicator.code);
const edit = fc.record({
  unit: fc.constantFrom(...units),
  indicator: fc.constantFrom(...indicators),
  figure: fc.oneof(
    fc.integer({ min: 1, max: 9_999 }).map((value) => ({ state: 'number' as const, value })),
    fc.constant({ state: 'zero' as const, value: 0 as const }),
    fc.constant({ state: 'missing' as const, value: null }),
    fc.constant({ state: 'not-applicable' as const, value: null }),
    fc.constant(null),
  ),
});

describe('whatever is typed', () => {
  test.prop([fc.array(fc.array(edit, { minLength: 1, maxLength: 12 }), { maxLength: 6 })], { numRuns: 15 })('grid, board and totals say the same', async (changes) => {
    const office = await openOffice();
    for (const edits of changes) await office.handlers.figures.set({ ...OCTOBER, edits, note: null }, call);
    const { cells } = await office.handlers.figures.grid(OCTOBER, call);
    const board = await office.handlers.board.get(OCTOBER, call);
    for (const row of board.rows) expect(row.filled).toBe(cells.filter((cell) => cell.unit === row.unit && cell.figure.state !== 'missing').length);
    const analysis = await office.handlers.figures.analysis({ ...OCTOBER, by: 'indicator', restate: null }, call);
    for (const row of analysis.rows) {
      const values = cells.filter((cell) => cell.indicator === row.key && cell.figure.value !== null).map((cell) => cell.figure.value ?? 0);
      expect(row.lines[0]?.total).toBe(values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0));
    }
    const { summary } = board;
    expect(summary.complete + summary.partial + summary.review + summary.missing).toBe(summary.expected);
  });
});
