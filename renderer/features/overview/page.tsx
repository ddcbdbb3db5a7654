import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { FormPeriodPicker } from '../../components/form-period-picker.tsx';
import { Page } from '../../components/page.tsx';
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

/** What stands and what waits in the period one works on; each part leads to its place. */
export function OverviewPage(): ReactNode {
  const words = useOverviewWords();
  const api = useApi();
  const { form, input, isLoading } = useFormPeriod();
  const info = useQuery(api.app.info.queryOptions());
  const board = useQuery(api.board.get.queryOptions({ input, enabled: form !== null }));
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
