import type { ReactNode } from 'react';
import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { capitalised } from '../../i18n/format.ts';
import { citeLabel, statusMark } from '../documents/labels.ts';
import { useDocumentWords } from '../documents/words.ts';
import { TaskLink } from './task-link.tsx';
import { useOverviewWords } from './words.ts';
import classes from './overview.module.css';

const SHOWN = 5;

/** Incoming documents that wait for an answer, drafts of our own, and conclusions that are still open. */
export function PapersPanel(): ReactNode {
  const words = useOverviewWords().papers;
  const documentWords = useDocumentWords();
  const api = useApi();
  const today = useToday();
  const { nameOf } = useResponsibles();
  const waiting = useQuery(api.documents.list.queryOptions({ input: { filter: { direction: 'incoming', waiting: true }, order: { by: 'due', descending: false }, limit: SHOWN } }));
  const conclusions = useQuery(api.tasks.list.queryOptions({ input: { kind: 'conclusion', states: ['open', 'doing'] } }));
  return (
    <Panel title={words.title} actions={<Anchor size="sm" renderRoot={(props) => <Link {...props} to="/documents" search={{ direction: 'incoming', waiting: true }} />}>{words.open}</Anchor>}>
      <QueryState query={waiting}>
        {({ rows, total }) => total === 0 ? <Text size="sm" c="dimmed">{words.nothing}</Text> : (
          <>
            <Text size="sm" fw={600}>{words.waiting(total)}</Text>
            <ul className={classes.links}>
              {rows.map((row) => {
                const mark = statusMark(row, today, documentWords);
                return (
                  <li key={row.id}>
                    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/documents/$documentId" params={{ documentId: row.id }} />}>{citeLabel({ ...row, numberText: row.number.text }, documentWords)}</Anchor>
                    <span className={classes.note}><StatusBadge tone={mark.tone}>{mark.text}</StatusBadge> {row.handler === null ? '' : capitalised(nameOf(row.handler))}</span>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </QueryState>
      <QueryState query={conclusions}>
        {(open) => open.length === 0 ? <Text size="sm" c="dimmed" mt="xs">{words.noConclusion}</Text> : (
          <>
            <Text size="sm" fw={600} mt="xs">{words.conclusions(open.length)}</Text>
            <ul className={classes.links}>
              {open.slice(0, SHOWN).map((task) => (
                <li key={task.id}>
                  <TaskLink task={task} />
                  <span className={classes.note}>{words.progress(task.progress)}{task.owner === null ? '' : ` · ${capitalised(nameOf(task.owner))}`}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
    </Panel>
  );
}
