import type { ReactNode } from 'react';
import { useFileDrop } from '../use-file-drop.ts';
import classes from './attachments.module.css';

type FileDropProps = { readonly enabled: boolean; readonly hint: string; readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode };

/** Takes files that are dropped on it, and says so while they are held over it. Folders are passed over. */
export function FileDrop({ enabled, hint, onFiles, children }: FileDropProps): ReactNode {
  const { isOver, handlers } = useFileDrop(enabled, (data) => { if (enabled) onFiles(filesOf(data)); });
  return (
    <div className={classes.drop} {...handlers}>
      {children}
      {isOver && <div className={classes.over} role="status">{hint}</div>}
    </div>
  );
}

function filesOf({ items, files }: DataTransfer): readonly File[] {
  return items.length === 0 ? [...files] : [...items].flatMap((item) => (item.webkitGetAsEntry()?.isDirectory === true ? [] : (item.getAsFile() ?? [])));
}
