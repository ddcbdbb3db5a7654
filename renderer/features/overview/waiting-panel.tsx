import type { ReactNode } from 'react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconFileText, IconTableImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import classes from './overview.module.css';
import { useOverviewWords } from './words.ts';

const SHOWN = 5;

/** Files that wait for a person, and reports not yet frozen. */
export function WaitingPanel(): ReactNode {
  const words = useOverviewWords().waiting;
  const api = useApi();
  const { input } = useFormPeriod();
  const files = useQuery(api.imports.list.queryOptions({ input }));
  const reports = useQuery(api.reports.list.queryOptions());
  return (
    <Panel title={words.title}>
      <QueryState query={files}>
        {(all) => {
          const waiting = all.filter((file) => file.status === 'needs-review');
          if (waiting.length === 0) return <Text size="sm" c="dimmed">{words.nothing}</Text>;
          return (
            <>
              <Text size="sm" fw={600}>{words.files(waiting.length)}</Text>
              <ul className={classes.links}>
                {waiting.slice(0, SHOWN).map((file) => (
                  <li key={file.id}>
                    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/imports/$importId" params={{ importId: file.id ?? '' }} />}>{file.file}</Anchor>
                    <span className={classes.note}>{words.doubts(file.errorCount, file.warningCount)}</span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </QueryState>
      <QueryState query={reports}>
        {(all) => {
          const drafts = all.filter((report) => report.status === 'draft');
          if (drafts.length === 0) return <Text size="sm" c="dimmed">{words.noDraft}</Text>;
          return (
            <>
              <Text size="sm" fw={600} mt="xs">{words.drafts}</Text>
              <ul className={classes.links}>
                {drafts.slice(0, SHOWN).map((report) => (
                  <li key={report.id}>
                    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/reports/$reportId" params={{ reportId: report.id }} />}>{report.subject}</Anchor>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </QueryState>
      <Group gap="xs" mt="sm">
        <Button component={Link} to="/imports" leftSection={<IconTableImport size={16} aria-hidden />}>{words.importNow}</Button>
        <Button component={Link} to="/reports" variant="default" leftSection={<IconFileText size={16} aria-hidden />}>{words.writeReport}</Button>
      </Group>
    </Panel>
  );
}
