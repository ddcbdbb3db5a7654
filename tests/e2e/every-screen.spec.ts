import { mkdir } from 'node:fs/promises';
import type { Client } from '../../electron/contract/contract.ts';
import { fillFolder } from './support/fill-folder.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

let host: RunningHost;
let addresses: readonly string[];
/** What the picture of an address is called, where the address holds an identifier. */
const names = new Map<string, string>();

/** Every address of the window in the register of an office that has been at work for a year. */
test.beforeAll(async ({ startHost }) => {
  host = await startHost((dataFolder) =>
    fillFolder(dataFolder, async (client) => {
      await client.app.loadSample({ withFigures: true });
      addresses = await addressesOfTheYear(client);
    }),
  );
  await mkdir('out/screens', { recursive: true });
});
test.afterAll(async () => {
  await host.close();
});

async function addressesOfTheYear(client: Client): Promise<readonly string[]> {
  const first = async (direction: 'outgoing' | 'incoming' | 'internal'): Promise<readonly string[]> => {
    const { rows } = await client.documents.list({ filter: { direction }, limit: 1 });
    return rows.map(({ id }) => named(`/documents/${id}`, `/documents/one-${direction}`));
  };
  const [report, plans, meetings, outgoing, incoming] = await Promise.all([client.reports.create({ kind: 'month', form: 'BM01', period: '2020-10' }), client.plans.list({}), client.meetings.list({}), first('outgoing'), first('incoming')]);
  const catalogue = ['committee', 'members', 'bodies', 'assignments', 'channels', 'units', 'events', 'indicators', 'forms', 'periods'].map((section) => `/catalogue/${section}`);
  return [
    '/', '/figures', '/analysis', '/board', '/imports',
    '/reports', named(`/reports/${report.id}`, '/reports/one'),
    '/documents?direction=outgoing', '/documents?direction=incoming', '/documents?direction=internal', ...outgoing, ...incoming,
    '/dossiers', '/plans', '/plans/overdue', ...plans.slice(0, 1).map(({ id }) => named(`/plans/${id}`, '/plans/one')),
    '/meetings', ...meetings.slice(0, 1).map(({ id }) => named(`/meetings/${id}`, '/meetings/one')),
    ...catalogue, '/search?q=hoi+nghi', '/log', '/settings', '/guide',
  ];
}

function named(address: string, name: string): string {
  names.set(address, name);
  return address;
}

async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true], .mantine-Loader-root')).toHaveCount(0);
  await expect(page.getByText(/^(Đang tải|Loading)…$/)).toHaveCount(0);
}

/** The address, then every tab and step that it shows, one after another. */
async function walk(page: Page, address: string, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(host.url);
  await page.evaluate((hash) => { window.location.hash = hash; }, `#${address}`);
  // From anew, so that what is looked at is not the screen before, which stays until this one is there.
  await page.reload();
  await ready(page);
  const opened = names.get(address) ?? address;
  const name = opened === '/' ? 'overview' : opened.slice(1).replace(/\W+/g, '-');
  await look(name);
  const tabs = page.getByRole('main').getByRole('tab');
  const count = await tabs.count();
  for (let at = 0; at < count; at += 1) {
    const tab = tabs.nth(at);
    if ((await tab.getAttribute('aria-selected')) === 'true' || (await tab.isDisabled())) continue;
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await ready(page);
    await look(`${name}-${String(at)}`);
  }
}

async function violations(page: Page, rules: 'all' | 'contrast'): Promise<readonly string[]> {
  const builder = axe(page);
  const { violations: found } = await (rules === 'contrast' ? builder.withRules(['color-contrast']) : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

async function speak(page: Page, language: 'vi' | 'en'): Promise<void> {
  await page.goto(host.url);
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.goto(host.at('#/settings'));
  await page.getByText(language === 'vi' ? 'Tiếng Việt' : 'English', { exact: true }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: language === 'vi' ? 'Cài đặt' : 'Settings' })).toBeVisible();
}

for (const language of ['vi', 'en'] as const)
  test(`every screen of a lived-in register (${language})`, async ({ page }) => {
    test.setTimeout(600_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await speak(page, language);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const address of addresses)
      await walk(page, address, async (name) => {
        for (const colorScheme of language === 'vi' ? (['light', 'dark'] as const) : (['light'] as const)) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: `out/screens/every-${name}-${colorScheme}-${language}.png`, animations: 'disabled' });
          // The words of the other language stand in the same boxes: what they say is looked at, not measured again.
          if (language === 'vi') for (const fault of await violations(page, colorScheme === 'dark' ? 'contrast' : 'all')) faults.push(`${name} ${colorScheme}: ${fault}`);
        }
        await page.emulateMedia({ colorScheme: 'light' });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) faults.push(`${name}: ${String(wide)} pixels wider than the window`);
        const text = await page.locator('body').innerText();
        for (const wrong of text.match(/undefined|NaN|\[object|Invalid Date/g) ?? []) faults.push(`${name}: ${wrong}`);
      });
    expect(faults).toEqual([]);
  });
