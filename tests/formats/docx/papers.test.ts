import { describe, expect, it } from 'vitest';
import type { FormatProfile } from '../../../electron/core/catalogue/types.ts';
import { assignmentNotice } from '../../../electron/core/organisation/assignment-notice.ts';
import type { OfficialDocument } from '../../../electron/core/document/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx, type ReadDocx, type ReadParagraph, type ReadSection } from '../../builders/document/docx-reader.ts';
import { PROFILES } from '../../builders/document/official-document.ts';
import { paper, REGULATION, type PaperChanges } from '../../builders/document/papers.ts';
import { richParagraph } from '../../builders/document/rich-text.ts';
import { bold, columnsOf, italic, lookOf, plain, withStyle, withText } from '../../builders/document/rules.ts';
import { OFFICE } from '../../services/support/office-catalogue.ts';
import { schemaErrors } from '../../builders/document/validate.ts';

/** Papers of the committee, read in the finished file point by point against standards §1 (Party) and §2 (State). */

const isState = (profile: FormatProfile): boolean => profile === 'state-nd30';

type Paper = { readonly read: ReadDocx; readonly left: readonly ReadParagraph[]; readonly right: readonly ReadParagraph[]; readonly body: readonly ReadParagraph[]; readonly recipients: readonly ReadParagraph[]; readonly signature: readonly ReadParagraph[] };

const HEAD_STYLES = ['TieuDe', 'TieuNgu', 'CapTren', 'CoQuan', 'DauSao', 'SoKyHieu', 'DiaDanh', 'DuongKe', 'TrichYeuCongVan', 'KetPhan'];

function partsOf(section: ReadSection | undefined): Omit<Paper, 'read'> {
  const blocks = section?.blocks ?? [];
  const tables = blocks.filter((block) => block.kind === 'table');
  const [left, right] = columnsOf(tables[0]);
  const [recipients, signature] = columnsOf(tables.at(-1));
  return {
    left: left?.paragraphs ?? [], right: right?.paragraphs ?? [],
    body: blocks.filter((block) => block.kind === 'paragraph').filter(({ style }) => !HEAD_STYLES.includes(style)),
    recipients: recipients?.paragraphs ?? [], signature: signature?.paragraphs ?? [],
  };
}

async function written(document: OfficialDocument): Promise<Paper> {
  const read = readDocx(await writeOfficialDocx(document));
  return { read, ...partsOf(read.sections[0]) };
}

const texts = (paragraphs: readonly ReadParagraph[]): string[] => paragraphs.map(({ text }) => text);
const said = (paragraphs: readonly ReadParagraph[]): string[] => paragraphs.map(({ number, text }) => (number === '' ? text : `${number} ${text}`));

/** What is common to all: page, typeface, head, body, end, signature (standards §1.1–1.6, §2.1–2.2). */
function expectForm(profile: FormatProfile, { read, left, right, body, signature }: Paper, symbol: string): void {
  const state = isState(profile);
  const [section] = read.sections;
  expect(section?.page).toMatchObject({ width: 11906, height: 16838 });
  expect(section?.margin).toMatchObject({ top: 1134, bottom: 1134, left: 1701, right: state ? 851 : 850, header: 567 });
  expect(section?.titlePage).toBe(true);
  expect(section?.headers.default?.map(({ text, alignment }) => [text, alignment])).toEqual([['{PAGE}', 'center']]);
  expect(read.paragraphs.flatMap(({ runs }) => runs).every(({ fonts, color }) => fonts.every((font) => font === 'Times New Roman') && color === '000000')).toBe(true);

  expect(texts(left).slice(0, 4)).toEqual(state ? ['ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ', 'BAN CHỈ ĐẠO 35', '', symbol] : ['HUYỆN UỶ ĐỒI CHÈ', 'BAN CHỈ ĐẠO 35', '*', symbol]);
  expect(lookOf(withText(left, 'BAN CHỈ ĐẠO 35'))).toEqual(bold(state ? 12 : 14));
  expect(lookOf(withText(left, symbol))).toEqual(plain(state ? 13 : 14));
  expect(texts(right).slice(0, 2)).toEqual(state ? ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] : ['ĐẢNG CỘNG SẢN VIỆT NAM', '']);
  const placeDate = right.at(-1);
  expect(placeDate?.text).toBe(profile === 'party-hd36' ? 'Đồi Chè, ngày 12 tháng 3 năm 2020' : 'Đồi Chè, ngày 27 tháng 10 năm 2026');
  if (placeDate !== undefined) expect(lookOf(placeDate)).toEqual(italic(state ? 13 : 14));

  for (const paragraph of body.filter(({ style, alignment }) => style === 'ThanVan' && alignment === 'both')) {
    expect([paragraph.indent.firstLine, paragraph.spacing.after]).toEqual([567, 120]);
    expect(paragraph.spacing).toMatchObject(state ? { line: 276, rule: 'auto' } : { line: 360, rule: 'exact' });
  }
  expect(body.at(-1)?.text).toMatch(state ? /[^.]\.\/\.$/ : /[^./]\.$/);
  expect(texts(signature)).toEqual(state ? ['TRƯỞNG BAN CHỈ ĐẠO', 'Nguyễn Văn An'] : ['PHÓ BÍ THƯ', 'kiêm', 'TRƯỞNG BAN CHỈ ĐẠO', 'Nguyễn Văn An']);
  expect(signature.map(lookOf)).toEqual(state ? [bold(14), bold(14)] : [bold(14), plain(14), bold(14), bold(14)]);
}

