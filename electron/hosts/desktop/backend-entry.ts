import { openForDesktop, runBackend } from './backend.ts';

runBackend(
  process.parentPort,
  openForDesktop,
  (thrown) => {
    process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  },
  () => {
    process.exit(0);
  },
);
