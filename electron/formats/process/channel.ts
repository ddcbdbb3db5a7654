import type { Reply, Request } from './messages.ts';

/** How the reading process talks to the one that started it. */
export type Channel = { send(reply: Reply): void; listen(take: (request: Request) => void): void };

/** The part of Electron's `process.parentPort`, and of the message ports it hands on, that is used here. */
type ElectronPort = {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports?: readonly ElectronPort[] }) => void): unknown;
  postMessage(message: unknown): void;
  start?(): void;
};

const overPort = (port: ElectronPort): Channel => {
  let answer = port;
  return {
    send: (reply) => { answer.postMessage(reply); },
    listen: (take) => {
      const listenTo = (source: ElectronPort): void => {
        source.on('message', (event) => {
          const handed = event.ports?.[0];
          if (handed === undefined) take(event.data as Request);
          else {
            // Electron's main process started this one for another, and hands over that one's port.
            answer = handed;
            listenTo(handed);
            handed.start?.();
            handed.postMessage({ type: 'ready' } satisfies Reply);
          }
        });
      };
      listenTo(port);
    },
  };
};

const overIpc = (): Channel => ({
  send: (reply) => { process.send?.(reply); },
  listen: (take) => {
    process.on('message', (message) => { take(message as Request); });
    // The process that asked is gone: there is nobody to read for.
    process.on('disconnect', () => { process.exit(0); });
  },
});

/** The channel this process was started with: Node's own, or Electron's for a utility process. */
export const openChannel = (): Channel => {
  const port = (process as { parentPort?: ElectronPort }).parentPort;
  return port === undefined ? overIpc() : overPort(port);
};
