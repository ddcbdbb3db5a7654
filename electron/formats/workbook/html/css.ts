/** The few properties of a style that matter here. */
export type CssStyle = { readonly font: string | null; readonly hides: boolean; readonly numberFormat: string | null };

const NONE: CssStyle = { font: null, hides: false, numberFormat: null };
const LONGEST_SHEET = 512 * 1024;

const firstFamily = (families: string): string | null => {
  const first = families.split(',')[0]?.trim().replace(/^["']|["']$/g, '').trim() ?? '';
  return first === '' ? null : first;
};

/** Reads declarations such as `font-family:".VnTime",serif; display:none`. */
export const readDeclarations = (text: string): CssStyle => {
  let font: string | null = null;
  let hides = false;
  let numberFormat: string | null = null;
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (property === 'font-family') font = firstFamily(value);
    else if (property === 'font') font = firstFamily(value.replace(/^.*?\d(?:pt|px|em|%)?(?:\/\S+)?\s+/i, ''));
    else if (property === 'display') hides = /^none\b/i.test(value);
    else if (property === 'visibility') hides ||= /^(hidden|collapse)\b/i.test(value);
    else if (property === 'mso-number-format') numberFormat = value;
  }
  return { font, hides, numberFormat };
};

export type StyleSheet = { of(tag: string, classes: string): CssStyle };

const merge = (under: CssStyle, over: CssStyle | undefined): CssStyle =>
  over === undefined ? under : {
    font: over.font ?? under.font, hides: over.hides || under.hides, numberFormat: over.numberFormat ?? under.numberFormat,
  };

/** Makes a style sheet that knows selectors of a tag, a class, or both; office programs write no others. */
export const createStyleSheet = (): StyleSheet & { add(css: string): void } => {
  const rules = new Map<string, CssStyle>();
  return {
    add: (css) => {
      const bare = css.slice(0, LONGEST_SHEET).replace(/<!--|-->/g, ' ');
      for (const block of bare.split('}')) {
        const brace = block.indexOf('{');
        if (brace < 0) continue;
        const style = readDeclarations(block.slice(brace + 1));
        if (style.font === null && !style.hides && style.numberFormat === null) continue;
        for (const selector of block.slice(0, brace).split(',')) {
          const key = selector.trim().toLowerCase();
          if (/^[a-z0-9]*(\.[\w-]+)?$/.test(key)) rules.set(key, merge(rules.get(key) ?? NONE, style));
        }
      }
    },
    of: (tag, classes) => {
      let style = merge(NONE, rules.get(tag));
      if (classes === '' || rules.size === 0) return style;
      for (const name of classes.toLowerCase().split(/\s+/)) style = merge(merge(style, rules.get(`.${name}`)), rules.get(`${tag}.${name}`));
      return style;
    },
  };
};
