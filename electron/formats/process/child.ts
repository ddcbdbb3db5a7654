import { isMainThread, workerData } from 'node:worker_threads';
import type { ChildSettings } from './messages.ts';
import { startWatchdog, watch, type WatchSettings } from './watchdog.ts';

/** The reading process: its main thread reads files, its second thread (this same file) watches memory and time. */
if (isMainThread) {
  const settings = JSON.parse(process.argv[2] ?? '{}') as ChildSettings;
  const watchdog = startWatchdog(new URL(import.meta.url), settings);
  const { serve } = await import('./serve.ts');
  serve(watchdog);
} else {
  watch(workerData as WatchSettings);
}
