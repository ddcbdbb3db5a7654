import { encodingOfFont } from '../../../core/text/legacy.ts';
import type { TextRun } from '../cell-text.ts';
import type { RecordReader } from './records.ts';

/** Where a run of another font begins, and that font's number. */
export type RunStart = { readonly at: number; readonly font: number };
/** A text with the fonts inside it; the text before the first run has the font of its cell. */
export type BiffText = { readonly text: string; readonly runs: readonly RunStart[] };

const FLAG_EXTENDED = 4;
const FLAG_RICH = 8;
const MOST_RUNS = 32_767;

/** A BIFF8 text of `count` characters, its runs and phonetic data behind it (MS-XLS 2.5.293, 2.5.294). */
export const readUnicode = (reader: RecordReader, count: number): BiffText => {
  const flags = reader.u8();
  const runCount = (flags & FLAG_RICH) === 0 ? 0 : reader.u16();
  const extended = (flags & FLAG_EXTENDED) === 0 ? 0 : reader.u32();
  const text = reader.characters(count, flags);
  const runs: RunStart[] = [];
  for (let index = 0; index < Math.min(runCount, MOST_RUNS); index += 1) runs.push({ at: reader.u16(), font: reader.u16() });
  if (extended > 0) reader.skip(Math.min(extended, reader.left));
  return { text, runs };
};

/** The code page that the bytes of a BIFF5 text are in, as the label of a decoder. */
export const codePageLabel = (codePage: number): string => (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');

/** One byte a character, so that the places of runs in bytes are places in the text. */
export const bytesAsText = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Bytes of a BIFF5 text as characters: legacy fonts have their own tables over plain bytes, others the code page. */
const decodeBytes = (text: string, font: string | null, label: string | null): string => {
  if (label === null) return text;
  const isLegacy = encodingOfFont(font).encoding !== 'unicode';
  return new TextDecoder(isLegacy ? 'windows-1252' : label).decode(Buffer.from(text, 'latin1'));
};

/**
 * Splits a text into runs with the names of their fonts. `label` is the code page of BIFF5 bytes, null for BIFF8 text,
 * which is Unicode already.
 */
export const splitRuns = (stored: BiffText, cellFont: string | null, fontName: (index: number) => string | null, label: string | null): TextRun[] => {
  const runs: TextRun[] = [];
  let from = 0;
  let font = cellFont;
  const add = (to: number): void => {
    const text = stored.text.slice(from, to);
    if (text !== '') runs.push({ text: decodeBytes(text, font, label), font });
  };
  for (const run of stored.runs) {
    if (run.at > from) {
      add(run.at);
      from = run.at;
    }
    font = fontName(run.font) ?? cellFont;
  }
  add(stored.text.length);
  return runs;
};
