import { CLOSE, END, OPEN, XmlReader } from '../../workbook/xml/reader.ts';
import * as w from './words.ts';

/** What styles say that matters for the text: the font, which tells a legacy encoding, and the level of a heading. */
export type Styles = {
  readonly fontOf: (style: string | null) => string | null;
  readonly levelOf: (style: string | null) => 0 | 1 | 2 | 3;
};

type Style = { font: string | null; basedOn: string | null; level: number | null };

const DEEPEST = 20;

const fontOfFonts = (xml: XmlReader): string | null => xml.attribute(w.ASCII) ?? xml.attribute(w.H_ANSI);

/** Reads the styles part; without one no style says anything. */
export const readStyles = (part: Uint8Array | null): Styles => {
  const styles = new Map<string, Style>();
  let defaultFont: string | null = null;
  if (part !== null) {
    const xml = new XmlReader(part, w.WORDS);
    let current: Style | null = null;
    let inDefaults = false;
    for (let event = xml.next(); event !== END; event = xml.next()) {
      if (event === CLOSE && xml.name === w.STYLE) current = null;
      if (xml.name === w.DOC_DEFAULTS) inDefaults = event === OPEN;
      if (event !== OPEN) continue;
      if (xml.name === w.STYLE) styles.set(xml.attribute(w.STYLE_ID) ?? '', (current = { font: null, basedOn: null, level: null }));
      else if (xml.name === w.R_FONTS && inDefaults) defaultFont = fontOfFonts(xml);
      else if (current === null) continue;
      else if (xml.name === w.R_FONTS) current.font = fontOfFonts(xml);
      else if (xml.name === w.BASED_ON) current.basedOn = xml.attribute(w.VAL);
      else if (xml.name === w.OUTLINE) current.level = xml.attributeInteger(w.VAL, 9);
    }
  }
  const found = <Value>(id: string | null, read: (style: Style) => Value | null): Value | null => {
    for (let at = id, depth = 0; at !== null && depth < DEEPEST; depth += 1) {
      const style = styles.get(at);
      const value = style === undefined ? null : read(style);
      if (value !== null) return value;
      at = style?.basedOn ?? null;
    }
    return null;
  };
  return {
    fontOf: (id) => found(id, (style) => style.font) ?? defaultFont,
    levelOf: (id) => headingLevel(found(id, (style) => style.level) ?? 9),
  };
};

/** Outline levels count from 0; what lies below the third heading is shown as a paragraph. */
export const headingLevel = (outline: number): 0 | 1 | 2 | 3 => (outline === 0 ? 1 : outline === 1 ? 2 : outline === 2 ? 3 : 0);
