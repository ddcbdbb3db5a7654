import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';
import { counted } from '../../i18n/counted.ts';

export const en = {
  title: 'First set-up',
  welcome: 'Welcome to Sổ Thư ký',
  intro: 'The register has to know who the committee is, which units report, what they report and on which form. Take the steps below one by one; every one can be changed later in the catalogue.',
  sample: {
    title: 'Try it with sample data',
    text: 'Loads a built-in catalogue and figures to see how the register works. A data folder of its own is best for trying.',
    load: 'Load the sample catalogue and figures',
    loadOnly: 'Load the sample catalogue only',
    loaded: 'Loaded the sample data',
    loading: 'Loading the sample data…',
  },
  steps: {
    label: 'Steps of the set-up',
    committee: 'Committee',
    committeeText: 'Name, superior body, place of issue and document format: for the heads, numbers and symbols of reports.',
    units: 'Reporting units',
    unitsText: 'The communes, wards, townships and offices that send figures. Paste the whole list at once.',
    indicators: 'Indicators',
    indicatorsText: 'The numbers that are collected, such as items published on the portal.',
    forms: 'Forms',
    formsText: 'A form holds indicators in the order of its columns, the period, the due date and the reporting units.',
    finish: 'Begin',
    finishText: 'The register is ready. Import the files that units send, or type figures into the grid.',
  },
  done: 'done',
  toDo: 'to do',
  has: { units: (count) => `${counted(count, 'unit is', 'units are')} in.`, indicators: (count) => `${counted(count, 'indicator is', 'indicators are')} in.`, forms: (count) => `${counted(count, 'form is', 'forms are')} in.` },
  needsCommittee: 'Save the committee first.',
  continueTo: (step) => `Continue: ${step}`,
  openCatalogue: 'See in the catalogue',
  toImports: 'Import the units’ files',
  toFigures: 'Type figures into the grid',
} satisfies Words<typeof vi>;
