import type { UtilityProcess } from 'electron';
import { childFlags } from '../../formats/process/spawn.ts';
import type { ElectronApi } from './electron-api.ts';
import type { FromBackend, ToBackend } from './messages.ts';

const LAST_WORDS = 4_096;

/** Starts and ends reading processes for the backend, which gets a port to each. */
export type Readers = {
  handle(message: Extract<FromBackend, { kind: 'start-reader' | 'kill-reader' }>): void;
  killAll(): void;
};

/**
 * Main's side of reading foreign files. The fuse that lets Electron run as plain Node is off, so the backend cannot fork
 * by itself: main starts a utility process for it and hands both a port.
 *
 * @param entry the built reading process
 */
export function createReaders(electron: Pick<ElectronApi, 'utilityProcess' | 'MessageChannelMain'>, entry: string, backend: UtilityProcess): Readers {
  const running = new Map<number, UtilityProcess>();
  const tell = (message: ToBackend, ...ports: Electron.MessagePortMain[]): void => {
    backend.postMessage(message, ports);
  };

  const start = (id: number, settings: Extract<FromBackend, { kind: 'start-reader' }>['settings']): void => {
    const reader = electron.utilityProcess.fork(entry, [JSON.stringify(settings)], {
      execArgv: childFlags(settings),
      serviceName: 'so-thu-ky-reading',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running.set(id, reader);
    let lastWords = '';
    reader.stderr?.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString('utf8')).slice(-LAST_WORDS);
    });
    reader.once('exit', () => {
      running.delete(id);
      tell({ kind: 'reader-ended', id, lastWords });
    });
    const { port1, port2 } = new electron.MessageChannelMain();
    reader.postMessage(null, [port1]);
    tell({ kind: 'reader-started', id }, port2);
  };

  return {
    handle: (message) => {
      if (message.kind === 'start-reader') start(message.id, message.settings);
      else running.get(message.id)?.kill();
    },
    killAll: () => {
      for (const reader of running.values()) reader.kill();
    },
  };
}
