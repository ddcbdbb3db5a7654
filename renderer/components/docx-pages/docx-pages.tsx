import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SegmentedControl } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useWords } from '../../i18n/shell-words.ts';
import { QueryState, Waiting } from '../query-state.tsx';
import { useToasts } from '../toasts.tsx';
import { drawPages, sizePages } from './draw-pages.ts';
import classes from './docx-pages.module.css';

const ZOOMS = ['fit', '100', '125'] as const;

type DocxPagesProps = {
  /** Names the pages for those who hear them. */
  readonly label: string;
  readonly query: UseQueryResult<File>;
  /** Buttons beside the size, such as saving the file. */
  readonly actions?: ReactNode;
};

/** A DOCX as its pages will look, fetched by the query: paper on a desk, at a size one chooses. */
export function DocxPages({ label, query, actions }: DocxPagesProps): ReactNode {
  const words = useWords().pages;
  const [pages, setPages] = useState<number | null>(null);
  const [zoom, setZoom] = useState<string>('fit');
  return (
    <div className={classes.preview}>
      <div className={classes.tools}>
        <span role="status">{pages === null ? words.drawing : words.count(pages)}</span>
        <span className={classes.note}>{words.note}</span>
        <SegmentedControl aria-label={words.zoom} data={ZOOMS.map((value) => ({ value, label: value === 'fit' ? words.fit : `${value} %` }))} value={zoom} onChange={setZoom} />
        {actions}
      </div>
      <div className={classes.ground} tabIndex={0} role="region" aria-label={label}>
        <QueryState query={query}>{(file) => <Sheets file={file} size={zoom === 'fit' ? 'fit' : Number(zoom) / 100} onDrawn={setPages} />}</QueryState>
      </div>
    </div>
  );
}

function Sheets({ file, size, onDrawn }: { readonly file: File; readonly size: 'fit' | number; readonly onDrawn: (pages: number | null) => void }): ReactNode {
  const words = useWords().pages;
  const toasts = useToasts();
  const host = useRef<HTMLDivElement>(null);
  const [drawings, setDrawings] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let wanted = true;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const draw = async (): Promise<void> => {
      const { pages } = await drawPages(file, root, words.page);
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
