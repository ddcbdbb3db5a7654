import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { exportRegister } from './export.ts';
import { readOlderRegister } from './read.ts';
import { takeRegister } from './take.ts';

export function registerHandlers(context: Context): Handlers['registers'] {
  return {
    export: (asked) => exportRegister(context, asked),
    read: (input) => readOlderRegister(context, input),
    take: (input) => takeRegister(context, input),
  };
}
