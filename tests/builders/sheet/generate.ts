import type { Unit } from '../../../electron/core/catalogue/types.ts';
import type { InterpretContext } from '../../../electron/core/import/types.ts';
import { monthKey, parsePeriodKey, previousPeriod } from '../../../electron/core/period/keys.ts';
import { periodOf } from '../../../electron/core/period/window.ts';
import type { Period } from '../../../electron/core/period/types.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import type { Sheet, Workbook } from '../../../electron/core/sheet/types.ts';
import { officeFor, unitText } from './catalogues.ts';
import { drawForm, formLook, formWidth } from './form-shape.ts';
import { drawFoot, drawHead } from './frame.ts';
import { drawList, listLook } from './list-shape.ts';
import { drawLong, drawMonthColumns, drawNested, drawOneRow, drawSingleIndicator, drawUnitColumns } from './other-shapes.ts';
import { newPaper } from './paper.ts';
import type { Fault, Plan, Truth } from './plan.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';
import { leftOutHeaders } from './wording.ts';
import { workbookOf } from './workbook.ts';

export const SHAPES = [
  'form', 'list', 'unit-columns', 'unit-sheets', 'month-sheets', 'long', 'month-columns', 'nested', 'stacked', 'side-by-side', 'one-row', 'single-indicator', 'csv-list', 'csv-form',
] as const;
export type Shape = (typeof SHAPES)[number];

export type GeneratedCase = {
  readonly seed: number;
  readonly shape: Shape;
  readonly fault: Fault | null;
  readonly workbook: Workbook;
  readonly context: InterpretContext;
  /** What every `unit|indicator` truly is; what is not listed, or blank, must not come out as a number. */
  readonly truth: ReadonlyMap<string, Truth>;
  /** Codes of which each must be raised. */
  readonly expected: ReadonlySet<string>;
};

const FAULTS: Readonly<Record<Shape, readonly Fault[]>> = {
  form: ['wrong-period', 'bad-cells', 'unknown-indicator', 'two-columns', 'other-measure', 'secrecy', 'no-unit', 'unit-conflict', 'lost-groups', 'other-month-columns', 'duplicate-indicator'],
  list: ['unknown-unit', 'closed-unit', 'duplicate-unit', 'wrong-period', 'bad-cells', 'wrong-total', 'unknown-indicator', 'shifted-row', 'secrecy'],
  'unit-columns': ['unknown-unit', 'closed-unit', 'duplicate-unit', 'wrong-period', 'bad-cells', 'wrong-total'],
  'unit-sheets': ['wrong-period', 'bad-cells', 'secrecy', 'unknown-indicator'],
  'month-sheets': ['bad-cells'],
  long: ['bad-cells', 'unknown-unit', 'closed-unit'],
  'month-columns': ['bad-cells'],
  nested: ['bad-cells', 'unknown-unit'],
  stacked: ['bad-cells', 'wrong-period'],
  'side-by-side': ['bad-cells'],
  'one-row': ['bad-cells', 'wrong-period'],
  'single-indicator': ['bad-cells', 'unknown-unit', 'duplicate-unit'],
  'csv-list': ['unknown-unit', 'closed-unit', 'duplicate-unit', 'bad-cells'],
  'csv-form': ['bad-cells', 'wrong-period'],
};

/** One workbook of a made-up office with what truly stands in it. The same seed always gives the same workbook. */
export const generateCase = (seed: number, wanted: { readonly shape?: Shape; readonly faulty?: boolean } = {}): GeneratedCase => {
  const random = randomFrom(seed);
  const shape = wanted.shape ?? random.pick(SHAPES);
  const byMonth = shape === 'month-sheets' || shape === 'month-columns';
  const office = officeFor(random, byMonth ? { frequency: 'month' } : {});
  const period = periodFor(office.form, random, byMonth);
  const fault = (wanted.faulty ?? random.chance(0.4)) ? random.pick(FAULTS[shape]) : null;
  const plan: Plan = {
    random, office, period, fault,
    units: random.shuffle(office.units).slice(0, random.int(2, office.units.length)),
    indicators: office.indicators,
    truth: new Map(),
    expected: new Set(),
    writesText: random.chance(0.3),
    asText: shape === 'csv-list' || shape === 'csv-form',
  };
  const drawn = draw(shape, plan);
  if (fault === 'wrong-period' || fault === 'secrecy') {
    plan.truth.clear();
    plan.expected.clear();
    plan.expected.add(fault === 'secrecy' ? 'secrecy-mark' : 'period-mismatch');
  }
  return {
    seed, shape, fault,
    workbook: workbookOf(drawn.sheets, plan.asText ? 'csv' : 'xlsx'),
    context: { catalogue: office.catalogue, form: office.form, period, fileName: drawn.fileName, settlements: [], layouts: [] },
    truth: plan.truth,
    expected: plan.expected,
  };
};

