import { decodeHtml } from './entities.ts';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly tag: string };

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const LONGEST_TAG = 64 * 1024;

const readAttributes = (text: string): ReadonlyMap<string, string> => {
  if (text.trim() === '') return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeHtml(double ?? single ?? bare ?? ''));
  }
  return attributes;
};

/** Where the tag that begins at `from` ends, a `>` in quotes not counted; -1 when it never does. */
const tagEnd = (html: string, from: number): number => {
  let quote = '';
  for (let at = from; at < html.length && at - from < LONGEST_TAG; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === '=') quote = sign;
  }
  return html.indexOf('>', from);
};

/** Elements whose content is no text of the page; it ends at the matching close tag. */
const RAW = new Set(['script', 'style', 'title', 'xml', 'template', 'noscript']);

/** What stands in raw elements is given out as the text between `open` and `close` for `style` and `title` alone. */
const KEPT_RAW = new Set(['style', 'title']);

/** Splits HTML of any quality into tags and texts. Comments, with all that Office hides in them, are passed over. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const less = html.indexOf('<', at);
    if (less < 0) {
      yield { kind: 'text', text: decodeHtml(html.slice(at)) };
      return;
    }
    if (less > at) yield { kind: 'text', text: decodeHtml(html.slice(at, less)) };
    if (html.startsWith('<!--', less)) {
      const end = html.indexOf('-->', less + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const name = /^<(\/?)([A-Za-z][^\s/>]*)/.exec(html.slice(less, less + 64));
    if (name === null) {
      const isMarkup = html.charAt(less + 1) === '!' || html.charAt(less + 1) === '?';
      const end = isMarkup ? html.indexOf('>', less) : -1;
      if (!isMarkup) yield { kind: 'text', text: '<' };
      at = isMarkup ? (end < 0 ? html.length : end + 1) : less + 1;
      continue;
    }
    const [start, slash, written = ''] = name;
    const tag = written.toLowerCase();
    const end = tagEnd(html, less + start.length);
    const inside = html.slice(less + start.length, end < 0 ? html.length : end);
    at = end < 0 ? html.length : end + 1;
    if (slash === '/') {
      yield { kind: 'close', tag };
      continue;
    }
    yield { kind: 'open', tag, attributes: readAttributes(inside) };
    if (RAW.has(tag)) {
      const close = html.slice(at).search(new RegExp(`</${tag}\\b`, 'i'));
      const stop = close < 0 ? html.length : at + close;
      if (KEPT_RAW.has(tag)) yield { kind: 'text', text: html.slice(at, stop) };
      at = stop;
    } else if (inside.endsWith('/')) yield { kind: 'close', tag };
  }
}
