import { useRef, useState } from 'react';
import type { Client } from '../../../electron/contract/contract.ts';
import { useClient } from '../../app/client.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useDossierWords } from './words.ts';

export type FolderState = { readonly done: number; readonly all: number; readonly file: string };
export type Folder = { readonly progress: FolderState | null; readonly start: (id: string) => void; readonly stop: () => void };

/** Packing a dossier with its files and fetching the archive part by part, with how far it is. */
export function useFolder(): Folder {
  const words = useDossierWords().panel;
  const client = useClient();
  const toasts = useToasts();
  const [progress, setProgress] = useState<FolderState | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const run = async (id: string): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    setProgress({ done: 0, all: 0, file: '' });
    try {
      for await (const step of await client.dossiers.pack({ id }, { signal: stop.signal })) {
        if (step.kind === 'progress') setProgress(step);
        else {
          saveFile(await fetched(client, step, stop.signal));
          toasts.done(words.folderDone(step.files));
        }
      }
    } catch (thrown) {
      if (!stop.signal.aborted) toasts.failed(thrown);
    } finally {
      stopping.current = null;
      setProgress(null);
    }
  };
  return { progress, start: (id) => { if (stopping.current === null) void run(id); }, stop: () => { stopping.current?.abort(); } };
}

/** The browser keeps large files of many parts on the disk; none of it stands in the window's memory for long. */
async function fetched(client: Client, { packet, name, size }: { readonly packet: string; readonly name: string; readonly size: number }, signal: AbortSignal): Promise<File> {
  try {
    const parts: File[] = [];
    for (let from = 0; from < size; ) {
      const part = await client.dossiers.packetPart({ packet, from }, { signal });
      if (part.size === 0) throw new Error('the packet ended early');
      parts.push(part);
      from += part.size;
    }
    return new File(parts, name, { type: 'application/zip' });
  } finally {
    await client.dossiers.dropPacket({ packet });
  }
}
