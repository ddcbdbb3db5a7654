import { Tab, TextRun as WordRun } from 'docx';
import type { TextRun } from '../../core/document/types.ts';
import { printableText } from '../ooxml/printable-text.ts';

/** The pieces of one line: text, with tabs as Word keeps them. */
function lineChildren(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((piece, index) => [...(index > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])]);
}

export type RunDefaults = {
  readonly bold?: boolean;
  /** In points, where it differs from the style's. */
  readonly size?: number;
};

/** Runs of Word for marked text; line ends inside become line breaks, characters XML cannot hold are left out. */
export function wordRuns(runs: readonly TextRun[], defaults: RunDefaults = {}): WordRun[] {
  return runs.flatMap((run) => {
    const bold = run.bold ?? defaults.bold;
    const marks = {
      ...(bold === undefined ? {} : { bold }),
      ...(run.italic === undefined ? {} : { italics: run.italic }),
      ...(run.underline === true ? { underline: {} } : {}),
      ...(defaults.size === undefined ? {} : { size: defaults.size * 2 }),
    };
    const text = printableText(run.text);
    if (text === '') return [];
    return text.split('\n').map((line, index) => new WordRun({ ...marks, ...(index > 0 ? { break: 1 } : {}), children: lineChildren(line) }));
  });
}
