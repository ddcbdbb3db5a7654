import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PeriodSummary } from '../../../electron/contract/periods.ts';
import { useApi } from '../../app/client.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { usePeriodWords } from './words.ts';

type AdjustDialogProps = {
  readonly input: { readonly form: string; readonly period: string };
  readonly label: string;
  readonly summary: PeriodSummary;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The data window and the due date of one period apart from its form's rules (standards §3.4). */
export function AdjustDialog({ input, label, summary, onClose, onDone }: AdjustDialogProps): ReactNode {
  const words = usePeriodWords();
  const shared = useWords();
  const toasts = useToasts();
  const [from, setFrom] = useState<string | null>(summary.period.window.from);
  const [to, setTo] = useState<string | null>(summary.period.window.to);
  const [dueOn, setDueOn] = useState<string | null>(summary.period.dueOn);
  const adjust = useMutation(
    useApi().periods.adjust.mutationOptions({
      onSuccess: () => {
        onDone();
        toasts.done(words.adjustDone);
        onClose();
      },
    }),
  );
  const isWhole = (from === null && to === null) || (from !== null && to !== null && from <= to);
  return (
    <Modal opened onClose={onClose} title={words.adjustTitle(label)} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adjust.mutate({ ...input, window: from !== null && to !== null ? { from, to } : null, dueOn });
        }}
      >
        <Text size="sm" c="dimmed" mb="xs">
          {words.adjustText}
        </Text>
        <Group grow align="flex-start" gap="xs">
          <DayInput label={words.from} value={from} onChange={setFrom} error={isWhole ? undefined : words.bothDays} data-autofocus />
          <DayInput label={words.to} value={to} onChange={setTo} />
          <DayInput label={words.dueOn} value={dueOn} onChange={setDueOn} />
        </Group>
        {adjust.isError && <ErrorAlert error={adjust.error} />}
        <Group justify="flex-end" mt="md" gap="xs">
          <Button type="submit" disabled={!isWhole} loading={adjust.isPending}>
            {shared.actions.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shared.actions.cancel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
