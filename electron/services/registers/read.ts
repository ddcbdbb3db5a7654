import { readRegister } from '../../core/register/import/read.ts';
import type { RegisterLayout, RegisterReading } from '../../core/register/import/types.ts';
import { toA1 } from '../../core/sheet/address.ts';
import { secrecyMarkOfTitle } from '../../core/secrecy/mark.ts';
import type { RegisterReadingInput, RegisterSheet } from '../../contract/registers.ts';
import { sha256Of } from '../../store/kept-files.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { readSetting } from '../../store/repositories/settings.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { placeNumbers, type PlacedRow } from './numbers.ts';

export type PlacedReading = Omit<RegisterReading, 'rows'> & { readonly rows: readonly PlacedRow[]; readonly signature: string; readonly bytes: Uint8Array };

/** What persons settled of older registers' layouts. */
export async function registerLayouts(db: ReadableDatabase): Promise<readonly RegisterLayout[]> {
  return ((await readSetting(db, 'register-layouts')) as readonly RegisterLayout[] | null) ?? [];
}

/** Reads an older register as the window shows it. Fails with `register-not-found`. */
export async function readOlderRegister(context: Context, input: RegisterReadingInput): Promise<RegisterReading> {
  const file = await readFile(context, input);
  const { rows, bytes: _bytes, signature: _signature, ...reading } = await context.store.read((db) => readIn(context, db, input, file));
  return { ...reading, rows: rows.map(({ series: _series, ...row }) => row) };
}

export type ReadFile = { readonly bytes: Uint8Array; readonly workbook: Parameters<typeof readRegister>[0]['workbook'] };

/**
 * Reads the workbook in the reading process. A register that bears a secrecy mark anywhere, on a line of its own as the
 * column of classified papers has it, is stopped whole (DESIGN §7): its rows would come into search and print, and the
 * file itself would stay here. Fails with `secrecy-mark`, naming the first.
 */
export async function readFile(context: Context, { file }: Pick<RegisterReadingInput, 'file'>): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await context.pool.run({ kind: 'read', bytes, fileName: file.name });
  if (!outcome.ok) throw failure(outcome.code, { ...outcome.params, file: file.name });
  const secret = firstMark(outcome.workbook);
  if (secret !== null) throw failure('secrecy-mark', secret);
  return { bytes, workbook: outcome.workbook };
}

/** Rows of a sheet as it was received, counted from 0. Fails with `not-found`, `secrecy-mark`. */
export async function showRegisterSheet(context: Context, asked: { readonly file: File; readonly sheet: string; readonly fromRow: number; readonly toRow: number }): Promise<RegisterSheet> {
  const { workbook } = await readFile(context, asked);
  const sheet = workbook.sheets.find((one) => one.name === asked.sheet);
  if (sheet === undefined) throw failure('not-found', { what: asked.sheet });
  const last = Math.min(asked.toRow, asked.fromRow + ROWS_AT_ONCE - 1);
  const within = (row: number): boolean => row >= asked.fromRow && row <= last;
  return {
    cells: sheet.cells.filter((cell) => within(cell.row)),
    merges: sheet.merges.filter((merge) => merge.top <= last && merge.bottom >= asked.fromRow),
    hiddenRows: sheet.hiddenRows.filter(within),
    hiddenCols: sheet.hiddenCols,
  };
}

const ROWS_AT_ONCE = 1_000;

function firstMark(workbook: ReadFile['workbook']): { readonly mark: string; readonly sheet: string; readonly cell: string } | null {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.kind !== 'text') continue;
      const mark = cell.text.split(/[\r\n]+/u).map((line) => secrecyMarkOfTitle(line)).find((one) => one !== null);
      if (mark !== undefined) return { mark, sheet: sheet.name, cell: toA1(cell.row, cell.col) };
    }
  }
  return null;
}

/** The register as it is understood now, each number held against the register and against the others of the file. */
export async function readIn(context: Context, db: ReadableDatabase, input: RegisterReadingInput, { bytes, workbook }: ReadFile): Promise<PlacedReading> {
  const { file, direction, sheet, columns, corrections } = input;
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const read = readRegister({ workbook, direction, own: catalogue.committee, layouts: await registerLayouts(db), sheet, columns, corrections });
  if (read === null) throw failure('register-not-found', { file: file.name });
  return { ...read, rows: await placeNumbers(db, catalogue, direction, read.rows), file: file.name, sha256: sha256Of(bytes), bytes };
}
