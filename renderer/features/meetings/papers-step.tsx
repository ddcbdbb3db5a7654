import { useMemo, useState, type ReactNode } from 'react';
import { Box, Button, Checkbox, NativeSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { IconFileTypeDocx, IconNotebook, IconRefresh } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Signature } from '../../../electron/core/document/types.ts';
import { MEETING_PAPER_PARTS } from '../../../electron/core/meeting/papers.ts';
import type { MeetingDocumentPart, MeetingPaperPart, PaperSettings } from '../../../electron/core/meeting/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { DocxPages } from '../../components/docx-pages/docx-pages.tsx';
import { saveFile } from '../../components/save-file.ts';
import { SidePanel } from '../../components/side-panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { DossierSelect } from '../dossiers/dossier-select.tsx';
import { signerChoices, signerLine } from '../reports/signer-choices.ts';
import { useEditing } from './editing.ts';
import { LinesInput } from './lines-input.tsx';
import { partsOf } from './moment.ts';
import { useMeetingWords } from './words.ts';
import classes from './papers-step.module.css';
import common from './meetings.module.css';

const asDocument = (part: MeetingPaperPart): MeetingDocumentPart | null => (part === 'attendance' ? null : part);

/** The papers of the meeting as their pages will look, what is settled on each, and the way into the register. */
export function PapersStep(): ReactNode {
  const words = useMeetingWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const { flush, state } = useEditing();
  const [part, setPart] = useState<MeetingPaperPart>(state.status === 'planned' ? 'invitation' : 'minutes');
  const [version, setVersion] = useState<number | null>(null);
  const document = asDocument(part);
  const line = state.documents.find((one) => one.part === document);
  const input = { id: state.id, part, ...(version === null ? {} : { version }) };
  const options = api.meetings.paper.queryOptions({ input });
  const query = useQuery({ ...options, queryKey: [...options.queryKey, state.revision, state.carried, line], placeholderData: keepPreviousData });
  const register = useMutation(api.meetings.register.mutationOptions({ onError: toasts.failed }));
  const name = words.papers.parts[part];
  const registerNow = async (): Promise<void> => {
    if (document === null || !(await flush())) return;
    const next = await register.mutateAsync({ id: state.id, part: document });
    queries.setQueryData(api.meetings.get.queryKey({ input: { id: next.id } }), next);
    void queries.invalidateQueries({ queryKey: api.documents.key() });
    toasts.done(line === undefined ? words.papers.registered(name) : words.papers.updated(name));
  };
  const download = async (): Promise<void> => {
    if (await flush()) saveFile(await client.meetings.paper(input));
  };
  const commands = useCommands(words.papers.section, [
    { id: 'meeting.paper-save', name: words.papers.save, icon: IconFileTypeDocx, run: () => { download().catch(toasts.failed); } },
    {
      id: 'meeting.paper-register', name: line === undefined ? words.papers.register : words.papers.update, icon: line === undefined ? IconNotebook : IconRefresh,
      enabled: document !== null && line?.issued !== true && version === null && !register.isPending, run: () => { registerNow().catch(() => undefined); },
    },
  ]);
  return (
    <div className={classes.papers}>
      <div className={classes.papersMain}>
        <div className={classes.papersBar}>
          <SegmentedControl aria-label={words.papers.choose} value={part} data={MEETING_PAPER_PARTS.map((value) => ({ value, label: words.papers.parts[value] }))} onChange={(value) => { setPart(MEETING_PAPER_PARTS.find((one) => one === value) ?? part); }} />
          {state.versions.length > 0 && (
            <NativeSelect
              aria-label={words.papers.version}
              value={version ?? ''}
              data={[{ value: '', label: words.papers.current }, ...state.versions.map((one) => ({ value: String(one.version), label: words.papers.versionOf(one.version, formatDateTime(one.at)) }))]}
              onChange={(event) => { setVersion(event.currentTarget.value === '' ? null : Number(event.currentTarget.value)); }}
            />
          )}
          {line !== undefined && (
            <StatusBadge tone={line.issued ? 'good' : 'info'}>
              <Link className={common.link} to="/documents/$documentId" params={{ documentId: line.document }}>{line.issued ? words.papers.issued(line.number) : words.papers.inRegister}</Link>
            </StatusBadge>
          )}
          <span className={classes.barEnd}><CommandBar commands={commands} /></span>
        </div>
        {line?.differs === true && version === null && <p className={common.note}>{words.papers.differs(line.number === '' ? name : line.number)}</p>}
        <DocxPages label={words.papers.preview(name)} query={query} />
      </div>
      {document === null ? <SidePanel title={words.papers.settings}><Box mb="xs"><DossierSelect record={{ kind: 'meeting', id: state.id }} /></Box><p className={common.hint}>{words.papers.attendanceNote}</p></SidePanel> : <PaperPanel key={document} part={document} />}
    </div>
  );
}

