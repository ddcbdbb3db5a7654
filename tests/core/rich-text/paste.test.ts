import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml, cleanPastedPlain, LONGEST_MARKUP } from '../../../electron/core/rich-text/paste/clean.ts';
import { plainText } from '../../../electron/core/rich-text/plain-text.ts';
import { normaliseRichText } from '../../../electron/core/rich-text/normalise.ts';
import type { RichText } from '../../../electron/core/rich-text/types.ts';

function clean(html: string): RichText {
  const pasted = cleanPastedHtml(html);
  if (!pasted.ok) throw new Error(pasted.code);
  return pasted.rich;
}
const run = (text: string, ...marks: ('bold' | 'italic' | 'underline')[]) => ({ text, ...Object.fromEntries(marks.map((mark) => [mark, true])) });
const paragraph = (...runs: ReturnType<typeof run>[]) => ({ kind: 'paragraph', runs });
const item = (text: string, ...children: unknown[]) => ({ runs: [run(text)], ...(children.length === 0 ? {} : { children }) });
const list = (ordered: boolean, ...items: unknown[]) => ({ kind: 'list', ordered, items });

/** The clipboard as Word fills it: a style sheet, conditional comments, and the fragment. */
const word = (body: string, sheet = ''): string => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>Không phải nội dung</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:"Times New Roman";}
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-parent:""; margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;}
 ${sheet} @list l0:level1 {mso-level-text:"%1\\.";} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const marker = (text: string): string => `<![if !supportLists]><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;
const listed = (level: number, mark: string, text: string): string => `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${String(level)} lfo1'>${marker(mark)}${text}<o:p></o:p></p>\n`;

