import { strFromU8, unzipSync } from 'fflate';
import { readFormat, type ParagraphFormat, type RunFormat } from './docx-styles.ts';
import { numberingOf } from './docx-numbering.ts';
import { child, childrenOf, descendants, parseXml, type XmlNode } from './xml-tree.ts';

/** A finished file as an inspector sees it: every look resolved through its style, every number as Word would show it. */
export type ReadRun = RunFormat & { readonly text: string };
export type ReadParagraph = ParagraphFormat & {
  readonly kind: 'paragraph';
  readonly style: string;
  /** The automatic number in front, such as `I-` or `Điều 3.`; `''` without one. */
  readonly number: string;
  readonly text: string;
  readonly runs: readonly ReadRun[];
  readonly node: XmlNode;
};
export type ReadCell = { readonly width: number; readonly span: number; readonly merge: 'none' | 'start' | 'continued'; readonly paragraphs: readonly ReadParagraph[]; readonly text: string };
export type ReadRow = { readonly isHeader: boolean; readonly cantSplit: boolean; readonly cells: readonly ReadCell[] };
export type ReadTable = { readonly kind: 'table'; readonly grid: readonly number[]; readonly width: number; readonly layout: string; readonly bordered: boolean; readonly rows: readonly ReadRow[] };
export type ReadBlock = ReadParagraph | ReadTable;

export type ReadSection = {
  readonly page: { readonly width: number; readonly height: number; readonly orientation: string };
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  readonly titlePage: boolean;
  readonly pageStart: number | null;
  readonly headers: Readonly<Partial<Record<'default' | 'first', readonly ReadParagraph[]>>>;
  readonly footers: Readonly<Partial<Record<'default' | 'first', readonly ReadParagraph[]>>>;
  readonly blocks: readonly ReadBlock[];
};

export type ReadDocx = {
  readonly parts: Readonly<Record<string, string>>;
  readonly sections: readonly ReadSection[];
  /** All paragraphs of the body, those in tables included, in reading order. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly ReadTable[];
};

const value = (node: XmlNode | undefined, attribute: string): string => node?.attributes[attribute] ?? '';
const amount = (node: XmlNode | undefined, attribute: string): number => Number(value(node, attribute) || '0');

/** An element that is present and not switched off. */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'false', 'none'].includes(value(node, 'w:val'));
}

function runText(run: XmlNode): string {
  return run.children
    .map((part) => {
      if (part.name === 'w:t') return part.text;
      if (part.name === 'w:tab') return '\t';
      if (part.name === 'w:br') return '\n';
      if (part.name === 'w:instrText') return `{${part.text}}`;
      return '';
    })
    .join('');
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const part = (path: string): XmlNode => parseXml(parts[path] ?? '');
  const styles = part('word/styles.xml');
  const numbers = numberingOf(part('word/numbering.xml'));
  const relations = new Map(part('word/_rels/document.xml.rels').children.map((relation) => [value(relation, 'Id'), value(relation, 'Target')]));

  const paragraphOf = (node: XmlNode): ReadParagraph => {
    const properties = child(node, 'w:pPr');
    const style = value(child(properties, 'w:pStyle'), 'w:val') || 'Normal';
    const format = readFormat(styles, style, properties);
    const runs = childrenOf(node, 'w:r').map((run) => ({ ...format.run(child(run, 'w:rPr')), text: runText(run) }));
    const { numbering } = format.paragraph;
    return {
      kind: 'paragraph', style, ...format.paragraph, runs, node,
      number: numbering === null ? '' : numbers.next(numbering.numId, numbering.level),
      text: runs.map((run) => run.text).join(''),
    };
  };

  const cellOf = (node: XmlNode): ReadCell => {
    const properties = child(node, 'w:tcPr');
    const paragraphs = childrenOf(node, 'w:p').map(paragraphOf);
    const merge = child(properties, 'w:vMerge');
    return {
      width: amount(child(properties, 'w:tcW'), 'w:w'),
      span: amount(child(properties, 'w:gridSpan'), 'w:val') || 1,
      merge: merge === undefined ? 'none' : value(merge, 'w:val') === 'restart' ? 'start' : 'continued',
      paragraphs,
      text: paragraphs.map((paragraph) => paragraph.text).join('\n'),
    };
  };

  const tableOf = (node: XmlNode): ReadTable => {
    const properties = child(node, 'w:tblPr');
    return {
      kind: 'table',
      grid: childrenOf(child(node, 'w:tblGrid'), 'w:gridCol').map((column) => amount(column, 'w:w')),
      width: amount(child(properties, 'w:tblW'), 'w:w'),
      layout: value(child(properties, 'w:tblLayout'), 'w:type'),
      bordered: (child(properties, 'w:tblBorders')?.children ?? []).every(isOn),
      rows: childrenOf(node, 'w:tr').map((row) => ({
        isHeader: isOn(child(child(row, 'w:trPr'), 'w:tblHeader')),
        cantSplit: isOn(child(child(row, 'w:trPr'), 'w:cantSplit')),
        cells: childrenOf(row, 'w:tc').map(cellOf),
      })),
    };
  };

  const surroundings = (properties: XmlNode, reference: string): Partial<Record<'default' | 'first', readonly ReadParagraph[]>> =>
    Object.fromEntries(
      childrenOf(properties, reference).map((node) => [value(node, 'w:type'), childrenOf(part(`word/${relations.get(value(node, 'r:id')) ?? ''}`), 'w:p').map(paragraphOf)]),
    );

  const sectionOf = (properties: XmlNode, blocks: readonly ReadBlock[]): ReadSection => {
    const size = child(properties, 'w:pgSz');
    const margin = child(properties, 'w:pgMar');
    const start = value(child(properties, 'w:pgNumType'), 'w:start');
    return {
      page: { width: amount(size, 'w:w'), height: amount(size, 'w:h'), orientation: value(size, 'w:orient') },
      margin: {
        top: amount(margin, 'w:top'), bottom: amount(margin, 'w:bottom'), left: amount(margin, 'w:left'), right: amount(margin, 'w:right'),
        header: amount(margin, 'w:header'), footer: amount(margin, 'w:footer'),
      },
      titlePage: isOn(child(properties, 'w:titlePg')),
      pageStart: start === '' ? null : Number(start),
      headers: surroundings(properties, 'w:headerReference'),
      footers: surroundings(properties, 'w:footerReference'),
      blocks,
    };
  };

  const sections: ReadSection[] = [];
  let blocks: ReadBlock[] = [];
  for (const node of child(part('word/document.xml'), 'w:body')?.children ?? []) {
    if (node.name === 'w:tbl') blocks.push(tableOf(node));
    if (node.name === 'w:p') blocks.push(paragraphOf(node));
    const ending = node.name === 'w:sectPr' ? node : descendants(node, 'w:sectPr')[0];
    if (ending === undefined) continue;
    sections.push(sectionOf(ending, blocks));
    blocks = [];
  }
  const all = sections.flatMap((section) => section.blocks);
  return {
    parts,
    sections,
    paragraphs: all.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)))),
    tables: all.filter((block) => block.kind === 'table'),
  };
}
