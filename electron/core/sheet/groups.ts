import type { Lexicon } from './lexicon.ts';
import type { Sense } from './sense.ts';

/**
 * How deep a row stands, by the ordinal in front of it: A 0 · I 1 · 1 2 · 1.1 3 · a) 4 · - 5. Rows without an ordinal
 * stand between I and 1 when they head a group.
 */
export const levelOfOrdinal = (text: string): number | null => {
  const bare = text.trim().replace(/[.):/-]+$/u, '').trim();
  if (bare === '') return /^[-–+*•]/u.test(text.trim()) ? 5 : null;
  if (/^(?:[IVX]{1,5})$/u.test(bare)) return 1;
  if (/^(?:[ivx]{2,5})$/u.test(bare)) return 1;
  if (/^[A-HĐ]$/u.test(bare)) return 0;
  if (/^\d{1,3}$/u.test(bare)) return 2;
  if (/^\d{1,3}\.\d{1,3}$/u.test(bare)) return 3;
  if (/^\d{1,3}(?:\.\d{1,3}){2,}$/u.test(bare)) return 4;
  return /^[a-zđ]$/u.test(bare) ? 4 : null;
};

/** The ordinal that stands in the label itself: `I. Tin, bài`, `1.1 Tin`, `- Tin`. */
export const ordinalInLabel = (text: string): string | null => {
  const match = /^\s*((?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,3})*|[A-Za-zĐđ])\s*[.):/]|\d{1,3}\.\d{1,3}\s|[IVX]{1,5}\s*-\s|[-–+*•])\s*/u.exec(text);
  return match?.[1] ?? null;
};

export const GROUP_LEVEL = 1.5;

type Group = { readonly text: string; readonly level: number; children: number; readonly known: boolean; readonly hadFigures: boolean };

/**
 * The group rows that stand above a row. A group ends where a row of its own depth or a higher one begins; one that has
 * no row yet goes on, because its numbering may simply run on.
 */
export type GroupStack = {
  /** Context for a row of this depth, outermost first. */
  readonly contextFor: (level: number | null) => readonly string[];
  readonly push: (text: string, level: number | null, known: boolean, hadFigures?: boolean) => void;
  readonly addChild: () => void;
  readonly clear: () => void;
};

export const groupStack = (): GroupStack => {
  let groups: Group[] = [];
  const pop = (level: number, keepEmpty: boolean): void => {
    for (let last = groups[groups.length - 1]; last !== undefined; last = groups[groups.length - 1]) {
      if (last.level < level || (keepEmpty && last.children === 0 && !last.hadFigures)) return;
      groups.pop();
    }
  };
  return {
    contextFor: (level) => {
      if (level !== null && level !== 5) pop(level, true);
      return groups.map((group) => group.text);
    },
    push: (text, level, known, hadFigures = false) => {
      pop(level ?? GROUP_LEVEL, false);
      // Groups of the catalogue stand side by side, whatever ordinals they carry.
      if (known) groups = groups.filter((group) => !group.known);
      groups.push({ text, level: level ?? GROUP_LEVEL, children: 0, known, hadFigures });
    },
    addChild: () => {
      for (const group of groups) group.children += 1;
    },
    clear: () => {
      groups = [];
    },
  };
};

/** `Trong đó:`, `Chia ra`, `Gồm`: what follows is a part of the row above. */
export const startsBreakdown = (sense: Sense): boolean => /^(?:trong do|chia ra|gom|bao gom|cu the|trong do gom)(?: .{0,12})?$/.test(sense.key);

/** A label that starts with `Trong đó` and goes on with a name, or a dash and who is counted apart (`+ Nữ`). */
export const breakdownName = (text: string): string | null => {
  const match = /^\s*[-+*•]?\s*(?:trong đó|bao gồm|gồm)\s*[:,-]?\s*(\S.*)$/iu.exec(text) ?? /^\s*[-+*•]\s*((?:số )?(?:nữ|nam|phụ nữ|trẻ em|đảng viên|đoàn viên|người dân tộc thiểu số|dân tộc thiểu số))\s*$/iu.exec(text);
  return match?.[1] ?? null;
};

/** A row that heads a group: named as a group of the catalogue, or without figures and no indicator's name. */
export const isGroupLabel = (sense: Sense, level: number | null, hasValues: boolean, lexicon: Lexicon): boolean => {
  const name = lexicon.isName(sense);
  if (name && lexicon.isGroupName(sense)) return !hasValues && (level === null || level <= 2);
  if (name) return false;
  return !hasValues || lexicon.groupOf(sense) !== null;
};

/**
 * Whether a heading says that the figures below it are another time's or planned: `Luỹ kế từ đầu năm`, `II. Phương hướng,
 * nhiệm vụ tháng 11`. One that names the asked period as well is a title of both.
 */
export const headsOtherFigures = (sense: Sense, lexicon: Lexicon): boolean => {
  const { scope, times } = lexicon.aside(sense);
  if (times.some((mention) => mention.standing === 'asked')) return false;
  if (scope === 'cumulative' || scope === 'previous' || scope === 'same-period') return true;
  return times.some((mention) => mention.standing === 'other') || /^(?:[ivx\d]+ )?(?:(?:cac )?(?:phuong huong|nhiem vu|ke hoach|du kien)\b.*\b(?:thang|quy|nam|ky|thoi gian)\b|phuong huong\b)/.test(sense.key);
};
