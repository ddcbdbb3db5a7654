import { useMemo, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { openDoubts } from '../../../electron/core/register/import/decide.ts';
import type { CellCorrection, ColumnChoice, ImportDirection, RegisterDoubt, RegisterReading } from '../../../electron/core/register/import/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useRegisterWords } from './words.ts';

export type OpenDoubt = RegisterDoubt & { readonly row: number };

/** What a person settled of one file so far. */
type Answers = {
  readonly sheet: string | undefined;
  readonly columns: readonly ColumnChoice[] | undefined;
  readonly corrections: readonly CellCorrection[];
  readonly confirmed: readonly { readonly row: number; readonly code: string }[];
  readonly leftOut: readonly number[];
};

const NO_ANSWERS: Answers = { sheet: undefined, columns: undefined, corrections: [], confirmed: [], leftOut: [] };

/** Reading one file of an older register, settling its doubts, and taking it. */
export function useRegisterImport(direction: ImportDirection, onTaken: () => void) {
  const words = useRegisterWords().import;
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<RegisterReading | null>(null);
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const read = useMutation({
    mutationFn: (asked: { readonly file: File; readonly answers: Answers }) => client.registers.read({ file: asked.file, direction, sheet: asked.answers.sheet, columns: asked.answers.columns, corrections: asked.answers.corrections }),
    onSuccess: setReading,
    onError: toasts.failed,
  });
  const take = useMutation({
    mutationFn: (asked: File) => client.registers.take({ file: asked, direction, ...answers }),
    onSuccess: async ({ taken, file: name }) => {
      await Promise.all([queries.invalidateQueries({ queryKey: api.documents.key() }), queries.invalidateQueries({ queryKey: api.log.key() })]);
      toasts.done(words.taken(taken, name));
      onTaken();
    },
    onError: toasts.failed,
  });
  /** Reads the file anew with other answers. */
  const again = (next: Answers): void => {
    setAnswers(next);
    if (file !== null) read.mutate({ file, answers: next });
  };
  const open = useMemo((): readonly OpenDoubt[] => (reading === null ? [] : openDoubts(reading.rows, answers)), [reading, answers]);
  const confirm = (doubts: readonly OpenDoubt[]): void => {
    setAnswers({ ...answers, confirmed: [...answers.confirmed, ...doubts.filter(({ severity }) => severity === 'confirm').map(({ row, code }) => ({ row, code }))] });
  };
  return {
    reading,
    answers,
    open,
    isReading: read.isPending,
    isTaking: take.isPending,
    choose: (chosen: File | null): void => {
      if (chosen === null) return;
      setFile(chosen);
      setReading(null);
      setAnswers(NO_ANSWERS);
      read.mutate({ file: chosen, answers: NO_ANSWERS });
    },
    chooseSheet: (sheet: string): void => { again({ ...NO_ANSWERS, sheet }); },
    /** Each thing is held by one column: the one that had it before gives it up. */
    chooseColumn: (choice: ColumnChoice): void => {
      if (reading === null) return;
      again({ ...answers, columns: reading.columns.map(({ col, role }) => (col === choice.col ? choice : { col, role: role === choice.role ? null : role })) });
    },
    correct: (correction: CellCorrection): void => { again({ ...answers, corrections: [...answers.corrections.filter(({ cell }) => cell !== correction.cell), correction] }); },
    confirm,
    leave: (rows: readonly number[]): void => { setAnswers({ ...answers, leftOut: [...new Set([...answers.leftOut, ...rows])] }); },
    bringBack: (): void => { setAnswers({ ...answers, leftOut: [] }); },
    take: (): void => { if (file !== null) take.mutate(file); },
  };
}

export type RegisterImportState = ReturnType<typeof useRegisterImport>;
