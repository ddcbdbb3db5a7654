import { rawZip } from '../workbook/raw-zip.ts';

/** Texts and presentations of other office programs, made of raw parts. */

const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ODF = ['office', 'text', 'table', 'style', 'draw', 'presentation'].map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`).join(' ');

type OdfParts = { readonly kind: 'text' | 'presentation'; readonly body: string; readonly automatic?: string; readonly master?: string; readonly manifest?: string };

/** @param body what stands in `office:text` or `office:presentation`; `automatic` and `master` what stands in its styles */
export function odfOf({ kind, body, automatic = '', master = '', manifest = '' }: OdfParts): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
    'content.xml': `<office:document-content ${ODF}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${ODF}><office:master-styles>${master}</office:master-styles></office:document-styles>`,
  };
  return rawZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
}

export const odtOf = (body: string, more: Omit<OdfParts, 'kind' | 'body'> = {}): Uint8Array => odfOf({ kind: 'text', body, ...more });

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE_RELATION}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const shapeXml = (placeholder: string | null, ...paragraphs: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${placeholder === null ? '' : `<p:ph type="${placeholder}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs.map((text) => `<a:p><a:r><a:rPr/><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;

/** A PowerPoint file: the shapes of each slide in the order they are shown, which is not the order of the parts. */
export function pptxOf(slides: readonly { readonly shapes: string; readonly notes?: string }[]): Uint8Array {
  const partOf = (at: number): number => slides.length - at;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides.map((_slide, at) => `<p:sldId id="${256 + at}" r:id="s${partOf(at)}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(slides.map((_slide, at) => [`s${at + 1}`, 'slide', `slides/slide${at + 1}.xml`] as const)),
  };
  for (const [at, { shapes, notes }] of slides.entries()) {
    parts[`ppt/slides/slide${partOf(at)}.xml`] = `<p:sld><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    if (notes === undefined) continue;
    parts[`ppt/slides/_rels/slide${partOf(at)}.xml.rels`] = relations([['n', 'notesSlide', '../notesSlides/notes.xml']]);
    parts['ppt/notesSlides/notes.xml'] = `<p:notes><p:cSld><p:spTree>${shapeXml('body', notes)}</p:spTree></p:cSld></p:notes>`;
  }
  return rawZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
}
