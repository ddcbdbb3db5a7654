import type { ReactNode } from 'react';
import { Tooltip } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDate } from '../../i18n/format.ts';
import { usePeriodWords } from './words.ts';

/** Whether the chosen period is open, and when it is due. */
export function PeriodStatus(): ReactNode {
  const words = usePeriodWords();
  const { form, input } = useFormPeriod();
  const { data } = useQuery(useApi().periods.get.queryOptions({ input, enabled: form !== null }));
  if (data === undefined) return null;
  const { period, state, closedAt } = data;
  return (
    <>
      <Tooltip label={words.window(formatDate(period.window.from), formatDate(period.window.to))}>
        <span style={{ display: 'inline-flex' }}>
          {state === 'closed' ? (
            <StatusBadge tone="plain" icon={IconLock}>
              {closedAt === null ? words.closed : words.closedOn(formatDate(closedAt))}
            </StatusBadge>
          ) : (
            <StatusBadge tone="info" icon={IconLockOpen2}>
              {words.open}
            </StatusBadge>
          )}
        </span>
      </Tooltip>
      {period.dueOn !== null && <StatusBadge tone="plain">{words.due(formatDate(period.dueOn))}</StatusBadge>}
    </>
  );
}
