import type { ReactNode } from 'react';
import { Anchor, Button, Text } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { FormPeriodPicker } from '../../components/form-period-picker.tsx';
import { Page, Panel } from '../../components/page.tsx';
import { QueryState, Waiting } from '../../components/query-state.tsx';
import { DuePanel } from './due-panel.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import classes from './overview.module.css';
import { PapersPanel } from './papers-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { RecentPanel } from './recent-panel.tsx';
import { TargetsPanel } from './targets-panel.tsx';
import { WaitingPanel } from './waiting-panel.tsx';
import { useOverviewWords } from './words.ts';

/** What stands and what waits in the period one works on; each part leads to its place. An office may keep its documents, plans and meetings before it has a form for figures. */
export function OverviewPage(): ReactNode {
  const words = useOverviewWords();
  const api = useApi();
  const { form, input, isLoading } = useFormPeriod();
  const info = useQuery(api.app.info.queryOptions());
  const board = useQuery(api.board.get.queryOptions({ input, enabled: form !== null }));
  const hasCommittee = useQuery(api.catalogue.get.queryOptions()).data?.catalogue != null;
  if (form === null && hasCommittee) {
    return (
      <Page title={words.title}>
        <div className={classes.columns}>
          <div className={classes.column}>
            <PapersPanel />
            <DuePanel />
          </div>
          <div className={classes.column}>
            <Panel title={words.noForm.title} actions={<Anchor component={Link} to="/guide" size="sm">{words.start.guide}</Anchor>}><Text size="sm" c="dimmed">{words.noForm.text}</Text></Panel>
            <RecentPanel />
          </div>
        </div>
      </Page>
    );
  }
  if (form === null) {
    return (
      <Page title={words.title}>
        {isLoading ? (
          <Waiting />
        ) : (
          <EmptyScreen icon={IconCompass} title={words.start.title} text={words.start.text}>
            <Button component={Link} to="/guide">{words.start.guide}</Button>
          </EmptyScreen>
        )}
      </Page>
    );
  }
  return (
    <Page title={words.title} aside={<FormPeriodPicker />}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <QueryState query={board}>{(data) => <ProgressPanel board={data} today={info.data?.today ?? null} />}</QueryState>
          <WaitingPanel />
          <DuePanel />
          <PapersPanel />
        </div>
        <div className={classes.column}>
          <TargetsPanel />
          <FiguresPanel />
          <RecentPanel />
        </div>
      </div>
    </Page>
  );
}
