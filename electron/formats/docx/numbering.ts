import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions } from 'docx';
import type { DocumentLayout, NumberFormat } from '../../core/document/layout.ts';
import { vietnameseLetter } from '../../core/rich-text/typed-number.ts';

/**
 * Numbers are Word's own, so that they follow when the office inserts, moves or deletes a heading, an article or an item.
 */
export const HEADINGS = 'headings';

export type Numbering = { readonly reference: string; readonly instance: number };
type Definition = { readonly reference: string; readonly levels: readonly ILevelsOptions[] };

/** How a list starts: clauses `1.` under an article, points `a)` under a numbered heading, dashes when unordered. */
export type ListKind = 'clauses' | 'points' | 'dashes';

/** `none` prints the text as it stands; a bullet of several letters would lose all but the first in some programs. */
type LevelText = { readonly format: NumberFormat | 'lowerRoman' | 'none'; readonly text: string };

const LIST_LEVELS: Record<ListKind, readonly LevelText[]> = {
  clauses: [{ format: 'decimal', text: '%1.' }, { format: 'lowerLetter', text: '%2)' }, { format: 'lowerRoman', text: '%3)' }],
  points: [{ format: 'lowerLetter', text: '%1)' }, { format: 'lowerRoman', text: '%2)' }, { format: 'decimal', text: '%3)' }],
  dashes: [{ format: 'dash', text: '-' }, { format: 'dash', text: '+' }, { format: 'dash', text: '•' }],
};

const WORD_FORMATS = {
  upperRoman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  dash: LevelFormat.BULLET,
  none: LevelFormat.NONE,
} as const;

function levelOf(layout: DocumentLayout, level: number, look: LevelText, extra: Partial<ILevelsOptions> & { readonly start?: number } = {}): ILevelsOptions {
  const { style, ...rest } = extra;
  return {
    level,
    format: WORD_FORMATS[look.format],
    text: look.text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    ...rest,
    style: { ...style, paragraph: { indent: { left: 0, firstLine: layout.body.firstLineIndent } } },
  };
}

function headingDefinition(layout: DocumentLayout): Definition {
  return {
    reference: HEADINGS,
    levels: layout.headings.map((look, level) => levelOf(layout, level, look, { style: { style: `Heading${String(level + 1)}` } })),
  };
}

function articleDefinition(layout: DocumentLayout, first: number): Definition {
  const number = levelOf(layout, 0, { format: 'decimal', text: 'Điều %1.' }, { start: first, style: { run: { bold: true } } });
  return { reference: articlesFrom(first), levels: [number] };
}

const articlesFrom = (first: number): string => `articles-${String(first)}`;

/** Letters that Word counts as Vietnamese texts do: a, b, c, d; then they say đ, e, g, h, i, k where Word says e, f, g. */
export const LETTERS_OF_WORD = 4;

const letterItem = (letter: string): string => `letter-${letter}`;

function letterDefinition(layout: DocumentLayout, letter: string): Definition {
  return { reference: letterItem(letter), levels: [levelOf(layout, 0, { format: 'none', text: `${letter})` })] };
}

/** Whether a level of a list counts by letters. */
export function countsByLetters(kind: ListKind, level: number): boolean {
  return LIST_LEVELS[kind][level]?.format === 'lowerLetter';
}

/** Hands out the lists of one document and remembers which definitions they need. */
export type NumberingBook = {
  /** Headings count from the beginning again, as at the head of an appendix. */
  readonly newHeadings: () => Numbering;
  readonly newList: (kind: ListKind) => Numbering;
  /** The list of an article: the running one when its number follows, a new one from its number otherwise. */
  readonly article: (number: number) => Numbering;
  /** A fixed letter in front, in the Vietnamese order (`đ)`), where Word's own counting would give another. */
  readonly letter: (number: number) => Numbering;
  readonly definitions: () => readonly Definition[];
};

export function numberingBook(layout: DocumentLayout): NumberingBook {
  const firstArticles = new Set<number>();
  const letters = new Set<string>();
  let instances = 0;
  let articles: { next: number; numbering: Numbering } | null = null;
  const next = (reference: string): Numbering => ({ reference, instance: (instances += 1) });
  return {
    newHeadings: () => next(HEADINGS),
    newList: (kind) => next(kind),
    article: (number) => {
      if (articles === null || articles.next !== number) {
        firstArticles.add(number);
        articles = { next: number, numbering: next(articlesFrom(number)) };
      }
      articles = { ...articles, next: number + 1 };
      return articles.numbering;
    },
    letter: (number) => {
      const letter = vietnameseLetter(number);
      letters.add(letter);
      return { reference: letterItem(letter), instance: 0 };
    },
    definitions: () => [
      headingDefinition(layout),
      ...(Object.keys(LIST_LEVELS) as ListKind[]).map((kind) => ({ reference: kind, levels: LIST_LEVELS[kind].map((look, level) => levelOf(layout, level, look)) })),
      ...[...firstArticles].map((first) => articleDefinition(layout, first)),
      ...[...letters].map((letter) => letterDefinition(layout, letter)),
    ],
  };
}
