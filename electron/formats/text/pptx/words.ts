import { Vocabulary } from '../../workbook/xml/vocabulary.ts';

const words = new Vocabulary('qualified');
const name = (text: string): number => words.name(text);

/** Names of PresentationML and DrawingML that are looked at, with the prefixes that every program writes (ECMA-376 part 1, 19 and 21). */
export const WORDS = words;

export const SLIDE_ID = name('p:sldId');
export const RELATION_ID = name('r:id');
export const SHAPE = name('p:sp');
export const PLACEHOLDER = name('p:ph');
export const TYPE = name('type');
export const P = name('a:p');
export const R_PR = name('a:rPr');
export const LATIN = name('a:latin');
export const TYPEFACE = name('typeface');
export const T = name('a:t');
export const BR = name('a:br');
/** Slide numbers and dates that PowerPoint fills in. */
export const FIELD = name('a:fld');
export const TBL = name('a:tbl');
export const TR = name('a:tr');
export const TC = name('a:tc');
/** The same shape once more for old programs. */
export const FALLBACK = name('mc:Fallback');
