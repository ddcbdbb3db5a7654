import { z } from 'zod';
import { answer, languageSchema, procedure, type Language } from './base.ts';

export type AppInfo = {
  readonly version: string;
  readonly host: 'desktop' | 'browser' | 'cli';
  readonly dataFolder: string;
  readonly language: Language;
  /** Name written into the event log for what is done here. */
  readonly userName: string;
  readonly hasCatalogue: boolean;
  /** Local day, ISO. */
  readonly today: string;
};

export type SampleLoaded = { readonly forms: readonly string[]; readonly periods: readonly string[] };

export const app = {
  info: procedure.output(answer<AppInfo>()),
  setLanguage: procedure.input(z.object({ language: languageSchema })).output(answer<AppInfo>()),
  setUserName: procedure.input(z.object({ userName: z.string().trim().min(1).max(100) })).output(answer<AppInfo>()),
  /** Loads the built-in sample catalogue; `withFigures` also brings its earlier months, as imports of sample workbooks. */
  loadSample: procedure.input(z.object({ withFigures: z.boolean() })).output(answer<SampleLoaded>()),
  /** The built-in sample workbooks of one period, for trying the import. */
  sampleWorkbooks: procedure.output(answer<{ readonly period: string; readonly form: string; readonly files: File[] }>()),
};
