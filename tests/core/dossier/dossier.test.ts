import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierDue } from '../../../electron/core/dossier/due.ts';
import { filePlan } from '../../../electron/core/dossier/file-plan.ts';
import { contentLines, planLines, totalLine } from '../../../electron/core/dossier/lists.ts';
import { MOST_YEARS, parseRetention, retentionText, RETENTION_DEFAULTS, suggestedRetention } from '../../../electron/core/dossier/retention.ts';
import type { Dossier, Retention } from '../../../electron/core/dossier/types.ts';
import { movedInPlan } from '../../../electron/core/dossier/arrange.ts';
import { folderPaths, LEAST_ROOM } from '../../../electron/core/dossier/folder-names.ts';
import { safeFileName } from '../../../electron/core/text/file-name.ts';
import { vietnameseWords } from '../../../electron/core/text/number-words.ts';

const retention = fc.oneof(fc.constant<Retention>({ kind: 'permanent' }), fc.constant<Retention>({ kind: 'until-expired' }), fc.integer({ min: 1, max: MOST_YEARS }).map((years): Retention => ({ kind: 'years', years })));
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

const dossier = (more: Partial<Dossier>): Dossier => ({
  id: 'a', year: 2020, heading: '', subHeading: '', symbol: '', title: 'Hồ sơ', creator: '', retention: '', retentionChecked: true, openedOn: null, closedOn: null, handedOverOn: null, note: '', position: 1, revision: 1, removedAt: null, ...more,
});

describe('retention', () => {
  it('is read as it is written', () => {
    fc.assert(fc.property(retention, (one) => { expect(parseRetention(retentionText(one))).toEqual(one); }));
  });

  it.each([['vinh vien', { kind: 'permanent' }], ['20 NĂM', { kind: 'years', years: 20 }], ['đến khi văn bản hết hiệu lực', { kind: 'until-expired' }], ['lâu dài', null], ['0 năm', null], ['10', null], ['mười năm', null]])('%s', (text, read) => {
    expect(parseRetention(text)).toEqual(read);
  });

  it.each([
    ['Hồ sơ hội nghị tổng kết năm 2019', 'Vĩnh viễn'], ['Hội nghị sơ kết 6 tháng', '5 năm'], ['Kế hoạch, báo cáo năm 2020', 'Vĩnh viễn'], ['Báo cáo tháng của các xã', '10 năm'], ['Báo cáo quý', '20 năm'],
    ['Sổ đăng ký văn bản đến năm 2020', '20 năm'], ['Tập lưu công văn đi', '50 năm'], ['Quy chế làm việc của Ban Chỉ đạo', 'Vĩnh viễn'], ['Thông báo kết luận các cuộc họp', '10 năm'], ['Công văn trao đổi', '10 năm'], ['Hướng dẫn của cấp trên', 'Đến khi hết hiệu lực'],
  ])('is suggested for %s', (title, text) => {
    expect(suggestedRetention(title)?.retention).toBe(text);
  });

  it('is suggested in words that can be read, and for nothing that the table does not name', () => {
    expect(RETENTION_DEFAULTS.filter((each) => parseRetention(each.retention) === null)).toEqual([]);
    expect(suggestedRetention('Ảnh lưu niệm')).toBeNull();
  });
});

