import { BUILT_IN_FORMATS } from '../number-format/built-in.ts';
import { numberFormat, type NumberFormat } from '../number-format/format.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit, Refused } from '../outcome.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { createFormulaNames } from './formula-names.ts';
import type { FormulaNames } from './formula-text.ts';
import { RECORD, RecordReader, recordsFrom, type BiffRecord } from './records.ts';
import { bytesAsText, codePageLabel, readUnicode, type BiffText } from './strings.ts';

export type SheetPlace = { readonly name: string; readonly hidden: boolean; readonly start: number; readonly isWorksheet: boolean };

/** What the whole workbook shares: the first substream of the `Workbook` stream. */
export type Globals = {
  readonly isBiff8: boolean;
  readonly date1904: boolean;
  /** Code page label of byte texts, null in BIFF8. */
  readonly codePage: string | null;
  readonly sheets: readonly SheetPlace[];
  readonly strings: readonly BiffText[];
  style(index: number): CellStyle;
  fontName(index: number): string | null;
  readonly formulaNames: FormulaNames;
};

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;

const readName = (reader: RecordReader, isBiff8: boolean, label: string): string => {
  const length = reader.u8();
  if (isBiff8) return reader.characters(length, reader.u8());
  return new TextDecoder(label).decode(reader.bytes(length));
};

const readSharedStrings = (record: BiffRecord, limits: ReadLimits): BiffText[] => {
  const reader = new RecordReader(record);
  reader.u32();
  const count = reader.u32();
  const strings: BiffText[] = [];
  let length = 0;
  // A lying count ends where the record does.
  while (strings.length < count && reader.left > 2) {
    const text = readUnicode(reader, reader.u16());
    length += text.text.length + text.runs.length;
    if (length > limits.textLength) throw overLimit('textLength', limits.textLength);
    strings.push(text);
  }
  return strings;
};

/** Reads the workbook substream. Throws `Refused` when it is encrypted, of an unknown version, or broken. */
export const readGlobals = (stream: Uint8Array, limits: ReadLimits): Globals => {
  let version = 0;
  let date1904 = false;
  let label = 'windows-1252';
  const fonts: string[] = [];
  const formatCodes = new Map<number, string>();
  const xfs: { font: number; format: number }[] = [];
  const sheets: SheetPlace[] = [];
  let strings: BiffText[] = [];
  const names = createFormulaNames();
  for (const record of recordsFrom(stream, 0)) {
    const reader = new RecordReader(record);
    const isBiff8 = version === BIFF8;
    switch (record.type) {
      case RECORD.beginOfFile:
        version = reader.u16();
        if (version !== BIFF8 && version !== BIFF5) throw new Refused('unreadable-file', { reason: 'unsupported', kind: 'excel-4' });
        break;
      case RECORD.filePass: throw new Refused('encrypted-file', { reason: 'password' });
      case RECORD.codePage: label = codePageLabel(reader.u16()); break;
      case RECORD.date1904: date1904 = reader.u16() === 1; break;
      case RECORD.font: {
        reader.skip(14);
        fonts.push(readName(reader, isBiff8, 'windows-1252'));
        break;
      }
      case RECORD.format: {
        const id = reader.u16();
        formatCodes.set(id, isBiff8 ? readUnicode(reader, reader.u16()).text : readName(reader, false, label));
        break;
      }
      case RECORD.formatting: xfs.push({ font: reader.u16(), format: reader.u16() }); break;
      case RECORD.boundSheet: {
        const start = reader.u32();
        const state = reader.u8();
        const type = reader.u8();
        sheets.push({ start, hidden: (state & 3) !== 0, isWorksheet: type === 0, name: readName(reader, isBiff8, label) });
        if (sheets.length > limits.sheets) throw overLimit('sheets', limits.sheets);
        break;
      }
      case RECORD.supplyingBook: names.supplyingBook(record); break;
      case RECORD.externalSheets: if (isBiff8) names.externalSheets(record); break;
      case RECORD.externalName: if (isBiff8) names.externalName(record); break;
      case RECORD.definedName: names.definedName(record, isBiff8); break;
      case RECORD.sharedStrings: strings = readSharedStrings(record, limits); break;
      default: break;
    }
  }
  if (version === 0) throw damaged('no workbook in the workbook stream');

  const formats = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const known = formats.get(id) ?? numberFormat(formatCodes.get(id) ?? BUILT_IN_FORMATS.get(id) ?? 'General', date1904);
    formats.set(id, known);
    return known;
  };
  // Font number 4 does not exist (MS-XLS 2.5.129).
  const fontName = (index: number): string | null => fonts[index > 4 ? index - 1 : index] ?? null;
  const styles: CellStyle[] = xfs.map((xf) => ({ font: fontName(xf.font), format: formatOf(xf.format) }));
  const standard: CellStyle = { font: fonts[0] ?? null, format: formatOf(0) };
  return {
    isBiff8: version === BIFF8,
    date1904,
    codePage: version === BIFF8 ? null : label,
    sheets,
    strings,
    style: (index) => styles[index] ?? standard,
    fontName,
    formulaNames: names.finish(version === BIFF8, sheets.map((sheet) => sheet.name)),
  };
};

export const readByteText = (reader: RecordReader): string => bytesAsText(reader.bytes(reader.u16()));
