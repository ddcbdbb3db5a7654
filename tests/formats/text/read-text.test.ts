import { describe, expect, it } from 'vitest';
import { readPreview, readText } from '../../../electron/formats/text/read-text.ts';
import type { TextOutcome } from '../../../electron/formats/text/outcome.ts';
import { docxOf, docxOfLines, paragraphXml, pdfOfLines, PNG } from '../../builders/attachment/files.ts';
import { rawZip } from '../../builders/workbook/raw-zip.ts';
import { xlsxOfRows } from '../../builders/workbook/xlsx.ts';
import { encodeTcvn3 } from '../../core/text/encode.ts';

const textOf = async (bytes: Uint8Array | string, name = 'tệp'): Promise<string | TextOutcome> => {
  const outcome = await readText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  return outcome.ok && outcome.state === 'extracted' && outcome.mark === null ? outcome.text : outcome;
};

describe('the text of a Word file', () => {
  it('holds headers, body, tables, text boxes, footers and notes, and no deleted text', async () => {
    const box = '<w:p><w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>'
      + `${paragraphXml('Trong khung')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraphXml('Trong khung')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const table = `<w:tbl><w:tr><w:tc>${paragraphXml('Đơn vị')}</w:tc><w:tc>${paragraphXml('Số')}${paragraphXml('(tin)')}</w:tc></w:tr></w:tbl>`;
    const edited = '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t> bốn</w:t></w:r></w:ins></w:p>';
    const docx = docxOf({ body: paragraphXml('Kế hoạch') + box + table + edited, header: paragraphXml('Đầu trang'), footer: paragraphXml('Cuối trang'), footnotes: `<w:footnote>${paragraphXml('Chú thích')}</w:footnote>` });
    expect(await textOf(docx)).toBe('Đầu trang\nKế hoạch\nTrước\nTrong khung\nĐơn vị\tSố\n(tin)\nMột\thai\nba bốn\nCuối trang\nChú thích');
  });

  it('is decoded by the legacy fonts of runs and styles', async () => {
    const styles = '<w:style w:styleId="Cu"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Cu"/></w:style>';
    const legacy = encodeTcvn3('Tuyên truyền đại hội');
    const docx = docxOf({ styles, body: paragraphXml(legacy, { font: '.VnTimeH' }) + paragraphXml(legacy, { style: 'Con' }) + paragraphXml('Tuyên truyền', { font: 'Times New Roman' }) });
    expect(await textOf(docx)).toBe('TUYÊN TRUYỀN ĐẠI HỘI\nTuyên truyền đại hội\nTuyên truyền');
  });

  it('is shown with its headings and tables', async () => {
    const styles = '<w:style w:styleId="H1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const outcome = await readPreview(docxOf({ styles, body: `${paragraphXml('Phần một', { style: 'H1' })}${paragraphXml('')}<w:tbl><w:tr><w:tc>${paragraphXml('a')}</w:tc></w:tr></w:tbl>` }), 'a.docx');
    expect(outcome).toEqual({ ok: true, kind: 'blocks', blocks: [{ kind: 'paragraph', text: 'Phần một', level: 1 }, { kind: 'table', rows: [['a']] }], cut: false });
  });
});

describe('the text of other files', () => {
  it.each<readonly [string, Uint8Array | string, string, string | object]>([
    ['a PDF', pdfOfLines('Thanh Ba', 'Phu Tho'), 'a.pdf', 'Thanh Ba\nPhu Tho'],
    ['a scan in a PDF', pdfOfLines(), 'a.pdf', { ok: true, state: 'no-text', pages: 1 }],
    ['a picture', PNG, 'a.docx', { ok: true, state: 'no-text' }],
    ['a workbook', xlsxOfRows('<row r="1"><c r="A1" t="inlineStr"><is><t>Tin, bài</t></is></c><c r="B1"><v>142</v></c></row>'), 'a.xlsx', 'Sheet1\nTin, bài\t142'],
    ['a table as text', 'Tên;Số\nAn Hoà;5\nBình Lâm;7', 'a.csv', 'a\nTên\tSố\nAn Hoà\t5\nBình Lâm\t7'],
    ['plain text', 'Đoạn một\r\n\r\nĐoạn hai', 'a.txt', 'Đoạn một\nĐoạn hai'],
    ['legacy text', Buffer.from(encodeTcvn3('Kế hoạch tuyên truyền đại hội đảng bộ các cấp, nhiệm kỳ mới'), 'latin1'), 'a.txt', 'Kế hoạch tuyên truyền đại hội đảng bộ các cấp, nhiệm kỳ mới'],
    ['a page', '<html><head><title>Tên</title><style>p{}</style><script>x()</script></head><body><h1>Kế hoạch</h1><p>Một &amp; hai<br>ba</p><table><tr><td>a<td>b</table></body></html>', 'a.html', 'Tên\nKế hoạch\nMột & hai\nba\na\tb'],
    ['rich text', '{\\rtf1\\ansi{\\fonttbl{\\f0\\fnil .VnTime;}{\\f1 Times New Roman;}}{\\*\\generator x;}\\f1 K\\u7871? ho\\u7841?ch\\par\\f0 Tuy\\\'aan truy\\\'d2n\\par}', 'a.rtf', 'Kế hoạch\nTuyên truyền'],
    ['an archive', rawZip([{ name: 'x.txt', data: 'x' }]), 'a.zip', { ok: true, state: 'not-supported' }],
    ['some bytes', Buffer.from([0, 1, 2, 3, 4, 5, 250, 251]), 'a.dat', { ok: true, state: 'not-supported' }],
    ['white space', ' \n ', 'a.txt', { ok: true, state: 'no-text' }],
  ])('of %s', async (_what, bytes, name, expected) => {
    const text = await textOf(bytes, name);
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatchObject(expected);
  });
});

describe('a secrecy mark at the head', () => {
  const letterhead = (mark: string): string => `<w:tbl><w:tr><w:tc>${paragraphXml('HUYỆN UỶ')}${paragraphXml(mark)}</w:tc><w:tc>${paragraphXml('ĐẢNG CỘNG SẢN VIỆT NAM')}</w:tc></w:tr></w:tbl>`;

  it.each<readonly [string, Uint8Array | string, string, string]>([
    ['of a Word file', docxOfLines('TỐI MẬT', 'Báo cáo'), 'a.docx', 'TỐI MẬT'],
    ['in a letterhead', docxOf({ body: letterhead('MẬT') }), 'a.docx', 'MẬT'],
    ['in the header of a page', docxOf({ body: paragraphXml('x'), header: paragraphXml('TUYỆT MẬT') }), 'a.docx', 'TUYỆT MẬT'],
    ['of a text', 'Số 5\nĐộ mật: Mật\nBáo cáo', 'a.txt', 'Mật'],
    ['of a sheet', xlsxOfRows('<row r="1"><c r="A1" t="inlineStr"><is><t>MẬT</t></is></c></row>'), 'a.xlsx', 'MẬT'],
  ])('%s is told, and nothing of its text', async (_where, bytes, name, mark) => {
    expect(await readText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)).toMatchObject({ ok: true, mark, text: '' });
  });

  it('is none in a sentence, in a column of a form, or far below', async () => {
    const form = `<w:tbl><w:tr>${['Văn bản', 'Mật', 'Tối mật'].map((cell) => `<w:tc>${paragraphXml(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;
    for (const bytes of [docxOfLines('về bảo vệ bí mật'), docxOf({ body: paragraphXml('Thống kê') + form }), docxOfLines(...Array.from({ length: 60 }, (_, line) => `Dòng ${line}`), 'MẬT')]) {
      expect(await readText(bytes, 'a.docx')).toMatchObject({ ok: true, mark: null, state: 'extracted' });
    }
  });
});

describe('a file that is broken or out to do harm', () => {
  const encryptedPdf = Buffer.from(Buffer.from(pdfOfLines('x')).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -4 >> /ID [(cccccccccccccccc) (cccccccccccccccc)]'), 'latin1');
  const bomb = (claimed: { readonly claimedSize?: number } = {}): Uint8Array => rawZip([
    { name: '_rels/.rels', data: '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>' },
    { name: 'word/document.xml', data: Buffer.alloc(40 * 1024 * 1024, 32), ...claimed },
  ]);

  it.each<readonly [string, () => Uint8Array, object]>([
    ['a PDF cut off', () => pdfOfLines('x').subarray(0, 200), { code: 'unreadable-file', params: { reason: 'damaged' } }],
    ['a PDF of nonsense', () => Buffer.from(`%PDF-1.7\n${'x'.repeat(5_000)}`), { code: 'unreadable-file' }],
    ['a PDF with a password', () => encryptedPdf, { code: 'encrypted-file' }],
    ['a Word file cut off', () => docxOfLines('x').subarray(0, 300), { code: 'unreadable-file', params: { reason: 'damaged' } }],
    ['a part that swells', () => bomb(), { code: 'file-too-large', params: { limit: 'inflateRatio' } }],
    ['a part that swells and denies it', () => bomb({ claimedSize: 500 }), { code: 'file-too-large', params: { limit: 'inflateRatio' } }],
    ['a document type', () => docxOf({ body: '', parts: { 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "b">]><w:document/>' } }), { code: 'unreadable-file', params: { reason: 'doctype' } }],
    ['elements a hundred thousand deep', () => docxOf({ body: '<w:p>'.repeat(100_000) }), { code: 'unreadable-file', params: { reason: 'damaged' } }],
    ['groups a million deep', () => Buffer.from(`{\\rtf1${'{'.repeat(1_000_000)}`), { code: 'unreadable-file', params: { reason: 'damaged' } }],
    ['nothing', () => Buffer.alloc(0), { code: 'unreadable-file', params: { reason: 'empty' } }],
  ])('%s is refused with its reason', async (_what, make, expected) => {
    expect(await readText(make(), 'tệp')).toMatchObject({ ok: false, ...expected });
  });

  it('is never more than is kept: a very long text is cut, and said to be', async () => {
    const outcome = await readText(Buffer.from(`${'chữ '.repeat(250_000)}\n`.repeat(5)), 'a.txt');
    expect(outcome).toMatchObject({ ok: true, state: 'extracted', cut: true });
    expect(outcome.ok ? outcome.text.length : 0).toBeLessThanOrEqual(4_000_004);
  });
});
