import type { ContractRouterClient } from '@orpc/contract';
import { app } from './app.ts';
import { attachments } from './attachments.ts';
import { board } from './board.ts';
import { catalogue } from './catalogue.ts';
import { documents } from './documents.ts';
import { dossiers } from './dossiers.ts';
import { figures } from './figures.ts';
import { imports } from './imports.ts';
import { log } from './log.ts';
import { meetings } from './meetings.ts';
import { periods } from './periods.ts';
import { plans } from './plans.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';
import { safety } from './safety.ts';
import { search } from './search.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';

/** Everything that can be asked of the app, by area; the same for the desktop, the browser and the command line. */
export const contract = { app, catalogue, periods, imports, figures, board, reports, documents, attachments, search, log, safety, tables, tasks, plans, meetings, registers, dossiers };

export type Contract = typeof contract;

/** The typed client that each host hands to the window. */
export type Client = ContractRouterClient<Contract>;
