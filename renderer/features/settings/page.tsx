import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/client.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { DataPanel } from './data-panel.tsx';
import { PersonPanel } from './person-panel.tsx';
import classes from './settings.module.css';
import { useSettingsWords } from './words.ts';

/** This PC's settings, and the safety of the data folder. */
export function SettingsPage(): ReactNode {
  const words = useSettingsWords();
  const info = useQuery(useApi().app.info.queryOptions());
  return (
    <Page title={words.title}>
      <QueryState query={info}>
        {(known) => (
          <div className={classes.columns}>
            <div className={classes.column}>
              <PersonPanel key={known.userName} info={known} />
              <DataPanel info={known} />
            </div>
            <div className={classes.column}>
              <BackupPanel />
            </div>
          </div>
        )}
      </QueryState>
    </Page>
  );
}