/** What is printed around the text of one paper; empty fields follow the rules. */
function PaperPanel({ part }: { readonly part: MeetingDocumentPart }): ReactNode {
  const words = useMeetingWords().papers;
  const { content, editContent, readOnly, state } = useEditing();
  const isIssued = state.documents.some((line) => line.part === part && line.issued);
  // The invitation and the notice are no part of the minutes, and are settled after those are final.
  const isLocked = part === 'minutes' ? readOnly : isIssued || state.removedAt !== null;
  const settings = content.papers[part];
  const defaults = state.defaults[part];
  const change = (next: Partial<PaperSettings>): void => { editContent((now) => ({ papers: { ...now.papers, [part]: { ...now.papers[part], ...next } } })); };
  const isOwn = Object.values(settings).some((value) => value !== null);
  const signature = settings.signature ?? defaults.signature;
  return (
    <SidePanel title={words.settings} width={320}>
      <Box mb="xs"><DossierSelect record={{ kind: 'meeting', id: state.id }} /></Box>
      {isIssued && <p className={common.hint}>{words.issuedNote}</p>}
      <fieldset className={common.fields} disabled={isLocked}>
        <Textarea label={words.subject} autosize minRows={2} maxRows={5} value={settings.subject ?? defaults.subject} onChange={(event) => { change({ subject: event.currentTarget.value }); }} />
        {part === 'notice' && (
          <NativeSelect
            label={words.noticeType}
            value={content.noticeType}
            data={(['thong-bao', 'ket-luan'] as const).map((value) => ({ value, label: words.noticeTypes[value] }))}
            onChange={(event) => {
              const noticeType = event.currentTarget.value === 'ket-luan' ? 'ket-luan' : 'thong-bao';
              editContent(() => ({ noticeType }));
            }}
          />
        )}
        <LinesInput label={words.recipients} description={words.recipientsHint} value={settings.recipients ?? defaults.recipients} onChange={(recipients) => { change({ recipients }); }} />
        <TextInput label={words.filedAt} value={settings.filedAt ?? defaults.filedAt} onChange={(event) => { change({ filedAt: event.currentTarget.value }); }} />
        <SignatureFields title={words.signer} signature={signature} choosable={part !== 'minutes'} onChange={(next) => { change({ signature: next }); }} />
        {part === 'minutes' && <AttestationFields />}
        {isOwn && !isLocked && <Button variant="default" title={words.byRulesHint} onClick={() => { change({ subject: null, recipients: null, filedAt: null, signature: null }); }}>{words.byRules}</Button>}
      </fieldset>
    </SidePanel>
  );
}

function SignatureFields({ title, signature, choosable, onChange }: { readonly title: string; readonly signature: Signature; readonly choosable: boolean; readonly onChange: (signature: Signature) => void }): ReactNode {
  const words = useMeetingWords().papers;
  const { draft } = useEditing();
  const catalogue = useQuery(useApi().catalogue.get.queryOptions()).data?.catalogue ?? null;
  const choices = useMemo(() => (catalogue === null || !choosable ? [] : signerChoices(catalogue, partsOf(draft.startsAt).day, false)), [catalogue, choosable, draft.startsAt]);
  return (
    <div className={classes.signer} role="group" aria-label={title}>
      <span className={common.label}>{title}</span>
      {choices.length > 0 && (
        <Select
          label={words.chooseSigner}
          value={choices.find((choice) => choice.member.fullName === signature.fullName)?.member.id ?? null}
          data={choices.map((choice) => ({ value: choice.member.id, label: `${choice.member.fullName}, ${signerLine(choice.signer)}` }))}
          onChange={(id) => {
            const choice = choices.find((one) => one.member.id === id);
            if (choice !== undefined) onChange(choice.signer);
          }}
        />
      )}
      <TextInput label={words.authority} value={signature.authority ?? ''} onChange={(event) => { onChange({ ...signature, authority: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />
      <LinesInput label={words.offices} minRows={1} value={signature.offices} onChange={(offices) => { onChange({ ...signature, offices }); }} />
      <TextInput label={words.fullName} value={signature.fullName} onChange={(event) => { onChange({ ...signature, fullName: event.currentTarget.value }); }} />
    </div>
  );
}

function AttestationFields(): ReactNode {
  const words = useMeetingWords().papers;
  const { content, editContent } = useEditing();
  return (
    <>
      <Checkbox
        label={words.attest}
        description={words.attestHint}
        checked={content.attestation !== null}
        onChange={(event) => {
          const attestation = event.currentTarget.checked ? { authority: 'T/L Ban Thường vụ', offices: ['Chánh Văn phòng'], fullName: '' } : null;
          editContent(() => ({ attestation }));
        }}
      />
      {content.attestation !== null && <SignatureFields title={words.attest} signature={content.attestation} choosable={false} onChange={(attestation) => { editContent(() => ({ attestation })); }} />}
    </>
  );
}
