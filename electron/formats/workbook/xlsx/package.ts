import { damaged, Refused } from '../outcome.ts';
import { END, OPEN, XmlReader } from '../xml/reader.ts';
import type { ZipArchive } from '../zip.ts';
import * as w from './words.ts';

export type Relationship = { readonly id: string; readonly type: string; readonly part: string };

/** The last word of a relationship type, the same in transitional and strict files: `worksheet`, `sharedStrings`. */
const typeWord = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** The part that a target names, seen from the folder of its source part. */
const resolvePart = (folder: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  const path = target.replaceAll('\\', '/').split(/[?#]/)[0] ?? '';
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const joined = steps.join('/');
  return joined.includes('%') ? decodePercent(joined) : joined;
};

const decodePercent = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The relationships of a part (`''` is the package); none when it has no relationships part. */
export const readRelationships = (zip: ZipArchive, part: string): Relationship[] => {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = zip.read(`${folder}_rels/${part.slice(slash)}.rels`);
  if (bytes === null) return [];
  const found: Relationship[] = [];
  const xml = new XmlReader(bytes, w.WORDS);
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN || xml.name !== w.RELATIONSHIP) continue;
    const target = xml.attribute(w.TARGET);
    if (target === null || xml.attribute(w.TARGET_MODE) === 'External') continue;
    found.push({ id: xml.attribute(w.ID_CAPITAL) ?? '', type: typeWord(xml.attribute(w.TYPE) ?? ''), part: resolvePart(folder, target) });
  }
  return found;
};

/** What else a package with an office document in it may be, told by the content type of that document. */
const otherKind = (contentType: string): string | null => {
  if (contentType.includes('wordprocessingml') || contentType.includes('ms-word')) return 'word';
  if (contentType.includes('presentationml') || contentType.includes('ms-powerpoint')) return 'presentation';
  return null;
};

/** The content type of a part as `[Content_Types].xml` gives it, `''` when it says nothing. */
const contentTypeOf = (zip: ZipArchive, part: string): string => {
  const bytes = zip.read('[Content_Types].xml');
  if (bytes === null) return '';
  const xml = new XmlReader(bytes, w.WORDS);
  let byExtension = '';
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN) continue;
    const type = xml.attribute(w.CONTENT_TYPE) ?? '';
    if (xml.name === w.OVERRIDE) {
      const name = (xml.attribute(w.PART_NAME) ?? '').replace(/^\//, '');
      if (name.toLowerCase() === part.toLowerCase()) return type;
    } else if (xml.name === w.DEFAULT && (xml.attribute(w.EXTENSION) ?? '').toLowerCase() === extension) byExtension = type;
  }
  return byExtension;
};

/** The part that holds the workbook. Throws `Refused` when the package is some other kind of document. */
export const findWorkbookPart = (zip: ZipArchive): string => {
  const main = readRelationships(zip, '').find((relation) => relation.type === 'officeDocument')?.part;
  const part = main ?? ['xl/workbook.xml', 'word/document.xml', 'ppt/presentation.xml'].find((name) => zip.has(name));
  if (part === undefined) throw new Refused('unreadable-file', { reason: 'other-kind', kind: 'archive' });
  const kind = otherKind(contentTypeOf(zip, part)) ?? (part.startsWith('word/') ? 'word' : part.startsWith('ppt/') ? 'presentation' : null);
  if (kind !== null) throw new Refused('unreadable-file', { reason: 'other-kind', kind });
  if (!zip.has(part)) throw damaged('workbook part missing');
  return part;
};

export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly relation: string };
export type WorkbookPart = {
  readonly date1904: boolean;
  /** The writer did not calculate and asks Excel to do it on opening: a stored zero of a formula is no result. */
  readonly calculateOnLoad: boolean;
  readonly sheets: readonly SheetEntry[];
};

/** The sheets in the order of their tabs, and from where dates count. */
export const readWorkbookPart = (bytes: Uint8Array): WorkbookPart => {
  const xml = new XmlReader(bytes, w.WORDS);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let calculateOnLoad = false;
  let inSheets = false;
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event === OPEN && xml.depth === 1 && xml.name !== w.WORKBOOK) throw damaged('no workbook in the workbook part');
    if (xml.name === w.SHEETS && xml.depth <= 2) inSheets = event === OPEN;
    else if (event !== OPEN) continue;
    else if (xml.name === w.WORKBOOK_PR) date1904 = xml.attributeBoolean(w.DATE_1904, false);
    else if (xml.name === w.CALC_PR) calculateOnLoad = xml.attributeBoolean(w.FULL_CALC_ON_LOAD, false);
    else if (inSheets && xml.name === w.SHEET) {
      const state = xml.attribute(w.STATE);
      sheets.push({
        name: xml.attribute(w.NAME) ?? `Sheet${sheets.length + 1}`,
        hidden: state === 'hidden' || state === 'veryHidden',
        relation: xml.attribute(w.ID) ?? '',
      });
    }
  }
  return { date1904, calculateOnLoad, sheets };
};
