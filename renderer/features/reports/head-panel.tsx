import { useMemo, useState, type ReactNode } from 'react';
import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReportState } from '../../../electron/contract/reports.ts';
import type { ReportHead } from '../../../electron/core/report/types.ts';
import { useApi } from '../../app/client.tsx';
import { formatDate } from '../../i18n/format.ts';
import { DayInput } from '../../components/day-input.tsx';
import { profileInForce } from './freeze-problems.ts';
import { linesOf, signerChoices, signerLine } from './signer-choices.ts';
import type { ReportNames } from './use-names.ts';
import { useReportWords } from './words.ts';
import classes from './head-panel.module.css';

/** A Party issuer's; a State one has one alone. */
const PARTY_PROFILES = ['party-hd36', 'party-hd05'] as const;

type HeadPanelProps = { readonly state: ReportState; readonly head: ReportHead; readonly names: ReportNames; readonly readOnly: boolean; readonly onChange: (change: Partial<ReportHead>) => void };

/** Everything around the text: number, place and date, subject, addressees, recipients, filing, signer. */
export function HeadPanel({ state, head, names, readOnly, onChange }: HeadPanelProps): ReactNode {
  const words = useReportWords();
  const today = useQuery(useApi().app.info.queryOptions()).data?.today ?? null;
  const inForce = profileInForce(head);
  return (
    <fieldset className={classes.panel} disabled={readOnly}>
      <div className={classes.row}>
        <NumberInput
          className={classes.number}
          label={words.head.number}
          min={1}
          max={99_999}
          allowDecimal={false}
          placeholder={words.head.noNumber}
          value={head.number ?? ''}
          description={readOnly ? undefined : words.head.proposed(state.proposedNumber)}
          onChange={(value) => { onChange({ number: typeof value === 'number' ? value : null }); }}
        />
        {head.number === null && !readOnly && <Button variant="default" onClick={() => { onChange({ number: state.proposedNumber }); }}>{words.head.takeProposed(state.proposedNumber)}</Button>}
        {state.printedNumber !== null && <span className={classes.printed}>{words.head.printed(state.printedNumber)}</span>}
      </div>
      <div className={classes.row}>
        <TextInput className={classes.grow} label={words.head.place} value={head.place} onChange={(event) => { onChange({ place: event.currentTarget.value }); }} />
        <DayInput w={120} label={words.head.date} value={head.date} onChange={(date) => { onChange({ date }); }} />
        {today !== null && head.date === null && !readOnly && <Button variant="default" onClick={() => { onChange({ date: today }); }}>{words.head.today}</Button>}
      </div>
      {readOnly || head.profile === 'state-nd30' ? <p className={classes.profile}>{words.head.profile}: {words.head.profiles[state.profile]}</p> : <Select
        label={words.head.profile}
        value={head.profile}
        data={PARTY_PROFILES.map((profile) => ({ value: profile, label: words.head.profiles[profile] }))}
        allowDeselect={false}
        error={inForce === null ? undefined : words.head.profileNotInForce(formatDate(head.date ?? ''), words.head.profileNames[inForce])}
        onChange={(value) => {
          const profile = PARTY_PROFILES.find((each) => each === value);
          if (profile !== undefined) onChange({ profile });
        }}
      />}
      {inForce !== null && !readOnly && <Button variant="default" className={classes.remedy} onClick={() => { onChange({ profile: inForce }); }}>{words.head.takeProfile(words.head.profileNames[inForce])}</Button>}
      <Textarea label={words.head.subject} description={words.head.subjectHint} autosize minRows={2} maxRows={4} value={head.subject} onChange={(event) => { onChange({ subject: event.currentTarget.value }); }} />
      <Lines label={words.head.addressees} entries={head.addressees} onChange={(addressees) => { onChange({ addressees }); }} />
      <Lines label={words.head.recipients} hint={words.head.recipientsHint} entries={head.recipients} onChange={(recipients) => { onChange({ recipients }); }} />
      <TextInput label={words.head.filedAt} value={head.filedAt} onChange={(event) => { onChange({ filedAt: event.currentTarget.value }); }} />
      <SignerFields head={head} names={names} day={head.date ?? today} onChange={onChange} />
    </fieldset>
  );
}

/** One entry a line. The text stays as typed while it is typed; only its entries are stored. */
function Lines({ label, hint, entries, onChange }: { readonly label: string; readonly hint?: string; readonly entries: readonly string[]; readonly onChange: (entries: readonly string[]) => void }): ReactNode {
  const [typed, setTyped] = useState(entries.join('\n'));
  const shown = linesOf(typed).join('\n') === entries.join('\n') ? typed : entries.join('\n');
  return (
    <Textarea
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      autosize
      minRows={1}
      maxRows={7}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
    />
  );
}

type SignerFieldsProps = { readonly head: ReportHead; readonly names: ReportNames; readonly day: string | null; readonly onChange: (change: Partial<ReportHead>) => void };

function SignerFields({ head, names, day, onChange }: SignerFieldsProps): ReactNode {
  const words = useReportWords();
  const { signer } = head;
  const [ownSeal, setOwnSeal] = useState(signer.authority !== null);
  const choices = useMemo(() => (names.catalogue === null || day === null ? [] : signerChoices(names.catalogue, day, ownSeal)), [names.catalogue, day, ownSeal]);
  const chosen = choices.find((choice) => choice.member.fullName === signer.fullName) ?? null;
  const takeSeal = (seal: boolean): void => {
    setOwnSeal(seal);
    const same = names.catalogue === null || day === null ? undefined : signerChoices(names.catalogue, day, seal).find((choice) => choice.member.fullName === signer.fullName);
    if (same !== undefined) onChange({ signer: same.signer });
  };
  return (
    <div className={classes.signer} role="group" aria-label={words.head.signer}>
      <h3 className={classes.signerTitle}>{words.head.signer}</h3>
      {choices.length === 0 ? (
        <p className={classes.hint}>{words.head.noMembers}</p>
      ) : (
        <Select
          label={words.head.chooseSigner}
          value={chosen?.member.id ?? null}
          data={choices.map((choice) => ({ value: choice.member.id, label: `${choice.member.fullName}, ${signerLine(choice.signer)}` }))}
          onChange={(id) => {
            const choice = choices.find((each) => each.member.id === id);
            if (choice !== undefined) onChange({ signer: choice.signer });
          }}
        />
      )}
      <Checkbox label={words.head.withSeal} description={words.head.withSealHint} checked={ownSeal} onChange={(event) => { takeSeal(event.currentTarget.checked); }} />
      <TextInput label={words.head.authority} value={signer.authority ?? ''} onChange={(event) => { onChange({ signer: { ...signer, authority: event.currentTarget.value === '' ? null : event.currentTarget.value } }); }} />
      <Lines label={words.head.offices} entries={signer.offices} onChange={(offices) => { onChange({ signer: { ...signer, offices } }); }} />
      <TextInput label={words.head.fullName} value={signer.fullName} onChange={(event) => { onChange({ signer: { ...signer, fullName: event.currentTarget.value } }); }} />
    </div>
  );
}
