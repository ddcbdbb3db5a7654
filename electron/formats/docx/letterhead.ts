import { BorderStyle, type Paragraph, type Table, LineRuleType } from 'docx';
import type { ComponentTexts } from '../../core/document/component-texts.ts';
import { SHORT_RULE_SHARE, textWidthOf, type ComponentLook, type DocumentLayout } from '../../core/document/layout.ts';
import { longestLineWidth, textWidth, type TextWeight } from '../../core/document/text-width.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { inCapitals, line, RULE, ruleParagraph, sideBySide } from './elements.ts';

/** Air on both sides of the widest line of a column, so that it stays one line in every program. */
const COLUMN_SLACK = 200;
/** The right column takes no more than this share of the page, however long the place. */
const LARGEST_RIGHT_SHARE = 0.62;

/** Boxes of the urgency stamp: 8 mm high, 20, 40 and 30 mm wide (ND30 App. I, III.2). */
const STAMP_WIDTHS = { khan: 1134, 'thuong-khan': 2268, 'hoa-toc': 1701 } as const;
const STAMP_HEIGHT = 454;
const STAMP_PADDING = 2;

export function weightOf(look: ComponentLook): TextWeight {
  return look.face === 'italic' ? 'italic' : look.face === 'regular' ? 'regular' : 'bold';
}

function widthIn(look: ComponentLook, text: string): number {
  return textWidth(look.upper ? inCapitals(text) : text, look.size, weightOf(look));
}

/** The right column holds the name of the Party or the State, and the place and date, each on one line. */
export function letterheadColumns(layout: DocumentLayout, texts: ComponentTexts): { readonly left: number; readonly right: number } {
  const total = textWidthOf(layout.page);
  const { nationalName, placeDate } = layout.components;
  const name = widthIn(nationalName, texts.nationalName) + COLUMN_SLACK;
  const wanted = Math.max(name, widthIn(placeDate, texts.placeDate) + COLUMN_SLACK, total / 2);
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
  const { issuingBody, urgency } = layout.components;
  const isLetter = texts.typeName === null;
  const stamp =
    texts.urgency === null || document.urgency === undefined ? []
    : layout.family === 'party' ? [line('DoKhan', urgency.upper ? inCapitals(texts.urgency) : texts.urgency)]
    : [stampParagraph(document.urgency, texts.urgency, width)];
  const body = inCapitals(texts.issuingBody);
  return [
    ...(texts.parentBody === '' ? [] : [line('CapTren', inCapitals(texts.parentBody))]),
    line('CoQuan', body),
    // Party: a lone asterisk; State: a rule as long as a part of the name.
    ...(texts.separator === null
      ? [ruleParagraph(SHORT_RULE_SHARE * longestLineWidth(body, issuingBody.size, weightOf(issuingBody), width), width)]
      : [line('DauSao', texts.separator)]),
    line('SoKyHieu', texts.numberLine),
    ...(isLetter && texts.subject !== '' ? [line('TrichYeuCongVan', texts.subject, { indent: { left: 170, right: 170 } })] : []),
    ...stamp,
    ...(texts.draftMark === null ? [] : [line('DuThao', texts.draftMark)]),
  ];
}

function rightColumn(layout: DocumentLayout, texts: ComponentTexts, width: number): Paragraph[] {
  const { nationalName, motto } = layout.components;
  const name = inCapitals(texts.nationalName);
  const underlined = texts.motto === null ? widthIn(nationalName, name) : widthIn(motto, texts.motto);
  return [
    line('TieuDe', name),
    ...(texts.motto === null ? [] : [line('TieuNgu', texts.motto)]),
    ruleParagraph(underlined, width),
    line('DiaDanh', texts.placeDate),
  ];
}

/** The head of the first page: issuing body left, Party or State name right. */
export function letterhead(document: OfficialDocument, layout: DocumentLayout, texts: ComponentTexts): Table {
  const { left, right } = letterheadColumns(layout, texts);
  return sideBySide([
    { width: left, children: leftColumn(document, layout, texts, left) },
    { width: right, children: rightColumn(layout, texts, right) },
  ]);
}
