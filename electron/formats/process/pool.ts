import type { InterpretContext } from '../../core/import/types.ts';
import type { AnyOutcome, OutcomeOf, OwnContext, ReadingTask, RefusedOutcome, Reply, SharedContext } from './messages.ts';
import { unpackReading } from './packed-reading.ts';
import { forkChild, type ReadingChild, type SpawnReadingChild } from './spawn.ts';
import { MEMORY_LIMIT_LINE, TIME_LIMIT_LINE } from './watchdog.ts';

export type ReadingPoolOptions = {
  /** How many processes read at once. They start when there is work for them. */
  readonly size: number;
  /** Wall time a file may take before its process is ended. */
  readonly timeLimitMs?: number;
  /** Memory a process may take in all, buffers included. */
  readonly memoryLimitMb?: number;
  /** The file that a reading process starts with: `child.ts`, or what the build made of it. */
  readonly entry?: URL;
  /** Starts a reading process in another way, such as Electron's `utilityProcess.fork`. */
  readonly spawn?: SpawnReadingChild;
};

export type RunOptions = {
  /** Takes the task back: when it is being read, its process is ended. The promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called when a process takes the file up. */
  readonly onProgress?: (stage: 'reading') => void;
};

export type ReadingPool = {
  /** Gives the outcome of a file; whatever the file does, within about the time limit. Rejects only for an abort, a closed pool, or a bug. */
  run<Task extends ReadingTask>(task: Task, options?: RunOptions): Promise<OutcomeOf<Task>>;
  /** Ends all processes. Tasks under way reject. */
  close(): Promise<void>;
};

/** A little under the 10 s that no file may take, so that ending its process and saying so fit in. */
export const DEFAULT_TIME_LIMIT_MS = 9_000;
export const DEFAULT_MEMORY_LIMIT_MB = 512;

/**
 * Files sent to one process at a time: the others wait there, so that the process goes straight on while this one stores
 * the first, also on a busy PC where each of them waits for its turn.
 */
const AHEAD = 3;
/** The share of its memory limit above which a process is replaced between two files. */
const BLOATED_SHARE = 0.5;
/** A process starts Node and loads the readers before the clock of its first file runs. */
const START_ALLOWANCE_MS = 20_000;

type Job = {
  readonly id: number;
  readonly task: ReadingTask;
  readonly settle: (outcome: AnyOutcome) => void;
  readonly reject: (reason: unknown) => void;
  readonly begun: () => void;
};

type Seat = {
  readonly child: ReadingChild;
  readonly jobs: Job[];
  readonly sharedIds: Set<number>;
  ready: boolean;
  timer: NodeJS.Timeout | null;
  /** Why this process is being ended, when the pool does it. */
  ending: 'time' | 'abort' | 'bloated' | 'close' | null;
};

const sharedOf = (context: InterpretContext): SharedContext => ({ catalogue: context.catalogue, layouts: context.layouts });
const ownOf = ({ catalogue, form, period, fileName, settlements }: InterpretContext): OwnContext => {
  const place = catalogue.forms.indexOf(form);
  return { form: place < 0 ? form : place, period, fileName, settlements };
};

/** Why a process ended that the pool did not end. */
const refusalOf = (ending: Seat['ending'], lastWords: string): RefusedOutcome => {
  if (ending === 'time' || lastWords.includes(TIME_LIMIT_LINE)) return { ok: false, code: 'file-too-large', params: { reason: 'time' } };
  const memory = lastWords.includes(MEMORY_LIMIT_LINE) || /heap out of memory|allocation failed|out of memory/i.test(lastWords);
  return memory
    ? { ok: false, code: 'file-too-large', params: { reason: 'memory' } }
    : { ok: false, code: 'unreadable-file', params: { reason: 'crashed' } };
};

/** Numbers the shared parts of contexts, the newest two of which every process keeps. */
const createSharing = () => {
  const known: { id: number; shared: SharedContext }[] = [];
  let last = 0;
  return (shared: SharedContext): { id: number; forget: number | null } => {
    const found = known.find((entry) => entry.shared.catalogue === shared.catalogue && entry.shared.layouts === shared.layouts);
    if (found !== undefined) return { id: found.id, forget: null };
    last += 1;
    known.push({ id: last, shared });
    const dropped = known.length > 2 ? known.shift() : undefined;
    return { id: last, forget: dropped?.id ?? null };
  };
};

class Pool implements ReadingPool {
  readonly #size: number;
  readonly #timeLimitMs: number;
  readonly #memoryLimitMb: number;
  readonly #spawn: SpawnReadingChild;
  readonly #queue: Job[] = [];
  readonly #seats = new Set<Seat>();
  readonly #share = createSharing();
  readonly #ends = new Set<Promise<void>>();
  #lastId = 0;
  #closed = false;

  constructor(options: ReadingPoolOptions) {
    this.#size = Math.max(1, options.size);
    this.#timeLimitMs = options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS;
    this.#memoryLimitMb = options.memoryLimitMb ?? DEFAULT_MEMORY_LIMIT_MB;
    this.#spawn = options.spawn ?? forkChild(options.entry ?? new URL('./child.ts', import.meta.url));
  }

