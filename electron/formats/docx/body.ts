import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import { romanNumeral } from '../../core/document/appendix-texts.ts';
import type { DocumentLayout } from '../../core/document/layout.ts';
import { lineRuns } from '../../core/document/line-texts.ts';
import type { Block, DivisionKind, TextRun } from '../../core/document/types.ts';
import { inCapitals, line, marked } from './elements.ts';
import { openLists, type OpenLists } from './lists.ts';
import { LETTERS_OF_WORD, type ListKind, type NumberingBook, type Numbering } from './numbering.ts';
import { officialTable } from './official-table.ts';
import { wordRuns } from './runs.ts';

export type BodyOptions = {
  readonly layout: DocumentLayout;
  /** Width of the text on this section's pages, in twips. */
  readonly textWidth: number;
  readonly book: NumberingBook;
  /** Headings numbered by a list of this section's own; null where they follow the style's. */
  readonly headings: Numbering | null;
  /** Keep the end with what follows, so that a signature never stands alone on a page. */
  readonly keepEndWithNext: boolean;
};

const HEADING_LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
const DIVISION_WORDS: Record<DivisionKind, string> = { phan: 'Phần', chuong: 'Chương', muc: 'Mục' };
const ALIGNMENTS = { left: 'left', center: 'center', right: 'right' } as const;

type ListBlock = Extract<Block, { kind: 'list' }>;

/**
 * Clauses `1.` belong under an article or a main heading; below a heading that is itself numbered `1.` a list is one of
 * points `a)` (standards §1.2, 6.3).
 */
function listKindAfter(block: Block): Exclude<ListKind, 'dashes'> | null {
  if (block.kind === 'article' || block.kind === 'division') return 'clauses';
  if (block.kind === 'heading') return block.level === 1 ? 'clauses' : 'points';
  return null;
}

function listParagraphs(block: ListBlock, kind: ListKind, open: OpenLists, keepEnd: boolean): Paragraph[] {
  const numberings = open.place(kind, block.level ?? 1, block.items.length, block.starts === true);
  return block.items.map((item, index) =>
    marked('MucLietKe', item, {
      ...(numberings[index] === undefined ? {} : { numbering: { ...numberings[index], custom: true } }),
      ...(keepEnd && index === block.items.length - 1 ? { keepNext: true } : {}),
    }),
  );
}

function divisionParagraphs(block: Extract<Block, { kind: 'division' }>): Paragraph[] {
  const numeral = block.division === 'muc' ? String(block.number) : romanNumeral(block.number);
  const title = block.title.trim();
  return [line('PhanChuong', `${DIVISION_WORDS[block.division]} ${numeral}`), ...(title === '' ? [] : [line('TenPhanChuong', inCapitals(title))])];
}

function articleParagraph(block: Extract<Block, { kind: 'article' }>, options: BodyOptions, keepEnd: boolean): Paragraph {
  const title = block.title.trim();
  const text = block.runs ?? [];
  const gap: TextRun[] = title !== '' && text.length > 0 ? [{ text: ' ' }] : [];
  return new Paragraph({
    style: 'Dieu',
    numbering: { ...options.book.article(block.number), level: 0, custom: true },
    // A bare title is a heading and stays with its clauses; an article with its text on the same line is a paragraph.
    ...(keepEnd || text.length === 0 ? { keepNext: true } : {}),
    children: wordRuns([...(title === '' ? [] : [{ text: title, bold: true }]), ...gap, ...text]),
  });
}

/** Counts headings, to give those past the fourth letter the letter that Vietnamese texts have there. */
function headingCounts(layout: DocumentLayout): { readonly next: (level: number) => number; readonly byLetters: (level: number) => boolean } {
  const counts = [0, 0, 0, 0];
  return {
    next: (level) => {
      counts.fill(0, level);
      return (counts[level - 1] = (counts[level - 1] ?? 0) + 1);
    },
    byLetters: (level) => layout.headings[level - 1]?.format === 'lowerLetter',
  };
}

function headingNumbering(block: Extract<Block, { kind: 'heading' }>, options: BodyOptions, counts: ReturnType<typeof headingCounts>): { readonly numbering?: false | (Numbering & { readonly level: number; readonly custom: true }) } {
  if (block.numbered === false) return { numbering: false };
  const count = counts.next(block.level);
  if (counts.byLetters(block.level) && count > LETTERS_OF_WORD) return { numbering: { ...options.book.letter(count), level: 0, custom: true } };
  return options.headings === null ? {} : { numbering: { ...options.headings, level: block.level - 1, custom: true } };
}

function headingParagraph(block: Extract<Block, { kind: 'heading' }>, options: BodyOptions, counts: ReturnType<typeof headingCounts>): Paragraph {
  return new Paragraph({
    heading: HEADING_LEVELS[block.level],
    ...headingNumbering(block, options, counts),
    children: wordRuns(block.runs ?? [{ text: block.text }]),
  });
}

/** The blocks of a body or an appendix as paragraphs and tables of Word. */
export function bodyBlocks(blocks: readonly Block[], options: BodyOptions): FileChild[] {
  const { layout } = options;
  let listKind: Exclude<ListKind, 'dashes'> = 'clauses';
  let open = openLists(options.book);
  const counts = headingCounts(layout);
  return blocks.flatMap((block, index): FileChild[] => {
    const keepEnd = options.keepEndWithNext && index === blocks.length - 1;
    const keep = keepEnd ? { keepNext: true } : {};
    listKind = listKindAfter(block) ?? listKind;
    if (block.kind !== 'list') open = openLists(options.book);
    switch (block.kind) {
      case 'heading':
        return [headingParagraph(block, options, counts)];
      case 'paragraph':
        return [marked('ThanVan', block.runs, { ...keep, ...(block.align === undefined ? {} : { alignment: ALIGNMENTS[block.align], indent: { firstLine: 0 } }) })];
      case 'basis':
        return lineRuns(block.items, layout.basisMarks).map((runs, at, all) => marked('CanCu', runs, at === all.length - 1 ? keep : {}));
      case 'list':
        return listParagraphs(block, block.ordered ? listKind : 'dashes', open, keepEnd);
      case 'division':
        return divisionParagraphs(block);
      case 'article':
        return [articleParagraph(block, options, keepEnd)];
      case 'table':
        // Without a paragraph between them Word joins two tables into one.
        return [officialTable(block.table, { width: options.textWidth, keepWithNext: keepEnd }), line('KetPhan', '', { ...keep, spacing: { after: layout.body.spacing } })];
    }
  });
}
