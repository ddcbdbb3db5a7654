import type { Catalogue } from '../../core/catalogue/types.ts';
import { numberKey } from '../../core/document/register-keys.ts';
import { profileOn } from '../../core/numbering/profile.ts';
import { arrivalSeriesKey } from '../../core/numbering/series.ts';
import type { ImportDirection, RegisterDoubt, RegisterRow } from '../../core/register/import/types.ts';
import { fold } from '../../core/text/fold.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { documentsById, documentsByNumber } from '../../store/repositories/documents.ts';
import { findNumber } from '../../store/repositories/series.ts';
import { seriesOf } from '../documents/series.ts';

/** A row with the series its number belongs to; null where it has none. */
export type PlacedRow = RegisterRow & { readonly series: string | null };

/**
 * Finds the series of each row and tells what clashes: a number that the register has, one that is twice in the file, an
 * incoming document of the same number, issuer and day. Nothing is repaired; a gap is simply a gap.
 */
export async function placeNumbers(db: ReadableDatabase, catalogue: Catalogue, direction: ImportDirection, rows: readonly RegisterRow[]): Promise<readonly PlacedRow[]> {
  const seen: Seen = new Map();
  const named: Seen = new Map();
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    const doubts: RegisterDoubt[] = [...row.doubts];
    const found = direction === 'incoming' ? arrivalOf(row) : await seriesOfRow(db, catalogue, row);
    if (found === 'no-term') doubts.push({ code: 'no-term', severity: 'refuse', cell: row.numberCell, text: row.fields.signedOn ?? '' });
    const series = found === null || found === 'no-term' ? null : found;
    if (series !== null) doubts.push(...(await clashes(db, row, direction, series, seen)));
    if (direction === 'incoming') doubts.push(...(await doubles(db, row, named)));
    placed.push({ ...row, doubts, series });
  }
  return placed;
}

/** Rows by what must not be twice, in their order. */
type Seen = Map<string, RegisterRow[]>;

/** The earlier rows of the same key; this one is remembered with them. */
function met(seen: Seen, key: string, row: RegisterRow): NonNullable<RegisterDoubt['clash']> | null {
  const earlier = seen.get(key) ?? [];
  const [first] = earlier;
  const clash = first === undefined ? null : { rows: earlier.map((other) => other.row), cell: first.numberCell, subject: first.fields.subject };
  seen.set(key, [...earlier, row]);
  return clash;
}

function arrivalOf({ fields }: RegisterRow): string | null {
  return fields.arrivedOn === null || fields.arrivalNumber === null ? null : arrivalSeriesKey(Number(fields.arrivedOn.slice(0, 4)));
}

async function seriesOfRow(db: ReadableDatabase, catalogue: Catalogue, { fields }: RegisterRow): Promise<string | 'no-term' | null> {
  if (fields.signedOn === null || fields.number === null) return null;
  const answer = await seriesOf(db, catalogue, { ...fields, symbol: fields.symbol.replaceAll('|', ' '), secrecy: null }, profileOn(catalogue.committee.formatProfile, fields.signedOn), fields.signedOn);
  return answer.ok ? answer.key : 'no-term';
}

async function clashes(db: ReadableDatabase, row: RegisterRow, direction: ImportDirection, series: string, seen: Seen): Promise<readonly RegisterDoubt[]> {
  const { fields } = row;
  const number = (direction === 'incoming' ? fields.arrivalNumber : fields.number) ?? 0;
  const place = { cell: row.numberCell, text: direction === 'incoming' ? String(number) : fields.numberText };
  const standing = await findNumber(db, series, number, fields.suffix);
  if (standing !== null && standing.state !== 'void') {
    const [document] = standing.holder === null ? [] : await documentsById(db, [standing.holder.id]);
    return [{ ...place, code: 'number-taken', severity: 'refuse', ...(document === undefined ? {} : { clash: { id: document.id, subject: document.subject } }) }];
  }
  const key = `${series}|${number}|${fields.suffix}`;
  const clash = met(seen, key, row);
  return clash === null ? [] : [{ ...place, code: 'number-double', severity: 'refuse', clash }];
}

/** The same number of the same issuer and day is warned of (ND30 App. VI.I). */
async function doubles(db: ReadableDatabase, row: RegisterRow, named: Seen): Promise<readonly RegisterDoubt[]> {
  const { fields } = row;
  const number = numberKey(fields.numberText);
  if (number === '') return [];
  const place = { cell: row.numberCell, text: fields.numberText, code: 'document-double', severity: 'confirm' } as const;
  const key = `${number}|${fold(fields.issuer)}|${fields.signedOn ?? ''}`;
  const clash = met(named, key, row);
  if (clash !== null) return [{ ...place, clash }];
  const standing = (await documentsByNumber(db, fields.numberText)).find((other) => other.direction === 'incoming' && other.stage === 'issued' && other.signedOn === fields.signedOn && fold(other.issuer) === fold(fields.issuer));
  return standing === undefined ? [] : [{ ...place, clash: { id: standing.id, subject: standing.subject } }];
}
