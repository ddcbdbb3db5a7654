import { isPlaceDateLine } from '../unit/mention.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { TimeMention } from './time.ts';
import type { Cell } from './types.ts';
import { namesAnother } from './vocabulary.ts';

/**
 * What the words around a table say about its period. `several`: the asked one among others, or a longer one that holds
 * it, so that only columns or rows that name it outright can be its own.
 */
export type PeriodClaim = {
  readonly standing: 'asked' | 'several' | 'other' | 'none';
  /** The period named that is not the asked one, as written, and where. */
  readonly found: string;
  readonly text: string;
  readonly cell: Cell | null;
  /** Days named in the title that are not the period's own. */
  readonly windowDiffers: { readonly text: string; readonly cell: Cell } | null;
};

const NONE: PeriodClaim = { standing: 'none', found: '', text: '', cell: null, windowDiffers: null };

/** The claim of the title lines of a table; without any there, that of the letterhead of the sheet. */
export const periodOfLines = (local: readonly Line[], letterhead: readonly Line[], lexicon: Lexicon): PeriodClaim => {
  const near = claimOf(local, lexicon);
  return near.standing === 'none' ? claimOf(letterhead, lexicon) : near;
};

const claimOf = (lines: readonly Line[], lexicon: Lexicon): PeriodClaim => {
  const named: { line: Line; mention: TimeMention }[] = [];
  for (const line of lines) {
    if (line.text.length > 300 || isPlaceDateLine(line.text) || namesAnother(fold(line.text))) continue;
    for (const mention of lexicon.periods(line.text)) if (mention.standing !== 'year') named.push({ line, mention });
  }
  if (named.length === 0) return NONE;
  const isWindow = (mention: TimeMention): boolean => mention.key.includes('..');
  const asked = named.find(({ mention }) => mention.standing === 'asked');
  const others = named.filter(({ mention }) => mention.standing !== 'asked');
  const first = others[0];
  if (asked !== undefined && first === undefined) return { ...NONE, standing: 'asked' };
  if (first === undefined) return NONE;
  const said = { found: first.mention.text, text: first.line.text, cell: first.line.cell };
  if (asked !== undefined && others.every(({ mention }) => isWindow(mention))) {
    return { ...NONE, standing: 'asked', windowDiffers: { text: first.mention.text, cell: first.line.cell } };
  }
  if (asked !== undefined || others.every(({ mention }) => mention.standing === 'around')) return { ...said, standing: 'several', windowDiffers: null };
  return { ...said, standing: 'other', windowDiffers: null };
};

/** The claim of a sheet's or file's name. A longer period in it says too little to contradict. */
export const periodOfName = (name: string, lexicon: Lexicon): PeriodClaim => {
  const mentions = lexicon.periods(name).filter((mention) => mention.standing === 'asked' || mention.standing === 'other');
  if (mentions.some((mention) => mention.standing === 'asked')) return { ...NONE, standing: 'asked' };
  const other = mentions[0];
  return other === undefined ? NONE : { standing: 'other', found: other.text, text: name, cell: null, windowDiffers: null };
};

/** `8`, `9`, `10` as sheet names are months when at least two sheets are called so. */
export const sheetNameForPeriod = (name: string, names: readonly string[]): string => {
  const bare = /^\s*(0?[1-9]|1[0-2])\s*$/;
  return bare.test(name) && names.filter((other) => bare.test(other)).length >= 2 ? `Tháng ${name.trim()}` : name;
};
