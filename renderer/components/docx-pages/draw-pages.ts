import { parseAsync, renderDocument, type Options } from 'docx-preview';
import { dealOut, type FlowBlock } from './pagination.ts';

/**
 * Draws a DOCX as sheets of paper inside a shadow root. The styles come in as constructed style sheets and never as
 * `<style>` elements, so that the strictest content policy lets them through; nothing is fetched.
 */

const OPTIONS: Partial<Options> = { inWrapper: false, className: 'docx', breakPages: true, renderHeaders: false, renderFooters: false, useBase64URL: true, ignoreFonts: true };

/** 10 mm from the top edge, as all three profiles have it (standards §1.1, §2.1). */
const NUMBER_FROM_TOP = '10mm';

const SHEET_STYLE = `
:host { display: block; }
.sheets { display: flex; flex-direction: column; align-items: center; gap: 18px; padding: 18px; }
section.docx { position: relative; box-sizing: border-box; flex: none; background: #fff; color: #000; box-shadow: 0 1px 4px rgb(0 0 0 / 35%), 0 0 0 1px rgb(0 0 0 / 8%); overflow: hidden; }
section.docx > article { position: relative; }
.page-number { position: absolute; left: 0; right: 0; top: ${NUMBER_FROM_TOP}; text-align: center; font: 14pt 'Times New Roman', 'Liberation Serif', serif; }
p { margin: 0; }
`;

/** What the page numbers of one section follow. */
type Counting = { readonly hidesFirst: boolean; readonly startsAt: number | null };

export type DrawnPages = { readonly pages: number };

/** Shows the sheets at a size: as wide as `width` pixels allow, never larger than they are, or at a fixed one. */
export const sizePages = (root: ShadowRoot, size: 'fit' | number, width: number): void => {
  for (const page of root.querySelectorAll<HTMLElement>('section.docx')) {
    const own = Number.parseFloat(getComputedStyle(page).width);
    page.style.zoom = String(size === 'fit' ? Math.min(1, (width - 2 * SHEET_GAP) / own) : size);
  }
};

const SHEET_GAP = 18;

export const drawPages = async (file: Blob, root: ShadowRoot, pageLabel: (number: number) => string): Promise<DrawnPages> => {
  const parsed: unknown = await parseAsync(file, OPTIONS);
  const counting = countingOf(parsed);
  const nodes = await renderDocument(parsed, OPTIONS);
  const sheets = document.createElement('div');
  sheets.className = 'sheets';
  root.adoptedStyleSheets = [sheetOf(SHEET_STYLE), ...nodes.filter((node) => node instanceof HTMLStyleElement).map((node) => sheetOf(node.textContent))];
  sheets.append(...nodes.filter((node) => node instanceof HTMLElement && node.tagName === 'SECTION'));
  root.replaceChildren(sheets);
  for (const paragraph of sheets.querySelectorAll('p')) matchNumberToText(paragraph);
  const articles = [...sheets.querySelectorAll('article')];
  let number = 0;
  for (const [index, article] of articles.entries()) {
    const rule = counting[index] ?? { hidesFirst: index === 0, startsAt: null };
    if (rule.startsAt !== null || index === 0) number = (rule.startsAt ?? 1) - 1;
    for (const [at, page] of breakIntoPages(article).entries()) {
      number += 1;
      if (at > 0 || !rule.hidesFirst) page.append(pageNumber(number));
    }
  }
  for (const strip of [...sheets.children]) if (strip.querySelector('article') === null) strip.remove();
  for (const [at, page] of [...sheets.children].entries()) {
    page.setAttribute('role', 'group');
    page.setAttribute('aria-label', pageLabel(at + 1));
  }
  return { pages: sheets.children.length };
};

const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  // The reader scopes its defaults to a wrapper; a shadow root is wrapper enough.
  sheet.replaceSync(text.replaceAll(':root', ':host'));
  return sheet;
};

/** Word writes a heading's number in the heading's own letters; the reader leaves it in the page's. */
const matchNumberToText = (paragraph: HTMLElement): void => {
  const content = getComputedStyle(paragraph, '::before').content;
  const run = [...paragraph.querySelectorAll('span')].find((each) => each.textContent.trim() !== '');
  if (content === 'none' || content === 'normal' || run === undefined) return;
  const style = getComputedStyle(run);
  Object.assign(paragraph.style, { fontFamily: style.fontFamily, fontSize: style.fontSize, fontWeight: style.fontWeight, fontStyle: style.fontStyle });
};

const pageNumber = (number: number): HTMLElement => {
  const element = document.createElement('div');
  element.className = 'page-number';
  element.textContent = String(number);
  return element;
};

