import type { ReactNode } from 'react';
import { Anchor, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TargetItem } from '../../../electron/contract/plans.ts';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { Panel } from '../../components/page.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useOverviewWords } from './words.ts';
import classes from './overview.module.css';

/** The targets of the year's plans beside what the figures come to so far. */
export function TargetsPanel(): ReactNode {
  const words = useOverviewWords().targets;
  const api = useApi();
  const { period } = useFormPeriod();
  const year = Number(period.slice(0, 4));
  const list = useQuery(api.plans.list.queryOptions({ input: { year }, enabled: year > 0 }));
  const withTargets = (list.data ?? []).filter((plan) => plan.targetCount > 0);
  const plans = useQueries({ queries: withTargets.map((plan) => api.plans.get.queryOptions({ input: { id: plan.id } })) });
  const loaded = plans.flatMap((plan) => plan.data ?? []);
  return (
    <Panel title={words.title(year)} actions={<Anchor component={Link} to="/plans" size="sm">{words.open}</Anchor>}>
      {withTargets.length === 0 && !list.isLoading && <Text size="sm" c="dimmed">{words.none}</Text>}
      {loaded.map((plan) => (
        <div key={plan.id}>
          <Anchor size="sm" fw={600} renderRoot={(props) => <Link {...props} to="/plans/$planId" params={{ planId: plan.id }} />}>{plan.title}</Anchor>
          <ul className={classes.links}>{plan.targets.map((target) => <TargetLine key={target.id} target={target} />)}</ul>
        </div>
      ))}
    </Panel>
  );
}

function TargetLine({ target }: { readonly target: TargetItem }): ReactNode {
  const words = useOverviewWords().targets;
  const { share, value, missingPeriods } = target.attainment;
  const reached = value === null ? words.noFigure : words.reached(formatNumber(value, target.decimals), formatNumber(target.value, target.decimals), target.measure, share === null ? '' : formatNumber(share, 1));
  return (
    <li>
      <span>{target.indicatorName}{target.unitLabel === null ? '' : `, ${target.unitLabel}`}</span>
      <span className={classes.target} role="img" aria-label={`${target.indicatorName}: ${reached}`}>
        <span className={classes.reached} style={{ width: `${Math.min(100, Math.max(0, share ?? 0))}%` }} />
      </span>
      <span className={classes.note}>{reached}{missingPeriods.length > 0 ? `; ${words.missing(missingPeriods.length)}` : ''}</span>
    </li>
  );
}
