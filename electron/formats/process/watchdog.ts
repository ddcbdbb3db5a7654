import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What the reading process prints before it ends itself for memory; its parent looks for it. */
export const MEMORY_LIMIT_LINE = 'memory limit reached';
export const TIME_LIMIT_LINE = 'time limit reached';

/** How often memory is looked at. Memory filled at 1 GB a second grows by 20 MB in between, less than the margin kept. */
const LOOK_EVERY_MS = 20;
const MARGIN_MB = 40;
/** The parent ends an overdue process; the watchdog does where the parent is gone. */
const GRACE_MS = 5_000;

export type WatchSettings = {
  readonly memoryLimitMb: number;
  readonly timeLimitMs: number;
  /** One 64-bit number: when the task under way began (milliseconds since 1970), 0 between tasks. */
  readonly since: SharedArrayBuffer;
};

const endProcess = (line: string): void => {
  writeSync(2, `${line}\n`);
  process.kill(process.pid, 'SIGKILL');
};

/**
 * Runs in a thread of its own, because the thread that reads a hostile file may never come back to its event loop. It
 * sees the memory of the whole process, array buffers included, which `--max-old-space-size` does not bound.
 */
export const watch = (settings: WatchSettings): void => {
  const since = new BigInt64Array(settings.since);
  setInterval(() => {
    if (process.memoryUsage.rss() > (settings.memoryLimitMb - MARGIN_MB) * 1024 * 1024) endProcess(MEMORY_LIMIT_LINE);
    const began = Number(Atomics.load(since, 0));
    if (began > 0 && Date.now() - began > settings.timeLimitMs + GRACE_MS) endProcess(TIME_LIMIT_LINE);
  }, LOOK_EVERY_MS);
};

export type Watchdog = { begin(): void; end(): void };

/** Starts the watchdog as a second thread of `entry`, the file that the process itself was started with. */
export const startWatchdog = (entry: URL, limits: Omit<WatchSettings, 'since'>): Watchdog => {
  const since = new SharedArrayBuffer(8);
  const clock = new BigInt64Array(since);
  const settings: WatchSettings = { ...limits, since };
  const worker = new Worker(entry, { workerData: settings, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 } });
  worker.unref();
  return {
    begin: () => { Atomics.store(clock, 0, BigInt(Date.now())); },
    end: () => { Atomics.store(clock, 0, 0n); },
  };
};
