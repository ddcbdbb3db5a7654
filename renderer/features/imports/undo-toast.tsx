import { useCallback } from 'react';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useWords } from '../../i18n/shell-words.ts';

const TOAST = 'undone';

/** Says what undo or redo did. Several in a row speak in one place: only the last one is of interest. */
export function useUndoToast(): (text: string) => void {
  const words = useWords();
  return useCallback(
    (message: string) => {
      const toast = { id: TOAST, message, icon: <IconArrowBackUp size={16} aria-hidden />, autoClose: 4000, closeButtonProps: { 'aria-label': words.actions.close } };
      // A new one is shown, one that stands is changed.
      notifications.show(toast);
      notifications.update(toast);
    },
    [words],
  );
}
