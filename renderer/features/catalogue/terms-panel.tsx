import { useState, type ReactNode } from 'react';
import { Button, Modal, Table, TextInput } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { Catalogue, Term } from '../../../electron/core/catalogue/types.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Panel } from '../../components/page.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { dropped, ItemEditor, placed } from './item-editor.tsx';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

/** Terms of the party committee; document numbers run on within one. */
export function TermsPanel({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  const shared = useWords();
  /** Index of the term in the dialog, -1 for a new one, null for no dialog. */
  const [edited, setEdited] = useState<number | null>(null);
  const close = (): void => {
    setEdited(null);
  };
  return (
    <Panel
      title={words.terms.title}
      actions={<Button variant="default" size="compact-xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => { setEdited(-1); }}>{words.terms.add}</Button>}
    >
      <p className={classes.quiet}>{words.terms.hint}</p>
      {catalogue.terms.length > 0 && (
        <Table mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.terms.name}</Table.Th>
              <Table.Th w={96}>{words.terms.startsOn}</Table.Th>
              <Table.Th w={110}>{words.terms.endsOn}</Table.Th>
              <Table.Th w={70}><span style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{shared.actions.edit}</span></Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {catalogue.terms.map((term, index) => (
              <Table.Tr key={term.name}>
                <Table.Td>{term.name}</Table.Td>
                <Table.Td>{formatDate(term.startsOn)}</Table.Td>
                <Table.Td>{term.endsOn === null ? words.terms.open : formatDate(term.endsOn)}</Table.Td>
                <Table.Td>
                  <Button variant="subtle" size="compact-xs" leftSection={<IconPencil size={14} aria-hidden />} aria-label={`${shared.actions.edit}: ${term.name}`} onClick={() => { setEdited(index); }}>
                    {shared.actions.edit}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {edited !== null && (
        <Modal opened onClose={close} title={catalogue.terms[edited]?.name ?? words.terms.add} closeButtonProps={{ 'aria-label': shared.actions.close }}>
          <TermEditor catalogue={catalogue} index={edited} onDone={close} />
        </Modal>
      )}
    </Panel>
  );
}

type TermDraft = { readonly name: string; readonly startsOn: string | null; readonly endsOn: string | null };

function TermEditor({ catalogue, index, onDone }: { readonly catalogue: Catalogue; readonly index: number; readonly onDone: () => void }): ReactNode {
  const words = useCatalogueWords();
  const initial: TermDraft = catalogue.terms[index] ?? { name: '', startsOn: null, endsOn: null };
  // An empty first day is said at its field by the catalogue's own check.
  const put = (draft: TermDraft): Catalogue => ({ ...catalogue, terms: placed<Term>(catalogue.terms, index, { ...draft, startsOn: draft.startsOn ?? '' }) });
  return (
    <ItemEditor
      initial={initial}
      isNew={index < 0}
      path={`terms[${index < 0 ? catalogue.terms.length : index}]`}
      fields={['name', 'startsOn', 'endsOn']}
      nameOf={(draft) => draft.name}
      put={put}
      without={() => ({ ...catalogue, terms: dropped(catalogue.terms, index) })}
      onSaved={onDone}
      onRemoved={onDone}
    >
      {({ draft, set, errorOf }) => (
        <>
          <TextInput label={words.terms.name} placeholder={words.terms.nameExample} value={draft.name} onChange={(event) => { set({ name: event.currentTarget.value }); }} error={errorOf('name')} required data-autofocus />
          <div className={classes.pair}>
            <DayInput label={words.terms.startsOn} value={draft.startsOn} onChange={(startsOn) => { set({ startsOn }); }} error={errorOf('startsOn')} required />
            <DayInput label={words.terms.endsOn} value={draft.endsOn} onChange={(endsOn) => { set({ endsOn }); }} error={errorOf('endsOn')} />
          </div>
        </>
      )}
    </ItemEditor>
  );
}
