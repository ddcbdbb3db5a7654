import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Autosave, type Stored } from '../../../renderer/app/autosave.ts';

type Register = { stored: Stored<string>; failure: unknown };

const conflict = Object.assign(new Error('conflict'), { code: 'FAILURE', data: { code: 'conflict', params: {} } });

function open(register: Register): Autosave<string> {
  return new Autosave(register.stored, {
    isSame: (left, right) => left === right,
    load: () => Promise.resolve(register.stored),
    save: (value, revision) => {
      if (register.failure !== null) return Promise.reject(register.failure as Error);
      if (revision !== register.stored.revision) return Promise.reject(conflict);
      register.stored = { value, revision: revision + 1 };
      return Promise.resolve(register.stored);
    },
  });
}

const register = (): Register => ({ stored: { value: 'cũ', revision: 1 }, failure: null });

describe('what is typed', () => {
  it('is stored when asked, with what was typed meanwhile', async () => {
    const held = register();
    const autosave = open(held);
    autosave.change('mới');
    expect(autosave.state()).toMatchObject({ value: 'mới', status: 'unsaved' });
    const flushed = autosave.flush();
    autosave.change('mới hơn');
    expect(await flushed).toBe(true);
    expect(held.stored).toEqual({ value: 'mới hơn', revision: 3 });
    expect(autosave.state()).toMatchObject({ value: 'mới hơn', status: 'saved', revision: 3 });
  });

  it('stays on the screen when it cannot be stored, and is stored later', async () => {
    const held = register();
    const autosave = open(held);
    held.failure = new Error('disk full');
    autosave.change('mới');
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state()).toMatchObject({ value: 'mới', status: 'failed', failure: held.failure });
    held.failure = null;
    expect(await autosave.flush()).toBe(true);
    expect(held.stored.value).toBe('mới');
  });

  it('never overwrites what another window wrote, until the person has chosen', async () => {
    const held = register();
    const autosave = open(held);
    autosave.change('của tôi');
    held.stored = { value: 'của họ', revision: 5 };
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state()).toMatchObject({ value: 'của tôi', status: 'conflict' });
    autosave.change('của tôi, sửa thêm');
    expect(await autosave.flush()).toBe(false);
    expect(held.stored.value).toBe('của họ');
    autosave.keepMine();
    expect(await autosave.flush()).toBe(true);
    expect(held.stored).toEqual({ value: 'của tôi, sửa thêm', revision: 6 });
  });

  it('gives way to the other window’s when asked to', async () => {
    const held = register();
    const autosave = open(held);
    autosave.change('của tôi');
    held.stored = { value: 'của họ', revision: 5 };
    await autosave.flush();
    autosave.takeTheirs();
    expect(autosave.state()).toMatchObject({ value: 'của họ', status: 'saved', revision: 5 });
  });

  it('takes over a newer record only while nothing typed here waits', () => {
    const held = register();
    const autosave = open(held);
    autosave.receive({ value: 'từ lệnh khác', revision: 2 });
    expect(autosave.state().value).toBe('từ lệnh khác');
    autosave.change('đang gõ');
    autosave.receive({ value: 'mới nữa', revision: 3 });
    expect(autosave.state().value).toBe('đang gõ');
    autosave.receive({ value: 'cũ kỹ', revision: 1 });
    expect(autosave.state().value).toBe('đang gõ');
  });

  it('is stored as it was last typed, however keys, failures and savings fall together', async () => {
    const step = fc.oneof(fc.string({ maxLength: 4 }).map((text) => ({ kind: 'type', text }) as const), fc.constant({ kind: 'flush' } as const), fc.boolean().map((fails) => ({ kind: 'network', fails }) as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const held = register();
        const autosave = open(held);
        let last = 'cũ';
        const waiting: Promise<boolean>[] = [];
        for (const each of steps) {
          if (each.kind === 'type') autosave.change((last = each.text));
          else if (each.kind === 'flush') waiting.push(autosave.flush());
          else held.failure = each.fails ? new Error('offline') : null;
        }
        await Promise.all(waiting);
        held.failure = null;
        await autosave.flush();
        expect(autosave.state()).toMatchObject({ value: last, status: 'saved' });
        expect(held.stored.value).toBe(last);
      }),
    );
  });
});
