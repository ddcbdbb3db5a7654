import type { Figures } from './fake-figures.ts';
import { FakeFailure, type SomeHandlers } from './fake-client.ts';
import type { AnalysisRow, GridCell } from '../../electron/contract/figures.ts';
import type { Board, BoardRow } from '../../electron/contract/board.ts';
import type { LogEntry } from '../../electron/contract/log.ts';
import type { PeriodSummary } from '../../electron/contract/periods.ts';
import type { ImportSummary } from '../../electron/contract/imports.ts';
import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { ReportLine } from '../../electron/core/report/types.ts';
import type { FigureRevision, FigureValue } from '../../electron/core/figure/types.ts';

export type FakeRegisterOptions = {
  readonly catalogue: Catalogue | null;
  /** What `loadSample` brings. */
  readonly sample: Catalogue;
  readonly figures: Figures;
  /** ISO day. */
  readonly today: string;
  readonly language?: 'vi' | 'en';
};

/** An office's register in memory: enough of the services to look at every screen and to test the window's own behaviour. */
export function fakeRegister(options: FakeRegisterOptions): SomeHandlers {
  let { catalogue, language = 'vi' } = { ...options };
  let userName = 'Nguyễn Thị Hoa';
  let revision = 1;
  const figures: Map<string, FigureRevision[]> = new Map(options.figures);
  const closed = new Set<string>(['BM01 2020-07', 'BM01 2020-08']);
  const adjusted = new Map<string, { window: { from: string; to: string } | null; dueOn: string | null }>();
  const backups = [
    { name: 'so-thu-ky-2020-10-26-170001.db', at: '2020-10-26T10:00:01.000Z', size: 1_482_752 },
    { name: 'so-thu-ky-2020-10-19-170002.db', at: '2020-10-19T10:00:02.000Z', size: 1_420_288 },
  ];
  const entries: LogEntry[] = [];
  const note = (action: string, subject: string, before: unknown, after: unknown): void => {
    entries.unshift({ seq: entries.length + 1, at: new Date(Date.parse(`${options.today}T01:00:00Z`) + entries.length * 61_000).toISOString(), by: userName, action, subject, label: subject, before, after });
  };
  for (let count = 0; count < 1400; count += 1) note(['import.accept', 'figure.set', 'period.close', 'catalogue.save'][count % 4] ?? '', `BM01 2020-0${1 + (count % 9)}`, null, { values: count });

  const held = (): Catalogue => {
    if (catalogue === null) throw new FakeFailure('no-catalogue');
    return catalogue;
  };
  const formOf = (code: string) => {
    const form = held().forms.find((each) => each.code === code);
    if (form === undefined) throw new FakeFailure('unknown-form', { form: code });
    return form;
  };
  const newest = (key: string): FigureRevision | undefined => figures.get(key)?.find((each) => !each.withdrawn);
  const keyOf = (form: string, period: string, unit: string, indicator: string): string => [form, period, unit, indicator].join('|');
  const cellOf = (key: string): GridCell | null => {
    const current = newest(key);
    if (current === undefined) return null;
    return { unit: current.unit, indicator: current.indicator, figure: current.figure, source: current.source.kind, revisions: figures.get(key)?.filter((each) => !each.withdrawn).length ?? 0 };
  };

  const summaryOf = (formCode: string, period: string): PeriodSummary => {
    const form = formOf(formCode);
    const change = adjusted.get(`${formCode} ${period}`);
    const isClosed = closed.has(`${formCode} ${period}`);
    const last = new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5, 7)), 0)).getUTCDate();
    return {
      period: { kind: 'month', key: period, window: change?.window ?? { from: `${period}-01`, to: `${period}-${String(last).padStart(2, '0')}` }, dueOn: change?.dueOn ?? `${period}-${form.due.day}` },
      state: isClosed ? 'closed' : 'open',
      closedAt: isClosed ? `${period}-28T03:00:00.000Z` : null,
      expected: form.reportingUnits.length,
      reported: form.reportingUnits.filter((unit) => form.indicators.some((indicator) => newest(keyOf(formCode, period, unit, indicator)) !== undefined)).length,
      inReview: period === '2020-10' ? 2 : 0,
    };
  };

  const boardOf = (formCode: string, period: string): Board => {
    const form = formOf(formCode);
    const { units } = held();
    const { period: details, state } = summaryOf(formCode, period);
    const rows = form.reportingUnits.map((unit, index): BoardRow => {
      const unitFigures = form.indicators.flatMap((indicator) => newest(keyOf(formCode, period, unit, indicator)) ?? []);
      const filled = unitFigures.length;
      const status = filled === 0 ? (index % 9 === 8 ? 'review' : 'missing') : filled === form.indicators.length ? 'complete' : 'partial';
      const late = status === 'missing' ? 2 : index % 6 === 5 ? 1 : 0;
      return {
        unit, label: units.find((each) => each.id === unit)?.name ?? unit, status, filled, expected: form.indicators.length, daysLate: late,
        firstAt: filled === 0 ? null : `${period}-${String(18 + (index % 8)).padStart(2, '0')}T02:${String(10 + index).padStart(2, '0')}:00.000Z`,
        lastAt: filled === 0 ? null : `${period}-26T02:10:00.000Z`,
        corrections: index % 7 === 3 ? 2 : 0, importIds: filled === 0 && status === 'missing' ? [] : [`import-${index + 1}`],
      };
    });
    const count = (status: string): number => rows.filter((row) => row.status === status).length;
    return {
      form: formCode, period, dueOn: details.dueOn, closed: state === 'closed', rows,
      summary: { expected: rows.length, complete: count('complete'), partial: count('partial'), review: count('review'), missing: count('missing'), late: rows.filter((row) => row.daysLate > 0).length },
    };
  };

  const lineOf = (form: string, period: string, units: readonly string[], indicator: string): ReportLine => {
    const sum = (key: string): number | null => {
      const values = units.flatMap((unit) => newest(keyOf(form, key, unit, indicator))?.figure.value ?? []);
      return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
    };
    const month = Number(period.slice(5, 7));
    const year = period.slice(0, 4);
    const previous = month === 1 ? `${Number(year) - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
    const { kind } = held().indicators.find((each) => each.code === indicator) ?? { kind: 'flow' };
    const months = Array.from({ length: month }, (_, index) => sum(`${year}-${String(index + 1).padStart(2, '0')}`)).filter((value) => value !== null);
    const total = sum(period);
    const missing = units.filter((unit) => newest(keyOf(form, period, unit, indicator)) === undefined);
    return { indicator, total, state: total === null ? 'missing' : 'number', previous: sum(previous), samePeriodLastYear: sum(`${Number(year) - 1}${period.slice(4)}`), cumulative: kind === 'flow' && months.length > 0 ? months.reduce((all, value) => all + value, 0) : null, reported: units.length - missing.length, missing };
  };

  const importList = (): readonly ImportSummary[] =>
    catalogue === null ? [] : ['01-xa-van-linh.xlsx', 'Bieu thang 10 Ninh Dan.xls', 'TT Thanh Ba - T10.xlsx'].map((file, index) => ({
      id: `import-${index + 1}`, file, sha256: 'ab'.repeat(32), size: 20_480 + index * 999, form: 'BM01', period: '2020-10', status: index === 0 ? 'imported' : 'needs-review',
      unitIds: [held().units[index]?.id ?? ''], valueCount: 10, errorCount: index, warningCount: 1, at: '2020-10-24T02:00:00.000Z', by: userName,
    }));

  return {
    app: {
      info: () => Promise.resolve({ version: '0.1.0', host: 'browser', dataFolder: 'D:\\Số liệu\\Sổ Thư ký', language, userName, hasCatalogue: catalogue !== null, today: options.today }),
      loadSample: () => {
        catalogue = options.sample;
        revision += 1;
        return Promise.resolve({ forms: ['BM01'], periods: ['2020-09', '2020-10'] });
      },
      setLanguage: (input) => {
        ({ language } = input);
        return Promise.resolve({ version: '0.1.0', host: 'browser', dataFolder: 'D:\\Số liệu\\Sổ Thư ký', language, userName, hasCatalogue: catalogue !== null, today: options.today });
      },
      setUserName: (input) => {
        ({ userName } = input);
        return Promise.resolve({ version: '0.1.0', host: 'browser', dataFolder: 'D:\\Số liệu\\Sổ Thư ký', language, userName, hasCatalogue: catalogue !== null, today: options.today });
      },
    },
    catalogue: {
      get: () => Promise.resolve({ catalogue, revision }),
      save: (input) => {
        if (input.revision !== revision) throw new FakeFailure('conflict');
        const next = input.catalogue as Catalogue;
        const nameless = next.units.findIndex((unit) => unit.name.trim() === '');
        if (nameless !== -1) return Promise.resolve({ ok: false, problems: [{ path: `units.${nameless}.name`, code: 'required', params: {} }] });
        catalogue = next;
        revision += 1;
        note('catalogue.save', 'catalogue', null, null);
        return Promise.resolve({ ok: true, state: { catalogue, revision }, change: { added: 0, changed: 1, unchanged: 0, removed: 0 } });
      },
      load: (input) => {
        catalogue = input.catalogue as Catalogue;
        revision += 1;
        return Promise.resolve({ ok: true, state: { catalogue, revision }, change: { added: catalogue.units.length, changed: 0, unchanged: 0, removed: 0 } });
      },
    },
    periods: {
      list: ({ form, year }) => Promise.resolve(Array.from({ length: 12 }, (_, index) => summaryOf(form, `${year}-${String(index + 1).padStart(2, '0')}`))),
      get: ({ form, period }) => Promise.resolve(summaryOf(form, period)),
      close: ({ form, period }) => {
        closed.add(`${form} ${period}`);
        return Promise.resolve(summaryOf(form, period));
      },
      reopen: ({ form, period }) => {
        closed.delete(`${form} ${period}`);
        return Promise.resolve(summaryOf(form, period));
      },
      adjust: ({ form, period, window, dueOn }) => {
        adjusted.set(`${form} ${period}`, { window, dueOn });
        return Promise.resolve(summaryOf(form, period));
      },
    },
    board: { get: ({ form, period }) => Promise.resolve(boardOf(form, period)) },
    figures: {
      grid: ({ form: code, period }) => {
        const form = formOf(code);
        const { units, indicators } = held();
        return Promise.resolve({
          form: code, period, closed: closed.has(`${code} ${period}`),
          units: form.reportingUnits.flatMap((id) => units.find((unit) => unit.id === id) ?? []).map((unit) => ({ id: unit.id, name: unit.name, label: unit.name, expected: true })),
          indicators: form.indicators.flatMap((each) => indicators.find((indicator) => indicator.code === each) ?? []).map(({ code: indicatorCode, name, group, measure, decimals, kind }) => ({ code: indicatorCode, name, group, measure, decimals, kind })),
          cells: form.reportingUnits.flatMap((unit) => form.indicators.flatMap((indicator) => cellOf(keyOf(code, period, unit, indicator)) ?? [])),
        });
      },
      set: ({ form, period, edits }) => {
        if (closed.has(`${form} ${period}`)) throw new FakeFailure('period-closed', { period });
        const cells: GridCell[] = [];
        const cleared: { unit: string; indicator: string }[] = [];
        for (const { unit, indicator, figure } of edits) {
          const key = keyOf(form, period, unit, indicator);
          const list = figures.get(key) ?? [];
          if (figure === null) figures.set(key, list.filter((each, index) => index !== list.findIndex((one) => one.source.kind === 'typed') || each.source.kind !== 'typed'));
          else figures.set(key, [{ form, period, unit, indicator, id: `${key}#${list.length}`, figure: figure as FigureValue, source: { kind: 'typed', by: userName, note: null }, at: `${options.today}T02:00:00.000Z`, by: userName, withdrawn: false }, ...list]);
          const cell = cellOf(key);
          if (cell === null) cleared.push({ unit, indicator });
          else cells.push(cell);
        }
        note('figure.set', `${form} ${period}`, null, { edits: edits.length });
        return Promise.resolve({ cells, cleared });
      },
      history: ({ form, period, unit, indicator }) => Promise.resolve(figures.get(keyOf(form, period, unit, indicator)) ?? []),
      analysis: ({ form: code, period, by, restate }) => {
        const form = formOf(code);
        const { units, indicators } = held();
        const lines = (of: readonly string[]): readonly ReportLine[] => form.indicators.map((indicator) => lineOf(code, period, of, indicator));
        const rows: readonly AnalysisRow[] =
          by === 'unit'
            ? form.reportingUnits.map((unit) => ({ key: unit, label: units.find((each) => each.id === unit)?.name ?? unit, lines: lines([unit]) }))
            : by === 'indicator'
              ? form.indicators.map((indicator) => ({ key: indicator, label: indicators.find((each) => each.code === indicator)?.name ?? indicator, lines: [lineOf(code, period, form.reportingUnits, indicator)] }))
              : [...new Set(indicators.map((each) => each.group))].map((group) => ({ key: group, label: group, lines: lines(form.reportingUnits).filter((line) => indicators.find((each) => each.code === line.indicator)?.group === group) }));
        return Promise.resolve({ form: code, period, by, restatedTo: restate, rows, notDivisible: restate === null ? [] : ['Thanh Xá'] });
      },
      export: ({ form, period }) => Promise.resolve(new File(['figures'], `So lieu ${form} ${period}.xlsx`)),
    },
    imports: { list: () => Promise.resolve(importList()) },
    reports: { list: () => Promise.resolve([]) },
    documents: { list: ({ offset }) => Promise.resolve({ total: 0, offset: offset ?? 0, rows: [] }) },
    plans: { list: () => Promise.resolve([]), due: () => Promise.resolve({ tasks: [], reports: [] }), overdue: () => Promise.resolve([]) },
    tasks: { list: () => Promise.resolve([]) },
    log: {
      list: ({ limit, before, action, area }) => Promise.resolve(entries.filter((entry) => (before === null || entry.seq < before) && (action === null || entry.action === action) && (area == null || entry.action.startsWith(`${area}.`))).slice(0, limit)),
      verify: () => Promise.resolve({ ok: true, entries: entries.length, brokenAt: null }),
    },
    safety: {
      condition: () => Promise.resolve({ state: 'checked' }),
      check: () => Promise.resolve({ ok: true, problems: [], notes: [] }),
      backups: () => Promise.resolve(backups),
      backup: () => {
        const made = { name: 'so-thu-ky-2020-10-27-080000.db', at: '2020-10-27T01:00:00.000Z', size: 1_490_944 };
        backups.unshift(made);
        return Promise.resolve(made);
      },
      restore: ({ name }) => {
        const restored = backups.find((each) => each.name === name);
        const undo = backups[0];
        if (restored === undefined || undo === undefined) throw new FakeFailure('backup-not-found', { name });
        return Promise.resolve({ restored, undo });
      },
    },
  };
}

