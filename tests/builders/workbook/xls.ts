import { createRequire } from 'node:module';
import type * as SheetJs from '@e965/xlsx';

const { CFB } = createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs;

type Field = number | string | Buffer;
const u16 = (value: number): Buffer => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(value & 0xffff); return bytes; };
const u32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value >>> 0); return bytes; };
const f64 = (value: number): Buffer => { const bytes = Buffer.alloc(8); bytes.writeDoubleLE(value); return bytes; };

/** A BIFF record; numbers are 16-bit fields, strings plain bytes. */
export const record = (type: number, ...fields: readonly Field[]): Buffer => {
  const data = Buffer.concat(fields.map((field) => (typeof field === 'number' ? u16(field) : typeof field === 'string' ? Buffer.from(field, 'latin1') : field)));
  return Buffer.concat([u16(type), u16(data.length), data]);
};

/** BIFF8 characters behind their length and flags: two bytes each where one does not do. */
const characters = (text: string): Buffer => {
  const wide = /[^\0-\xff]/.test(text);
  return Buffer.concat([Buffer.from([wide ? 1 : 0]), Buffer.from(text, wide ? 'utf16le' : 'latin1')]);
};
const longText = (text: string): Buffer => Buffer.concat([u16(text.length), characters(text)]);
const shortText = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), characters(text)]);

export type XlsString = { readonly text: string; readonly runs?: readonly (readonly [number, number])[] };

const sharedString = (string: XlsString): Buffer => {
  const runs = string.runs ?? [];
  if (runs.length === 0) return longText(string.text);
  const whole = characters(string.text);
  return Buffer.concat([u16(string.text.length), Buffer.from([(whole[0] ?? 0) | 8]), u16(runs.length), whole.subarray(1), ...runs.flatMap(([at, font]) => [u16(at), u16(font)])]);
};

export const cell = {
  number: (row: number, col: number, value: number, xf = 0): Buffer => record(0x203, row, col, xf, f64(value)),
  integer: (row: number, col: number, value: number, xf = 0): Buffer => record(0x27e, row, col, xf, u32((value << 2) | 2)),
  text: (row: number, col: number, index: number, xf = 0): Buffer => record(0xfd, row, col, xf, u32(index)),
  boolean: (row: number, col: number, value: boolean): Buffer => record(0x205, row, col, 0, Buffer.from([value ? 1 : 0, 0])),
  error: (row: number, col: number, code: number): Buffer => record(0x205, row, col, 0, Buffer.from([code, 1])),
  /** A formula with this result, `=1+2` where nothing is said; flags 2 asks Excel to calculate on opening. */
  formula: (row: number, col: number, result: Buffer, flags = 0, tokens = Buffer.from([0x1e, 1, 0, 0x1e, 2, 0, 3])): Buffer =>
    record(0x06, row, col, 0, result, flags, u32(0), tokens.length, tokens),
  /** The formula of a group of cells, behind the first of them. */
  sharedFormula: (top: number, bottom: number, col: number, tokens: Buffer): Buffer => record(0x4bc, top, bottom, Buffer.from([col, col, 0, 2]), tokens.length, tokens),
  string: (text: string): Buffer => record(0x207, longText(text)),
};
export const result = {
  number: f64,
  text: Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]),
  emptyText: Buffer.from([3, 0, 0, 0, 0, 0, 0xff, 0xff]),
  error: (code: number): Buffer => Buffer.from([2, 0, code, 0, 0, 0, 0xff, 0xff]),
};

export type XlsSheet = { readonly name: string; readonly state?: 0 | 1 | 2; readonly records: readonly Buffer[] };
export type XlsParts = {
  readonly sheets: readonly XlsSheet[];
  readonly strings?: readonly XlsString[];
  /** Font n of the workbook; style n has font n and format n. */
  readonly fonts?: readonly string[];
  readonly formats?: readonly string[];
  readonly globals?: readonly Buffer[];
};

const BOF = (type: number): Buffer => record(0x809, 0x0600, type, 0, 0, u32(0), u32(6));
const EOF = record(0x0a);

/** The `Workbook` stream of an Excel 97 file. */
export const workbookStream = (parts: XlsParts): Buffer => {
  const fonts = parts.fonts ?? ['Arial'];
  // Font 4 does not exist: the fifth font of the list is number 5.
  const number = (index: number): number => (index >= 4 ? index + 1 : index);
  const head = [
    BOF(5), ...(parts.globals ?? []),
    ...fonts.map((name) => record(0x31, Buffer.alloc(14), shortText(name))),
    ...(parts.formats ?? []).map((code, index) => record(0x41e, 200 + index, longText(code))),
    ...fonts.map((_, index) => record(0xe0, number(index), parts.formats?.[index] === undefined ? 0 : 200 + index, Buffer.alloc(16))),
  ];
  const strings = parts.strings ?? [];
  const stringRecords = strings.length === 0 ? [] : [record(0xfc, u32(strings.length), u32(strings.length), ...strings.map(sharedString))];
  const bodies = parts.sheets.map((sheet) => Buffer.concat([BOF(0x10), ...sheet.records, EOF]));
  const boundSheets = (starts: readonly number[]): Buffer[] => parts.sheets.map((sheet, index) => record(0x85, u32(starts[index] ?? 0), Buffer.from([sheet.state ?? 0, 0]), shortText(sheet.name)));
  const globals = (starts: readonly number[]): Buffer => Buffer.concat([...head, ...boundSheets(starts), ...stringRecords, EOF]);
  const size = globals(parts.sheets.map(() => 0)).length;
  const starts = bodies.map((_, index) => size + bodies.slice(0, index).reduce((sum, body) => sum + body.length, 0));
  return Buffer.concat([globals(starts), ...bodies]);
};

/** A compound file with these streams. */
export const compoundFile = (streams: Readonly<Record<string, Uint8Array>>): Buffer => {
  const file = CFB.utils.cfb_new();
  for (const [name, data] of Object.entries(streams)) CFB.utils.cfb_add(file, name, Buffer.from(data));
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
};

/** An `.xls` put together by hand. */
export const xlsOf = (parts: XlsParts): Buffer => compoundFile({ '/Workbook': workbookStream(parts) });
