import type { Handlers } from '../../../electron/contract/handlers.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { OFFICE } from '../../services/support/office.ts';

export const call = { signal: undefined };
export const FORM = 'B1';
/** Imports and edits stand in months of their own, so that each can be looked at by itself. */
export const IMPORT_MONTH = '2020-10';
export const EDIT_MONTH = '2020-11';
export const CATALOGUE: Catalogue = OFFICE;
export const EDITED_UNITS = ['an-hoa', 'binh-lam', 'hop-giang'] as const;
export const EDITED_INDICATORS = ['TIN', 'GIO', 'TRANG', 'HN'] as const;

/** What the office tells when something is done for good. */
export type Done =
  | { readonly kind: 'opened' }
  | { readonly kind: 'import'; readonly id: string; readonly status: string }
  | { readonly kind: 'accept' | 'withdraw'; readonly id: string }
  | { readonly kind: 'edit'; readonly value: number }
  | { readonly kind: 'report' | 'freeze' | 'remove'; readonly id: string }
  | { readonly kind: 'backup'; readonly name: string };

/** A whole row of dice for one round: the same seed gives the same work. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % sides;
  };
}

/** Works on and on as an office does, telling each thing when it is done. `first` is a number that was never typed before. */
export async function work(handlers: Handlers, seed: number, first: number, tell: (done: Done) => void): Promise<never> {
  const roll = dice(seed);
  let value = first;
  for (;;) {
    const act = roll(100);
    value += 1;
    if (act < 40) await importFiles(handlers, roll, value, tell);
    else if (act < 65) await edit(handlers, value, tell);
    else if (act < 75) await review(handlers, roll, tell);
    else if (act < 97) await report(handlers, roll, tell);
    else tell({ kind: 'backup', name: (await handlers.safety.backup(undefined, call)).name });
  }
}

async function importFiles(handlers: Handlers, roll: (sides: number) => number, value: number, tell: (done: Done) => void): Promise<void> {
  const files = Array.from({ length: 1 + roll(3) }, (_, index) => {
    const rows = CATALOGUE.units.slice(0, 2).map((unit, row) => `${row + 1};${unit.name};${value + index};${value};${row};${roll(50)}`);
    return new File([`\uFEFFTháng 10 năm 2020\r\nTT;Đơn vị;Tin, bài;Giờ phát thanh;Số trang đang quản lý;Hội nghị tuyên truyền\r\n${rows.join('\r\n')}\r\n`], `${value}-${index}.csv`);
  });
  for await (const step of await handlers.imports.start({ form: FORM, period: IMPORT_MONTH, files, dryRun: false }, call)) {
    if (step.kind === 'done') tell({ kind: 'import', id: step.result.id ?? '', status: step.result.status });
  }
}

/** One number into every cell of the month: whoever looks later sees one number in them all. */
async function edit(handlers: Handlers, value: number, tell: (done: Done) => void): Promise<void> {
  const edits = EDITED_UNITS.flatMap((unit) => EDITED_INDICATORS.map((indicator) => ({ unit, indicator, figure: { state: 'number' as const, value } })));
  await handlers.figures.set({ form: FORM, period: EDIT_MONTH, edits, note: String(value) }, call);
  tell({ kind: 'edit', value });
}

async function review(handlers: Handlers, roll: (sides: number) => number, tell: (done: Done) => void): Promise<void> {
  const imports = await handlers.imports.list({ form: FORM, period: IMPORT_MONTH }, call);
  const waiting = imports.filter((each) => each.status === 'needs-review');
  const taken = imports.filter((each) => each.status === 'imported');
  const [list, kind] = roll(3) > 0 ? ([waiting, 'accept'] as const) : ([taken, 'withdraw'] as const);
  const id = list[roll(Math.max(1, list.length))]?.id;
  if (id === undefined || id === null) return;
  await handlers.imports[kind]({ id }, call);
  tell({ kind, id });
}

async function report(handlers: Handlers, roll: (sides: number) => number, tell: (done: Done) => void): Promise<void> {
  const created = await handlers.reports.create({ kind: 'month', form: FORM, period: IMPORT_MONTH }, call);
  tell({ kind: 'report', id: created.id });
  if (roll(4) === 0) {
    await handlers.reports.remove({ id: created.id }, call);
    tell({ kind: 'remove', id: created.id });
    return;
  }
  const draft = { ...created.draft, head: { ...created.draft.head, date: '2020-11-06' } };
  const updated = await handlers.reports.update({ id: created.id, revision: created.revision, draft }, call);
  await handlers.reports.freeze({ id: updated.id, revision: updated.revision }, call);
  tell({ kind: 'freeze', id: created.id });
}
