import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { MeetingDesk } from './meeting-desk.tsx';
import { useMeetingWords } from './words.ts';

/** One meeting: written while it is open, read once its minutes are final. */
export function MeetingPage(): ReactNode {
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  const words = useMeetingWords();
  const api = useApi();
  // The desk keeps what is on screen; asking again behind a person's back would only disturb.
  const query = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId }, refetchOnWindowFocus: false }));
  const catalogue = useQuery(api.catalogue.get.queryOptions());
  if (query.data === undefined || catalogue.data === undefined) {
    return (
      <Page title={words.title}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    );
  }
  return <MeetingDesk key={meetingId} state={query.data} catalogue={catalogue.data.catalogue} />;
}