describe('text from Word', () => {
  it('comes as paragraphs with bold, italics and underlining, without sizes, colours and fonts', () => {
    expect(clean(word(`<p class=MsoNormal style='text-align:justify;line-height:150%'><b style='mso-bidi-font-weight:normal'><span
      style='font-size:13.0pt;color:#C00000;background:yellow'>Kính gửi:</span></b> Ban Tuyên giáo <i>Huyện
      uỷ</i> và <span style='font-weight:700;font-style:italic;text-decoration:underline'>các xã</span><o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Đề nghị báo cáo.</p>`))).toEqual([
      paragraph(run('Kính gửi:', 'bold'), run(' Ban Tuyên giáo '), run('Huyện uỷ', 'italic'), run(' và '), run('các xã', 'bold', 'italic', 'underline')),
      paragraph(run('Đề nghị báo cáo.')),
    ]);
  });

  it('raises and lowers digits as letters do, and leaves out what is struck through', () => {
    expect(clean(word("<p>1.200 m<sup>2</sup>, H<sub>2</sub>O, 10<span style='vertical-align:super'>3</span>, lần<sup>nhất</sup> <s>bỏ</s><span style='text-decoration:line-through'>bỏ nữa</span></p>"))).toEqual([paragraph(run('1.200 m², H₂O, 10³, lầnnhất'))]);
  });

  it('keeps the look of its paragraph styles, which stands in the sheet', () => {
    expect(clean(word('<p class=TieuDe>Thông báo</p><p class=MsoNormal>Tin <span class=Nhan>nhấn</span></p>', 'p.TieuDe {font-weight:bold; text-align:center} span.Nhan {font-style:italic}'))).toEqual([
      { kind: 'paragraph', align: 'center', runs: [run('Thông báo', 'bold')] }, paragraph(run('Tin '), run('nhấn', 'italic')),
    ]);
  });

  it('keeps headings, without the bold that every heading has', () => {
    expect(clean(word("<h1>I. <b>Đặc điểm</b></h1><h1><b><span style='color:blue'>Kết quả</span></b></h1><h2>Tuyên truyền</h2><h3>Nhỏ hơn</h3>"))).toEqual([
      { kind: 'heading', level: 1, runs: [run('I. '), run('Đặc điểm', 'bold')] },
      { kind: 'heading', level: 1, runs: [run('Kết quả')] },
      { kind: 'heading', level: 2, runs: [run('Tuyên truyền')] },
      paragraph(run('Nhỏ hơn', 'bold')),
    ]);
  });

  it('makes lists of its list paragraphs, three levels deep, whose markers are no text', () => {
    expect(clean(word(listed(1, '1.', 'Một') + listed(2, 'a)', 'Điểm a') + listed(3, 'i.', 'Sâu') + listed(2, 'b)', 'Điểm b') + listed(1, '2.', 'Hai') + listed(1, '·', 'Chấm') + listed(1, 'o', 'Tròn')))).toEqual([
      list(true, item('Một', list(true, item('Điểm a', list(true, item('Sâu'))), item('Điểm b'))), item('Hai')),
      list(false, item('Chấm'), item('Tròn')),
    ]);
  });

  it('keeps numbers as text where no list of the register would print them', () => {
    expect(clean(word(listed(1, '3.', 'Ba') + listed(1, 'Điều 1.', 'Phạm vi') + listed(1, 'a)', 'Điểm') + listed(2, '1.1.', 'Kép')))).toEqual([
      paragraph(run('3. Ba')), paragraph(run('Điều 1. Phạm vi')), paragraph(run('a) Điểm')), paragraph(run('1.1. Kép')),
    ]);
    expect(clean(word(`<h1 style='mso-list:l1 level1 lfo2'>${marker('II.')}Kết quả</h1>`))).toEqual([{ kind: 'heading', level: 1, runs: [run('II. Kết quả')] }]);
  });

  it('keeps tables with spans and header rows, and flattens what stands in their cells', () => {
    expect(clean(word(`<div align=center><table class=MsoTableGrid border=1><thead><tr style='mso-yfti-irow:0'><td width=40 rowspan=2><p class=MsoNormal align=center><b>TT</b></p></td><td colspan=2><p>Nội dung</p></td></tr>
      <tr><td><p>A</p></td><td><p>B</p></td></tr></thead><tr><td><p>1</p></td><td><p>một</p><p>hai</p><p>&nbsp;</p></td><td>${listed(1, '·', 'chấm')}<table><tr><td>trong</td><td>nữa</td></tr></table></td></tr></table></div>`))).toEqual([
      { kind: 'table', header: 2, rows: [
        [{ paragraphs: [[run('TT', 'bold')]], rowSpan: 2 }, { paragraphs: [[run('Nội dung')]], colSpan: 2 }],
        [{ paragraphs: [[run('A')]] }, { paragraphs: [[run('B')]] }],
        [{ paragraphs: [[run('1')]] }, { paragraphs: [[run('một')], [run('hai')]] }, { paragraphs: [[run('- chấm')], [run('trong')], [run('nữa')]] }],
      ] },
    ]);
  });

  it('drops smart tags, bookmarks and fields but not their words, and remarks with their words', () => {
    expect(clean(word(`<p class=MsoNormal><a name="_Toc1"></a><st1:place w:st="on"><st1:City w:st="on">Thanh Ba</st1:City></st1:place>, <a href="http://thanhba.gov.vn"><span class=MsoHyperlink>cổng thông tin</span></a>
      <span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a></span> <ins cite="mailto:x">thêm</ins><del cite="mailto:x">bỏ</del><span style='display:none;mso-hide:all'>ẩn</span></p>
      <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Xem lại</p></div></div>`, 'a:link, span.MsoHyperlink {color:blue; text-decoration:underline;}'))).toEqual([paragraph(run('Thanh Ba, cổng thông tin thêm'))]);
  });

  it('keeps tabs and line breaks', () => {
    expect(clean(word("<p class=MsoNormal>Nơi nhận:<span style='mso-tab-count:2'>      </span>Ký<br>tên<br clear=all></p>"))).toEqual([paragraph(run('Nơi nhận:\t\tKý\ntên'))]);
  });

  it('reads text in the fonts from before Unicode', () => {
    expect(clean(word("<p class=MsoNormal>C¸c ®¬n vÞ b¸o c¸o <b>Ban Tuyªn gi¸o</b></p><p><span style='font-family:VNI-Times'>Coäng hoøa</span> <span style='font-family:Arial'>xã hội</span></p>", 'p.MsoNormal {font-family:".VnTime";}'))).toEqual([
      paragraph(run('Các đơn vị báo cáo '), run('Ban Tuyên giáo', 'bold')), paragraph(run('Cộng hòa xã hội')),
    ]);
  });
});

describe('text from elsewhere', () => {
  it('from a spreadsheet is a table', () => {
    expect(clean("<table border=0><col width=64><tr height=20><th class=xl65>Đơn vị</th><th>Tin</th></tr><tr><td x:str>Đồng Xuân</td><td align=right x:num>1.204</td></tr></table>")).toEqual([
      { kind: 'table', header: 1, rows: [[{ paragraphs: [[run('Đơn vị')]] }, { paragraphs: [[run('Tin')]] }], [{ paragraphs: [[run('Đồng Xuân')]] }, { paragraphs: [[run('1.204')]] }]] },
    ]);
  });

  it('from a web page keeps its lists, and its paragraphs parted by two breaks', () => {
    expect(clean('<p>Việc:<ul><li>Một<ol><li>trong<li>nữa</ol><li><p>Hai</p><p>tiếp</p></ul><div>Một<br><br>Hai<br/>ba</div><ol start=4><li>Bốn</li></ol>')).toEqual([
      paragraph(run('Việc:')),
      list(false, item('Một', list(true, item('trong'), item('nữa'))), item('Hai\ntiếp')),
      paragraph(run('Một')), paragraph(run('Hai\nba')), paragraph(run('4. Bốn')),
    ]);
  });

  it('from Word on the web joins its lists of one item each', () => {
    const part = (level: number, text: string): string => `<div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li data-aria-level="${String(level)}"><p class="Paragraph"><span>${text}</span></p></li></ul></div>`;
    expect(clean(part(1, 'Một') + part(2, 'Trong') + part(1, 'Hai'))).toEqual([list(false, item('Một', list(false, item('Trong'))), item('Hai'))]);
  });

  it('from a web editor that wraps everything in a bold that is none', () => {
    expect(clean('<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Đậm</span><span style="font-weight:400"> thường</span></p></b>')).toEqual([paragraph(run('Đậm', 'bold'), run(' thường'))]);
  });

  it('may be broken in any way', () => {
    expect(clean('5 < 6 & 7 > 2 &unknown; &#7879;&#x1EC7;&eacute;</b></p></table><b')).toEqual([paragraph(run('5 < 6 & 7 > 2 &unknown; ệệé<b'))]);
    expect(clean('<table><tr><td>A<tr><td>B</table>C')).toMatchObject([{ kind: 'table', rows: [[{ paragraphs: [[run('A')]] }], [{ paragraphs: [[run('B')]] }]] }, paragraph(run('C'))]);
  });

  it('as plain text is a paragraph a line', () => {
    expect(cleanPastedPlain('Một\r\n\r\nHai\tba\n')).toEqual({ ok: true, rich: [paragraph(run('Một')), paragraph(run('Hai\tba'))] });
  });
});

