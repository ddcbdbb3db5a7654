import type { Sheet, Workbook } from '../../../core/sheet/types.ts';
import { cellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit, Refused } from '../outcome.ts';
import type { ZipArchive } from '../zip.ts';
import { findWorkbookPart, readRelationships, readWorkbookPart } from './package.ts';
import { readSheetPart } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';

/** Kinds of sheets without cells, or whose cells are macros: left out. */
const NOT_WORKSHEETS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/**
 * Reads an `.xlsx` (also `.xlsm`, `.xltx`, strict). Throws `Refused` when it is another kind of document, broken, or
 * passes a limit.
 */
export const readXlsx = (zip: ZipArchive, limits: ReadLimits): Workbook => {
  const workbookPart = findWorkbookPart(zip);
  if (workbookPart.toLowerCase().endsWith('.bin')) throw new Refused('unreadable-file', { reason: 'unsupported', kind: 'xlsb' });
  const relations = readRelationships(zip, workbookPart);
  const partOf = (type: string): Uint8Array | null => {
    const part = relations.find((relation) => relation.type === type)?.part;
    return part === undefined ? null : zip.read(part);
  };
  const workbookBytes = zip.read(workbookPart);
  if (workbookBytes === null) throw damaged('workbook part missing');
  const { sheets: entries, date1904, calculateOnLoad } = readWorkbookPart(workbookBytes);
  if (entries.length > limits.sheets) throw overLimit('sheets', limits.sheets);
  const context = {
    strings: readSharedStrings(partOf('sharedStrings'), limits),
    styles: readStyles(partOf('styles'), date1904),
    date1904,
    calculateOnLoad,
    limits,
    budget: cellBudget(limits),
  };
  const sheets: Sheet[] = [];
  for (const entry of entries) {
    const relation = relations.find((candidate) => candidate.id === entry.relation);
    if (relation !== undefined && NOT_WORKSHEETS.has(relation.type)) continue;
    const part = relation === undefined ? null : zip.read(relation.part);
    if (part === null) throw damaged('sheet part missing');
    sheets.push(readSheetPart(part, entry.name, entry.hidden, context));
  }
  if (sheets.length === 0) throw new Refused('unreadable-file', { reason: 'no-sheets' });
  return { format: 'xlsx', sheets };
};
