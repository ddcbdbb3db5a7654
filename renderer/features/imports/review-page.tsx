import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconBan, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { useApi } from '../../app/client.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useLanguage } from '../../i18n/words.tsx';
import { BackToList } from './back-to-list.tsx';
import { Review } from './review.tsx';
import { useImportWords } from './words.ts';

/** One received file: what was read from it, its doubts and how to settle them. */
export function ImportReviewPage(): ReactNode {
  const { importId } = useParams({ from: '/imports/$importId' });
  const words = useImportWords();
  const query = useQuery(useApi().imports.show.queryOptions({ input: { id: importId } }));
  if (query.data === undefined) {
    return (
      <Page title={words.title}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    );
  }
  const detail = query.data;
  const refused = detail.status === 'rejected' || detail.status === 'duplicate';
  return refused ? <Refused detail={detail} /> : <Review key={importId} importId={importId} detail={detail} />;
}

/** A file that was not taken: why, and what to do; a file sent twice leads to the one that was taken. */
function Refused({ detail }: { readonly detail: ImportDetail }): ReactNode {
  const words = useImportWords();
  const language = useLanguage();
  const isDuplicate = detail.status === 'duplicate';
  const issue = detail.issues[0];
  const first = issue?.params.import;
  return (
    <Page title={detail.file} aside={<BackToList />}>
      <EmptyScreen
        icon={isDuplicate ? IconCopy : IconBan}
        title={isDuplicate ? words.review.duplicateTitle : words.review.rejectedTitle}
        text={issue === undefined ? '' : messageOf(issue.code, issue.params, language)}
      >
        {isDuplicate && first !== undefined && (
          <Button renderRoot={(props) => <Link {...props} to="/imports/$importId" params={{ importId: String(first) }} />}>{words.review.openFirst}</Button>
        )}
      </EmptyScreen>
    </Page>
  );
}
