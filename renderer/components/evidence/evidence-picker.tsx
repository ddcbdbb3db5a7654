import { useState, type ReactNode } from 'react';
import { ActionIcon, Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { periodKeySchema } from '../../../electron/contract/base.ts';
import type { Evidence } from '../../../electron/core/record/types.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { useApi } from '../../app/client.tsx';
import { periodLabel } from '../period-label.ts';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { FilePicker, type FileOwners } from './file-picker.tsx';
import { useEvidenceWords } from './words.ts';
import classes from './evidence.module.css';

export type ChosenEvidence = { readonly evidence: Evidence; readonly label: string };

const KINDS = ['document', 'file', 'report', 'meeting', 'figure'] as const;
type Kind = (typeof KINDS)[number];

type PickerProps = { readonly onPick: (chosen: ChosenEvidence) => void };

type EvidencePickerProps = {
  readonly chosen: readonly ChosenEvidence[];
  /** Files that are added one after the other are chosen one after the other: the change is told, not its outcome. */
  readonly onChange: (change: (before: readonly ChosenEvidence[]) => readonly ChosenEvidence[]) => void;
  /** Records whose files are offered; one from this PC goes to the first. */
  readonly owners: FileOwners;
  /** What else can be evidence: words. */
  readonly children?: ReactNode;
};

/** Evidence out of the register: documents, files, reports, meetings, figures. What is chosen stands below and can be left out again. */
export function EvidencePicker({ chosen, onChange, owners, children }: EvidencePickerProps): ReactNode {
  const words = useEvidenceWords();
  const [kind, setKind] = useState<Kind>('document');
  const pick = (one: ChosenEvidence): void => {
    onChange((before) => (before.some((each) => JSON.stringify(each.evidence) === JSON.stringify(one.evidence)) ? before : [...before, one]));
  };
  return (
    <fieldset className={classes.evidence}>
      <legend>{words.title}</legend>
      <p className={classes.hint}>{words.hint}</p>
      <SegmentedControl aria-label={words.pick} data={KINDS.map((value) => ({ value, label: words.kinds[value] }))} value={kind} onChange={(value) => { setKind(KINDS.find((each) => each === value) ?? kind); }} />
      {kind === 'document' && <DocumentPicker onPick={pick} />}
      {kind === 'file' && <FilePicker owners={owners} onPick={(attachment, label) => { pick({ evidence: { kind: 'file', attachment }, label }); }} />}
      {kind === 'report' && <ReportPicker onPick={pick} />}
      {kind === 'meeting' && <MeetingPicker onPick={pick} />}
      {kind === 'figure' && <FigurePicker onPick={pick} />}
      {chosen.length > 0 && (
        <ul className={classes.chosen} aria-label={words.chosen}>
          {chosen.map((one) => (
            <li key={JSON.stringify(one.evidence)}>
              {one.label}
              <ActionIcon size="xs" aria-label={words.remove(one.label)} onClick={() => { onChange((before) => before.filter((each) => each !== one)); }}><IconX size={13} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {children}
    </fieldset>
  );
}

function DocumentPicker({ onPick }: PickerProps): ReactNode {
  const words = useEvidenceWords();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 150);
  const found = useQuery({ ...useApi().documents.list.queryOptions({ input: { filter: { text: asked }, limit: 30 } }), placeholderData: keepPreviousData });
  const options = (found.data?.rows ?? []).map((row) => ({ value: row.id, label: [row.number.text, row.signedOn === null ? '' : formatDate(row.signedOn), row.subject].filter((part) => part !== '').join(' · ') }));
  return (
    <Select
      label={words.kinds.document}
      searchable
      value={null}
      data={options}
      searchValue={search}
      onSearchChange={setSearch}
      // What was found is what was asked for: the register searches without marks.
      filter={({ options: all }) => all}
      onChange={(id) => {
        const option = options.find((each) => each.value === id);
        if (option !== undefined) onPick({ evidence: { kind: 'record', record: { kind: 'document', id: option.value } }, label: option.label });
        setSearch('');
      }}
    />
  );
}

function ReportPicker({ onPick }: PickerProps): ReactNode {
  const words = useEvidenceWords();
  const shared = useWords();
  const reports = useQuery(useApi().reports.list.queryOptions()).data ?? [];
  const options = reports.map((report) => ({ value: report.id, label: [report.printedNumber ?? '', periodLabel(report.period, shared.period), report.subject].filter((part) => part !== '').join(' · ') }));
  return <RecordSelect label={words.kinds.report} options={options} onPick={(id, label) => { onPick({ evidence: { kind: 'record', record: { kind: 'report', id } }, label }); }} />;
}

function MeetingPicker({ onPick }: PickerProps): ReactNode {
  const words = useEvidenceWords();
  const meetings = useQuery(useApi().meetings.list.queryOptions({ input: {} })).data ?? [];
  const options = meetings.map((meeting) => ({ value: meeting.id, label: [formatDate(meeting.startsAt.slice(0, 10)), meeting.title].join(' · ') }));
  return <RecordSelect label={words.kinds.meeting} options={options} onPick={(id, label) => { onPick({ evidence: { kind: 'record', record: { kind: 'meeting', id } }, label }); }} />;
}

type RecordSelectProps = { readonly label: string; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly onPick: (id: string, label: string) => void };

function RecordSelect({ label, options, onPick }: RecordSelectProps): ReactNode {
  return (
    <Select
      label={label}
      searchable
      value={null}
      data={[...options]}
      onChange={(id) => {
        const option = options.find((each) => each.value === id);
        if (option !== undefined) onPick(option.value, option.label);
      }}
    />
  );
}

function FigurePicker({ onPick }: PickerProps): ReactNode {
  const words = useEvidenceWords();
  const catalogue = useQuery(useApi().catalogue.get.queryOptions()).data?.catalogue ?? null;
  const [form, setForm] = useState<string | null>(catalogue?.forms[0]?.code ?? null);
  const [period, setPeriod] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [indicator, setIndicator] = useState<string | null>(null);
  const shared = useWords();
  if (catalogue === null) return null;
  const labelOf = unitLabels(catalogue);
  const chosenForm = catalogue.forms.find((one) => one.code === form);
  const isPeriod = periodKeySchema.safeParse(period).success;
  const name = catalogue.indicators.find((one) => one.code === indicator)?.name ?? '';
  return (
    <div className={classes.figure}>
      <Select label={words.form} data={catalogue.forms.map((one) => ({ value: one.code, label: one.name }))} value={form} onChange={setForm} allowDeselect={false} />
      <TextInput label={words.period} placeholder={words.periodHint} value={period} onChange={(event) => { setPeriod(event.currentTarget.value); }} />
      <Select label={words.unit} searchable data={(chosenForm?.reportingUnits ?? []).map((id) => ({ value: id, label: capitalised(labelOf(id)) }))} value={unit} onChange={setUnit} />
      <Select label={words.indicator} searchable data={catalogue.indicators.filter((one) => chosenForm?.indicators.includes(one.code) === true).map((one) => ({ value: one.code, label: `${one.name} – ${one.group}` }))} value={indicator} onChange={setIndicator} />
      <Button
        variant="default"
        disabled={form === null || unit === null || indicator === null || !isPeriod}
        onClick={() => {
          if (form === null || unit === null || indicator === null) return;
          onPick({ evidence: { kind: 'figure', form, period, unit, indicator }, label: `${name}, ${labelOf(unit)}, ${periodLabel(period, shared.period)}` });
        }}
      >
        {words.addFigure}
      </Button>
    </div>
  );
}
