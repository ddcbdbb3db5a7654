import type { Call, Handlers } from '../contract/handlers.ts';
import { secrecyMarkInRecord } from '../core/secrecy/record.ts';
import { secrecyMarkOfFileName } from '../core/secrecy/mark.ts';
import { failure } from './failure.ts';

/** Fails with `classified`, naming the field and its mark, where something that is to be stored bears a secrecy mark (DESIGN §7). */
export function requireUnmarked(record: unknown): void {
  const found = secrecyMarkInRecord(record);
  if (found !== null) throw failure('classified', found);
}

/** Fails with `secrecy-mark` for the name of a file; its content is looked at where it is read. */
export function requireUnmarkedName(name: string): void {
  const mark = secrecyMarkOfFileName(name);
  if (mark !== null) throw failure('secrecy-mark', { mark });
}

/**
 * What is asked with words that are not stored, or looked at elsewhere. Everything else that is asked is held against the
 * marks before it begins, so that a new procedure is covered from its first day.
 */
const LOOKED_AT_ELSEWHERE: { readonly [Area in keyof Handlers]?: readonly (keyof Handlers[Area])[] } = {
  // Nothing is stored: one may look for a mark, print a list that holds one, and see what an empty meeting begins with.
  documents: ['list', 'propose', 'create', 'update'],
  search: ['find'],
  dossiers: ['find'],
  tables: ['export'],
  tasks: ['list'],
  meetings: ['prepare'],
  // The whole sheet is looked at when it is read; what is settled repeats its headings, and a form may count secret papers.
  imports: ['start', 'settle'],
  registers: ['read', 'take'],
  // One refused file keeps none of the others back.
  attachments: ['add'],
};

type AnyHandler = (input: unknown, call: Call) => Promise<unknown>;

/** The services, none of which takes in what bears a secrecy mark: the failure comes before anything is begun. */
export function withoutSecrets(handlers: Handlers): Handlers {
  const areas = Object.entries(handlers).map(([area, procedures]) => {
    const elsewhere = new Set<string>(LOOKED_AT_ELSEWHERE[area as keyof Handlers] ?? []);
    const guarded = Object.entries(procedures as Readonly<Record<string, AnyHandler>>).map(([name, run]) => [name, elsewhere.has(name) ? run : guard(run)]);
    return [area, Object.fromEntries(guarded)];
  });
  return Object.fromEntries(areas) as Handlers;
}

function guard(run: AnyHandler): AnyHandler {
  return async (input, call) => {
    requireUnmarked(input);
    if (typeof input === 'object' && input !== null && 'file' in input && input.file instanceof File) requireUnmarkedName(input.file.name);
    return run(input, call);
  };
}
