import { useRef, useState, type DragEvent, type DragEventHandler } from 'react';

type FileDrop = {
  /** Whether files are held over the place, and would be taken. */
  readonly isOver: boolean;
  readonly handlers: { readonly [Name in 'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop']: DragEventHandler };
};

/** Makes a place take what is dropped on it from outside the window. `dropped` is told while its data can still be read. */
export function useFileDrop(enabled: boolean, dropped: (data: DataTransfer) => void): FileDrop {
  const [isOver, setIsOver] = useState(false);
  // Entering a child leaves its parent: only the balance tells whether the place was left.
  const depth = useRef(0);
  const withFiles = (handle: (event: DragEvent) => void) => (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    handle(event);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: withFiles(() => {
        depth.current += 1;
        setIsOver(enabled);
      }),
      onDragOver: withFiles((event) => { event.dataTransfer.dropEffect = enabled ? 'copy' : 'none'; }),
      onDragLeave: () => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setIsOver(false);
      },
      onDrop: withFiles((event) => {
        depth.current = 0;
        setIsOver(false);
        dropped(event.dataTransfer);
      }),
    },
  };
}
