import { useEffect, useRef, useState, type ReactNode } from 'react';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import { formatNumber } from '../../i18n/format.ts';
import { ErrorAlert } from '../error-alert.tsx';
import { Waiting } from '../query-state.tsx';
import { useAttachmentWords } from './words.ts';
import classes from './attachments.module.css';

/** A page's width on the screen, and how much finer it is drawn than that at most. */
const WIDTH = 660;
const FINEST = 2;
/** Where the readers of scanners' pictures stand (vite.config.ts). */
const PICTURE_READERS = new URL('pdf/', document.baseURI).href;

/**
 * The pages of a PDF, drawn as pictures when they come into view. The file is taken apart in a worker, its scripts, forms
 * and links are left alone, and nothing is fetched.
 */
export function PdfPages({ file }: { readonly file: File }): ReactNode {
  const words = useAttachmentWords();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
    let wanted = true;
    const loading = file.arrayBuffer().then((data) => getDocument({ data: new Uint8Array(data), enableXfa: false, stopAtErrors: false, useSystemFonts: true, isOffscreenCanvasSupported: false, useWasm: false, wasmUrl: PICTURE_READERS, verbosity: 0 }));
    loading.then((task) => task.promise).then((opened) => { if (wanted) setPdf(opened); }, (thrown: unknown) => { if (wanted) setFailure(thrown); });
    return () => {
      wanted = false;
      void loading.then((task) => task.destroy());
    };
  }, [file]);
  if (failure !== null) return <ErrorAlert error={failure} />;
  if (pdf === null) return <Waiting />;
  return (
    <div className={classes.pages}>
      <p className={classes.note} role="status">{words.preview.pages(formatNumber(pdf.numPages))}</p>
      {Array.from({ length: pdf.numPages }, (_, at) => <PdfPage key={at} pdf={pdf} number={at + 1} />)}
    </div>
  );
}

function PdfPage({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }): ReactNode {
  const words = useAttachmentWords();
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null || isNear) return undefined;
    const observer = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) setIsNear(true); }, { rootMargin: '800px' });
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, [isNear]);
  useEffect(() => {
    const element = frame.current;
    if (!isNear || element === null) return undefined;
    let wanted = true;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (WIDTH / natural.width) * Math.min(FINEST, window.devicePixelRatio || 1) });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport, annotationMode: 0 }).promise;
      if (!wanted) return;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', words.preview.page(formatNumber(number)));
      element.style.aspectRatio = `${natural.width} / ${natural.height}`;
      element.replaceChildren(canvas);
      setIsDrawn(true);
    };
    // A page that cannot be drawn stays a blank sheet with its number; the others are not kept back by it.
    draw().catch(() => { if (wanted) setIsDrawn(true); });
    return () => { wanted = false; };
  }, [isNear, pdf, number, words]);
  return (
    <div className={classes.sheet}>
      <div ref={frame} className={classes.canvas} />
      <span className={classes.pageNumber} aria-hidden>{isDrawn ? number : words.preview.drawing}</span>
    </div>
  );
}
