import type { Indicator } from '../catalogue/types.ts';
import { editDistance, leastDistance, letterMask, tolerance } from '../text/distance.ts';
import { fold, foldCompact } from '../text/fold.ts';
import { marksAgreement } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import { abbreviates } from '../text/abbreviation.ts';
import { isNeutral, readLabel, wholeLabel, withoutCounting } from './label.ts';
import type { Label } from './label.ts';
import { matchMeasure } from './measure.ts';
import { narrows } from './notes.ts';
import { noteContradictsScale } from './scale.ts';

/**
 * What a header path says about indicators. Only `match` may be used without asking. `near` gives candidates, best
 * first: `group` another group than the indicator's, or one nobody knows; `measure` another unit of measure, or a note in
 * brackets that narrows the label; `words` a label that only resembles.
 */
export type IndicatorMatch =
  | { readonly kind: 'match'; readonly indicator: Indicator }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Indicator[] }
  | { readonly kind: 'near'; readonly candidates: readonly Indicator[]; readonly reason: 'group' | 'measure' | 'words' }
  | { readonly kind: 'none' };

export type IndicatorIndex = {
  /** `path` holds the merged headers or group rows from the outside in, the indicator's own label last. */
  match(path: readonly string[]): IndicatorMatch;
  /** The group that a label names (a group row, a merged header); null when none or more than one. */
  groupOf(label: string): string | null;
};

type Form = {
  readonly indicator: Indicator;
  readonly written: string;
  readonly key: string;
  readonly counted: boolean;
  /** For telling likeness: the letters of the key, and the folded words without those that only count. */
  readonly mask: number;
  readonly words: readonly string[];
};

const NONE: IndicatorMatch = { kind: 'none' };
const MOST_CANDIDATES = 5;
/** Words that join a name and its group: `Tin, bài phát trên đài truyền thanh`. */
const CONNECTORS = /^(?:tren|cua|o|tai|ve|qua|cho|thuoc|trong|dang|phat|duoc|he thong)\s+|\s+(?:tren|cua|o|tai|ve|qua|cho|thuoc|trong|dang|phat|duoc|he thong)$/;

