import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildSettings, Reply, Request } from './messages.ts';

/** A started reading process as the pool sees it. */
export type ReadingChild = {
  send(request: Request): void;
  onReply(take: (reply: Reply) => void): void;
  /** Called once, when the process is gone and every reply it had sent was taken; `lastWords` is the end of its error output. */
  onEnd(take: (lastWords: string) => void): void;
  kill(): void;
};

export type SpawnReadingChild = (settings: ChildSettings) => ReadingChild;

const LAST_WORDS = 4_096;

/** The share of the memory limit that V8's old heap may take; the rest is for buffers, young objects and code. */
export const heapMb = (memoryLimitMb: number): number => Math.floor(memoryLimitMb * 0.7);

/** The flags a reading process is started with. */
export const childFlags = (settings: ChildSettings): string[] => [
  `--max-old-space-size=${heapMb(settings.memoryLimitMb)}`,
  // A file's cells are gone before the young generation is full, and what is left is too little to share among threads.
  '--max-semi-space-size=16',
  '--single-threaded-gc',
  // On the PCs this is for the other core is storing. Measured on 200 workbooks: the last optimiser takes 0.35 s of it to
  // save 0.09 s of reading, and nothing on one long sheet.
  '--no-turbofan',
  // Prototype pollution through `__proto__`, which readers of foreign formats have been prone to, has no way in.
  '--disable-proto=delete',
];

/**
 * Starts the reading process by Node's own fork; under Electron the same binary runs as Node. What it prints goes
 * nowhere near this process's standard output.
 */
export const forkChild = (entry: URL): SpawnReadingChild => (settings) => {
  const child = fork(fileURLToPath(entry), [JSON.stringify(settings)], {
    execArgv: childFlags(settings),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  });
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => { lastWords = (lastWords + chunk.toString('utf8')).slice(-LAST_WORDS); });
  // A message to a process that has just died is not an event of its own: its end is.
  child.on('error', () => undefined);
  return {
    send: (request) => { if (child.connected) child.send(request, () => undefined); },
    onReply: (take) => { child.on('message', (reply) => { take(reply as Reply); }); },
    onEnd: (take) => {
      const waiting = new Set(['close', 'disconnect']);
      for (const event of [...waiting]) {
        child.once(event, () => {
          waiting.delete(event);
          if (waiting.size === 0) take(lastWords);
        });
      }
    },
    kill: () => { child.kill('SIGKILL'); },
  };
};
