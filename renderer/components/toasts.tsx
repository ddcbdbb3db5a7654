import { useMemo } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { useWords } from '../i18n/shell-words.ts';

export type Toasts = {
  /** Something was done that the screen alone does not show. */
  readonly done: (text: string) => void;
  /** A failure of any kind, worded. It stays until it is closed. */
  readonly failed: (thrown: unknown) => void;
  /** Something a person should know of, though nothing failed. */
  readonly warned: (text: string) => void;
  /** Something was done that can be taken back: said in words, instead of asking beforehand. */
  readonly undoable: (text: string, undo: () => void) => void;
};

export function useToasts(): Toasts {
  const words = useWords();
  const failureText = useFailureText();
  return useMemo((): Toasts => {
    const closeButtonProps = { 'aria-label': words.actions.close };
    return {
      done: (text) => {
        notifications.show({ message: text, color: 'green', autoClose: 4000, closeButtonProps });
      },
      failed: (thrown) => {
        const message = failureText(thrown);
        // One failure met again is one notice: they would pile up over what has to be put right.
        notifications.show({ id: `failed ${message}`, message, color: 'red', icon: <IconAlertTriangle size={16} aria-hidden />, autoClose: false, closeButtonProps, role: 'alert' });
      },
      warned: (text) => {
        notifications.show({ message: text, color: 'yellow', icon: <IconAlertTriangle size={16} aria-hidden />, autoClose: 10_000, closeButtonProps, role: 'alert' });
      },
      undoable: (text, undo) => {
        const id = notifications.show({
          autoClose: 12_000,
          closeButtonProps,
          message: (
            <Group justify="space-between" wrap="nowrap" gap="sm">
              <span>{text}</span>
              <Button
                variant="light"
                size="compact-xs"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                onClick={() => {
                  notifications.hide(id);
                  undo();
                }}
              >
                {words.actions.undo}
              </Button>
            </Group>
          ),
        });
      },
    };
  }, [failureText, words]);
}
