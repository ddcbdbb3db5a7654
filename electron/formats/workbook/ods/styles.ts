import { CLOSE, END, OPEN, XmlReader } from '../xml/reader.ts';
import * as w from './words.ts';

type Style = {
  readonly parent: string | null;
  readonly font: string | null;
  /** No height, no width, or a table that is not displayed. */
  readonly hides: boolean;
};

export type OdsStyles = {
  /** The font of a cell style or, where `span` names a text style, of that; null when none is said. */
  font(cellStyle: string | null, span: string | null): string | null;
  /** The same for a paragraph style of a text. */
  readonly textFont: (paragraph: string | null, span: string | null) => string | null;
  /** Whether a row, column or table style hides what it is put on. */
  hides(family: 'table' | 'table-row' | 'table-column', name: string | null): boolean;
};

const LONGEST_PARENT_CHAIN = 32;

/** `'Liberation Sans', sans-serif` is Liberation Sans. */
const firstFamily = (families: string): string => {
  const first = /^\s*(?:'([^']*)'|"([^"]*)"|([^,]*))/.exec(families);
  return (first?.[1] ?? first?.[2] ?? first?.[3] ?? '').trim();
};

const isZero = (length: string | null): boolean => length !== null && Number.parseFloat(length) === 0;

const readStyle = (xml: XmlReader, faces: ReadonlyMap<string, string>): Style => {
  const inside = xml.depth;
  const parent = xml.attribute(w.PARENT);
  let font: string | null = null;
  let hides = false;
  for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
    if (event !== OPEN) continue;
    if (xml.name === w.TEXT_PROPERTIES) {
      const family = xml.attribute(w.FO_FONT_FAMILY);
      const face = xml.attribute(w.FONT_NAME);
      if (face !== null) font = faces.get(face) ?? face;
      else if (family !== null) font = firstFamily(family);
    } else if (xml.name === w.TABLE_PROPERTIES) hides = xml.attribute(w.DISPLAY) === 'false';
    else if (xml.name === w.ROW_PROPERTIES) hides = isZero(xml.attribute(w.ROW_HEIGHT));
    else if (xml.name === w.COLUMN_PROPERTIES) hides = isZero(xml.attribute(w.COLUMN_WIDTH));
  }
  return { parent, font, hides };
};

/** Gathers fonts and hiding from `styles.xml` and the head of `content.xml`, given in that order. */
export const readOdsStyles = (parts: readonly Uint8Array[]): OdsStyles => {
  const faces = new Map<string, string>();
  const styles = new Map<string, Style>();
  for (const part of parts) {
    const xml = new XmlReader(part, w.WORDS);
    for (let event = xml.next(); event !== END; event = xml.next()) {
      if (event !== OPEN) continue;
      if (xml.name === w.BODY) break;
      if (xml.name === w.FONT_FACE) {
        faces.set(xml.attribute(w.STYLE_NAME) ?? '', firstFamily(xml.attribute(w.SVG_FONT_FAMILY) ?? ''));
      } else if (xml.name === w.STYLE || xml.name === w.DEFAULT_STYLE) {
        const key = `${xml.attribute(w.FAMILY) ?? ''} ${xml.name === w.STYLE ? xml.attribute(w.STYLE_NAME) ?? '' : ''}`;
        styles.set(key, readStyle(xml, faces));
      }
    }
  }
  const fontOf = (family: string, name: string | null): string | null => {
    let current = name;
    for (let step = 0; current !== null && step < LONGEST_PARENT_CHAIN; step += 1) {
      const style = styles.get(`${family} ${current}`);
      if (style?.font != null) return style.font;
      current = style?.parent ?? null;
    }
    return null;
  };
  const cellFonts = new Map<string | null, string | null>();
  const cellFont = (name: string | null): string | null => {
    const known = cellFonts.get(name);
    if (known !== undefined) return known;
    const font = fontOf('table-cell', name) ?? fontOf('table-cell', 'Default') ?? styles.get('table-cell ')?.font ?? null;
    cellFonts.set(name, font);
    return font;
  };
  return {
    textFont: (paragraph, span) => (span === null ? null : fontOf('text', span)) ?? fontOf('paragraph', paragraph) ?? styles.get('paragraph ')?.font ?? null,
    font: (cellStyle, span) => (span === null ? null : fontOf('text', span)) ?? cellFont(cellStyle),
    hides: (family, name) => name !== null && styles.get(`${family} ${name}`)?.hides === true,
  };
};
