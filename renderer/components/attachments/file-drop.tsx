import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import classes from './attachments.module.css';

type FileDropProps = { readonly enabled: boolean; readonly hint: string; readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode };

/** Takes files that are dropped on it, and says so while they are held over it. Folders are passed over. */
export function FileDrop({ enabled, hint, onFiles, children }: FileDropProps): ReactNode {
  const [isOver, setIsOver] = useState(false);
  // Entering a child leaves its parent: only the balance tells whether the panel was left.
  const depth = useRef(0);
  const bringsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={classes.drop}
      onDragEnter={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        depth.current += 1;
        setIsOver(enabled);
      }}
      onDragOver={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = enabled ? 'copy' : 'none';
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setIsOver(false);
      }}
      onDrop={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setIsOver(false);
        const items = [...event.dataTransfer.items];
        const files = items.length === 0 ? [...event.dataTransfer.files] : items.flatMap((item) => (item.webkitGetAsEntry()?.isDirectory === true ? [] : (item.getAsFile() ?? [])));
        if (enabled) onFiles(files);
      }}
    >
      {children}
      {isOver && <div className={classes.over} role="status">{hint}</div>}
    </div>
  );
}
