import { useMemo, useState, type ReactNode } from 'react';
import { Alert, Button, Tabs } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { beginPaper } from '../../../electron/core/document/begin-paper.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useToday } from '../../app/today.ts';
import { useAutosave } from '../../app/use-autosave.ts';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { DocxPages } from '../../components/docx-pages/docx-pages.tsx';
import { Page } from '../../components/page.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { DossierSelect } from '../dossiers/dossier-select.tsx';
import { ClassifyDialog } from './classify-dialog.tsx';
import { documentCommands } from './document-commands.ts';
import { changeBetween, isSameEdit, storedValue, type DocumentEditValue } from './edit-value.ts';
import { FieldsForm } from './fields-form.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { statusMark, typeLabel } from './labels.ts';
import { NumbersPanel } from './numbers-panel.tsx';
import { sourceOf, sourceTarget } from './paper-source.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { RelationsPanel } from './relations-panel.tsx';
import { ConflictBar, SaveMark } from './save-bar.tsx';
import { TextForm } from './text-form.tsx';
import { useDocumentActs } from './use-document-acts.ts';
import { ValidityPanel } from './validity-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

type DocumentDeskProps = { readonly state: DocumentState; readonly catalogue: Catalogue; readonly onState: (state: DocumentState) => void };

