import { BorderStyle, FrameAnchorType, HorizontalPositionAlign, Paragraph, VerticalPositionAlign, FrameWrap, type FileChild } from 'docx';
import { authorityText, signatureLines } from '../../core/document/signature-lines.ts';
import { closesLastPage, type ComponentTexts, type SignatureTexts } from '../../core/document/component-texts.ts';
import { textWidthOf, type DocumentLayout } from '../../core/document/layout.ts';
import { textWidth } from '../../core/document/text-width.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { line, printed, printedWidth, RULE, sideBySide } from './elements.ts';
import { wordRuns } from './runs.ts';
import type { StyleId } from './styles.ts';

const SIGNATURE_STYLES: Record<SignatureTexts['lines'][number]['component'], StyleId> = {
  authority: 'ThamQuyenKy',
  officeUnderAuthority: 'ChucVuDuoi',
  office: 'ChucVuKy',
  officeJoin: 'Kiem',
};

const COLUMN_SLACK = 120;
/** Between the text and the block below it. */
const CLOSING_SPACE = 120;
const SMALLEST_RIGHT_SHARE = 0.5;
const LARGEST_RIGHT_SHARE = 0.65;

function signatureParagraphs(layout: DocumentLayout, signature: SignatureTexts): Paragraph[] {
  return [
    ...signature.lines.map(({ text, component }, index) =>
      line(SIGNATURE_STYLES[component], printed(layout.components[component], text), index === 0 ? { spacing: { before: CLOSING_SPACE } } : {}),
    ),
    line('HoTenKy', signature.fullName),
  ];
}

/** `Nơi nhận:` with the lines below it, and the drafter's code as their end. */
function recipientParagraphs(layout: DocumentLayout, texts: ComponentTexts): Paragraph[] {
  // Party: the words underlined, upright (HD36 PL3.9). State: bold italic by its style.
  const label = layout.family === 'party' ? [{ text: texts.recipientsLabel, underline: true }, { text: ':' }] : [{ text: `${texts.recipientsLabel}:` }];
  const dash = Math.round(textWidth('- ', layout.components.recipient.size, 'regular'));
  return [
    new Paragraph({ style: 'NoiNhan', spacing: { before: CLOSING_SPACE }, children: wordRuns(label) }),
    ...texts.recipients.map((text) => line('NoiNhanDong', text, { indent: { left: dash, hanging: dash } })),
    ...(texts.drafterCode === null ? [] : [line('NguoiSoan', printed(layout.components.drafterCode, texts.drafterCode))]),
  ];
}

function rightWidth(layout: DocumentLayout, signature: SignatureTexts): number {
  const total = textWidthOf(layout.page);
  const widest = Math.max(
    printedWidth(layout.components.signerName, signature.fullName),
    ...signature.lines.map(({ text, component }) => printedWidth(layout.components[component], text)),
  );
  return Math.round(Math.min(Math.max(widest + COLUMN_SLACK, total * SMALLEST_RIGHT_SHARE), total * LARGEST_RIGHT_SHARE));
}

/** Several signers side by side, the lead body's or the chair's rightmost (standards §1.6), the recipients below. */
function jointSignatures(layout: DocumentLayout, texts: ComponentTexts, attestation: FileChild[]): FileChild[] {
  const signatures = [...texts.coSignatures, texts.signature];
  const total = textWidthOf(layout.page);
  const width = Math.floor(total / signatures.length);
  const cells = signatures.map((signature, index) => ({
    width: index === signatures.length - 1 ? total - width * (signatures.length - 1) : width,
    children: signatureParagraphs(layout, signature),
  }));
  return [sideBySide(cells), line('KetPhan', '', { spacing: { after: 240 } }), ...attestation, ...recipientParagraphs(layout, texts)];
}

function attestationParagraphs(document: OfficialDocument, layout: DocumentLayout): Paragraph[] {
  if (document.attestation === undefined) return [];
  const { text, signature } = document.attestation;
  const lines = signatureLines({ ...signature, authority: signature.authority === null ? null : authorityText(signature.authority, layout.family) }, layout.family);
  return [
    line('ThanVan', text, { alignment: 'center', indent: { firstLine: 0 }, keepNext: true }),
    ...signatureParagraphs(layout, { lines, fullName: signature.fullName.trim() }),
    line('KetPhan', '', { spacing: { after: 240 } }),
  ];
}

/** Recipients left, signature right, kept together on one page. */
export function closingBlock(document: OfficialDocument, layout: DocumentLayout, texts: ComponentTexts): FileChild[] {
  const attestation = attestationParagraphs(document, layout);
  if (texts.coSignatures.length > 0) return jointSignatures(layout, texts, attestation);
  const right = rightWidth(layout, texts.signature);
  const block = sideBySide([
    { width: textWidthOf(layout.page) - right, children: recipientParagraphs(layout, texts) },
    { width: right, children: signatureParagraphs(layout, texts.signature) },
  ]);
  return attestation.length === 0 ? [block] : [block, line('KetPhan', '', { spacing: { after: 240 } }), ...attestation];
}

/** The signature alone, on the right: below a text that stands behind its decision, which names the recipients. */
export function attachedSignature(layout: DocumentLayout, texts: ComponentTexts): FileChild[] {
  const right = rightWidth(layout, texts.signature);
  return [sideBySide([{ width: textWidthOf(layout.page) - right, children: [] }, { width: right, children: signatureParagraphs(layout, texts.signature) }]), line('KetPhan', '')];
}

/** From the bottom edge of the page to the note that closes the last page: 10 mm (HD05 II). */
const NOTE_DISTANCE = 567;

/**
 * What stands at the foot of the last page, in frames: contact details below a rule as wide as the text (Party), and the
 * note that keeps a document out of the media (HD05), 10 mm above the bottom edge.
 */
export function lastPageFoot(document: OfficialDocument, layout: DocumentLayout, texts: ComponentTexts): Paragraph[] {
  const width = textWidthOf(layout.page);
  const contact =
    texts.contact === null || layout.family === 'state' ? []
    : [line('LienHe', texts.contact, {
        border: { top: { ...RULE, style: BorderStyle.SINGLE, space: 1 } },
        frame: {
          type: 'alignment',
          width,
          wrap: FrameWrap.AROUND,
          anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
          alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
        },
      })];
  const noteHeight = layout.components.circulation.size * 20 * 1.2;
  const note =
    texts.circulation === null || !closesLastPage(document) ? []
    : [line('LuuHanh', texts.circulation, {
        alignment: 'center',
        frame: {
          type: 'absolute',
          width,
          wrap: FrameWrap.AROUND,
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
          position: { x: layout.page.margin.left, y: Math.round(layout.page.height - NOTE_DISTANCE - noteHeight) },
        },
      })];
  return [...contact, ...note];
}
