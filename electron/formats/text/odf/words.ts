import { Vocabulary } from '../../workbook/xml/vocabulary.ts';

const words = new Vocabulary('qualified');
const name = (text: string): number => words.name(text);

/** The names of OpenDocument texts and presentations that are looked at (OpenDocument 1.3 part 3). */
export const WORDS = words;

export const BODY = name('office:body');
export const P = name('text:p');
export const H = name('text:h');
export const LEVEL = name('text:outline-level');
export const STYLE_NAME = name('text:style-name');
export const SPAN = name('text:span');
export const SPACES = name('text:s');
export const COUNT = name('text:c');
export const TAB = name('text:tab');
export const LINE_BREAK = name('text:line-break');
export const TABLE = name('table:table');
export const ROW = name('table:table-row');
export const CELL = name('table:table-cell');
export const PAGE = name('draw:page');
export const HEADER = name('style:header');
export const FOOTER = name('style:footer');

/** What is not written on the page: deleted text, remarks, the patterns of indexes, names of pictures, their bytes. */
export const ASIDE: ReadonlySet<number> = new Set([
  'text:tracked-changes', 'office:annotation', 'text:note-citation', 'text:table-of-content-source', 'office:binary-data',
  'svg:title', 'svg:desc', 'office:forms', 'office:scripts', 'text:sequence-decls', 'presentation:footer-decl', 'presentation:date-time-decl',
].map(name));
