import type { Indicator, Unit } from '../../../electron/core/catalogue/types.ts';
import { badCell } from './bad-cells.ts';
import type { Paper } from './paper.ts';
import type { Plan } from './plan.ts';
import { filledTruth, keyOf, randomFigure, truthOf, written } from './plan.ts';
import { currentHeaders, leftOutHeaders } from './wording.ts';
import type { CellInput } from './workbook.ts';

/** Choices about a form of one unit, indicators as rows, made once so that every sheet of a workbook looks alike. */
export type FormLook = {
  readonly ordinals: boolean;
  readonly measure: 'column' | 'brackets' | 'none';
  readonly groups: 'roman' | 'letters' | 'plain' | 'joined' | 'column';
  readonly columns: readonly string[];
  readonly note: boolean;
  readonly indexRow: boolean;
  readonly bullets: boolean;
  readonly blankRows: boolean;
  readonly over: boolean;
};

export const formLook = (plan: Plan): FormLook => {
  const { random, period } = plan;
  const current = currentHeaders(period, random);
  const extra = random.some(leftOutHeaders(period), random.int(0, 3));
  const columns = plan.fault === 'two-columns' ? ['Số lượng', 'Kết quả', ...extra] : plan.fault === 'other-month-columns' ? ['Kỳ trước', ...extra] : [current, ...extra];
  const groups = random.pick(['roman', 'roman', 'letters', 'plain', 'joined', 'column'] as const);
  return {
    ordinals: groups === 'roman' || groups === 'letters' || random.chance(0.6),
    measure: random.pick(['column', 'column', 'brackets', 'none']),
    groups,
    columns: random.chance(0.5) ? random.shuffle(columns) : columns,
    note: random.chance(0.5),
    indexRow: random.chance(0.25),
    bullets: groups !== 'joined' && groups !== 'column' && random.chance(0.2),
    blankRows: random.chance(0.15),
    over: columns.length > 1 && random.chance(0.2) && !plan.asText,
  };
};

/** The width in columns. */
export const formWidth = (look: FormLook): number => (look.ordinals ? 1 : 0) + 1 + (look.groups === 'column' ? 1 : 0) + (look.measure === 'column' ? 1 : 0) + look.columns.length + (look.note ? 1 : 0);

