import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { SERVICE_FLAGS } from '../../electron/hosts/service-flags.ts';

/** The cache that scripts/compile-cache.mjs turns on. */
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/so-thu-ky', import.meta.url));

/** What one task reports of itself, in milliseconds and counts; `ms` is its time without start-up and preparation. */
export type TaskReport = { readonly ms: number } & Readonly<Record<string, number>>;

/** A run of a task in its own process. `peakBytes` is the most memory that the process and all its children held together. */
export type Run = { readonly report: TaskReport; readonly peakBytes: number };

export type Measurement = { readonly ms: number; readonly peakBytes: number; readonly more: Readonly<Record<string, number>> };

/** One line of the printed table. */
export type BenchResult = {
  readonly name: string;
  readonly ours: Measurement;
  readonly peerName: string;
  readonly peer: Measurement;
  /** What must hold, in words, and whether it did. */
  readonly limits: readonly { readonly text: string; readonly held: boolean }[];
};

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** Tasks that run the services, which are started as the app starts them. */
const OURS = '-ours';
const POLL = 25;
/** Memory that a family of processes may grow by before it is counted page by page again. */
const GROWTH = 8 * 1024 * 1024;

/** Runs a task of `tasks/` in a process of its own, so that neither its memory nor its warm code helps another. */
export function runTask(task: string, args: readonly string[] = []): Promise<Run> {
  return new Promise((resolve, reject) => {
    const flags = task.endsWith(OURS) ? SERVICE_FLAGS : [];
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, CHILD, task, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // As the app starts its own processes (scripts/compile-cache.mjs); the peer gets the same.
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE },
    });
    let out = '';
    let peakBytes = 0;
    const follow = child.pid === undefined ? () => 0 : memoryFollower(child.pid);
    const timer = setInterval(() => {
      peakBytes = follow();
    }, POLL);
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const line = out.trim().split('\n').at(-1) ?? '';
      if (code !== 0 || !line.startsWith('{')) {
        reject(new Error(`${task} ended with ${String(code)}: ${line}`));
        return;
      }
      const { ownPeakBytes, ...report } = JSON.parse(line) as TaskReport & { readonly ownPeakBytes: number };
      resolve({ report: { ...report, ms: report.ms }, peakBytes: peakBytes > 0 ? peakBytes : ownPeakBytes });
    });
  });
}

/**
 * Runs two tasks by turns, so that a busy moment of the machine falls on both, and gives the median of each.
 *
 * @param runs how often each runs
 */
export async function compare(ours: readonly [string, ...string[]], peer: readonly [string, ...string[]], runs: number): Promise<{ readonly ours: Measurement; readonly peer: Measurement }> {
  const results: { readonly ours: Run[]; readonly peer: Run[] } = { ours: [], peer: [] };
  for (let turn = 0; turn < runs; turn += 1) {
    results.ours.push(await runTask(ours[0], ours.slice(1)));
    results.peer.push(await runTask(peer[0], peer.slice(1)));
  }
  return { ours: medianRun(results.ours), peer: medianRun(results.peer) };
}

function medianRun(runs: readonly Run[]): Measurement {
  const names = Object.keys(runs[0]?.report ?? {}).filter((name) => name !== 'ms');
  return {
    ms: median(runs.map((run) => run.report.ms)),
    peakBytes: median(runs.map((run) => run.peakBytes)),
    more: Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run.report[name] ?? Number.NaN))])),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times work and the longest time that the event loop was held meanwhile, in milliseconds. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number; readonly longestBlock: number }> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  // The monitor needs a turn of the loop to measure the next one by.
  await turn();
  const start = performance.now();
  const value = await work();
  const ms = performance.now() - start;
  // What was held up to the very end is seen on the next turn.
  await turn();
  delays.disable();
  return { value, ms, longestBlock: delays.max / 1e6 };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

/**
 * Follows the memory of a process and all its descendants, pages they share counted once between them (Pss); 0 where the
 * system does not tell (`/proc`). To ask for Pss makes the system walk every page and holds up the very process that is
 * measured (a third of a core at 40 times a second), so it is asked for only when the pages written to, whose count is at
 * hand, have grown; what they grew by since counts in full.
 */
function memoryFollower(root: number): () => number {
  let walkedAt = 0;
  let walked = 0;
  let peak = 0;
  return () => {
    const family = familyOf(root);
    const written = family.reduce((sum, pid) => sum + writtenBytes(pid), 0);
    if (written > walkedAt + GROWTH) {
      walked = family.reduce((sum, pid) => sum + proportionalBytes(pid), 0);
      walkedAt = written;
    }
    peak = Math.max(peak, walked + Math.max(0, written - walkedAt));
    return peak;
  };
}

function familyOf(root: number): readonly number[] {
  const family = [root];
  for (const pid of family) family.push(...readText(`/proc/${pid}/task/${pid}/children`).split(' ').filter((child) => child !== '').map(Number));
  return family;
}

function writtenBytes(pid: number): number {
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(readText(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

function proportionalBytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
