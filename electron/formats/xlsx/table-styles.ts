import type { TableColumn } from './table-types.ts';

/** The office's font and size for printed tables. */
const FONT = 'Times New Roman';
const SIZE = 12;

/** Digits after the decimal comma that have a number format of their own; more are shown with the last. */
const MOST_DECIMALS = 6;

/** Places in `cellXfs` of the styles below. */
export const TABLE_STYLE = {
  title: 1,
  subtitle: 2,
  header: 3,
  text: 4,
  /** Text that begins like a formula: Excel keeps it text even after it is edited. */
  guardedText: 5,
  /** `…` and `x`, centred. */
  mark: 6,
  date: 7,
  dateTime: 8,
  general: 9,
  /** `number + d` shows `d` digits after the comma. */
  number: 10,
} as const;

const DATE_FORMAT = 164;
const DATE_TIME_FORMAT = 165;
const NUMBER_FORMAT = 166;

/** Style of a column's ordinary cells. */
export function styleOf(column: TableColumn): number {
  if (column.kind === 'text') return TABLE_STYLE.text;
  if (column.kind === 'date') return TABLE_STYLE.date;
  if (column.kind === 'date-time') return TABLE_STYLE.dateTime;
  if (column.decimals === undefined) return TABLE_STYLE.general;
  return TABLE_STYLE.number + Math.min(column.decimals, MOST_DECIMALS);
}

/** `styles.xml` of every general table. Number formats are written in Excel's neutral form and shown by the PC's locale. */
export function tableStylesXml(): string {
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => digits);
  const formats = [
    `<numFmt numFmtId="${DATE_FORMAT}" formatCode="dd/mm/yyyy"/>`,
    `<numFmt numFmtId="${DATE_TIME_FORMAT}" formatCode="dd/mm/yyyy\\ hh:mm"/>`,
    ...decimals.map((digits) => `<numFmt numFmtId="${NUMBER_FORMAT + digits}" formatCode="#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}"/>`),
  ];
  const font = (size: number, style = '') => `<font>${style}<sz val="${size}"/><color rgb="FF000000"/><name val="${FONT}"/><family val="1"/></font>`;
  const edge = (name: string) => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;
  const xf = (format: number, fontId: number, fill: number, border: number, alignment: string, extra = '') =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${extra}><alignment ${alignment}/></xf>`;
  const styles = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    xf(0, 2, 0, 0, 'vertical="center"'),
    xf(0, 3, 0, 0, 'vertical="center"'),
    xf(0, 1, 2, 1, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(49, 0, 0, 1, 'vertical="top" wrapText="1"'),
    xf(49, 0, 0, 1, 'vertical="top" wrapText="1"', ' quotePrefix="1"'),
    xf(49, 0, 0, 1, 'horizontal="center" vertical="top"'),
    xf(DATE_FORMAT, 0, 0, 1, 'horizontal="center" vertical="top"'),
    xf(DATE_TIME_FORMAT, 0, 0, 1, 'horizontal="center" vertical="top"'),
    xf(0, 0, 0, 1, 'vertical="top"'),
    ...decimals.map((digits) => xf(NUMBER_FORMAT + digits, 0, 0, 1, 'vertical="top"')),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    `<fonts count="4">${font(SIZE)}${font(SIZE, '<b/>')}${font(14, '<b/>')}${font(SIZE, '<i/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edge('left')}${edge('right')}${edge('top')}${edge('bottom')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
