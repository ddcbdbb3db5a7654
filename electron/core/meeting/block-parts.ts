import { layoutOf } from '../document/layout.ts';
import { bareItem } from '../document/line-texts.ts';
import type { Block, TextRun } from '../document/types.ts';
import type { FormatProfile } from '../catalogue/types.ts';
import { richBlocks, type RichBlocksOptions } from '../rich-text/blocks.ts';
import type { RichText } from '../rich-text/types.ts';

/** Small parts that the papers of a meeting are put together from. */

export function paragraph(...runs: readonly (string | TextRun)[]): Block {
  return { kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

/** `Địa điểm: Hội trường Huyện uỷ.`, the label in bold; nothing where there is nothing to say. */
export function field(label: string, text: string): readonly Block[] {
  const bare = bareItem(text).replace(/[\s;,.]*\n\s*/gu, '; ');
  return bare === '' ? [] : [paragraph({ text: `${label}: `, bold: true }, `${bare}.`)];
}

/** Plain text typed on several lines: a paragraph for each. */
export function paragraphsOf(text: string): readonly Block[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => paragraph(sentence(line)));
}

/** Lines as a dash list with `;` between and a full stop at the end. */
export function dashes(lines: readonly string[]): readonly Block[] {
  const bare = lines.map(bareItem).filter((line) => line !== '');
  if (bare.length === 0) return [];
  return [{ kind: 'list', ordered: false, items: bare.map((line, index) => [{ text: `${line}${index === bare.length - 1 ? '.' : ';'}` }]) }];
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

/** A sentence as it was written, with a full stop where it ends without any mark. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:;]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/**
 * What somebody wrote inside a numbered part of the minutes: its headings stand below that part's own, however it is
 * numbered; the second heading level bears no number where the profile has none left.
 */
export function spokenBlocks(text: RichText, profile: FormatProfile, options: Pick<RichBlocksOptions, 'headingsBare'> = {}): readonly Block[] {
  const deepest = layoutOf(profile).family === 'party' ? 4 : 3;
  return richBlocks(text, { profile, firstHeading: 3, ...options }).map((block): Block => {
    if (block.kind !== 'heading' || deepest === 3) return block;
    return { ...block, level: 4, ...(block.level === 4 ? { numbered: false } : {}) };
  });
}
