import type { DocumentRecord, RegisteredType } from '../../../electron/core/document/record.ts';
import type { Tone } from '../../components/status-badge.tsx';
import type { DocumentWords } from './words.ts';

/** `Công văn`, or the name of a type that is not in the list. */
export function typeLabel(document: { readonly type: RegisteredType; readonly typeName: string | null }, words: DocumentWords): string {
  return document.type === 'other' ? (document.typeName ?? words.types.other) : words.types[document.type];
}

/** `Hướng dẫn 04-HD/BTGTU`, as a document is called in a list of others. */
export function citeLabel(document: { readonly type: RegisteredType; readonly typeName: string | null; readonly numberText: string; readonly subject: string }, words: DocumentWords): string {
  const name = `${typeLabel(document, words)} ${document.numberText}`.trim();
  return document.subject === '' ? name : `${name}: ${document.subject}`;
}

export type DocumentMark = { readonly tone: Tone; readonly text: string };

const DAY = 86_400_000;

/** How a document stands: whether an incoming one is dealt with, and in what force others are. */
export function statusMark(document: Pick<DocumentRecord, 'direction' | 'status' | 'closing' | 'dueOn' | 'handler'>, today: string, words: DocumentWords): DocumentMark {
  if (document.status === 'draft') return { tone: 'wait', text: words.statuses.draft };
  if (document.direction === 'incoming' && (document.status === 'issued' || document.status === 'in-force')) {
    if (document.closing !== null) return { tone: 'good', text: words.closed };
    if (document.handler === null && document.dueOn === null) return { tone: 'plain', text: words.registered };
    const late = document.dueOn === null ? 0 : Math.round((Date.parse(today) - Date.parse(document.dueOn)) / DAY);
    return late > 0 ? { tone: 'bad', text: words.overdue(late) } : { tone: 'wait', text: words.waiting };
  }
  return { tone: TONES[document.status], text: words.statuses[document.status] };
}

const TONES: Readonly<Record<DocumentRecord['status'], Tone>> = { draft: 'wait', issued: 'good', 'in-force': 'good', amended: 'info', replaced: 'plain', expired: 'plain', withdrawn: 'bad' };
