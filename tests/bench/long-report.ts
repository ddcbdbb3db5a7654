import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { OfficialDocument } from '../../electron/core/document/types.ts';
import type { CurrentFigure } from '../../electron/core/figure/types.ts';
import { reportDocument } from '../../electron/core/report/document.ts';
import { draftReport } from '../../electron/core/report/draft.ts';
import { reportLines, reportMatrix } from '../../electron/core/report/lines.ts';
import { unitLabels } from '../../electron/core/report/unit-label.ts';

/** A report of about 50 pages: 84 indicators in 14 groups, 150 units, some of which have not reported. */
const GROUPS = 14;
const INDICATORS_A_GROUP = 6;
const UNITS = 150;
const LATE = 4;
const PERIOD = '2020-10';

export function longReport(): OfficialDocument {
  const indicators = Array.from({ length: GROUPS * INDICATORS_A_GROUP }, (_, place) => ({
    code: `I${place}`, name: `Chỉ tiêu tuyên truyền số ${place + 1}`, group: `Lĩnh vực công tác thứ ${Math.floor(place / INDICATORS_A_GROUP) + 1}`, measure: 'lượt', kind: 'flow' as const, decimals: place % 2, aliases: [],
  }));
  const units = Array.from({ length: UNITS }, (_, place) => ({ id: `u${place}`, name: `Thử Nghiệm ${place + 1}`, kind: 'xa' as const, code: null, validFrom: '1990-01-01', validTo: null, aliases: [] }));
  const form = { code: 'BM', name: 'Biểu số liệu', frequency: 'month' as const, indicators: indicators.map((one) => one.code), reportingUnits: units.map((one) => one.id), window: { startDay: 1 }, due: { day: 25 } };
  const catalogue: Catalogue = {
    format: 'so-thu-ky.catalogue/1',
    committee: { name: 'Ban Chỉ đạo Thử nghiệm', parentBody: 'Tỉnh uỷ', place: 'Tỉnh', symbol: 'BCĐTN', formatProfile: 'party-hd36' },
    terms: [], units, unitEvents: [], indicators, forms: [form],
  };
  const figures = ['2019-10', '2020-09', PERIOD].flatMap((period, month) =>
    units.slice(period === PERIOD ? LATE : 0).flatMap((unit, row) =>
      indicators.map((indicator, column): CurrentFigure => ({ form: 'BM', period, unit: unit.id, indicator: indicator.code, figure: { state: 'number', value: ((month * 31 + row * 17 + column * 7) % 900) + 1 } })),
    ),
  );
  const input = { catalogue, form, period: PERIOD, figures };
  const lines = reportLines(input);
  const draft = draftReport({ kind: 'month', period: PERIOD, form, catalogue, committee: catalogue.committee, today: '2020-10-28', lines });
  return reportDocument({ draft, lines, matrix: reportMatrix(input, unitLabels(catalogue)), catalogue, committee: catalogue.committee, profile: 'party-hd36' });
}
