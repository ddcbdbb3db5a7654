import { openServices } from '../../services/open.ts';
import { poolWith } from '../reading-pool.ts';
import { runBackend } from './backend.ts';

runBackend(
  process.parentPort,
  (message, given) =>
    openServices({ dataFolder: message.dataFolder, create: true, host: 'desktop', userName: message.userName, language: message.language, ...poolWith(given.reader), spawnSide: given.side, opener: given.opener }),
  (thrown) => {
    process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  },
  () => {
    process.exit(0);
  },
);
