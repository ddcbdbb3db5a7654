import { expect } from 'vitest';
import type { Handlers } from '../../../electron/contract/handlers.ts';
import { verifyBackup } from '../../../electron/store/backup/verify.ts';
import { digestOf } from '../../../electron/services/imports/take.ts';
import { join } from 'node:path';
import { call, EDIT_MONTH, EDITED_INDICATORS, EDITED_UNITS, FORM, type Done } from './office-work.ts';

/** Everything that an office ever said was done, to be held against what stands. */
export class Ledger {
  readonly #imports = new Map<string, string>();
  readonly #reports = new Map<string, 'report' | 'freeze' | 'remove'>();
  readonly #backups = new Set<string>();
  #lastEdit = 0;
  /** Files already looked at whole: they can only change by what is in the ledger. */
  readonly #seen = new Set<string>();
  opened = false;
  count = 0;

  take(done: Done): void {
    this.count += 1;
    if (done.kind === 'opened') this.opened = true;
    else if (done.kind === 'import') this.#imports.set(done.id, done.status);
    else if (done.kind === 'accept') this.#imports.set(done.id, 'imported');
    else if (done.kind === 'withdraw') this.#imports.set(done.id, 'withdrawn');
    else if (done.kind === 'edit') this.#lastEdit = done.value;
    else if (done.kind === 'backup') this.#backups.add(done.name);
    else this.#reports.set(done.id, done.kind);
  }

  /** Nothing that was said to be done is lost, and nothing stands half done. */
  async hold(handlers: Handlers, folder: string): Promise<void> {
    expect((await handlers.safety.check(undefined, call)).problems).toEqual([]);
    await this.#holdImports(handlers);
    await this.#holdEdits(handlers);
    await this.#holdReports(handlers);
    for (const name of this.#backups) {
      expect(await verifyBackup(join(folder, 'backups', name))).toMatchObject({ ok: true });
      this.#backups.delete(name);
    }
  }

  async #holdImports(handlers: Handlers): Promise<void> {
    const standing = new Map((await handlers.imports.list({}, call)).map((each) => [each.id ?? '', each]));
    for (const [id, status] of this.#imports) {
      const found = standing.get(id)?.status;
      // What came after the last word may have been done as well: accepted or withdrawn, never back again.
      const after: Readonly<Record<string, readonly string[]>> = { 'needs-review': ['needs-review', 'imported', 'withdrawn'], imported: ['imported', 'withdrawn'] };
      expect(after[status] ?? [status]).toContain(found);
      if (found !== undefined) this.#imports.set(id, found);
    }
    for (const [id, summary] of standing) {
      const mark = `${id} ${summary.status}`;
      if (this.#seen.has(mark)) continue;
      this.#seen.add(mark);
      this.#imports.set(id, summary.status);
      if (summary.status !== 'imported') continue;
      const detail = await handlers.imports.show({ id }, call);
      expect(detail.values).toHaveLength(detail.valueCount);
      const entries = (await handlers.log.list({ limit: 1000, before: null, action: null }, call)).filter((entry) => entry.subject === id && /^import\.(take|accept)$/.test(entry.action));
      expect(entries).toHaveLength(1);
      expect(entries[0]?.after).toMatchObject({ digest: digestOf(detail.values), values: detail.valueCount });
    }
  }

  async #holdEdits(handlers: Handlers): Promise<void> {
    const histories: (readonly number[])[] = [];
    for (const unit of EDITED_UNITS) {
      for (const indicator of EDITED_INDICATORS) {
        const history = await handlers.figures.history({ form: FORM, period: EDIT_MONTH, unit, indicator }, call);
        histories.push(history.map((revision) => revision.figure.value ?? -1));
      }
    }
    const [first = []] = histories;
    for (const history of histories) expect(history).toEqual(first);
    if (this.#lastEdit > 0) expect(first).toContain(this.#lastEdit);
    // The newest may be one that was done and not yet told.
    this.#lastEdit = first[0] ?? 0;
  }

  async #holdReports(handlers: Handlers): Promise<void> {
    const standing = new Map((await handlers.reports.list(undefined, call)).map((each) => [each.id, each]));
    for (const [id, last] of this.#reports) {
      const found = standing.get(id)?.status;
      if (last === 'freeze') expect(found).toBe('frozen');
      else if (last === 'remove') expect(found).toBeUndefined();
      else expect([undefined, 'draft', 'frozen']).toContain(found);
    }
    const numbers: number[] = [];
    for (const [id, summary] of standing) {
      if (summary.status !== 'frozen') continue;
      numbers.push(Number(/\d+/.exec(summary.printedNumber ?? '')?.[0]));
      if (this.#seen.has(id)) continue;
      this.#seen.add(id);
      this.#reports.set(id, 'freeze');
      const state = await handlers.reports.get({ id }, call);
      expect(state.files).toHaveLength(2);
      for (const file of state.files) expect((await handlers.reports.file({ id, name: file.name }, call)).size).toBe(file.size);
    }
    // Each frozen report has its own number, and no number was lost on the way.
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  }
}
