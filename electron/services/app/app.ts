import type { AppInfo, SampleLoaded } from '../../contract/app.ts';
import type { Language } from '../../contract/base.ts';
import { SAMPLE_CATALOGUE, SAMPLE_PERIOD, sampleWorkbooks, type SampleWorkbook } from '../../formats/xlsx/sample-workbooks.ts';
import { writeSetting } from '../../store/repositories/settings.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { startImports } from '../imports/start.ts';
import { loadSampleRecords, type SampleServices } from './sample/load.ts';
import { VERSION } from './version.ts';

export async function appInfo(context: Context): Promise<AppInfo> {
  const { catalogue } = await context.store.read((db) => context.catalogues.current(db));
  return {
    version: VERSION,
    host: context.host,
    dataFolder: context.store.layout.folder,
    language: context.person.language,
    userName: context.person.name,
    hasCatalogue: catalogue !== null,
    today: todayOf(context),
  };
}

export async function setLanguage(context: Context, language: Language): Promise<AppInfo> {
  const before = context.person.language;
  await context.store.change(context.person.name, async (change) => {
    await writeSetting(change.db, 'language', language);
    change.log({ action: 'app.language', subject: 'language', before, after: language });
  });
  context.person.language = language;
  return appInfo(context);
}

export async function setUserName(context: Context, name: string): Promise<AppInfo> {
  const before = context.person.name;
  await context.store.change(before, async (change) => {
    await writeSetting(change.db, 'user-name', name);
    change.log({ action: 'app.user-name', subject: 'user-name', before, after: name });
  });
  context.person.name = name;
  return appInfo(context);
}

/**
 * Loads the built-in sample catalogue; with figures also its earlier months, each through the import that real files go
 * through, and the records of the model office into a register that has none yet.
 *
 * @param services makes the records the way a person would
 */
export async function loadSample(context: Context, services: SampleServices, withFigures: boolean): Promise<SampleLoaded> {
  const outcome = await loadCatalogue(context, SAMPLE_CATALOGUE);
  if (!outcome.ok) throw failure('catalogue-invalid', { count: outcome.problems.length });
  const workbooks = withFigures ? await sampleWorkbooks('earlier') : [];
  for (const workbook of workbooks) {
    const files = [toFile(workbook)];
    for await (const step of startImports(context, { form: workbook.form, period: workbook.period, files, dryRun: false }, undefined)) {
      if (step.kind === 'done' && step.result.status !== 'imported' && step.result.status !== 'duplicate') {
        throw new Error(`the sample file ${step.file} came to ${step.result.status}`);
      }
    }
  }
  if (withFigures && (await services.documents.list({ filter: {}, limit: 1 }, { signal: undefined })).total === 0) await loadSampleRecords(services, SAMPLE_CATALOGUE);
  return { forms: SAMPLE_CATALOGUE.forms.map((form) => form.code), periods: [...new Set(workbooks.map((workbook) => workbook.period))] };
}

/** The sample workbooks of the month that is there for trying the import. */
export async function currentSampleWorkbooks(): Promise<{ readonly period: string; readonly form: string; readonly files: File[] }> {
  const workbooks = await sampleWorkbooks('current');
  return { period: SAMPLE_PERIOD, form: workbooks[0]?.form ?? '', files: workbooks.map(toFile) };
}

function toFile(workbook: SampleWorkbook): File {
  return new File([new Uint8Array(workbook.bytes)], workbook.fileName, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
