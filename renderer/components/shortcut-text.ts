import type { Command } from '../app/commands.tsx';

const NAMES: Readonly<Record<string, string>> = { mod: 'Ctrl', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter', delete: 'Delete' };

/** `mod+shift+E` to `Ctrl+Shift+E`, as Windows programs print it. */
export function shortcutText(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => part.trim())
    .map((part) => NAMES[part.toLowerCase()] ?? part.toUpperCase())
    .join('+');
}

/** How a command's keys are printed; undefined when it has none. */
export function shortcutOf(command: Command): string | undefined {
  const keys = command.shortcut ?? command.ownKeys;
  return keys === undefined ? undefined : shortcutText(keys);
}
