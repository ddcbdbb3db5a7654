import type { ReactNode } from 'react';
import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useLogWords } from '../log/words.ts';
import classes from './overview.module.css';
import { useOverviewWords } from './words.ts';

const SHOWN = 6;

/** The newest entries of the log. */
export function RecentPanel(): ReactNode {
  const words = useOverviewWords().recent;
  const { actions } = useLogWords();
  const recent = useQuery(useApi().log.list.queryOptions({ input: { limit: SHOWN, before: null, action: null } }));
  return (
    <Panel title={words.title} actions={<Anchor component={Link} to="/log" size="sm">{words.open}</Anchor>}>
      <QueryState query={recent}>
        {(entries) =>
          entries.length === 0 ? (
            <Text size="sm" c="dimmed">{words.nothing}</Text>
          ) : (
            <ul className={classes.links}>
              {entries.map((entry) => (
                <li key={entry.seq}>
                  <span>
                    {(actions as Readonly<Record<string, string>>)[entry.action] ?? entry.action}: {entry.label}
                  </span>
                  <span className={classes.note}>{formatDateTime(entry.at)} · {entry.by}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Panel>
  );
}
