import type { ReactNode } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useCommands, type Command } from '../app/commands.tsx';
import { useWords } from '../i18n/shell-words.ts';
import { CommandButton } from './command-bar.tsx';

/** The command that prints the table of a screen: all its rows, without toolbars and panels. */
export function usePrintCommand(id: string, enabled = true): Command {
  const words = useWords();
  return { id, name: words.table.print, hint: words.table.printHint, icon: IconPrinter, shortcut: 'mod+P', inMenu: true, enabled, run: () => { window.print(); } };
}

/** The same as a button of its own, for a table that is only a part of its screen. */
export function PrintButton({ id, group, enabled }: { readonly id: string; readonly group: string; readonly enabled: boolean }): ReactNode {
  const command = usePrintCommand(id, enabled);
  useCommands(group, [command]);
  return <CommandButton command={{ ...command, iconOnly: true }} />;
}
