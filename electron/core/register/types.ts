/** A printed book of the register (ND30 Appendix IV): what went out, what came in, how that is dealt with, what is internal. */
export type RegisterBook = 'outgoing' | 'incoming' | 'follow-up' | 'internal';

export type RegisterColumn = {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Share of the page's width, in proportion. */
  readonly share: number;
};

/** Text, a number, an ISO day in a column of days, or nothing. */
export type RegisterValue = string | number | null;

/** One line of a book, a value a column. */
export type RegisterLine = readonly RegisterValue[];
