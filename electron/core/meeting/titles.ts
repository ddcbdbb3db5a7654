import type { FormatProfile } from '../catalogue/types.ts';
import { layoutOf } from '../document/layout.ts';

/** What a meeting calls itself at the beginning of its title. */
const NOUN = /^(hội nghị|cuộc họp|phiên họp|buổi làm việc|hội thảo|toạ đàm|tọa đàm|giao ban|họp|lễ)(?=\s|$)/iu;

/** `Hội nghị`, `Phiên họp`: what the meeting is called in a sentence; `Hội nghị` (Party) or `Cuộc họp` (State) where its title does not say. */
export function meetingNoun(title: string, profile: FormatProfile): string {
  const found = NOUN.exec(title.trim())?.[1];
  if (found === undefined || /^(?:họp|giao ban)$/iu.test(found)) return layoutOf(profile).family === 'party' ? 'Hội nghị' : 'Cuộc họp';
  return found.charAt(0).toLocaleUpperCase('vi') + found.slice(1).toLocaleLowerCase('vi');
}

/** The title inside a sentence or a subject: the noun it begins with in lower case, a name it begins with as it is. */
export function titleInText(title: string): string {
  const trimmed = title.trim();
  return NOUN.test(trimmed) ? trimmed.charAt(0).toLocaleLowerCase('vi') + trimmed.slice(1) : trimmed;
}

/** What was voted on, after `Biểu quyết`: `về việc thông qua kế hoạch`. A name it begins with keeps its capital: its second word has one too. */
export function matterInText(matter: string): string {
  const trimmed = matter.trim();
  if (/^về(?=\s)/iu.test(trimmed)) return trimmed.charAt(0).toLocaleLowerCase('vi') + trimmed.slice(1);
  const [first = '', second = ''] = trimmed.split(/\s+/u);
  const isSentence = /^\p{Lu}\p{Ll}*$/u.test(first) && !/^\p{Lu}/u.test(second);
  return `về việc ${isSentence ? trimmed.charAt(0).toLocaleLowerCase('vi') + trimmed.slice(1) : trimmed}`;
}
