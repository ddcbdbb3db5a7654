import { decodeEntities } from './entities.ts';

export type Attributes = ReadonlyMap<string, string>;

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes; readonly selfClosing: boolean }
  | { readonly kind: 'close'; readonly name: string }
  /** The content of a style sheet. */
  | { readonly kind: 'sheet'; readonly text: string };

/** Elements whose content is not markup. All but the style sheet is dropped: none of it is shown as text. */
const RAW = new Set(['style', 'script', 'title', 'xmp', 'noscript', 'iframe', 'noembed', 'template']);

const NAME_START = /[A-Za-z]/;
const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /[\s/]*([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0] ?? '';
}

/** Where the tag that begins at `at` ends: the first `>` outside quotation marks; -1 when it never ends. */
function endOfTag(html: string, at: number): number {
  let quote = '';
  let afterEquals = false;
  for (let index = at; index < html.length; index += 1) {
    const character = html.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return index;
    } else if ((character === '"' || character === "'") && afterEquals) {
      quote = character;
    }
    afterEquals = character === '=' || (afterEquals && /\s/.test(character));
  }
  return -1;
}

function attributesOf(html: string, from: number, to: number): Attributes {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  while (ATTRIBUTE.lastIndex < to) {
    const match = ATTRIBUTE.exec(html);
    if (match === null || match.index >= to) break;
    const name = (match[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeEntities((match[2] ?? match[3] ?? match[4] ?? '').slice(0, Math.max(0, to - match.index))));
  }
  return attributes;
}

/**
 * HTML as a stream of tokens, in one pass over the text and without a DOM. Comments are left out, Word's conditional ones
 * with what they hide; `<![if …]>` shows what it encloses and is left out itself. A `<` that begins no tag is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let textFrom = 0;
  const textBefore = (end: number): HtmlToken[] => (end > textFrom ? [{ kind: 'text', text: decodeEntities(html.slice(textFrom, end)) }] : []);
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    const next = html.charAt(open + 1);
    const isClose = next === '/' && NAME_START.test(html.charAt(open + 2));
    if (next === '!' || next === '?') {
      yield* textBefore(open);
      const isComment = html.startsWith('<!--', open);
      const end = html.indexOf(isComment ? '-->' : '>', open + (isComment ? 4 : 2));
      at = end < 0 ? html.length : end + (isComment ? 3 : 1);
      textFrom = at;
      continue;
    }
    const end = isClose || NAME_START.test(next) ? endOfTag(html, open + 1) : -1;
    if (end < 0) {
      // An unfinished tag at the end of a cut-off text, or just a sign: kept as text.
      at = open + 1;
      if (isClose || NAME_START.test(next)) break;
      continue;
    }
    yield* textBefore(open);
    at = end + 1;
    textFrom = at;
    const name = nameAt(html, open + (isClose ? 2 : 1)).toLowerCase();
    if (isClose) {
      yield { kind: 'close', name };
      continue;
    }
    const selfClosing = html.charAt(end - 1) === '/';
    if (RAW.has(name) && !selfClosing) {
      const closing = rawEnd(html, name, at);
      if (name === 'style') yield { kind: 'sheet', text: html.slice(at, closing.start) };
      at = closing.end;
      textFrom = at;
      continue;
    }
    yield { kind: 'open', name, attributes: attributesOf(html, open + 1 + name.length, selfClosing ? end - 1 : end), selfClosing };
  }
  yield* textBefore(html.length);
}

function rawEnd(html: string, name: string, from: number): { readonly start: number; readonly end: number } {
  const pattern = new RegExp(`</${name}[^>]*>`, 'gi');
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  return match === null ? { start: html.length, end: html.length } : { start: match.index, end: match.index + match[0].length };
}
