import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';
import { counted } from '../../i18n/counted.ts';

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
  intact: (entries) => `The log is intact: ${counted(entries, 'entry follows', 'entries follow')} on by their hashes.`,
  broken: (seq) => `The log was altered from entry ${seq} on. Keep the data folder as it is and restore a backup.`,
  more: 'Show older entries',
  before: 'Before',
  after: 'After',
  nothing: '(none)',
  detail: (seq) => `Log entry ${seq}`,
  emptyTitle: 'Nothing has been recorded yet',
  emptyText: 'Every change of the register comes here by itself: who, when, before and after. Nobody can change or delete the log; only classified content is taken out, and that is recorded too.',
  areas: { '': 'All', import: 'Imports', figure: 'Figures', period: 'Periods', report: 'Reports', document: 'Documents', plan: 'Plans', task: 'Tasks', meeting: 'Meetings', attachment: 'Attachments', dossier: 'Dossiers', register: 'Older registers', catalogue: 'Catalogue', backup: 'Backup', app: 'Application' },
  actions: {
    'meeting.create': 'New meeting', 'meeting.update': 'Meeting edited', 'meeting.remove': 'Meeting binned', 'meeting.restore': 'Meeting taken back', 'meeting.finalise': 'Minutes made final', 'meeting.reopen': 'Minutes opened again', 'meeting.follow-up': 'Conclusion followed up', 'meeting.paper': 'Paper of a meeting put into the register',
    'import.take': 'File imported', 'import.review': 'File received for review', 'import.rejected': 'File rejected', 'import.settle': 'Doubts answered', 'import.accept': 'Figures of a file taken', 'import.withdraw': 'File withdrawn',
    'import.duplicate': 'Duplicate file received', 'figure.set': 'Figures edited', 'period.close': 'Period closed', 'period.reopen': 'Period reopened', 'period.adjust': 'Period adjusted', 'report.create': 'Report drafted', 'report.update': 'Report edited',
    'report.refresh': 'Report brought up to date', 'report.freeze': 'Report frozen', 'report.remove': 'Report removed', 'catalogue.add': 'Added to the catalogue', 'catalogue.change': 'Catalogue changed', 'catalogue.remove': 'Removed from the catalogue',
    'catalogue.order': 'Catalogue reordered', 'catalogue.alias': 'Alias remembered', 'backup.make': 'Backup made', 'backup.failed': 'Backup failed', 'check.failed': 'Data check failed', 'backup.restore': 'Backup restored', 'app.language': 'Language changed', 'app.user-name': 'User name changed',
    'dossier.create': 'Dossier made', 'dossier.update': 'Dossier edited', 'dossier.remove': 'Dossier removed', 'dossier.restore': 'Dossier taken back', 'dossier.copy-plan': 'File plan copied', 'dossier.put': 'Put into a dossier', 'dossier.take-out': 'Taken out of a dossier', 'register.import': 'Older register taken',
    'document.create': 'Document made', 'document.update': 'Draft edited', 'document.complete': 'Register entry completed', 'document.version': 'Corrected as a new version', 'document.issue': 'Document issued or registered', 'document.remove': 'Draft removed',
    'document.restore': 'Draft taken back', 'document.withdraw': 'Document withdrawn', 'document.reinstate': 'Withdrawal undone', 'document.reserve': 'Number kept', 'document.release': 'Number given up', 'document.skip-number': 'Number left out',
    'document.state-numbering': 'Numbering changed', 'document.relate': 'Documents related', 'document.unrelate': 'Relation taken away', 'document.answered': 'Incoming document answered', 'document.effects': 'Validity changed by another document', 'document.close': 'Incoming document closed',
    'document.reopen': 'Incoming document reopened', 'document.classify': 'Marked as classified, content taken away', 'log.redact': 'Classified content taken out of the log', 'document.draft-paper': 'Paper drafted from another record', 'document.register-report': 'Report entered into the register',
    'plan.create': 'Plan made', 'plan.update': 'Plan edited', 'plan.targets': 'Targets of a plan edited', 'plan.arrange': 'Tasks rearranged', 'plan.remove': 'Plan thrown away', 'plan.restore': 'Plan taken back', 'plan.document': 'Paper of a plan drafted', 'plan.add-tasks': 'Tasks added from a table',
    'attachment.add': 'Added an attachment', 'attachment.remove': 'Put an attachment into the bin', 'attachment.restore': 'Restored an attachment', 'attachment.update': 'Renamed or annotated a file', 'attachment.read': 'Read the text of a file', 'attachment.read-failed': 'Could not read the text of a file', 'attachment.give-up': 'Took a classified file away',
    'search.rebuild': 'Built the search index again',
    'task.create': 'Task given', 'task.update': 'Task edited', 'task.remove': 'Task thrown away', 'task.restore': 'Task taken back', 'task.raised': 'Raised again at a meeting', 'task.progress': 'Progress recorded', 'task.note': 'Note written', 'task.due-changed': 'Due day moved', 'task.owner-changed': 'Owner changed',
    'task.closed': 'Task closed', 'task.reopened': 'Task reopened', 'task.dropped': 'Task given up',
  },
} satisfies Words<typeof vi>;
