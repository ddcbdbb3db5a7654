import type { CatalogueProblem } from '../../../electron/contract/catalogue.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { capitalised } from '../../i18n/format.ts';
import type { Language } from '../../../electron/contract/base.ts';

/** The message of the problem at one field, such as `units[3].name`; undefined when the field is right. */
export function problemAt(problems: readonly CatalogueProblem[], path: string, language: Language): string | undefined {
  const found = problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}[`) || problem.path.startsWith(`${path}.`));
  return found === undefined ? undefined : capitalised(messageOf(found.code, found.params, language));
}

/** Problems that no field of the item shows: about the item as a whole, or elsewhere in the catalogue. */
export function otherProblems(problems: readonly CatalogueProblem[], shownPaths: readonly string[]): readonly CatalogueProblem[] {
  return problems.filter((problem) => !shownPaths.some((path) => problem.path === path || problem.path.startsWith(`${path}[`) || problem.path.startsWith(`${path}.`)));
}
