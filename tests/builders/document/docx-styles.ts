import { child, childrenOf, type XmlNode } from './xml-tree.ts';

export type RunFormat = {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly fonts: readonly string[];
  readonly color: string;
  readonly language: string;
};

export type ParagraphFormat = {
  readonly alignment: string;
  readonly indent: Readonly<Record<'left' | 'right' | 'firstLine' | 'hanging', number>>;
  readonly spacing: { readonly before: number; readonly after: number; readonly line: number; readonly rule: string };
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly widowControl: boolean;
  readonly outlineLevel: number | null;
  readonly numbering: { readonly numId: string; readonly level: number } | null;
  /** Border sides that are drawn. */
  readonly borders: readonly string[];
  readonly framed: boolean;
};

export type ResolvedFormat = { readonly paragraph: ParagraphFormat; readonly run: (direct: XmlNode | undefined) => RunFormat };

/** The styles that a style is made of, the most general first. */
function ancestry(styles: XmlNode, id: string): XmlNode[] {
  const style = childrenOf(styles, 'w:style').find((candidate) => candidate.attributes['w:styleId'] === id);
  if (style === undefined) return [];
  const parent = child(style, 'w:basedOn')?.attributes['w:val'];
  return [...(parent === undefined ? [] : ancestry(styles, parent)), style];
}

/** The value of an attribute as the last layer that sets it says. */
function lastValue(layers: readonly (XmlNode | undefined)[], element: string, attribute: string): string | undefined {
  return layers.map((layer) => child(layer, element)?.attributes[attribute]).findLast((found) => found !== undefined);
}

function lastToggle(layers: readonly (XmlNode | undefined)[], element: string): boolean {
  const found = layers.map((layer) => child(layer, element)).findLast((node) => node !== undefined);
  return found !== undefined && !['0', 'false', 'none'].includes(found.attributes['w:val'] ?? '');
}

/** The look of a paragraph and of its runs, through the document's defaults, its styles and what is set on it directly. */
export function readFormat(styles: XmlNode, styleId: string, direct: XmlNode | undefined): ResolvedFormat {
  const defaults = child(styles, 'w:docDefaults');
  const chain = ancestry(styles, styleId);
  const layers = [child(child(defaults, 'w:pPrDefault'), 'w:pPr'), ...chain.map((style) => child(style, 'w:pPr')), direct];
  const runLayers = [child(child(defaults, 'w:rPrDefault'), 'w:rPr'), ...chain.map((style) => child(style, 'w:rPr'))];
  const number = (element: string, attribute: string): number => Number(lastValue(layers, element, attribute) ?? '0');
  const numId = layers.map((layer) => child(child(layer, 'w:numPr'), 'w:numId')?.attributes['w:val']).findLast((found) => found !== undefined);
  const level = layers.map((layer) => child(child(layer, 'w:numPr'), 'w:ilvl')?.attributes['w:val']).findLast((found) => found !== undefined);
  const outline = lastValue(layers, 'w:outlineLvl', 'w:val');
  const borders = layers.map((layer) => child(layer, 'w:pBdr')).findLast((found) => found !== undefined);
  return {
    paragraph: {
      alignment: lastValue(layers, 'w:jc', 'w:val') ?? 'left',
      indent: { left: number('w:ind', 'w:left'), right: number('w:ind', 'w:right'), firstLine: number('w:ind', 'w:firstLine'), hanging: number('w:ind', 'w:hanging') },
      spacing: { before: number('w:spacing', 'w:before'), after: number('w:spacing', 'w:after'), line: number('w:spacing', 'w:line'), rule: lastValue(layers, 'w:spacing', 'w:lineRule') ?? 'auto' },
      keepNext: lastToggle(layers, 'w:keepNext'),
      keepLines: lastToggle(layers, 'w:keepLines'),
      widowControl: lastToggle(layers, 'w:widowControl'),
      outlineLevel: outline === undefined ? null : Number(outline),
      numbering: numId === undefined ? null : { numId, level: Number(level ?? '0') },
      borders: (borders?.children ?? []).map((border) => border.name.replace('w:', '')),
      framed: child(direct, 'w:framePr') !== undefined,
    },
    run: (directRun) => {
      const all = [...runLayers, directRun];
      return {
        size: Number(lastValue(all, 'w:sz', 'w:val') ?? '0') / 2,
        bold: lastToggle(all, 'w:b'),
        italic: lastToggle(all, 'w:i'),
        underline: lastToggle(all, 'w:u'),
        fonts: ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].map((slot) => lastValue(all, 'w:rFonts', slot) ?? ''),
        color: lastValue(all, 'w:color', 'w:val') ?? '',
        language: lastValue(all, 'w:lang', 'w:val') ?? '',
      };
    },
  };
}
