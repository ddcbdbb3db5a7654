import type { TextBlock } from '../../../core/attachment/types.ts';
import { damaged } from '../../workbook/outcome.ts';
import { readRelationships } from '../../workbook/xlsx/package.ts';
import type { ZipArchive } from '../../workbook/zip.ts';
import { readPart } from './part.ts';
import { readStyles } from './styles.ts';

/** Parts beside the text that hold text of their own, in the order they are read in. */
const BEFORE = ['header'];
const AFTER = ['footer', 'footnotes', 'endnotes'];

/** The main part of a Word package, null when this is none. */
export const wordPartOf = (zip: ZipArchive): string | null => {
  const main = readRelationships(zip, '').find((relation) => relation.type === 'officeDocument')?.part;
  const part = main ?? 'word/document.xml';
  return part.startsWith('word/') && zip.has(part) ? part : null;
};

/**
 * The text of a Word file: headers, body, footers, notes. A header that several sections share is read once. Throws
 * `Refused` when the file is broken or passes a limit.
 */
export const readDocx = (zip: ZipArchive, main: string): readonly TextBlock[] => {
  const relations = readRelationships(zip, main);
  const partsOf = (types: readonly string[]): readonly string[] => [...new Set(types.flatMap((type) => relations.filter((relation) => relation.type === type).map((relation) => relation.part)))];
  const styles = readStyles(zip.read(relations.find((relation) => relation.type === 'styles')?.part ?? 'word/styles.xml'));
  const read = (part: string): readonly TextBlock[] => {
    const bytes = zip.read(part);
    return bytes === null ? [] : readPart(bytes, styles);
  };
  const body = zip.read(main);
  if (body === null) throw damaged('document part missing');
  return [...partsOf(BEFORE).flatMap(read), ...readPart(body, styles), ...partsOf(AFTER).flatMap(read)];
};
