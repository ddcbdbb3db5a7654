import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';
import { counted } from '../../i18n/counted.ts';

/** Words of the settings. */
export const en = {
  title: 'Settings',
  person: {
    title: 'Person and appearance',
    userName: 'Name written into the log',
    userNameHint: 'Every change of the register is recorded under this name',
    language: 'Language',
    scheme: 'Background',
    schemes: { auto: 'As the PC', light: 'Light', dark: 'Dark' },
    saved: 'Settings saved.',
  },
  data: {
    title: 'Data',
    folder: 'Data folder',
    version: 'Version',
    check: 'Check integrity',
    checkHint: 'Reads the whole register, the received files and the chain of the log again',
    intact: 'The data is intact: register, received files and log agree.',
    problems: (count) => `${counted(count, 'thing is', 'things are')} not right:`,
  },
  backup: {
    title: 'Backup',
    explain: 'Each backup is one file with the register and the received files; it is read back and checked as soon as it is written. Keep a copy on another disk.',
    make: 'Back up now',
    made: (name) => `Backed up and checked: ${name}`,
    list: 'Backups',
    name: 'File',
    at: 'When',
    size: 'Size',
    restore: 'Restore',
    restoreOf: (name) => `Restore from ${name}`,
    confirmTitle: 'Restore this backup?',
    confirmText: (at) => `The register goes back to ${at}. What it holds now is backed up first, so this can be taken back too.`,
    restored: (name) => `Restored from ${name}.`,
    none: 'There is no backup yet.',
  },
} satisfies Words<typeof vi>;
