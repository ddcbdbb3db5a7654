import { useState, type ReactNode } from 'react';
import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useWords } from '../i18n/shell-words.ts';
import { shortcutOf } from '../components/shortcut-text.ts';
import { useCommandRegistry, type Command } from './commands.tsx';
import { matchingCommands } from './matching-commands.ts';

/** Ctrl+K: every enabled command of the screen and every screen, found by words with or without tone marks. */
export function Palette(): ReactNode {
  const words = useWords();
  const registry = useCommandRegistry();
  const [actions, setActions] = useState<SpotlightActionGroupData[]>([]);

  const gather = (): void => {
    // Several parts of a screen give their commands under its one name; the list holds each name once.
    const groups = new Map<string, SpotlightActionData[]>();
    for (const { group, commands } of registry.groups()) {
      const known = groups.get(group) ?? [];
      groups.set(group, [...known, ...commands.filter((command) => command.enabled !== false).map(actionOf)]);
    }
    setActions([...groups].flatMap(([group, all]) => (all.length === 0 ? [] : [{ group, actions: all }])));
  };

  return (
    <Spotlight
      actions={actions}
      filter={matchingCommands}
      onSpotlightOpen={gather}
      shortcut="mod + K"
      nothingFound={words.palette.nothing}
      limit={60}
      attributes={{ content: { 'aria-label': words.palette.open } }}
      scrollable
      maxHeight={420}
      searchProps={{ leftSection: <IconSearch size={18} aria-hidden />, placeholder: words.palette.placeholder, 'aria-label': words.palette.open }}
    />
  );
}

function actionOf(command: Command): SpotlightActionData {
  return {
    id: command.id,
    label: command.name,
    ...(command.hint === undefined ? {} : { description: command.hint }),
    leftSection: <command.icon size={18} stroke={1.6} aria-hidden />,
    rightSection: shortcutOf(command) !== undefined && <Kbd size="xs">{shortcutOf(command)}</Kbd>,
    onClick: command.run,
  };
}
