import { contract } from '../../electron/contract/contract.ts';
import type { Handlers } from '../../electron/contract/handlers.ts';

type Overrides = { readonly [Area in keyof Handlers]?: Partial<Handlers[Area]> };

/** Services for tests of the hosts: every procedure that a test does not give throws, saying which was called. */
export function handlersWith(overrides: Overrides): Handlers {
  const areas = Object.entries(contract).map(([area, procedures]) => {
    const given = (overrides as Record<string, Record<string, unknown> | undefined>)[area] ?? {};
    const functions = Object.keys(procedures).map((name) => [
      name,
      given[name] ?? (() => Promise.reject(new Error(`${area}.${name} was not expected`))),
    ]);
    return [area, Object.fromEntries(functions)];
  });
  return Object.fromEntries(areas) as Handlers;
}
