import type { ReactNode } from 'react';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { PlainColumn, PlainTable, PlainValue } from '../../electron/contract/tables.ts';
import { useClient } from '../app/client.tsx';
import { useCommands, type Command } from '../app/commands.tsx';
import { useWords } from '../i18n/shell-words.ts';
import { CommandButton } from './command-bar.tsx';
import { saveFile } from './save-file.ts';
import { useToasts } from './toasts.tsx';

/** What a column says in a workbook. */
export type SheetColumn<Item> = PlainColumn & { readonly value: (item: Item) => PlainValue };

/** A column of a table on the screen; what is drawn rather than written says by `sheet` what a workbook holds, null for nothing. */
type ShownColumn<Item> = { readonly name: string; readonly cell: (item: Item) => ReactNode; readonly sheet?: Omit<SheetColumn<Item>, 'header'> | null };

/** The columns of a table on the screen as those of a workbook: texts and numbers as they are shown. */
export function sheetColumns<Item>(columns: readonly ShownColumn<Item>[]): readonly SheetColumn<Item>[] {
  return columns.flatMap(({ name, cell, sheet }): SheetColumn<Item>[] => {
    if (sheet === null) return [];
    if (sheet !== undefined) return [{ header: name, ...sheet }];
    return [{ header: name, kind: 'text', value: (item) => writtenIn(cell(item)) }];
  });
}

function writtenIn(shown: ReactNode): PlainValue {
  return typeof shown === 'string' || typeof shown === 'number' ? shown : null;
}

/** @param name of the file, without extension */
export function plainTable<Item>(name: string, title: string, subtitle: string, columns: readonly SheetColumn<Item>[], items: readonly Item[]): PlainTable {
  return {
    fileName: name,
    title,
    subtitle,
    columns: columns.map(({ header, kind, decimals }) => ({ header, kind, ...(decimals === undefined ? {} : { decimals }) })),
    rows: items.map((item) => columns.map((column) => column.value(item))),
  };
}

/** The command that writes the table of a screen as a workbook; `make` gives it as it stands when the command is called. */
export function useExportCommand(id: string, enabled: boolean, make: () => PlainTable | Promise<PlainTable>): Command {
  const client = useClient();
  const words = useWords();
  const toasts = useToasts();
  const exported = useMutation({ mutationFn: async () => client.tables.export(await make()), onSuccess: saveFile, onError: toasts.failed });
  return { id, name: words.table.export, hint: words.table.exportHint, icon: IconFileSpreadsheet, shortcut: 'mod+E', enabled: enabled && !exported.isPending, run: () => { exported.mutate(); } };
}

type ExportButtonProps = { readonly id: string; readonly group: string; readonly enabled: boolean; readonly make: () => PlainTable | Promise<PlainTable> };

/** The same as a button of its own, for a table that is only a part of its screen. */
export function ExportButton({ id, group, enabled, make }: ExportButtonProps): ReactNode {
  const command = useExportCommand(id, enabled, make);
  useCommands(group, [command]);
  return <CommandButton command={{ ...command, iconOnly: true }} />;
}
