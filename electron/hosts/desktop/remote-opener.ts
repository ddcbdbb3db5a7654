import { basename } from 'node:path';
import type { Opener } from '../../services/attachments/opener.ts';
import { failure, failureOfSystemError } from '../../services/failure.ts';
import { systemCode } from '../../store/failure.ts';
import type { Copies } from './copies.ts';
import type { FromBackend, ToBackend } from './messages.ts';

/** The backend's side of opening files: it writes the copy, and main, which alone may, hands it to its program. */
export type RemoteOpener = {
  readonly opener: Extract<Opener, { kind: 'program' }>;
  handle(message: Extract<ToBackend, { kind: 'copy-opened' }>): void;
};

export function createRemoteOpener(copies: Copies, tellMain: (message: FromBackend) => void): RemoteOpener {
  const waiting = new Map<number, (problem: string) => void>();
  let last = 0;
  // What a run that was cut short has left; an opening waits for it, the window does not.
  const swept = copies.sweep();

  const copyOf = async (name: string, bytes: Uint8Array): Promise<string> => {
    await swept;
    try {
      return await copies.write(name, bytes);
    } catch (thrown) {
      throw failureOfSystemError(thrown) ?? failure('opening-failed', { file: name, detail: systemCode(thrown) ?? String(thrown) });
    }
  };

  return {
    opener: {
      kind: 'program',
      open: async ({ name, bytes }) => {
        const path = await copyOf(name, bytes);
        const id = (last += 1);
        const problem = await new Promise<string>((resolve) => {
          waiting.set(id, resolve);
          tellMain({ kind: 'open-copy', id, path });
        });
        if (problem !== '') throw failure('opening-failed', { file: basename(path), detail: problem });
      },
      close: async () => {
        await swept;
        await copies.sweep();
      },
    },
    handle: ({ id, problem }) => {
      waiting.get(id)?.(problem);
      waiting.delete(id);
    },
  };
}
