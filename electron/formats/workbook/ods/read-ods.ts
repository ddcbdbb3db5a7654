import type { Sheet, Workbook } from '../../../core/sheet/types.ts';
import { cellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit, Refused } from '../outcome.ts';
import { END, OPEN, XmlReader } from '../xml/reader.ts';
import type { ZipArchive } from '../zip.ts';
import { readOdsSheet } from './sheet.ts';
import { readOdsStyles } from './styles.ts';
import * as w from './words.ts';

const readContent = (content: Uint8Array, styleParts: readonly Uint8Array[], limits: ReadLimits): Workbook => {
  const context = { styles: readOdsStyles(styleParts), limits, budget: cellBudget(limits) };
  const sheets: Sheet[] = [];
  const xml = new XmlReader(content, w.WORDS);
  let inSpreadsheet = false;
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN) continue;
    if (xml.name === w.SPREADSHEET) inSpreadsheet = true;
    else if (xml.name === w.TABLE && inSpreadsheet) {
      sheets.push(readOdsSheet(xml, context));
      if (sheets.length > limits.sheets) throw overLimit('sheets', limits.sheets);
    } else if (inSpreadsheet || (xml.depth === 2 && xml.name !== w.BODY)) xml.skip();
    else if (xml.depth === 3) throw new Refused('unreadable-file', { reason: 'other-kind', kind: 'word' });
  }
  if (sheets.length === 0) throw new Refused('unreadable-file', { reason: 'no-sheets' });
  return { format: 'ods', sheets };
};

/** Throws `Refused` for an OpenDocument with a password. Looked at as bytes: the manifests of early versions have a document type. */
export const refuseEncrypted = (zip: ZipArchive): void => {
  const manifest = zip.read('META-INF/manifest.xml');
  const isEncrypted = manifest !== null && Buffer.from(manifest).includes('encryption-data');
  if (isEncrypted || zip.has('encrypted-package')) throw new Refused('encrypted-file', { reason: 'password' });
};

/** Reads an OpenDocument spreadsheet. Throws `Refused` when it is encrypted, broken, another kind, or passes a limit. */
export const readOds = (zip: ZipArchive, limits: ReadLimits): Workbook => {
  refuseEncrypted(zip);
  const content = zip.read('content.xml');
  if (content === null) throw damaged('content part missing');
  const styles = zip.read('styles.xml');
  return readContent(content, styles === null ? [content] : [styles, content], limits);
};

/** Reads the same document saved as one XML file (`.fods`). */
export const readFlatOds = (bytes: Uint8Array, limits: ReadLimits): Workbook => readContent(bytes, [bytes], limits);
