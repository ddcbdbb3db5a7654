import type { Language } from '../../contract/base.ts';
import { cliWords, type CliWords } from './words.ts';

/** Exit codes of DESIGN §8. */
export const DONE = 0;
export const FAILED = 1;
export const NEEDS_PERSON = 2;
export type ExitCode = typeof DONE | typeof FAILED | typeof NEEDS_PERSON;

export type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/**
 * Where a command writes. With `--json` standard output holds exactly one JSON document and everything else goes to
 * standard error; without it people read standard output.
 */
export type Output = {
  readonly json: boolean;
  readonly language: Language;
  readonly words: CliWords;
  /** A line for people. */
  say(line: string): void;
  /** A line about something wrong, always on standard error. */
  complain(line: string): void;
  /** The one JSON document; nothing without `--json`. */
  result(document: unknown): void;
};

export function createOutput(streams: Streams, options: { readonly json: boolean; readonly language: Language }): Output {
  return {
    json: options.json,
    language: options.language,
    words: cliWords(options.language),
    say: (line) => {
      (options.json ? streams.err : streams.out)(`${line}\n`);
    },
    complain: (line) => {
      streams.err(`${line}\n`);
    },
    result: (document) => {
      if (options.json) streams.out(`${JSON.stringify(document, null, 1)}\n`);
    },
  };
}

/** Lines of a table for a terminal: columns as wide as their widest text, numbers to the right. */
export function tableLines(rows: readonly (readonly string[])[], rightAligned: readonly number[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? 0, text.length)));
  return rows.map((row) =>
    row
      .map((text, column) => (rightAligned.includes(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
