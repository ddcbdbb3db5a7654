import type { ReadableDatabase } from '../database/access.ts';
import { CLASSIFIED } from './record-labels.ts';

/** What records of these ids are known by; a report by its period too, which is worded where it is shown. */
export type SubjectLabels = {
  readonly names: ReadonlyMap<string, string>;
  readonly reports: ReadonlyMap<string, { readonly number: string | null; readonly period: string }>;
};

/** @param ids those of a page of the event log, whatever they are the ids of */
export async function subjectLabels(db: ReadableDatabase, ids: readonly string[]): Promise<SubjectLabels> {
  if (ids.length === 0) return { names: new Map(), reports: new Map() };
  const some = [...ids];
  const imports = await db.selectFrom('import').select(['id', 'file_name as name']).where('id', 'in', some).execute();
  const meetings = await db.selectFrom('meeting').select(['id', 'title as name']).where('id', 'in', some).execute();
  const documents = await db.selectFrom('document').select(['id', 'number_text', 'subject', 'secrecy']).where('id', 'in', some).execute();
  const reports = await db.selectFrom('report').select(['id', 'printed_number as number', 'period']).where('id', 'in', some).execute();
  const named = documents.map(({ id, number_text: number, subject, secrecy }) => ({ id, name: secrecy === null ? [number, subject].filter((part) => part !== '').join(' · ') : CLASSIFIED }));
  return {
    names: new Map([...imports, ...meetings, ...named].flatMap(({ id, name }) => (name === '' ? [] : [[id, name] as const]))),
    reports: new Map(reports.map(({ id, ...report }) => [id, report])),
  };
}
