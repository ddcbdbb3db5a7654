import type { Catalogue, Indicator } from '../catalogue/types.ts';
import { romanNumeral } from '../document/appendix-texts.ts';
import type { OfficialTable, TableCell } from '../document/types.ts';
import type { FigureState, FigureValue } from '../figure/types.ts';
import { periodLabel } from '../period/label.ts';
import { fold } from '../text/fold.ts';
import { formatVietnamese } from '../text/number.ts';
import { lineChanges, signedText, type Change } from './comparison.ts';
import { periodWords, type PeriodWords } from './period-words.ts';
import { capitalised } from './sentences.ts';
import type { ReportLine, ReportMatrix } from './types.ts';

/** Marks of a figure without a number, as statistics print them (DESIGN §8). */
export const STATE_MARKS: Readonly<Record<Exclude<FigureState, 'number' | 'zero'>, string>> = { missing: '…', 'not-applicable': 'x' };

/** What the marks mean, printed below a table that bears any of them. */
export const MARKS_LEGEND = 'Ký hiệu: 0: không phát sinh; …: chưa có số liệu; x: không áp dụng.';

/** Indicators by group, in the form's order; the same group standing apart is one group. */
export type IndicatorGroup<Member> = { readonly name: string; readonly members: readonly Member[] };

export function byGroup<Member>(members: readonly Member[], indicatorOf: (member: Member) => Indicator): readonly IndicatorGroup<Member>[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const { group } = indicatorOf(member);
    groups.set(group, [...(groups.get(group) ?? []), member]);
  }
  return [...groups].map(([name, list]) => ({ name, members: list }));
}

/** Lines with their indicators; an indicator the catalogue does not know has no line. */
export function linesWithIndicators(catalogue: Catalogue, lines: readonly ReportLine[]): readonly { readonly line: ReportLine; readonly indicator: Indicator }[] {
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  return lines.flatMap((line) => {
    const indicator = byCode.get(line.indicator);
    return indicator === undefined ? [] : [{ line, indicator }];
  });
}

const text = (content: string, align: TableCell['align'] = 'left', bold = false): TableCell => ({ text: content, align, ...(bold ? { bold } : {}) });
const head = (content: string, span: { readonly colSpan?: number; readonly rowSpan?: number } = {}): TableCell => ({ text: content, align: 'center', bold: true, ...span });

/** A figure's cell: its number, `0`, or its mark. */
export function figureCell(state: FigureState, value: number | null, decimals: number, bold = false): TableCell {
  const weight = bold ? { bold } : {};
  if (state === 'missing' || state === 'not-applicable' || value === null) {
    return { text: STATE_MARKS[state === 'not-applicable' ? 'not-applicable' : 'missing'], value: null, align: 'center', ...weight };
  }
  return { text: value === 0 ? '0' : formatVietnamese(value, decimals), value, align: 'right', decimals, ...weight };
}

/** A base without a figure is missing; a percentage of a zero base is not applicable. */
function baseCell(value: number | null, decimals: number): TableCell {
  return figureCell(value === null ? 'missing' : value === 0 ? 'zero' : 'number', value, decimals);
}

function percentCell(change: Change | null): TableCell {
  if (change === null) return { text: STATE_MARKS.missing, value: null, align: 'center' };
  if (change.percent === null) return { text: change.difference === 0 ? '0' : STATE_MARKS['not-applicable'], value: null, align: change.difference === 0 ? 'right' : 'center' };
  return { text: change.percent === 0 ? '0' : signedText(change.percent, 1), value: null, align: 'right' };
}

/** A period over its column: `Tháng 10/2020`, `Quý IV/2020`, `6 tháng đầu năm 2020`. */
export function columnLabel(period: string): string {
  return capitalised(periodLabel(period, 'vi').replace(/^((?:tháng|quý) \S+) năm /u, '$1/'));
}

/** The comparisons a kind of period has: none with a period before for nine months, one alone for a year. */
export function comparedWith(words: PeriodWords): { readonly previous: string | null; readonly lastYear: string | null; readonly cumulative: string | null } {
  return {
    previous: words.previous === '' ? null : capitalised(words.previous),
    lastYear: words.lastYear === null ? null : capitalised(words.lastYear),
    cumulative: words.cumulative === null ? null : `Luỹ kế ${words.cumulative}`,
  };
}

export function wordsOf(period: string): PeriodWords {
  const words = periodWords(period);
  if (words === null) throw new RangeError(`not a period of a report: ${period}`);
  return words;
}

