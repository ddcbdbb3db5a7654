import { rawZip } from '../workbook/raw-zip.ts';

/** Small files of many kinds, as people put them with a record. */

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const paragraphXml = (text: string, more: { readonly font?: string; readonly style?: string } = {}): string =>
  `<w:p>${more.style === undefined ? '' : `<w:pPr><w:pStyle w:val="${more.style}"/></w:pPr>`}<w:r>${more.font === undefined ? '' : `<w:rPr><w:rFonts w:ascii="${more.font}" w:hAnsi="${more.font}"/></w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

export type DocxParts = {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly styles?: string;
  /** Further or other parts by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

/** A Word file made of raw parts. */
export function docxOf({ body, header, footer, footnotes, styles, parts = {} }: DocxParts): Uint8Array {
  const beside = Object.entries({ header, footer, footnotes, styles }).flatMap(([type, content]) => (content === undefined ? [] : [{ type, content }]));
  const root: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr', footnotes: 'footnotes', styles: 'styles' };
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
    '_rels/.rels': xml(`<Relationships><Relationship Id="r1" Type="${OFFICE_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': xml(`<Relationships>${beside.map(({ type }) => `<Relationship Id="${type}" Type="${OFFICE_RELATION}/${type}" Target="${type}.xml"/>`).join('')}</Relationships>`),
    'word/document.xml': xml(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(beside.map(({ type, content }) => [`word/${type}.xml`, xml(`<w:${root[type]} ${W}>${content}</w:${root[type]}>`)])),
    ...parts,
  };
  return rawZip(Object.entries(all).map(([name, data]) => ({ name, data })));
}

export const docxOfLines = (...lines: readonly string[]): Uint8Array => docxOf({ body: lines.map((line) => paragraphXml(line)).join('') });

/** A PDF of one page with lines of plain letters; without lines it is a scan's page without any text. */
export function pdfOfLines(...lines: readonly string[]): Uint8Array {
  const content = lines.length === 0 ? '0 0 100 100 re f' : `BT /F1 12 Tf 14 TL 50 800 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  return pdfOf(content, '/Font << /F1 5 0 R >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
}

/** A PDF as a scanner makes it: a page that is one black picture in the coding of fax machines. */
export function pdfOfScan(): Uint8Array {
  const picture = '\xff\xff\x00\x10\x01';
  const head = `/Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 16 /Rows 16 >> /Length ${picture.length}`;
  return pdfOf('q 595 0 0 842 0 0 cm /I Do Q', '/XObject << /I 5 0 R >>', `<< ${head} >>\nstream\n${picture}\nendstream`);
}

/** @param resource what the fifth object is to the page */
function pdfOf(content: string, resource: string, fifth: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resource} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    fifth,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A picture of one white point. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');

export const fileOf = (name: string, bytes: Uint8Array | string): File => new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
