import type { ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../i18n/shell-words.ts';
import classes from './side-panel.module.css';

type SidePanelProps = { readonly title: string; readonly onClose?: () => void; readonly children: ReactNode; readonly width?: number };

/** What belongs to the thing chosen beside it; part of the screen, not over it. */
export function SidePanel({ title, onClose, children, width = 300 }: SidePanelProps): ReactNode {
  const words = useWords();
  return (
    <aside className={classes.panel} style={{ width }} aria-label={title}>
      <div className={classes.header}>
        <h2 className={classes.title}>{title}</h2>
        {onClose !== undefined && (
          <ActionIcon size="sm" onClick={onClose} aria-label={words.actions.close}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      {/* A scrollable part must be reachable by keyboard. */}
      <div className={classes.content} tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
    </aside>
  );
}
