import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';
import { counted } from '../../i18n/counted.ts';

export const en = {
  title: 'Search the register',
  open: 'Search the register',
  hint: 'Find documents, attachments, plans, tasks, meetings, reports',
  box: 'Type what to find: subject, number and symbol, a name, words in a file…',
  clear: 'Clear the search',
  allKinds: 'All',
  kind: 'Kind of record',
  kinds: { document: 'Documents', report: 'Reports', plan: 'Plans', task: 'Tasks', meeting: 'Meetings', dossier: 'Dossiers', file: 'Files' },
  conclusion: 'Conclusion',
  type: 'Type of document',
  anyType: 'Any type of document',
  from: 'From',
  to: 'To',
  found: (total) => `${total} found`,
  foundMore: (total) => `More than ${total} found; type more to narrow down`,
  nothing: 'Nothing found.',
  nothingTips: 'Try fewer words, leave out the marks to find every spelling, or take filters away.',
  unfilter: 'Clear filters',
  loosened: 'No word has the marks as typed; words with another tone are shown.',
  start: 'Find everything in the register from one place',
  tips: [
    'Without marks every spelling is found: “duong” finds “đường” and “dưỡng”. With marks only that one; “uỷ” and “ủy” are the same.',
    'Put a phrase in quotation marks: “chuyển đổi số”.',
    'Type number and symbol as on the paper: 15-KH/HU, 5/2020.',
    'The text of attachments (Word, Excel, PDF with text) is searched too.',
  ].join('\n'),
  results: 'Search results',
  more: 'Show more',
  inFile: (name) => `In the file ${name}`,
  rebuild: 'Build the search index again',
  rebuildHint: 'Reads all records and files again; one can go on working meanwhile',
  rebuilding: 'Building the search index again',
  rebuilt: (count) => `The search index of ${counted(count, 'record')} was built again`,
} satisfies Words<typeof vi>;