/** Gets the indicators of a form or catalogue ready for many look-ups. Look-ups are remembered by their path. */
export function buildIndicatorIndex(indicators: readonly Indicator[]): IndicatorIndex {
  const groups = [...new Set(indicators.map((indicator) => indicator.group))].filter((group) => group !== '').map((name) => ({ name, key: fold(name) }));
  const forms = indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases].flatMap(writtenForms).flatMap((written) => formsOf(indicator, written)));
  const byKey = new Map<string, Form[]>();
  for (const form of forms) byKey.set(form.key, [...(byKey.get(form.key) ?? []), form]);
  /** The forms that hold a word, once for each time they hold it. */
  const byWord = new Map<string, number[]>();
  forms.forEach((form, at) => {
    for (const word of form.words) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [at]);
      else places.push(at);
    }
  });
  const remembered = new Map<string, IndicatorMatch>();

  function match(path: readonly string[]): IndicatorMatch {
    return remember(remembered, path.join('\u0000'), () => look(path));
  }

  function look(path: readonly string[]): IndicatorMatch {
    const labels = path.map((written) => ({ ...readLabel(written), written })).filter((label, at, all) => label.text !== '' && label.text !== all[at - 1]?.text);
    // A last cell that only says `Số lượng` or `Kết quả` hands over to the one above it.
    while (labels.length > 1 && saysNothing(labels.at(-1)?.text ?? '')) labels.pop();
    const own = labels.at(-1);
    if (own === undefined || saysNothing(own.text)) return NONE;
    const context = labels.slice(0, -1).map((label) => label.text);
    if (own.brackets.some((note) => fold(note) !== '')) {
      const byWhole = atLabel({ text: wholeLabel(own.written), brackets: [], measure: own.measure }, context);
      if (byWhole.kind === 'match' || byWhole.kind === 'ambiguous') return checkedMeasure(byWhole, { ...own, brackets: [] });
    }
    const byLabel = atLabel(own, context);
    if (byLabel.kind === 'match' || byLabel.kind === 'ambiguous') return checkedMeasure(byLabel, own);
    const byBoth = holdingGroup(own.text, context);
    if (byBoth.kind === 'match' || byBoth.kind === 'ambiguous') return checkedMeasure(byBoth, own);
    return [byLabel, byBoth].find((one) => one.kind === 'near') ?? resembling(own.text, context);
  }

  /** `Số lượng`, `Kết quả`: unless an indicator is called so. */
  function saysNothing(text: string): boolean {
    return (withoutCounting(fold(text)) === '' || isNeutral(text)) && !byKey.has(foldCompact(text));
  }

  /** The label is a name or alias; the context, and what brackets say, choose among groups. */
  function atLabel(own: Label, context: readonly string[]): IndicatorMatch {
    const found = formsNamed(own.text);
    if (found.kind === 'none') return NONE;
    if (found.kind === 'contradicting') return nearBy(found.indicators, 'words');
    const candidates = found.indicators;
    const extra = own.brackets.filter((note) => candidates.every((indicator) => matchMeasure(note, indicator) !== 'same'));
    const said = [...context, ...extra];
    const named = said.map(groupsNamed).filter((list) => list.length > 0);
    if (named.length > 0) {
      const inside = candidates.filter((indicator) => named.every((list) => list.includes(indicator.group)));
      if (inside.length === 0) return nearBy(candidates, 'group');
      return extra.some((note) => narrows(note) && groupsNamed(note).length === 0) ? nearBy(inside, 'measure') : decided(inside);
    }
    const unread = said.filter((text) => !isNeutral(text) && !isMeasure(text));
    // A group nobody knows may be another one with the same label; indicators without groups cannot be mistaken for it.
    if (unread.length > 0 && candidates.some((indicator) => indicator.group !== '') && !found.unmistakable) {
      return nearBy(candidates, unread.some((text) => context.includes(text)) ? 'group' : 'measure');
    }
    return decided(candidates);
  }

  /** One text with both: `Tin, bài - Đài truyền thanh`, `Đài truyền thanh: tin, bài`. */
  function holdingGroup(text: string, context: readonly string[]): IndicatorMatch {
    const folded = fold(text);
    const hits: Indicator[] = [];
    const contradicting: Indicator[] = [];
    for (const group of groups) {
      for (const rest of restsWithout(folded, group.key)) {
        for (const form of byKey.get(rest.replaceAll(' ', '')) ?? []) {
          if (form.indicator.group !== group.name) continue;
          (marksFit(text, form.written, group.name) ? hits : contradicting).push(form.indicator);
        }
      }
    }
    if (hits.length === 0) return contradicting.length === 0 ? NONE : nearBy(contradicting, 'words');
    const named = context.map(groupsNamed).filter((list) => list.length > 0);
    const inside = distinct(hits).filter((indicator) => named.every((list) => list.includes(indicator.group)));
    return inside.length === 0 ? nearBy(hits, 'group') : decided(inside);
  }

  type Named = { readonly kind: 'none' } | { readonly kind: 'contradicting'; readonly indicators: readonly Indicator[] } | {
    readonly kind: 'named';
    readonly indicators: readonly Indicator[];
    /** Written exactly like a form that itself holds the group's name. */
    readonly unmistakable: boolean;
  };

  function formsNamed(text: string): Named {
    const folded = fold(text);
    const literal = byKey.get(folded.replaceAll(' ', '')) ?? [];
    const reduced = byKey.get(withoutCounting(folded).replaceAll(' ', '')) ?? [];
    for (const list of [literal.filter((form) => !form.counted), [...literal, ...reduced]]) {
      const exact = list.filter((form) => agreement(text, form) === 'exact');
      const best = exact.length > 0 ? exact : list.filter((form) => agreement(text, form) === 'compatible');
      if (best.length === 0) continue;
      const unmistakable = best.every((form) => groups.some((group) => group.name === form.indicator.group && fold(form.written).includes(group.key)));
      return { kind: 'named', indicators: distinct(best.map((form) => form.indicator)), unmistakable };
    }
    const all = [...literal, ...reduced];
    return all.length === 0 ? { kind: 'none' } : { kind: 'contradicting', indicators: distinct(all.map((form) => form.indicator)) };
  }

  /** Groups that a text names: equal to it, its usual abbreviation (`Trang TTĐT`, `MXH`), held in it as whole words, or a part of it with at least two words. */
  function groupsNamed(text: string): string[] {
    const folded = fold(readLabel(text).text);
    if (folded === '') return [];
    const whole = fold(wholeLabel(text));
    const equal = groups.filter((group) => group.key === whole || group.key === folded || group.key === withoutCounting(folded));
    if (equal.length > 0) return equal.map((group) => group.name);
    const abbreviated = groups.filter((group) => abbreviates(folded, group.key));
    if (abbreviated.length > 0) return abbreviated.map((group) => group.name);
    const held = groups.filter((group) => ` ${folded} `.includes(` ${group.key} `));
    if (held.length > 0) return held.map((group) => group.name);
    if (!folded.includes(' ') || isNeutral(text)) return [];
    return groups.filter((group) => ` ${group.key} `.includes(` ${folded} `)).map((group) => group.name);
  }

  function isMeasure(text: string): boolean {
    return indicators.some((indicator) => matchMeasure(text, indicator) === 'same');
  }

  function checkedMeasure(found: IndicatorMatch, own: Label): IndicatorMatch {
    if (found.kind !== 'match') return found;
    const said = [own.measure, ...own.brackets].filter((text) => text !== '');
    const wrong = said.some((text) => matchMeasure(text, found.indicator) === 'different' && (text === own.measure || isMeasure(text) || noteContradictsScale(text, found.indicator)));
    return wrong ? nearBy([found.indicator], 'measure') : found;
  }

  function resembling(text: string, context: readonly string[]): IndicatorMatch {
    const key = withoutCounting(fold(text));
    const words = new Set(key.split(' '));
    const compact = key.replaceAll(' ', '');
    const mask = letterMask(compact);
    const limit = tolerance(compact.length);
    const named = new Set(context.flatMap(groupsNamed));
    const sharedWords = new Uint16Array(forms.length);
    for (const word of words) for (const at of byWord.get(word) ?? []) sharedWords[at] = (sharedWords[at] ?? 0) + 1;
    const scored: { readonly indicator: Indicator; readonly score: number }[] = [];
    forms.forEach((form, at) => {
      const typed = limit > 0 && leastDistance(form.mask, mask) <= limit && editDistance(form.key, compact, limit) <= limit;
      const shared = sharedWords[at] ?? 0;
      const likeness = shared / (words.size + form.words.length - shared);
      if (typed || likeness >= 0.5) scored.push({ indicator: form.indicator, score: (typed ? 2 : 0) + likeness + (named.has(form.indicator.group) ? 0.3 : 0) });
    });
    scored.sort((left, right) => right.score - left.score);
    return scored.length === 0 ? NONE : nearBy(scored.map((one) => one.indicator), 'words');
  }

  function groupOf(label: string): string | null {
    const found = groupsNamed(label);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  return { match, groupOf };
}

