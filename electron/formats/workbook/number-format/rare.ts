import { loadSheetJs } from '../sheetjs.ts';
import { generalText } from './digits.ts';

/** Exponents, fractions and digits with signs between them, left to the full formatter of SheetJS: it is loaded for these alone. */
export const rareNumberText = (code: string, value: number, date1904: boolean): string => {
  try {
    return String(loadSheetJs().SSF.format(code, value, { date1904 })).trim();
  } catch {
    // SSF throws on a code that no program could have meant; the number itself is still worth showing.
    return generalText(value);
  }
};
