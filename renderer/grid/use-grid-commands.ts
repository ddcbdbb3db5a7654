import { IconArrowBarToDown, IconClipboard, IconCopy, IconCut, IconEraser } from '@tabler/icons-react';
import { useCommands, type Command } from '../app/commands.tsx';
import type { GridActions } from './use-grid-input.ts';
import type { GridWords } from './words.ts';

/** The grid's own actions as commands: its menu and the palette are made of them; the keys are answered by its input. */
export function useGridCommands(actions: GridActions, readOnly: boolean, { edit }: GridWords): readonly Command[] {
  return useCommands(edit.group, [
    { id: 'grid.copy', name: edit.copy, icon: IconCopy, ownKeys: 'mod+C', run: actions.copy },
    { id: 'grid.cut', name: edit.cut, icon: IconCut, ownKeys: 'mod+X', enabled: !readOnly, run: actions.cut },
    { id: 'grid.paste', name: edit.paste, icon: IconClipboard, ownKeys: 'mod+V', enabled: !readOnly, run: actions.paste },
    { id: 'grid.fill-down', name: edit.fillDown, icon: IconArrowBarToDown, ownKeys: 'mod+D', enabled: !readOnly, run: actions.fillDown },
    { id: 'grid.clear', name: edit.clear, icon: IconEraser, ownKeys: 'delete', enabled: !readOnly, run: actions.clear },
  ]);
}
