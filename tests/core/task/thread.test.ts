import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isUnfinished, standingAfter, takeStep, type TaskStep } from '../../../electron/core/task/thread.ts';
import type { TaskEvent } from '../../../electron/core/task/types.ts';

const WORDS = { kind: 'words', text: 'đã gửi báo cáo' } as const;

const created: TaskEvent = { at: '2020-02-14T08:00:00Z', by: 'Mai', happenedOn: '2020-02-14', kind: 'created', text: '', meetingId: null, progress: null, state: null, evidence: [], change: null };

function after(steps: readonly TaskStep[]): { readonly thread: readonly TaskEvent[]; readonly refused: readonly string[] } {
  const thread: TaskEvent[] = [created];
  const refused: string[] = [];
  for (const [index, step] of steps.entries()) {
    const outcome = takeStep(thread, step);
    if (outcome.ok) thread.push({ ...created, ...outcome.event, happenedOn: `2020-03-${String((index % 28) + 1).padStart(2, '0')}` });
    else refused.push(outcome.code);
  }
  return { thread, refused };
}

const progress = (value: number | null, text = ''): TaskStep => ({ kind: 'progress', text, progress: value, state: null, evidence: [] });

describe('the thread of a task', () => {
  it('begins open and is taken along by the first progress', () => {
    expect(standingAfter([created])).toEqual({ progress: 0, state: 'open', closedOn: null });
    expect(standingAfter(after([progress(0)]).thread)).toMatchObject({ progress: 0, state: 'open' });
    expect(standingAfter(after([progress(40)]).thread)).toMatchObject({ progress: 40, state: 'doing' });
  });

  it('is not closed by a full hundred, only by evidence', () => {
    expect(standingAfter(after([progress(100)]).thread)).toMatchObject({ progress: 100, state: 'doing', closedOn: null });
    expect(after([{ kind: 'closed', text: 'xong', evidence: [] }]).refused).toEqual(['task-evidence-missing']);
    expect(standingAfter(after([{ kind: 'closed', text: 'xong', evidence: [WORDS] }]).thread)).toEqual({ progress: 100, state: 'done', closedOn: '2020-03-01' });
  });

  it('takes notes and nothing else once it is closed', () => {
    const { thread, refused } = after([{ kind: 'closed', text: '', evidence: [WORDS] }, progress(50), { kind: 'raised', text: '' }, { kind: 'dropped', text: 'thôi' }, { kind: 'note', text: 'đã lưu hồ sơ' }]);
    expect(refused).toEqual(['task-closed', 'task-closed', 'task-closed']);
    expect(thread.at(-1)).toMatchObject({ kind: 'note', text: 'đã lưu hồ sơ' });
  });

  it('goes on where it stood when it is reopened, and asks why', () => {
    const closed: readonly TaskStep[] = [progress(60), { kind: 'closed', text: '', evidence: [WORDS] }];
    expect(after([...closed, { kind: 'reopened', text: ' ' }]).refused).toEqual(['task-reason-missing']);
    expect(standingAfter(after([...closed, { kind: 'reopened', text: 'thiếu phụ lục' }]).thread)).toEqual({ progress: 60, state: 'doing', closedOn: null });
    expect(after([{ kind: 'reopened', text: 'x' }]).refused).toEqual(['task-not-closed']);
  });

  it('is given up, and its day is moved, for a reason only; a first day needs none', () => {
    expect(after([{ kind: 'dropped', text: '' }]).refused).toEqual(['task-reason-missing']);
    expect(after([{ kind: 'due-changed', text: '', from: '2020-03-01', to: '2020-04-01' }]).refused).toEqual(['task-reason-missing']);
    expect(after([{ kind: 'due-changed', text: '', from: null, to: '2020-04-01' }]).thread.at(-1)?.change).toEqual({ kind: 'due', from: null, to: '2020-04-01' });
  });

  it('takes no progress that is none', () => {
    expect(after([progress(101), progress(-1), progress(0.5), progress(null)]).refused).toEqual(['task-progress-invalid', 'task-progress-invalid', 'task-progress-invalid', 'task-text-missing']);
  });
});

const anyText = fc.constantFrom('', ' ', 'lý do');
const anyStep: fc.Arbitrary<TaskStep> = fc.oneof(
  fc.record({ kind: fc.constantFrom('raised' as const, 'note' as const, 'reopened' as const, 'dropped' as const), text: anyText }),
  fc.record({ kind: fc.constant('progress' as const), text: anyText, progress: fc.option(fc.integer({ min: -5, max: 105 })), state: fc.option(fc.constantFrom('open' as const, 'doing' as const)), evidence: fc.constantFrom([], [WORDS]) }),
  fc.record({ kind: fc.constant('due-changed' as const), text: anyText, from: fc.option(fc.constant('2020-03-01')), to: fc.option(fc.constant('2020-04-01')) }),
  fc.record({ kind: fc.constant('closed' as const), text: anyText, evidence: fc.constantFrom([], [WORDS]) }),
);

describe('whatever is tried on a task', () => {
  test.prop([fc.array(anyStep, { maxLength: 30 })])('it is closed exactly when its last closing was not reopened, and always says why', (steps) => {
    const { thread } = after(steps);
    const standing = standingAfter(thread);
    const turns = thread.filter((event) => event.kind === 'closed' || event.kind === 'dropped' || event.kind === 'reopened');
    expect(!isUnfinished(standing.state)).toBe(turns.length > 0 && turns.at(-1)?.kind !== 'reopened');
    expect(standing.closedOn === null).toBe(isUnfinished(standing.state));
    expect(standing.progress).toBeGreaterThanOrEqual(0);
    expect(standing.progress).toBeLessThanOrEqual(100);
    for (const event of thread) {
      if (event.kind === 'closed') expect(event.evidence.length).toBeGreaterThan(0);
      if (event.kind === 'dropped' || event.kind === 'reopened') expect(event.text).not.toBe('');
    }
  });

  test.prop([fc.array(anyStep, { maxLength: 30 })])('closings and reopenings alternate', (steps) => {
    let closed = false;
    for (const event of after(steps).thread) {
      if (event.kind === 'reopened') {
        expect(closed).toBe(true);
        closed = false;
      } else if (event.kind === 'closed' || event.kind === 'dropped') {
        expect(closed).toBe(false);
        closed = true;
      } else if (closed) expect(event.kind).toBe('note');
    }
  });
});
