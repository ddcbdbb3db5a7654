import type { FailureData } from '../../electron/contract/base.ts';
import type { Client } from '../../electron/contract/contract.ts';
import type { Handlers } from '../../electron/contract/handlers.ts';

export type SomeHandlers = { readonly [Area in keyof Handlers]?: Partial<Handlers[Area]> };

/** A failure as it arrives in the window: an error with the code `FAILURE` and the services' own code inside. */
export class FakeFailure extends Error {
  readonly code = 'FAILURE';
  readonly data: FailureData;

  constructor(code: string, params: FailureData['params'] = {}) {
    super(code);
    this.data = { code, params };
  }
}

/** A client that calls these functions directly; what is not given is refused by its name. Answers come later, as over a wire. */
export function fakeClient(handlers: SomeHandlers): Client {
  const areas = new Proxy(
    {},
    {
      get: (_, area: string) =>
        new Proxy(
          {},
          {
            get: (_area, name: string) => async (input: unknown, options?: { signal?: AbortSignal }) => {
              const all = handlers as Readonly<Record<string, Readonly<Record<string, (input: unknown, call: { signal: AbortSignal | undefined }) => unknown>> | undefined>>;
              const handler = all[area]?.[name];
              if (handler === undefined) throw new Error(`${area}.${name} was not expected`);
              await Promise.resolve();
              return handler(structuredClone(input), { signal: options?.signal });
            },
          },
        ),
    },
  );
  return areas as Client;
}