const periodFor = (form: Parameters<typeof periodOf>[0] & { readonly frequency: string }, random: Random, afterMarch: boolean): Period => {
  const year = random.pick([2020, 2021, 2023]);
  const key = form.frequency === 'month' ? monthKey(year, random.int(afterMarch ? 4 : 1, 12)) : form.frequency === 'quarter' ? `${String(year)}-Q${String(random.int(1, 4))}` : form.frequency === 'half-year' ? `${String(year)}-H${String(random.int(1, 2))}` : String(year);
  const period = periodOf(form, key);
  if (period === null) throw new Error(`not a period: ${key}`);
  return period;
};

type Drawn = { readonly sheets: readonly Sheet[]; readonly fileName: string };

const NEUTRAL_NAMES = ['bao-cao.xlsx', 'Biểu số liệu.xlsx', '01-bieu-mau.xlsx', 'so lieu gui ban chi dao.xlsx', 'BM (1).xlsx', 'Book1.xlsx'];
const SHEET_NAMES = ['Sheet1', 'Sheet', 'BM01', 'Biểu', 'Trang tính1', 'So lieu'];

const draw = (shape: Shape, plan: Plan): Drawn => {
  const { random, units } = plan;
  const unit = units[0];
  if (unit === undefined) throw new Error('a plan has units');
  const neutral = random.pick(NEUTRAL_NAMES);
  const sheetName = random.pick(SHEET_NAMES);
  switch (shape) {
    case 'form':
    case 'csv-form':
      return oneUnit(plan, unit, neutral, sheetName);
    case 'list':
    case 'csv-list': {
      const paper = newPaper();
      const look = listLook(plan);
      const top = plan.asText && plan.fault !== 'wrong-period' && random.chance(0.6) ? 0 : drawHead(paper, plan, plan.indicators.length + 2, { unit: null, namesUnit: false, namesPeriod: plan.fault === 'wrong-period' || random.chance(0.85) });
      drawList(paper, plan, look, top, 0, units, plan.indicators);
      if (!plan.asText) drawFoot(paper, plan, plan.indicators.length + 2, null);
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
    case 'unit-sheets': {
      const look = formLook(plan);
      const byName = random.chance(0.6);
      const sheets = units.slice(0, 6).map((one, at) => {
        const paper = newPaper();
        const top = drawHead(paper, plan, formWidth(look), { unit: one, namesUnit: !byName, namesPeriod: true });
        drawForm(paper, plan, look, top, 0, one);
        drawFoot(paper, plan, formWidth(look), one);
        return paper.sheet(byName ? unitText(one, random).trim() : `Sheet${String(at + 1)}`);
      });
      return { sheets, fileName: neutral };
    }
    case 'month-sheets':
      return monthSheets(plan, unit, neutral);
    case 'stacked': {
      const paper = newPaper();
      const groups = [...new Set(plan.indicators.map((indicator) => indicator.group))];
      let row = drawHead(paper, plan, 6, { unit: null, namesUnit: false, namesPeriod: true });
      for (const group of groups) {
        const look = listLook(plan);
        const titled = random.chance(0.5);
        if (titled) {
          paper.put(row, 0, `Biểu ${String(groups.indexOf(group) + 1)}. ${group}`);
          row += 1 + random.int(0, 1);
        }
        row = drawList(paper, plan, { ...look, titled, total: look.total === 'clusters' ? 'last' : look.total }, row, 0, units, plan.indicators.filter((indicator) => indicator.group === group)) + random.int(1, 2);
      }
      drawFoot(paper, plan, 6, null);
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
    case 'side-by-side': {
      const paper = newPaper();
      const look = { ...listLook(plan), total: 'none' as const, header: 'merged' as const, note: false, indexRow: false };
      const top = drawHead(paper, plan, 10, { unit: null, namesUnit: false, namesPeriod: true });
      const half = Math.ceil(units.length / 2);
      drawList(paper, plan, look, top, 0, units.slice(0, half), plan.indicators);
      drawList(paper, plan, look, top, plan.indicators.length + 3 + random.int(0, 1), units.slice(half), plan.indicators);
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
    case 'unit-columns': {
      const paper = newPaper();
      const top = drawHead(paper, plan, units.length + 3, { unit: null, namesUnit: false, namesPeriod: true });
      drawUnitColumns(paper, plan, top);
      drawFoot(paper, plan, units.length + 3, null);
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
    case 'long': {
      const paper = newPaper();
      drawLong(paper, plan, random.chance(0.5) ? 0 : drawHead(paper, plan, 4, { unit: null, namesUnit: false, namesPeriod: true }));
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
    case 'month-columns':
    case 'one-row': {
      const paper = newPaper();
      const top = drawHead(paper, plan, 6, { unit, namesUnit: true, namesPeriod: shape === 'one-row' });
      if (shape === 'one-row') drawOneRow(paper, plan, top, unit);
      else drawMonthColumns(paper, plan, top, unit);
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
    case 'nested': {
      const paper = newPaper();
      drawNested(paper, plan, drawHead(paper, plan, 4, { unit: null, namesUnit: false, namesPeriod: true }));
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
    case 'single-indicator': {
      const paper = newPaper();
      drawSingleIndicator(paper, plan);
      return { sheets: [paper.sheet(sheetName)], fileName: neutral };
    }
  }
};

const oneUnit = (plan: Plan, unit: Unit, neutral: string, sheetName: string): Drawn => {
  const { random, fault } = plan;
  const paper = newPaper();
  const look = formLook(plan);
  const where = fault === 'no-unit' ? 'nowhere' : fault === 'unit-conflict' || plan.asText ? 'head' : random.pick(['head', 'head', 'head', 'sheet', 'file']);
  const top = drawHead(paper, plan, formWidth(look), { unit: fault === 'no-unit' ? null : unit, namesUnit: where === 'head', namesPeriod: fault === 'wrong-period' || random.chance(0.9) });
  drawForm(paper, plan, look, top, 0, unit);
  if (!plan.asText) drawFoot(paper, plan, formWidth(look), fault === 'no-unit' ? null : unit);
  const other = plan.office.units.find((candidate) => candidate !== unit) ?? unit;
  if (fault === 'no-unit' || fault === 'unit-conflict') {
    const holds = [...plan.truth.values()].some((truth) => truth !== 'blank');
    plan.truth.clear();
    plan.expected.clear();
    if (holds) plan.expected.add(fault === 'no-unit' ? 'unknown-unit' : 'ambiguous-unit');
  }
  const plain = fold(fault === 'unit-conflict' ? other.name : unit.name);
  const inFile = where === 'file' || fault === 'unit-conflict' || (fault !== 'no-unit' && random.chance(0.2));
  return {
    sheets: [paper.sheet(where === 'sheet' ? unitText(unit, random).trim() : sheetName)],
    fileName: inFile ? random.pick([`bao cao ${plain}.xlsx`, `${plain.replaceAll(' ', '-')}.xlsx`, `BM01_${plain.replaceAll(' ', '_')}.xls`]) : neutral,
  };
};

const monthSheets = (plan: Plan, unit: Unit, neutral: string): Drawn => {
  const { random } = plan;
  const drawn = formLook(plan);
  // Every month's sheet is a copy of one template, whose columns name no month.
  const look = { ...drawn, columns: drawn.columns.map((text) => (/[Tt]háng \d/.test(text) && !leftOutHeaders(plan.period).includes(text) ? 'Trong tháng' : text)) };
  const keys = [plan.period.key];
  for (let key = previousPeriod(plan.period.key); key !== null && keys.length < random.int(2, 4); key = previousPeriod(key)) keys.unshift(key);
  const byName = random.chance(0.5);
  const sheets = keys.map((key) => {
    const paper = newPaper();
    const own = key === plan.period.key;
    const top = drawHead(paper, plan, formWidth(look), { unit, namesUnit: true, namesPeriod: !byName || random.chance(0.5), periodKey: key });
    drawForm(paper, plan, look, top, 0, unit, own);
    const parsed = parsePeriodKey(key);
    const month = parsed === null || parsed.kind === 'ad-hoc' ? 1 : parsed.lastMonth;
    return paper.sheet(byName ? random.pick([`T${String(month)}`, `Tháng ${String(month)}`, `Thang ${String(month).padStart(2, '0')}`]) : `Sheet${String(keys.indexOf(key) + 1)}`);
  });
  return { sheets, fileName: neutral };
};

