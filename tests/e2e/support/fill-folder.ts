import { createRouterClient } from '@orpc/server';
import type { Client } from '../../../electron/contract/contract.ts';
import { createRouter } from '../../../electron/hosts/rpc/router.ts';
import { openServices } from '../../../electron/services/open.ts';

/** Fills a data folder through the services, as a window would ask them, before the app opens it. */
export async function fillFolder(dataFolder: string, fill: (client: Client) => Promise<unknown>): Promise<void> {
  const services = await openServices({ dataFolder, create: true, host: 'cli', userName: 'Lan', language: 'vi' });
  if (!services.ok) throw new Error(services.code);
  const fail = (thrown: unknown): never => { throw thrown; };
  await fill(createRouterClient(createRouter(services.handlers, fail)) as unknown as Client);
  await services.close();
}
