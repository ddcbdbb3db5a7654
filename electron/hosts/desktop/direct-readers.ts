import type { Reply } from '../../formats/process/messages.ts';
import { childFlags, type SpawnReadingChild } from '../../formats/process/spawn.ts';
import type { ElectronApi } from './electron-api.ts';

const LAST_WORDS = 4_096;

/** Reading processes started by main for its own use: a command of the packaged program, which has no backend process. */
export function directReaders(electron: Pick<ElectronApi, 'utilityProcess'>, entry: string): SpawnReadingChild {
  return (settings) => {
    const reader = electron.utilityProcess.fork(entry, [JSON.stringify(settings)], {
      execArgv: childFlags(settings),
      serviceName: 'so-thu-ky-reading',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let lastWords = '';
    reader.stderr?.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString('utf8')).slice(-LAST_WORDS);
    });
    return {
      send: (request) => {
        reader.postMessage(request);
      },
      onReply: (take) => {
        reader.on('message', (reply: Reply) => {
          take(reply);
        });
      },
      onEnd: (take) => {
        reader.once('exit', () => {
          take(lastWords);
        });
      },
      kill: () => {
        reader.kill();
      },
    };
  };
}
