import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Button, Drawer } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Attachment, AttachmentPreview } from '../../../electron/contract/attachments.ts';
import type { TextBlock } from '../../../electron/core/attachment/types.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { QueryState, Waiting } from '../query-state.tsx';
import { saveFile } from '../save-file.ts';
import { useToasts } from '../toasts.tsx';
import { SheetsView } from './sheets-view.tsx';
import { useOpening } from './use-opening.tsx';
import { useAttachmentWords } from './words.ts';
import classes from './attachments.module.css';

/** The drawer of PDF pages is loaded when the first PDF is looked at. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

/** What is in a file, beside the record it lies with. Nothing of it is run: texts are shown as texts, pictures as pictures. */
export function AttachmentDrawer({ file, onClose }: { readonly file: Pick<Attachment, 'id' | 'name'>; readonly onClose: () => void }): ReactNode {
  const words = useAttachmentWords();
  const shell = useWords();
  const api = useApi();
  const client = useClient();
  const toasts = useToasts();
  const { open, question } = useOpening(file);
  const query = useQuery({ ...api.attachments.preview.queryOptions({ input: { id: file.id } }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  return (
    <Drawer opened onClose={onClose} position="right" size={720} title={file.name} closeButtonProps={{ 'aria-label': shell.actions.close }} classNames={{ body: classes.drawer ?? '', title: classes.drawerTitle ?? '' }}>
      <div className={classes.tools}>
        <Button variant="default" size="compact-sm" leftSection={<IconExternalLink size={15} aria-hidden />} onClick={open}>{words.open}</Button>
        <Button variant="default" size="compact-sm" leftSection={<IconDownload size={15} aria-hidden />} onClick={() => { client.attachments.file({ id: file.id }).then(saveFile, toasts.failed); }}>{words.save}</Button>
        {query.data?.kind === 'text' && <span className={classes.note}>{words.preview.textOnly}</span>}
      </div>
      <div className={classes.shown} tabIndex={0} role="region" aria-label={file.name}>
        <QueryState query={query}>{(preview) => <Preview preview={preview} name={file.name} />}</QueryState>
      </div>
      {question}
    </Drawer>
  );
}

function Preview({ preview, name }: { readonly preview: AttachmentPreview; readonly name: string }): ReactNode {
  const words = useAttachmentWords();
  const language = useLanguage();
  switch (preview.kind) {
    case 'picture': return <Picture file={preview.file} name={name} />;
    case 'pdf': return <Suspense fallback={<Waiting />}><PdfPages file={preview.file} /></Suspense>;
    case 'sheets': return <SheetsView sheets={preview.sheets} />;
    case 'text': return (
      <div className={classes.text}>
        {preview.blocks.map((block, at) => <Block key={at} block={block} />)}
        {preview.cut && <p className={classes.note}>{words.preview.cut}</p>}
      </div>
    );
    case 'none': return <p className={classes.empty}>{preview.code === null ? words.preview.none : messageOf(preview.code, preview.params, language)}</p>;
  }
}

function Block({ block }: { readonly block: TextBlock }): ReactNode {
  if (block.kind === 'table') {
    return (
      <div className={classes.tableFrame}>
        <table className={classes.table}>
          <tbody>{block.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
        </table>
      </div>
    );
  }
  // Headings of a received file are no headings of the window.
  return <p data-level={block.level === 0 ? undefined : block.level}>{block.text}</p>;
}

/** A picture by an address that lives as long as it is shown. */
function Picture({ file, name }: { readonly file: File; readonly name: string }): ReactNode {
  const words = useAttachmentWords();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => { URL.revokeObjectURL(made); };
  }, [file]);
  return address === null ? <Waiting /> : <img className={classes.picture} src={address} alt={words.preview.picture(name)} />;
}
