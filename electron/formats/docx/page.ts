import { BorderStyle, Footer, Header, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type ISectionOptions, type ISectionPropertiesOptions } from 'docx';
import { closesLastPage, type ComponentTexts } from '../../core/document/component-texts.ts';
import { textWidthOf, type DocumentLayout, type PageLayout } from '../../core/document/layout.ts';
import { textWidth } from '../../core/document/text-width.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { inCapitals, line, RULE } from './elements.ts';

/** How a section counts and shows its pages. */
export type PageCount = {
  /** A count of its own from 1 hides its first number; a continued one shows every number. */
  readonly from: 'one' | 'before';
};

/** Section properties of a page: the library swaps width and height itself when the page is turned, so it is told the upright sheet. */
export function sectionProperties(page: PageLayout, landscape: boolean, count: PageCount): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: count.from === 'one',
    page: {
      size: {
        width: landscape ? page.height : page.width,
        height: landscape ? page.width : page.height,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { ...page.margin, header: page.headerDistance, footer: page.headerDistance, gutter: 0 },
      ...(count.from === 'one' ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}

function pageNumberHeader(): Header {
  return new Header({ children: [new Paragraph({ style: 'SoTrang', children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
}

const NOTE_PADDING = 4;

/** The circulation note stands 10 mm from the top edge, where the first page has no number (HD36 PL3.11a); boxed by ND30. */
function circulationParagraph(layout: DocumentLayout, note: string): Paragraph {
  const text = inCapitals(note);
  if (layout.family === 'party') return line('LuuHanh', text);
  const { size } = layout.components.circulation;
  const width = Math.round(textWidth(text, size, 'bold')) + 2 * NOTE_PADDING * 20;
  const border = { ...RULE, style: BorderStyle.SINGLE, space: NOTE_PADDING / 2 };
  return line('LuuHanh', text, {
    alignment: 'center',
    indent: { left: Math.max(0, textWidthOf(layout.page) - width), right: 0 },
    border: { top: border, bottom: border, left: border, right: border },
  });
}

const emptyHeader = (): Header => new Header({ children: [new Paragraph({ style: 'SoTrang' })] });
const emptyFooter = (): Footer => new Footer({ children: [new Paragraph({ style: 'SoTrang' })] });

type Surroundings = Pick<ISectionOptions, 'headers' | 'footers'>;

/** Around the document's own pages: numbers from page 2, the circulation note and (State) the contact on page 1. */
export function mainSurroundings(document: OfficialDocument, layout: DocumentLayout, texts: ComponentTexts): Surroundings {
  const note = texts.circulation === null || closesLastPage(document) ? [] : [circulationParagraph(layout, texts.circulation)];
  const contact = texts.contact === null || layout.family === 'party' ? [] : [line('LienHe', texts.contact, { border: { top: { ...RULE, space: 1 } } })];
  return {
    headers: { default: pageNumberHeader(), first: note.length === 0 ? emptyHeader() : new Header({ children: note }) },
    ...(contact.length === 0 ? {} : { footers: { default: emptyFooter(), first: new Footer({ children: contact }) } }),
  };
}

/**
 * Around an appendix. Its first page has an empty head and foot of its own, since it would otherwise repeat the
 * document's first page with the circulation note and the contact.
 */
export function appendixSurroundings(count: PageCount): Surroundings {
  if (count.from === 'before') return { headers: { default: pageNumberHeader() } };
  return {
    headers: { default: pageNumberHeader(), first: emptyHeader() },
    footers: { default: emptyFooter(), first: emptyFooter() },
  };
}
