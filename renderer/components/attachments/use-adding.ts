import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AddedFile, Attachment } from '../../../electron/contract/attachments.ts';
import { MOST_ATTACHMENT_BYTES } from '../../../electron/core/attachment/limits.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { failureOf } from '../../app/failure.ts';
import { useToasts } from '../toasts.tsx';
import type { AttachmentOwner } from './owner.ts';

export type Adding = { readonly done: number; readonly all: number; readonly current: string };

export type UseAdding = {
  /** How far it is; null when nothing is being added. */
  readonly adding: Adding | null;
  /** What came of files that were not simply added: refused, or here already. */
  readonly remarks: readonly AddedFile[];
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
  readonly forgetRemarks: () => void;
};

/**
 * Sends files one by one, so that each is on record when it is through, and the rest can be called off.
 *
 * @param onAdded told of each file that is with the record then, one that was there already too
 */
export function useAdding(owner: AttachmentOwner, onAdded?: (file: Attachment) => void): UseAdding {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [adding, setAdding] = useState<Adding | null>(null);
  const [remarks, setRemarks] = useState<readonly AddedFile[]>([]);
  const stopping = useRef<AbortController | null>(null);

  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || stopping.current !== null) return;
    const stop = new AbortController();
    stopping.current = stop;
    setRemarks([]);
    try {
      for (const [done, file] of files.entries()) {
        if (stop.signal.aborted) break;
        setAdding({ done, all: files.length, current: file.name });
        for (const answer of await send(file, stop.signal)) take(answer);
        await queries.invalidateQueries({ queryKey: api.attachments.key() });
      }
    } catch (thrown) {
      if (!stop.signal.aborted) toasts.failed(thrown);
    } finally {
      stopping.current = null;
      setAdding(null);
      for (const queryKey of [api.attachments.key(), api.documents.key(), api.search.key(), api.log.key()]) void queries.invalidateQueries({ queryKey });
    }
  };

  const take = (answer: AddedFile): void => {
    if (answer.outcome !== 'added') setRemarks((before) => [...before, answer]);
    if (answer.outcome !== 'refused') onAdded?.(answer.attachment);
  };

  const send = async (file: File, signal: AbortSignal): Promise<readonly AddedFile[]> => {
    const refused = (code: string, params: Readonly<Record<string, string | number>>): readonly AddedFile[] => [{ name: file.name, outcome: 'refused', code, params }];
    // Said here, before any of it is read or sent.
    if (file.size > MOST_ATTACHMENT_BYTES) return refused('attachment-too-large', { file: file.name, size: file.size, allowed: MOST_ATTACHMENT_BYTES });
    // A file that another program holds fails at its first byte; sent unread it would look like a lost connection.
    const unreadable = await whyUnreadable(file);
    if (unreadable !== null) return refused(unreadable, { file: file.name });
    try {
      return await client.attachments.add({ owner, files: [file] }, { signal });
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure?.code === 'attachment-too-large') return refused(failure.code, { ...failure.params, file: file.name });
      // It may have been locked, changed or taken away on its way.
      const lost = failure === null && !signal.aborted ? await whyUnreadable(file) : null;
      if (lost !== null) return refused(lost, { file: file.name });
      throw thrown;
    }
  };

  return { adding, remarks, add, stop: () => { stopping.current?.abort(); }, forgetRemarks: () => { setRemarks([]); } };
}

/** Why a chosen file cannot be read any more, null when it can. Browsers do not tell a locked file from a changed one. */
async function whyUnreadable(file: File): Promise<'file-not-found' | 'attachment-unreadable' | null> {
  try {
    const first = await file.slice(0, 1).arrayBuffer();
    // To Chromium a file that is gone is one without a beginning, until the whole of it is asked for.
    if (first.byteLength === 0) await file.arrayBuffer();
    return null;
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'NotFoundError' ? 'file-not-found' : 'attachment-unreadable';
  }
}