/** Type in capitals, subject below it, and what closes the title: five hyphens, or a rule. */
function expectTitle(profile: FormatProfile, read: ReadDocx, type: string, subject: string): void {
  const state = isState(profile);
  const [typeLine] = withStyle(read.paragraphs, 'TenLoai');
  const [subjectLine] = withStyle(read.paragraphs, 'TrichYeu');
  expect([typeLine?.text, typeLine?.alignment, subjectLine?.text, subjectLine?.alignment]).toEqual([type, 'center', subject, 'center']);
  if (typeLine !== undefined && subjectLine !== undefined) expect([typeLine, subjectLine].map(lookOf)).toEqual(state ? [bold(14), bold(14)] : [bold(16), bold(15)]);
  expect(withStyle(read.paragraphs, 'GachDuoi').map(({ text }) => text).slice(0, 1)).toEqual(state ? [] : ['-----']);
}

const number = (profile: FormatProfile, party: string, state: string): string => (isState(profile) ? `Số: ${state}` : `Số ${party}`);

describe.each(PROFILES)('công văn (%s)', (profile) => {
  const changes: PaperChanges = {
    fields: { subject: 'báo cáo số liệu tháng 10', recipients: ['Ban Tuyên giáo Tỉnh uỷ'], urgency: 'khan' },
    text: { addressees: ['Đảng uỷ các xã', 'Đài Truyền thanh'], body: [richParagraph('Thực hiện Kế hoạch 01, Ban Chỉ đạo 35 đề nghị:'), { kind: 'list', ordered: true, items: [{ runs: [{ text: 'Gửi số liệu;' }] }, { runs: [{ text: 'Cử người làm đầu mối' }] }] }] },
  };

  it('keeps to the form point by point', async () => {
    const letter = await written(paper('cong-van', profile, changes));
    expectForm(profile, letter, number(profile, '05-CV/BCĐ35', '05/BCĐ35'));
    const state = isState(profile);
    // No type name; the subject below the number, and the urgency below it.
    expect(withStyle(letter.read.paragraphs, 'TenLoai')).toEqual([]);
    const subject = state ? 'V/v báo cáo số liệu tháng 10' : 'báo cáo số liệu tháng 10';
    expect(texts(letter.left).slice(4)).toEqual([subject, 'KHẨN']);
    expect(lookOf(withText(letter.left, subject))).toEqual(state ? plain(12) : italic(12));
    expect(lookOf(withText(letter.left, 'KHẨN'))).toEqual(bold(state ? 13 : 14));
    const addressed = withStyle(letter.read.paragraphs, 'KinhGui');
    expect(texts(addressed)).toEqual(state
      ? ['Kính gửi:', '- Đảng uỷ các xã;', '- Đài Truyền thanh.']
      : ['Kính gửi:\t- Đảng uỷ các xã' + (profile === 'party-hd36' ? ',' : ';'), '- Đài Truyền thanh.']);
    expect(addressed[0]?.runs[0]?.italic).toBe(!state);
    expect(said(letter.body).filter((text) => !text.includes('Kính gửi') && !text.startsWith('- '))).toEqual(['Thực hiện Kế hoạch 01, Ban Chỉ đạo 35 đề nghị:', '1. Gửi số liệu;', `2. Cử người làm đầu mối${state ? './.' : '.'}`]);
    const mark = profile === 'party-hd36' ? ',' : ';';
    expect(texts(letter.recipients)).toEqual(['Nơi nhận:', `- Như trên${mark}`, `- Ban Tuyên giáo Tỉnh uỷ${mark}`, state ? '- Lưu: VT, BCĐ35.' : '- Lưu Văn phòng Huyện uỷ.']);
    expect(letter.recipients.slice(1).map(lookOf)).toEqual([plain(state ? 11 : 12), plain(state ? 11 : 12), plain(state ? 11 : 12)]);
    if (!state) expect(letter.recipients[0]?.runs.map(({ text, underline }) => [text, underline])).toEqual([['Nơi nhận', true], [':', false]]);
  });
});

