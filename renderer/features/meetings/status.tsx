import type { ReactNode } from 'react';
import { IconCalendarEvent, IconCalendarOff, IconLock, IconPencil, type Icon } from '@tabler/icons-react';
import type { MeetingStatus } from '../../../electron/core/meeting/types.ts';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { useMeetingWords } from './words.ts';

const LOOKS: Readonly<Record<MeetingStatus, { readonly tone: Tone; readonly icon: Icon }>> = {
  planned: { tone: 'info', icon: IconCalendarEvent },
  held: { tone: 'wait', icon: IconPencil },
  final: { tone: 'good', icon: IconLock },
  cancelled: { tone: 'plain', icon: IconCalendarOff },
};

export function MeetingStatusBadge({ status }: { readonly status: MeetingStatus }): ReactNode {
  const words = useMeetingWords();
  const { tone, icon } = LOOKS[status];
  return <StatusBadge tone={tone} icon={icon}>{words.status[status]}</StatusBadge>;
}
