import type { Client } from './contract.ts';

/** What a handler is told besides its arguments. */
export type Call = {
  /** Fires when the asker gave up: a cancelled import, a closed window. */
  readonly signal: AbortSignal | undefined;
};

/** The shape of the services: one function a procedure, by area, with the contract's arguments and answers. */
export type Handlers = {
  readonly [Area in keyof Client]: {
    readonly [Name in keyof Client[Area]]: Client[Area][Name] extends (input: infer Input, ...rest: never[]) => infer Answer
      ? (input: Input, call: Call) => Answer extends Promise<infer Value> ? Promise<Handed<Value>> : never
      : never;
  };
};

/** A stream of events is a generator where it is made; everything else is handed over as it is. */
type Handed<Value> = Value extends AsyncIterable<infer Event> ? AsyncGenerator<Event, void> : Value;
