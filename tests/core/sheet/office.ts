import type { Catalogue, Form, Indicator, Unit } from '../../../electron/core/catalogue/types.ts';
import { CATALOGUE_FORMAT } from '../../../electron/core/catalogue/types.ts';
import type { ImportReading, Settlement } from '../../../electron/core/import/types.ts';
import { statusOf } from '../../../electron/core/import/status.ts';
import { periodOf } from '../../../electron/core/period/window.ts';
import { interpretWorkbook } from '../../../electron/core/sheet/interpret.ts';
import type { Sheet, Workbook } from '../../../electron/core/sheet/types.ts';
import type { CellInput, SheetOptions } from '../../builders/sheet/workbook.ts';
import { sheetOf, workbookOf } from '../../builders/sheet/workbook.ts';

/** A small made-up office: four communes, one closed, two groups that both count `Tin, bài`. */
const unit = (id: string, name: string, kind: Unit['kind'], rest: Partial<Unit> = {}): Unit => ({ id, name, kind, code: null, validFrom: '1990-01-01', validTo: null, aliases: [], ...rest });

const indicator = (code: string, name: string, group: string, measure: string, rest: Partial<Indicator> = {}): Indicator => ({ code, name, group, measure, kind: 'flow', decimals: 0, aliases: [], ...rest });

export const UNITS: readonly Unit[] = [
  unit('an-binh', 'An Bình', 'xa'),
  unit('binh-minh', 'Bình Minh', 'xa'),
  unit('cam-giang', 'Cẩm Giang', 'phuong'),
  unit('dong-ha', 'Đông Hà', 'thi-tran', { aliases: ['Thị trấn'] }),
  unit('co-loa', 'Cổ Loa', 'xa', { validTo: '2021-01-01' }),
  unit('khe-sanh', 'Khe Sanh', 'xa'),
];

export const INDICATORS: readonly Indicator[] = [
  indicator('W-TIN', 'Tin, bài', 'Trang tin điện tử', 'tin, bài'),
  indicator('W-ANH', 'Ảnh, video', 'Trang tin điện tử', 'sản phẩm'),
  indicator('D-TIN', 'Tin, bài', 'Đài phát thanh', 'tin, bài'),
  indicator('D-GIO', 'Thời lượng phát sóng', 'Đài phát thanh', 'giờ', { decimals: 1 }),
  indicator('H-CUOC', 'Hội nghị báo cáo viên', 'Tuyên truyền miệng', 'cuộc'),
  indicator('H-NGUOI', 'Lượt người nghe', 'Tuyên truyền miệng', 'lượt người'),
];

export const FORM: Form = {
  code: 'B1', name: 'Biểu số liệu', frequency: 'month', indicators: INDICATORS.map((one) => one.code),
  reportingUnits: ['an-binh', 'binh-minh', 'cam-giang', 'dong-ha'], window: { startDay: 1 }, due: { day: 25 },
};

export const CATALOGUE: Catalogue = {
  format: CATALOGUE_FORMAT,
  committee: { name: 'Ban Chỉ đạo', parentBody: 'Huyện uỷ Đông Hà', place: 'Đông Hà', symbol: 'BCĐ', formatProfile: 'party-hd36' },
  terms: [], units: UNITS, unitEvents: [{ type: 'merge', date: '2021-01-01', basis: 'NQ', from: ['co-loa'], to: ['an-binh'] }], indicators: INDICATORS, forms: [FORM],
};

export type Reading = {
  readonly values: Readonly<Record<string, number | string>>;
  readonly issues: readonly string[];
  readonly status: string;
  readonly raw: ImportReading;
};

export type ReadOptions = {
  readonly period?: string;
  readonly fileName?: string;
  readonly settlements?: readonly Settlement[];
  readonly layouts?: readonly { signature: string; settlements: readonly Settlement[] }[];
  readonly catalogue?: Catalogue;
  readonly form?: Form;
};

/** Interprets a workbook for October 2021 unless told otherwise; values as `unit|indicator`, issues as `cell code`. */
export const readSheets = (sheets: readonly Sheet[], options: ReadOptions = {}): Reading => {
  const workbook: Workbook = workbookOf(sheets);
  const form = options.form ?? FORM;
  const period = periodOf(form, options.period ?? '2021-10');
  if (period === null) throw new Error('a period is asked for');
  const raw = interpretWorkbook(workbook, { catalogue: options.catalogue ?? CATALOGUE, form, period, fileName: options.fileName ?? 'bieu.xlsx', settlements: options.settlements ?? [], layouts: options.layouts ?? [] });
  return {
    values: Object.fromEntries(raw.values.map((value) => [`${value.unit}|${value.indicator}`, value.figure.value ?? value.figure.state])),
    issues: raw.issues.map((issue) => `${issue.cell ?? issue.sheet ?? 'file'} ${issue.code}`),
    status: statusOf(raw),
    raw,
  };
};

export const readRows = (rows: readonly (readonly CellInput[])[], options: ReadOptions & { readonly sheet?: SheetOptions; readonly name?: string } = {}): Reading =>
  readSheets([sheetOf(options.name ?? 'Sheet1', rows, options.sheet ?? {})], options);