const inline = fc.constantFrom('b', 'i', 'u', 'span', 'o:p', 'st1:place', 'font', 'a', 'em');
const block = fc.constantFrom('p', 'div', 'h1', 'h4', 'li', 'ul', 'ol', 'table', 'tr', 'td', 'th', 'thead', 'blockquote', 'center', 'body');
const plainWord = fc.stringMatching(/^[a-zàảãáạăâđêôơư]{1,6}$/u);
const piece = fc.oneof(
  { weight: 4, arbitrary: plainWord.map((text) => ({ html: `${text} `, text })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('', '/'), inline).map(([slash, name]) => ({ html: `<${slash}${name}>`, text: '' })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('', '/'), block).map(([slash, name]) => ({ html: `<${slash}${name}>`, text: '' })) },
  { weight: 1, arbitrary: fc.constantFrom('<!-- x -->', '<![if !x]>', '<br>', '&nbsp;', '<p style="mso-list:l0 level2 lfo1">', '<span style="mso-tab-count:1">', '<td colspan=3 rowspan=9>').map((html) => ({ html, text: '' })) },
);

describe('any markup', () => {
  propertyTest.prop([fc.array(piece, { maxLength: 60 })])('loses no word, keeps their order, and gives the normal form', (pieces) => {
    const rich = clean(pieces.map(({ html }) => html).join(''));
    const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
    // What stands between the cells of a table is moved in front of it, as a browser does; all words are there in any case.
    const sorted = (text: string): string => [...text].sort().join('');
    expect(sorted(letters(plainText(rich)))).toBe(sorted(letters(pieces.map(({ text }) => text).join('').normalize('NFC'))));
    expect(normaliseRichText(rich)).toEqual(rich);
  });

  propertyTest.prop([fc.string({ unit: 'binary', maxLength: 200 })])('never fails', (html) => {
    expect(cleanPastedHtml(html).ok).toBe(true);
  });
});

describe('an endless paste', () => {
  it('is refused whole, before it is read', () => {
    expect(cleanPastedHtml('x'.repeat(LONGEST_MARKUP + 1))).toEqual({ ok: false, code: 'paste-too-large' });
    expect(cleanPastedPlain('x'.repeat(LONGEST_MARKUP + 1))).toEqual({ ok: false, code: 'paste-too-large' });
  });

  it('is refused as soon as its text is more than a text may hold', () => {
    expect(cleanPastedHtml(`<p>${'chữ '.repeat(400_000)}</p>`)).toEqual({ ok: false, code: 'paste-too-large' });
    expect(cleanPastedHtml('<p>x</p>'.repeat(300_000))).toEqual({ ok: false, code: 'paste-too-large' });
  });

  it.each([
    ['elements in elements', `${'<b>'.repeat(300_000)}chữ`],
    ['ends of nothing', `chữ${'</i></span></p>'.repeat(100_000)}`],
    ['paragraphs below a mountain of elements', `<p><div>${'<span>'.repeat(100_000)}${'<p></p>'.repeat(100_000)}chữ`],
    ['signs that begin nothing', `chữ${'<'.repeat(5_000_000)}`],
    ['a tag without end', `chữ<b ${'x="'.repeat(2_000_000)}`],
    ['comments without end', `chữ${'<!--'.repeat(2_000_000)}`],
    ['declarations', `<p style="${'font-weight:bold;'.repeat(500_000)}">chữ</p>`],
    ['rules of a sheet', `<style>${'p{color:red}'.repeat(700_000)}</style>chữ`],
    ['spans', `<table><tr>${'<td rowspan=9999 colspan=9999>'.repeat(9_000)}chữ</table>`],
  ])('of %s is read in one pass', (_name, html) => {
    const pasted = cleanPastedHtml(html);
    if (pasted.ok) expect(plainText(pasted.rich)).toContain('chữ');
    else expect(pasted.code).toBe('paste-too-large');
  }, 15_000);
});
