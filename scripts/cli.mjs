import { useCompileCache } from './compile-cache.mjs';
import { ensureNode } from './node-version.mjs';

ensureNode(import.meta.url);
await useCompileCache();
await import('../electron/hosts/cli/main.ts');
