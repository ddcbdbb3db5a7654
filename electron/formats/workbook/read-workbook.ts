import type { Workbook } from '../../core/sheet/types.ts';
import { readCsv } from './csv/read-csv.ts';
import { detectKind } from './detect.ts';
import { readHtml } from './html/read-html.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { readFlatOds, readOds } from './ods/read-ods.ts';
import { overLimit, Refused, type ReadOutcome } from './outcome.ts';
import { decodeUnmarkedText } from './unmarked-text.ts';
import { readXls } from './xls/read-xls.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { readXml2003 } from './xml2003/read-xml2003.ts';
import { openZip } from './zip.ts';

export type ReadOptions = {
  /** The name the file came under. It names the sheet of a text file, and never says what the file is. */
  readonly fileName?: string;
  readonly limits?: Partial<ReadLimits>;
};

/** A zip is an OpenDocument when it has its content part and no Office part. */
const readZip = (bytes: Uint8Array, limits: ReadLimits): Workbook => {
  const zip = openZip(bytes, limits);
  const isOds = zip.has('content.xml') && !zip.has('[Content_Types].xml');
  return isOds ? readOds(zip, limits) : readXlsx(zip, limits);
};

/** In files whose cells have fonts, text that the font should have betrayed may still be legacy: the font was changed. */
const withFontsJudged = (workbook: Workbook): Workbook => ({ ...workbook, sheets: decodeUnmarkedText(workbook.sheets, false) });

const read = (bytes: Uint8Array, fileName: string, limits: ReadLimits): Workbook => {
  if (bytes.length > limits.fileBytes) throw overLimit('fileBytes', limits.fileBytes);
  if (bytes.length === 0) throw new Refused('unreadable-file', { reason: 'empty' });
  const found = detectKind(bytes);
  switch (found.kind) {
    case 'zip': return withFontsJudged(readZip(bytes, limits));
    case 'compound': return withFontsJudged(readXls(bytes, limits));
    case 'xml2003': return withFontsJudged(readXml2003(bytes, limits));
    case 'flat-ods': return withFontsJudged(readFlatOds(bytes, limits));
    case 'html': return readHtml(bytes, fileName, limits);
    case 'text': return readCsv(bytes, fileName, limits);
    case 'old-excel': throw new Refused('unreadable-file', { reason: 'unsupported', kind: 'excel-4' });
    case 'other': throw new Refused('unreadable-file', { reason: 'other-kind', kind: found.what });
  }
};

/**
 * Reads a foreign file into a workbook. What the file is, is told by its content. Never throws for what may be in a file:
 * broken, encrypted, hostile or oversized files are outcomes. It takes time and memory with the file: outside tests it
 * runs in the reading process (`formats/process`).
 */
export const readWorkbook = (bytes: Uint8Array, options: ReadOptions = {}): ReadOutcome => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    return { ok: true, workbook: read(bytes, options.fileName ?? '', limits) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
};
