import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { documentTypeSchema } from '../../../electron/contract/documents.ts';
import { followsRecord } from '../../../electron/core/document/record-paper.ts';
import type { DocumentFields, DocumentRecord, SecrecyMark, Urgency } from '../../../electron/core/document/record.ts';
import { DayInput } from '../../components/day-input.tsx';
import { ResponsibleSelect } from '../../components/responsible-select.tsx';
import { formatDate } from '../../i18n/format.ts';
import { isOpenField, isRecordField, type DocumentEditValue } from './edit-value.ts';
import { LinesInput } from './lines-input.tsx';
import { sourceOf, sourceTarget } from './paper-source.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

const URGENCIES: readonly Urgency[] = ['khan', 'thuong-khan', 'hoa-toc'];
const SECRECIES: readonly SecrecyMark[] = ['mat', 'toi-mat', 'tuyet-mat'];

type FieldsFormProps = {
  readonly document: DocumentRecord;
  readonly value: DocumentEditValue;
  /** Every field may be changed: a draft, or a new version in the making. */
  readonly isFree: boolean;
  readonly onChange: (value: DocumentEditValue) => void;
};

/** The columns of the register, as one fills them in. */
export function FieldsForm({ document, value, isFree, onChange }: FieldsFormProps): ReactNode {
  const words = useDocumentWords();
  const { fields } = value;
  const set = (change: Partial<DocumentFields>): void => { onChange({ ...value, fields: { ...fields, ...change } }); };
  const source = document.origin === null ? null : sourceOf(document.origin);
  const isLocked = (name: keyof DocumentFields): boolean => (!isFree && !isOpenField(document, name)) || isRecordField(document, name);
  const isIncoming = fields.direction === 'incoming';
  const isOwnNumber = fields.direction === 'outgoing';
  return (
    <div className={classes.form}>
      {!isFree && <p className={classes.note}>{isIncoming ? words.fields.registeredNote : words.fields.issuedNote}</p>}
      <Ends document={document} />
      {followsRecord(document) && <p className={classes.note}>{words.fields.fromRecord} {source !== null && <Link {...sourceTarget(source)}>{words.text.openSource[source.kind]}</Link>}</p>}
      <div className={classes.triple}>
        <Select
          label={words.fields.type}
          searchable
          allowDeselect={false}
          disabled={isLocked('type')}
          data={documentTypeSchema.options.map((option) => ({ value: option, label: words.types[option] }))}
          value={fields.type}
          onChange={(chosen) => {
            const type = documentTypeSchema.safeParse(chosen);
            if (type.success) set({ type: type.data, typeName: type.data === 'other' ? (fields.typeName ?? '') : null });
          }}
        />
        {fields.type === 'other' && <TextInput label={words.fields.typeName} value={fields.typeName ?? ''} readOnly={isLocked('typeName')} onChange={(event) => { set({ typeName: event.currentTarget.value }); }} required />}
        {!isOwnNumber && <TextInput label={words.fields.number} value={value.numberText} readOnly={isLocked('issuer')} onChange={(event) => { onChange({ ...value, numberText: event.currentTarget.value }); }} />}
        <DayInput label={words.fields.signedOn} value={fields.signedOn} readOnly={isLocked('signedOn')} onChange={(signedOn) => { set({ signedOn }); }} />
      </div>
      <Textarea label={words.fields.subject} description={isOwnNumber ? words.create.subjectHint : undefined} autosize minRows={2} maxRows={6} value={fields.subject} readOnly={isLocked('subject')} onChange={(event) => { set({ subject: event.currentTarget.value }); }} />
      {isIncoming && (
        <>
          <div className={classes.triple}>
            <DayInput label={words.fields.arrivedOn} value={fields.arrivedOn} readOnly={isLocked('arrivedOn')} onChange={(arrivedOn) => { set({ arrivedOn }); }} />
            <NumberInput label={words.fields.arrivalNumber} min={1} max={99_999} allowDecimal={false} value={fields.arrivalNumber ?? ''} readOnly={isLocked('arrivalNumber')} onChange={(number) => { set({ arrivalNumber: typeof number === 'number' ? number : null }); }} />
            <TextInput label={words.fields.issuer} value={fields.issuer} readOnly={isLocked('issuer')} onChange={(event) => { set({ issuer: event.currentTarget.value }); }} />
          </div>
          <div className={classes.pair}>
            <ResponsibleSelect label={words.fields.handler} value={fields.handler} onChange={(handler) => { set({ handler }); }} />
            <DayInput label={words.fields.dueOn} value={fields.dueOn} onChange={(dueOn) => { set({ dueOn }); }} />
          </div>
        </>
      )}
      <div className={classes.pair}>
        <TextInput label={words.fields.signerName} value={fields.signerName} readOnly={isLocked('signerName')} onChange={(event) => { set({ signerName: event.currentTarget.value }); }} />
        <TextInput label={words.fields.signerOffice} value={fields.signerOffice} readOnly={isLocked('signerOffice')} onChange={(event) => { set({ signerOffice: event.currentTarget.value }); }} />
      </div>
      {!isIncoming && <LinesInput label={words.fields.recipients} description={words.fields.linesHint} lines={fields.recipients} readOnly={isLocked('recipients')} onChange={(recipients) => { set({ recipients }); }} />}
      <div className={classes.pair}>
        <DayInput label={words.fields.validFrom} value={fields.validFrom} readOnly={isLocked('validFrom')} onChange={(validFrom) => { set({ validFrom }); }} />
        <DayInput label={words.fields.validTo} value={fields.validTo} onChange={(validTo) => { set({ validTo }); }} />
      </div>
      <h2 className={classes.legend}>{words.fields.more}</h2>
      <div className={classes.triple}>
        <TextInput label={words.fields.copyHolder[fields.direction]} value={fields.register.copyHolder} onChange={(event) => { set({ register: { ...fields.register, copyHolder: event.currentTarget.value } }); }} />
        <DayInput label={words.fields.passedOn} value={fields.register.passedOn} onChange={(passedOn) => { set({ register: { ...fields.register, passedOn } }); }} />
        <TextInput label={words.fields.receivedBy} value={fields.register.receivedBy} onChange={(event) => { set({ register: { ...fields.register, receivedBy: event.currentTarget.value } }); }} />
      </div>
      <div className={classes.triple}>
        <Count label={words.fields.copies} value={fields.copies} onChange={(copies) => { set({ copies }); }} />
        <Count label={words.fields.pages} value={fields.pages} onChange={(pages) => { set({ pages }); }} />
        <Select
          label={words.fields.urgency}
          disabled={isLocked('urgency')}
          data={[{ value: '', label: words.fields.urgencies.none }, ...URGENCIES.map((urgency) => ({ value: urgency, label: words.fields.urgencies[urgency] }))]}
          value={fields.urgency ?? ''}
          allowDeselect={false}
          onChange={(chosen) => { set({ urgency: URGENCIES.find((urgency) => urgency === chosen) ?? null }); }}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={words.fields.secrecy}
          description={words.fields.secrecyHint}
          disabled={isLocked('secrecy')}
          data={[{ value: '', label: words.fields.secrecies.none }, ...SECRECIES.map((mark) => ({ value: mark, label: words.fields.secrecies[mark] }))]}
          value={fields.secrecy ?? ''}
          allowDeselect={false}
          onChange={(chosen) => { set({ secrecy: SECRECIES.find((mark) => mark === chosen) ?? null }); }}
        />
      </div>
      <Textarea label={words.fields.note} autosize minRows={1} maxRows={6} value={fields.note} onChange={(event) => { set({ note: event.currentTarget.value }); }} />
    </div>
  );
}

/** How it ended, as a person wrote it: what came of an incoming document, why a document was withdrawn. */
function Ends({ document: { closing, withdrawnOn, withdrawnBecause } }: { readonly document: DocumentRecord }): ReactNode {
  const words = useDocumentWords().fields;
  const said = [
    ...(closing === null ? [] : [[words.closedOn[closing.by](formatDate(closing.on)), closing.note]]),
    ...(withdrawnOn === null ? [] : [[words.withdrawnOn(formatDate(withdrawnOn)), withdrawnBecause]]),
  ];
  return said.map(([what, why]) => <p key={what} className={classes.ended}><b>{what}</b>{why === '' ? '' : `: ${why}`}</p>);
}

function Count({ label, value, onChange }: { readonly label: string; readonly value: number | null; readonly onChange: (value: number | null) => void }): ReactNode {
  return <NumberInput label={label} min={0} max={100_000} allowDecimal={false} value={value ?? ''} onChange={(number) => { onChange(typeof number === 'number' ? number : null); }} />;
}
