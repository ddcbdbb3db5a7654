import type { Words } from '../i18n/words.tsx';
import type { vi } from './words.vi.ts';
import { counted } from '../i18n/counted.ts';

export const en = {
  corner: 'Unit',
  total: 'Total',
  help: 'Arrow keys move, typing replaces, F2 edits, Esc then Tab leaves the table.',
  cellName: (row, col, value) => `${row}, ${col}: ${value === '' ? 'blank' : value}`,
  selectAll: 'Select the whole table',
  fault: {
    notANumber: 'This is not a number. Type a number, “-” (none), “…” (no data yet) or “x” (not applicable).',
    ambiguous: (choices) => `This number can be read in several ways${choices === '' ? '' : `: ${choices}`}. A comma parts the decimals, a point the thousands.`,
    tooManyDecimals: (decimals) => (decimals === 0 ? 'This indicator takes whole numbers only.' : `This indicator takes ${counted(decimals, 'decimal')} at most.`),
    negative: 'This figure cannot be below 0.',
  },
  edit: {
    group: 'Edit the table',
    copy: 'Copy',
    cut: 'Cut',
    paste: 'Paste',
    pasteByKeys: 'The browser does not let the menu read the clipboard. Press Ctrl+V to paste.',
    fillDown: 'Fill down',
    clear: 'Clear contents',
  },
  or: 'or',
  sign: { typed: 'typed', corrected: 'corrected since it first came', unsaved: 'being saved', failed: 'not saved' },
  state: { zero: 'none', missing: 'no data yet', notApplicable: 'not applicable' },
} satisfies Words<typeof vi>;
