import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { exportRegister } from './export.ts';
import { readOlderRegister, showRegisterSheet } from './read.ts';
import { takeRegister } from './take.ts';

export function registerHandlers(context: Context): Handlers['registers'] {
  return {
    export: (asked) => exportRegister(context, asked),
    read: (input) => readOlderRegister(context, input),
    sheet: (asked) => showRegisterSheet(context, asked),
    take: (input) => takeRegister(context, input),
  };
}
