import { MOST_ATTACHMENT_BYTES } from '../../core/attachment/limits.ts';
import type { TextBlock } from '../../core/attachment/types.ts';
import { decodeTextFile } from '../workbook/csv/encoding.ts';
import { detectKind } from '../workbook/detect.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../workbook/limits.ts';
import { overLimit, Refused } from '../workbook/outcome.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { openZip, type ZipArchive } from '../workbook/zip.ts';
import { readDocx, wordPartOf } from './docx/read-docx.ts';
import { odfKindOf, readOdf } from './odf/read-odf.ts';
import type { FileContent } from './outcome.ts';
import { presentationPartOf, readPptx } from './pptx/read-pptx.ts';
import { readPage } from './read-page.ts';
import { readPdf } from './read-pdf.ts';
import { contentOfWorkbook } from './read-sheets.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { decodeUnmarkedBlocks } from './unmarked.ts';

/** As for workbooks, except that a whole scanned dossier may come. */
export const TEXT_LIMITS: ReadLimits = { ...DEFAULT_LIMITS, fileBytes: MOST_ATTACHMENT_BYTES };

const NOT_SUPPORTED: FileContent = { kind: 'not-supported' };

/**
 * What is written in a file, told by its content. Throws `Refused` for what is broken, protected, hostile or too large;
 * takes time and memory with the file, and runs in the reading process only.
 */
export const readContent = async (bytes: Uint8Array, fileName: string): Promise<FileContent> => {
  if (bytes.length > TEXT_LIMITS.fileBytes) throw overLimit('fileBytes', TEXT_LIMITS.fileBytes);
  if (bytes.length === 0) throw new Refused('unreadable-file', { reason: 'empty' });
  const found = detectKind(bytes);
  switch (found.kind) {
    case 'zip': {
      const zip = openZip(bytes, TEXT_LIMITS);
      return readPackage(zip) ?? readSheets(bytes, fileName);
    }
    case 'html': return unmarked(readPage(bytes));
    case 'text': return /\.(csv|tsv|tab|prn)$/i.test(fileName) ? readSheets(bytes, fileName) : readLines(bytes);
    case 'old-excel': return NOT_SUPPORTED;
    case 'other': return readOther(bytes, found.what);
    default: return readSheets(bytes, fileName);
  }
};

/** Texts and presentations in a zip; null for workbooks and what is none of them. */
const readPackage = (zip: ZipArchive): FileContent | null => {
  const odf = odfKindOf(zip);
  if (odf !== null && odf !== 'spreadsheet') return /^(?:text|presentation)/.test(odf) ? decoded(readOdf(zip)) : NOT_SUPPORTED;
  const word = wordPartOf(zip);
  if (word !== null) return unmarked(readDocx(zip, word));
  const presentation = presentationPartOf(zip);
  return presentation === null ? null : decoded(readPptx(zip, presentation));
};

const readOther = async (bytes: Uint8Array, what: string): Promise<FileContent> => {
  if (what === 'image') return { kind: 'no-text', pages: null };
  if (what === 'pdf') {
    const content = await readPdf(bytes);
    return content.kind === 'blocks' ? decoded(content) : content;
  }
  const isRtf = what === 'word' && Buffer.from(bytes.buffer, bytes.byteOffset, 5).toString('latin1') === '{\\rtf';
  return isRtf ? unmarked(readRtf(bytes)) : NOT_SUPPORTED;
};

const decoded = (content: Extract<FileContent, { kind: 'blocks' }>): FileContent => ({ ...content, blocks: decodeUnmarkedBlocks(content.blocks) });

const unmarked = (blocks: readonly TextBlock[]): FileContent => ({ kind: 'blocks', blocks: decodeUnmarkedBlocks(blocks), pages: null });

/** Workbooks, and what turns out to be none: presentations, old Word files, archives. */
const readSheets = (bytes: Uint8Array, fileName: string): FileContent => {
  const outcome = readWorkbook(bytes, { fileName });
  if (outcome.ok) return contentOfWorkbook(outcome.workbook);
  const { reason } = outcome.params;
  if (reason === 'other-kind' || reason === 'unsupported' || reason === 'no-sheets') return NOT_SUPPORTED;
  throw new Refused(outcome.code, outcome.params);
};

/** Signs that no text has: some kind of file that has no name here. */
const isBinary = (text: string): boolean => /[\0-\x08\x0e-\x19\x1c-\x1f\ufffd]/.test(text.slice(0, 4_096));

const readLines = (bytes: Uint8Array): FileContent => {
  const { text } = decodeTextFile(bytes);
  return isBinary(text) ? NOT_SUPPORTED : unmarked(text.split(/\r\n|\r|\n/).map((line) => ({ kind: 'paragraph', text: line, level: 0 })));
};
