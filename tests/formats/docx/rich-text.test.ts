import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../electron/core/document/types.ts';
import { gridOf } from '../../../electron/core/rich-text/table.ts';
import type { RichBlock, RichText } from '../../../electron/core/rich-text/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx, type ReadBlock, type ReadDocx, type ReadParagraph, type ReadTable } from '../../builders/document/docx-reader.ts';
import { PROFILES } from '../../builders/document/official-document.ts';
import { paper } from '../../builders/document/papers.ts';
import { richParagraph, richText } from '../../builders/document/rich-text.ts';
import { schemaErrors } from '../../builders/document/validate.ts';

type RichList = Extract<RichBlock, { kind: 'list' }>;
type Look = { readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean };

const LAST = 'Hết đúng chỗ này';

async function written(rich: RichText, profile: (typeof PROFILES)[number]): Promise<ReadDocx> {
  return readDocx(await writeOfficialDocx(paper('thong-bao', profile, { text: { body: [...rich, richParagraph(LAST)] } })));
}

/** What stands between the heading of the paper and its closing. */
function bodyOf(read: ReadDocx): readonly ReadBlock[] {
  const blocks = (read.sections[0]?.blocks ?? []).filter((block) => block.kind === 'table' || !['TenLoai', 'TrichYeu', 'GachDuoi', 'DuongKe', 'KetPhan', 'KinhGui'].includes(block.style));
  const end = blocks.findIndex((block) => block.kind === 'paragraph' && block.text.startsWith(LAST));
  return blocks.slice(1, end);
}

/** Runs of equal look as one, without white space at both ends, which is no part of a paragraph of a paper. */
function looks(runs: readonly Look[]): readonly Look[] {
  const joined: { text: string; look: Omit<Look, 'text'> }[] = [];
  for (const { text, ...look } of runs) {
    const last = joined.at(-1);
    if (last !== undefined && JSON.stringify(last.look) === JSON.stringify(look)) last.text += text;
    else joined.push({ text, look });
  }
  return joined.map(({ text, look }) => ({ text, ...look }));
}
const lookOf = ({ text, bold, italic, underline }: TextRun): Look => ({ text, bold: bold === true, italic: italic === true, underline: underline === true });
/** Letter by letter with its look: where a run ends says nothing. */
const letters = (runs: readonly TextRun[]): string[] => looks(runs.map(lookOf)).flatMap(({ text, bold, italic, underline }) => [...text].filter((letter) => !/\s/.test(letter)).map((letter) => `${letter}${bold ? 'B' : ''}${italic ? 'I' : ''}${underline ? 'U' : ''}`));
const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');
const isBlank = (runs: readonly TextRun[]): boolean => textOf(runs).trim() === '';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const decimal = (place: number): string => `${String(place)}.`;
const letter = (place: number): string => `${'abcdđeghiklmn'.charAt(place - 1)})`;
const roman = (place: number): string => `${ROMAN[place - 1] ?? ''})`;
const NUMBERS = { clauses: [decimal, letter, roman], points: [letter, roman, (place: number): string => `${String(place)})`] };
const DASHES = ['-', '+', '•'];

type Item = { readonly number: string; readonly runs: readonly TextRun[] };

function itemsOf(list: RichList, depth: number, kind: keyof typeof NUMBERS): Item[] {
  let place = 0;
  return list.items.flatMap((item): Item[] => {
    const inner = (item.children ?? []).flatMap((child) => itemsOf(child, depth + 1, kind));
    if (isBlank(item.runs) && inner.length === 0) return [];
    place += 1;
    return [{ number: (list.ordered ? NUMBERS[kind][depth - 1]?.(place) : DASHES[depth - 1]) ?? '', runs: item.runs }, ...inner];
  });
}

function expectTable(found: ReadBlock | undefined, table: Extract<RichBlock, { kind: 'table' }>): void {
  if (found?.kind !== 'table') throw new Error('no table where one should be');
  const { rows, width } = gridOf(table);
  expect(found.grid).toHaveLength(width);
  expect(found.bordered).toBe(true);
  expect(found.rows.map((row) => row.isHeader)).toEqual(rows.map((_, index) => index < table.header));
  const own = (row: ReadTable['rows'][number]) => row.cells.filter((cell) => cell.merge !== 'continued');
  expect(found.rows.map((row) => own(row).map((cell) => [cell.span, cell.merge === 'start']))).toEqual(rows.map((row) => row.map((cell) => [cell.columns, cell.rows > 1])));
  found.rows.forEach((row, index) => {
    own(row).forEach((cell, at) => {
      const paragraphs = (rows[index]?.[at]?.paragraphs ?? []).filter((runs) => !isBlank(runs));
      // A header is bold as a whole; other marks are the cell's own.
      const isHeader = index < table.header;
      const marked = (runs: readonly TextRun[]): string[] => letters(isHeader ? runs.map((run) => ({ ...run, bold: true })) : runs);
      expect(cell.paragraphs.flatMap(({ runs }) => letters(runs))).toEqual(paragraphs.flatMap(marked));
    });
  });
}

