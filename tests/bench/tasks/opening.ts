import { setTimeout as later } from 'node:timers/promises';
import { openServices } from '../../../electron/services/open.ts';
import type { Task } from '../child.ts';
import { timed } from '../measure.ts';

/** Opens a register as a window does, up to what the window asks first; the check that follows is waited for, so that the next opening finds a seal. */
export const task: Task = async ([folder = '']) => {
  const call = { signal: undefined };
  const { value: opened, ms, longestBlock } = await timed(async () => {
    const services = await openServices({ dataFolder: folder, create: false, host: 'browser', userName: 'bench', language: 'vi' });
    if (!services.ok) throw new Error(services.code);
    await services.handlers.app.info(undefined, call);
    await services.handlers.catalogue.get(undefined, call);
    return services;
  });
  const condition = () => opened.handlers.safety.condition(undefined, call);
  while ((await condition()).state === 'checking') await later(20);
  const { state } = await condition();
  if (state !== 'checked') throw new Error(`the register is ${state}`);
  await opened.close();
  return { ms, longestBlock };
};
