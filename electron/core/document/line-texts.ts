import { sliceRuns, textOfRuns } from '../rich-text/runs.ts';
import type { LineMarks } from './layout.ts';
import type { MarkedLine, TextRun } from './types.ts';

/** What people type around an item although the profile writes it: a leading dash, closing punctuation. */
const TYPED_OPENING = /^\s*[-–—+]\s+/u;
export const TYPED_CLOSING = /(?:\.\/\.|[\s;,.])+$/u;

/** An item without the dash and the punctuation that the profile writes itself; `''` when nothing else is there. */
export function bareItem(item: string): string {
  return item.replace(TYPED_OPENING, '').replace(TYPED_CLOSING, '').trim();
}

/** Items as printed, one a line, each with the profile's opening and closing marks; empty items are left out. */
export function lineTexts(items: readonly string[], marks: LineMarks): string[] {
  const bare = items.map(bareItem).filter((item) => item !== '');
  return bare.map((item, index) => `${marks.opening}${item}${index === bare.length - 1 ? marks.last : marks.between}`);
}

/** The same for marked lines: the profile's own marks stand outside the writer's bold, italics and underlining. */
export function lineRuns(items: readonly MarkedLine[], marks: LineMarks): (readonly TextRun[])[] {
  const bare = items.map((item) => bareRuns(typeof item === 'string' ? [{ text: item }] : item)).filter((runs) => runs.length > 0);
  return bare.map((runs, index) => [...(marks.opening === '' ? [] : [{ text: marks.opening }]), ...runs, { text: index === bare.length - 1 ? marks.last : marks.between }]);
}

function bareRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const text = textOfRuns(runs);
  const start = TYPED_OPENING.exec(text)?.[0].length ?? text.length - text.trimStart().length;
  const end = text.replace(TYPED_CLOSING, '').trimEnd().length;
  return sliceRuns(runs, start, end);
}
