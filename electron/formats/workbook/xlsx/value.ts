import type { Cell } from '../../../core/sheet/types.ts';
import { plainCell, textCell, type CellPlace, type CellText } from '../cell-text.ts';
import { isoOfSerial, serialOfIso, tidyIso } from '../serial-date.ts';
import type { CellStyle } from './styles.ts';

const DAYS_1900_TO_1904 = 1_462;

/** What Excel shows where a number has no date. */
const NO_SUCH_DATE = '########';

/** A number cell: a date when its format says so. */
export const numberCell = (place: CellPlace, value: number, style: CellStyle, date1904: boolean): Cell => {
  if (!Number.isFinite(value)) return plainCell(place, 'error', '#NUM!', '#NUM!');
  if (!style.format.isDate) return plainCell(place, 'number', value, style.format.number(value));
  const iso = isoOfSerial(value, date1904);
  return iso === null
    ? plainCell(place, 'error', NO_SUCH_DATE, NO_SUCH_DATE)
    : plainCell(place, 'date', iso, style.format.number(value));
};

/** A cell that holds an ISO date (`t="d"`, OpenDocument); text that is no date stays text. */
export const isoDateCell = (place: CellPlace, iso: string, style: CellStyle, date1904: boolean): Cell => {
  const serial = serialOfIso(iso);
  const value = tidyIso(iso);
  if (serial === null || value === null) return textCell(place, { text: iso, raw: null, encoding: 'unicode', font: place.font }, iso);
  const own = date1904 ? serial - DAYS_1900_TO_1904 : serial;
  return plainCell(place, 'date', value, style.format.isDate ? style.format.number(own) : value);
};

export const booleanCell = (place: CellPlace, value: boolean): Cell => plainCell(place, 'boolean', value, value ? 'TRUE' : 'FALSE');

/** A text cell as its format shows it. */
export const formattedTextCell = (place: CellPlace, decoded: CellText, style: CellStyle): Cell =>
  textCell(place, decoded, style.format.text(decoded.text));
