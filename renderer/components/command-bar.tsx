import type { ReactNode } from 'react';
import { ActionIcon, Button, Kbd, Menu, Tooltip } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Command } from '../app/commands.tsx';
import { useWords } from '../i18n/shell-words.ts';
import { shortcutOf } from './shortcut-text.ts';

/** The commands of a screen as buttons; those marked `inMenu` go into the menu at the end. */
export function CommandBar({ commands }: { readonly commands: readonly Command[] }): ReactNode {
  const words = useWords();
  const inMenu = commands.filter((command) => command.inMenu === true);
  return (
    <>
      {commands.filter((command) => command.inMenu !== true).map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
      {inMenu.length > 0 && (
        <Menu position="bottom-end" shadow="md" withinPortal={false}>
          <Menu.Target>
            <ActionIcon size={30} variant="default" aria-label={words.actions.more} title={words.actions.more}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <CommandMenuItems commands={inMenu} />
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

export function CommandButton({ command }: { readonly command: Command }): ReactNode {
  const tip = [command.hint ?? (command.iconOnly === true ? command.name : undefined), shortcutOf(command)].filter((part) => part !== undefined).join(' · ');
  const icon = <command.icon size={16} stroke={1.7} aria-hidden />;
  return (
    <Tooltip label={tip} disabled={tip === ''}>
      {command.iconOnly === true ? (
        <ActionIcon size={30} variant="default" aria-label={command.name} disabled={command.enabled === false} onClick={command.run}>
          {icon}
        </ActionIcon>
      ) : (
        <Button
          size="xs"
          variant={command.primary === true ? 'filled' : command.pressed === true ? 'light' : 'default'}
          leftSection={icon}
          disabled={command.enabled === false}
          aria-pressed={command.pressed}
          onClick={command.run}
        >
          {command.name}
        </Button>
      )}
    </Tooltip>
  );
}

/** The same commands as items of a Mantine menu, for "more" and context menus. */
export function CommandMenuItems({ commands }: { readonly commands: readonly Command[] }): ReactNode {
  return commands.map((command) => (
    <Menu.Item
      key={command.id}
      leftSection={<command.icon size={16} stroke={1.7} aria-hidden />}
      rightSection={shortcutOf(command) !== undefined && <Kbd size="xs">{shortcutOf(command)}</Kbd>}
      disabled={command.enabled === false}
      onClick={command.run}
    >
      {command.name}
    </Menu.Item>
  ));
}
