import type { FormulaNames } from './formula-text.ts';
import type { BiffRecord } from './records.ts';
import { RecordReader } from './records.ts';

const SELF = 0x0401;
const ADD_IN = 0x3a01;
const BUILT_IN_NAMES: Readonly<Record<number, string>> = { 0: 'Consolidate_Area', 1: 'Auto_Open', 2: 'Auto_Close', 3: 'Extract', 4: 'Database', 5: 'Criteria', 6: 'Print_Area', 7: 'Print_Titles', 13: '_FilterDatabase' };

type SupplyingBook = { readonly kind: 'self' | 'add-in' | 'other'; readonly names: string[] };
type ExternalSheet = { readonly book: number; readonly first: number; readonly last: number };

/** Quoted as Excel does where a name is not a plain word. */
const quoted = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** Gathers the names and sheets that formulas refer to by number, from the records of the workbook substream. */
export const createFormulaNames = () => {
  const books: SupplyingBook[] = [];
  const sheets: ExternalSheet[] = [];
  const names: string[] = [];
  return {
    supplyingBook: (record: BiffRecord): void => {
      const reader = new RecordReader(record);
      reader.u16();
      const kind = reader.left < 2 ? 0 : reader.u16();
      books.push({ kind: kind === SELF ? 'self' : kind === ADD_IN ? 'add-in' : 'other', names: [] });
    },
    externalSheets: (record: BiffRecord): void => {
      const reader = new RecordReader(record);
      for (let count = reader.u16(); count > 0 && reader.left >= 6; count -= 1) sheets.push({ book: reader.u16(), first: reader.u16(), last: reader.u16() });
    },
    externalName: (record: BiffRecord): void => {
      const reader = new RecordReader(record);
      reader.skip(6);
      const length = reader.u8();
      books.at(-1)?.names.push(reader.characters(length, reader.u8()));
    },
    definedName: (record: BiffRecord, isBiff8: boolean): void => {
      const reader = new RecordReader(record);
      const isBuiltIn = (reader.u16() & 0x20) !== 0;
      reader.u8();
      const length = reader.u8();
      reader.skip(10);
      const name = isBiff8 ? reader.characters(length, reader.u8()) : Buffer.from(reader.bytes(length)).toString('latin1');
      names.push(isBuiltIn ? BUILT_IN_NAMES[name.charCodeAt(0)] ?? name : name);
    },
    /** What was gathered, with the names of the workbook's own sheets in order. */
    finish: (isBiff8: boolean, ownSheets: readonly string[]): FormulaNames => ({
      isBiff8,
      sheet: (index) => {
        const found = sheets[index];
        if (found === undefined || books[found.book]?.kind !== 'self') return null;
        const first = ownSheets[found.first];
        const last = ownSheets[found.last];
        if (first === undefined || last === undefined) return null;
        return first === last ? quoted(first) : `${quoted(first)}:${quoted(last)}`;
      },
      name: (index) => names[index - 1] ?? null,
      externalName: (sheet, index) => books[sheets[sheet]?.book ?? -1]?.names[index - 1] ?? null,
    }),
  };
};
