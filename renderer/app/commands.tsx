import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { getHotkeyHandler, type HotkeyItem } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';

/** One action a person can take, declared once; toolbars, menus, shortcuts and the palette are all made from it. */
export type Command = {
  /** Unique in the window, such as `figures.export`. */
  readonly id: string;
  readonly name: string;
  /** A second line in the palette and the tooltip of its button. */
  readonly hint?: string;
  readonly icon: Icon;
  /** Mantine hotkey, such as `mod+E`; always with `mod` or `alt` (or a function key), so that it never takes a typed letter. */
  readonly shortcut?: string;
  /** Shown like a shortcut; the screen itself answers these keys (the grid's Ctrl+Z). */
  readonly ownKeys?: string;
  /** Default true. A disabled command is shown greyed out in toolbars and left out of the palette. */
  readonly enabled?: boolean;
  /** The main action of its screen: a filled button. */
  readonly primary?: boolean;
  /** Kept in the "more" menu of a toolbar. */
  readonly inMenu?: boolean;
  /** Shown in toolbars by its icon alone. */
  readonly iconOnly?: boolean;
  /** For a command that switches something: whether it is on. */
  readonly pressed?: boolean;
  readonly run: () => void;
};

export type CommandGroup = { readonly group: string; readonly commands: readonly Command[] };

type Registry = {
  readonly add: (read: () => CommandGroup) => () => void;
  readonly groups: () => readonly CommandGroup[];
};

function createRegistry(): Registry {
  const readers = new Set<() => CommandGroup>();
  return {
    add: (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    // The screen registered last comes first: what is nearest to the person's work.
    groups: () => [...readers].reverse().map((read) => read()),
  };
}

const RegistryContext = createContext<Registry | null>(null);

export function CommandsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [registry] = useState(createRegistry);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const items: HotkeyItem[] = enabledOf(registry.groups()).flatMap((command) =>
        command.shortcut === undefined ? [] : [[command.shortcut, command.run, { preventDefault: true }] satisfies HotkeyItem],
      );
      getHotkeyHandler(items)(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useCommandRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('no command registry around this component');
  return registry;
}

/** Offers these commands while the calling component is shown. Gives them back, for a toolbar. */
export function useCommands(group: string, commands: readonly Command[]): readonly Command[] {
  const registry = useCommandRegistry();
  const latest = useRef<CommandGroup>({ group, commands });
  useLayoutEffect(() => {
    latest.current = { group, commands };
  });
  useEffect(() => registry.add(() => latest.current), [registry]);
  return commands;
}

export function enabledOf(groups: readonly CommandGroup[]): readonly Command[] {
  return groups.flatMap((group) => group.commands).filter((command) => command.enabled !== false);
}
