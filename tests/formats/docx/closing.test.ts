import { describe, expect, it } from 'vitest';
import type { OfficialDocument, Signature } from '../../../electron/core/document/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx } from '../../builders/document/docx-reader.ts';
import { letter, PARTY_PROFILES, PROFILES, report } from '../../builders/document/official-document.ts';
import { bold, columnsOf, lookOf, plain, withText } from '../../builders/document/rules.ts';

async function closing(document: OfficialDocument) {
  const read = readDocx(await writeOfficialDocx(document));
  const table = read.tables[1];
  const [left, right] = columnsOf(table);
  if (left === undefined || right === undefined || table === undefined) throw new Error('no closing block');
  return { left: left.paragraphs, right: right.paragraphs, table, read };
}

const signed = (authority: string | null, offices: readonly string[], fullName = 'Nguyễn Văn An'): { signature: Signature } => ({ signature: { authority, offices, fullName } });

describe.each(PARTY_PROFILES)('the signature of a Party document (%s)', (profile) => {
  it('of a head who signs directly: the office in bold capitals, the name in bold', async () => {
    const { right } = await closing(report(profile));
    expect(right.map(({ text }) => text)).toEqual(['TRƯỞNG BAN CHỈ ĐẠO', 'Nguyễn Văn An']);
    expect(right.map(lookOf)).toEqual([bold(14), bold(14)]);
    for (const paragraph of right) expect(paragraph.alignment).toBe('center');
  });

  it('of a deputy: the authority bold, the office below it regular', async () => {
    const { right } = await closing(report(profile, signed('K/T TRƯỞNG BAN', ['Phó Trưởng ban'])));
    expect(right.map(({ text }) => text)).toEqual(['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Nguyễn Văn An']);
    expect(right.map(lookOf)).toEqual([bold(14), plain(14), bold(14)]);
  });

  it('of a committee without its own seal: both offices bold, joined by a regular kiêm', async () => {
    const { right } = await closing(report(profile, signed(null, ['Phó Bí thư', 'Trưởng Ban Chỉ đạo'])));
    expect(right.map(({ text }) => text)).toEqual(['PHÓ BÍ THƯ', 'kiêm', 'TRƯỞNG BAN CHỈ ĐẠO', 'Nguyễn Văn An']);
    expect(right.map(lookOf)).toEqual([bold(14), plain(14), bold(14), bold(14)]);
  });

  it('by delegation: T/L and the office', async () => {
    const { right } = await closing(letter(profile, signed('T/L Ban Thường vụ', ['Chánh Văn phòng'])));
    expect(right.slice(0, 2).map(({ text }) => text)).toEqual(['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']);
  });

  it('stands right of the recipients: the word underlined, the lines in 12 with their marks', async () => {
    const { left } = await closing(letter(profile));
    const [label, ...lines] = left;
    expect(label?.runs.map(({ text, underline, bold: heavy, size }) => [text, underline, heavy, size])).toEqual([['Nơi nhận', true, false, 14], [':', false, false, 14]]);
    const mark = profile === 'party-hd36' ? ',' : ';';
    expect(lines.map(({ text }) => text)).toEqual([`- Như trên${mark}`, `- Ban Tuyên giáo Tỉnh uỷ${mark}`, `- Các thành viên Ban Chỉ đạo${mark}`, '- Lưu Văn phòng Huyện uỷ.']);
    for (const line of lines) expect(lookOf(line)).toEqual(plain(12));
  });

  it('is followed by the drafter\'s code in 8 capitals and, at the foot of the last page, the contact in 10 below a rule', async () => {
    const { left, read } = await closing(report(profile, { drafterCode: 'abc-268', contact: 'Điện thoại: 0210' }));
    const code = left.at(-1);
    expect(code?.text).toBe('ABC-268');
    if (code !== undefined) expect(lookOf(code)).toEqual(plain(8));
    const contact = withText(read.paragraphs, 'Điện thoại: 0210');
    expect(lookOf(contact)).toEqual(plain(10));
    expect(contact.borders).toEqual(['top']);
    expect(contact.framed).toBe(true);
    expect(read.sections[0]?.footers).toEqual({});
  });
});

