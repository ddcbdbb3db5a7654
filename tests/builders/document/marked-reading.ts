import type { TextRun } from '../../../electron/core/document/types.ts';
import { linesOfRuns, textOfRuns } from '../../../electron/core/rich-text/runs.ts';
import type { RichBlock, RichText } from '../../../electron/core/rich-text/types.ts';
import type { ReadDocx, ReadParagraph } from './docx-reader.ts';

/** What must be found again in a file, in its order: letters with their marks, and the kind of paragraph they stand in. */
type Kind = 'paragraph' | 'heading' | 'item' | 'cell';
type Letter = { readonly letter: string; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean };
type Part = { readonly kind: Kind; readonly letters: readonly Letter[] };

/** Letters with their marks, blanks left out: where lines break and how wide a gap is are the file's own affair. */
function lettersOf(runs: readonly TextRun[]): readonly Letter[] {
  return runs.flatMap((run) =>
    [...run.text]
      .filter((letter) => !/\s/u.test(letter))
      .map((letter) => ({ letter, bold: run.bold === true, italic: run.italic === true, underline: run.underline === true })),
  );
}

function listParts(list: Extract<RichBlock, { kind: 'list' }>): Part[] {
  return list.items.flatMap((item) => [{ kind: 'item' as const, letters: lettersOf(item.runs) }, ...(item.children ?? []).flatMap(listParts)]);
}

function partsOf(text: RichText): readonly Part[] {
  return text
    .flatMap((block): Part[] => {
      if (block.kind === 'list') return listParts(block);
      if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.flatMap(linesOfRuns).map((line): Part => ({ kind: 'cell', letters: lettersOf(line) }))));
      return [{ kind: block.kind, letters: lettersOf(block.runs) }];
    })
    .filter((part) => part.letters.length > 0);
}

const STYLES: Readonly<Record<Kind, RegExp>> = { paragraph: /^ThanVan$/u, heading: /^Heading\d$/u, item: /^MucLietKe$/u, cell: /^Bang/u };

/** A mark may also come from the style (a bold heading), but none may be missing; underlining is nobody's style here. */
function ends(found: readonly Letter[], wanted: readonly Letter[]): boolean {
  const start = found.length - wanted.length;
  return start >= 0 && wanted.every((letter, index) => matches(found[start + index], letter));
}

function matches(found: Letter | undefined, wanted: Letter): boolean {
  return found !== undefined && found.letter === wanted.letter && (found.bold || !wanted.bold) && (found.italic || !wanted.italic) && found.underline === wanted.underline;
}

/** What a profile writes in front of a heading, without blanks. */
const NUMBER = /^(?:[\dIVXLC]+(?:\.\d+)*[-.)]?|\p{Ll}[.)]|[-–+])$/u;

/** A heading's typed number may have given way to the profile's own: then all that follows it stands there. */
function isHeadingWithoutNumber(found: readonly Letter[], wanted: readonly Letter[]): boolean {
  const gone = wanted.length - found.length;
  return gone > 0 && NUMBER.test(wanted.slice(0, gone).map(({ letter }) => letter).join('')) && ends(found, wanted.slice(gone));
}

/** The first part of these texts that the file does not hold in its place, in words; null when it holds everything. */
export function firstMissing(file: ReadDocx, texts: readonly RichText[]): string | null {
  const paragraphs = file.paragraphs.map((paragraph: ReadParagraph) => ({ style: paragraph.style, letters: lettersOf(paragraph.runs) }));
  let from = 0;
  for (const part of texts.flatMap(partsOf)) {
    const at = paragraphs.findIndex(
      (paragraph, index) => index >= from && STYLES[part.kind].test(paragraph.style) && (ends(paragraph.letters, part.letters) || (part.kind === 'heading' && isHeadingWithoutNumber(paragraph.letters, part.letters))),
    );
    if (at === -1) return `${part.kind}: ${textOfRuns(part.letters.map(({ letter }) => ({ text: letter })))}`;
    from = at + 1;
  }
  return null;
}
