import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { AppInfo } from '../../../electron/contract/app.ts';
import type { Handlers } from '../../../electron/contract/handlers.ts';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import type { FigureValue } from '../../../electron/core/figure/types.ts';
import { createReadingPool, type ReadingPool } from '../../../electron/formats/process/pool.ts';
import type { Opener } from '../../../electron/services/attachments/opener.ts';
import { openServices } from '../../../electron/services/open.ts';
import { OFFICE } from './office-catalogue.ts';

export { OFFICE };

export const call = { signal: undefined };

export const OCTOBER = { form: 'B1', period: '2020-10' };

/** A row of a commune's sheet: its name and its four figures as typed. */
export type SheetRow = readonly [name: string, tin: string, gio: string, trang: string, hn: string];

/** A sheet as a commune's clerk saves it, with title and header, as CSV of an Excel with Vietnamese settings. */
export function sheet(fileName: string, rows: readonly SheetRow[], month = '10', year = '2020'): File {
  const lines = [
    ['BAN CHỈ ĐẠO 35', '', '', '', '', ''],
    [`KẾT QUẢ TUYÊN TRUYỀN THÁNG ${month} NĂM ${year}`, '', '', '', '', ''],
    ['TT', 'Đơn vị', 'Tin, bài', 'Giờ phát thanh', 'Số trang đang quản lý', 'Hội nghị tuyên truyền'],
    ...rows.map((row, index) => [String(index + 1), ...row]),
  ];
  return new File([`\uFEFF${lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n`], fileName);
}

export type Office = {
  readonly handlers: Handlers;
  readonly folder: string;
  /** Sets the clock; it goes on by a second each time it is looked at. */
  setClock(moment: string): void;
  /** Imports files into a period and gives what came of each. */
  receive(files: readonly File[], period?: string, dryRun?: boolean): Promise<readonly ImportDetail[]>;
  /** The figures of a period as `unit|indicator` → number or state. */
  figures(period?: string): Promise<Readonly<Record<string, number | string>>>;
  close(): Promise<void>;
};

export type OfficeOptions = { readonly folder?: string; readonly catalogue?: Catalogue | null; readonly host?: AppInfo['host']; readonly moment?: string; readonly opener?: Opener };

/** Opens an office in a folder of its own; closed and gone when the test ends. */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const folder = options.folder ?? (await temporaryFolder());
  let moment = Date.parse(options.moment ?? '2020-11-02T02:00:00Z');
  const opened = await openServices({
    dataFolder: folder,
    create: true,
    host: options.host ?? 'cli',
    userName: 'Đỗ Thị Mai',
    language: 'vi',
    pool: lentPool(),
    ...(options.opener === undefined ? {} : { opener: options.opener }),
    now: () => {
      moment += 1_000;
      return new Date(moment);
    },
  });
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  onTestFinished(() => opened.close());
  const { handlers } = opened;
  const catalogue = options.catalogue === undefined ? OFFICE : options.catalogue;
  if (catalogue !== null && options.folder === undefined) {
    const outcome = await handlers.catalogue.load({ catalogue }, call);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  }
  return {
    handlers,
    folder,
    setClock: (next) => {
      moment = Date.parse(next);
    },
    receive: async (files, period = OCTOBER.period, dryRun = false) => {
      const details: ImportDetail[] = [];
      const form = catalogue?.forms[0]?.code ?? OCTOBER.form;
      for await (const step of await handlers.imports.start({ form, period, files: [...files], dryRun }, call)) if (step.kind === 'done') details.push(step.result);
      return details;
    },
    figures: async (period = OCTOBER.period) => {
      const { cells } = await handlers.figures.grid({ form: catalogue?.forms[0]?.code ?? OCTOBER.form, period }, call);
      return Object.fromEntries(cells.map((cell) => [`${cell.unit}|${cell.indicator}`, shown(cell.figure)]).sort());
    },
    close: () => opened.close(),
  };
}

export function shown(figure: FigureValue): number | string {
  return figure.value ?? figure.state;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

let shared: ReadingPool | null = null;

function sharedPool(): ReadingPool {
  shared ??= createReadingPool({ size: 2 });
  return shared;
}

/** The reading processes of a test file are started once; an office that closes leaves them to the next. */
function lentPool(): ReadingPool {
  const pool = sharedPool();
  return { run: (task, options) => pool.run(task, options), close: () => Promise.resolve() };
}

/** To be called once at the top of a test file that opens an office: ends the reading processes after its tests. */
export function useOffice(): void {
  afterAll(async () => {
    await shared?.close();
    shared = null;
  });
}
