import type { RecordRef } from '../../../electron/core/record/types.ts';

/** A record that a paper of the register comes from and that has a screen of its own. */
export type PaperSource = { readonly kind: 'meeting' | 'plan' | 'report'; readonly id: string };

export function sourceOf(origin: RecordRef | null): PaperSource | null {
  if (origin === null) return null;
  const { kind, id } = origin;
  return kind === 'meeting' || kind === 'plan' || kind === 'report' ? { kind, id } : null;
}

/** Where that screen is. */
export function sourceTarget({ kind, id }: PaperSource) {
  switch (kind) {
    case 'meeting': return { to: '/meetings/$meetingId', params: { meetingId: id } } as const;
    case 'plan': return { to: '/plans/$planId', params: { planId: id } } as const;
    case 'report': return { to: '/reports/$reportId', params: { reportId: id } } as const;
  }
}
