import { DONE, type ExitCode, type Output } from '../output.ts';
import { startBrowserHost } from '../../browser/server.ts';
import type { ShownFiles } from '../../browser/shown-files.ts';
import type { Session } from '../session.ts';

/** `serve`: the app in any browser of this machine, until Ctrl+C. */
export async function serve(
  session: Session,
  options: { readonly port: number; readonly windowFolder: string; readonly shown: ShownFiles; readonly signal: AbortSignal; readonly openAddress: ((url: string) => void) | undefined },
  output: Output,
): Promise<ExitCode> {
  const host = await startBrowserHost({
    handlers: session.handlers,
    windowFolder: options.windowFolder,
    shown: options.shown,
    port: options.port,
    onBug: (thrown) => {
      output.complain(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    },
  });
  output.say(output.words.serving(host.url));
  output.say(output.words.stop);
  output.result({ url: host.url });
  options.openAddress?.(host.url);
  await new Promise<void>((resolve) => {
    if (options.signal.aborted) resolve();
    else
      options.signal.addEventListener('abort', () => {
        resolve();
      });
  });
  await host.close();
  return DONE;
}
