import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { ReportDesk } from './report-desk.tsx';
import { useReportWords } from './words.ts';

/** One report: written while it is a draft, read once it is frozen. */
export function ReportPage(): ReactNode {
  const { reportId } = useParams({ from: '/reports/$reportId' });
  const words = useReportWords();
  // The desk keeps what is on screen; asking again behind a person's back would only disturb.
  const query = useQuery(useApi().reports.get.queryOptions({ input: { id: reportId }, refetchOnWindowFocus: false }));
  if (query.data === undefined) {
    return (
      <Page title={words.title}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    );
  }
  return <ReportDesk key={reportId} state={query.data} />;
}
