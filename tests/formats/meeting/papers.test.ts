import { describe, expect, it } from 'vitest';
import type { RichText } from '../../../electron/core/rich-text/types.ts';
import type { MeetingContent, MeetingMaterial, MeetingPaperPart } from '../../../electron/core/meeting/types.ts';
import { MEETING_PAPER_PARTS, meetingPaper } from '../../../electron/core/meeting/papers.ts';
import { checkDocument } from '../../../electron/core/document/check.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx, type ReadDocx } from '../../builders/document/docx-reader.ts';
import { PARTY_PROFILES, PROFILES } from '../../builders/document/official-document.ts';
import { columnsOf, lookOf, bold, plain, withText } from '../../builders/document/rules.ts';
import { schemaErrors } from '../../builders/document/validate.ts';
import { CONTENT, guest, invitee, material, said } from '../../builders/meeting/material.ts';

async function paper(of: MeetingMaterial, part: MeetingPaperPart): Promise<ReadDocx> {
  return readDocx(await writeOfficialDocx(meetingPaper(of, part)));
}

/** Lines of the body as they are printed, numbers and dashes included. */
const body = (file: ReadDocx): readonly string[] =>
  (file.sections[0]?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' && /^(?:ThanVan|MucLietKe|Heading\d)$/u.test(block.style) ? [[block.number, block.text].filter((part) => part !== '').join(' ')] : []));

const signatures = (file: ReadDocx) => columnsOf(file.tables.findLast((table) => !table.bordered)).map(({ paragraphs }) => paragraphs.map(({ text }) => text));

const followUps: MeetingMaterial['followUps'] = [{ text: 'Rà soát đội ngũ cộng tác viên.', raisedOn: '2019-11-20', said: 'đã rà soát 19 đơn vị', progress: 60, state: 'doing' }];

describe.each(PARTY_PROFILES)('Party minutes (%s; HD16, standards §3.1)', (profile) => {
  const day = profile === 'party-hd36' ? '14/02/2020' : '14/10/2026';

  it('bear number, type and a subject that begins in lower case', async () => {
    const file = await paper(material(profile), 'minutes');
    expect(withText(file.paragraphs, 'BIÊN BẢN').style).toBe('TenLoai');
    expect(withText(file.paragraphs, 'hội nghị Ban Chỉ đạo 35 triển khai nhiệm vụ năm 2020').style).toBe('TrichYeu');
    expect(file.paragraphs.find(({ style }) => style === 'SoKyHieu')?.text).toMatch(/^Số\s+-BB\/BCĐ35$/u);
    expect(file.paragraphs.find(({ style }) => style === 'DiaDanh')?.text).toBe(profile === 'party-hd36' ? 'Thanh Ba, ngày 14 tháng 02 năm 2020' : 'Thanh Ba, ngày 14 tháng 10 năm 2026');
  });

  it('keep the order of the fields: time, place, matter, chair, recorder, documents used, other information', async () => {
    const lines = body(await paper(material(profile, { otherInformation: 'Hội nghị có ghi âm' }), 'minutes'));
    expect(lines.slice(0, 11)).toEqual([
      `Thời gian: bắt đầu hồi 14 giờ 00, ngày ${day}.`,
      'Địa điểm: Hội trường Huyện uỷ Thanh Ba.',
      'Nội dung:',
      '- Báo cáo kết quả công tác năm 2019;',
      '- Thông qua Kế hoạch năm 2020.',
      'Người chủ trì: đồng chí Nguyễn Văn An, Phó Bí thư Thường trực Huyện uỷ, Trưởng Ban Chỉ đạo.',
      'Người ghi biên bản: đồng chí Phạm Thị Dung, Chuyên viên Ban Tuyên giáo Huyện uỷ, Thư ký.',
      'Tài liệu sử dụng:',
      '- Dự thảo Kế hoạch năm 2020;',
      '- Báo cáo kết quả năm 2019.',
      'Thông tin khác: Hội nghị có ghi âm.',
    ]);
  });

  it('name who came and who did not, with the reason, official delegates first, then guests and the press', async () => {
    const lines = body(await paper(material(profile, { press: 'Đài Truyền thanh huyện' }), 'minutes'));
    const from = lines.indexOf('1. Thành phần hội nghị');
    expect(lines.slice(from, from + 13)).toEqual([
      '1. Thành phần hội nghị',
      '1.1. Đại biểu chính thức',
      'Có mặt: 03 đồng chí.',
      '- Đồng chí Nguyễn Văn An, Phó Bí thư Thường trực Huyện uỷ, Trưởng Ban Chỉ đạo;',
      '- Đồng chí Trần Thị Bình, Trưởng Ban Tuyên giáo Huyện uỷ, Phó Trưởng Ban Chỉ đạo;',
      '- Đồng chí Phạm Thị Dung, Chuyên viên Ban Tuyên giáo Huyện uỷ, Thư ký.',
      'Vắng mặt: 01 đồng chí.',
      '- Đồng chí Lê Văn Cường, Trưởng Công an huyện (lý do: đi công tác; dự thay: đồng chí Vũ Văn Giang, Phó Trưởng Công an huyện).',
      '1.2. Đại biểu mời dự',
      'Có mặt: 01 đại biểu.',
      '- Đồng chí Hoàng Văn Em, Phó Trưởng ban, Ban Tuyên giáo Tỉnh uỷ.',
      '1.3. Báo chí dự, đưa tin',
      'Đài Truyền thanh huyện.',
    ]);
  });

  it('tell the course in its order: earlier conclusions, each item with opinions and votes, the conclusions, the closing time', async () => {
    const file = await paper(material(profile, {}, { followUps }), 'minutes');
    const lines = body(file);
    expect(lines.slice(lines.indexOf('2. Diễn biến hội nghị'))).toEqual([
      '2. Diễn biến hội nghị',
      '2.1. Việc thực hiện kết luận của các cuộc họp trước',
      '- Rà soát đội ngũ cộng tác viên (kết luận ngày 20/11/2019): đang thực hiện (60%); đã rà soát 19 đơn vị.',
      '2.2. Báo cáo kết quả công tác năm 2019',
      'Trình bày: đồng chí Trần Thị Bình, Trưởng Ban Tuyên giáo Huyện uỷ, Phó Trưởng Ban Chỉ đạo.',
      'Đồng chí Phạm Thị Dung, Chuyên viên Ban Tuyên giáo Huyện uỷ, Thư ký: Đề nghị bổ sung số liệu 142 tin, bài của các trang.',
      'Đồng chí Hoàng Văn Em, Phó Trưởng ban, Ban Tuyên giáo Tỉnh uỷ: Đánh giá cao kết quả của huyện.',
      'Kết quả: Thống nhất thông qua báo cáo.',
      '2.3. Thông qua Kế hoạch năm 2020',
      'Biểu quyết về việc thông qua kế hoạch: tán thành 3, không tán thành 0, ý kiến khác 0.',
      '2.4. Kết luận của người chủ trì',
      'Năm 2019 Ban Chỉ đạo đã hoàn thành nhiệm vụ.',
      'Đồng chí Nguyễn Văn An kết luận:',
      'a) Đổi tên trang “Hương Chè” thành “Hương chè Thanh Ba” (đồng chí Trần Thị Bình chủ trì, phối hợp với Đài Truyền thanh huyện thực hiện; thời hạn: ngày 31/03/2020).',
      'b) Mỗi xã, thị trấn cử một cộng tác viên (Các xã, thị trấn thực hiện).',
      `Hội nghị kết thúc hồi 16 giờ 30, ngày ${day}.`,
    ]);
    expect(withText(file.paragraphs, 'Đồng chí Phạm Thị Dung, Chuyên viên Ban Tuyên giáo Huyện uỷ, Thư ký: Đề nghị bổ sung số liệu 142 tin, bài của các trang.').runs.filter((run) => run.bold).map((run) => run.text)).toEqual(['Đồng chí Phạm Thị Dung', '142 tin, bài']);
  });

  it('do not lose the number of the first part to headings of the opening notes, and name the evidence of what was closed', async () => {
    const notes: RichText = [{ kind: 'heading', level: 1, runs: [{ text: 'a) Khai mạc' }] }, ...said('Đồng chí Trưởng Ban khai mạc.')];
    const closed: MeetingMaterial['followUps'] = [{ text: 'Đổi tên trang.', raisedOn: '2019-11-20', said: 'Đã báo cáo tại hội nghị.', progress: 100, state: 'done', evidence: ['02-QĐ/BCĐ35 – đổi tên trang'] }];
    const lines = body(await paper(material(profile, { notes }, { followUps: closed }), 'minutes'));
    const from = lines.indexOf('2. Diễn biến hội nghị');
    expect(lines.slice(from, from + 5)).toEqual([
      '2. Diễn biến hội nghị',
      'a) Khai mạc',
      'Đồng chí Trưởng Ban khai mạc.',
      '2.1. Việc thực hiện kết luận của các cuộc họp trước',
      '- Đổi tên trang (kết luận ngày 20/11/2019): đã hoàn thành, minh chứng: 02-QĐ/BCĐ35 – đổi tên trang. Đã báo cáo tại hội nghị.',
    ]);
  });

  it('are signed by the recorder left and the chair right, with an attestation below where the seal may not stand', async () => {
    const file = await paper(material(profile, { attestation: { authority: 'T/L Ban Thường vụ', offices: ['Chánh Văn phòng'], fullName: 'Đỗ Văn Hải' } }), 'minutes');
    expect(signatures(file)).toEqual([['NGƯỜI GHI BIÊN BẢN', 'Phạm Thị Dung'], ['CHỦ TRÌ HỘI NGHỊ', 'Nguyễn Văn An']]);
    const texts = file.paragraphs.map(({ text }) => text);
    expect(texts.slice(texts.indexOf('Xác nhận chữ ký của đồng chí Nguyễn Văn An'))).toEqual(expect.arrayContaining(['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'Đỗ Văn Hải', 'Nơi nhận:']));
    expect(texts.some((text) => text.startsWith('- Lưu Văn phòng Huyện uỷ'))).toBe(true);
  });
});

describe('State minutes (ND30 Mẫu 1.9, standards §3.2)', () => {
  it('keep the form’s fields and end with the closing sentence and ./.', async () => {
    const lines = body(await paper(material('state-nd30'), 'minutes'));
    expect(lines.slice(0, 4)).toEqual(['Thời gian bắt đầu: 14 giờ 00, ngày 14 tháng 5 năm 2020.', 'Địa điểm: Hội trường Huyện uỷ Thanh Ba.', 'Thành phần tham dự:', 'Có mặt: 04 người.']);
    expect(lines).toContain('Chủ trì (chủ tọa): Nguyễn Văn An, Phó Bí thư Thường trực Huyện uỷ, Trưởng Ban Chỉ đạo.');
    expect(lines).toContain('Thư ký (người ghi biên bản): Phạm Thị Dung, Chuyên viên Ban Tuyên giáo Huyện uỷ, Thư ký.');
    expect(lines).toContain('Nội dung (theo diễn biến hội nghị):');
    expect(lines).toContain('1. Báo cáo kết quả công tác năm 2019');
    expect(lines.at(-1)).toBe('Hội nghị kết thúc vào 16 giờ 30, ngày 14 tháng 5 năm 2020./.');
  });

  it('are signed by the secretary left and the chair right; filed with Lưu: VT, Hồ sơ', async () => {
    const file = await paper(material('state-nd30'), 'minutes');
    expect(signatures(file)).toEqual([['THƯ KÝ', 'Phạm Thị Dung'], ['CHỦ TỌA', 'Nguyễn Văn An']]);
    expect(file.paragraphs.at(-2)?.text).toBe('- Lưu: VT, Hồ sơ.');
    expect(file.paragraphs.find(({ style }) => style === 'SoKyHieu')?.text).toMatch(/^Số:\s+\/BB-BCĐ35$/u);
  });

  it('leave room for the closing time while it is not known', async () => {
    const open = material('state-nd30');
    const lines = body(await paper({ ...open, head: { ...open.head, title: 'Họp giao ban tháng 5', endsAt: null } }, 'minutes'));
    expect(lines.at(-1)).toBe('Cuộc họp kết thúc vào …… giờ ……, ngày …… tháng …… năm ……/.');
  });
});

describe.each(PROFILES)('the notice of conclusions (%s, standards §3.3)', (profile) => {
  it('says whose conclusions of which meeting, what was heard, and numbers each with who does it and by when', async () => {
    const file = await paper(material(profile), 'notice');
    const party = profile !== 'state-nd30';
    const chair = `${party ? 'đồng chí ' : ''}Nguyễn Văn An, Phó Bí thư Thường trực Huyện uỷ, Trưởng Ban Chỉ đạo`;
    expect(file.paragraphs.find(({ style }) => style === 'TrichYeu')?.text.toLocaleLowerCase('vi')).toBe(`kết luận của ${chair} tại hội nghị Ban Chỉ đạo 35 triển khai nhiệm vụ năm 2020`.toLocaleLowerCase('vi'));
    const lines = body(file);
    expect(lines[0]).toContain(`tại Hội trường Huyện uỷ Thanh Ba, ${chair} chủ trì hội nghị Ban Chỉ đạo 35 triển khai nhiệm vụ năm 2020. Dự họp có 03/04 thành viên và 01 đại biểu mời dự.`);
    expect(lines[1]).toContain('Sau khi nghe trình bày các nội dung và ý kiến thảo luận của các đại biểu,');
    expect(lines.filter((line) => /^\d\./u.test(line))).toEqual([
      party
        ? '1. Đổi tên trang “Hương Chè” thành “Hương chè Thanh Ba” (đồng chí Trần Thị Bình chủ trì, phối hợp với Đài Truyền thanh huyện thực hiện; thời hạn: ngày 31/03/2020).'
        : '1. Đổi tên trang “Hương Chè” thành “Hương chè Thanh Ba” (Trần Thị Bình chủ trì, phối hợp với Đài Truyền thanh huyện thực hiện; thời hạn: ngày 31 tháng 3 năm 2020).',
      '2. Mỗi xã, thị trấn cử một cộng tác viên (Các xã, thị trấn thực hiện).',
    ]);
    expect(lines.at(-1)).toBe(`Giao Tổ thư ký theo dõi, đôn đốc việc thực hiện${party ? '.' : './.'}`);
  });

  it('goes to those above, to those who attended and to whoever is to do something outside the committee', async () => {
    const texts = (await paper(material(profile), 'notice')).paragraphs.filter(({ style }) => style === 'NoiNhanDong').map(({ text }) => text.replace(/^- |[;,.]$/gu, ''));
    expect(texts.slice(1, -1)).toEqual(['Thành viên Ban Chỉ đạo 35', 'Các đại biểu mời dự', 'Đài Truyền thanh huyện', 'Các xã, thị trấn']);
    expect(texts[0]).toMatch(/\(báo cáo\)$/u);
  });

  it('is signed as the committee signs, never T/M', async () => {
    const file = await paper(material(profile), 'notice');
    const right = signatures(file)[1];
    expect(right).toEqual(profile === 'state-nd30' ? ['TRƯỞNG BAN CHỈ ĐẠO', 'Nguyễn Văn An'] : ['PHÓ BÍ THƯ', 'kiêm', 'TRƯỞNG BAN CHỈ ĐẠO', 'Nguyễn Văn An']);
  });

  it('is a Kết luận where the Party may issue one, and never under ND30', () => {
    expect(meetingPaper(material(profile, { noticeType: 'ket-luan' }), 'notice').type).toBe(profile === 'state-nd30' ? 'thong-bao' : 'ket-luan');
  });

  it('counts on from 1 below points of one conclusion, and below an appraisal with headings', async () => {
    const content: Partial<MeetingContent> = { assessment: [{ kind: 'heading', level: 1, runs: [{ text: 'Ưu điểm' }] }, ...said('Có nhiều cố gắng.')] };
    const conclusions = [{ text: 'Việc thứ nhất\n- chia nhỏ một\n- chia nhỏ hai', owner: null, cooperating: [], dueOn: null }, { text: 'Việc thứ hai', owner: null, cooperating: [], dueOn: null }];
    const lines = body(await paper(material(profile, content, { conclusions }), 'notice'));
    const dot = profile === 'state-nd30' ? '.' : '-';
    expect(lines).toEqual(expect.arrayContaining([`I${dot} Đánh giá chung`, '1. Ưu điểm', `II${dot} Kết luận`, '1. Việc thứ nhất.', '2. Việc thứ hai.']));
    expect(lines.filter((line) => line.includes('chia nhỏ')).map((line) => line.replace(/^\S+ /u, ''))).toEqual(['chia nhỏ một.', 'chia nhỏ hai.']);
  });
});

describe.each(PROFILES)('the invitation (%s)', (profile) => {
  it('names who is asked, to what, who chairs, when, where and what about', async () => {
    const lines = body(await paper(material(profile), 'invitation'));
    expect(lines[0]).toBe('Ban Chỉ đạo 35 trân trọng kính mời:');
    expect(lines).toContain(`- ${profile === 'state-nd30' ? '' : 'Đồng chí '}Hoàng Văn Em, Phó Trưởng ban, Ban Tuyên giáo Tỉnh uỷ.`);
    expect(lines).toContain('Tới dự: hội nghị Ban Chỉ đạo 35 triển khai nhiệm vụ năm 2020.');
    expect(lines).toContain({ 'party-hd36': 'Thời gian: 14 giờ 00, thứ Sáu, ngày 14/02/2020.', 'party-hd05': 'Thời gian: 14 giờ 00, thứ Tư, ngày 14/10/2026.', 'state-nd30': 'Thời gian: 14 giờ 00, thứ Năm, ngày 14 tháng 5 năm 2020.' }[profile]);
    expect(lines).toContain('Địa điểm: Hội trường Huyện uỷ Thanh Ba.');
    expect(lines.at(-1)).toBe(`Đề nghị các đồng chí dự họp đúng thành phần${profile === 'state-nd30' ? './.' : '.'}`);
  });

  it('asks a large committee as a body, with all names in an appendix', async () => {
    const invited = Array.from({ length: 12 }, (_, index) => invitee({ kind: 'named', fullName: `Thành viên ${String(index + 1)}`, office: '', organisation: '' }));
    const file = await paper(material(profile, { invited: [...invited, invitee(guest, { state: 'unknown' }, 'guest')] }), 'invitation');
    expect(body(file)[1]).toBe('- Các thành viên Ban Chỉ đạo 35 (có danh sách kèm theo);');
    expect(file.sections[1]?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells[1]?.text) : []))).toEqual(expect.arrayContaining(['Thành viên 1', 'Thành viên 12']));
  });
});

describe.each(PROFILES)('the attendance list (%s)', (profile) => {
  it('is a ruled table of everyone invited with the roll call and room to sign, under a name of its own and without a number', async () => {
    const file = await paper(material(profile), 'attendance');
    expect(withText(file.paragraphs, 'DANH SÁCH ĐẠI BIỂU').style).toBe('TenLoai');
    expect(file.paragraphs.some(({ style }) => style === 'SoKyHieu')).toBe(false);
    const table = file.tables.find((one) => one.bordered);
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['TT', 'Họ và tên', 'Chức vụ, cơ quan, đơn vị', 'Điểm danh', 'Ký tên'],
      ['Đại biểu chính thức'],
      ['1', 'Nguyễn Văn An', 'Phó Bí thư Thường trực Huyện uỷ, Trưởng Ban Chỉ đạo', 'Có mặt', ''],
      ['2', 'Trần Thị Bình', 'Trưởng Ban Tuyên giáo Huyện uỷ, Phó Trưởng Ban Chỉ đạo', 'Có mặt', ''],
      ['3', 'Lê Văn Cường', 'Trưởng Công an huyện', 'Vắng mặt (lý do: đi công tác; dự thay: đồng chí Vũ Văn Giang, Phó Trưởng Công an huyện)', ''],
      ['4', 'Phạm Thị Dung', 'Chuyên viên Ban Tuyên giáo Huyện uỷ, Thư ký', 'Có mặt', ''],
      ['Đại biểu mời dự'],
      ['5', 'Hoàng Văn Em', 'Phó Trưởng ban, Ban Tuyên giáo Tỉnh uỷ', 'Có mặt', ''],
    ]);
    expect(table?.rows[0]?.isHeader).toBe(true);
    expect(body(file).at(-1)).toMatch(/^Tổng số: 5; có mặt: 4; vắng mặt: 1/u);
  });
});

