import { BorderStyle, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType, type IParagraphOptions, type IBorderOptions } from 'docx';
import type { ComponentLook } from '../../core/document/layout.ts';
import { balancedRoom, textWidth, type TextWeight } from '../../core/document/text-width.ts';
import type { TextRun } from '../../core/document/types.ts';
import { wordRuns } from './runs.ts';
import type { StyleId } from './styles.ts';

type ParagraphSettings = Omit<IParagraphOptions, 'style' | 'children' | 'text'>;

const VIETNAMESE = 'vi';

/** A paragraph of one text in a style. */
export function line(style: StyleId, text: string, settings: ParagraphSettings = {}): Paragraph {
  return marked(style, [{ text }], settings);
}

/** A paragraph of marked text in a style. */
export function marked(style: StyleId, runs: readonly TextRun[], settings: ParagraphSettings = {}): Paragraph {
  return new Paragraph({ ...settings, style, children: wordRuns(runs) });
}

/** Text in capitals. Real letters rather than a font effect: they stay capitals when copied and searched. */
export function inCapitals(text: string): string {
  return text.toLocaleUpperCase(VIETNAMESE);
}

/** The weight that a component's text is measured in. */
export function weightOf(look: ComponentLook): TextWeight {
  return look.face === 'italic' ? 'italic' : look.face === 'regular' ? 'regular' : 'bold';
}

/** The text as its component prints it: in capitals or as typed. */
export function printed(look: ComponentLook, text: string): string {
  return look.upper ? inCapitals(text) : text;
}

/** Width in twips of a text as its component prints it, on one line. */
export function printedWidth(look: ComponentLook, text: string): number {
  return textWidth(printed(look, text), look.size, weightOf(look));
}

/** So much wider than measured, a line does not break differently in a program that measures a little differently. */
const BALANCE_SLACK = 80;

/** A centred text in lines of about the same length. `columnWidth` in twips, `margin` the least indent on either side. */
export function balancedLine(style: StyleId, look: ComponentLook, text: string, columnWidth: number, margin = 0): Paragraph {
  const whole = printed(look, text);
  const room = balancedRoom(whole, look.size, weightOf(look), columnWidth - 2 * margin);
  const side = Math.max(margin, Math.floor((columnWidth - room - BALANCE_SLACK) / 2));
  return line(style, whole, side > 0 ? { indent: { left: side, right: side } } : {});
}

export const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 };

/**
 * A rule of an exact length, centred in a column. Underlining would touch the letters and follow the words, a drawing
 * drifts when the text above changes its lines; the top border of a paragraph as narrow as the rule does neither, and
 * since the paragraph is not the text's own, the text can never wrap in it.
 * `length`, `columnWidth` and the space `after` in twips.
 */
export function ruleParagraph(length: number, columnWidth: number, after = 0): Paragraph {
  const side = Math.max(0, columnWidth - Math.round(length));
  const left = Math.floor(side / 2);
  return new Paragraph({ style: 'DuongKe', indent: { left, right: side - left }, border: { top: RULE }, ...(after === 0 ? {} : { spacing: { after } }) });
}

/**
 * A table without borders, for what stands side by side. Fixed layout and no cell padding: a column is exactly as wide
 * as computed. Its single row never breaks across pages.
 */
export function sideBySide(cells: readonly { readonly width: number; readonly children: readonly Paragraph[] }[], keepNext = false): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: cells.reduce((total, cell) => total + cell.width, 0), type: WidthType.DXA },
    columnWidths: cells.map((cell) => cell.width),
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        ...(keepNext ? { keepNext } : {}),
        children: cells.map((cell) => new TableCell({ width: { size: cell.width, type: WidthType.DXA }, children: cell.children.length > 0 ? cell.children : [new Paragraph({})] })),
      }),
    ],
  });
}