/** One document: what the register has of it, its text, its page; and what can be done with it. */
export function DocumentDesk({ state, catalogue, onState }: DocumentDeskProps): ReactNode {
  const words = useDocumentWords();
  const failureText = useFailureText();
  const client = useClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const today = useToday();
  const { document } = state;
  const isDraft = document.status === 'draft';
  const isOwn = document.direction !== 'incoming';
  const [tab, setTab] = useState<string | null>(isDraft && document.direction === 'outgoing' && document.text !== null ? 'text' : 'fields');
  const { file } = useSearch({ strict: false });
  const [side, setSide] = useState<string | null>(file !== undefined || !isOwn ? 'files' : isDraft ? 'numbers' : 'relations');
  const stored = useMemo(() => storedValue(state), [state]);
  const [edit, autosave] = useAutosave<DocumentEditValue>(stored, {
    isSame: isSameEdit,
    load: async () => storedValue(await client.documents.get({ id: document.id })),
    save: async (value, revision) => {
      const before = storedValue(await client.documents.get({ id: document.id }));
      const next = await client.documents.update({ id: document.id, revision, ...changeBetween(before.value, value) });
      onState(next);
      return storedValue(next);
    },
    lost: toasts.failed,
  });
  /** What an issued document would say in its next version, while that is being written. */
  const [version, setVersion] = useState<DocumentEditValue | null>(null);
  const acts = useDocumentActs({ state, onState, flush: () => autosave.flush() });
  const value = version ?? edit.value;
  const isFree = isDraft || version !== null;
  const change = (next: DocumentEditValue): void => { if (version === null) autosave.change(next); else setVersion(next); };

  const commands = useCommands(words.title, documentCommands({
    state, words, acts, isEditing: version !== null,
    onNewVersion: () => { setVersion(edit.value); },
    onSaveVersion: () => { acts.ask('version'); },
    onLeaveVersion: () => { setVersion(null); },
    onAnswer: () => {
      const begun = beginPaper(catalogue, 'cong-van', today);
      client.documents
        .create({
          fields: { direction: 'outgoing', type: 'cong-van', subject: '', recipients: begun.recipients, signerName: begun.text.signature.fullName, signerOffice: begun.text.signature.offices.at(-1) ?? '' },
          text: { ...begun.text, addressees: document.issuer === '' ? begun.text.addressees : [document.issuer] },
          relations: [{ to: document.id, kind: 'answers' }],
        })
        .then((made) => navigate({ to: '/documents/$documentId', params: { documentId: made.document.id } }), toasts.failed);
    },
    onSource: (source) => { void navigate(sourceTarget(source)); },
    onRemoved: () => { void navigate({ to: '/documents', search: { direction: document.direction } }); },
  }));
  const mark = statusMark(document, today, words);
  const title = [typeLabel(document, words), document.number.text].filter((part) => part !== '').join(' ');
  return (
    <Page
      title={title}
      fill
      aside={
        <>
          <StatusBadge tone={mark.tone}>{mark.text}</StatusBadge>
          {version === null && <SaveMark status={edit.status} onAgain={() => void autosave.flush()} />}
          <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={15} aria-hidden />} renderRoot={(props) => <Link {...props} to="/documents" search={{ direction: document.direction }} />}>{words.desk.back}</Button>
        </>
      }
      actions={<CommandBar commands={commands} />}
    >
      {edit.status === 'conflict' && <ConflictBar onTheirs={() => { autosave.takeTheirs(); }} onMine={() => { autosave.keepMine(); void autosave.flush(); }} />}
      {edit.status === 'failed' && <Alert color="red" role="alert" icon={<IconAlertTriangle size={16} aria-hidden />}>{failureText(edit.failure)}</Alert>}
      <div className={classes.panes}>
        <div className={classes.paper}>
          <Tabs value={tab} onChange={(next) => { if (next === 'preview') void autosave.flush(); setTab(next); }} keepMounted={false}>
            <Tabs.List mb="sm">
              <Tabs.Tab value="fields">{words.desk.tabs.fields}</Tabs.Tab>
              {isOwn && <Tabs.Tab value="text">{words.desk.tabs.text}</Tabs.Tab>}
              {state.hasPaper && <Tabs.Tab value="preview">{words.desk.tabs.preview}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="fields" className={classes.form}>
              <FieldsForm document={document} value={value} isFree={isFree} onChange={change} />
              <DossierSelect record={{ kind: 'document', id: document.id }} before={() => autosave.flush()} after={async () => { onState(await client.documents.get({ id: document.id })); }} />
            </Tabs.Panel>
            <Tabs.Panel value="text">
              {value.text !== null ? (
                <TextForm
                  key={`${document.id} ${version === null ? edit.revision === stored.revision ? 'stored' : 'typed' : 'version'}`}
                  catalogue={catalogue} fields={value.fields} text={value.text} readOnly={!isFree} today={today}
                  onChange={(text, fields) => { change({ ...value, text, fields: fields === undefined ? value.fields : { ...value.fields, ...fields } }); }}
                />
              ) : (
                <NoText
                  state={state}
                  canBegin={isFree && document.type !== 'other'}
                  onBegin={() => {
                    const begun = beginPaper(catalogue, value.fields.type, value.fields.signedOn ?? today);
                    change({ ...value, text: begun.text, fields: { ...value.fields, recipients: value.fields.recipients.length === 0 ? begun.recipients : value.fields.recipients, signerName: value.fields.signerName === '' ? begun.text.signature.fullName : value.fields.signerName } });
                  }}
                />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="preview"><Preview id={document.id} revision={document.revision} version={isDraft ? null : document.version} /></Tabs.Panel>
          </Tabs>
        </div>
        <aside className={classes.side} aria-label={words.fields.legend}>
          <Tabs value={side} onChange={setSide}>
            <Tabs.List>
              {isOwn && <Tabs.Tab value="numbers">{words.desk.side.numbers}</Tabs.Tab>}
              <Tabs.Tab value="files">{words.desk.side.files}</Tabs.Tab>
              <Tabs.Tab value="relations">{words.desk.side.relations}</Tabs.Tab>
              {!isDraft && <Tabs.Tab value="versions">{words.desk.side.versions}</Tabs.Tab>}
              {!isDraft && <Tabs.Tab value="validity">{words.desk.side.validity}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="numbers"><NumbersPanel state={state} onState={onState} /></Tabs.Panel>
            <Tabs.Panel value="files"><AttachmentPanel owner={{ kind: 'document', id: document.id }} isOpen={document.secrecy === null && document.removedAt === null} /></Tabs.Panel>
            <Tabs.Panel value="relations"><RelationsPanel state={state} onState={onState} /></Tabs.Panel>
            <Tabs.Panel value="versions"><VersionsPanel state={state} /></Tabs.Panel>
            <Tabs.Panel value="validity"><ValidityPanel id={document.id} revision={document.revision} /></Tabs.Panel>
          </Tabs>
        </aside>
      </div>
      {acts.asked === 'issue' && <IssueDialog state={state} isBusy={acts.isBusy} onClose={acts.cancel} onIssue={(choice) => { acts.issue(choice); }} />}
      {acts.asked === 'version' && version !== null && (
        <ReasonDialog
          title={words.desk.versionTitle} text={words.desk.versionText} label={words.desk.reason} confirm={words.desk.versionSave} isBusy={acts.isBusy} onClose={acts.cancel}
          onConfirm={(reason) => { acts.newVersion(changeBetween(edit.value, version), reason, () => { setVersion(null); }); }}
        />
      )}
      {acts.asked === 'withdraw' && <ReasonDialog title={words.desk.withdrawTitle} text={words.desk.withdrawText} label={words.desk.reason} confirm={words.desk.done} day={today} isBusy={acts.isBusy} onClose={acts.cancel} onConfirm={acts.withdraw} />}
      {acts.asked === 'classify' && <ClassifyDialog before={document.secrecy} isBusy={acts.isBusy} onClose={acts.cancel} onConfirm={acts.classify} />}
      {acts.asked === 'reinstate' && <ReasonDialog title={words.desk.reinstateTitle} label={words.desk.reason} confirm={words.desk.done} isBusy={acts.isBusy} onClose={acts.cancel} onConfirm={(reason) => { acts.reinstate(reason); }} />}
      {acts.asked === 'close' && <ReasonDialog title={words.desk.closeTitle} label={words.desk.closeNote} confirm={words.desk.done} day={today} dayLabel={words.desk.closeDay} isBusy={acts.isBusy} onClose={acts.cancel} onConfirm={acts.close} />}
    </Page>
  );
}

/** A paper that is not written here: that of another record, or one that came as a file. */
function NoText({ state, canBegin, onBegin }: { readonly state: DocumentState; readonly canBegin: boolean; readonly onBegin: () => void }): ReactNode {
  const words = useDocumentWords();
  const { origin } = state.document;
  if (origin !== null) {
    const source = sourceOf(origin);
    return (
      <p className={classes.note}>
        {words.text.fromRecord[source?.kind ?? 'other']}.{' '}
        {source !== null && <Link {...sourceTarget(source)}>{words.text.openSource[source.kind]}</Link>}
      </p>
    );
  }
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{words.text.none}</p>
      {canBegin && <div><Button onClick={onBegin}>{words.text.begin}</Button></div>}
    </div>
  );
}

/** The paper as it stands, or the very bytes of the newest version. */
function Preview({ id, revision, version }: { readonly id: string; readonly revision: number; readonly version: number | null }): ReactNode {
  const words = useDocumentWords();
  const api = useApi();
  const options = version === null ? api.documents.preview.queryOptions({ input: { id } }) : api.documents.file.queryOptions({ input: { id, version } });
  const query = useQuery({ ...options, queryKey: [...options.queryKey, revision], placeholderData: keepPreviousData });
  return <div style={{ height: 'calc(100vh - 190px)', display: 'flex' }}><DocxPages label={words.desk.tabs.preview} query={query} /></div>;
}
