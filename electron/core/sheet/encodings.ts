import type { Doubts } from './doubts.ts';
import type { Area } from './regions.ts';
import type { Cell, Sheet } from './types.ts';

/** Says that text was converted from a legacy encoding, and asks where only the text itself told which (standards §8.1). */
export const noteEncodings = (sheet: Sheet, areas: readonly Area[], doubts: Doubts): void => {
  let first: Cell | null = null;
  let count = 0;
  let doubtful: Cell | null = null;
  let doubtfulCount = 0;
  const tableRows = new Set(areas.flatMap((area) => [...area.headerRows, ...area.dataRows]));
  for (const cell of sheet.cells) {
    if (cell.encoding === 'unicode') continue;
    first ??= cell;
    count += 1;
    if (cell.encodingDoubtful === true && tableRows.has(cell.row)) {
      doubtful ??= cell;
      doubtfulCount += 1;
    }
  }
  if (first !== null) doubts.raise('info', 'legacy-encoding', null, { encoding: first.encoding, count });
  if (doubtful !== null) {
    doubts.raise('error', 'ambiguous-encoding', doubtful, { text: doubtful.text, raw: doubtful.raw ?? doubtful.text, encoding: doubtful.encoding, count: doubtfulCount });
  }
};
