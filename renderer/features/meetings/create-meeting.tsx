import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { DayInput } from '../../components/day-input.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { KindSelect } from './kind-select.tsx';
import { TimeInput } from './time-input.tsx';
import { useMeetingWords } from './words.ts';
import classes from './meetings.module.css';

/** Asks for kind, title, time and place of a new meeting; everything else follows from the last one of its kind. */
export function CreateMeeting({ opened, onClose, kinds }: { readonly opened: boolean; readonly onClose: () => void; readonly kinds: readonly string[] }): ReactNode {
  const words = useMeetingWords();
  const shared = useWords();
  const api = useApi();
  const toasts = useToasts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const today = useToday();
  const [kind, setKind] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>('08:00');
  const [place, setPlace] = useState('');
  const chosenKind = kind ?? kinds[0] ?? '';
  const chosenDay = day ?? today;
  const create = useMutation(
    api.meetings.create.mutationOptions({
      onError: toasts.failed,
      onSuccess: (made) => {
        queries.setQueryData(api.meetings.get.queryKey({ input: { id: made.id } }), made);
        void queries.invalidateQueries({ queryKey: api.meetings.list.key() });
        void queries.invalidateQueries({ queryKey: api.meetings.kinds.key() });
        onClose();
        void navigate({ to: '/meetings/$meetingId', params: { meetingId: made.id }, search: { step: 'preparation' } });
      },
    }),
  );
  const ready = chosenKind.trim() !== '' && title.trim() !== '' && time !== null;
  return (
    <Modal opened={opened} onClose={onClose} title={words.create.title} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) create.mutate({ kind: chosenKind, title, startsAt: `${chosenDay}T${time}`, place });
        }}
      >
        <Stack gap={12}>
          <KindSelect label={words.create.kind} description={words.create.kindHint} value={chosenKind} onChange={setKind} />
          <TextInput data-autofocus label={words.create.name} required value={title} onChange={(event) => { setTitle(event.currentTarget.value); }} />
          <Group gap={8} align="flex-start" wrap="nowrap">
            <DayInput w={130} label={words.create.day} value={chosenDay} onChange={setDay} />
            <TimeInput w={90} label={words.create.time} value={time} onChange={setTime} />
            <TextInput flex={1} label={words.create.place} value={place} onChange={(event) => { setPlace(event.currentTarget.value); }} />
          </Group>
          <p className={classes.hint}>{words.create.hint}</p>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
            <Button type="submit" loading={create.isPending} disabled={!ready}>{words.create.make}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
