import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';

export const en = {
  title: 'Evidence',
  hint: 'One at least: a task is done when there is something to look at.',
  pick: 'Choose from the register',
  kinds: { document: 'Document', file: 'File', report: 'Report', meeting: 'Meeting', figure: 'Figure' },
  chosen: 'Chosen',
  remove: (label) => `Leave out ${label}`,
  missing: 'no longer in the register',
  form: 'Form',
  period: 'Period',
  periodHint: '2020-10, 2020-Q4, 2020',
  unit: 'Unit',
  indicator: 'Indicator',
  addFigure: 'Add this figure',
  file: 'Files with this task and where it was given',
  noFiles: 'No files yet with this task, nor with the plan or meeting that gave it.',
  addFile: 'Add a file from this PC…',
  adding: 'Adding files',
  from: { task: 'of this task', plan: 'of the plan', meeting: 'of the meeting', document: 'of the document', report: 'of the report', dossier: 'of the dossier' },
} satisfies Words<typeof vi>;
