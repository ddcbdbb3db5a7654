import type { FileChild, ISectionOptions, Paragraph } from 'docx';
import { appendixTexts } from '../../core/document/appendix-texts.ts';
import { textWidthOf, turned, type DocumentLayout } from '../../core/document/layout.ts';
import type { Appendix, OfficialDocument } from '../../core/document/types.ts';
import { bodyBlocks } from './body.ts';
import { balancedLine, inCapitals, line, printedWidth, sideBySide } from './elements.ts';
import type { NumberingBook } from './numbering.ts';
import { appendixSurroundings, sectionProperties, type PageCount } from './page.ts';

const DATE_SLACK = 160;

type AppendixSignatures = NonNullable<Appendix['signatures']>;

/** Who drew up, checked and approved the table, left to right; place and date above the last (TT10-2018). */
function signatureTable(signatures: AppendixSignatures, layout: DocumentLayout, width: number, placeDate: string): FileChild[] {
  // The last column holds the place and date on one line, the others share the rest.
  const dateColumn = Math.round(Math.max(width / signatures.length, printedWidth(layout.components.placeDate, placeDate) + DATE_SLACK));
  const column = signatures.length === 1 ? 0 : Math.floor((width - dateColumn) / (signatures.length - 1));
  const cells = signatures.map((signature, index) => {
    const isLast = index === signatures.length - 1;
    const children: Paragraph[] = [
      // A blank line of the same height keeps the offices of all columns on one level.
      line('DiaDanh', isLast ? placeDate : ''),
      line('ChucVuKy', inCapitals(signature.office)),
      ...(signature.hint.trim() === '' ? [] : [line('CachKy', signature.hint)]),
      line('HoTenKy', signature.fullName),
    ];
    return { width: isLast ? width - column * (signatures.length - 1) : column, children };
  });
  return [sideBySide(cells), line('KetPhan', '')];
}

/** An appendix as a section of its own: upright or landscape, with its heading, its blocks and its signatures. */
export function appendixSection(document: OfficialDocument, layout: DocumentLayout, index: number, appendix: Appendix, book: NumberingBook, placeDate: string): ISectionOptions {
  const page = appendix.landscape ? turned(layout.page) : layout.page;
  const texts = appendixTexts(document, appendix, index);
  const count: PageCount = { from: layout.appendixPages === 'own' ? 'one' : 'before' };
  const signatures = appendix.signatures ?? [];
  const width = textWidthOf(page);
  return {
    properties: sectionProperties(page, appendix.landscape, count),
    ...appendixSurroundings(count),
    children: [
      line('PhuLuc', texts.number),
      balancedLine('TenPhuLuc', layout.components.appendixTitle, texts.title, width),
      ...(texts.parent === null ? [] : [balancedLine('KemTheo', layout.components.appendixParent, texts.parent, width)]),
      ...(texts.note === null ? [] : [balancedLine('KemTheo', layout.components.appendixParent, texts.note, width)]),
      texts.measure === null ? line('KetPhan', '', { keepNext: true, spacing: { after: 120 } }) : line('DonViTinh', texts.measure),
      ...bodyBlocks(appendix.blocks, { layout, textWidth: width, book, headings: book.newHeadings(), keepEndWithNext: signatures.length > 0 }),
      ...(signatures.length === 0 ? [] : signatureTable(signatures, layout, width, placeDate)),
    ],
  };
}
