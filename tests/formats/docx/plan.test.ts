import { describe, expect, it } from 'vitest';
import { planDocument, timeWords } from '../../../electron/core/plan/document.ts';
import type { PlanContent } from '../../../electron/core/plan/types.ts';
import type { Responsible } from '../../../electron/core/record/types.ts';
import type { FormatProfile } from '../../../electron/core/catalogue/types.ts';
import type { Task } from '../../../electron/core/task/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx, type ReadTable } from '../../builders/document/docx-reader.ts';
import { PARTY_PROFILES, PROFILES } from '../../builders/document/official-document.ts';
import { bold, columnsOf, italic, lookOf, withText } from '../../builders/document/rules.ts';
import { schemaErrors } from '../../builders/document/validate.ts';

const NAMES: Readonly<Record<string, string>> = { binh: 'Nguyễn Văn Bình', 'dong-linh': 'xã Đông Lĩnh', 'to-thu-ky': 'Tổ thư ký' };
const names = (one: Responsible): string => (one.kind === 'other' ? one.name : (NAMES[one.id] ?? one.id));

const task = (position: number, text: string, more: Partial<Task> = {}): Task => ({
  id: `t${position}`, kind: 'task', planId: 'k', heading: 'I. Công tác thông tin', position, text, detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null,
  seriesId: null, occursOn: null, progress: 0, state: 'open', closedOn: null, revision: 1, ...more,
});

const TASKS = [
  task(1, 'Đăng tin, bài trên trang.', { owner: { kind: 'member', id: 'binh' }, cooperating: [{ kind: 'unit', id: 'dong-linh' }, { kind: 'other', name: 'Đài Truyền thanh' }], dueOn: '2020-03-31', detail: '60 tin\n12 bài' }),
  task(2, 'Giao ban dư luận', { owner: { kind: 'body', id: 'to-thu-ky' }, dueOn: '2020-02-25', recurrence: { unit: 'month', every: 1, until: '2020-12-31' } }),
  task(3, 'Tổng kết năm', { heading: 'Công tác khác', owner: { kind: 'unit', id: 'dong-linh' }, startsOn: '2020-12-01', dueOn: '2020-12-15' }),
];