/** Deals the blocks of one section's article out to pages like the strip it was drawn on. Gives the pages in order. */
const breakIntoPages = (article: HTMLElement): readonly HTMLElement[] => {
  const strip = article.closest('section');
  if (strip === null) return [];
  const style = getComputedStyle(strip);
  const height = Number.parseFloat(style.minHeight);
  const room = height - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
  const pieces = piecesOf(article);
  const ranges = dealOut(pieces.map((piece) => piece.block), room);
  const pages = (ranges.length === 0 ? [{ from: 0, to: -1 }] : ranges).map((range) => {
    const page = strip.cloneNode(false) as HTMLElement;
    page.style.height = `${String(height)}px`;
    const body = article.cloneNode(false) as HTMLElement;
    page.append(body);
    fill(body, pieces.slice(range.from, range.to + 1));
    return page;
  });
  strip.before(...pages);
  article.remove();
  return pages;
};

type Piece = { readonly block: FlowBlock; readonly element: HTMLElement; readonly table: HTMLTableElement | null; readonly isHeader: boolean };

const piecesOf = (article: HTMLElement): readonly Piece[] => {
  const children = [...article.children].filter((child) => child instanceof HTMLElement);
  const tops = children.map((child) => child.getBoundingClientRect());
  const bottom = article.getBoundingClientRect().bottom;
  return children.flatMap((child, index): readonly Piece[] => {
    const rect = tops[index];
    if (rect === undefined) return [];
    const height = (tops[index + 1]?.top ?? bottom) - rect.top;
    if (!(child instanceof HTMLTableElement)) {
      return [{ element: child, table: null, isHeader: false, block: { height, keepWithNext: isHeading(child), repeatedHeight: 0, table: null } }];
    }
    const rows = [...child.rows];
    const header = headerRows(rows);
    const repeatedHeight = header.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
    return rows.map((row, at) => {
      const own = row.getBoundingClientRect().height;
      const space = at === rows.length - 1 ? Math.max(0, height - child.getBoundingClientRect().height) : 0;
      return { element: row, table: child, isHeader: header.includes(row), block: { height: own + space, keepWithNext: header.includes(row), repeatedHeight, table: index } };
    });
  });
};

/** Leading rows without a cell that spans below them: whole header rows, bold throughout, that Word repeats. */
const headerRows = (rows: readonly HTMLTableRowElement[]): readonly HTMLTableRowElement[] => {
  const first = rows.findIndex((row) => ![...row.querySelectorAll('span')].some((run) => run.textContent.trim() !== '' && Number(getComputedStyle(run).fontWeight) >= 600));
  const index = rows[first];
  const isIndexRow = index !== undefined && [...index.cells].every((cell) => /^\(?(?:[A-ZĐ]|\d{1,2})?\)?$/u.test(cell.textContent.trim()));
  const count = first <= 0 || first > 4 ? 0 : isIndexRow ? first + 1 : first;
  return rows.slice(0, count);
};

const isHeading = (element: HTMLElement): boolean => {
  const runs = [...element.querySelectorAll('span')].filter((run) => run.textContent.trim() !== '');
  return element.textContent.length < 160 && runs.length > 0 && runs.every((run) => Number(getComputedStyle(run).fontWeight) >= 600);
};

type Open = { readonly of: HTMLTableElement; readonly rows: HTMLElement };

/** Puts pieces on a page; rows of one table come together in a table of their own under its repeated header. */
const fill = (body: HTMLElement, pieces: readonly Piece[]): void => {
  let open: Open | null = null as Open | null;
  for (const piece of pieces) {
    if (piece.table === null) {
      open = null;
      body.append(piece.element.cloneNode(true));
      continue;
    }
    if (open?.of !== piece.table) {
      const table = piece.table.cloneNode(false) as HTMLTableElement;
      for (const group of piece.table.querySelectorAll('colgroup')) table.append(group.cloneNode(true));
      body.append(table);
      open = { of: piece.table, rows: table };
      if (!piece.isHeader) for (const row of headerRows([...piece.table.rows])) table.append(row.cloneNode(true));
    }
    open.rows.append(piece.element.cloneNode(true));
  }
};

/** Reads from the parsed document how each section counts its pages. What is not there counts on. */
const countingOf = (parsed: unknown): readonly Counting[] => {
  const body = at(at(parsed, 'documentPart'), 'body');
  const children = at(body, 'children');
  const inner = Array.isArray(children) ? children.map((child: unknown) => at(child, 'sectionProps')).filter((props) => props !== undefined && props !== null) : [];
  return [...inner, at(body, 'props')].map((props) => {
    const start = Number(at(at(props, 'pageNumber'), 'start'));
    return { hidesFirst: at(props, 'titlePage') === true, startsAt: Number.isFinite(start) && start > 0 ? start : null };
  });
};

const at = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null && name in value ? (value as Readonly<Record<string, unknown>>)[name] : undefined);