  run<Task extends ReadingTask>(task: Task, options: RunOptions = {}): Promise<OutcomeOf<Task>> {
    const { signal, onProgress } = options;
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error('the reading pool is closed'));
        return;
      }
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      this.#lastId += 1;
      let begun = false;
      const abort = (): void => { this.#abort(job, signal?.reason); };
      const job: Job = {
        id: this.#lastId,
        task,
        settle: (outcome) => {
          signal?.removeEventListener('abort', abort);
          // A task is answered by the outcome of its own kind: the process answers each kind with theirs.
          resolve(outcome as OutcomeOf<Task>);
        },
        reject: (reason) => {
          signal?.removeEventListener('abort', abort);
          reject(reason);
        },
        begun: () => {
          if (!begun) onProgress?.('reading');
          begun = true;
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(new Error('the reading pool is closed'));
    for (const seat of this.#seats) this.#end(seat, 'close');
    await Promise.all(this.#ends);
  }

  #end(seat: Seat, why: Exclude<Seat['ending'], null>): void {
    seat.ending ??= why;
    seat.child.kill();
  }

  #abort(job: Job, reason: unknown): void {
    const queued = this.#queue.indexOf(job);
    if (queued >= 0) this.#queue.splice(queued, 1);
    for (const seat of this.#seats) {
      const place = seat.jobs.indexOf(job);
      if (place < 0) continue;
      seat.jobs.splice(place, 1);
      // What was sent ahead cannot be called back; the process is cheap and the others are sent again.
      this.#end(seat, 'abort');
    }
    job.reject(reason);
  }

  #openSeat(): Seat {
    const settings = { timeLimitMs: this.#timeLimitMs, memoryLimitMb: this.#memoryLimitMb };
    const seat: Seat = { child: this.#spawn(settings), jobs: [], sharedIds: new Set(), ready: false, timer: null, ending: null };
    this.#seats.add(seat);
    seat.child.onReply((reply) => { this.#take(seat, reply); });
    const end = new Promise<void>((resolve) => {
      seat.child.onEnd((lastWords) => {
        this.#leave(seat, lastWords);
        resolve();
      });
    });
    this.#ends.add(end);
    void end.then(() => this.#ends.delete(end));
    return seat;
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const open = [...this.#seats].filter((seat) => seat.ending === null);
      const idle = open.find((seat) => seat.jobs.length === 0);
      const seat = idle ?? (this.#seats.size < this.#size ? this.#openSeat() : this.#leastBusy(open));
      if (seat === null) return;
      const job = this.#queue.shift();
      if (job === undefined) return;
      seat.jobs.push(job);
      this.#send(seat, job);
      if (seat.jobs.length === 1) this.#begin(seat);
    }
  }

  /** Only a process that has started gets files ahead; others may be quicker to start. */
  #leastBusy(open: readonly Seat[]): Seat | null {
    return open.filter((seat) => seat.ready && seat.jobs.length < AHEAD).sort((one, other) => one.jobs.length - other.jobs.length)[0] ?? null;
  }

  #send(seat: Seat, job: Job): void {
    const { task, id } = job;
    const source = task.bytes === undefined ? { path: task.path } : { bytes: task.bytes };
    if (task.kind === 'read') {
      seat.child.send({ type: 'read', id, source, fileName: task.fileName ?? task.path ?? '' });
      return;
    }
    if (task.kind !== 'interpret') {
      seat.child.send({ type: task.kind, id, source, fileName: task.fileName });
      return;
    }
    const shared = sharedOf(task.context);
    const { id: sharedId, forget } = this.#share(shared);
    if (forget !== null) {
      for (const other of this.#seats) if (other.sharedIds.delete(forget)) other.child.send({ type: 'forget', id: forget });
    }
    if (!seat.sharedIds.has(sharedId)) {
      seat.sharedIds.add(sharedId);
      seat.child.send({ type: 'share', id: sharedId, shared });
    }
    seat.child.send({ type: 'interpret', id, source, shared: sharedId, context: ownOf(task.context), roles: task.roles ?? true });
  }

  /** Starts the clock of the file at the head of a process's list. */
  #begin(seat: Seat): void {
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = null;
    const job = seat.jobs[0];
    if (job === undefined) return;
    job.begun();
    seat.timer = setTimeout(() => { this.#end(seat, 'time'); }, this.#timeLimitMs + (seat.ready ? 0 : START_ALLOWANCE_MS));
  }

  #take(seat: Seat, reply: Reply): void {
    if (reply.type === 'ready') {
      seat.ready = true;
      this.#begin(seat);
      this.#dispatch();
      return;
    }
    if (seat.jobs[0]?.id !== reply.id) return;
    const job = seat.jobs.shift();
    this.#begin(seat);
    // A large file leaves a process so full that the next, innocent one would be taken for too large.
    if (reply.type !== 'failed' && reply.memoryMb > this.#memoryLimitMb * BLOATED_SHARE) this.#end(seat, 'bloated');
    if (reply.type === 'done') job?.settle(reply.outcome);
    else if (reply.type === 'interpreted') job?.settle(unpackReading(reply.packed));
    else job?.reject(new Error(`reading failed: ${reply.message}`));
    this.#dispatch();
  }

  #leave(seat: Seat, lastWords: string): void {
    this.#seats.delete(seat);
    if (seat.timer !== null) clearTimeout(seat.timer);
    if (seat.ending === 'close') {
      for (const job of seat.jobs) job.reject(new Error('the reading pool is closed'));
      return;
    }
    // When the pool ended it for another reason than the file at its head, all that is left is read again by another.
    const guilty = seat.ending === 'abort' || seat.ending === 'bloated' ? undefined : seat.jobs.shift();
    guilty?.settle(refusalOf(seat.ending, lastWords));
    this.#queue.unshift(...seat.jobs);
    if (!this.#closed) this.#dispatch();
  }
}

/** Makes a pool of reading processes. Foreign files are read nowhere else: a hostile file can only hurt a process that is ended. */
export const createReadingPool = (options: ReadingPoolOptions): ReadingPool => new Pool(options);
