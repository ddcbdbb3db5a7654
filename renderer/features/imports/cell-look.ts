import type { Issue, RoleMark, Settlement } from '../../../electron/core/import/types.ts';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import type { CellLook } from '../../sheet/sheet-cell.tsx';
import { figureText } from './describe.ts';
import type { ImportWords } from './words.ts';

type Known = { readonly cell: Cell | null; readonly role: RoleMark | null; readonly doubts: readonly Issue[]; readonly pending: Settlement | null };

/** Values are most of a sheet: their ground and the dot in the legend say it; a letter in each would bury the numbers. */
const TAGGED: ReadonlySet<string> = new Set(['unit', 'indicator', 'group', 'period', 'total', 'left-out']);

/** What was recognised in a cell, its doubts, and the answer that waits. */
export const lookOf = ({ cell, role, doubts, pending }: Known, words: ImportWords): CellLook => {
  const worst = (['error', 'warning', 'info'] as const).find((severity) => doubts.some((issue) => issue.severity === severity));
  const said = role === null ? null : words.role[role.role];
  const isTagged = role !== null && TAGGED.has(role.role) && !(cell?.kind === 'number' && worst !== undefined);
  return {
    role: role?.role,
    roleName: said?.name,
    letter: isTagged ? said?.letter : undefined,
    severity: pending === null ? worst : 'answered',
    doubts: doubts.length,
    typed: pending?.kind === 'cell' ? figureText(pending.figure, words) : undefined,
  };
};
