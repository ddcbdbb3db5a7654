import type { TextRun } from '../document/types.ts';

type Marks = Pick<TextRun, 'bold' | 'italic' | 'underline'>;

/** The marks that a run bears; a mark that is off is left out. */
export function marksOf(run: Marks): Marks {
  return { ...(run.bold === true ? { bold: true } : {}), ...(run.italic === true ? { italic: true } : {}), ...(run.underline === true ? { underline: true } : {}) };
}

function sameMarks(left: Marks, right: Marks): boolean {
  return (left.bold === true) === (right.bold === true) && (left.italic === true) === (right.italic === true) && (left.underline === true) === (right.underline === true);
}

/** Line ends as `\n`, whole characters, NFC (DESIGN §5). */
export function storedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').toWellFormed().normalize('NFC');
}

/** Runs in their one normal form: none empty, none beside another of the same marks, text as it is stored. */
export function joinRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: { text: string; marks: Marks }[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last !== undefined && sameMarks(last.marks, run)) last.text += run.text;
    else joined.push({ text: run.text, marks: marksOf(run) });
  }
  return joined.map(({ text, marks }) => ({ text: storedText(text), ...marks }));
}

export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** The part of marked text between two offsets of its plain text. */
export function sliceRuns(runs: readonly TextRun[], from: number, to = Number.POSITIVE_INFINITY): readonly TextRun[] {
  let start = 0;
  const part: TextRun[] = [];
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') part.push({ ...run, text });
    start += run.text.length;
  }
  return part;
}

/** Without white space at both ends. */
export function trimRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const text = textOfRuns(runs);
  return sliceRuns(runs, text.length - text.trimStart().length, text.trimEnd().length);
}

/** Lines of marked text that holds line breaks. */
export function linesOfRuns(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}