function content(profile: FormatProfile): PlanContent {
  return {
    subject: 'công tác năm 2020',
    basis: ['Căn cứ Hướng dẫn số 04-HD/BTGTU', 'Căn cứ Quy chế làm việc của Ban Chỉ đạo'],
    introduction: [
      { kind: 'heading', level: 1, runs: [{ text: 'Mục đích, yêu cầu' }] },
      { kind: 'paragraph', runs: [{ text: 'Chủ động ' }, { text: 'định hướng', bold: true }, { text: ' thông tin' }] },
    ],
    organisation: [{ kind: 'list', ordered: true, items: [{ runs: [{ text: 'Tổ thư ký theo dõi, đôn đốc' }] }, { runs: [{ text: 'Các đơn vị báo cáo trước ngày 20 hằng tháng' }] }] }],
    addressees: [],
    recipients: ['Ban Thường vụ Huyện uỷ (báo cáo)', 'Thành viên Ban Chỉ đạo 35'],
    filedAt: profile === 'state-nd30' ? 'Lưu: VT, BCĐ35' : 'Lưu Văn phòng Huyện uỷ',
    place: 'Thanh Ba',
    signature: { authority: null, offices: profile === 'state-nd30' ? ['TRƯỞNG BAN CHỈ ĐẠO'] : ['PHÓ BÍ THƯ', 'TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Nguyễn Văn Bình' },
    signedOn: '2020-02-14',
    reports: [],
  };
}

async function written(profile: FormatProfile) {
  const document = planDocument({
    content: content(profile), tasks: TASKS, names, profile,
    committee: { name: 'Ban Chỉ đạo 35', parentBody: profile === 'state-nd30' ? 'Uỷ ban nhân dân huyện Thanh Ba' : 'Huyện uỷ Thanh Ba', place: 'Thanh Ba', symbol: 'BCĐ35', formatProfile: profile },
    targets: [{ form: 'B1', indicator: 'TIN', unit: null, value: 1200, atMost: false, window: { from: '2020-01-01', to: '2020-12-31' }, note: '', indicatorName: 'Tin, bài', measure: 'tin, bài', decimals: 0, unitLabel: null }],
  });
  const bytes = await writeOfficialDocx({ ...document, number: 5 });
  return { bytes, read: readDocx(bytes) };
}

describe.each(PROFILES)('the paper of a plan (%s)', (profile) => {
  const party = profile !== 'state-nd30';

  it('is a sound file', async () => {
    expect(await schemaErrors((await written(profile)).bytes, 'docx')).toEqual([]);
  });

  it('bears its number, place and date, type and subject', async () => {
    const { read } = await written(profile);
    const [left, right] = columnsOf(read.tables[0]);
    expect(left?.paragraphs.map((paragraph) => paragraph.text)).toContain(party ? 'Số 05-KH/BCĐ35' : 'Số: 05/KH-BCĐ35');
    const date = right?.paragraphs.find((paragraph) => paragraph.text.startsWith('Thanh Ba, ngày'));
    expect(date?.text).toBe('Thanh Ba, ngày 14 tháng 02 năm 2020');
    if (date !== undefined) expect(lookOf(date)).toEqual(italic(party ? 14 : 13));
    expect(lookOf(withText(read.paragraphs, 'KẾ HOẠCH'))).toEqual(bold(party ? 16 : 14));
    expect(lookOf(withText(read.paragraphs, party ? 'công tác năm 2020' : 'Công tác năm 2020'))).toEqual(bold(party ? 15 : 14));
  });

  it('has its basis, sections numbered by the profile, and the marks of its texts', async () => {
    const { read } = await written(profile);
    const basis = read.paragraphs.filter((paragraph) => paragraph.text.includes('Căn cứ '));
    expect(basis.map((paragraph) => paragraph.text.at(-1))).toEqual([';', profile === 'party-hd36' ? ',' : '.']);
    const numbered = read.paragraphs.filter((paragraph) => ['Mục đích, yêu cầu', 'Chỉ tiêu', 'Nhiệm vụ', 'Tổ chức thực hiện', 'Công tác thông tin', 'Công tác khác'].some((text) => paragraph.text.toLocaleLowerCase('vi') === text.toLocaleLowerCase('vi')) && paragraph.number !== '');
    const mark = party ? '-' : '.';
    expect(numbered.map((paragraph) => paragraph.number)).toEqual([`I${mark}`, `II${mark}`, `III${mark}`, '1.', '2.', `IV${mark}`]);
    const runs = read.paragraphs.find((paragraph) => paragraph.text.startsWith('Chủ động định hướng'))?.runs ?? [];
    expect(runs.find((run) => run.text === 'định hướng')?.bold).toBe(true);
    expect(read.paragraphs.some((paragraph) => paragraph.text.startsWith('Tin, bài: từ 1.200 tin, bài trở lên, trong năm 2020'))).toBe(true);
  });

  it('assigns every task in a landscape appendix that names the plan', async () => {
    const { read } = await written(profile);
    const [main, appendix] = read.sections;
    expect(main?.page.orientation).toBe('portrait');
    expect(appendix?.page).toEqual({ width: 16838, height: 11906, orientation: 'landscape' });
    const table = appendix?.blocks.find((block): block is ReadTable => block.kind === 'table' && block.bordered);
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian thực hiện', 'Kết quả, sản phẩm'],
      ['I', 'Công tác thông tin'],
      ['1', 'Đăng tin, bài trên trang', 'Nguyễn Văn Bình', 'Xã Đông Lĩnh; Đài Truyền thanh', '31/03/2020', '60 tin\n12 bài'],
      ['2', 'Giao ban dư luận', 'Tổ thư ký', '', 'Hằng tháng, từ 25/02/2020 đến 31/12/2020', ''],
      ['II', 'Công tác khác'],
      ['3', 'Tổng kết năm', 'Xã Đông Lĩnh', '', 'Từ 01/12/2020 đến 15/12/2020', ''],
    ]);
    expect(table?.rows[0]?.isHeader).toBe(true);
    const texts = (appendix?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts.some((text) => text.toLocaleLowerCase('vi') === 'phân công thực hiện nhiệm vụ')).toBe(true);
  });

  it('is signed by its head directly, with the recipients beside', async () => {
    const { read } = await written(profile);
    const texts = read.paragraphs.map((paragraph) => paragraph.text);
    expect(texts.some((text) => text.includes('T/M') || text.includes('TM.'))).toBe(false);
    expect(texts).toContain('TRƯỞNG BAN CHỈ ĐẠO');
    expect(texts).toContain('Nguyễn Văn Bình');
    expect(texts.some((text) => text.includes('Ban Thường vụ Huyện uỷ (báo cáo)'))).toBe(true);
    if (PARTY_PROFILES.includes(profile)) expect(texts).toContain('kiêm');
  });
});

describe('the time of a task', () => {
  it('says so where there is no day', () => {
    expect(timeWords({ startsOn: null, dueOn: null, recurrence: null })).toBe('Thường xuyên');
    expect(timeWords({ startsOn: '2020-03-01', dueOn: null, recurrence: null })).toBe('Từ 01/03/2020');
  });
});
