import { bringsMacros, contentKindOf, type ContentKind } from './content-kind.ts';

/**
 * Whether a file may be handed to its own program. `ask`: it can bring something that runs, so a person decides.
 * `never`: it can only be saved.
 */
export type Opening =
  | { readonly kind: 'open' }
  | { readonly kind: 'ask'; readonly because: AskedBecause }
  | { readonly kind: 'never'; readonly because: 'program' | 'unknown-kind' | 'not-its-kind' };

export type AskedBecause = 'macros' | 'web-page';

const OFFICE: readonly ContentKind[] = ['zip', 'compound'];
const MEDIA: readonly ContentKind[] = ['binary'];

/** What is opened, by the ending of its name, and what its bytes may then be. A kind that is not here is not opened. */
const OPENED: ReadonlyMap<string, readonly ContentKind[]> = new Map(Object.entries<readonly ContentKind[]>({
  pdf: ['pdf'],
  // Files with a password are compound files, whatever they were before.
  docx: OFFICE, xlsx: OFFICE, pptx: OFFICE, ppsx: OFFICE, ppt: OFFICE, pps: OFFICE, odt: ['zip'], ods: ['zip'], odp: ['zip'],
  // Word and Excel, and programs that imitate them, have always written other kinds under these endings.
  doc: [...OFFICE, 'rtf', 'markup', 'text'], xls: [...OFFICE, 'markup', 'text', 'binary'],
  rtf: ['rtf'], csv: ['text'], txt: ['text', 'markup'],
  png: ['picture'], jpg: ['picture'], jpeg: ['picture'], gif: ['picture'], webp: ['picture'], bmp: ['picture'], tif: ['picture'], tiff: ['picture'],
  zip: ['zip'], rar: ['rar'], '7z': ['7z'],
  mp3: [...MEDIA, 'text'], wav: MEDIA, m4a: MEDIA, wma: MEDIA, mp4: MEDIA, mov: MEDIA, avi: MEDIA, wmv: MEDIA, mkv: MEDIA, mpg: MEDIA,
}));

type Asked = { readonly because: AskedBecause; readonly contents: readonly ContentKind[] };

/** Kinds that are made to bring macros, or that a browser runs scripts of. */
const ASKED: ReadonlyMap<string, Asked> = new Map<string, Asked>([
  ...['docm', 'dotm', 'dotx', 'dot', 'xlsm', 'xltm', 'xltx', 'xlt', 'xlsb', 'pptm', 'potm', 'ppsm'].map((ending) => [ending, { because: 'macros', contents: OFFICE }] as const),
  ...['htm', 'html', 'xhtml', 'mht', 'mhtml', 'svg'].map((ending) => [ending, { because: 'web-page', contents: ['markup', 'text'] }] as const),
]);

/** Endings of programs, scripts, installers, shortcuts and what else Windows runs; told apart from unknown kinds for the wording alone. */
const PROGRAMS: ReadonlySet<string> = new Set((
  'exe com scr pif cpl msi msp mst msix appx bat cmd ps1 psm1 psd1 ps1xml vbs vbe vb js jse mjs cjs ws wsf wsc wsh hta sct lnk url website scf inf reg rgs dll ocx sys drv xll xla xlam ppa ppam wll '
  + 'jar jnlp class py pyw pyc pyz rb pl php sh bash run bin app command desktop apk deb rpm dmg pkg iso img vhd vhdx cab chm hlp msc gadget application appref-ms library-ms search-ms searchconnector-ms '
  + 'settingcontent-ms diagcab theme themepack slk iqy oqy rqy dqy odc accde mde ade mdb accdb one'
).split(' '));

/**
 * Decides by the ending of the name, which is what the system goes by, and by the bytes, which must be of that kind.
 *
 * @param name as it will stand on the disk (`safeFileName`)
 */
export function openingOf(name: string, bytes: Uint8Array): Opening {
  const ending = endingOf(name);
  const content = contentKindOf(bytes);
  if (PROGRAMS.has(ending) || content === 'program') return { kind: 'never', because: 'program' };
  const asked = ASKED.get(ending);
  const contents = asked?.contents ?? OPENED.get(ending);
  if (contents === undefined) return { kind: 'never', because: 'unknown-kind' };
  if (!contents.includes(content)) return { kind: 'never', because: 'not-its-kind' };
  if (asked !== undefined) return { kind: 'ask', because: asked.because };
  return bringsMacros(bytes, content) && !['zip', 'rar', '7z'].includes(ending) ? { kind: 'ask', because: 'macros' } : { kind: 'open' };
}

/** True for a name whose ending may be handed to a program at all, asked or not. */
export function isOpenedName(name: string): boolean {
  const ending = endingOf(name);
  return OPENED.has(ending) || ASKED.has(ending);
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
