import { useState, type ReactNode } from 'react';
import { Alert, Button, Modal, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { documentTypeSchema, type DocumentState } from '../../../electron/contract/documents.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { beginPaper } from '../../../electron/core/document/begin-paper.ts';
import type { DocumentDirection, RegisteredType } from '../../../electron/core/document/record.ts';
import type { Responsible } from '../../../electron/core/record/types.ts';
import { saidTypeOf } from '../../../electron/core/register/said-type.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { failureOf } from '../../app/failure.ts';
import { useToday } from '../../app/today.ts';
import { DayInput } from '../../components/day-input.tsx';
import { ResponsibleSelect } from '../../components/responsible-select.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

type Draft = {
  /** Null until a person chooses one. */
  readonly type: RegisteredType | null;
  readonly typeName: string;
  readonly subject: string;
  readonly numberText: string;
  readonly issuer: string;
  readonly signedOn: string | null;
  readonly arrivedOn: string | null;
  /** Null takes the next one. */
  readonly arrivalNumber: number | null;
  readonly handler: Responsible | null;
  readonly dueOn: string | null;
};

/** Of what is written here the page shows the type at once; of what comes in only the paper itself knows it. */
const FIRST_TYPE: Readonly<Record<DocumentDirection, RegisteredType | null>> = { outgoing: 'cong-van', incoming: null, internal: null };

type CreateDocumentProps = { readonly catalogue: Catalogue; readonly direction: DocumentDirection; readonly onClose: () => void; readonly onCreated: (id: string) => void };

/** Begins a document: an outgoing one as a draft, an incoming one registered at once with its arrival number. */
export function CreateDocument({ catalogue, direction, onClose, onCreated }: CreateDocumentProps): ReactNode {
  const words = useDocumentWords();
  const shared = useWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const today = useToday();
  const isIncoming = direction === 'incoming';
  const [draft, setDraft] = useState<Draft>({ type: FIRST_TYPE[direction], typeName: '', subject: '', numberText: '', issuer: '', signedOn: null, arrivedOn: isIncoming ? today : null, arrivalNumber: null, handler: null, dueOn: null });
  const [isAsked, setAsked] = useState(false);
  const set = (change: Partial<Draft>): void => { setDraft({ ...draft, ...change }); };
  const type = draft.type ?? (isIncoming ? saidTypeOf(draft) : null);
  const create = useMutation({
    mutationFn: ({ type: of, allowDouble }: { readonly type: RegisteredType; readonly allowDouble: boolean }): Promise<DocumentState> => {
      const begun = direction === 'outgoing' && of !== 'other' ? beginPaper(catalogue, of, today) : null;
      return client.documents.create({
        fields: {
          direction,
          type: of,
          typeName: of === 'other' ? draft.typeName : null,
          subject: draft.subject,
          ...(begun === null ? {} : { recipients: begun.recipients, signerName: begun.text.signature.fullName, signerOffice: begun.text.signature.offices.at(-1) ?? '' }),
          ...(isIncoming ? { issuer: draft.issuer, signedOn: draft.signedOn, arrivedOn: draft.arrivedOn, arrivalNumber: draft.arrivalNumber, handler: draft.handler, dueOn: draft.dueOn } : {}),
        },
        ...(begun === null ? {} : { text: begun.text }),
        ...(isIncoming ? { numberText: draft.numberText, issue: { allowDouble } } : {}),
      });
    },
    onSuccess: (state) => {
      void queries.invalidateQueries({ queryKey: api.documents.key() });
      if (isIncoming && state.document.arrivalNumber !== null) toasts.done(words.desk.registeredAs(state.document.arrivalNumber));
      onCreated(state.document.id);
    },
  });
  const isIssuerMissing = isIncoming && draft.issuer.trim() === '';
  const start = (allowDouble: boolean): void => {
    setAsked(true);
    if (type !== null && !isIssuerMissing) create.mutate({ type, allowDouble });
  };
  const title = isIncoming ? words.create.incomingTitle : direction === 'outgoing' ? words.create.title : words.create.internalTitle;
  return (
    <Modal opened onClose={onClose} title={title} size={620} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start(false);
        }}
      >
        <div className={classes.pair}>
          <Select
            label={words.create.type}
            searchable
            allowDeselect={false}
            data-autofocus
            data={documentTypeSchema.options.map((value) => ({ value, label: words.types[value] }))}
            value={type}
            required
            error={isAsked && type === null ? words.create.typeMissing : undefined}
            onChange={(value) => {
              const chosen = documentTypeSchema.safeParse(value);
              if (chosen.success) set({ type: chosen.data });
            }}
          />
          {type === 'other' && <TextInput label={words.create.typeName} value={draft.typeName} onChange={(event) => { set({ typeName: event.currentTarget.value }); }} required />}
        </div>
        {isIncoming && (
          <>
            <div className={classes.pair}>
              <TextInput label={words.create.numberText} placeholder={words.create.numberExample} value={draft.numberText} onChange={(event) => { set({ numberText: event.currentTarget.value }); }} />
              <DayInput label={words.fields.signedOn} value={draft.signedOn} onChange={(signedOn) => { set({ signedOn }); }} />
            </div>
            <TextInput label={words.fields.issuer} value={draft.issuer} onChange={(event) => { set({ issuer: event.currentTarget.value }); }} error={isAsked && isIssuerMissing ? words.create.issuerMissing : undefined} required />
          </>
        )}
        <Textarea label={words.create.subject} description={direction === 'outgoing' ? words.create.subjectHint : undefined} autosize minRows={2} maxRows={6} value={draft.subject} onChange={(event) => { set({ subject: event.currentTarget.value }); }} required />
        {isIncoming && (
          <div className={classes.pair}>
            <DayInput label={words.fields.arrivedOn} value={draft.arrivedOn} onChange={(arrivedOn) => { set({ arrivedOn }); }} required />
            <NumberInput label={words.fields.arrivalNumber} placeholder={words.numbers.takeNext} min={1} max={99_999} allowDecimal={false} value={draft.arrivalNumber ?? ''} onChange={(number) => { set({ arrivalNumber: typeof number === 'number' ? number : null }); }} />
            <ResponsibleSelect label={words.fields.handler} value={draft.handler} onChange={(handler) => { set({ handler }); }} />
            <DayInput label={words.fields.dueOn} value={draft.dueOn} onChange={(dueOn) => { set({ dueOn }); }} />
          </div>
        )}
        {!isIncoming && <p className={classes.note}>{words.create.other}</p>}
        {create.isError && <CreateFailure error={create.error} onAnyway={() => { start(true); }} onOpen={onCreated} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" loading={create.isPending}>{isIncoming ? words.create.register : words.create.start}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** What stopped it; a document that is registered already can be opened, or registered again knowingly. */
function CreateFailure({ error, onAnyway, onOpen }: { readonly error: unknown; readonly onAnyway: () => void; readonly onOpen: (id: string) => void }): ReactNode {
  const words = useDocumentWords();
  const failureText = useFailureText();
  const failure = failureOf(error);
  if (failure?.code !== 'document-double') return <Alert color="red" role="alert" icon={<IconAlertTriangle size={16} aria-hidden />}>{failureText(error)}</Alert>;
  const id = failure.params['id'];
  return (
    <Alert color="yellow" role="alert" icon={<IconAlertTriangle size={16} aria-hidden />} title={words.create.double}>
      <p className={classes.note}>{failureText(error)}</p>
      <div className={classes.buttons}>
        {typeof id === 'string' && <Button size="compact-sm" variant="default" onClick={() => { onOpen(id); }}>{words.create.openDouble}</Button>}
        <Button size="compact-sm" variant="default" onClick={onAnyway}>{words.create.registerAnyway}</Button>
      </div>
    </Alert>
  );
}
