import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SideOutcome, SideTask } from './task.ts';

/** A started side process as its starter sees it. */
export type SideChild = {
  /** Called once, when the process is gone; `lastWords` is the end of its error output. */
  onEnd(take: (lastWords: string) => void): void;
  kill(): void;
};

export type SpawnSide = (task: SideTask) => SideChild;

/** An inspection names every kept file that is damaged, in one line. */
const LAST_WORDS = 4 * 1024 * 1024;

/** Starts the side process by Node's own fork. */
export const forkSide: SpawnSide = (task) => {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [JSON.stringify(task)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { keep, lastWords } = lastWordsOf();
  child.stderr?.on('data', keep);
  // A process that could not be started has said nothing; its end is told all the same.
  return {
    onEnd: (take) => {
      child.once('error', () => { take(lastWords()); });
      child.once('close', () => { take(lastWords()); });
    },
    kill: () => { child.kill('SIGKILL'); },
  };
};

/** Keeps the end of what a process says. */
export function lastWordsOf(): { readonly keep: (chunk: Buffer) => void; readonly lastWords: () => string } {
  let words = '';
  return {
    keep: (chunk) => { words = (words + chunk.toString('utf8')).slice(-LAST_WORDS); },
    lastWords: () => words,
  };
}

/** Tasks under way beside the records. */
export type Aside = {
  /** The task's outcome; null when it was stopped. Rejects when its process came to an end that says nothing. */
  run(task: SideTask): Promise<SideOutcome | null>;
  /** Ends what is under way, and comes back when nothing of it has the records open any more. */
  stop(): Promise<void>;
};

export function createAside(spawn: SpawnSide): Aside {
  const underWay = new Map<SideChild, Promise<unknown>>();
  const stopped = new Set<SideChild>();
  return {
    run: async (task) => {
      const child = spawn(task);
      const ended = new Promise<string>((resolve) => { child.onEnd(resolve); });
      underWay.set(child, ended);
      const lastWords = await ended;
      underWay.delete(child);
      if (stopped.delete(child)) return null;
      return outcomeIn(lastWords);
    },
    stop: async () => {
      const all = [...underWay];
      for (const [child] of all) {
        stopped.add(child);
        child.kill();
      }
      await Promise.all(all.map(([, ended]) => ended));
    },
  };
}

function outcomeIn(lastWords: string): SideOutcome {
  const line = lastWords.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{"ok":')) throw new Error(`the side process ended: ${lastWords.trim()}`);
  return JSON.parse(line) as SideOutcome;
}
