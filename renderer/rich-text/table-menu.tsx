import { useState, type ReactNode } from 'react';
import { ActionIcon, Button, Group, Menu, NumberInput, Tooltip } from '@mantine/core';
import {
  IconArrowsJoin2, IconArrowsSplit2, IconColumnInsertLeft, IconColumnInsertRight, IconColumnRemove, IconRowInsertBottom, IconRowInsertTop, IconRowRemove, IconTable, IconTableOff,
  IconTableRow, type Icon,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { insertTable, TABLE_EDITS, type TableEdit } from './edits.ts';
import { useRichTextWords } from './words.ts';

const EDITS: readonly (readonly [TableEdit, Icon])[] = [
  ['rowAbove', IconRowInsertTop], ['rowBelow', IconRowInsertBottom], ['columnLeft', IconColumnInsertLeft], ['columnRight', IconColumnInsertRight], ['header', IconTableRow],
  ['merge', IconArrowsJoin2], ['split', IconArrowsSplit2], ['removeRow', IconRowRemove], ['removeColumn', IconColumnRemove], ['removeTable', IconTableOff],
];

const MOST_ROWS = 100;
const MOST_NEW_COLUMNS = 20;

const between = (value: string | number, most: number): number => Math.min(most, Math.max(1, Math.trunc(Number(value)) || 1));

/** Everything about tables in one menu: outside a table it makes one, inside it changes it. */
export function TableMenu({ editor, isCurrent }: { readonly editor: Editor; readonly isCurrent: boolean }): ReactNode {
  const words = useRichTextWords();
  const [opened, setOpened] = useState(false);
  const [rows, setRows] = useState<string | number>(3);
  const [columns, setColumns] = useState<string | number>(3);
  const can = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ insert: insertTable(1, 1)(state), edits: Object.fromEntries(EDITS.map(([edit]) => [edit, TABLE_EDITS[edit](state)])) as Readonly<Record<TableEdit, boolean>> }),
  });
  const insert = (): void => {
    setOpened(false);
    insertTable(between(rows, MOST_ROWS), between(columns, MOST_NEW_COLUMNS))(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Tooltip label={words.table} disabled={opened}>
          <ActionIcon size={28} variant={can.insert ? 'subtle' : 'light'} color={can.insert ? 'gray' : 'ink'} data-toolbar-button data-id="table" tabIndex={isCurrent ? 0 : -1} aria-label={words.table} onMouseDown={(event) => { event.preventDefault(); }}>
            <IconTable size={17} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {can.insert ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              insert();
            }}
          >
            <Group gap="xs" align="end" p="xs" wrap="nowrap">
              <NumberInput label={words.rows} value={rows} onChange={setRows} min={1} max={MOST_ROWS} allowDecimal={false} w={84} data-autofocus />
              <NumberInput label={words.columns} value={columns} onChange={setColumns} min={1} max={MOST_NEW_COLUMNS} allowDecimal={false} w={84} />
              <Button type="submit">{words.insertTable}</Button>
            </Group>
          </form>
        ) : (
          EDITS.map(([edit, EditIcon]) => (
            <Menu.Item
              key={edit}
              leftSection={<EditIcon size={16} stroke={1.7} aria-hidden />}
              disabled={!can.edits[edit]}
              onClick={() => {
                TABLE_EDITS[edit](editor.state, editor.view.dispatch);
                editor.view.focus();
              }}
            >
              {words.tableEdits[edit]}
            </Menu.Item>
          ))
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
