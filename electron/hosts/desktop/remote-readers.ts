import type { MessagePortMain } from 'electron';
import type { Reply, Request } from '../../formats/process/messages.ts';
import type { SpawnReadingChild } from '../../formats/process/spawn.ts';
import type { FromBackend, ToBackend } from './messages.ts';

type Remote = {
  readonly waiting: Request[];
  port: MessagePortMain | null;
  takeReply: (reply: Reply) => void;
  takeEnd: (lastWords: string) => void;
};

/** The backend's side of reading foreign files: each process is started by main and reached over a port. */
export type RemoteReaders = {
  readonly spawn: SpawnReadingChild;
  handle(message: Extract<ToBackend, { kind: 'reader-started' | 'reader-ended' }>, ports: readonly MessagePortMain[]): void;
};

export function createRemoteReaders(tellMain: (message: FromBackend) => void): RemoteReaders {
  const remotes = new Map<number, Remote>();
  let last = 0;

  const spawn: SpawnReadingChild = (settings) => {
    const id = (last += 1);
    const remote: Remote = { waiting: [], port: null, takeReply: () => undefined, takeEnd: () => undefined };
    remotes.set(id, remote);
    tellMain({ kind: 'start-reader', id, settings });
    return {
      send: (request) => {
        if (remote.port === null) remote.waiting.push(request);
        else remote.port.postMessage(request);
      },
      onReply: (take) => {
        remote.takeReply = take;
      },
      onEnd: (take) => {
        remote.takeEnd = take;
      },
      kill: () => {
        tellMain({ kind: 'kill-reader', id });
      },
    };
  };

  return {
    spawn,
    handle: (message, ports) => {
      const remote = remotes.get(message.id);
      if (remote === undefined) return;
      if (message.kind === 'reader-ended') {
        remotes.delete(message.id);
        remote.port?.close();
        remote.takeEnd(message.lastWords);
        return;
      }
      const port = ports[0];
      if (port === undefined) return;
      remote.port = port;
      port.on('message', (event) => {
        remote.takeReply(event.data as Reply);
      });
      port.start();
      for (const request of remote.waiting.splice(0)) port.postMessage(request);
    },
  };
}
