import type { Attendance } from '../../../electron/core/meeting/types.ts';

/** What a key pressed on somebody in the roll call means; null for a key that means nothing here. */
export type RollAction = { readonly kind: 'move'; readonly step: -1 | 1 } | { readonly kind: 'mark'; readonly state: Attendance['state'] };

/** `C` and Space for there, `V` for absent, Delete for not called up; letters as UniKey sends them. */
export function rollAction(key: string): RollAction | null {
  if (key === 'ArrowDown') return { kind: 'move', step: 1 };
  if (key === 'ArrowUp') return { kind: 'move', step: -1 };
  if (key === ' ' || key === 'c' || key === 'C' || key === 'p' || key === 'P') return { kind: 'mark', state: 'present' };
  if (key === 'v' || key === 'V' || key === 'a' || key === 'A') return { kind: 'mark', state: 'absent' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'mark', state: 'unknown' };
  return null;
}

/** Somebody's attendance after being marked; a reason that was typed stays while they stay absent. */
export function marked(attendance: Attendance, state: Attendance['state']): Attendance {
  if (state !== 'absent') return { state };
  return attendance.state === 'absent' ? attendance : { state, reason: '', standIn: '' };
}
