import type { FormatProfile } from '../catalogue/types.ts';
import { layoutOf } from '../document/layout.ts';
import type { Block, OfficialTable, TableCell, TextRun } from '../document/types.ts';
import { cellRuns } from './cell-text.ts';
import { columnShares } from './column-widths.ts';
import { linesOfRuns, sliceRuns, textOfRuns, trimRuns } from './runs.ts';
import { headingNumber, typedNumber } from './typed-number.ts';
import type { RichBlock, RichCell, RichText } from './types.ts';

export type RichBlocksOptions = {
  /** Whose numbers the headings bear. */
  readonly profile: FormatProfile;
  /** Level in print of the text's first heading level: 1 (`I-`, `I.`) by default, 2 (`1.`) in minutes. */
  readonly firstHeading?: 1 | 2 | 3;
  /** The text stands outside every numbered part, so its headings bear no number but one that was typed. */
  readonly headingsBare?: true;
};

type RichList = Extract<RichBlock, { readonly kind: 'list' }>;
type HeadingLevel = Extract<Block, { readonly kind: 'heading' }>['level'];

const levelOf = (level: number): HeadingLevel => (level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4);
const hasMarks = (runs: readonly TextRun[]): boolean => runs.some((run) => run.bold === true || run.italic === true || run.underline === true);

/** Counts the headings as the profile will, to know what number each gets. */
function headingCounter(profile: FormatProfile): { readonly isNext: (level: HeadingLevel, text: string) => boolean; readonly count: (level: HeadingLevel) => void } {
  const { headings } = layoutOf(profile);
  let counts = [0, 0, 0, 0];
  const counted = (level: HeadingLevel): number[] => counts.map((count, index) => (index + 1 < level ? count : index + 1 === level ? count + 1 : 0));
  return {
    isNext: (level, text) => {
      const typed = typedNumber(text);
      const look = headings[level - 1];
      if (typed === null || look === undefined) return false;
      const printed = headingNumber(look, counted(level));
      return printed.form === typed.form && (printed.number === typed.number || typed.form === 'dash');
    },
    count: (level) => { counts = counted(level); },
  };
}

/**
 * A heading with its number by the profile. A number that was typed (or pasted) gives way to the profile's when both are
 * the same; a number of another sequence stays as written, and the profile adds none.
 */
function headingBlock(written: readonly TextRun[], level: HeadingLevel, counter: ReturnType<typeof headingCounter> | null): Block {
  const text = textOfRuns(written);
  if (counter === null) return { kind: 'heading', level, text, ...(hasMarks(written) ? { runs: written } : {}), numbered: false };
  const typed = typedNumber(text);
  const isNext = counter.isNext(level, text);
  const runs = typed !== null && isNext ? sliceRuns(written, typed.length) : written;
  const block = { kind: 'heading', level, text: textOfRuns(runs), ...(hasMarks(runs) ? { runs } : {}) } as const;
  if (typed !== null && !isNext) return { ...block, numbered: false };
  counter.count(level);
  return block;
}

type ListBlock = Extract<Block, { readonly kind: 'list' }>;

/**
 * A list as blocks of one depth each, in reading order. Items without text and without a list of their own are left out.
 * `starts`: another list stands directly before it.
 */
function listBlocks(list: RichList, level: 1 | 2 | 3, starts: boolean): ListBlock[] {
  const blocks: ListBlock[] = [];
  let items: (readonly TextRun[])[] = [];
  const close = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', ordered: list.ordered, items, ...(level === 1 ? {} : { level }) });
    items = [];
  };
  for (const item of list.items) {
    const inner: ListBlock[] = [];
    for (const child of item.children ?? []) inner.push(...listBlocks(child, level === 1 ? 2 : 3, inner.length > 0));
    const runs = trimRuns(item.runs);
    if (runs.length === 0 && inner.length === 0) continue;
    items.push(runs);
    if (inner.length === 0) continue;
    close();
    blocks.push(...inner);
  }
  close();
  const [first, ...others] = blocks;
  return starts && first !== undefined ? [{ ...first, starts: true }, ...others] : blocks;
}

function tableCell(cell: RichCell): TableCell {
  const runs = cellRuns(cell);
  return {
    text: textOfRuns(runs),
    ...(hasMarks(runs) ? { runs } : {}),
    ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
  };
}

/** The table as it is printed: its header rows repeated on every page, its columns as wide as their text asks. */
export function richTable(table: Extract<RichBlock, { readonly kind: 'table' }>): OfficialTable {
  const rows = table.rows.map((row) => row.map(tableCell));
  return { columnWidths: columnShares(table), header: rows.slice(0, table.header), rows: rows.slice(table.header) };
}

/** Turns blocks of one text into blocks of a paper, in their order: it counts the headings. */
export function richBlockWriter(options: RichBlocksOptions): (block: RichBlock) => Block[] {
  const counter = options.headingsBare === true ? null : headingCounter(options.profile);
  const first = options.firstHeading ?? 1;
  let isBehindList = false;
  const written = (block: RichBlock): Block[] => {
    switch (block.kind) {
      case 'paragraph': {
        const runs = trimRuns(block.runs);
        return runs.length === 0 ? [] : [{ kind: 'paragraph', runs, ...(block.align === undefined ? {} : { align: block.align }) }];
      }
      case 'heading': {
        const runs = trimRuns(linesOfRuns(block.runs).flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line])));
        return runs.length === 0 ? [] : [headingBlock(runs, levelOf(first + block.level - 1), counter)];
      }
      case 'list':
        return listBlocks(block, 1, isBehindList);
      case 'table':
        return [{ kind: 'table', table: richTable(block) }];
    }
  };
  return (block) => {
    const blocks = written(block);
    if (blocks.length > 0) isBehindList = block.kind === 'list';
    return blocks;
  };
}

/**
 * Rich text as blocks of an official document, with nothing lost: every mark, list and its depth, heading, table with
 * spans and header rows, and alignment. Blank paragraphs are spacing, which is the profile's affair, and are left out.
 */
export function richBlocks(rich: RichText, options: RichBlocksOptions): Block[] {
  return rich.flatMap(richBlockWriter(options));
}
