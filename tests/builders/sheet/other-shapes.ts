import type { Indicator, Unit } from '../../../electron/core/catalogue/types.ts';
import { parsePeriodKey } from '../../../electron/core/period/keys.ts';
import { badCell } from './bad-cells.ts';
import { unitText } from './catalogues.ts';
import type { Paper } from './paper.ts';
import type { Plan } from './plan.ts';
import { filledTruth, keyOf, randomFigure, sumOf, truthOf, written } from './plan.ts';
import { currentHeaders, leftOutHeaders, periodTitles } from './wording.ts';
import type { CellInput } from './workbook.ts';

/** A figure of the plan, now and then a bad one where that is the fault. */
const figure = (plan: Plan, unit: Unit, indicator: Indicator): CellInput => {
  const truth = truthOf(plan, unit, indicator);
  if (plan.fault === 'bad-cells' && plan.random.chance(0.15)) {
    const broken = badCell(indicator, plan.random, plan.asText);
    plan.expected.add(broken.code);
    plan.truth.set(keyOf(unit, indicator), 'blank');
    return broken.input;
  }
  return written(plan, truth, indicator);
};

type Named = { readonly unit: Unit | null; readonly text: string };

/** The units of the plan, with the one too many that the fault asks for. */
const namedUnits = (plan: Plan): readonly Named[] => {
  const { random, fault, office } = plan;
  const list: Named[] = plan.units.map((unit) => ({ unit, text: unitText(unit, random).trim() }));
  const closed = office.closed[0];
  const twin = plan.units[0];
  if (fault === 'unknown-unit') {
    list.splice(random.int(0, list.length), 0, { unit: null, text: 'Xã Không Có Thật' });
    plan.expected.add('unknown-unit');
  } else if (fault === 'closed-unit' && closed !== undefined) {
    list.splice(random.int(0, list.length), 0, { unit: null, text: unitText(closed, random).trim() });
    plan.expected.add('closed-unit');
  } else if (fault === 'duplicate-unit' && twin !== undefined) {
    list.splice(random.int(0, list.length), 0, { unit: null, text: unitText(twin, random).trim() });
  }
  return list;
};

/** After drawing: what stands twice is nobody's. */
const clearTwin = (plan: Plan, indicators: readonly Indicator[]): void => {
  const twin = plan.units[0];
  if (plan.fault !== 'duplicate-unit' || twin === undefined) return;
  if (indicators.some((indicator) => (plan.truth.get(keyOf(twin, indicator)) ?? 'blank') !== 'blank')) plan.expected.add('duplicate-unit');
  for (const indicator of indicators) plan.truth.set(keyOf(twin, indicator), 'blank');
};

/** Indicators as rows, units as columns, a total column perhaps. */
export const drawUnitColumns = (paper: Paper, plan: Plan, top: number): void => {
  const { random } = plan;
  const units = namedUnits(plan);
  const joined = random.chance(0.3);
  const hasMeasure = random.chance(0.6);
  const total = plan.fault === 'wrong-total' ? random.pick(['first', 'last']) : random.pick(['first', 'last', 'none']);
  let col = 0;
  const ordinalCol = random.chance(0.6) ? col++ : -1;
  const labelCol = col++;
  const measureCol = hasMeasure ? col++ : -1;
  const totalCol = total === 'first' ? col++ : total === 'last' ? col + units.length : -1;
  const firstUnit = col;
  if (ordinalCol >= 0) paper.put(top, ordinalCol, 'TT');
  paper.put(top, labelCol, random.pick(['Chỉ tiêu', 'Nội dung']));
  if (measureCol >= 0) paper.put(top, measureCol, 'ĐVT');
  if (totalCol >= 0) paper.put(top, totalCol, random.pick(['Tổng số', 'Tổng cộng', 'Cộng']));
  units.forEach(({ text }, at) => { paper.put(top, firstUnit + at, text); });
  let row = top + 1;
  const wrong = plan.fault === 'wrong-total' ? random.pick(plan.indicators.filter((indicator) => indicator.kind !== 'ratio')) : null;
  let group = '';
  plan.indicators.forEach((indicator, at) => {
    if (!joined && indicator.group !== group) {
      group = indicator.group;
      if (ordinalCol >= 0) paper.put(row, ordinalCol, random.chance(0.5) ? 'I' : null);
      paper.put(row, labelCol, group);
      row += 1;
    }
    if (ordinalCol >= 0) paper.put(row, ordinalCol, at + 1);
    paper.put(row, labelCol, joined ? `${indicator.name} - ${indicator.group}` : indicator.name);
    if (measureCol >= 0) paper.put(row, measureCol, indicator.measure);
    const extra: number[] = [];
    units.forEach(({ unit }, offset) => {
      if (unit !== null) paper.put(row, firstUnit + offset, figure(plan, unit, indicator));
      else {
        const made = randomFigure(indicator, random);
        extra.push(made);
        paper.put(row, firstUnit + offset, made);
      }
    });
    if (totalCol >= 0 && indicator.kind !== 'ratio' && plan.fault !== 'bad-cells') {
      const sum = sumOf([...plan.units.map((unit) => truthOf(plan, unit, indicator)), ...extra]);
      paper.put(row, totalCol, indicator === wrong ? sum + 3 : sum);
      if (indicator === wrong) plan.expected.add('total-mismatch');
    }
    row += 1;
  });
  clearTwin(plan, plan.indicators);
};

