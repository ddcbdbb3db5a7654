import { Paragraph, TabStopType } from 'docx';
import type { AddresseeTexts, ComponentTexts } from '../../core/document/component-texts.ts';
import { SHORT_RULE_SHARE, textWidthOf, type DocumentLayout } from '../../core/document/layout.ts';
import { lineWidths, textWidth } from '../../core/document/text-width.ts';
import { balancedLine, inCapitals, line, marked, ruleParagraph, weightOf } from './elements.ts';
import { wordRuns } from './runs.ts';

/** Least side indents of the subject, so that its lines stay shorter than the text's. */
const SUBJECT_INDENT = 567;
const BLOCK_SPACE = 240;

/** Type, subject and what stands below it: five hyphens (Party) or a rule (State). A công văn has none of these. */
export function titleBlock(layout: DocumentLayout, texts: ComponentTexts): Paragraph[] {
  if (texts.typeName === null) return [];
  const { subject, issuedWith } = layout.components;
  const width = textWidthOf(layout.page);
  const ruleLength = SHORT_RULE_SHARE * Math.max(0, ...lineWidths(texts.subject, subject.size, weightOf(subject), width - 2 * SUBJECT_INDENT));
  return [
    line('TenLoai', inCapitals(texts.typeName)),
    ...(texts.subject === '' ? [] : [balancedLine('TrichYeu', subject, texts.subject, width, SUBJECT_INDENT)]),
    ...(texts.issuedWith === null ? [] : [balancedLine('BanHanhKem', issuedWith, texts.issuedWith, width)]),
    texts.subjectMark === null ? ruleParagraph(ruleLength, width, BLOCK_SPACE) : line('GachDuoi', texts.subjectMark),
  ];
}

/**
 * `Kính gửi` with one name: one centred line. With several: a dash list below each other, its dashes in one column and
 * the whole block in the middle of the page. The State writes the label on a line of its own and the dashes below its
 * colon (ND30 App. I, II.9); the Party begins the list beside the label.
 */
export function addresseeBlock(layout: DocumentLayout, addressees: AddresseeTexts | null): Paragraph[] {
  if (addressees === null) return [];
  const { addresseeLabel, addressee } = layout.components;
  const label = { text: addressees.label, italic: addresseeLabel.face === 'italic' };
  const [first = '', ...others] = addressees.names;
  if (others.length === 0) {
    return [marked('KinhGui', [label, { text: ` ${first}` }], { alignment: 'center', spacing: { before: BLOCK_SPACE, after: BLOCK_SPACE } })];
  }

  const labelWidth = textWidth(`${addressees.label} `, addresseeLabel.size, weightOf(addresseeLabel));
  const besideLabel = layout.family === 'party';
  const offset = Math.round(besideLabel ? labelWidth : textWidth(addressees.label.slice(0, -1), addresseeLabel.size, weightOf(addresseeLabel)));
  const longest = Math.max(...addressees.names.map((name) => textWidth(name, addressee.size, weightOf(addressee))));
  const start = Math.round(Math.max(layout.body.firstLineIndent, (textWidthOf(layout.page) - offset - longest) / 2));
  const item = (name: string, last: boolean): Paragraph =>
    line('KinhGui', name, { indent: { left: start + offset }, spacing: { after: last ? BLOCK_SPACE : 60 } });
  const items = (names: readonly string[]): Paragraph[] => names.map((name, index) => item(name, index === names.length - 1));
  if (!besideLabel) {
    return [marked('KinhGui', [label], { indent: { left: start }, spacing: { before: BLOCK_SPACE, after: 60 } }), ...items(addressees.names)];
  }
  return [
    new Paragraph({
      style: 'KinhGui',
      indent: { left: start + offset, hanging: offset },
      tabStops: [{ type: TabStopType.LEFT, position: start + offset }],
      spacing: { before: BLOCK_SPACE, after: 60 },
      children: wordRuns([label, { text: `\t${first}` }]),
    }),
    ...items(others),
  ];
}
