import { useQuery } from '@tanstack/react-query';
import type { Task } from '../../../electron/core/task/types.ts';
import { useApi } from '../../app/client.tsx';
import type { AttachmentOwner } from '../../components/attachments/owner.ts';
import type { FileOwners } from '../../components/evidence/file-picker.tsx';

/** Where the files of a task may lie: with it, with its plan, with the meetings it came up in. */
export function useFilesOf(task: Pick<Task, 'id' | 'planId' | 'revision'>): FileOwners {
  const thread = useQuery(useApi().tasks.get.queryOptions({ input: { id: task.id } })).data?.thread ?? [];
  const meetings = [...new Set(thread.flatMap((event) => event.meetingId ?? []))].map((id): AttachmentOwner => ({ kind: 'meeting', id }));
  const plan: readonly AttachmentOwner[] = task.planId === null ? [] : [{ kind: 'plan', id: task.planId }];
  const own: AttachmentOwner = { kind: 'task', id: task.id };
  const [first = own, ...others] = [...plan, ...meetings];
  // One of a series that nothing has happened to yet is not written down: its files go to its plan.
  return task.revision === 0 ? [first, ...others] : [own, ...plan, ...meetings];
}
