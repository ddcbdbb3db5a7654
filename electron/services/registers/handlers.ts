import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { exportRegister } from './export.ts';

export function registerHandlers(context: Context): Handlers['registers'] {
  return {
    export: (asked) => exportRegister(context, asked),
  };
}