describe('the signature of a State document', () => {
  it('has authority and office both bold, with dots', async () => {
    const { right } = await closing(report('state-nd30', signed('K/T Trưởng ban', ['Phó Trưởng ban'])));
    expect(right.map(({ text }) => text)).toEqual(['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Nguyễn Văn An']);
    expect(right.map(lookOf)).toEqual([bold(14), bold(14), bold(14)]);
  });

  it('has Nơi nhận in 12 bold italics level with it, the list in 11, the archive last', async () => {
    const { left, right } = await closing(report('state-nd30'));
    const [label, ...lines] = left;
    expect(label?.text).toBe('Nơi nhận:');
    if (label !== undefined) expect(lookOf(label)).toEqual({ size: 12, bold: true, italic: true, underline: false });
    expect(lines.map(({ text }) => text)).toEqual(['- Ban Tuyên giáo Tỉnh uỷ;', '- Các thành viên Ban Chỉ đạo;', '- Lưu: VT, TH.']);
    for (const line of lines) expect(lookOf(line)).toEqual(plain(11));
    expect(label?.spacing.before).toBe(right[0]?.spacing.before);
  });
});

describe.each(PROFILES)('the closing block (%s)', (profile) => {
  it('stays together and with the last lines of the text', async () => {
    const { table, read } = await closing(report(profile));
    expect(table.rows.map(({ cantSplit }) => cantSplit)).toEqual([true]);
    const last = read.paragraphs.findLast(({ style }) => style === 'ThanVan');
    expect(last?.keepNext).toBe(true);
  });

  it('leaves room for the signature without empty lines', async () => {
    const { right } = await closing(report(profile));
    expect(right.at(-1)?.spacing.before).toBeGreaterThanOrEqual(1000);
    expect(right.every(({ text }) => text !== '')).toBe(true);
  });

  it('puts the recorder of minutes left and the chair right, the recipients and the attestation below', async () => {
    const minutes = report(profile, {
      type: 'bien-ban',
      coSignatures: [{ authority: null, offices: ['Người ghi biên bản'], fullName: 'Trần Thị Bình' }],
      ...signed(null, ['Chủ trì hội nghị']),
      attestation: { text: 'Xác nhận chữ ký của đồng chí Nguyễn Văn An', ...signed('T/L Ban Thường vụ', ['Chánh Văn phòng'], 'Lê Văn Cường') },
    });
    const { left, right, read } = await closing(minutes);
    expect(left.map(({ text }) => text)).toEqual(['NGƯỜI GHI BIÊN BẢN', 'Trần Thị Bình']);
    expect(right.map(({ text }) => text)).toEqual(['CHỦ TRÌ HỘI NGHỊ', 'Nguyễn Văn An']);
    const texts = read.paragraphs.map(({ text }) => text);
    const attested = texts.indexOf('Xác nhận chữ ký của đồng chí Nguyễn Văn An');
    expect(texts.slice(attested + 1, attested + 4)).toEqual([profile === 'state-nd30' ? 'TL. BAN THƯỜNG VỤ' : 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'Lê Văn Cường']);
    expect(texts.indexOf('Nơi nhận:')).toBeGreaterThan(attested);
  });
});

describe('a document kept out of the media', () => {
  const note = { circulation: 'Không phổ biến trên phương tiện thông tin đại chúng' };

  it('says so at the foot of its last page under HD05, 10 mm from the edge', async () => {
    const { read } = await closing(report('party-hd05', note));
    const paragraph = withText(read.paragraphs, note.circulation);
    expect(paragraph.framed).toBe(true);
    expect(paragraph.alignment).toBe('center');
    expect(read.sections[0]?.headers.first?.[0]?.text).toBe('');
  });

  it('says so at the head of its first page under HD36', async () => {
    const { read } = await closing(report('party-hd36', note));
    expect(read.sections[0]?.headers.first?.[0]?.text).toBe(note.circulation.toUpperCase());
  });
});
