import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useWords } from '../../i18n/shell-words.ts';
import { usePeriodWords } from './words.ts';

type ReopenDialogProps = { readonly label: string; readonly busy: boolean; readonly onClose: () => void; readonly onReopen: (reason: string) => void };

/** Reopening a closed period asks why: the answer stands in the event log. */
export function ReopenDialog({ label, busy, onClose, onReopen }: ReopenDialogProps): ReactNode {
  const words = usePeriodWords();
  const shared = useWords();
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={onClose} title={words.reopenTitle(label)} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReopen(reason.trim());
        }}
      >
        <Textarea label={words.reopenWhy} placeholder={words.reopenExample} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} minRows={2} autosize maxLength={500} required data-autofocus />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button type="submit" disabled={reason.trim() === ''} loading={busy}>
            {words.reopen}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shared.actions.cancel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
