import type { ReactNode } from 'react';
import { Menu } from '@mantine/core';
import type { Command } from '../app/commands.tsx';
import { CommandMenuItems } from '../components/command-bar.tsx';
import classes from './data-grid.module.css';

type GridMenuProps = { readonly at: { readonly x: number; readonly y: number } | null; readonly onClose: () => void; readonly commands: readonly Command[] };

/** The menu of the chosen cells, where the pointer was. */
export function GridMenu({ at, onClose, commands }: GridMenuProps): ReactNode {
  if (at === null) return null;
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" offset={2} width={230}>
      <Menu.Target>
        <span className={classes.menuPoint} style={{ left: at.x, top: at.y }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        <CommandMenuItems commands={commands} />
      </Menu.Dropdown>
    </Menu>
  );
}
