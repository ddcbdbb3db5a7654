import type { ReactNode } from 'react';
import { Anchor, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Indicator } from '../../../electron/core/catalogue/types.ts';
import { subtractDecimal } from '../../../electron/core/text/decimal.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { formatChange, formatDifference, formatNumber } from '../../i18n/format.ts';
import classes from './overview.module.css';
import { useOverviewWords } from './words.ts';

/** The period's totals beside the one before and the same one last year. */
export function FiguresPanel(): ReactNode {
  const words = useOverviewWords().figures;
  const api = useApi();
  const { input } = useFormPeriod();
  const catalogue = useQuery(api.catalogue.get.queryOptions());
  const analysis = useQuery(api.figures.analysis.queryOptions({ input: { ...input, by: 'indicator', restate: null } }));
  const indicators = new Map((catalogue.data?.catalogue?.indicators ?? []).map((indicator) => [indicator.code, indicator]));
  return (
    <Panel title={words.title} actions={<Anchor component={Link} to="/analysis" size="sm">{words.open}</Anchor>}>
      <QueryState query={analysis}>
        {(data) => {
          const lines = data.rows.flatMap((row) => row.lines);
          if (!lines.some((line) => line.total !== null)) return <Text size="sm" c="dimmed">{words.none}</Text>;
          return (
            <Table aria-label={words.title} className={classes.figures}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.indicator}</Table.Th>
                  <Table.Th ta="right">{words.now}</Table.Th>
                  <Table.Th ta="right">{words.previous}</Table.Th>
                  <Table.Th className={classes.barColumn}>{words.bar}</Table.Th>
                  <Table.Th ta="right">{words.change}</Table.Th>
                  <Table.Th ta="right">{words.lastYear}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map((line) => <FigureRow key={line.indicator} line={line} indicator={indicators.get(line.indicator)} />)}
              </Table.Tbody>
            </Table>
          );
        }}
      </QueryState>
    </Panel>
  );
}

function FigureRow({ line, indicator }: { readonly line: ReportLine; readonly indicator: Indicator | undefined }): ReactNode {
  const decimals = indicator?.decimals ?? 0;
  const most = Math.max(line.total ?? 0, line.previous ?? 0, 1e-9);
  const shown = (value: number | null): string => (value === null ? '…' : formatNumber(value, decimals));
  const change = line.total === null || line.previous === null ? '' : formatDifference(subtractDecimal(line.total, line.previous), decimals);
  const percent = formatChange(line.previous, line.total);
  return (
    <Table.Tr>
      <Table.Td>
        {indicator?.name ?? line.indicator}
        <span className={classes.group}>{indicator?.group}</span>
      </Table.Td>
      <Table.Td ta="right" fw={600}>{shown(line.total)}</Table.Td>
      <Table.Td ta="right">{shown(line.previous)}</Table.Td>
      <Table.Td className={classes.barColumn} aria-hidden>
        <span className={classes.now} style={{ width: `${((line.total ?? 0) / most) * 100}%` }} />
        <span className={classes.before} style={{ width: `${((line.previous ?? 0) / most) * 100}%` }} />
      </Table.Td>
      <Table.Td ta="right">
        {change}
        {percent !== null && <span className={classes.group}>{percent}</span>}
      </Table.Td>
      <Table.Td ta="right">{shown(line.samePeriodLastYear)}</Table.Td>
    </Table.Tr>
  );
}
