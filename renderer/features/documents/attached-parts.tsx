import type { ReactNode } from 'react';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { AppendixText, AttachedText, DocumentText } from '../../../electron/core/document/record.ts';
import type { DocumentType } from '../../../electron/core/document/types.ts';
import { RichEditor } from '../../rich-text/rich-editor.tsx';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

const ATTACHABLE: readonly DocumentType[] = ['quy-che', 'quy-dinh', 'ke-hoach', 'chuong-trinh', 'de-an', 'phuong-an', 'huong-dan'];

type AttachedPartsProps = { readonly text: DocumentText; readonly readOnly: boolean; readonly onChange: (text: DocumentText) => void };

/** What stands behind the paper: a regulation that a decision issues, and appendices; each begins a page of its own. */
export function AttachedParts({ text, readOnly, onChange }: AttachedPartsProps): ReactNode {
  const words = useDocumentWords().attached;
  const attached = text.attached ?? [];
  const appendices = text.appendices ?? [];
  const setAttached = (next: readonly AttachedText[]): void => {
    const { attached: _gone, ...rest } = text;
    onChange(next.length === 0 ? rest : { ...rest, attached: next });
  };
  const setAppendices = (next: readonly AppendixText[]): void => {
    const { appendices: _gone, ...rest } = text;
    onChange(next.length === 0 ? rest : { ...rest, appendices: next });
  };
  return (
    <>
      {attached.map((part, index) => {
        const set = (change: Partial<AttachedText>): void => { setAttached(replaced(attached, index, change)); };
        return (
          <section key={index} className={classes.part} aria-label={words.attachedName(index + 1)}>
            <PartHead name={words.attachedName(index + 1)} removeName={words.remove(words.attachedName(index + 1))} readOnly={readOnly} onRemove={() => { setAttached(attached.filter((_, at) => at !== index)); }} />
            <div className={classes.pair}>
              <Types value={part.type} onChange={(type) => { set({ type }); }} />
              <TextInput label={words.subject} value={part.subject} onChange={(event) => { set({ subject: event.currentTarget.value }); }} />
            </div>
            <RichEditor label={words.body} value={part.body} readOnly={readOnly} minHeight={160} onChange={(body) => { set({ body }); }} />
          </section>
        );
      })}
      {appendices.map((part, index) => {
        const set = (change: Partial<AppendixText>): void => { setAppendices(replaced(appendices, index, change)); };
        return (
          <section key={index} className={classes.part} aria-label={words.appendixName(index + 1)}>
            <PartHead name={words.appendixName(index + 1)} removeName={words.remove(words.appendixName(index + 1))} readOnly={readOnly} onRemove={() => { setAppendices(appendices.filter((_, at) => at !== index)); }} />
            <TextInput label={words.title} value={part.title} onChange={(event) => { set({ title: event.currentTarget.value }); }} />
            <Checkbox label={words.landscape} checked={part.landscape} onChange={(event) => { set({ landscape: event.currentTarget.checked }); }} />
            <RichEditor label={words.body} value={part.body} readOnly={readOnly} minHeight={160} onChange={(body) => { set({ body }); }} />
          </section>
        );
      })}
      {!readOnly && (
        <div className={classes.filters}>
          <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => { setAttached([...attached, { type: 'quy-che', subject: '', body: [] }]); }}>{words.addAttached}</Button>
          <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => { setAppendices([...appendices, { title: '', landscape: false, body: [] }]); }}>{words.addAppendix}</Button>
        </div>
      )}
    </>
  );
}

function replaced<Part>(parts: readonly Part[], index: number, change: Partial<Part>): readonly Part[] {
  return parts.map((part, at) => (at === index ? { ...part, ...change } : part));
}

function PartHead({ name, removeName, readOnly, onRemove }: { readonly name: string; readonly removeName: string; readonly readOnly: boolean; readonly onRemove: () => void }): ReactNode {
  return (
    <div className={classes.filters}>
      <h2 className={classes.legend}>{name}</h2>
      {!readOnly && <Button variant="subtle" color="red" size="compact-sm" leftSection={<IconTrash size={14} aria-hidden />} onClick={onRemove}>{removeName}</Button>}
    </div>
  );
}

function Types({ value, onChange }: { readonly value: DocumentType; readonly onChange: (type: DocumentType) => void }): ReactNode {
  const words = useDocumentWords();
  return (
    <Select
      label={words.fields.type}
      allowDeselect={false}
      data={ATTACHABLE.map((type) => ({ value: type, label: words.types[type] }))}
      value={value}
      onChange={(chosen) => {
        const type = ATTACHABLE.find((each) => each === chosen);
        if (type !== undefined) onChange(type);
      }}
    />
  );
}
