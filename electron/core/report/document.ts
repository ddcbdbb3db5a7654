import type { Catalogue, Committee, FormatProfile } from '../catalogue/types.ts';
import type { Appendix, Block, OfficialDocument, OfficialTable } from '../document/types.ts';
import { shortDate } from '../period/label.ts';
import { bearsMarks, MARKS_LEGEND, matrixTables, summaryTable, wordsOf } from './appendix-tables.ts';
import { capitalised, periodList } from './sentences.ts';
import type { ReportDraft, ReportLine, ReportMatrix, ReportSection } from './types.ts';

export type ReportDocumentInput = {
  readonly draft: ReportDraft;
  readonly lines: readonly ReportLine[];
  readonly matrix: ReportMatrix;
  readonly catalogue: Catalogue;
  readonly committee: Committee;
  readonly profile: FormatProfile;
  /** ISO date to whose units the figures were restated; left out when they are as reported. */
  readonly restatedTo?: string;
};

/**
 * The report as an official document: its sections as numbered headings and paragraphs, appendix 1 with the summary,
 * appendix 2 with unit × indicator (landscape). Texts stand as written; the layout of the profile is the writer's.
 */
export function reportDocument(input: ReportDocumentInput): OfficialDocument {
  const { draft, committee, profile } = input;
  const { head } = draft;
  return {
    profile,
    type: 'bao-cao',
    parentBody: committee.parentBody,
    issuingBody: committee.name,
    number: head.number,
    symbol: committee.symbol,
    place: head.place,
    date: head.date,
    subject: head.subject,
    addressees: head.addressees,
    blocks: draft.sections.flatMap(sectionBlocks),
    recipients: head.recipients,
    filedAt: head.filedAt,
    signature: head.signer,
    appendices: reportAppendices(input),
  };
}

/** A section without a title is running text, without a number. Empty paragraphs are left out. */
function sectionBlocks(section: ReportSection): readonly Block[] {
  const paragraphs = section.paragraphs.filter((paragraph) => paragraph.text.trim() !== '').map((paragraph): Block => ({ kind: 'paragraph', runs: [{ text: printedText(paragraph.text.trim()) }] }));
  return section.title.trim() === '' ? paragraphs : [{ kind: 'heading', level: section.level, text: section.title.trim() }, ...paragraphs];
}

/** A typed hyphen before a number lets the line break between them; the minus sign does not. */
function printedText(text: string): string {
  return text.replace(/\(-(?=\d)/g, '(\u2212');
}

export const SUMMARY_TITLE = 'Tổng hợp kết quả thực hiện các chỉ tiêu';
export const MATRIX_TITLE = 'Số liệu chi tiết của các đơn vị';

/** More columns than these (stub and figures) need the wider side of the page to be read at 12 points. */
const PORTRAIT_COLUMNS = 7;

function reportAppendices(input: ReportDocumentInput): readonly Appendix[] {
  const { draft, lines, matrix, catalogue } = input;
  if (lines.length === 0) return [];
  const summary = summaryTable(catalogue, draft.period, lines);
  const tables = matrixTables(catalogue, lines, matrix);
  const first: Appendix = { title: SUMMARY_TITLE, note: appendixNote(input, true), landscape: summary.columnWidths.length > PORTRAIT_COLUMNS, blocks: withLegend([summary]) };
  return tables.length === 0 ? [first] : [first, { title: MATRIX_TITLE, note: appendixNote(input, false), landscape: true, blocks: withLegend(tables) }];
}

function withLegend(tables: readonly OfficialTable[]): readonly Block[] {
  const blocks = tables.map((table): Block => ({ kind: 'table', table }));
  return bearsMarks(tables) ? [...blocks, { kind: 'paragraph', runs: [{ text: MARKS_LEGEND, italic: true }] }] : blocks;
}

/** Period, months that are missing, and the units' date if the figures were restated: what a reader of the table must know. */
function appendixNote({ draft, lines, restatedTo }: ReportDocumentInput, hasCumulative: boolean): string {
  const words = wordsOf(draft.period);
  const notes = [capitalised(words.label)];
  const missing = [...new Set(lines.flatMap((line) => line.missingPeriods ?? []))].sort();
  if (missing.length > 0) notes.push(`chưa gồm số liệu ${periodList(missing, words)}`);
  // What the cumulative column lacks of earlier months.
  const earlier = [...new Set(lines.flatMap((line) => line.cumulativeMissingPeriods ?? []))].filter((period) => !missing.includes(period)).sort();
  if (hasCumulative && words.cumulative !== null && earlier.length > 0) notes.push(`luỹ kế chưa gồm số liệu ${periodList(earlier, words)}`);
  if (restatedTo !== undefined) notes.push(`tính theo các đơn vị tại ngày ${shortDate(restatedTo)}`);
  return notes.join('; ');
}
