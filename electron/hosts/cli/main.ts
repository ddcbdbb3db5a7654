import { fileURLToPath } from 'node:url';
import { runCli } from './run.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted.abort();
  });
}

// A reader that has seen enough (`| head`) closes its end; the command goes on and ends as it would.
process.stdout.on('error', (thrown: NodeJS.ErrnoException) => {
  if (thrown.code !== 'EPIPE') throw thrown;
});

process.exitCode = await runCli(process.argv.slice(2), {
  streams: { out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text) },
  environment: process.env,
  platform: process.platform,
  signal: interrupted.signal,
  windowFolder: fileURLToPath(new URL('../../../dist/renderer/', import.meta.url)),
});
