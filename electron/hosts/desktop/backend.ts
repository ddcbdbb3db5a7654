import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain, ParentPort } from 'electron';
import type { FailureData } from '../../contract/base.ts';
import type { Handlers } from '../../contract/handlers.ts';
import type { SpawnReadingChild } from '../../formats/process/spawn.ts';
import type { SpawnSide } from '../../store/side/spawn.ts';
import type { Opener } from '../../services/attachments/opener.ts';
import { createRouter } from '../rpc/router.ts';
import { createCopies } from './copies.ts';
import type { FromBackend, ToBackend } from './messages.ts';
import { createRemoteOpener, type RemoteOpener } from './remote-opener.ts';
import { createRemoteReaders } from './remote-readers.ts';
import { createRemoteSides } from './side.ts';

type Opened = { readonly handlers: Handlers; close(): Promise<void> };
export type Open = (message: Extract<ToBackend, { kind: 'open' }>, given: { readonly reader: SpawnReadingChild; readonly side: SpawnSide; readonly opener: Opener }) => Promise<({ readonly ok: true } & Opened) | ({ readonly ok: false } & FailureData)>;

/**
 * The backend process: opens the data folder when told to, serves every port handed to it, and closes the folder
 * before it ends.
 *
 * @param parent Electron's `process.parentPort`
 */
export function runBackend(parent: ParentPort, open: Open, onBug: (thrown: unknown) => void, exit: () => void): void {
  let opened: Opened | null = null;
  let rpc: RPCHandler<Record<never, never>> | null = null;
  const tell = (message: FromBackend): void => {
    parent.postMessage(message);
  };
  const readers = createRemoteReaders(tell);
  const sides = createRemoteSides(tell);
  let opening: RemoteOpener | null = null;

  const handle = async (message: ToBackend, ports: readonly MessagePortMain[]): Promise<void> => {
    if (message.kind === 'open') {
      opening = createRemoteOpener(createCopies(message.temporary), tell);
      const outcome = await open(message, { reader: readers.spawn, side: sides.spawn, opener: opening.opener });
      if (!outcome.ok) {
        tell({ kind: 'refused', failure: { code: outcome.code, params: outcome.params } });
        return;
      }
      opened = outcome;
      rpc = new RPCHandler(createRouter(outcome.handlers, onBug));
      tell({ kind: 'opened' });
    } else if (message.kind === 'connect') {
      for (const port of ports) {
        rpc?.upgrade(port);
        port.start();
      }
    } else if (message.kind === 'reader-started' || message.kind === 'reader-ended') {
      readers.handle(message, ports);
    } else if (message.kind === 'side-ended') {
      sides.handle(message);
    } else if (message.kind === 'copy-opened') {
      opening?.handle(message);
    } else {
      await opened?.close();
      opened = null;
      tell({ kind: 'closed' });
      exit();
    }
  };

  parent.on('message', (event) => {
    handle(event.data as ToBackend, event.ports).catch(onBug);
  });
}
