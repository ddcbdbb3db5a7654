import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconBan, IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useLanguage } from '../../i18n/words.tsx';
import { doubtText, remedyOf } from './doubt-text.ts';
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
  return refused ? <Refused importId={importId} detail={detail} /> : <Review key={importId} importId={importId} detail={detail} />;
}

/** A file that was not taken: why, and what to do. */
function Refused({ importId, detail }: { readonly importId: string; readonly detail: ImportDetail }): ReactNode {
  const words = useImportWords();
  const language = useLanguage();
  const client = useClient();
  const toasts = useToasts();
  const isDuplicate = detail.status === 'duplicate';
  const issue = detail.issues[0];
  const reason = isDuplicate ? words.board.duplicateOf : issue === undefined ? '' : `${doubtText(issue, language)} ${words.review.whatToDo}: ${remedyOf(issue.code, words)}`;
  return (
    <Page title={detail.file} aside={<BackToList />}>
      <EmptyScreen icon={isDuplicate ? IconCopy : IconBan} title={isDuplicate ? words.review.duplicateTitle : words.review.rejectedTitle} text={reason}>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => { client.imports.file({ id: importId }).then(saveFile, toasts.failed); }}>
          {words.review.download}
        </Button>
      </EmptyScreen>
    </Page>
  );
}

export function BackToList(): ReactNode {
  const words = useImportWords();
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={14} aria-hidden />} renderRoot={(props) => <Link {...props} to="/imports" />}>
      {words.review.back}
    </Button>
  );
}
