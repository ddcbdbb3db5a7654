import { Vocabulary } from '../xml/vocabulary.ts';

const words = new Vocabulary('local');
const name = (text: string): number => words.name(text);

/** Every element and attribute name of the parts of a SpreadsheetML package that is looked at (ECMA-376 part 1, 18). */
export const WORDS = words;

// Package: content types and relationships.
export const OVERRIDE = name('Override');
export const DEFAULT = name('Default');
export const PART_NAME = name('PartName');
export const EXTENSION = name('Extension');
export const CONTENT_TYPE = name('ContentType');
export const RELATIONSHIP = name('Relationship');
export const ID_CAPITAL = name('Id');
export const TARGET = name('Target');
export const TARGET_MODE = name('TargetMode');
export const TYPE = name('Type');

// Workbook.
export const WORKBOOK = name('workbook');
export const WORKBOOK_PR = name('workbookPr');
export const DATE_1904 = name('date1904');
export const SHEETS = name('sheets');
export const SHEET = name('sheet');
export const NAME = name('name');
export const STATE = name('state');
export const ID = name('id');
export const CALC_PR = name('calcPr');
export const FULL_CALC_ON_LOAD = name('fullCalcOnLoad');

// Styles.
export const STYLE_SHEET = name('styleSheet');
export const NUM_FMTS = name('numFmts');
export const NUM_FMT = name('numFmt');
export const NUM_FMT_ID = name('numFmtId');
export const FORMAT_CODE = name('formatCode');
export const FONTS = name('fonts');
export const FONT = name('font');
export const FONT_ID = name('fontId');
export const VALUE = name('val');
export const CELL_XFS = name('cellXfs');
export const XF = name('xf');

// Strings.
export const SST = name('sst');
export const SI = name('si');
export const T = name('t');
export const R = name('r');
export const R_PR = name('rPr');
export const R_FONT = name('rFont');
export const R_PH = name('rPh');
export const SPACE = name('space');

// Worksheets.
export const WORKSHEET = name('worksheet');
export const COLS = name('cols');
export const COL = name('col');
export const MIN = name('min');
export const MAX = name('max');
export const WIDTH = name('width');
export const HIDDEN = name('hidden');
export const SHEET_DATA = name('sheetData');
export const ROW = name('row');
export const HT = name('ht');
export const C = name('c');
export const S = name('s');
export const V = name('v');
export const F = name('f');
export const IS = name('is');
export const REF = name('ref');
export const SI_ATTRIBUTE = SI;
export const MERGE_CELLS = name('mergeCells');
export const MERGE_CELL = name('mergeCell');