describe.each(PROFILES)('quyết định (%s)', (profile) => {
  const decision = (): OfficialDocument => paper('quyet-dinh', profile, {
    fields: { subject: 'về việc thành lập Tổ thư ký' },
    text: { basis: ['Căn cứ Quyết định thành lập Ban Chỉ đạo', 'Căn cứ Quy chế làm việc'], body: [richParagraph('Điều 1. Thành lập Tổ thư ký gồm 05 người.'), richParagraph('Điều 2. Tổ thư ký có nhiệm vụ:'), richParagraph('1. Tham mưu.'), richParagraph('2. Tổng hợp.'), richParagraph('Điều 3. Các thành viên chịu trách nhiệm thi hành Quyết định này')] },
  });

  it('keeps to the form point by point', async () => {
    const read = await written(decision());
    expectForm(profile, read, number(profile, '05-QĐ/BCĐ35', '05/QĐ-BCĐ35'));
    const state = isState(profile);
    expectTitle(profile, read.read, 'QUYẾT ĐỊNH', state ? 'Về việc thành lập Tổ thư ký' : 'về việc thành lập Tổ thư ký');
    const last = profile === 'party-hd36' ? ',' : '.';
    const dash = state ? '' : '- ';
    const basis = [`${dash}Căn cứ Quyết định thành lập Ban Chỉ đạo;`, `${dash}Căn cứ Quy chế làm việc${last}`];
    const opening = state ? ['TRƯỞNG BAN CHỈ ĐẠO 35', ...basis, 'QUYẾT ĐỊNH:'] : [...basis, 'TRƯỞNG BAN CHỈ ĐẠO 35 QUYẾT ĐỊNH:'];
    const articles = ['Điều 1. Thành lập Tổ thư ký gồm 05 người.', 'Điều 2. Tổ thư ký có nhiệm vụ:', '1. Tham mưu.', '2. Tổng hợp.', `Điều 3. Các thành viên chịu trách nhiệm thi hành Quyết định này${state ? './.' : '.'}`];
    expect(said(read.body).slice(state ? 2 : 3)).toEqual([...opening, ...articles]);
    for (const line of withStyle(read.body, 'CanCu')) expect(lookOf(line)).toEqual(state ? italic(14) : plain(14));
    const enacting = withText(read.body, opening.at(-1) ?? '');
    expect([lookOf(enacting), enacting.alignment, enacting.indent.firstLine]).toEqual([bold(14), 'center', 0]);
    // The number of an article is bold, its text is not.
    expect(withStyle(read.body, 'Dieu').map(lookOf)).toEqual([plain(14), plain(14), plain(14)]);
    expect(read.read.parts['word/numbering.xml']).toMatch(/w:lvlText w:val="Điều %1\."[\s\S]{0,400}?<w:b\/>/);
    const mark = profile === 'party-hd36' ? ',' : ';';
    expect(texts(read.recipients)).toEqual(['Nơi nhận:', `- Như Điều 3${mark}`, state ? '- Lưu: VT, BCĐ35.' : '- Lưu Văn phòng Huyện uỷ.']);
  });

  it('has the regulation that it issues behind it, under a heading of its own', async () => {
    const { read } = await written(paper('quyet-dinh', profile, { text: { attached: [{ type: 'quy-che', subject: 'làm việc của Ban Chỉ đạo 35', body: REGULATION }], appendices: [{ title: 'Danh sách', landscape: false, body: [richParagraph('Không có.')] }] } }));
    expect(read.sections).toHaveLength(3);
    const [, attached, appendix] = read.sections;
    const { left, right, body, signature, recipients } = partsOf(attached);
    const state = isState(profile);
    expect(texts(left)).toEqual(state ? ['ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ', 'BAN CHỈ ĐẠO 35', ''] : ['HUYỆN UỶ ĐỒI CHÈ', 'BAN CHỈ ĐẠO 35', '*']);
    expect(texts(right)).toEqual(state ? ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ''] : ['ĐẢNG CỘNG SẢN VIỆT NAM', '']);
    const cited = state ? 'Quyết định số 05/QĐ-BCĐ35 ngày 27 tháng 10 năm 2026' : `Quyết định số 05-QĐ/BCĐ35, ngày ${profile === 'party-hd36' ? '12/3/2020' : '27/10/2026'}`;
    expect(texts(body).slice(0, 3)).toEqual(['QUY CHẾ', state ? 'Làm việc của Ban Chỉ đạo 35' : 'làm việc của Ban Chỉ đạo 35', `(Ban hành kèm theo ${cited} của Ban Chỉ đạo 35)`]);
    expect(said(body)).toContain('Điều 1. Phạm vi điều chỉnh');
    expect(texts(signature).at(-1)).toBe('Nguyễn Văn An');
    expect(texts(recipients)).toEqual(['']);
    expect([attached?.pageStart, attached?.titlePage]).toEqual(profile === 'party-hd36' ? [null, false] : [1, true]);
    expect(appendix?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toContain('DANH SÁCH');
  });
});

