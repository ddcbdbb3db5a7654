import { Vocabulary } from '../xml/vocabulary.ts';

const words = new Vocabulary('local');
const name = (text: string): number => words.name(text);

/** The names of XML Spreadsheet 2003 (`urn:schemas-microsoft-com:office:spreadsheet`) that are looked at. */
export const WORDS = words;

export const WORKBOOK = name('Workbook');
export const DATE_1904 = name('Date1904');
export const STYLES = name('Styles');
export const STYLE = name('Style');
export const ID = name('ID');
export const PARENT = name('Parent');
export const FONT = name('Font');
export const FONT_NAME = name('FontName');
export const NUMBER_FORMAT = name('NumberFormat');
export const FORMAT = name('Format');
export const WORKSHEET = name('Worksheet');
export const NAME = name('Name');
export const TABLE = name('Table');
export const COLUMN = name('Column');
export const ROW = name('Row');
export const CELL = name('Cell');
export const DATA = name('Data');
export const INDEX = name('Index');
export const SPAN = name('Span');
export const HIDDEN = name('Hidden');
export const WIDTH = name('Width');
export const HEIGHT = name('Height');
export const STYLE_ID = name('StyleID');
export const MERGE_ACROSS = name('MergeAcross');
export const MERGE_DOWN = name('MergeDown');
export const FORMULA = name('Formula');
export const TYPE = name('Type');
export const FACE = name('Face');
export const WORKSHEET_OPTIONS = name('WorksheetOptions');
export const VISIBLE = name('Visible');
