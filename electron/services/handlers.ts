import type { Handlers } from '../contract/handlers.ts';
import { appInfo, currentSampleWorkbooks, loadSample, setLanguage, setUserName } from './app/app.ts';
import { attachmentHandlers } from './attachments/handlers.ts';
import { getBoard } from './board/board.ts';
import { getCatalogue, loadCatalogue, saveCatalogue } from './catalogue/catalogue.ts';
import type { Context } from './context.ts';
import { documentHandlers } from './documents/handlers.ts';
import { dossierHandlers } from './dossiers/handlers.ts';
import { analyseFigures } from './figures/analysis.ts';
import { exportFigures } from './figures/export.ts';
import { figureGrid } from './figures/grid.ts';
import { figureHistory } from './figures/history.ts';
import { setFigures } from './figures/set.ts';
import { importFile, listAllImports, showImport, showSheet } from './imports/look.ts';
import { acceptImport, settleImport, withdrawOneImport } from './imports/review.ts';
import { startImports } from './imports/start.ts';
import { listEntries, verifyLog } from './log/log.ts';
import { meetingHandlers } from './meetings/handlers.ts';
import { adjustPeriod, closePeriod, getPeriod, listYear, reopenPeriod } from './periods/periods.ts';
import { planHandlers } from './plans/handlers.ts';
import { registerHandlers } from './registers/handlers.ts';
import { reportHandlers } from './reports/handlers.ts';
import { checkData } from './safety/check.ts';
import { dataCondition } from './safety/background-check.ts';
import { allBackups, makeBackup, restoreBackup } from './safety/safety.ts';
import { exportTable } from './tables/export.ts';
import { searchHandlers } from './search/handlers.ts';
import { withoutSecrets } from './secrecy.ts';
import { taskHandlers } from './tasks/handlers.ts';

/** One function a procedure of the contract. */
export function createHandlers(context: Context): Handlers {
  const handlers: Handlers = {
    app: {
      info: () => appInfo(context),
      setLanguage: ({ language }) => setLanguage(context, language),
      setUserName: ({ userName }) => setUserName(context, userName),
      loadSample: ({ withFigures }) => loadSample(context, handlers, withFigures),
      sampleWorkbooks: () => currentSampleWorkbooks(),
    },
    catalogue: {
      get: () => getCatalogue(context),
      load: ({ catalogue }) => loadCatalogue(context, catalogue),
      save: ({ catalogue, revision }) => saveCatalogue(context, catalogue, revision),
    },
    periods: {
      list: (asked) => listYear(context, asked),
      get: (asked) => getPeriod(context, asked),
      close: (asked) => closePeriod(context, asked),
      reopen: (asked) => reopenPeriod(context, asked),
      adjust: (asked) => adjustPeriod(context, asked),
    },
    imports: {
      start: (input, call) => Promise.resolve(startImports(context, input, call.signal)),
      list: (asked) => listAllImports(context, asked),
      show: ({ id }) => showImport(context, id),
      sheet: (asked) => showSheet(context, asked),
      settle: (input) => settleImport(context, input),
      accept: ({ id }) => acceptImport(context, id),
      withdraw: ({ id }) => withdrawOneImport(context, id),
      file: ({ id }) => importFile(context, id),
    },
    figures: {
      grid: (asked) => figureGrid(context, asked),
      set: (input) => setFigures(context, input),
      history: (asked) => figureHistory(context, asked),
      analysis: (asked) => analyseFigures(context, asked),
      export: (asked) => exportFigures(context, asked),
    },
    board: { get: (asked) => getBoard(context, asked) },
    reports: reportHandlers(context),
    documents: documentHandlers(context),
    attachments: attachmentHandlers(context),
    search: searchHandlers(context),
    log: {
      list: (asked) => listEntries(context, asked),
      verify: () => verifyLog(context),
    },
    safety: {
      condition: () => Promise.resolve(dataCondition(context)),
      check: () => checkData(context),
      backups: () => allBackups(context),
      backup: () => makeBackup(context),
      restore: ({ name }) => restoreBackup(context, name),
    },
    tables: { export: (table) => exportTable(table) },
    tasks: taskHandlers(context),
    plans: planHandlers(context),
    meetings: meetingHandlers(context),
    registers: registerHandlers(context),
    dossiers: dossierHandlers(context),
  };
  return withoutSecrets(handlers);
}
