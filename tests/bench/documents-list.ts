import { chromium, type Page } from '@playwright/test';
import { startBrowserHost } from '../e2e/support/browser-host.ts';
import { median, runTask, type BenchResult, type Measurement } from './measure.ts';

/** The longest task that scrolling may make, in milliseconds; the browser tells of none below 50. */
const LONGEST = 50;
const ROUNDS = 5;
const WHEEL_STEPS = 60;
const DRAGS = 40;

// What runs inside the page, as text: the benches are checked without the browser's types.
const OBSERVE = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => { for (const task of list.getEntries()) globalThis.longTasks.push(task.duration); }).observe({ type: 'longtask', buffered: true });
`;
const FORGET = 'globalThis.longTasks.length = 0';
const LONGEST_TASK = 'Math.max(0, ...globalThis.longTasks)';
const DRAG = `(async () => {
  const scroller = document.querySelector('[role="grid"]').parentElement;
  for (let drag = 0; drag < ${DRAGS}; drag += 1) {
    scroller.scrollTop = (scroller.scrollHeight * ((drag * 37) % 100)) / 100;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
})()`;
const SETTLED = "document.querySelector('[data-waiting]') === null";

/** Scrolling the list of one hundred thousand documents in the built window, beside the same list of two hundred. */
export async function run(): Promise<BenchResult> {
  const ours = await measureList('100000');
  const peer = await measureList('200');
  return {
    name: 'scrolling the list of 100,000 documents',
    ours,
    peerName: 'the list of 200 documents',
    peer,
    limits: [{ text: `no task over ${LONGEST} ms while it scrolls (median of ${ROUNDS} rounds)`, held: (ours.more['longestBlock'] ?? Number.NaN) <= LONGEST }],
  };
}

async function measureList(documents: string): Promise<Measurement> {
  const host = await startBrowserHost(async (dataFolder) => { await runTask('opening-seed', [dataFolder, documents]); });
  const browser = await chromium.launch({
    executablePath: process.env['SO_THU_KY_BROWSER'] ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript(OBSERVE);
    await page.goto(host.url);
    await page.getByRole('navigation').getByRole('link', { name: 'Văn bản' }).first().click();
    await page.getByRole('grid', { name: 'Văn bản đi' }).getByRole('row').nth(5).waitFor();
    const rounds: { readonly ms: number; readonly longest: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await scrollOnce(page));
    return { ms: median(rounds.map((round) => round.ms)), peakBytes: 0, more: { longestBlock: median(rounds.map((round) => round.longest)) } };
  } finally {
    await browser.close();
    await host.close();
  }
}

/** By the wheel down and up, then by jumps as the scroll bar makes them; each time until the rows in sight are there. */
async function scrollOnce(page: Page): Promise<{ readonly ms: number; readonly longest: number }> {
  await page.evaluate(FORGET);
  const start = performance.now();
  await page.mouse.move(700, 400);
  for (let step = 0; step < WHEEL_STEPS; step += 1) await page.mouse.wheel(0, step % 20 === 19 ? -900 : 400);
  await page.evaluate(DRAG);
  await page.waitForFunction(SETTLED);
  const ms = performance.now() - start;
  return { ms, longest: await page.evaluate<number>(LONGEST_TASK) };
}
