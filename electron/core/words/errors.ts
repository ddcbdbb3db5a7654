/** Failures that a person can meet, apart from the doubts of an import and the faults of a catalogue. Worded in `messages.ts`. */
export type ErrorCode =
  // What was asked
  | 'bad-arguments' | 'unknown-command' | 'unknown-form' | 'unknown-period' | 'unknown-import' | 'unknown-report' | 'unknown-unit-id'
  | 'unknown-indicator-code' | 'not-found' | 'conflict' | 'cancelled' | 'nothing-to-do'
  // Files and folders
  | 'file-not-found' | 'not-a-file' | 'file-exists' | 'not-a-folder' | 'folder-not-found' | 'folder-read-only' | 'folder-not-empty' | 'disk-full' | 'disk-error'
  | 'file-in-use' | 'path-too-long' | 'unreadable-settings'
  // The data folder
  | 'not-a-data-folder' | 'newer-data-file' | 'damaged-data-file' | 'second-instance' | 'network-share' | 'wrong-passphrase'
  | 'kept-file-damaged' | 'kept-file-missing' | 'kept-files-unnamed' | 'log-broken' | 'migration-failed'
  | 'backup-failed' | 'backup-not-sound' | 'restore-failed' | 'restore-under-way' | 'no-backup'
  // Catalogue
  | 'no-catalogue' | 'catalogue-invalid' | 'catalogue-not-json' | 'unit-in-use' | 'indicator-in-use' | 'form-in-use' | 'member-in-use' | 'body-in-use'
  // Figures and imports
  | 'period-not-of-form' | 'period-closed' | 'period-not-closed' | 'figure-invalid' | 'unit-not-in-form' | 'indicator-not-in-form' | 'import-not-in-review'
  | 'import-withdrawn' | 'import-has-doubts' | 'settlement-invalid' | 'classified'
  // Reports and documents
  | 'report-frozen' | 'report-not-frozen' | 'number-taken' | 'number-invalid' | 'no-term' | 'signer-missing' | 'date-missing' | 'document-invalid'
  | 'template-invalid' | 'unknown-document' | 'unknown-dossier' | 'unknown-term' | 'document-issued' | 'document-not-issued' | 'document-numbered' | 'document-double' | 'document-withdrawn' | 'paper-of-record'
  | 'document-removed' | 'document-not-incoming' | 'document-closed' | 'day-before-document' | 'reason-missing' | 'subject-missing' | 'no-paper' | 'no-version' | 'relation-invalid' | 'series-in-use'
  | 'number-of-other-series' | 'number-kept' | 'term-numbered' | 'number-not-kept' | 'unknown-series' | 'classified-content' | 'classified-subject' | 'validity-invalid'
  // Registers and dossiers
  | 'register-not-found' | 'register-has-doubts' | 'dossier-removed' | 'dossier-not-empty' | 'dossier-symbol-taken' | 'file-plan-not-empty' | 'retention-unclear' | 'dossier-dates-invalid' | 'dossier-still-open'
  // Attachments and search
  | 'attachment-too-large' | 'attachment-empty' | 'attachment-issued' | 'attachment-unreadable' | 'opening-program' | 'opening-unknown' | 'opening-not-its-kind' | 'opening-failed' | 'text-cut' | 'search-stale'
  // Tasks and plans
  | 'unknown-task' | 'unknown-plan' | 'unknown-responsible' | 'evidence-not-found' | 'day-in-future' | 'task-closed' | 'task-not-closed'
  | 'task-reason-missing' | 'task-evidence-missing' | 'task-progress-invalid' | 'task-text-missing' | 'task-days-invalid' | 'task-series-without-day'
  | 'task-is-series' | 'task-begun' | 'target-window-empty' | 'plan-table-not-found'
  // Meetings
  | 'unknown-meeting' | 'meeting-final' | 'meeting-not-final' | 'meeting-was-final' | 'meeting-cancelled' | 'meeting-incomplete' | 'meeting-no-version'
  // The machine
  | 'node-too-old' | 'port-taken' | 'wrong-token' | 'no-browser' | 'no-electron' | 'reader-failed' | 'not-supported' | 'internal';
