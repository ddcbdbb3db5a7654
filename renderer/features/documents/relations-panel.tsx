import { useState, type ReactNode } from 'react';
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { documentRelationSchema, type DocumentRelation, type DocumentState } from '../../../electron/contract/documents.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDate } from '../../i18n/format.ts';
import { citeLabel } from './labels.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

type RelationsPanelProps = { readonly state: DocumentState; readonly onState: (state: DocumentState) => void };

/** What the document is based on, replaces, answers; and what stands in the same way to it. */
export function RelationsPanel({ state, onState }: RelationsPanelProps): ReactNode {
  const words = useDocumentWords();
  const client = useClient();
  const toasts = useToasts();
  const { id } = state.document;
  const remove = (relation: DocumentRelation): void => {
    const ends = relation.way === 'out' ? { from: id, to: relation.document.id } : { from: relation.document.id, to: id };
    const act = async (): Promise<void> => {
      await client.documents.unrelate({ ...ends, kind: relation.kind });
      onState(await client.documents.get({ id }));
      toasts.undoable(words.relations.removed, () => {
        client.documents.relate({ ...ends, kind: relation.kind, effectiveOn: relation.effectiveOn, note: relation.note }).then(async () => { onState(await client.documents.get({ id })); }).catch(toasts.failed);
      });
    };
    act().catch(toasts.failed);
  };
  return (
    <div className={classes.stack}>
      {state.relations.length === 0 ? <p className={classes.note}>{words.relations.none}</p> : (
        <ul className={classes.items}>
          {state.relations.map((relation) => (
            <li key={`${relation.way} ${relation.kind} ${relation.document.id}`} className={classes.item}>
              <div className={classes.itemText}>
                <span className={classes.quiet}>{words.relations[relation.way][relation.kind]}</span>{' '}
                <Link to="/documents/$documentId" params={{ documentId: relation.document.id }}>{citeLabel(relation.document, words)}</Link>
                {relation.effectiveOn !== null && <div className={classes.note}>{words.relations.effectiveOn} {formatDate(relation.effectiveOn)}</div>}
                {relation.note !== '' && <div className={classes.note}>{relation.note}</div>}
              </div>
              <ActionIcon size="sm" aria-label={words.relations.remove(citeLabel(relation.document, words))} onClick={() => { remove(relation); }}><IconX size={14} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <AddRelation key={state.relations.length} id={id} onState={onState} />
    </div>
  );
}

function AddRelation({ id, onState }: { readonly id: string; readonly onState: (state: DocumentState) => void }): ReactNode {
  const words = useDocumentWords();
  const client = useClient();
  const toasts = useToasts();
  const [kind, setKind] = useState<DocumentRelation['kind']>('based-on');
  const [other, setOther] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 150);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const found = useQuery({ ...useApi().documents.list.queryOptions({ input: { filter: asked.trim() === '' ? {} : { text: asked.trim() }, limit: 20 } }), placeholderData: keepPreviousData });
  const options = (found.data?.rows ?? []).filter((row) => row.id !== id).map((row) => ({ value: row.id, label: citeLabel({ ...row, numberText: row.number.text }, words) }));
  const changesForce = kind === 'replaces' || kind === 'amends';
  const add = (): void => {
    if (other === null) return;
    client.documents.relate({ from: id, to: other, kind, effectiveOn: changesForce ? effectiveOn : null, note }).then(onState, toasts.failed);
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); add(); }}>
      <h2 className={classes.legend}>{words.relations.add}</h2>
      <Select
        label={words.relations.kind}
        allowDeselect={false}
        data={documentRelationSchema.options.map((value) => ({ value, label: words.relations.out[value] }))}
        value={kind}
        onChange={(value) => {
          const parsed = documentRelationSchema.safeParse(value);
          if (parsed.success) setKind(parsed.data);
        }}
      />
      <Select label={words.relations.document} placeholder={words.relations.find} searchable clearable data={options} filter={({ options: all }) => all} value={other} searchValue={search} onSearchChange={setSearch} onChange={setOther} />
      {changesForce && <DayInput label={words.relations.effectiveOn} value={effectiveOn} onChange={setEffectiveOn} />}
      <TextInput label={words.relations.note} value={note} onChange={(event) => { setNote(event.currentTarget.value); }} />
      <div><Button type="submit" variant="default" disabled={other === null}>{words.relations.add}</Button></div>
    </form>
  );
}
