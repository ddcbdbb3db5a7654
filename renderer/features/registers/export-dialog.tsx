import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { registerBookSchema } from '../../../electron/contract/registers.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import type { RegisterBook } from '../../../electron/core/register/types.ts';
import { useClient } from '../../app/client.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { useRegisterWords } from './words.ts';

type RegisterExportProps = { readonly catalogue: Catalogue; readonly book: RegisterBook; readonly years: readonly string[]; readonly onClose: () => void };

/** Gives out a printed book for a year, a term, or whole. */
export function RegisterExport({ catalogue, book, years, onClose }: RegisterExportProps): ReactNode {
  const words = useRegisterWords().export;
  const shared = useWords();
  const client = useClient();
  const toasts = useToasts();
  const [register, setRegister] = useState<RegisterBook>(book);
  const [span, setSpan] = useState(`year:${years[0] ?? ''}`);
  const [format, setFormat] = useState<'xlsx' | 'docx'>('xlsx');
  const save = useMutation({
    mutationFn: () => {
      const said = span.slice(span.indexOf(':') + 1);
      return client.registers.export({ register, format, ...(span.startsWith('year:') ? { year: Number(said) } : span.startsWith('term:') ? { term: said } : {}) });
    },
    onSuccess: (file) => {
      saveFile(file);
      onClose();
    },
    onError: toasts.failed,
  });
  const spans = [...years.map((year) => ({ value: `year:${year}`, label: words.year(year) })), ...catalogue.terms.map((term) => ({ value: `term:${term.name}`, label: term.name })), { value: 'whole', label: words.whole }];
  return (
    <Modal opened onClose={onClose} title={words.title} size={480} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <Stack gap="sm">
        <Select label={words.book} allowDeselect={false} data={registerBookSchema.options.map((value) => ({ value, label: words.books[value] }))} value={register} onChange={(chosen) => { setRegister(registerBookSchema.options.find((each) => each === chosen) ?? 'outgoing'); }} />
        <Select label={words.span} allowDeselect={false} searchable data={spans} value={span} onChange={(chosen) => { setSpan(chosen ?? 'whole'); }} />
        <SegmentedControl aria-label={words.format} value={format} data={[{ value: 'xlsx', label: words.formats.xlsx }, { value: 'docx', label: words.formats.docx }]} onChange={(chosen) => { setFormat(chosen === 'docx' ? 'docx' : 'xlsx'); }} />
        <Text size="xs" c="dimmed">{words.secret}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending} onClick={() => { save.mutate(); }}>{words.save}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
