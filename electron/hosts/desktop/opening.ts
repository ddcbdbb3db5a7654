import type { ElectronApi } from './electron-api.ts';
import { isCopy } from './copies.ts';
import type { FromBackend, ToBackend } from './messages.ts';

/**
 * Main's side of opening files: hands a copy that the backend made to the system's program for it. Only the services
 * process is listened to, and only for a copy of a kind that is opened; the window never names a path.
 */
export function createOpening(electron: Pick<ElectronApi, 'app' | 'shell'>, tell: (message: ToBackend) => void): (message: Extract<FromBackend, { kind: 'open-copy' }>) => void {
  const temporary = electron.app.getPath('temp');
  return ({ id, path }) => {
    const answer = (problem: string): void => {
      tell({ kind: 'copy-opened', id, problem });
    };
    if (!isCopy(temporary, path)) {
      answer('not a copy');
      return;
    }
    electron.shell.openPath(path).then(answer, (thrown: unknown) => {
      answer(thrown instanceof Error ? thrown.message : String(thrown));
    });
  };
}
