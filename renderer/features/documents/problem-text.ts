import type { DocumentProblem } from '../../../electron/core/document/check.ts';
import type { DocumentWords } from './words.ts';

const PROFILE_NAMES: Readonly<Record<string, string>> = { 'party-hd36': 'HD 36-HD/VPTW', 'party-hd05': 'HD 05-HD/VPTW', 'state-nd30': 'NĐ 30/2020/NĐ-CP' };

/** What stands against issuing, in words. */
export function problemText({ code, params }: DocumentProblem, words: DocumentWords): string {
  const { problems } = words;
  const of = (name: string): string => params[name] ?? '';
  switch (code) {
    case 'authority-for-head-led-body':
    case 'deputising-with-joined-offices':
      return problems[code](of('authority'));
    case 'authority-of-other-family':
      return problems[code](of('written'), of('printed'));
    case 'title-before-name':
      return problems[code](of('name'));
    case 'subject-lead-of-other-family':
    case 'subject-starts-with-capital':
      return problems[code](of('subject'));
    case 'filing-line-of-other-family':
      return problems[code](of('filedAt'));
    case 'profile-not-in-force':
      return problems[code](PROFILE_NAMES[of('inForce')] ?? of('inForce'));
    case 'heading-too-deep':
      return problems[code](of('text'));
    case 'places-left-open':
      return problems[code](of('count'));
    case 'articles-out-of-order':
      return problems[code](of('number'), of('expected'));
    case 'missing-component':
      return problems[code](Object.entries(problems.components).find(([name]) => name === of('component'))?.[1] ?? of('component'));
    default:
      return problems[code];
  }
}
