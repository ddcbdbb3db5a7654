import { Vocabulary } from '../xml/vocabulary.ts';

const words = new Vocabulary('qualified');
const name = (text: string): number => words.name(text);

/** The names of OpenDocument 1.3 that are looked at, with the prefixes that every program writes. */
export const WORDS = words;

export const FONT_FACE = name('style:font-face');
export const STYLE = name('style:style');
export const DEFAULT_STYLE = name('style:default-style');
export const STYLE_NAME = name('style:name');
export const FAMILY = name('style:family');
export const PARENT = name('style:parent-style-name');
export const TEXT_PROPERTIES = name('style:text-properties');
export const TABLE_PROPERTIES = name('style:table-properties');
export const ROW_PROPERTIES = name('style:table-row-properties');
export const COLUMN_PROPERTIES = name('style:table-column-properties');
export const FONT_NAME = name('style:font-name');
export const FO_FONT_FAMILY = name('fo:font-family');
export const SVG_FONT_FAMILY = name('svg:font-family');
export const ROW_HEIGHT = name('style:row-height');
export const COLUMN_WIDTH = name('style:column-width');
export const DISPLAY = name('table:display');

export const BODY = name('office:body');
export const SPREADSHEET = name('office:spreadsheet');
export const TABLE = name('table:table');
export const TABLE_NAME = name('table:name');
export const TABLE_STYLE_NAME = name('table:style-name');
export const COLUMN = name('table:table-column');
export const ROW = name('table:table-row');
export const CELL = name('table:table-cell');
export const COVERED_CELL = name('table:covered-table-cell');
export const VISIBILITY = name('table:visibility');
export const COLUMNS_REPEATED = name('table:number-columns-repeated');
export const ROWS_REPEATED = name('table:number-rows-repeated');
export const COLUMNS_SPANNED = name('table:number-columns-spanned');
export const ROWS_SPANNED = name('table:number-rows-spanned');
export const DEFAULT_CELL_STYLE = name('table:default-cell-style-name');
export const FORMULA = name('table:formula');
export const VALUE_TYPE = name('office:value-type');
export const CALC_VALUE_TYPE = name('calcext:value-type');
export const VALUE = name('office:value');
export const DATE_VALUE = name('office:date-value');
export const TIME_VALUE = name('office:time-value');
export const BOOLEAN_VALUE = name('office:boolean-value');
export const STRING_VALUE = name('office:string-value');

export const PARAGRAPH = name('text:p');
export const HEADING = name('text:h');
export const SPAN = name('text:span');
export const LINK = name('text:a');
export const SPACES = name('text:s');
export const COUNT = name('text:c');
export const TAB = name('text:tab');
export const LINE_BREAK = name('text:line-break');
export const TEXT_STYLE_NAME = name('text:style-name');

/** Elements around columns and rows that only group them. */
export const GROUPS: ReadonlySet<number> = new Set([
  'table:table-header-rows', 'table:table-rows', 'table:table-row-group',
  'table:table-header-columns', 'table:table-columns', 'table:table-column-group',
].map(name));
