import type { CommanderError } from 'commander';
import type { CliWords } from './words.ts';

const QUOTED = /'([^']*)'/;
/** How commander names an option and the value it refused. */
const INVALID = /'(--[\w-]+)([^']*)' argument '(.*)' is invalid/s;
const CHOICES = /Allowed choices are (.*)\.$/s;

/** Words for a wrong command line, in the user's language; null when `thrown` only ended a `--help`. */
export function usageMessage(thrown: CommanderError, words: CliWords): string | null {
  const name = QUOTED.exec(thrown.message)?.[1] ?? '';
  switch (thrown.code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.help':
      return words.usage.nothing;
    case 'commander.unknownCommand':
      return words.usage.unknownCommand(name);
    case 'commander.unknownOption':
      return words.usage.unknownOption(name);
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return words.usage.missing(name);
    case 'commander.excessArguments':
      return words.usage.excess;
    case 'commander.invalidArgument': {
      const [, option = name, holder = '', value = ''] = INVALID.exec(thrown.message) ?? [];
      const choices = CHOICES.exec(thrown.message)?.[1];
      const wanted = choices !== undefined ? words.usage.choices(choices) : holder.includes('DATE') ? words.usage.date : '';
      return [words.usage.invalid(option, value), wanted].filter((part) => part !== '').join(' ');
    }
    default:
      return thrown.message;
  }
}
