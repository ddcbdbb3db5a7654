import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPreview, readText } from '../../../electron/formats/text/read-text.ts';
import { odfOf, odtOf, pptxOf, shapeXml } from '../../builders/attachment/office-files.ts';
import { rawZip } from '../../builders/workbook/raw-zip.ts';
import { encodeTcvn3 } from '../../core/text/encode.ts';

const textOf = async (bytes: Uint8Array, name: string): Promise<unknown> => {
  const outcome = await readText(bytes, name);
  return outcome.ok && outcome.state === 'extracted' && outcome.mark === null ? outcome.text : outcome;
};

describe('the text of an OpenDocument text', () => {
  it('holds page headers, headings, tables, text boxes, notes and footers, and nothing deleted or remarked', async () => {
    const deleted = '<text:tracked-changes><text:changed-region><text:deletion><text:p>đã xoá</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const paragraph = '<text:p>Một<text:s text:c="2"/>hai<text:tab/>ba   bốn<office:annotation><text:p>nhận xét</text:p></office:annotation>'
      + '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích</text:p></text:note-body></text:note>'
      + '<draw:frame><draw:text-box><text:p>Trong khung</text:p></draw:text-box></draw:frame></text:p>';
    const table = '<table:table><table:table-row><table:table-cell><text:p>Đơn vị</text:p></table:table-cell><table:table-cell><text:p>Số</text:p><text:p>(tin)</text:p></table:table-cell></table:table-row></table:table>';
    const list = '<text:list><text:list-item><text:p>Mục a</text:p></text:list-item></text:list>';
    const page = '<style:master-page><style:header><text:p>Đầu trang</text:p></style:header><style:footer><text:p>Cuối trang</text:p></style:footer></style:master-page>';
    const odt = odtOf(`${deleted}<text:h text:outline-level="1">Kế hoạch</text:h>${paragraph}${table}${list}`, { master: page + page });
    expect(await textOf(odt, 'a.odt')).toBe('Đầu trang\nKế hoạch\nMột  hai\tba bốn\nChú thích\nTrong khung\nĐơn vị\tSố\n(tin)\nMục a\nCuối trang');
    expect(await readPreview(odt, 'a.odt')).toMatchObject({ ok: true, kind: 'blocks', blocks: [{ text: 'Đầu trang' }, { text: 'Kế hoạch', level: 1 }, {}, {}, {}, { kind: 'table', rows: [['Đơn vị', 'Số\n(tin)']] }, {}, {}] });
  });

  it('is decoded by the legacy fonts of its styles', async () => {
    const automatic = '<style:style style:name="P1" style:family="paragraph"><style:text-properties style:font-name=".VnTime"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties style:font-name="Arial"/></style:style>';
    const odt = odtOf(`<text:p text:style-name="P1">${encodeTcvn3('Tuyên truyền đại hội')}</text:p><text:p text:style-name="P1"><text:span text:style-name="T1">Tuyên truyền</text:span></text:p>`, { automatic });
    expect(await textOf(odt, 'a.odt')).toBe('Tuyên truyền đại hội\nTuyên truyền');
  });

  it('is read from a file that LibreOffice wrote', async () => {
    expect(await textOf(readFileSync(join(import.meta.dirname, '../../fixtures/attachments/ke-hoach.odt')), 'ke-hoach.odt')).toBe('Đầu trang\nKế hoạch\nĐoạn một đậm\nĐơn vị\tSố\nCuối\tcùng');
  });
});

describe('the text of a presentation', () => {
  const slides = pptxOf([
    { shapes: shapeXml('title', 'Hội nghị triển khai') + shapeXml(null, 'Ý một', 'Ý hai'), notes: 'Lời nói thêm' },
    { shapes: `<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Đơn vị</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>Số</a:t></a:r><a:fld><a:t>2</a:t></a:fld></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>` },
  ]);

  it('of PowerPoint comes slide by slide as they are shown, with its notes', async () => {
    expect(await readText(slides, 'a.pptx')).toMatchObject({ ok: true, state: 'extracted', pages: 2, text: 'Hội nghị triển khai\nÝ một\nÝ hai\nLời nói thêm\nĐơn vị\tSố' });
    expect(await readPreview(slides, 'a.pptx')).toMatchObject({ kind: 'blocks', blocks: [{ text: 'Hội nghị triển khai', level: 2 }, {}, {}, {}, { kind: 'table' }] });
  });

  it('of Impress as well', async () => {
    const page = (text: string): string => `<draw:page><draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></draw:page>`;
    expect(await readText(odfOf({ kind: 'presentation', body: page('Trang một') + page('Trang hai') }), 'a.odp')).toMatchObject({ state: 'extracted', pages: 2, text: 'Trang một\nTrang hai' });
  });
});

describe('office files that must not be read or kept', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['an OpenDocument text', odtOf('<text:p>MẬT</text:p><text:p>Báo cáo</text:p>'), 'a.odt'],
    ['the page header of one', odtOf('<text:p>Báo cáo</text:p>', { master: '<style:header><text:p>MẬT</text:p></style:header>' }), 'a.odt'],
    ['a slide', pptxOf([{ shapes: shapeXml(null, 'MẬT') }]), 'a.pptx'],
  ])('%s with a secrecy mark', async (_what, bytes, name) => {
    expect(await readText(bytes, name)).toMatchObject({ ok: true, mark: 'MẬT', text: '' });
  });

  const swollen = (name: string, around: readonly { readonly name: string; readonly data: string }[]): Uint8Array => rawZip([...around, { name, data: Buffer.alloc(40 * 1024 * 1024, 32) }]);
  it.each<readonly [string, Uint8Array, object]>([
    ['a text with a password', odtOf('', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }), { code: 'encrypted-file' }],
    ['a text that swells', swollen('content.xml', [{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]), { code: 'file-too-large', params: { limit: 'inflateRatio' } }],
    ['a presentation that swells', swollen('ppt/presentation.xml', []), { code: 'file-too-large', params: { limit: 'inflateRatio' } }],
    ['a text without its content', rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]), { code: 'unreadable-file', params: { reason: 'damaged' } }],
    ['elements a hundred thousand deep', odtOf('<text:p>'.repeat(100_000)), { code: 'unreadable-file', params: { reason: 'damaged' } }],
  ])('%s', async (_what, bytes, expected) => {
    expect(await readText(bytes, 'tệp')).toMatchObject({ ok: false, ...expected });
  });

  it('an old Word file and a drawing are kept without their text, and said so', async () => {
    const doc = readFileSync(join(import.meta.dirname, '../../fixtures/attachments/cu.doc'));
    expect(await readText(doc, 'cu.doc')).toMatchObject({ ok: true, state: 'not-supported' });
    const drawing = rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.graphics' }, { name: 'content.xml', data: '<x/>' }]);
    expect(await readText(drawing, 'a.odg')).toMatchObject({ ok: true, state: 'not-supported' });
  });
});
