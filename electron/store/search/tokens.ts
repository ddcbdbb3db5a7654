import type { RecordKind } from '../../core/record/types.ts';
import { fold } from '../../core/text/fold.ts';

/** Words of the index that stand for what an entry is: no word of a text has their sign. */

/** Keeps words in quotation marks from being found across the end of a title. */
export const SEPARATOR = '/';
export const UNDATED = '/-';

export function kindToken(kind: RecordKind): string {
  return `/${kind}`;
}

export function typeToken(type: string): string {
  return `//${fold(type).replaceAll(' ', '-')}`;
}
