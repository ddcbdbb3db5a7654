import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi, useClient } from '../../app/client.tsx';
import { DocxPages } from '../../components/docx-pages/docx-pages.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useReportWords } from './words.ts';

/** The report as its DOCX has it, page by page. Asked for again whenever `revision` moves; `drafts` offers the files as they stand. */
export function ReportPreview({ reportId, revision, drafts }: { readonly reportId: string; readonly revision: number; readonly drafts: boolean }): ReactNode {
  const words = useReportWords();
  const client = useClient();
  const toasts = useToasts();
  const options = useApi().reports.preview.queryOptions({ input: { id: reportId } });
  const query = useQuery({ ...options, queryKey: [...options.queryKey, revision], placeholderData: keepPreviousData });
  const download = (part: 'docx' | 'xlsx') => (): void => { client.reports.preview({ id: reportId, part }).then(saveFile, toasts.failed); };
  return (
    <DocxPages
      label={words.preview.label}
      query={query}
      actions={
        drafts && (
          <>
            <Button variant="default" leftSection={<IconFileTypeDocx size={16} aria-hidden />} onClick={download('docx')}>{words.preview.docx}</Button>
            <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={download('xlsx')}>{words.preview.xlsx}</Button>
          </>
        )
      }
    />
  );
}
