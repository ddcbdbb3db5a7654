import { useMemo, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { openDoubts } from '../../../electron/core/register/import/decide.ts';
import type { CellCorrection, ColumnChoice, ImportDirection, RegisterReading } from '../../../electron/core/register/import/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import type { RowDoubt } from './doubts.ts';
import { useRegisterWords } from './words.ts';

/** What a person settled of one file so far. */
type Answers = {
  readonly sheet: string | undefined;
  readonly columns: readonly ColumnChoice[] | undefined;
  readonly corrections: readonly CellCorrection[];
  readonly confirmed: readonly { readonly row: number; readonly code: string }[];
  readonly leftOut: readonly number[];
};

/** A file under review; `id` tells it from one chosen before. */
type Work = { readonly id: number; readonly file: File; readonly reading: RegisterReading | null; readonly answers: Answers; readonly past: readonly Answers[] };

const NO_ANSWERS: Answers = { sheet: undefined, columns: undefined, corrections: [], confirmed: [], leftOut: [] };

/** Files under review by the book they are for: going to another screen and back loses no answer. */
const kept = new Map<ImportDirection, Work>();
let lastId = 0;

/** Reading one file of an older register, settling its doubts, and taking it. */
export function useRegisterImport(direction: ImportDirection, onTaken: () => void) {
  const words = useRegisterWords().import;
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [work, show] = useState<Work | null>(() => kept.get(direction) ?? null);
  const latest = useRef(work);
  const set = (next: Work | null): void => {
    latest.current = next;
    if (next === null) kept.delete(direction);
    else kept.set(direction, next);
    show(next);
  };
  const asked = useRef(0);
  const read = useMutation({
    mutationFn: ({ of }: { readonly of: Work; readonly turn: number }) => client.registers.read({ file: of.file, direction, sheet: of.answers.sheet, columns: of.answers.columns, corrections: of.answers.corrections }),
    // Answers follow each other faster than the file is read: the last one counts.
    onSuccess: (reading, { turn }) => {
      if (turn === asked.current && latest.current !== null) set({ ...latest.current, reading });
    },
    onError: (thrown, { of }) => {
      if (of.reading === null) set(null);
      toasts.failed(thrown);
    },
  });
  const readAgain = (of: Work): void => { read.mutate({ of, turn: (asked.current += 1) }); };
  const take = useMutation({
    mutationFn: (of: Work) => client.registers.take({ file: of.file, direction, ...of.answers }),
    onSuccess: async ({ taken, file: name }) => {
      set(null);
      await Promise.all([queries.invalidateQueries({ queryKey: api.documents.key() }), queries.invalidateQueries({ queryKey: api.log.key() })]);
      toasts.done(words.taken(taken, name));
      onTaken();
    },
    onError: toasts.failed,
  });
  const { reading = null, answers = NO_ANSWERS, past = [] } = work ?? {};
  /** Takes an answer; one that changes what is read has the file read anew. */
  const answer = (change: Partial<Answers>): void => {
    const at = latest.current;
    if (at === null) return;
    const next = { ...at, answers: { ...at.answers, ...change }, past: [...at.past, at.answers] };
    set(next);
    if ('columns' in change || 'corrections' in change) readAgain(next);
  };
  const open = useMemo((): readonly RowDoubt[] => (reading === null ? [] : openDoubts(reading.rows, answers)), [reading, answers]);
  return {
    work,
    reading,
    answers,
    open,
    isReading: read.isPending,
    isTaking: take.isPending,
    canUndo: past.length > 0,
    choose: (file: File | null): void => {
      if (file === null) return;
      const next: Work = { id: (lastId += 1), file, reading: null, answers: NO_ANSWERS, past: [] };
      set(next);
      readAgain(next);
    },
    putAway: (): void => { set(null); },
    chooseSheet: (sheet: string): void => {
      if (latest.current === null) return;
      const next: Work = { ...latest.current, answers: { ...NO_ANSWERS, sheet }, past: [] };
      set(next);
      readAgain(next);
    },
    /** Each thing is held by one column: the one that had it before gives it up. */
    chooseColumn: (choice: ColumnChoice): void => {
      if (reading !== null) answer({ columns: reading.columns.map(({ col, role }) => (col === choice.col ? choice : { col, role: role === choice.role ? null : role })) });
    },
    correct: (correction: CellCorrection): void => { answer({ corrections: [...(latest.current?.answers.corrections ?? []).filter(({ cell }) => cell !== correction.cell), correction] }); },
    confirm: (doubts: readonly RowDoubt[]): void => { answer({ confirmed: [...answers.confirmed, ...doubts.filter(({ severity }) => severity === 'confirm').map(({ row, code }) => ({ row, code }))] }); },
    leave: (rows: readonly number[]): void => { answer({ leftOut: [...new Set([...answers.leftOut, ...rows])] }); },
    bringBack: (rows: readonly number[]): void => { answer({ leftOut: answers.leftOut.filter((row) => !rows.includes(row)) }); },
    undo: (): void => {
      const at = latest.current;
      const before = at?.past.at(-1);
      if (at === null || before === undefined) return;
      const next = { ...at, answers: before, past: at.past.slice(0, -1) };
      set(next);
      if (before.columns !== at.answers.columns || before.corrections !== at.answers.corrections) readAgain(next);
    },
    take: (): void => { if (work !== null) take.mutate(work); },
  };
}

export type RegisterImportState = ReturnType<typeof useRegisterImport>;