/** The finished file holds the text: each block in its place, as what it is, with its marks, numbers, spans and alignment. */
function expectWhole(rich: RichText, found: readonly ReadBlock[]): void {
  let at = 0;
  let kind: keyof typeof NUMBERS = 'clauses';
  const next = (): ReadParagraph => {
    const block = found[at];
    at += 1;
    if (block?.kind !== 'paragraph') throw new Error(`a paragraph should be ${String(at)}th, of ${String(found.length)}`);
    return block;
  };
  for (const block of rich) {
    if (block.kind === 'table') {
      expectTable(found[at], block);
      at += 1;
    } else if (block.kind === 'list') {
      for (const item of itemsOf(block, 1, kind)) {
        const paragraph = next();
        expect([paragraph.style, paragraph.number, letters(paragraph.runs)]).toEqual(['MucLietKe', item.number, letters(item.runs)]);
      }
    } else if (!isBlank(block.runs)) {
      const paragraph = next();
      if (block.kind === 'heading') {
        kind = block.level === 1 ? 'clauses' : 'points';
        expect(paragraph.style).toBe(`Heading${String(block.level)}`);
        // A typed number gives way to the same number of the profile; headings are bold by their style.
        const said = `${paragraph.number}${textOf(paragraph.runs)}`.replace(/[\s.)-]/g, '');
        const typed = textOf(block.runs).replace(/[\s.)-]/g, '');
        expect(said.endsWith(typed)).toBe(true);
        const slants = (runs: readonly TextRun[]): string[] => letters(runs.map((run) => ({ ...run, bold: false })));
        expect(slants(block.runs).join(' ').endsWith(slants(paragraph.runs).join(' '))).toBe(true);
      } else {
        expect([paragraph.style, letters(paragraph.runs)]).toEqual(['ThanVan', letters(block.runs)]);
        expect([paragraph.alignment, paragraph.indent.firstLine]).toEqual(block.align === undefined ? ['both', 567] : [block.align, 0]);
      }
    }
  }
  expect(at).toBe(found.length);
}

describe('rich text in the finished file', () => {
  it('is all there: every mark, list with its depth and numbers, heading, table with spans and header, alignment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PROFILES), richText, async (profile, rich) => { expectWhole(rich, bodyOf(await written(rich, profile))); }),
      { numRuns: 60 },
    );
  });

  it.each(PROFILES)('keeps to the schema whatever it holds (%s)', async (profile) => {
    const body = fc.sample(richText, { numRuns: 12, seed: PROFILES.indexOf(profile) }).flat();
    expect(await schemaErrors(await writeOfficialDocx(paper('thong-bao', profile, { text: { body, appendices: [{ title: 'Bảng', landscape: true, body }], attached: [{ type: 'quy-che', subject: 'làm việc', body }] } })), 'docx')).toEqual([]);
  });

  it('counts points in the Vietnamese order, đ after d', async () => {
    const items = Array.from({ length: 8 }, (_, index) => ({ runs: [{ text: `điểm ${String(index + 1)}` }] }));
    const rich: RichText = [{ kind: 'list', ordered: true, items: [{ runs: [{ text: 'khoản' }], children: [{ kind: 'list', ordered: true, items }] }, { runs: [{ text: 'khoản sau' }] }] }];
    const numbers = bodyOf(await written(rich, 'party-hd05')).map((block) => (block.kind === 'paragraph' ? block.number : ''));
    expect(numbers).toEqual(['1.', 'a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)', '2.']);
  });

  it('keeps lists apart that follow each other, whatever depth the first ends at', async () => {
    const list = (...children: readonly RichList[]): RichList => ({ kind: 'list', ordered: true, items: [{ runs: [{ text: 'x' }], children }] });
    const dash: RichList = { kind: 'list', ordered: false, items: [{ runs: [{ text: 'gạch' }], children: [list()] }] };
    const rich: RichText = [list(list()), list(list(), dash, list())];
    const numbers = bodyOf(await written(rich, 'party-hd05')).map((block) => (block.kind === 'paragraph' ? block.number : ''));
    expect(numbers).toEqual(['1.', 'a)', '1.', 'a)', '+', 'i)', 'a)']);
  });
});