describe.each(PROFILES)('quy chế (%s)', (profile) => {
  it('keeps to the form point by point', async () => {
    const state = isState(profile);
    const read = await written(paper('quy-che', profile, { fields: { subject: 'làm việc của Ban Chỉ đạo 35' }, text: { body: REGULATION, issuedWith: 'Ban hành kèm theo Quyết định số 04' } }));
    expectForm(profile, read, number(profile, '05-QC/BCĐ35', '05/QC-BCĐ35'));
    expectTitle(profile, read.read, 'QUY CHẾ', state ? 'Làm việc của Ban Chỉ đạo 35' : 'làm việc của Ban Chỉ đạo 35');
    const issuedWith = withText(read.body, '(Ban hành kèm theo Quyết định số 04)');
    expect([lookOf(issuedWith), issuedWith.alignment]).toEqual([italic(14), 'center']);
    expect(said(read.body).slice(state ? 3 : 4)).toEqual([
      'Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh', '1. Quy chế này quy định tổ chức và hoạt động của Ban Chỉ đạo.', '2. Quy chế áp dụng đối với:',
      'a) Thành viên Ban Chỉ đạo;', 'b) Tổ thư ký giúp việc;', 'c) Cộng tác viên;', 'd) Đài Truyền thanh;', 'đ) Cổng thông tin điện tử.', '3. Các cơ quan có liên quan.', 'Điều 2. Nguyên tắc làm việc', 'Tập trung dân chủ, cá nhân phụ trách.',
      'Chương II', 'NHIỆM VỤ', 'Mục 1', 'BAN CHỈ ĐẠO', 'Điều 3. Nhiệm vụ', '1. Tham mưu.', 'Đoạn xen giữa các khoản.', '2. Theo Điều 2 của Quy chế này.', '4. Khoản ghi nhầm số.',
      'Điều 4. Hiệu lực', `Quy chế này có hiệu lực kể từ ngày ký${state ? './.' : '.'}`,
    ]);
    for (const line of [...withStyle(read.body, 'PhanChuong'), ...withStyle(read.body, 'TenPhanChuong')]) expect([lookOf(line), line.alignment]).toEqual([bold(14), 'center']);
    for (const line of withStyle(read.body, 'Dieu')) expect([lookOf(line), line.indent.firstLine, line.keepNext]).toEqual([bold(14), 567, true]);
    for (const line of withStyle(read.body, 'MucLietKe')) expect([lookOf(line), line.alignment]).toEqual([plain(14), 'both']);
  });
});

