import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';

export const en = {
  open: 'Open',
  closedOn: (day) => `Closed on ${day}`,
  closed: 'Closed',
  due: (day) => `Due ${day}`,
  window: (from, to) => `Figures from ${from} to ${to}`,
  close: 'Close the period',
  closeHint: 'Once closed, the figures of this period cannot be edited unless it is reopened',
  closeDone: (period) => `Closed the figures of ${period}`,
  reopen: 'Reopen the period',
  reopenTitle: (period) => `Reopen ${period}`,
  reopenWhy: 'Reason for reopening (written into the event log)',
  reopenExample: 'For example: Ninh Dân commune sent a correction',
  reopenDone: (period) => `Reopened ${period}`,
  undoReason: 'Closing was undone',
  adjust: 'Edit days and due date',
  adjustTitle: (period) => `Days and due date of ${period}`,
  adjustText: 'What is left blank follows the form’s rules.',
  from: 'Figures from',
  to: 'to the end of',
  dueOn: 'Due on',
  bothDays: 'Both the first and the last day are needed, the first before the last.',
  adjustDone: 'Changed the days and the due date',
} satisfies Words<typeof vi>;
