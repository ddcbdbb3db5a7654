import { documentTypeSchema, type DocumentPage, type DocumentSeries, type DocumentState, type DocumentValidity, type SeriesEntry } from '../../../contract/documents.ts';
import { typeName } from '../../../core/document/type-name.ts';
import type { DocumentCite, DocumentFields } from '../../../core/document/record.ts';
import { nameOfType } from '../../../core/document/register-keys.ts';
import { tableLines } from '../output.ts';
import type { DocumentWords } from './document-words.ts';

/** `Kế hoạch 05-KH/BCĐ35 (02/11/2020) …`, as a person names a document. */
function named(document: Pick<DocumentFields, 'type' | 'typeName' | 'signedOn' | 'subject' | 'secrecy'>, numberText: string, words: DocumentWords): string {
  const mark = document.secrecy === null ? '' : `[${words.secrecy[document.secrecy]}] `;
  return [`${mark}${nameOfType(document)}`, numberText, document.signedOn === null ? '' : `(${document.signedOn})`, document.subject].filter((part) => part !== '').join(' ');
}

function cited(cite: DocumentCite, words: DocumentWords): string {
  return `${named(cite, cite.numberText, words)}  ${cite.id}`;
}

export function pageLines(page: DocumentPage, words: DocumentWords): readonly string[] {
  const rows = page.rows.map((row) => [
    row.id,
    (row.direction === 'incoming' ? row.arrivedOn : row.signedOn) ?? '',
    row.arrivalNumber === null ? '' : String(row.arrivalNumber),
    row.number.text,
    words.statuses[row.status],
    named({ ...row, signedOn: null }, '', words),
  ]);
  return [...tableLines(rows, [2]), words.count(page.rows.length, page.total)];
}

export function stateLines(state: DocumentState, words: DocumentWords): readonly string[] {
  const { document } = state;
  return [
    `${document.id}  ${words.directions[document.direction]}, ${words.statuses[document.status]}`,
    named(document, document.number.text, words),
    [document.issuer, document.signerName].filter((part) => part !== '').join('; '),
    document.arrivalNumber === null || document.arrivedOn === null ? '' : words.arrival(document.arrivalNumber, document.arrivedOn),
    document.dueOn === null ? '' : words.due(document.dueOn),
    document.closing === null ? '' : words.closed(document.closing.on, document.closing.note),
    state.reserved === null ? '' : words.reserved(`${state.reserved.number}${state.reserved.suffix}`),
    state.reserved !== null || state.proposal?.printed == null ? '' : words.proposed(state.proposal.printed),
    ...state.relations.map((relation) => `${words.relations[relation.way][relation.kind]}: ${cited(relation.document, words)}`),
    ...state.attachments.map((attachment) => words.attachment(attachment.name)),
    ...state.versions.map((version) => words.version(version.version, version.at.slice(0, 10), version.reason)),
    ...state.clashes.map((clash) => words.clash(cited(clash.document, words), clash.real)),
  ].filter((line) => line !== '');
}

export function validityLines(validity: DocumentValidity, words: DocumentWords): readonly string[] {
  return [
    words.onDay(validity.on, validity.status === null ? words.notYet : words.statuses[validity.status]),
    ...validity.timeline.map((interval) => words.interval(interval.from, interval.to, words.statuses[interval.status], interval.by.map((cite) => cite.numberText || cite.subject).join(', '))),
  ];
}

export function seriesLines(series: readonly DocumentSeries[], words: DocumentWords): readonly string[] {
  return series.flatMap((each) => [
    `${words.seriesLine([each.kind === 'arrival' ? words.arrivals : each.symbol, nameOfSeriesType(each.type), each.spanName].filter((part) => part !== '').join(' · '), each.issued, each.next)}  [${each.key}]`,
    ...(each.gaps.length === 0 ? [] : [`   ${words.gaps(each.gaps.map((gap) => (gap.from === gap.to ? String(gap.from) : `${gap.from}–${gap.to}`)).join(', '))}`]),
    ...(each.reserved.length === 0 ? [] : [`   ${words.kept(each.reserved.map((kept) => `${kept.number}${kept.suffix}`).join(', '))}`]),
    ...each.skipped.map((skip) => `   ${words.skipped(`${skip.number}${skip.suffix}`, skip.reason)}`),
  ]);
}

/** The type as it is written; a series of `other` types bears their name already. */
function nameOfSeriesType(type: string | null): string {
  const own = documentTypeSchema.safeParse(type);
  return own.success && own.data !== 'other' ? typeName(own.data) : (type ?? '');
}

export function numberLines(entries: readonly SeriesEntry[], words: DocumentWords): readonly string[] {
  return tableLines(
    entries.map((entry) => [`${entry.number}${entry.suffix}`, words.numberStates[entry.state], entry.document === null ? entry.note : cited(entry.document, words)]),
    [0],
  );
}