describe.each(PROFILES)('every paper of a meeting (%s)', (profile) => {
  it('opens in Word without a fault and breaks no rule of its profile', async () => {
    for (const part of MEETING_PAPER_PARTS) {
      const document = meetingPaper(material(profile, {}, { followUps }), part);
      expect(await schemaErrors(await writeOfficialDocx(document), 'docx')).toEqual([]);
      expect(checkDocument(document).filter((problem) => problem.severity === 'error')).toEqual([]);
    }
  });

  it('says what a person settled instead of what the rules say', () => {
    const settled = { subject: 'hội nghị bất thường', recipients: ['Lưu hồ sơ hội nghị'], filedAt: 'Lưu Văn phòng', signature: { authority: null, offices: ['Phó Trưởng Ban'], fullName: 'Lê Văn Cường' } };
    for (const part of ['invitation', 'minutes', 'notice'] as const) {
      const document = meetingPaper(material(profile, { papers: { ...CONTENT.papers, [part]: settled } }), part);
      expect(document).toMatchObject(settled);
    }
  });

  it('is written for a meeting about which hardly anything is known', async () => {
    const empty = material(profile, { ...CONTENT, chair: null, recorder: null, invited: [], documents: [], agenda: [], assessment: [], conclusions: [], followUp: '', invitationNote: '' }, { conclusions: [] });
    for (const part of MEETING_PAPER_PARTS) {
      const file = await paper({ ...empty, head: { ...empty.head, place: '', endsAt: null } }, part);
      expect(file.paragraphs.map(({ text }) => text).join('\n')).not.toMatch(/null|undefined|NaN|:\.$/mu);
      expect(lookOf(withText(file.paragraphs, 'BAN CHỈ ĐẠO 35'))).toEqual(bold(profile === 'state-nd30' ? 12 : 14));
    }
  });
});

it('the body of the minutes is in 14 upright, its labels in bold', async () => {
  const file = await paper(material('party-hd36'), 'minutes');
  expect(lookOf(withText(file.paragraphs, 'Hội nghị kết thúc hồi 16 giờ 30, ngày 14/02/2020.'))).toEqual(plain(14));
  expect(withText(file.paragraphs, 'Địa điểm: Hội trường Huyện uỷ Thanh Ba.').runs.map(({ text, bold: heavy }) => [text, heavy])).toEqual([['Địa điểm: ', true], ['Hội trường Huyện uỷ Thanh Ba.', false]]);
});
