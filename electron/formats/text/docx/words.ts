import { Vocabulary } from '../../workbook/xml/vocabulary.ts';

const words = new Vocabulary('local');
const name = (text: string): number => words.name(text);

/** Names of the parts of a WordprocessingML package that are looked at (ECMA-376 part 1, 17). */
export const WORDS = words;

export const P = name('p');
export const P_PR = name('pPr');
export const P_STYLE = name('pStyle');
export const OUTLINE = name('outlineLvl');
export const R = name('r');
export const R_PR = name('rPr');
export const R_STYLE = name('rStyle');
export const R_FONTS = name('rFonts');
export const ASCII = name('ascii');
export const H_ANSI = name('hAnsi');
export const T = name('t');
export const TAB = name('tab');
export const BR = name('br');
export const CR = name('cr');
export const HYPHEN = name('noBreakHyphen');
export const TBL = name('tbl');
export const TR = name('tr');
export const TC = name('tc');
export const TEXT_BOX = name('txbxContent');
/** The same shape once more for old programs. */
export const FALLBACK = name('Fallback');
export const VAL = name('val');
export const STYLE = name('style');
export const STYLE_ID = name('styleId');
export const BASED_ON = name('basedOn');
export const DOC_DEFAULTS = name('docDefaults');
