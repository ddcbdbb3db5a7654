import type { TextBlock } from '../../../core/attachment/types.ts';
import { refuseEncrypted } from '../../workbook/ods/read-ods.ts';
import { readOdsStyles } from '../../workbook/ods/styles.ts';
import { damaged } from '../../workbook/outcome.ts';
import { END, OPEN, XmlReader } from '../../workbook/xml/reader.ts';
import type { ZipArchive } from '../../workbook/zip.ts';
import type { FileContent } from '../outcome.ts';
import { readBlocks, readElement, type FontOf } from './blocks.ts';
import * as w from './words.ts';

const MIME = 'application/vnd.oasis.opendocument.';

/** What kind of OpenDocument a package says it is; null when it is none. */
export const odfKindOf = (zip: ZipArchive): string | null => {
  const mimetype = zip.read('mimetype');
  const type = mimetype === null ? '' : Buffer.from(mimetype).toString('latin1').trim();
  return type.startsWith(MIME) ? type.slice(MIME.length).replace(/-template$/, '') : null;
};

/**
 * The text of an OpenDocument text or presentation: page headers, body, page footers. Throws `Refused` when the file is
 * encrypted, broken or passes a limit.
 */
export const readOdf = (zip: ZipArchive): Extract<FileContent, { kind: 'blocks' }> => {
  refuseEncrypted(zip);
  const content = zip.read('content.xml');
  if (content === null) throw damaged('content part missing');
  const styles = zip.read('styles.xml');
  const { textFont: fontOf } = readOdsStyles(styles === null ? [content] : [styles, content]);
  const around = (part: number): readonly TextBlock[] => (styles === null ? [] : readElements(styles, part, fontOf));
  const { blocks, slides } = readBody(content, fontOf);
  return { kind: 'blocks', blocks: [...around(w.HEADER), ...blocks, ...around(w.FOOTER)], pages: slides === 0 ? null : slides };
};

const readBody = (content: Uint8Array, fontOf: FontOf): { readonly blocks: readonly TextBlock[]; readonly slides: number } => {
  const xml = new XmlReader(content, w.WORDS);
  const blocks: TextBlock[] = [];
  let slides = 0;
  let inBody = false;
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN) continue;
    if (xml.name === w.BODY) inBody = true;
    else if (!inBody) continue;
    else if (xml.name === w.PAGE) slides += 1;
    else blocks.push(...readElement(xml, fontOf));
  }
  return { blocks, slides };
};

/** The text of each element of this name, wherever it stands; what several pages share is read once. */
const readElements = (part: Uint8Array, name: number, fontOf: FontOf): readonly TextBlock[] => {
  const xml = new XmlReader(part, w.WORDS);
  const found = new Map<string, readonly TextBlock[]>();
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN || xml.name !== name) continue;
    const blocks = readBlocks(xml, fontOf);
    found.set(JSON.stringify(blocks), blocks);
  }
  return [...found.values()].flat();
};
