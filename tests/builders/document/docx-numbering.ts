import { child, childrenOf, type XmlNode } from './xml-tree.ts';

const ROMAN: readonly (readonly [number, string])[] = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];

function roman(number: number): string {
  const step = ROMAN.find(([worth]) => worth <= number);
  return step === undefined ? '' : step[1] + roman(number - step[0]);
}

function formatted(number: number, format: string): string {
  if (format === 'upperRoman') return roman(number);
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  if (format === 'lowerLetter') return String.fromCodePoint(96 + number);
  return String(number);
}

/**
 * Counts as Word counts: lists of one definition share their counts, a number starts again below a higher one, and a
 * list that overrides the start of a level starts there when it first uses it.
 */
export function numberingOf(numbering: XmlNode): { readonly next: (numId: string, level: number) => string } {
  const attribute = (node: XmlNode | undefined, name: string): string => node?.attributes[name] ?? '';
  const abstracts = new Map(childrenOf(numbering, 'w:abstractNum').map((node) => [attribute(node, 'w:abstractNumId'), node]));
  const lists = new Map(childrenOf(numbering, 'w:num').map((node) => [attribute(node, 'w:numId'), node]));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next: (numId, level) => {
      if (numId === '0') return '';
      const list = lists.get(numId);
      const abstractId = attribute(child(list, 'w:abstractNumId'), 'w:val');
      const levels = childrenOf(abstracts.get(abstractId), 'w:lvl');
      const override = childrenOf(list, 'w:lvlOverride').find((node) => attribute(node, 'w:ilvl') === String(level));
      const start = (at: number): number => Number(attribute(child(levels[at], 'w:start'), 'w:val') || '1');
      const count = counts.get(abstractId) ?? [];
      const restarts = override !== undefined && !begun.has(`${numId}:${String(level)}`);
      begun.add(`${numId}:${String(level)}`);
      const own = restarts ? Number(attribute(child(override, 'w:startOverride'), 'w:val') || '1') : (count[level] ?? start(level) - 1) + 1;
      const above = Array.from({ length: level }, (_, at) => count[at] ?? start(at));
      counts.set(abstractId, [...above, own]);
      const pattern = attribute(child(levels[level], 'w:lvlText'), 'w:val');
      return pattern.replace(/%(\d)/g, (_whole, digit: string) => {
        const at = Number(digit) - 1;
        return formatted(at === level ? own : (above[at] ?? start(at)), attribute(child(levels[at], 'w:numFmt'), 'w:val'));
      });
    },
  };
}
