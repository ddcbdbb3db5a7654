import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode } from './node-version.mjs';

ensureNode(import.meta.url);
// Sources are stripped of types and compiled once: the next command starts in half the time. (Node 20 has no such export,
// so it is looked for only after the check above.)
const { enableCompileCache } = await import('node:module');
enableCompileCache(fileURLToPath(new URL(join('..', 'node_modules', '.cache', 'so-thu-ky'), import.meta.url)));
await import('../electron/hosts/cli/main.ts');
