import type { Attributes } from './tokens.ts';

/** What an element says about the text in it, as far as official papers know it; undefined where it says nothing. */
export type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly font?: string;
  /** Raised or lowered, such as the 2 of m². */
  readonly raised?: 'super' | 'sub';
  /** Neither shown nor meant to be kept. */
  readonly hidden?: boolean;
  /** White space counts. */
  readonly preserved?: boolean;
  /** Word's number or bullet in front of a list item. */
  readonly isMarker?: boolean;
  readonly tabs?: number;
  /** Depth of Word's list that the paragraph belongs to. */
  readonly listLevel?: number;
};

/** Looks by class and by element, from a style sheet in front of the text. */
export type Sheet = ReadonlyMap<string, Look>;

function boldOf(value: string): boolean | undefined {
  if (/^(?:bold|bolder|[6-9]00)$/.test(value)) return true;
  return /^(?:normal|lighter|[1-5]00)$/.test(value) ? false : undefined;
}

const ALIGNMENTS = { left: 'left', start: 'left', center: 'center', right: 'right', end: 'right' } as const;

/** Reads declarations as they stand in a `style` attribute or a rule. */
export function readDeclarations(css: string): Look {
  let look: Look = {};
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).replace(/!important/i, '').trim().toLowerCase();
    look = { ...look, ...readDeclaration(name, value, declaration.slice(colon + 1)) };
  }
  return look;
}

function readDeclaration(name: string, value: string, written: string): Look {
  switch (name) {
    case 'font-weight': {
      const bold = boldOf(value);
      return bold === undefined ? {} : { bold };
    }
    case 'font-style':
      return /^(?:italic|oblique)/.test(value) ? { italic: true } : value === 'normal' ? { italic: false } : {};
    case 'text-decoration':
    case 'text-decoration-line':
      // Struck out, the words no longer hold; as plain words they would.
      if (value.includes('line-through')) return { hidden: true };
      return value.includes('underline') ? { underline: true } : value.includes('none') ? { underline: false } : {};
    case 'text-align':
      return value in ALIGNMENTS ? { align: ALIGNMENTS[value as keyof typeof ALIGNMENTS] } : {};
    case 'font-family':
      return { font: (written.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '') };
    case 'vertical-align':
      return value === 'super' || value === 'sub' ? { raised: value } : {};
    case 'display':
      return value === 'none' ? { hidden: true } : {};
    case 'mso-hide':
      return value === 'all' ? { hidden: true } : {};
    case 'white-space':
      return value.startsWith('pre') ? { preserved: true } : {};
    case 'mso-list': {
      if (value === 'ignore') return { isMarker: true };
      const level = /\blevel(\d)/.exec(value)?.[1];
      return level === undefined ? {} : { listLevel: Number(level) };
    }
    case 'mso-tab-count':
      return { tabs: Math.min(20, Math.max(1, Number.parseInt(value, 10) || 1)) };
    case 'mso-element':
      // Remarks in the margin are no part of the text.
      return value === 'comment-list' || value === 'comment' ? { hidden: true } : {};
    case 'mso-special-character':
      return value === 'comment' ? { hidden: true } : {};
    default:
      return {};
  }
}

/** Longest style sheet that is read: Word's own has about 50,000 characters. */
const LONGEST_SHEET = 1_000_000;

/** Reads the rules for single classes and elements; Word puts the look of its paragraph styles there. */
export function readSheet(css: string): Map<string, Look> {
  const looks = new Map<string, Look>();
  const text = css.slice(0, LONGEST_SHEET).replace(/<!--|-->/g, '');
  for (const rule of text.split('}')) {
    const brace = rule.indexOf('{');
    if (brace < 0) continue;
    const selectors = rule.slice(0, brace).split('*/').at(-1) ?? '';
    const look = readDeclarations(rule.slice(brace + 1));
    if (Object.keys(look).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const match = /^\s*([a-z][a-z0-9]*)?(?:\.([\w-]+))?\s*$/i.exec(selector);
      const key = match?.[2] === undefined ? match?.[1]?.toLowerCase() : `.${match[2].toLowerCase()}`;
      if (key !== undefined) looks.set(key, { ...looks.get(key), ...look });
    }
  }
  return looks;
}

/** What an element's own name says. */
const BY_NAME: Readonly<Record<string, Look>> = {
  b: { bold: true }, strong: { bold: true }, i: { italic: true }, em: { italic: true }, cite: { italic: true }, dfn: { italic: true }, var: { italic: true },
  u: { underline: true }, pre: { preserved: true }, center: { align: 'center' },
  // Struck out by hand or by whoever tracked changes: pasting takes the text as it stands after them.
  del: { hidden: true }, s: { hidden: true }, strike: { hidden: true },
  sup: { raised: 'super' }, sub: { raised: 'sub' },
  head: { hidden: true }, svg: { hidden: true }, object: { hidden: true }, select: { hidden: true },
  xml: { hidden: true },
};

/** Everything an element says about its text: its name, its class in the sheet, its attributes, its own style. */
export function lookOf(name: string, attributes: Attributes, sheet: Sheet): Look {
  // A link keeps its words; its underlining only says that it is one.
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((one) => one !== '' && !/^msohyperlink/i.test(one));
  const align = (attributes.get('align') ?? '').toLowerCase();
  const font = attributes.get('face');
  const style = attributes.get('style');
  return {
    ...BY_NAME[name],
    ...sheet.get(name),
    ...classes.reduce<Look>((look, one) => ({ ...look, ...sheet.get(`.${one.toLowerCase()}`), ...(/^msocomment(?:reference|text)$/i.test(one) ? { hidden: true } : {}) }), {}),
    ...(align in ALIGNMENTS ? { align: ALIGNMENTS[align as keyof typeof ALIGNMENTS] } : {}),
    ...(font === undefined ? {} : { font: (font.split(',')[0] ?? '').trim() }),
    ...(style === undefined ? {} : readDeclarations(style)),
  };
}
