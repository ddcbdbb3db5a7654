import { richBlockWriter } from '../../rich-text/blocks.ts';
import { textOfRuns } from '../../rich-text/runs.ts';
import { vietnameseLetter } from '../../rich-text/typed-number.ts';
import type { RichText } from '../../rich-text/types.ts';
import type { FormatProfile } from '../../catalogue/types.ts';
import type { Block, TextRun } from '../types.ts';
import { hasPlainLook, isAll, isBasis, isEnacting, isInCapitals, looksLikeTitle, typedArticle, typedClause, typedDivision, typedLine, type TypedLine } from './lines.ts';

/**
 * A regulation as people type it: `Chương I` with its title below, `Điều 1. …`, `1. …`, `a) …` in plain lines. Each is
 * set as what it is; whatever is none of these stays as it was written.
 */
export type RegulationOptions = {
  readonly profile: FormatProfile;
  /** Whether an article's own line is its title (quy chế, quy định) or its text (quyết định). */
  readonly titledArticles: boolean;
};

/** The numbers that clauses and points would get next, so that only those are numbered anew that come out the same. */
function clauseCounter(): { readonly reset: () => void; readonly takes: (level: 1 | 2, number: string) => boolean } {
  let counts = [0, 0];
  return {
    reset: () => { counts = [0, 0]; },
    takes: (level, number) => {
      const next = (counts[level - 1] ?? 0) + 1;
      if (number !== (level === 1 ? String(next) : vietnameseLetter(next))) return false;
      counts = level === 1 ? [next, 0] : [counts[0] ?? 0, next];
      return true;
    },
  };
}

function titleBelow(rich: RichText, at: number): TypedLine | null {
  const line = typedLine(rich[at]);
  if (line === null || !hasPlainLook(line) || typedArticle(line) !== null || typedDivision(line) !== null || typedClause(line) !== null) return null;
  const isTitle = isInCapitals(line.text) || line.isCentered || isAll(line, 'bold') || rich[at]?.kind === 'heading';
  return isTitle && looksLikeTitle(line.text) ? line : null;
}

function articleBlock(number: number, rest: readonly TextRun[], titled: boolean): Block {
  const title = { runs: rest };
  const isTitle = rest.length > 0 && looksLikeTitle(textOfRuns(rest)) && (titled || isAll(title, 'bold'));
  if (isTitle && hasPlainLook(title)) return { kind: 'article', number, title: textOfRuns(rest) };
  // A title with marks of its own is written run by run, bold as titles are.
  if (isTitle) return { kind: 'article', number, title: '', runs: rest.map((run) => ({ ...run, bold: true })) };
  return rest.length === 0 ? { kind: 'article', number, title: '' } : { kind: 'article', number, title: '', runs: rest };
}

/** The blocks of a regulation or of what a decision decides. */
export function regulationBlocks(rich: RichText, options: RegulationOptions): Block[] {
  const write = richBlockWriter({ profile: options.profile });
  const clauses = clauseCounter();
  const blocks: Block[] = [];
  let isInArticle = false;
  const add = (...added: readonly Block[]): void => {
    clauses.reset();
    blocks.push(...added);
  };
  for (let index = 0; index < rich.length; index += 1) {
    const block = rich[index];
    const line = typedLine(block);
    const division = line === null ? null : typedDivision(line);
    const article = line === null || division !== null ? null : typedArticle(line);
    const clause = line === null || !isInArticle || division !== null || article !== null || block?.kind === 'heading' ? null : typedClause(line);
    if (division !== null) {
      let next = index + 1;
      while (next < rich.length && typedLine(rich[next]) === null && rich[next]?.kind === 'paragraph') next += 1;
      const below = division.title.length > 0 ? null : titleBelow(rich, next);
      if (below !== null) index = next;
      add({ kind: 'division', division: division.division, number: division.number, title: below?.text ?? textOfRuns(division.title) });
      isInArticle = false;
    } else if (article !== null) {
      add(articleBlock(article.number, article.rest, options.titledArticles));
      isInArticle = true;
    } else if (clause !== null && clauses.takes(clause.level, clause.number)) {
      blocks.push({ kind: 'list', ordered: true, items: [clause.rest], ...(clause.level === 1 ? {} : { level: 2 }) });
    } else if (block !== undefined) {
      const written = write(block);
      if (written.length > 0) add(...written);
      if (block.kind === 'heading' && written.length > 0) isInArticle = false;
    }
  }
  return joinItems(blocks);
}

/** Items that follow each other at one depth are one list. */
function joinItems(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && block.ordered && last.ordered && (block.level ?? 1) === (last.level ?? 1)) joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else joined.push(block);
  }
  return joined;
}

export type Opening = {
  /** Who decides, as typed above the basis lines. */
  readonly decider: string | null;
  readonly basis: readonly (readonly TextRun[])[];
  /** `QUYẾT ĐỊNH:` as typed. */
  readonly enacting: string | null;
  readonly rest: RichText;
};

/**
 * The opening of a text: who decides, `Căn cứ …` lines, the line that opens what is decided, and the text after them. In
 * a text that decides nothing, only lines that are set as basis lines are taken: several, each but the last ended by `;`.
 */
export function openingOf(rich: RichText, decides: boolean): Opening {
  let at = 0;
  const skipBlank = (): void => {
    while (at < rich.length && rich[at]?.kind === 'paragraph' && typedLine(rich[at]) === null) at += 1;
  };
  const capitals = (line: TypedLine | null): line is TypedLine => line !== null && hasPlainLook(line) && isInCapitals(line.text) && line.text.length <= 150 && typedDivision(line) === null && typedArticle(line) === null;
  skipBlank();
  let decider: string | null = null;
  const first = typedLine(rich[at]);
  if (decides && capitals(first) && !isEnacting(first)) {
    decider = first.text;
    at += 1;
  }
  const basis: (readonly TextRun[])[] = [];
  const beforeBasis = at;
  for (skipBlank(); at < rich.length; at += 1, skipBlank()) {
    const line = typedLine(rich[at]);
    if (line === null || rich[at]?.kind === 'heading' || !isBasis(line)) break;
    basis.push(line.runs);
    if (!decides && !line.text.endsWith(';')) {
      at += 1;
      break;
    }
  }
  if (!decides && (basis.length < 2 || !textOfRuns(basis[0] ?? []).endsWith(';'))) {
    basis.length = 0;
    at = beforeBasis;
  }
  skipBlank();
  const enactingLine = typedLine(rich[at]);
  const enacting = decides && enactingLine !== null && isEnacting(enactingLine) && hasPlainLook(enactingLine) ? enactingLine.text : null;
  if (enacting !== null) at += 1;
  // Capitals without anything that they could open are the text's own.
  if (decider !== null && basis.length === 0 && enacting === null) return { decider: null, basis: [], enacting: null, rest: rich };
  return { decider, basis, enacting, rest: rich.slice(at) };
}