describe('what is due', () => {
  it('is nothing while the work goes on', () => {
    fc.assert(fc.property(retention, day, (period, today) => {
      expect(dossierDue({ closedOn: null, handedOverOn: null, retention: retentionText(period) }, today)).toEqual({ stage: 'open', handOverBy: null, keptUntil: null });
    }));
  });

  it('is counted from the year in which the work ended', () => {
    fc.assert(fc.property(retention, day, day, (period, closedOn, today) => {
      const due = dossierDue({ closedOn, handedOverOn: null, retention: retentionText(period) }, today);
      const ended = Number(closedOn.slice(0, 4));
      const short = period.kind === 'years' && period.years < 5;
      expect(due.handOverBy).toBe(short ? null : `${ended + 1}-12-31`);
      expect(due.keptUntil).toBe(period.kind === 'years' ? `${ended + period.years}-12-31` : null);
      expect(due.stage === 'run-out').toBe(due.keptUntil !== null && due.keptUntil < today);
      expect(due.stage === 'late').toBe(due.stage !== 'run-out' && due.handOverBy !== null && due.handOverBy < today);
    }));
  });

  it('never comes back once time goes on, and what is kept for ever never runs out', () => {
    const order = ['to-hand-over', 'kept-here', 'late', 'run-out'];
    fc.assert(fc.property(retention, day, day, day, (period, closedOn, one, other) => {
      const [earlier = '', later = ''] = [one, other].sort();
      const at = (today: string) => dossierDue({ closedOn, handedOverOn: null, retention: retentionText(period) }, today).stage;
      expect(order.indexOf(at(later))).toBeGreaterThanOrEqual(order.indexOf(at(earlier)));
      if (period.kind !== 'years') expect(at('2999-12-31')).not.toBe('run-out');
    }));
  });

  it('is the last day of the year after, and the day after it is late', () => {
    const asked = { closedOn: '2020-03-05', handedOverOn: null, retention: '10 năm' };
    expect([dossierDue(asked, '2021-12-31').stage, dossierDue(asked, '2022-01-01').stage, dossierDue({ ...asked, handedOverOn: '2021-05-01' }, '2022-01-01').stage, dossierDue(asked, '2031-01-01').stage]).toEqual(['to-hand-over', 'late', 'handed-over', 'run-out']);
  });
});

describe('a file plan', () => {
  it('numbers its headings in Roman and those below in Arabic, and has every dossier once', () => {
    const all = [dossier({ id: '1', heading: 'Tổng hợp', position: 1, symbol: '01.TH' }), dossier({ id: '2', heading: 'Tuyên truyền', subHeading: 'Báo cáo', position: 2 }), dossier({ id: '3', heading: 'Tổng hợp', subHeading: 'Hội nghị', position: 3, retention: '10 năm', retentionChecked: false }), dossier({ id: '4', position: 4 })];
    expect(filePlan(all).map(({ number, title, parts }) => [number, title, parts.map((part) => [part.number, part.title, part.dossiers.map(({ id }) => id)])])).toEqual([
      ['', '', [['', '', ['4']]]],
      ['I', 'Tổng hợp', [['', '', ['1']], ['1', 'Hội nghị', ['3']]]],
      ['II', 'Tuyên truyền', [['1', 'Báo cáo', ['2']]]],
    ]);
    expect(planLines(all).map((line) => [line[0], line[1], line[2]])).toEqual([
      ['', 'Hồ sơ', ''], ['I', 'TỔNG HỢP', null], ['01.TH', 'Hồ sơ', ''], ['1', 'Hội nghị', null], ['', 'Hồ sơ', '10 năm (cần đối chiếu TT 10/2022)'], ['II', 'TUYÊN TRUYỀN', null], ['1', 'Báo cáo', null], ['', 'Hồ sơ', ''],
    ]);
  });

  it('counts in figures and in words, and pages one after the other', () => {
    expect(totalLine('hồ sơ', 5)).toBe('Mục lục này gồm: 05 (năm) hồ sơ.');
    const item = (pages: number | null) => ({ number: '', title: '', day: null, author: '', pages, note: '' });
    expect(contentLines([item(2), item(1), item(null), item(3)]).map((line) => line[5])).toEqual(['1-2', '3', null, null]);
  });
});

describe('numbers in words', () => {
  it.each([[0, 'không'], [5, 'năm'], [10, 'mười'], [15, 'mười lăm'], [21, 'hai mươi mốt'], [24, 'hai mươi bốn'], [105, 'một trăm linh năm'], [110, 'một trăm mười'], [1_005, 'một nghìn không trăm linh năm'], [12_345, 'mười hai nghìn ba trăm bốn mươi lăm'], [1_000_000, 'một triệu']])('%i', (number, words) => {
    expect(vietnameseWords(number)).toBe(words);
  });
});

