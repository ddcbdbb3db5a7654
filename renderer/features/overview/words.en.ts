import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';

/** Words of the overview. */
export const en = {
  title: 'Overview',
  start: {
    title: 'The register is empty',
    text: 'Set up the committee, its units, indicators and forms, or load the sample data to have a look first.',
    guide: 'Open the guide',
  },
  progress: {
    title: 'Who has reported',
    sent: (complete, expected) => `${complete} of ${expected} units complete`,
    partial: (count) => `${count} units left indicators out`,
    review: (count) => `${count} units have a file in review`,
    missing: (count) => `${count} units have sent nothing`,
    due: (day) => `Due ${day}`,
    overdue: (days) => `${days} days overdue`,
    left: (days) => (days === 0 ? 'due today' : `${days} days left`),
    late: 'Nothing from',
    more: (count) => `and ${count} more`,
    open: 'Open the board',
    allIn: 'Every unit is complete.',
  },
  waiting: {
    title: 'Waiting for you',
    files: (count) => `${count} files to review`,
    nothing: 'No file waits for review.',
    doubts: (errors, warnings) => `${errors} to settle, ${warnings} to look at`,
    drafts: 'Reports being drafted',
    noDraft: 'No report is being drafted.',
    importNow: 'Import the units’ files',
    writeReport: 'Write a report',
  },
  figures: {
    title: 'Figures of the period',
    indicator: 'Indicator',
    now: 'This period',
    previous: 'Period before',
    change: 'Change',
    lastYear: 'Same period last year',
    open: 'Open the totals',
    none: 'No figures of this period yet.',
    bar: 'This period and the one before',
  },
  recent: { title: 'Done lately', open: 'Open the log', nothing: 'Nothing yet.' },
} satisfies Words<typeof vi>;
