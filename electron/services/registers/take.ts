import { randomUUID } from 'node:crypto';
import type { RegisterReadingInput, RegisterTaken } from '../../contract/registers.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { hasValidity } from '../../core/document/register-keys.ts';
import { profileOn } from '../../core/numbering/profile.ts';
import { arrivalSeriesKey } from '../../core/numbering/series.ts';
import { openDoubts, type RegisterDecisions } from '../../core/register/import/decide.ts';
import type { ImportDirection } from '../../core/register/import/types.ts';
import { insertVersion } from '../../store/repositories/document-versions.ts';
import { insertDocument } from '../../store/repositories/documents.ts';
import { putNumber } from '../../store/repositories/series.ts';
import { writeSetting } from '../../store/repositories/settings.ts';
import type { Change } from '../../store/store.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { blankDocument, type NewDocument } from '../documents/blank.ts';
import { changeWithFiles } from '../documents/keep-files.ts';
import { fieldsOf, type VersionContent } from '../documents/paper.ts';
import { indexDocument } from '../documents/search-entry.ts';
import { nextOfSeries } from '../documents/series.ts';
import { failure } from '../failure.ts';
import { requireUnmarked } from '../secrecy.ts';
import type { PlacedRow } from './numbers.ts';
import { readFile, readIn, registerLayouts, type PlacedReading } from './read.ts';

/**
 * Takes an older register: every row that is not left out becomes an issued document with the number it had, all in one
 * change with one entry in the event log, and the file is kept as received. What was settled of its columns is remembered
 * for the next file of the same layout. Fails with `register-has-doubts`.
 */
export async function takeRegister(context: Context, input: RegisterReadingInput & RegisterDecisions): Promise<RegisterTaken> {
  const file = await readFile(context, input);
  return changeWithFiles(context, async (change, keep) => {
    const reading = await readIn(context, change.db, input, file);
    const open = openDoubts(reading.rows, input);
    if (open.length > 0) throw failure('register-has-doubts', { count: open.length });
    const leftOut = new Set(input.leftOut ?? []);
    const rows = reading.rows.filter(({ row }) => !leftOut.has(row));
    if (rows.length === 0) throw failure('nothing-to-do');
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    await keep(reading.bytes);
    const ids: string[] = [];
    let unnumbered = 0;
    for (const row of numberedFirst(rows)) {
      const { id, numbered } = await enter(change, catalogue, input.direction, row);
      ids.push(id);
      if (!numbered) unnumbered += 1;
    }
    if (input.columns !== undefined) await rememberColumns(change, reading);
    const counts = { taken: rows.length, leftOut: reading.rows.length - rows.length, unnumbered };
    change.log({ action: 'register.import', subject: reading.sha256, after: { file: reading.file, sha256: reading.sha256, sheet: reading.sheet, direction: input.direction, ...counts, documents: ids } });
    return { ...counts, file: reading.file, sha256: reading.sha256 };
  });
}

/** Rows that have their number come first, so that one without takes the next after all of them. */
function numberedFirst(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  return [...rows.filter(({ series }) => series !== null), ...rows.filter(({ series }) => series === null)];
}

type Entered = { readonly id: string; readonly numbered: boolean };

async function enter(change: Change, catalogue: Catalogue, direction: ImportDirection, row: PlacedRow): Promise<Entered> {
  const { fields, series } = row;
  requireUnmarked(fields);
  const { numberText, number, suffix, ...given } = fields;
  const blank = blankDocument(catalogue, { direction, type: fields.type }, randomUUID(), change.at);
  const base: NewDocument = { ...blank, ...given, stage: 'issued', version: 1, validFrom: hasValidity(fields.type) ? fields.signedOn : null };
  const document = direction === 'incoming' ? await arrived(change, base, numberText) : { ...base, series, profile: ownProfile(catalogue, fields.signedOn), number: { number, suffix, text: numberText } };
  const holding = direction === 'incoming' ? arrivalHolding(document) : series === null || number === null ? null : { series, number, suffix };
  if (holding !== null) await putNumber(change.db, { ...holding, state: 'issued', holder: { kind: 'document', id: document.id }, at: change.at, note: '' });
  const key = await insertDocument(change.db, { ...document, dossierKey: null });
  const content: VersionContent = { fields: fieldsOf(document), numberText, text: null, paper: null, attachments: [], madeAt: change.at };
  await insertVersion(change.db, key, { version: 1, at: change.at, by: change.by, reason: '', file: null, content });
  indexDocument(change, document);
  return { id: document.id, numbered: holding !== null };
}

function ownProfile(catalogue: Catalogue, signedOn: string | null): NewDocument['profile'] {
  return signedOn === null ? null : profileOn(catalogue.committee.formatProfile, signedOn);
}

/** An incoming document without its number takes the next one of its year, which the person has confirmed. */
async function arrived(change: Change, base: NewDocument, numberText: string): Promise<NewDocument> {
  const numbered = { ...base, number: { number: null, suffix: '', text: numberText } };
  if (base.arrivalNumber !== null || base.arrivedOn === null) return numbered;
  return { ...numbered, arrivalNumber: await nextOfSeries(change.db, arrivalSeriesKey(Number(base.arrivedOn.slice(0, 4)))) };
}

function arrivalHolding({ arrivedOn, arrivalNumber }: NewDocument): { readonly series: string; readonly number: number; readonly suffix: string } | null {
  return arrivedOn === null || arrivalNumber === null ? null : { series: arrivalSeriesKey(Number(arrivedOn.slice(0, 4))), number: arrivalNumber, suffix: '' };
}

async function rememberColumns(change: Change, reading: PlacedReading): Promise<void> {
  const { signature } = reading;
  const others = (await registerLayouts(change.db)).filter((layout) => layout.signature !== signature);
  await writeSetting(change.db, 'register-layouts', [{ signature, columns: reading.columns.map(({ col, role }) => ({ col, role })) }, ...others].slice(0, MOST_LAYOUTS));
}

/** Layouts that are remembered; the newest come first. */
const MOST_LAYOUTS = 100;
