import type { Target } from '../../sheet/sheet-grid.tsx';
import { parseA1 } from '../../../electron/core/sheet/address.ts';

/** The address of one cell of a received file, for a link from a figure to its source. */
export const sourceAddress = (importId: string, sheet: string, cell: string): string =>
  `#/imports/${encodeURIComponent(importId)}?${new URLSearchParams({ sheet: JSON.stringify(sheet), cell: JSON.stringify(cell) }).toString()}`;

/** The cell that an address asks for; null when it asks for none. */
export const targetOf = (search: unknown): Target | null => {
  if (typeof search !== 'object' || search === null || !('sheet' in search) || !('cell' in search)) return null;
  const at = parseA1(String(search.cell));
  return at === null ? null : { sheet: String(search.sheet), ...at };
};