describe('names of files', () => {
  it('are taken by every file system', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]$/u);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(100);
      expect(safe.isWellFormed()).toBe(true);
    }));
    expect(['04-HD/BTGTU.pdf', 'con.txt', 'NUL .tar.gz', 'com¹', 'conduct.txt', 'a\u202Egpj.exe', 'Báo cáo. '].map((name) => safeFileName(name))).toEqual(['04-HD_BTGTU.pdf', '_con.txt', '_NUL .tar.gz', '_com¹', 'conduct.txt', 'agpj.exe', 'Báo cáo']);
    expect(safeFileName(`${'a'.repeat(200)}.docx`)).toBe(`${'a'.repeat(95)}.docx`);
  });

  it('in a dossier’s folder are short enough as a whole, none equal to another, and keep their endings', () => {
    const file = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('a.pdf', 'A.PDF', 'a (2).pdf', 'con', 'SHA256SUMS.txt', '01 x', `${'văn bản '.repeat(40)}.docx`));
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.oneof(fc.constant(''), file), files: fc.array(file, { maxLength: 8 }) }), { maxLength: 12 }), fc.integer({ min: LEAST_ROOM, max: 240 }), (given, room) => {
        const records = [...given.filter(({ name }) => name !== ''), { name: '', files: ['01 x', 'Danh muc tep.xlsx', 'danh muc tep.XLSX'] }];
        const paths = folderPaths(records, room).flat();
        expect(paths).toHaveLength(records.flatMap(({ files }) => files).length);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) {
          expect(path.length).toBeLessThanOrEqual(room);
          for (const part of path.split('/')) expect(safeFileName(part, 300)).toBe(part);
        }
        expect(paths).not.toContain('Danh muc tep.xlsx');
      }),
    );
    expect(folderPaths([{ name: 'Hội nghị', files: ['b.pdf', 'B.pdf', 'b.PDF'] }], 100)).toEqual([['01 Hội nghị/b.pdf', '01 Hội nghị/B (2).pdf', '01 Hội nghị/b (3).PDF']]);
  });
});

describe('the order of a file plan', () => {
  const dossier = (id: string, position: number, heading = '', subHeading = '') => ({ id, position, heading, subHeading });
  const plan = [dossier('a', 1), dossier('b', 2, 'Tổng hợp'), dossier('c', 3, 'Tổng hợp'), dossier('d', 4, 'Tổng hợp', 'Họp'), dossier('e', 5, 'Báo cáo')];

  it('changes places below one heading, heading with heading, and never over the edge', () => {
    expect(movedInPlan(plan, { kind: 'dossier', id: 'c' }, -1)).toEqual(['a', 'c', 'b', 'd', 'e']);
    expect(movedInPlan(plan, { kind: 'dossier', id: 'c' }, 1)).toBeNull();
    expect(movedInPlan(plan, { kind: 'heading', heading: 'Báo cáo' }, -1)).toEqual(['a', 'e', 'b', 'c', 'd']);
    expect(movedInPlan(plan, { kind: 'heading', heading: 'Tổng hợp' }, -1)).toBeNull();
    expect(movedInPlan(plan, { kind: 'sub-heading', heading: 'Tổng hợp', subHeading: 'Họp' }, 1)).toBeNull();
    expect(movedInPlan(plan, { kind: 'dossier', id: 'x' }, 1)).toBeNull();
  });

  it('keeps every dossier, and a step back undoes a step', () => {
    const any = fc.array(fc.record({ heading: fc.constantFrom('', 'A', 'B'), subHeading: fc.constantFrom('', 'x', 'y') }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(any, fc.nat(11), fc.constantFrom(1 as const, -1 as const), (given, at, by) => {
      const all = given.map((each, index) => dossier(`${index}`, index, each.heading, each.subHeading));
      const id = `${at % all.length}`;
      const order = movedInPlan(all, { kind: 'dossier', id }, by);
      if (order === null) return;
      expect([...order].sort()).toEqual(all.map((each) => each.id).sort());
      const moved = all.map((each) => ({ ...each, position: order.indexOf(each.id) }));
      const straight = filePlan(all).flatMap(({ parts }) => parts.flatMap((part) => part.dossiers.map((each) => each.id)));
      expect(movedInPlan(moved, { kind: 'dossier', id }, by === 1 ? -1 : 1)).toEqual(straight);
    }));
  });
});
