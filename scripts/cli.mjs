import { ensureNode } from './node-version.mjs';

ensureNode(import.meta.url);
await import('../electron/hosts/cli/main.ts');
