import { kindName } from './catalogues.ts';
import type { Paper } from './paper.ts';
import type { Plan } from './plan.ts';
import { letterhead, periodTitles } from './wording.ts';
import type { Unit } from '../../../electron/core/catalogue/types.ts';
import { monthKey, parsePeriodKey, previousPeriod, samePeriodLastYear } from '../../../electron/core/period/keys.ts';

export type FrameOptions = {
  /** The unit that reports, for the letterhead; null for a summary. */
  readonly unit: Unit | null;
  readonly namesUnit: boolean;
  readonly namesPeriod: boolean;
  readonly periodKey?: string;
};

/** The period that a wrong title names: the one before, or the same one a year ago. */
export const wrongPeriod = (plan: Plan): string => {
  const before = previousPeriod(plan.period.key);
  const lastYear = samePeriodLastYear(plan.period.key) ?? plan.period.key;
  return before !== null && plan.random.chance(0.6) ? before : lastYear;
};

/** Letterhead and title; gives the row where the table begins. */
export const drawHead = (paper: Paper, plan: Plan, width: number, options: FrameOptions): number => {
  const { random, office } = plan;
  let row = 0;
  const body = options.unit === null ? null : `${random.pick(['ĐẢNG UỶ', 'UBND', 'BAN CHỈ ĐẠO'])} ${kindName(options.unit).toUpperCase()} ${options.unit.name.toUpperCase()}`;
  const hasLetterhead = random.chance(0.7);
  const unitIn = !options.namesUnit || options.unit === null ? 'nowhere' : hasLetterhead && random.chance(0.6) ? 'letterhead' : random.pick(['title', 'line']);
  if (plan.fault === 'secrecy') {
    paper.put(row, random.int(0, 1), random.pick(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '(MẬT)', 'Độ mật: Tối mật']));
    row += 1;
  }
  if (hasLetterhead) {
    const right = Math.max(2, width - 2);
    for (const [left, other] of letterhead(random, office.district, unitIn === 'letterhead' ? body : null)) {
      paper.put(row, 0, left);
      if (other !== '') paper.put(row, right, other);
      row += 1;
    }
    if (random.chance(0.8)) row += 1;
  }
  const centred = random.chance(0.6) && !plan.asText;
  const line = (text: string): void => {
    paper.put(row, centred || random.chance(0.7) ? 0 : 1, text);
    if (centred) paper.merge(row, 0, row, Math.max(1, width - 1));
    row += 1;
  };
  const name = plan.office.form.name.toUpperCase();
  line(options.unit === null ? `TỔNG HỢP ${name}` : name);
  if (unitIn === 'title' && options.unit !== null) line(`${kindName(options.unit)} ${options.unit.name}`);
  if (unitIn === 'line' && options.unit !== null) line(`Đơn vị báo cáo: ${random.pick(['', 'UBND '])}${kindName(options.unit)} ${options.unit.name}`);
  if (options.namesPeriod) {
    const asked = options.periodKey ?? plan.period.key;
    const key = plan.fault === 'wrong-period' && asked === plan.period.key ? wrongPeriod(plan) : asked;
    line(random.pick(periodTitles(key)));
  }
  if (random.chance(0.8)) row += 1;
  return row;
};

/** Notes, place and date, signatures. */
export const drawFoot = (paper: Paper, plan: Plan, width: number, unit: Unit | null): void => {
  const { random, office } = plan;
  if (random.chance(0.2)) return;
  let row = paper.below() + random.int(1, 2);
  const right = Math.max(2, width - 2);
  if (random.chance(0.2)) {
    paper.put(row, 0, random.pick(['Ghi chú: số liệu tính đến ngày cuối kỳ', '* Số liệu do cán bộ tổng hợp']));
    row += 1;
  }
  const parsed = parsePeriodKey(plan.period.key);
  const month = parsed === null || parsed.kind === 'ad-hoc' ? monthKey(2020, 1) : monthKey(parsed.year, parsed.lastMonth);
  const [year = '', number = ''] = month.split('-');
  paper.put(row, right, `${unit?.name ?? office.district}, ngày ${String(random.int(10, 28))} tháng ${String(Number(number))} năm ${year}`);
  row += 1;
  paper.put(row, 0, random.pick(['NGƯỜI LẬP BIỂU', 'Người tổng hợp', 'NGƯỜI LẬP']));
  paper.put(row, right, random.pick(['T/M BAN THƯỜNG VỤ', 'TM. UBND', 'THỦ TRƯỞNG ĐƠN VỊ', 'TRƯỞNG BAN']));
  paper.put(row + 4, 0, random.pick(['Nguyễn Văn An', 'Lê Thị Bình']));
  paper.put(row + 4, right, random.pick(['Trần Quốc Cường', 'Phạm Thị Dung']));
};
