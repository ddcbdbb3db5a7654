import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export type SheetPart = {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Everything inside `<worksheet>`, such as `<sheetData>…</sheetData>`; or only rows when it begins with `<row`. */
  readonly xml: string;
};

export type XlsxParts = {
  readonly sheets: readonly SheetPart[];
  /** The inside of each `<si>`. */
  readonly strings?: readonly string[];
  /** The inside of `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Further elements of `<workbook>`, behind the sheets. */
  readonly workbookTail?: string;
  /** Parts that replace or join the usual ones; null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
};

const worksheet = (inside: string): string =>
  `${XML}<worksheet xmlns="${MAIN}">${inside.startsWith('<row') || inside === '' ? `<sheetData>${inside}</sheetData>` : inside}</worksheet>`;

/** The parts of a workbook before they are zipped. */
export const partsOf = (given: XlsxParts): Record<string, string | Uint8Array | null> => {
  const sheetRelations = given.sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('');
  const sheetList = given.sheets.map((sheet, index) =>
    `<sheet name="${sheet.name}" sheetId="${index + 1}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`} r:id="rId${index + 1}"/>`).join('');
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + '<Default Extension="xml" ContentType="application/xml"/>'
      + '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${given.date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheetList}</sheets>${given.workbookTail ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheetRelations}`
      + `<Relationship Id="rId901" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId902" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(given.sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet.xml)])),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${(given.strings ?? []).map((inside) => `<si>${inside}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${given.styles ?? ''}</styleSheet>`,
    ...given.parts,
  };
};

/** Zips parts as they are given; null ones are left out. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array => {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) if (part !== null) files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { level: 6 });
};

/** An `.xlsx` put together by hand, so that any oddity can be written into it. */
export const xlsxOf = (given: XlsxParts): Uint8Array => zipOf(partsOf(given));

/** An `.xlsx` with one sheet of these rows (or other insides of a worksheet). */
export const xlsxOfRows = (rows: string, rest: Omit<XlsxParts, 'sheets'> = {}): Uint8Array => xlsxOf({ ...rest, sheets: [{ name: 'Sheet1', xml: rows }] });

/** A style sheet with these fonts and formats: cell style n has font n and format n of the lists. */
export const stylesOf = (styles: readonly { readonly font?: string; readonly format?: string }[]): string => {
  const formats = styles.map((style, index) => (style.format === undefined ? '' : `<numFmt numFmtId="${200 + index}" formatCode="${style.format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`)).join('');
  const fonts = styles.map((style) => `<font><sz val="11"/><name val="${style.font ?? 'Times New Roman'}"/></font>`).join('');
  const xfs = styles.map((style, index) => `<xf numFmtId="${style.format === undefined ? 0 : 200 + index}" fontId="${index}"/>`).join('');
  return `<numFmts>${formats}</numFmts><fonts>${fonts}</fonts><cellXfs>${xfs}</cellXfs>`;
};
