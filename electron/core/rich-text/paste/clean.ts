import { normaliseRichText } from '../normalise.ts';
import { RICH_TEXT_LIMITS } from '../limits.ts';
import { fitsLimits, richTextSize } from '../plain-text.ts';
import type { RichBlock, RichText } from '../types.ts';
import { pasteBuilder } from './builder.ts';
import { lookOf, readSheet, type Look } from './look.ts';
import { htmlTokens } from './tokens.ts';

/** Longest markup that is read: far more than Word writes for `RICH_TEXT_LIMITS`, and read in about a second. */
export const LONGEST_MARKUP = 20_000_000;
/** Most elements and texts that are read: ten times what Word makes of a text as long as `RICH_TEXT_LIMITS` allows. */
const MOST_TOKENS = 1_000_000;

export type PastedText =
  | { readonly ok: true; readonly rich: RichText }
  /** Nothing was taken. */
  | { readonly ok: false; readonly code: 'paste-too-large' };

const TOO_LARGE: PastedText = { ok: false, code: 'paste-too-large' };

/** Elements that begin and end a paragraph of their own. */
const BLOCKS = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'blockquote', 'pre',
  'section', 'article', 'aside', 'header', 'footer', 'nav', 'main', 'figure', 'figcaption', 'address', 'form', 'fieldset', 'legend', 'details', 'summary', 'center', 'hr', 'body', 'html', 'option',
]);
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'source', 'track', 'embed', 'param']);
/** An element that ends where another of these begins, when its own end is left out. */
const ENDS_BEFORE: Readonly<Record<string, readonly string[]>> = {
  p: ['p'], li: ['p', 'li'], td: ['p', 'li', 'td', 'th'], th: ['p', 'li', 'td', 'th'], tr: ['p', 'li', 'td', 'th', 'tr'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], body: ['head'], option: ['option'],
};
/** Deeper than any program nests its elements; what lies deeper still is text without a look of its own. */
const DEEPEST = 400;
/** Beyond these an implied end never reaches. */
const BORDERS: Readonly<Record<string, readonly string[]>> = { p: ['li', 'td', 'th', 'table', 'ul', 'ol', 'div'], li: ['ul', 'ol', 'table', 'td', 'th'], td: ['table', 'tr'], th: ['table', 'tr'], tr: ['table'] };

/** What holds for the text inside an element, its parents' looks included. */
type Frame = { readonly name: string; readonly look: Look };

/** Looks that the elements inside an element take over. */
const inherited = (outer: Look, own: Look): Look => {
  const { listLevel: _level, tabs: _tabs, ...rest } = outer;
  return { ...rest, ...own, ...(outer.hidden === true ? { hidden: true } : {}), ...(outer.isMarker === true ? { isMarker: true } : {}) };
};

/**
 * Text pasted from Word, a spreadsheet or a web page, as rich text: paragraphs, two heading levels, bold, italics,
 * underlining, lists, tables and alignment stay; sizes, colours, fonts, pictures, remarks and whatever else the programs
 * put beside the text go. Words never go, but those that the source itself hides or strikes out. Text in old Vietnamese
 * fonts (`.VnTime`, `VNI-Times`) becomes Unicode. Takes time in proportion to the markup, and refuses what is too long.
 */
export function cleanPastedHtml(html: string): PastedText {
  if (html.length > LONGEST_MARKUP) return TOO_LARGE;
  const builder = pasteBuilder();
  const sheet = new Map<string, Look>();
  const frames: Frame[] = [];
  const openByName = new Map<string, number>();
  /** Elements beyond `DEEPEST`, which count for nothing, by name: their ends are not taken for those of others. */
  const passedOver = new Map<string, number>();
  const lookNow = (): Look => frames.at(-1)?.look ?? {};

  const end = (): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    openByName.set(frame.name, (openByName.get(frame.name) ?? 1) - 1);
    if (BLOCKS.has(frame.name)) builder.endBlock(frame.name, lookNow());
  };
  /** Ends the innermost open element of a name, and those inside it. */
  const endTo = (name: string): void => {
    const over = passedOver.get(name) ?? 0;
    if (over > 0) {
      passedOver.set(name, over - 1);
      return;
    }
    if ((openByName.get(name) ?? 0) === 0) return;
    while (frames.length > 0) {
      const isIt = frames.at(-1)?.name === name;
      end();
      if (isIt) return;
    }
  };
  const endImplied = (name: string): void => {
    const ended = ENDS_BEFORE[name] ?? [];
    if (!ended.some((one) => (openByName.get(one) ?? 0) > 0)) return;
    const borders = BORDERS[name] ?? [];
    let outermost = -1;
    for (let at = frames.length - 1; at >= 0; at -= 1) {
      const open = frames[at]?.name ?? '';
      if (ended.includes(open)) outermost = at;
      else if (borders.includes(open)) break;
    }
    while (outermost >= 0 && frames.length > outermost) end();
  };

  let tokens = 0;
  for (const token of htmlTokens(html)) {
    tokens += 1;
    if (tokens > MOST_TOKENS || builder.isFull()) return TOO_LARGE;
    switch (token.kind) {
      case 'text':
        builder.text(token.text, lookNow());
        break;
      case 'sheet':
        for (const [key, look] of readSheet(token.text)) sheet.set(key, { ...sheet.get(key), ...look });
        break;
      case 'close':
        endTo(token.name);
        break;
      case 'open': {
        const { name, attributes } = token;
        endImplied(name);
        const look = inherited(lookNow(), lookOf(name, attributes, sheet));
        if (name === 'br') builder.lineBreak(look);
        if (BLOCKS.has(name)) builder.beginBlock(name, attributes, look);
        if ((look.tabs ?? 0) > 0) builder.tab(look.tabs ?? 0, look);
        if (VOID.has(name) || token.selfClosing) {
          if (BLOCKS.has(name)) builder.endBlock(name, lookNow());
          break;
        }
        if (frames.length >= DEEPEST) {
          passedOver.set(name, (passedOver.get(name) ?? 0) + 1);
          break;
        }
        frames.push({ name, look });
        openByName.set(name, (openByName.get(name) ?? 0) + 1);
      }
    }
  }
  while (frames.length > 0) end();
  return fitted(builder.finish());
}

function fitted(blocks: readonly RichBlock[]): PastedText {
  const rich = normaliseRichText(blocks);
  return fitsLimits(richTextSize(rich)) ? { ok: true, rich } : TOO_LARGE;
}

/** Plain text, a paragraph a line; blank lines are spacing. Lines of a spreadsheet keep their tabs. */
export function cleanPastedPlain(text: string): PastedText {
  // Blank lines are left out, so a text may be somewhat longer than what it holds.
  if (text.length > 2 * RICH_TEXT_LIMITS.characters) return TOO_LARGE;
  return fitted(text.split(/\r\n?|\n|\u2028|\u2029/).filter((line) => line.trim() !== '').map((line) => ({ kind: 'paragraph', runs: [{ text: line }] })));
}
