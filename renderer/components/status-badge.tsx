import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import classes from './status-badge.module.css';

/** `good` done · `wait` needs a person · `bad` wrong or late · `info` for reading · `plain` neither. */
export type Tone = 'good' | 'wait' | 'bad' | 'info' | 'plain';

/** A state in words on a quiet ground; the icon keeps it readable without colour. */
export function StatusBadge({ tone, icon: StatusIcon, children }: { readonly tone: Tone; readonly icon?: Icon; readonly children: ReactNode }): ReactNode {
  return (
    <span className={classes.badge} data-tone={tone}>
      {StatusIcon !== undefined && <StatusIcon size={14} stroke={2} aria-hidden />}
      {children}
    </span>
  );
}
