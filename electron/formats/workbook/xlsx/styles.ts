import { BUILT_IN_FORMATS } from '../number-format/built-in.ts';
import { numberFormat, type NumberFormat } from '../number-format/format.ts';
import { CLOSE, END, OPEN, XmlReader } from '../xml/reader.ts';
import * as w from './words.ts';

/** What a cell's style says about reading it. */
export type CellStyle = { readonly font: string | null; readonly format: NumberFormat };

export type Styles = {
  /** The style of a cell's `s` attribute; one that is not there is the first, as in Excel. */
  style(index: number): CellStyle;
};

type StyleParts = { readonly fonts: (string | null)[]; readonly formats: Map<number, string>; readonly xfs: { font: number; format: number }[] };

const readFont = (xml: XmlReader): string | null => {
  const inside = xml.depth;
  let font: string | null = null;
  for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
    if (event === OPEN && (xml.name === w.NAME || xml.name === w.R_FONT)) font = xml.attribute(w.VALUE);
  }
  return font;
};

const readParts = (bytes: Uint8Array): StyleParts => {
  const parts: StyleParts = { fonts: [], formats: new Map(), xfs: [] };
  const xml = new XmlReader(bytes, w.WORDS);
  let list = 0;
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN) continue;
    if (xml.depth === 2) {
      list = xml.name;
      if (list !== w.NUM_FMTS && list !== w.FONTS && list !== w.CELL_XFS) xml.skip();
    } else if (xml.depth !== 3) continue;
    else if (list === w.FONTS && xml.name === w.FONT) parts.fonts.push(readFont(xml));
    else if (list === w.NUM_FMTS && xml.name === w.NUM_FMT) {
      parts.formats.set(xml.attributeInteger(w.NUM_FMT_ID, -1), xml.attribute(w.FORMAT_CODE) ?? '');
    } else if (list === w.CELL_XFS && xml.name === w.XF) {
      parts.xfs.push({ font: xml.attributeInteger(w.FONT_ID, 0), format: xml.attributeInteger(w.NUM_FMT_ID, 0) });
    }
  }
  return parts;
};

/** Reads the styles part; null stands for a workbook without one, whose cells all show as General. */
export const readStyles = (bytes: Uint8Array | null, date1904: boolean): Styles => {
  const parts = bytes === null ? { fonts: [], formats: new Map<number, string>(), xfs: [] } : readParts(bytes);
  const formats = new Map<string, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const code = parts.formats.get(id) ?? BUILT_IN_FORMATS.get(id) ?? 'General';
    const known = formats.get(code) ?? numberFormat(code, date1904);
    formats.set(code, known);
    return known;
  };
  const styles: (CellStyle | undefined)[] = [];
  const make = (index: number): CellStyle => {
    const xf = parts.xfs[index] ?? parts.xfs[0] ?? { font: 0, format: 0 };
    const style = { font: parts.fonts[xf.font] ?? null, format: formatOf(xf.format) };
    if (index < parts.xfs.length || index === 0) styles[index] = style;
    return style;
  };
  return { style: (index) => styles[index] ?? make(index) };
};
