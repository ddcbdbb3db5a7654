import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';

/** Words of the event log. */
export const en = {
  title: 'Log',
  label: 'What was done, newest first',
  at: 'When',
  by: 'Who',
  action: 'What',
  subject: 'Subject',
  seq: 'No.',
  area: 'Kind',
  verify: 'Verify the log',
  verifyHint: 'Computes every entry’s hash again: none was changed, left out or slipped in',
  intact: (entries) => `The log is intact: ${entries} entries follow on by their hashes.`,
  broken: (seq) => `The log was altered from entry ${seq} on. Keep the data folder as it is and restore a backup.`,
  more: 'Show older entries',
  before: 'Before',
  after: 'After',
  nothing: '(none)',
  detail: (seq) => `Log entry ${seq}`,
  emptyTitle: 'Nothing has been recorded yet',
  emptyText: 'Every change of the register comes here by itself: who, when, before and after. Nobody can change or delete the log.',
  areas: { '': 'All', import: 'Imports', figure: 'Figures', period: 'Periods', report: 'Reports', catalogue: 'Catalogue', backup: 'Backup', app: 'Application' },
  actions: {
    'import.take': 'File imported', 'import.review': 'File received for review', 'import.rejected': 'File rejected', 'import.settle': 'Doubts answered', 'import.accept': 'Figures of a file taken', 'import.withdraw': 'File withdrawn',
    'import.duplicate': 'Duplicate file received', 'figure.set': 'Figures edited', 'period.close': 'Period closed', 'period.reopen': 'Period reopened', 'period.adjust': 'Period adjusted', 'report.create': 'Report drafted', 'report.update': 'Report edited',
    'report.refresh': 'Report brought up to date', 'report.freeze': 'Report frozen', 'report.remove': 'Report removed', 'catalogue.add': 'Added to the catalogue', 'catalogue.change': 'Catalogue changed', 'catalogue.remove': 'Removed from the catalogue',
    'catalogue.order': 'Catalogue reordered', 'catalogue.alias': 'Alias remembered', 'backup.make': 'Backup made', 'backup.failed': 'Backup failed', 'backup.restore': 'Backup restored', 'app.language': 'Language changed', 'app.user-name': 'User name changed',
  },
} satisfies Words<typeof vi>;