/** A list in long form: one row a figure. */
export const drawLong = (paper: Paper, plan: Plan, top: number): void => {
  const { random } = plan;
  const byCode = random.chance(0.3);
  const withGroup = !byCode && random.chance(0.4);
  const withPeriod = random.chance(0.6);
  const heads = [...(random.chance(0.5) ? ['STT'] : []), 'Đơn vị', ...(byCode ? ['Mã chỉ tiêu'] : []), ...(withGroup ? ['Nhóm'] : []), 'Chỉ tiêu', ...(withPeriod ? ['Kỳ'] : []), random.pick(['Số liệu', 'Giá trị', 'Số lượng'])];
  heads.forEach((text, col) => { paper.put(top, col, text); });
  let row = top + 1;
  const label = periodTitles(plan.period.key)[0] ?? plan.period.key;
  const merged = random.chance(0.3);
  for (const { unit, text } of namedUnits(plan)) {
    const first = row;
    for (const indicator of plan.indicators) {
      const cells: Record<string, CellInput> = {
        STT: row - top, 'Đơn vị': !merged || row === first ? text : null, 'Mã chỉ tiêu': indicator.code, Nhóm: indicator.group,
        'Chỉ tiêu': withGroup || byCode ? indicator.name : `${indicator.name} - ${indicator.group}`, Kỳ: label,
      };
      heads.forEach((head, col) => { paper.put(row, col, col === heads.length - 1 ? (unit === null ? randomFigure(indicator, random) : figure(plan, unit, indicator)) : (cells[head] ?? null)); });
      row += 1;
    }
    if (merged) paper.merge(first, heads.indexOf('Đơn vị'), row - 1, heads.indexOf('Đơn vị'));
  }
};

/** One unit, indicators as rows, the months of the year as columns. */
export const drawMonthColumns = (paper: Paper, plan: Plan, top: number, unit: Unit): void => {
  const { random } = plan;
  const parsed = parsePeriodKey(plan.period.key);
  const own = parsed === null || parsed.kind === 'ad-hoc' ? 1 : parsed.lastMonth;
  const last = random.pick([own, 12]);
  paper.put(top, 0, 'Chỉ tiêu');
  for (let month = 1; month <= last; month += 1) paper.put(top, month, random.chance(0.5) ? `Tháng ${String(month)}` : `T${String(month)}`);
  if (random.chance(0.5)) paper.put(top, last + 1, random.pick(['Cộng', 'Luỹ kế']));
  let row = top + 1;
  for (const indicator of plan.indicators) {
    paper.put(row, 0, `${indicator.name} - ${indicator.group}`);
    for (let month = 1; month <= Math.min(own, last); month += 1) paper.put(row, month, month === own ? figure(plan, unit, indicator) : randomFigure(indicator, random));
    row += 1;
  }
};

/** Units as group rows, their indicators below. */
export const drawNested = (paper: Paper, plan: Plan, top: number): void => {
  const { random } = plan;
  const heads = ['TT', 'Nội dung', 'ĐVT', currentHeaders(plan.period, random)];
  heads.forEach((text, col) => { paper.put(top, col, text); });
  let row = top + 1;
  namedUnits(plan).forEach(({ unit, text }, at) => {
    paper.put(row, 0, ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'][at] ?? 'XVI');
    paper.put(row, 1, text);
    row += 1;
    plan.indicators.forEach((indicator, number) => {
      paper.put(row, 0, number + 1);
      paper.put(row, 1, `${indicator.name} - ${indicator.group}`);
      paper.put(row, 2, indicator.measure);
      paper.put(row, 3, unit === null ? randomFigure(indicator, random) : figure(plan, unit, indicator));
      row += 1;
    });
  });
};

/** One unit, indicators as columns, a single row of figures without a name. */
export const drawOneRow = (paper: Paper, plan: Plan, top: number, unit: Unit): void => {
  plan.indicators.forEach((indicator, col) => {
    paper.put(top, col, indicator.group);
    paper.put(top + 1, col, indicator.name);
    paper.put(top + 2, col, figure(plan, unit, indicator));
  });
};

/** Units as rows, one indicator, named by the title alone. */
export const drawSingleIndicator = (paper: Paper, plan: Plan): void => {
  const { random } = plan;
  const indicator = random.pick(plan.indicators.filter((one) => one.name.includes(' ')));
  const isUnique = plan.indicators.every((other) => other === indicator || other.name !== indicator.name);
  paper.put(0, 0, `TỔNG HỢP ${indicator.name.toUpperCase()}${isUnique ? '' : ` (${indicator.group.toUpperCase()})`}`);
  paper.put(1, 0, periodTitles(plan.period.key)[0] ?? '');
  const columns = random.shuffle([currentHeaders(plan.period, random), ...random.some(leftOutHeaders(plan.period), random.int(0, 2))]);
  ['STT', 'Đơn vị', ...columns].forEach((text, col) => { paper.put(3, col, text); });
  const left = new Set(leftOutHeaders(plan.period));
  plan.units.slice(0, 1).forEach((unit) => { filledTruth(plan, unit, indicator); });
  namedUnits(plan).forEach(({ unit, text }, at) => {
    paper.put(4 + at, 0, at + 1);
    paper.put(4 + at, 1, text);
    columns.forEach((head, col) => {
      paper.put(4 + at, 2 + col, left.has(head) || unit === null ? randomFigure(indicator, random) : figure(plan, unit, indicator));
    });
  });
  clearTwin(plan, [indicator]);
};
