import type { ReactNode } from 'react';
import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Board } from '../../../electron/contract/board.ts';
import { Panel } from '../../components/page.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import classes from './overview.module.css';
import { useOverviewWords } from './words.ts';

const NAMED = 6;
const DAY = 86_400_000;

/** How many units have reported, who has not, and how near the due date is. */
export function ProgressPanel({ board, today }: { readonly board: Board; readonly today: string | null }): ReactNode {
  const words = useOverviewWords().progress;
  const { summary } = board;
  const silent = board.rows.filter((row) => row.status === 'missing');
  const days = board.dueOn === null || today === null ? null : Math.round((Date.parse(board.dueOn) - Date.parse(today)) / DAY);
  const isOverdue = days !== null && days < 0 && summary.complete < summary.expected;
  const share = (count: number): string => `${summary.expected === 0 ? 0 : (count / summary.expected) * 100}%`;
  return (
    <Panel title={words.title} actions={<Anchor component={Link} to="/board" size="sm">{words.open}</Anchor>}>
      <div className={classes.headline}>
        <span className={classes.big}>{words.sent(summary.complete, summary.expected)}</span>
        {board.dueOn !== null && (
          <StatusBadge tone={isOverdue ? 'bad' : 'plain'} icon={isOverdue ? IconAlertTriangle : IconClock}>
            {words.due(formatDate(board.dueOn))}
            {days !== null && summary.complete < summary.expected && ` · ${days < 0 ? words.overdue(formatNumber(-days)) : words.left(days)}`}
          </StatusBadge>
        )}
      </div>
      <div className={classes.bar} role="img" aria-label={words.sent(summary.complete, summary.expected)}>
        <span data-part="complete" style={{ width: share(summary.complete) }} />
        <span data-part="partial" style={{ width: share(summary.partial) }} />
        <span data-part="review" style={{ width: share(summary.review) }} />
      </div>
      <ul className={classes.facts}>
        {summary.partial > 0 && <li data-part="partial">{words.partial(summary.partial)}</li>}
        {summary.review > 0 && <li data-part="review">{words.review(summary.review)}</li>}
        {summary.missing > 0 && <li data-part="missing">{words.missing(summary.missing)}</li>}
      </ul>
      {summary.complete === summary.expected && summary.expected > 0 && <StatusBadge tone="good" icon={IconCircleCheck}>{words.allIn}</StatusBadge>}
      {silent.length > 0 && (
        <Text size="sm">
          <strong>{words.late}:</strong> {silent.slice(0, NAMED).map((row) => row.label).join(', ')}
          {silent.length > NAMED && ` ${words.more(silent.length - NAMED)}`}.
        </Text>
      )}
    </Panel>
  );
}