describe.each(PROFILES)('tờ trình (%s)', (profile) => {
  it('keeps to the form point by point', async () => {
    const state = isState(profile);
    const read = await written(paper('to-trinh', profile, { fields: { subject: 'về kinh phí hoạt động năm 2027' } }));
    expectForm(profile, read, number(profile, '05-TTr/BCĐ35', '05/TTr-BCĐ35'));
    expectTitle(profile, read.read, 'TỜ TRÌNH', state ? 'Về kinh phí hoạt động năm 2027' : 'về kinh phí hoạt động năm 2027');
    const [addressed] = withStyle(read.read.paragraphs, 'KinhGui');
    const label = profile === 'party-hd05' ? 'Kính trình:' : 'Kính gửi:';
    expect(addressed?.text).toBe(`${label} ${state ? 'Ủy ban nhân dân xã Đồi Chè' : 'Ban Thường vụ Huyện uỷ Đồi Chè'}`);
    expect(addressed?.runs.map(({ italic: slanted }) => slanted)).toEqual([!state, false]);
    expect(said(read.body).filter((text) => /^I+[-.]/.test(text))).toEqual(state ? ['I. Sự cần thiết', 'II. Nội dung', 'III. Đề xuất, kiến nghị'] : ['I- Sự cần thiết', 'II- Nội dung', 'III- Đề xuất, kiến nghị']);
    expect(texts(read.recipients)[1]).toBe(`- Như trên${profile === 'party-hd36' ? ',' : ';'}`);
  });
});

describe.each(PROFILES)('the Open XML SDK (%s)', (profile) => {
  it('finds nothing wrong with any of them', async () => {
    const attached: PaperChanges = { text: { attached: [{ type: 'quy-che', subject: 'làm việc', body: REGULATION }] } };
    for (const document of [paper('cong-van', profile), paper('quyet-dinh', profile, attached), paper('quy-che', profile, { text: { body: REGULATION } }), paper('to-trinh', profile), paper('giay-moi', profile, { text: { addressees: ['Ông A', 'Bà B'] } })]) {
      expect(await schemaErrors(await writeOfficialDocx(document), 'docx')).toEqual([]);
    }
  });
});

it('an invitation may name those it invites below its title', async () => {
  const { read } = await written(paper('giay-moi', 'party-hd05', { text: { addressees: ['Đồng chí Nguyễn Văn An'] } }));
  expect(texts(withStyle(read.paragraphs, 'KinhGui'))).toEqual(['Kính mời: Đồng chí Nguyễn Văn An']);
});

describe.each(PROFILES)('the notice of assignments (%s)', (profile) => {
  it('names each member in bold with what they answer for, as a notice of the committee', async () => {
    const notice = assignmentNotice(
      {
        ...OFFICE,
        channels: [{ id: 'cong', kind: 'portal', names: [{ name: 'Cổng thông tin huyện', from: null, to: null, basis: '' }], owner: null, responsibleId: null, address: '', from: null, to: null, indicators: [] }],
        assignments: [
          { id: 'p1', memberId: 'truong-ban', subjectKind: 'field', subject: 'chỉ đạo chung', from: null, to: null, note: '' },
          { id: 'p2', memberId: 'truong-ban', subjectKind: 'channel', subject: 'cong', from: null, to: null, note: 'duyệt tin' },
        ],
      },
      '2020-03-12',
    );
    expect(notice).not.toBeNull();
    const document = paper('thong-bao', profile, { fields: { subject: notice?.subject ?? '', recipients: notice?.recipients ?? [] }, text: { addressees: [], body: notice?.body ?? [] } });
    const bytes = await writeOfficialDocx(document);
    expect(await schemaErrors(bytes, 'docx')).toEqual([]);
    const notified = await written(document);
    expectForm(profile, notified, isState(profile) ? 'Số: 05/TB-BCĐ35' : 'Số 05-TB/BCĐ35');
    expect(texts(notified.body)).toContain('THÔNG BÁO');
    expect(texts(notified.body)[1]).toBe(`${isState(profile) ? 'P' : 'p'}hân công nhiệm vụ các thành viên Ban Chỉ đạo 35`);
    const member = notified.body.find(({ text }) => text.includes('Đồng chí Nguyễn Văn Bình, Phó Bí thư Huyện uỷ, Trưởng Ban'));
    expect(member?.runs.every((run) => run.bold)).toBe(true);
    expect(said(notified.body).join('\n')).toContain('Phụ trách lĩnh vực: chỉ đạo chung.');
    expect(said(notified.body).join('\n')).toContain('Phụ trách kênh: Cổng thông tin huyện (duyệt tin).');
  });
});
