import { Help, type HelpConfiguration, type Option } from 'commander';
import type { CliWords } from './words.ts';

/** Commander's help in the user's language; below the program it shows the options that every command takes as well. */
export function helpIn(words: CliWords, showGlobalOptions: boolean): HelpConfiguration {
  const plain = new Help();
  const { titles, usage } = words.help;
  const worded = (text: string): string => text.replace('[options]', `[${usage.options}]`).replace('[command]', `[${usage.command}]`);
  return {
    showGlobalOptions,
    styleTitle: (title) => Object.entries(titles).find(([known]) => known === title)?.[1] ?? title,
    commandUsage: (command) => worded(plain.commandUsage(command)),
    // A group tells its commands at once: `imports list|show|accept|withdraw`.
    subcommandTerm: (command) => (command.commands.length === 0 ? worded(plain.subcommandTerm(command)) : `${command.name()} ${groupTerm(command.commands.map((each) => each.name()))}`),
    optionDescription: (option) => described(option, words),
  };
}

/** The descriptions name the choices themselves; only what holds without the option is added. */
function described({ description, defaultValue }: Option, words: CliWords): string {
  return typeof defaultValue === 'string' ? `${description} (${words.help.unlessGiven(defaultValue)})` : description;
}

/** Commands that a group names before it says that there are more; its own help lists them all. */
const MOST_NAMED = 6;

function groupTerm(names: readonly string[]): string {
  return names.length <= MOST_NAMED ? names.join('|') : `${names.slice(0, MOST_NAMED - 1).join('|')}|…`;
}
