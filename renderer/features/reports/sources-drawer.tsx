import { useMemo, useState, type ReactNode } from 'react';
import { Drawer, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReportSource, ReportState } from '../../../electron/contract/reports.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import { sumDecimal } from '../../../electron/core/text/decimal.ts';
import { useApi } from '../../app/client.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { QueryState } from '../../components/query-state.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { sourceAddress } from '../imports/source-address.ts';
import type { ReportNames } from './use-names.ts';
import { useReportWords } from './words.ts';
import classes from './sources-drawer.module.css';

type SourcesDrawerProps = { readonly state: ReportState; readonly names: ReportNames; readonly indicator: string | null; readonly onClose: () => void };

/** Where a figure of the report comes from: unit, file, sheet, cell, each leading to the cell itself. */
export function SourcesDrawer({ state, names, indicator, onClose }: SourcesDrawerProps): ReactNode {
  const words = useReportWords();
  const shared = useWords();
  const name = indicator === null ? '' : names.indicatorName(indicator);
  return (
    <Drawer opened={indicator !== null} onClose={onClose} position="right" size={620} title={words.sources.title(name)} closeButtonProps={{ 'aria-label': shared.actions.close }} classNames={{ body: classes.body ?? '', content: classes.content ?? '' }}>
      {indicator !== null && <Sources key={indicator} reportId={state.id} indicator={indicator} names={names} />}
    </Drawer>
  );
}

function Sources({ reportId, indicator, names }: { readonly reportId: string; readonly indicator: string; readonly names: ReportNames }): ReactNode {
  const words = useReportWords();
  const shared = useWords();
  const query = useQuery(useApi().reports.sources.queryOptions({ input: { id: reportId, indicator } }));
  const [text, setText] = useState('');
  const about = names.indicator(indicator);
  const decimals = about?.decimals ?? 0;
  const sources = query.data ?? NONE;
  const shown = useMemo(() => sources.filter((source) => fold(source.unitLabel).includes(fold(text.trim()))), [sources, text]);
  const periods = new Set(sources.map((source) => source.period)).size;
  const columns = useMemo(
    (): readonly DataColumn<ReportSource>[] => [
      { id: 'unit', name: words.sources.unit, width: 160, cell: (source) => capitalised(source.unitLabel), sortBy: (source) => source.unitLabel },
      ...(periods > 1 ? [{ id: 'period', name: words.sources.period, width: 110, cell: (source: ReportSource) => periodLabel(source.period, shared.period), sortBy: (source: ReportSource) => source.period }] : []),
      { id: 'value', name: words.sources.value, width: 84, align: 'right', cell: (source) => <b>{valueText(source, decimals)}</b>, sortBy: (source) => source.figure.value },
      { id: 'source', name: words.sources.source, cell: (source) => <Source source={source} /> },
    ],
    [words, shared, decimals, periods],
  );
  const total = about?.kind === 'ratio' ? null : sumDecimal(shown.flatMap((source) => (source.figure.value === null ? [] : [source.figure.value])));
  return (
    <QueryState query={query}>
      {() => (
        <div className={classes.sources}>
          <TextInput aria-label={words.sources.search} placeholder={words.sources.search} leftSection={<IconSearch size={14} aria-hidden />} value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
          <div className={classes.table}>
            <DataTable label={words.sources.title(names.indicatorName(indicator))} items={shown} columns={columns} keyOf={(source) => `${source.unit}|${source.period}`} empty={<p className={classes.none}>{words.sources.none}</p>} />
          </div>
          {total !== null && shown.length > 0 && periods === 1 && <p className={classes.total}>{words.sources.total(formatNumber(total, decimals))}</p>}
        </div>
      )}
    </QueryState>
  );
}

const NONE: readonly ReportSource[] = [];

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const valueText = ({ figure }: ReportSource, decimals: number): string => {
  if (figure.value !== null) return formatNumber(figure.value, decimals);
  return figure.state === 'not-applicable' ? 'x' : '…';
};

function Source({ source }: { readonly source: ReportSource }): ReactNode {
  const words = useReportWords();
  const from = source.source;
  if (from === null) return <span className={classes.quiet}>{words.sources.noSource}</span>;
  if (from.kind === 'typed') return <span>{words.sources.typed(from.by)}{from.note === null ? '' : ` (${from.note})`}</span>;
  return (
    <span className={classes.source}>
      <a className={classes.link} href={sourceAddress(from.importId, from.sheet, from.cell)} title={words.sources.openCell(from.file, from.cell)}>
        <IconFileSpreadsheet size={14} aria-hidden /> {from.file}
      </a>
      <span className={classes.quiet}>{words.sources.cell(from.sheet, from.cell)} · {words.sources.written(from.text)}</span>
    </span>
  );
}
