import type { TextRun } from '../document/types.ts';
import { textOfRuns, trimRuns } from './runs.ts';
import type { RichCell } from './types.ts';

type Cell = Pick<RichCell, 'paragraphs'>;

/** The words of a cell, its paragraphs below each other. */
export function plainCell(cell: Cell): string {
  return cell.paragraphs.map(textOfRuns).join('\n');
}

/** The marked text of a cell, its paragraphs below each other; blank ones are spacing and are left out. */
export function cellRuns(cell: Cell): readonly TextRun[] {
  const lines = cell.paragraphs.map(trimRuns).filter((runs) => runs.length > 0);
  return lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]));
}