/** Draws the table and gives the row below it. `figure` says what a cell truly holds. */
export const drawForm = (paper: Paper, plan: Plan, look: FormLook, top: number, left: number, unit: Unit, own = true): number => {
  const { random } = plan;
  let col = left;
  const ordinalCol = look.ordinals ? col++ : -1;
  const groupCol = look.groups === 'column' ? col++ : -1;
  const labelCol = col++;
  const measureCol = look.measure === 'column' ? col++ : -1;
  const firstValue = col;
  col += look.columns.length;
  const noteCol = look.note ? col++ : -1;
  let row = top;
  const headRow = look.over ? row + 1 : row;
  const head = (at: number, text: string): void => {
    if (at < 0) return;
    paper.put(row, at, text);
    if (look.over) paper.merge(row, at, headRow, at);
  };
  head(ordinalCol, random.pick(['TT', 'STT']));
  head(groupCol, random.pick(['Lĩnh vực', 'Nhóm']));
  head(labelCol, random.pick(['Nội dung', 'Chỉ tiêu', 'Nội dung công việc', 'Tên chỉ tiêu']));
  head(measureCol, random.pick(['Đơn vị tính', 'ĐVT']));
  head(noteCol, 'Ghi chú');
  if (look.over) {
    paper.put(row, firstValue, 'Kết quả thực hiện');
    paper.merge(row, firstValue, row, firstValue + look.columns.length - 1);
  }
  look.columns.forEach((text, at) => {
    paper.put(headRow, firstValue + at, text);
  });
  row = headRow + 1;
  if (look.indexRow) {
    let number = 1;
    for (let at = left; at < col; at += 1) paper.put(row, at, at <= labelCol || at === measureCol ? String.fromCharCode(65 + at - left) : number++);
    row += 1;
  }
  const isCurrent = (at: number): boolean => own && (plan.fault === 'other-month-columns' ? false : plan.fault === 'two-columns' ? false : !leftOutHeaders(plan.period).includes(look.columns[at] ?? ''));
  const groups = [...new Set(plan.indicators.map((indicator) => indicator.group))];
  const repeated = new Set(plan.indicators.filter((one) => plan.indicators.some((other) => other !== one && other.name === one.name)).map((one) => one.name));
  const dropGroups = plan.fault === 'lost-groups' && look.groups !== 'joined' && look.groups !== 'column';
  let number = 0;
  const strange = plan.fault === 'unknown-indicator' ? random.int(0, plan.indicators.length - 1) : -1;
  const wrongMeasure = plan.fault === 'other-measure' && look.measure === 'column' && own ? random.pick(plan.indicators) : null;
  const twice = plan.fault === 'duplicate-indicator' && own ? random.pick(plan.indicators) : null;
  for (const indicator of [wrongMeasure, twice]) if (indicator !== null) filledTruth(plan, unit, indicator);
  groups.forEach((group, groupAt) => {
    if (look.groups !== 'joined' && look.groups !== 'column' && !dropGroups) {
      if (ordinalCol >= 0) paper.put(row, ordinalCol, look.groups === 'letters' ? String.fromCharCode(65 + groupAt) : look.groups === 'roman' ? (['I', 'II', 'III', 'IV', 'V'][groupAt] ?? 'V') : null);
      paper.put(row, labelCol, ordinalCol < 0 && random.chance(0.5) ? `${['I', 'II', 'III', 'IV', 'V'][groupAt] ?? 'V'}. ${group}` : group);
      row += 1;
    }
    plan.indicators.filter((indicator) => indicator.group === group).forEach((indicator, at) => {
      const times = indicator === twice ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        number += 1;
        if (ordinalCol >= 0) paper.put(row, ordinalCol, look.groups === 'letters' ? at + 1 : number);
        if (groupCol >= 0 && (at === 0 || random.chance(0.5))) paper.put(row, groupCol, group);
        const name = look.groups === 'joined' && repeated.has(indicator.name) ? `${indicator.name} - ${group}` : indicator.name;
        const label = look.measure === 'brackets' && random.chance(0.7) ? `${name} (${indicator.measure})` : name;
        paper.put(row, labelCol, look.bullets ? `- ${label}` : label);
        if (measureCol >= 0) paper.put(row, measureCol, indicator === wrongMeasure ? (indicator.measure === '%' ? 'người' : `nghìn ${indicator.measure}`) : random.chance(0.9) ? indicator.measure : null);
        const broken = plan.fault === 'bad-cells' && own && random.chance(0.25) ? badCell(indicator, random, plan.asText) : null;
        look.columns.forEach((_, columnAt) => {
          paper.put(row, firstValue + columnAt, figureInput(plan, unit, indicator, isCurrent(columnAt), broken, time));
        });
        if (noteCol >= 0 && random.chance(0.05)) paper.put(row, noteCol, 'Có danh sách kèm theo');
        if (broken !== null) {
          plan.truth.set(keyOf(unit, indicator), 'blank');
          plan.expected.add(broken.code);
        }
        row += 1;
      }
      if (plan.indicators.indexOf(indicator) === strange) {
        if (ordinalCol >= 0) paper.put(row, ordinalCol, '');
        paper.put(row, labelCol, 'Số đoàn viên ưu tú được biểu dương');
        look.columns.forEach((_, columnAt) => { paper.put(row, firstValue + columnAt, random.int(1, 50)); });
        if (own) plan.expected.add('unknown-indicator');
        row += 1;
      }
    });
    if (look.blankRows && random.chance(0.5)) row += 1;
  });
  if (own) settleTruth(plan, unit, dropGroups ? repeated : new Set(), wrongMeasure, twice);
  return row;
};

const figureInput = (plan: Plan, unit: Unit, indicator: Indicator, current: boolean, broken: ReturnType<typeof badCell> | null, time: number): CellInput => {
  if (!current || time > 0) return randomFigure(indicator, plan.random) + (time > 0 ? 1 : 0);
  return broken === null ? written(plan, truthOf(plan, unit, indicator), indicator) : broken.input;
};

const settleTruth = (plan: Plan, unit: Unit, ambiguous: ReadonlySet<string>, wrongMeasure: Indicator | null, twice: Indicator | null): void => {
  const clear = (indicator: Indicator): void => { plan.truth.set(keyOf(unit, indicator), 'blank'); };
  for (const indicator of plan.indicators) {
    if (plan.fault === 'two-columns' || plan.fault === 'other-month-columns') clear(indicator);
    if (ambiguous.has(indicator.name)) {
      if (typeof plan.truth.get(keyOf(unit, indicator)) === 'number') plan.expected.add('ambiguous-indicator');
      clear(indicator);
    }
  }
  if (plan.fault === 'two-columns') plan.expected.add('ambiguous-column');
  if (wrongMeasure !== null) {
    plan.expected.add('unmatched-measure');
    clear(wrongMeasure);
  }
  if (twice !== null) {
    plan.expected.add('duplicate-indicator');
    clear(twice);
  }
};
