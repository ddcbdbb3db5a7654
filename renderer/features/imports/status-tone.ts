import { IconAlertTriangle, IconArrowBackUp, IconBan, IconCheck, IconCopy, type Icon } from '@tabler/icons-react';
import type { ImportStatus } from '../../../electron/core/import/types.ts';
import type { Tone } from '../../components/status-badge.tsx';

export const STATUS_LOOK: Readonly<Record<ImportStatus, { readonly tone: Tone; readonly icon: Icon }>> = {
  imported: { tone: 'good', icon: IconCheck },
  'needs-review': { tone: 'wait', icon: IconAlertTriangle },
  duplicate: { tone: 'plain', icon: IconCopy },
  rejected: { tone: 'bad', icon: IconBan },
  withdrawn: { tone: 'plain', icon: IconArrowBackUp },
};
