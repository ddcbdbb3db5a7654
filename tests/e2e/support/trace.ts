import type { Page } from '@playwright/test';

/** One event of Chromium's tracing, as far as the tests read it. */
export type TraceEvent = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly tdur?: number; readonly args?: { readonly name?: string } };

/** Traces what a window does, in whichever host, until it is stopped. */
export async function startTrace(page: Page, includedCategories: string[]): Promise<{ readonly stop: () => Promise<readonly TraceEvent[]> }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { for (const event of value) events.push(event as unknown as TraceEvent); });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  return {
    stop: async () => {
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return events;
    },
  };
}