/** Appendix 1: one row an indicator under its group's row, with both bases, the changes in per cent and the cumulative figure. */
export function summaryTable(catalogue: Catalogue, period: string, lines: readonly ReportLine[]): OfficialTable {
  const compared = comparedWith(wordsOf(period));
  const bases = [compared.previous, compared.lastYear].filter((base): base is string => base !== null);
  const valueColumns = 1 + 2 * bases.length + (compared.cumulative === null ? 0 : 1);
  const header: TableCell[][] = [
    [
      head('TT', { rowSpan: 2 }),
      head('Chỉ tiêu', { rowSpan: 2 }),
      head('Đơn vị tính', { rowSpan: 2 }),
      head(columnLabel(period), { rowSpan: 2 }),
      ...bases.map((base) => head(base, { colSpan: 2 })),
      ...(compared.cumulative === null ? [] : [head(compared.cumulative, { rowSpan: 2 })]),
    ],
    bases.flatMap(() => [head('Số liệu'), head('Tăng (+), giảm (-) %')]),
    [...['A', 'B', 'C'], ...Array.from({ length: valueColumns }, (_, place) => String(place + 1))].map((index) => text(index, 'center')),
  ];
  let number = 0;
  const rows = byGroup(linesWithIndicators(catalogue, lines), ({ indicator }) => indicator).flatMap((group, place) => [
    [text(romanNumeral(place + 1), 'center', true), { ...text(group.name, 'left', true), colSpan: valueColumns + 2 }],
    ...group.members.map(({ line, indicator }) => {
      const changes = lineChanges(line);
      number += 1;
      return [
        text(String(number), 'center'),
        text(indicator.name),
        text(indicator.measure, 'center'),
        figureCell(line.state, line.total, indicator.decimals),
        ...(compared.previous === null ? [] : [baseCell(line.previous, indicator.decimals), percentCell(changes.previous)]),
        ...(compared.lastYear === null ? [] : [baseCell(line.samePeriodLastYear, indicator.decimals), percentCell(changes.samePeriodLastYear)]),
        ...(compared.cumulative === null ? [] : [cumulativeCell(line, indicator)]),
      ];
    }),
  ]);
  return { columnWidths: [5, 30, 11, ...Array.from({ length: valueColumns }, () => 12)], header: header.filter((row) => row.length > 0), rows };
}

/** Stocks and ratios are never summed over time, so a cumulative figure does not apply to them. */
export function cumulativeCell(line: ReportLine, indicator: Indicator): TableCell {
  if (indicator.kind !== 'flow') return figureCell('not-applicable', null, indicator.decimals);
  return baseCell(line.cumulative, indicator.decimals);
}

/** Columns of one matrix table beyond the two of its stub; more are put into a further table. */
const MOST_COLUMNS = 12;

/** Appendix 2: unit × indicator, the total in the first row (TT10-2018), an index row; wide forms in several tables. */
export function matrixTables(catalogue: Catalogue, lines: readonly ReportLine[], matrix: ReportMatrix): readonly OfficialTable[] {
  const shown = linesWithIndicators(catalogue, lines).flatMap((one) => {
    const column = matrix.indicators.indexOf(one.indicator.code);
    return column === -1 ? [] : [{ ...one, column }];
  });
  const grouped = byGroup(shown, ({ indicator }) => indicator).flatMap((group) => group.members);
  const tables: OfficialTable[] = [];
  for (let start = 0; start < grouped.length; start += MOST_COLUMNS) tables.push(matrixTable(grouped.slice(start, start + MOST_COLUMNS), matrix));
  return tables;
}

/** `Lượt phát thanh (lượt)`; a name that is its own measure stands alone. */
export function columnHeading(indicator: Indicator): string {
  return indicator.measure === '' || fold(indicator.name) === fold(indicator.measure) ? indicator.name : `${indicator.name} (${indicator.measure})`;
}

type MatrixColumn = { readonly line: ReportLine; readonly indicator: Indicator; readonly column: number };

function matrixTable(columns: readonly MatrixColumn[], matrix: ReportMatrix): OfficialTable {
  const missing: FigureValue = { state: 'missing', value: null };
  const header: TableCell[][] = [
    [head('TT', { rowSpan: 2 }), head('Đơn vị', { rowSpan: 2 }), ...byGroup(columns, ({ indicator }) => indicator).map((group) => head(group.name, { colSpan: group.members.length }))],
    columns.map(({ indicator }) => head(columnHeading(indicator))),
    [...['A', 'B'], ...columns.map((_, place) => String(place + 1))].map((index) => text(index, 'center')),
  ];
  const total = [text('', 'center'), text('TỔNG CỘNG', 'center', true), ...columns.map(({ line, indicator }) => figureCell(line.state, line.total, indicator.decimals, true))];
  const rows = matrix.rows.map((row, place) => [
    text(String(place + 1), 'center'),
    text(capitalised(row.label)),
    ...columns.map(({ indicator, column }) => {
      const figure = row.figures[column] ?? missing;
      return figureCell(figure.state, figure.value, indicator.decimals);
    }),
  ]);
  return { columnWidths: [5, 22, ...columns.map(() => 13)], header, rows: [total, ...rows] };
}

/** Whether any cell of the tables bears a mark, so that the legend is needed. */
export function bearsMarks(tables: readonly OfficialTable[]): boolean {
  const marks = Object.values(STATE_MARKS);
  return tables.some((table) => table.rows.some((row) => row.some((cell) => cell.value === null && marks.includes(cell.text))));
}

