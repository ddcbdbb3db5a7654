import type { ReactNode } from 'react';
import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useFormPeriod } from '../app/form-period.ts';
import { useWords } from '../i18n/shell-words.ts';
import { periodKeysOfYear, periodLabel, shiftPeriodKey } from './period-label.ts';

/** Chooses the form and the period that every screen shares; offers the periods of the years around the chosen one. */
export function FormPeriodPicker(): ReactNode {
  const words = useWords();
  const { forms, form, period, choose } = useFormPeriod();
  if (form === null) return null;
  const year = Number(period.slice(0, 4));
  const keys = [year - 1, year, year + 1].flatMap((each) => periodKeysOfYear(form.frequency, each));
  const periods = keys.includes(period) ? keys : [...keys, period];
  const shift = (steps: number): void => {
    choose({ period: shiftPeriodKey(form.frequency, period, steps) });
  };
  return (
    <>
      {forms.length > 1 && (
        <Select
          aria-label={words.period.form}
          w={220}
          allowDeselect={false}
          data={forms.map((each) => ({ value: each.code, label: `${each.code} · ${each.name}` }))}
          value={form.code}
          onChange={(code) => {
            const next = forms.find((each) => each.code === code);
            if (next === undefined) return;
            // A period of another frequency does not fit: keep the nearest that begins in the same month.
            const fits = next.frequency === form.frequency;
            choose({ form: next.code, period: fits ? period : (periodKeysOfYear(next.frequency, year)[0] ?? period) });
          }}
        />
      )}
      <ActionIcon.Group>
        <ActionIcon variant="default" size={30} onClick={() => { shift(-1); }} aria-label={words.period.previous} title={words.period.previous}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Select
          aria-label={words.period.period}
          w={160}
          allowDeselect={false}
          maxDropdownHeight={320}
          data={periods.map((key) => ({ value: key, label: periodLabel(key, words.period) }))}
          value={period}
          onChange={(key) => {
            if (key !== null) choose({ period: key });
          }}
        />
        <ActionIcon variant="default" size={30} onClick={() => { shift(1); }} aria-label={words.period.next} title={words.period.next}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </ActionIcon.Group>
    </>
  );
}
