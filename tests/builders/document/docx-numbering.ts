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

/** Counts as Word counts: a number goes on in its own list, and starts again below a higher one. */
export function numberingOf(numbering: XmlNode): { readonly next: (numId: string, level: number) => string } {
  const attribute = (node: XmlNode | undefined, name: string): string => node?.attributes[name] ?? '';
  const abstracts = new Map(childrenOf(numbering, 'w:abstractNum').map((node) => [attribute(node, 'w:abstractNumId'), node]));
  const lists = new Map(childrenOf(numbering, 'w:num').map((node) => [attribute(node, 'w:numId'), abstracts.get(attribute(child(node, 'w:abstractNumId'), 'w:val'))]));
  const counts = new Map<string, number[]>();
  return {
    next: (numId, level) => {
      const levels = childrenOf(lists.get(numId), 'w:lvl');
      const start = (at: number): number => Number(attribute(child(levels[at], 'w:start'), 'w:val') || '1');
      const count = counts.get(numId) ?? [];
      const own = (count[level] ?? start(level) - 1) + 1;
      const above = Array.from({ length: level }, (_, at) => count[at] ?? start(at));
      counts.set(numId, [...above, own]);
      const pattern = attribute(child(levels[level], 'w:lvlText'), 'w:val');
      return pattern.replace(/%(\d)/g, (_whole, digit: string) => {
        const at = Number(digit) - 1;
        return formatted(at === level ? own : (above[at] ?? start(at)), attribute(child(levels[at], 'w:numFmt'), 'w:val'));
      });
    },
  };
}
