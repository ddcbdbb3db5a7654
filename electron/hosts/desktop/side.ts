import type { UtilityProcess } from 'electron';
import { lastWordsOf, type SideChild, type SpawnSide } from '../../store/side/spawn.ts';
import type { ElectronApi } from './electron-api.ts';
import type { FromBackend, ToBackend } from './messages.ts';

/**
 * Side processes started by main, as reading processes are (`readers.ts`): for its own use, a command of the packaged
 * program, and for the backend.
 *
 * @param entry the built side process
 */
export function directSide(electron: Pick<ElectronApi, 'utilityProcess'>, entry: string): SpawnSide {
  return (task) => {
    const child = electron.utilityProcess.fork(entry, [JSON.stringify(task)], { serviceName: 'so-thu-ky-side', stdio: ['ignore', 'ignore', 'pipe'] });
    const { keep, lastWords } = lastWordsOf();
    child.stderr?.on('data', keep);
    return {
      onEnd: (take) => {
        whenGone(child, () => {
          take(lastWords());
        });
      },
      kill: () => {
        child.kill();
      },
    };
  };
}

/** Its outcome is the last that it says: what is still on its way is waited for. */
function whenGone(child: UtilityProcess, run: () => void): void {
  const waiting = new Set(child.stderr === null ? ['exit'] : ['exit', 'end']);
  const gone = (event: string): void => {
    if (waiting.delete(event) && waiting.size === 0) run();
  };
  child.once('exit', () => {
    gone('exit');
  });
  child.stderr?.once('end', () => {
    gone('end');
  });
}

/** Starts and ends side processes for the backend. */
export type Sides = {
  handle(message: Extract<FromBackend, { kind: 'start-side' | 'kill-side' }>): void;
  killAll(): void;
};

export function createSides(spawn: SpawnSide, tell: (message: ToBackend) => void): Sides {
  const running = new Map<number, SideChild>();
  return {
    handle: (message) => {
      const { id } = message;
      if (message.kind === 'kill-side') {
        running.get(id)?.kill();
        return;
      }
      const child = spawn(message.task);
      running.set(id, child);
      child.onEnd((lastWords) => {
        running.delete(id);
        tell({ kind: 'side-ended', id, lastWords });
      });
    },
    killAll: () => {
      for (const child of running.values()) child.kill();
    },
  };
}

/** The backend's side of it. */
export type RemoteSides = {
  readonly spawn: SpawnSide;
  handle(message: Extract<ToBackend, { kind: 'side-ended' }>): void;
};

export function createRemoteSides(tellMain: (message: FromBackend) => void): RemoteSides {
  const ends = new Map<number, (lastWords: string) => void>();
  let last = 0;
  return {
    spawn: (task) => {
      const id = (last += 1);
      tellMain({ kind: 'start-side', id, task });
      return {
        onEnd: (take) => {
          ends.set(id, take);
        },
        kill: () => {
          tellMain({ kind: 'kill-side', id });
        },
      };
    },
    handle: ({ id, lastWords }) => {
      ends.get(id)?.(lastWords);
      ends.delete(id);
    },
  };
}
