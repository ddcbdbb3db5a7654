import { implement } from '@orpc/server';
import type { AnyRouter } from '@orpc/server';
import { contract } from '../../contract/contract.ts';
import type { FailureData } from '../../contract/base.ts';
import type { Call, Handlers } from '../../contract/handlers.ts';

type AnyHandler = (input: unknown, call: Call) => Promise<unknown>;
type HandlerArguments = {
  readonly input: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly errors: { readonly FAILURE: (options: { readonly data: FailureData }) => Error };
};
type AnyImplementer = { handler: (run: (given: HandlerArguments) => Promise<unknown>) => unknown };

/** A failure that the services meant a person to read, as opposed to a bug. */
export function failureOf(thrown: unknown): FailureData | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown) || !('params' in thrown)) return null;
  const { code, params } = thrown;
  if (typeof code !== 'string' || typeof params !== 'object' || params === null) return null;
  return { code, params: Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number')) };
}

/**
 * The router that every host serves, over HTTP or a message port: it validates arguments by the contract and carries
 * failures as values.
 *
 * @param handlers the services
 * @param onBug told of anything thrown that is not a failure; the asker sees code `internal` with its text
 */
export function createRouter(handlers: Handlers, onBug: (thrown: unknown) => void): AnyRouter {
  const implementers = implement(contract) as unknown as Record<string, Record<string, AnyImplementer>>;
  const areas = handlers as unknown as Record<string, Record<string, AnyHandler>>;
  const routes = Object.entries(contract).map(([area, procedures]) => [
    area,
    Object.fromEntries(
      Object.keys(procedures).map((name) => {
        const run = areas[area]?.[name];
        const implementer = implementers[area]?.[name];
        if (run === undefined || implementer === undefined) throw new Error(`no handler for ${area}.${name}`);
        return [name, implementer.handler((given) => answer(run, given, onBug))];
      }),
    ),
  ]);
  return Object.fromEntries(routes) as AnyRouter;
}

async function answer(run: AnyHandler, given: HandlerArguments, onBug: (thrown: unknown) => void): Promise<unknown> {
  const asFailure = (thrown: unknown): Error => {
    const failure = failureOf(thrown);
    if (failure !== null) return given.errors.FAILURE({ data: failure });
    onBug(thrown);
    return given.errors.FAILURE({ data: { code: 'internal', params: { detail: thrown instanceof Error ? thrown.message : String(thrown) } } });
  };
  try {
    const result = await run(given.input, { signal: given.signal });
    return isIterator(result) ? relay(result, asFailure) : result;
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

function isIterator(value: unknown): value is AsyncIterator<unknown> & AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Passes a stream on and gives its failures the same form; closing it closes the services' generator. */
async function* relay(source: AsyncIterable<unknown>, asFailure: (thrown: unknown) => Error): AsyncGenerator<unknown> {
  try {
    yield* source;
  } catch (thrown) {
    throw asFailure(thrown);
  }
}
