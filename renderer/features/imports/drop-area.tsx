import type { ReactNode } from 'react';
import { IconDownload, IconLock } from '@tabler/icons-react';
import { useToasts } from '../../components/toasts.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { fromDrop, type Gathered } from './gather-files.ts';
import classes from './drop-area.module.css';

type DropAreaProps = { readonly enabled: boolean; readonly hint: string; readonly onDrop: (gathered: Gathered) => void; readonly children: ReactNode };

/** Makes a whole screen take files and folders; says what a drop will do while something is held over it. */
export function DropArea({ enabled, hint, onDrop, children }: DropAreaProps): ReactNode {
  const toasts = useToasts();
  const { isOver, handlers } = useFileDrop(enabled, (data) => { fromDrop(data).then(onDrop, toasts.failed); });
  return (
    <div className={classes.area} {...handlers}>
      {children}
      {isOver && (
        <div className={classes.overlay} role="status">
          <IconDownload size={40} stroke={1.4} aria-hidden />
          {hint}
        </div>
      )}
    </div>
  );
}

/** Where to drop: the whole empty screen, or a line above the files that came before. */
export function DropStrip({ large = false, note, children }: { readonly large?: boolean; readonly note: string | null; readonly children: ReactNode }): ReactNode {
  if (note !== null) {
    return (
      <div className={classes.note} role="note">
        <IconLock size={16} aria-hidden />
        {note}
      </div>
    );
  }
  return <div className={classes.strip} data-large={large || undefined}>{children}</div>;
}
