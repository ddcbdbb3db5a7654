import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { allReports, createReport, getReport, refreshReport, removeReport, updateDraft } from './edit.ts';
import { freezeOneReport, previewReport, reportFile, verifyReport } from './freeze.ts';
import { reportSources } from './sources.ts';

export function reportHandlers(context: Context): Handlers['reports'] {
  return {
    list: () => allReports(context),
    create: (subject) => createReport(context, subject),
    get: ({ id }) => getReport(context, id),
    update: (input) => updateDraft(context, input),
    refresh: (input) => refreshReport(context, input),
    remove: ({ id }) => removeReport(context, id),
    preview: (input) => previewReport(context, input),
    freeze: (input) => freezeOneReport(context, input),
    file: (input) => reportFile(context, input),
    verify: ({ id }) => verifyReport(context, id),
    sources: (input) => reportSources(context, input),
  };
}
