import type { DocumentLayout } from './layout.ts';
import { TYPED_CLOSING } from './line-texts.ts';
import type { Block, TextRun } from './types.ts';

/** A text that ends with a question, an exclamation or dots keeps them. */
const ENDS_ITSELF = /[!?…]$/u;

/** The last words of a document as they end under the profile: `.` (HD36, HD05) or `./.` (ND30 templates). */
export function withEndMark(text: string, endMark: DocumentLayout['endMark']): string {
  const bare = text.replace(TYPED_CLOSING, '');
  if (bare === '') return text;
  if (!ENDS_ITSELF.test(bare)) return `${bare}${endMark}`;
  return endMark === './.' ? `${bare}/.` : bare;
}

function endRuns(runs: readonly TextRun[], endMark: DocumentLayout['endMark']): readonly TextRun[] {
  const at = runs.findLastIndex((run) => run.text.replace(TYPED_CLOSING, '') !== '');
  const last = runs[at];
  if (last === undefined) return runs;
  return [...runs.slice(0, at), { ...last, text: withEndMark(last.text, endMark) }];
}

/** The blocks with the end mark on the last line of running text; blocks that end in a table or a heading stay as they are. */
export function endBlocks(blocks: readonly Block[], endMark: DocumentLayout['endMark']): readonly Block[] {
  const last = blocks.at(-1);
  if (last === undefined) return blocks;
  const rest = blocks.slice(0, -1);
  switch (last.kind) {
    case 'paragraph':
      return [...rest, { ...last, runs: endRuns(last.runs, endMark) }];
    case 'list': {
      const item = last.items.at(-1);
      return item === undefined ? blocks : [...rest, { ...last, items: [...last.items.slice(0, -1), endRuns(item, endMark)] }];
    }
    case 'article':
      if (last.runs !== undefined && last.runs.length > 0) return [...rest, { ...last, runs: endRuns(last.runs, endMark) }];
      return [...rest, { ...last, title: withEndMark(last.title, endMark) }];
    default:
      return blocks;
  }
}
