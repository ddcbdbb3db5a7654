import { BorderStyle, type Paragraph, type Table, LineRuleType } from 'docx';
import type { ComponentTexts } from '../../core/document/component-texts.ts';
import { SHORT_RULE_SHARE, textWidthOf, type DocumentLayout } from '../../core/document/layout.ts';
import { lineWidths } from '../../core/document/text-width.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { balancedLine, inCapitals, line, printedWidth, RULE, ruleParagraph, sideBySide, weightOf } from './elements.ts';

/** Air on both sides of the widest line of a column, so that it stays one line in every program. */
const COLUMN_SLACK = 200;
/** Between the names on the left and the middle of the page. */
const COLUMN_AIR = 60;
const LETTER_SUBJECT_MARGIN = 170;
/** The right column takes no more than this share of the page, however long the place. */
const LARGEST_RIGHT_SHARE = 0.62;

/** Boxes of the urgency stamp: 8 mm high, 20, 40 and 30 mm wide (ND30 App. I, III.2). */
const STAMP_WIDTHS = { khan: 1134, 'thuong-khan': 2268, 'hoa-toc': 1701 } as const;
const STAMP_HEIGHT = 454;
const STAMP_PADDING = 2;

/** The right column holds the name of the Party or the State, and the place and date, each on one line. */
export function letterheadColumns(layout: DocumentLayout, texts: ComponentTexts): { readonly left: number; readonly right: number } {
  const total = textWidthOf(layout.page);
  const { nationalName, placeDate } = layout.components;
  const name = printedWidth(nationalName, texts.nationalName) + COLUMN_SLACK;
  const wanted = Math.max(name, printedWidth(placeDate, texts.placeDate) + COLUMN_SLACK, total / 2);
  const right = Math.round(Math.max(name, Math.min(wanted, total * LARGEST_RIGHT_SHARE)));
  return { left: total - right, right };
}

function stampParagraph(urgency: NonNullable<OfficialDocument['urgency']>, text: string, columnWidth: number): Paragraph {
  const side = Math.max(0, columnWidth - STAMP_WIDTHS[urgency]);
  const left = Math.floor(side / 2);
  const border = { ...RULE, style: BorderStyle.SINGLE, space: STAMP_PADDING };
  return line('DoKhan', inCapitals(text), {
    indent: { left, right: side - left },
    spacing: { before: 120, after: 0, line: STAMP_HEIGHT - 2 * STAMP_PADDING * 20, lineRule: LineRuleType.EXACT },
    border: { top: border, bottom: border, left: { ...border, space: 0 }, right: { ...border, space: 0 } },
  });
}

function leftColumn(document: OfficialDocument, layout: DocumentLayout, texts: ComponentTexts, width: number): Paragraph[] {
  const { parentBody, issuingBody, letterSubject } = layout.components;
  const isLetter = texts.typeName === null;
  const stamp =
    texts.urgency === null || document.urgency === undefined ? []
    : layout.family === 'party' ? [line('DoKhan', inCapitals(texts.urgency))]
    : [stampParagraph(document.urgency, texts.urgency, width)];
  return [
    ...(texts.parentBody === '' ? [] : [balancedLine('CapTren', parentBody, texts.parentBody, width, COLUMN_AIR)]),
    balancedLine('CoQuan', issuingBody, texts.issuingBody, width, COLUMN_AIR),
    // Party: a lone asterisk; State: a rule as long as a part of the name.
    ...(texts.separator === null
      ? [ruleParagraph(SHORT_RULE_SHARE * Math.max(0, ...lineWidths(inCapitals(texts.issuingBody), issuingBody.size, weightOf(issuingBody), width - 2 * COLUMN_AIR)), width)]
      : [line('DauSao', texts.separator)]),
    ...(texts.numberLine === null ? [] : [line('SoKyHieu', texts.numberLine)]),
    ...(isLetter && texts.subject !== '' ? [balancedLine('TrichYeuCongVan', letterSubject, texts.subject, width, LETTER_SUBJECT_MARGIN)] : []),
    ...stamp,
    ...(texts.draftMark === null ? [] : [line('DuThao', texts.draftMark)]),
  ];
}

function rightColumn(layout: DocumentLayout, texts: ComponentTexts, width: number, placeDate: string | null): Paragraph[] {
  const { nationalName, motto } = layout.components;
  const name = inCapitals(texts.nationalName);
  const underlined = texts.motto === null ? printedWidth(nationalName, name) : printedWidth(motto, texts.motto);
  return [
    line('TieuDe', name),
    ...(texts.motto === null ? [] : [line('TieuNgu', texts.motto)]),
    ruleParagraph(underlined, width),
    ...(placeDate === null ? [] : [line('DiaDanh', placeDate)]),
  ];
}

/**
 * The head of the first page: issuing body left, Party or State name right. A text that stands behind its decision is
 * dated by it and has no place and date of its own.
 */
export function letterhead(document: OfficialDocument, layout: DocumentLayout, texts: ComponentTexts, isAttached = false): Table {
  const { left, right } = letterheadColumns(layout, texts);
  return sideBySide([
    { width: left, children: leftColumn(document, layout, texts, left) },
    { width: right, children: rightColumn(layout, texts, right, isAttached ? null : texts.placeDate) },
  ]);
}
