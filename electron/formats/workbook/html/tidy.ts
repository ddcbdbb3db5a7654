import type { TextRun } from '../cell-text.ts';

const BLANK = /[ \n\u00a0]/;

/** White space as a page shows it: many blanks or line ends are one, and none stand at the ends of the text. */
export const tidyRuns = (runs: readonly TextRun[]): TextRun[] => {
  const joined = runs.map((run) => run.text).join('');
  const first = joined.search(/[^ \n\u00a0]/);
  if (first < 0) return [];
  let last = joined.length;
  while (BLANK.test(joined.charAt(last - 1))) last -= 1;
  const tidy: { text: string; font: string | null }[] = [];
  let from = 0;
  let atLineStart = true;
  /** A blank is written when something other than a line end follows it. */
  let blank = false;
  for (const run of runs) {
    let text = run.text.slice(Math.max(0, first - from), Math.max(0, last - from)).replace(/ ?\n[ \n]*/g, '\n');
    from += run.text.length;
    if (atLineStart) text = text.replace(/^[ \n]+/, '');
    else if (blank && !/^[ \n]/.test(text) && text !== '') text = ` ${text}`;
    if (text === '') continue;
    blank = text.endsWith(' ');
    if (blank) text = text.slice(0, -1);
    if (text === '') continue;
    atLineStart = text.endsWith('\n');
    const open = tidy.at(-1);
    if (open?.font === run.font) open.text += text;
    else tidy.push({ text, font: run.font });
  }
  return tidy;
};