/** The ways one name may be written: as it is, and without brackets that do not tell it from another, as `(nghìn đồng)`. */
export function writtenForms(name: string): readonly string[] {
  if (!/[([{]/.test(name)) return [name];
  const { text, brackets } = readLabel(name);
  return text === '' || brackets.some(narrows) ? [name] : [name, text];
}

/** The forms one written name is found by: as it is, and without `Số lượng`, `Tổng số`, `Số` in front. */
function formsOf(indicator: Indicator, written: string): Form[] {
  const folded = fold(written);
  const reduced = withoutCounting(folded);
  const formWith = (key: string, counted: boolean): Form => ({ indicator, written, key, counted, mask: letterMask(key), words: reduced.split(' ') });
  const whole = formWith(folded.replaceAll(' ', ''), false);
  return reduced === '' || reduced === folded ? [whole] : [whole, formWith(reduced.replaceAll(' ', ''), true)];
}

function agreement(text: string, form: Form): 'exact' | 'compatible' | 'contradictory' {
  const direct = foldCompact(text) === foldCompact(form.written) ? marksAgreement(text, form.written) : null;
  return direct ?? marksAgreement(withoutCountingAsWritten(text), withoutCountingAsWritten(form.written));
}

/** As `withoutCounting`, on the text with its marks. */
function withoutCountingAsWritten(text: string): string {
  const dropped = fold(text).split(' ').length - withoutCounting(fold(text)).split(' ').length;
  return text.trim().split(/\s+/u).slice(Math.max(0, dropped)).join(' ');
}

function restsWithout(folded: string, group: string): string[] {
  const rests: string[] = [];
  if (folded.startsWith(`${group} `)) rests.push(folded.slice(group.length + 1));
  if (folded.endsWith(` ${group}`)) rests.push(folded.slice(0, -group.length - 1));
  return rests.flatMap((rest) => {
    const bare = stripConnectors(rest);
    return [...new Set([rest, bare, withoutCounting(bare)])].filter((one) => one !== '');
  });
}

function stripConnectors(text: string): string {
  const once = text.replace(CONNECTORS, '').trim();
  return once === text ? once : stripConnectors(once);
}

/** The marks of a text that holds a name and its group in either order, connectors between them left out. */
function marksFit(text: string, name: string, group: string): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return [name, group].every((part) => {
    const count = withoutCountingAsWritten(part).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '').length;
    const bare = withoutCountingAsWritten(part);
    return words.some((_, at) => {
      const span = words.slice(at, at + count).join(' ');
      return foldCompact(span) === foldCompact(bare) && marksAgreement(span, bare) !== 'contradictory';
    });
  });
}

function decided(candidates: readonly Indicator[]): IndicatorMatch {
  const [first, ...others] = distinct(candidates);
  if (first === undefined) return NONE;
  return others.length === 0 ? { kind: 'match', indicator: first } : { kind: 'ambiguous', candidates: [first, ...others] };
}

function nearBy(candidates: readonly Indicator[], reason: 'group' | 'measure' | 'words'): IndicatorMatch {
  return { kind: 'near', candidates: distinct(candidates).slice(0, MOST_CANDIDATES), reason };
}

function distinct(indicators: readonly Indicator[]): readonly Indicator[] {
  return [...new Map(indicators.map((indicator) => [indicator.code, indicator])).values()];
}
