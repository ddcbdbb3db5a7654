import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { Catalogue, Channel } from '../../../electron/core/catalogue/types.ts';
import { channelIndicators, channelNameOn } from '../../../electron/core/organisation/channels.ts';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { useToday } from '../../app/today.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useOrganisationWords } from './words.ts';
import classes from './organisation.module.css';

/** What the channel's indicators come to in the year one works on; a total that several channels share is named as theirs together. */
export function ChannelFigures({ catalogue, channel }: { readonly catalogue: Catalogue; readonly channel: Channel }): ReactNode {
  const words = useOrganisationWords().channels;
  const api = useApi();
  const { period } = useFormPeriod();
  const today = useToday();
  const year = (period === '' ? today : period).slice(0, 4);
  const forms = catalogue.forms.filter((form) => form.indicators.some((code) => channel.indicators.includes(code)));
  const analyses = useQueries({ queries: forms.map((form) => api.figures.analysis.queryOptions({ input: { form: form.code, period: year, by: 'indicator', restate: null } })) });
  const lines = analyses.flatMap((analysis) => analysis.data?.rows ?? []).flatMap((row) => row.lines);
  const counted = channelIndicators(channel, catalogue.channels ?? [], { from: `${year}-01-01`, to: `${year}-12-31` });
  if (channel.indicators.length === 0) return null;
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  return (
    <section aria-label={words.figures(year)} className={classes.list}>
      <Text size="sm" fw={600}>{words.figures(year)}</Text>
      {counted.flatMap(({ code, sharedWith }) => lines.filter((line) => line.indicator === code).map((line) => {
        const indicator = indicators.get(code);
        const names = [channel, ...sharedWith].map((one) => channelNameOn(one, `${year}-12-31`));
        return (
          <div key={code}>
            {sharedWith.length > 0 && <Text size="sm" c="dimmed">{words.shared(names.join(', '), names.length)}</Text>}
            <Text size="sm">
              {indicator?.name ?? code}: <b>{line.total === null ? words.noFigure : formatNumber(line.total, indicator?.decimals ?? 0)}</b> {line.total === null ? '' : indicator?.measure}
            </Text>
          </div>
        );
      }))}
    </section>
  );
}
