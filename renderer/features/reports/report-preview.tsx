import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi, useClient } from '../../app/client.tsx';
import { QueryState, Waiting } from '../../components/query-state.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { drawPages, sizePages } from './draw-pages.ts';
import { useReportWords } from './words.ts';
import classes from './report-preview.module.css';

const ZOOMS = ['fit', '100', '125'] as const;

/** The report as its DOCX has it, page by page. Asked for again whenever `revision` moves; `drafts` offers the files as they stand. */
export function ReportPreview({ reportId, revision, drafts }: { readonly reportId: string; readonly revision: number; readonly drafts: boolean }): ReactNode {
  const words = useReportWords();
  const client = useClient();
  const toasts = useToasts();
  const options = useApi().reports.preview.queryOptions({ input: { id: reportId } });
  const query = useQuery({ ...options, queryKey: [...options.queryKey, revision], placeholderData: keepPreviousData });
  const [pages, setPages] = useState<number | null>(null);
  const [zoom, setZoom] = useState<string>('fit');
  const download = (part: 'docx' | 'xlsx') => (): void => { client.reports.preview({ id: reportId, part }).then(saveFile, toasts.failed); };
  return (
    <div className={classes.preview}>
      <div className={classes.tools}>
        <span role="status">{pages === null ? words.preview.drawing : words.preview.pages(pages)}</span>
        <span className={classes.note}>{words.preview.note}</span>
        <SegmentedControl aria-label={words.preview.zoom} data={ZOOMS.map((value) => ({ value, label: value === 'fit' ? words.preview.fit : `${value} %` }))} value={zoom} onChange={setZoom} />
        {drafts && (
          <>
            <Button variant="default" leftSection={<IconFileTypeDocx size={16} aria-hidden />} onClick={download('docx')}>{words.preview.docx}</Button>
            <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={download('xlsx')}>{words.preview.xlsx}</Button>
          </>
        )}
      </div>
      <div className={classes.ground} tabIndex={0} role="region" aria-label={words.preview.label}>
        <QueryState query={query}>{(file) => <Sheets file={file} size={zoom === 'fit' ? 'fit' : Number(zoom) / 100} onDrawn={setPages} />}</QueryState>
      </div>
    </div>
  );
}

function Sheets({ file, size, onDrawn }: { readonly file: File; readonly size: 'fit' | number; readonly onDrawn: (pages: number | null) => void }): ReactNode {
  const words = useReportWords();
  const toasts = useToasts();
  const host = useRef<HTMLDivElement>(null);
  const [drawings, setDrawings] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let wanted = true;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const draw = async (): Promise<void> => {
      const { pages } = await drawPages(file, root, words.preview.page);
      if (!wanted) return;
      setDrawings((count) => count + 1);
      onDrawn(pages);
    };
    draw().catch((thrown: unknown) => { if (wanted) toasts.failed(thrown); });
    return () => { wanted = false; };
  }, [file, onDrawn, toasts, words]);
  useEffect(() => {
    const element = host.current;
    const ground = element?.parentElement;
    if (element?.shadowRoot == null || ground == null || drawings === 0) return undefined;
    const { shadowRoot } = element;
    const observer = new ResizeObserver(() => { sizePages(shadowRoot, size, ground.clientWidth); });
    observer.observe(ground);
    return () => { observer.disconnect(); };
  }, [size, drawings]);
  return (
    <>
      {drawings === 0 && <Waiting />}
      <div ref={host} className={classes.sheets} />
    </>
  );
}
